import assert from 'node:assert/strict';
import { rollUp } from '../../language/progress/rollup.ts';
import type { SupportsRollup } from '../../language/progress/supports.ts';
import { defaultSettings } from '../../language/settings.ts';
import { tutorial } from '../support/tutorial.ts';
import { TestNetwork } from '../support/network.ts';

const ORGS = 'state p "P"\ndistrict d "D" in p\ndistrict e "E" in p\n';

/** A school with a strategy coded 2a, whose actions are due on 30 September; each is done on the day given, or not. */
function school(id: string, parent: string, done: readonly (string | null)[], more = ''): string {
    return `school ${id} "${id.toUpperCase()}" in ${parent}
plan for ${id} from SY2026-27 {
  strategy s "S" {
    coded 2a
    ${done.map((_, i) => `action x${i} "X" {\n      due 2026-09-30\n    }`).join('\n    ')}
  }
  ${more}
}
report for ${id} covering 2026-10 on 2026-10-31 {
  ${done.flatMap((day, i) => (day === null ? [] : [`done x${i} on ${day}`])).join('\n  ')}
}
`;
}

const support = (name: string, provider: string) => `support ${name} "Coach" {\n    serves s\n    provider ${provider}\n  }`;

async function supportsIn(text: string, day = '2026-12-01', roots?: readonly string[]): Promise<SupportsRollup> {
    const { network } = await TestNetwork.of(ORGS + text);
    return rollUp(network, roots, day, defaultSettings).supports;
}

describe('who needs support', () => {
    it('is a practice where many lag and nobody above works on it, first', async () => {
        const coded = (id: string, code: string) => `plan for ${id} from SY2026-27 {\n  strategy s "S" {\n    coded ${code}\n  }\n}\n`;
        const late = (id: string, parent: string, code: string) => school(id, parent, [null]).replace('coded 2a', `coded ${code}`);
        const { practices } = await supportsIn(`${coded('d', '2a')}${late('a', 'd', '2a')}${late('b', 'd', '2a')}${late('c', 'e', '2a')}${late('f', 'd', '3a')}${late('g', 'e', '3a')}`);
        assert.deepEqual(practices.map(each => [each.practice, each.organizations, each.behind, each.behindAlone, each.above]), [
            // f and g have nobody above them who works on 3a; of a, b and c only c.
            ['3a', 2, 2, 2, []],
            ['2a', 4, 3, 1, ['d']]
        ]);
    });

    it('says which supports they have', async () => {
        const { practices } = await supportsIn(`${school('a', 'd', ['2026-09-30'], support('coach', 'd'))}${school('b', 'd', [null])}`);
        assert.deepEqual(practices, [{
            practice: '2a', organizations: 2, behind: 1, behindAlone: 1, above: [], supported: 1,
            supports: [{ organization: 'a', support: 'coach', title: 'Coach', providers: ['d'] }]
        }]);
    });

    it('sees those above an organization also where the rollup begins below them', async () => {
        const state = 'plan for p from SY2026-27 {\n  strategy s "S" {\n    action x "X" {\n      coded 2a\n    }\n  }\n}\n';
        const { practices } = await supportsIn(`${state}${school('a', 'd', [null])}`, '2026-12-01', ['a']);
        assert.deepEqual(practices.map(each => [each.organizations, each.behind, each.behindAlone, each.above]), [[1, 1, 0, ['p']]]);
    });
});

describe('what changed around a support', () => {
    it('is told of the tutorial by quarter', async () => {
        const { network } = await tutorial();
        const { around } = rollUp(network, undefined, '2027-06-30', defaultSettings).supports;
        assert.deepEqual(around.map(each => [each.organization, each.support, each.providers, each.practices, each.serves]), [['lincoln-ms', 'math-coach', ['cedar-valley'], ['2a', '2b'], ['mentoring']]]);
        const byQuarter = Object.fromEntries(around[0].quarters.map(each => [each.quarter, each]));
        // Q1: choose-mentors on time, train-mentors late. The report of 18 November and the delivery of 18 December count in Q2.
        assert.deepEqual([byQuarter['SY2026-27 Q1'].due, byQuarter['SY2026-27 Q1'].onTime], [2, 1]);
        const q2 = byQuarter['SY2026-27 Q2'];
        assert.deepEqual(q2.delivered, [{ provider: 'cedar-valley', count: 11, of: 12, text: 'weekly visits', because: 'One week of snow' }]);
        assert.deepEqual([q2.used, q2.effects], [
            ['The coach joined four pairs each week.'], [{ word: 'partly', text: 'Pairs with the coach finished their outlines; the others did not.' }]
        ]);
        assert.equal(around[0].quarters.reduce((sum, each) => sum + each.due, 0), 4, 'all four actions of the strategy');
    });

    it('knows nothing of what was reported later', async () => {
        const { network } = await tutorial();
        const { around } = rollUp(network, undefined, '2026-11-17', defaultSettings).supports;
        assert.deepEqual(around[0].quarters.map(each => [each.quarter, each.delivered, each.used, each.effects]), [['SY2026-27 Q1', [], [], []]]);
    });

    it('is nothing for a support that serves nobody known', async () => {
        const { around, pooled } = await supportsIn(`${school('a', 'd', ['2026-09-30'], 'support odd "Odd" {\n    serves nothing\n  }')}`);
        assert.deepEqual(around.map(each => [each.practices, each.quarters]), [[[], []]]);
        assert.deepEqual(pooled, []);
    });
});

describe('supports pooled by provider and practice', () => {
    const ON_TIME = '2026-09-30';
    const LATE = '2026-10-02';

    it('stand beside the organizations without one, and tell no share of fewer than five', async () => {
        const text = `${school('a', 'd', [ON_TIME, ON_TIME, LATE], support('coach', 'd'))}${school('b', 'd', [ON_TIME, null], support('coach', 'd'))}`
            + `${school('c', 'd', [ON_TIME, LATE])}${school('f', 'e', [null, null])}`
            + 'report for d covering 2026-10 on 2026-10-31 {\n  delivered a.coach 3 of 4 "visits"\n}\n'
            + 'report for a covering 2026-11 on 2026-11-30 {\n  used coach "Weekly"\n  effect coach partly "Some"\n}\n';
        const { pooled } = await supportsIn(`plan for d from SY2026-27 {\n}\n${text}`);
        // 3 of 5 on time are 60 %; of the four without a support no share is told.
        assert.deepEqual(pooled, [{
            provider: 'd', practice: '2a', organizations: 2, supports: 2, delivered: 1, used: 1, effects: { fully: 0, partly: 1, not: 0 },
            served: { due: 5, onTime: 3, share: 60 }, others: { organizations: 2, due: 4, onTime: 1, share: null },
            quarters: [{ quarter: 'SY2026-27 Q1', served: { due: 5, onTime: 3, share: 60 }, others: { due: 4, onTime: 1, share: null } }]
        }]);
    });

    it('keep providers and practices apart, and count once what two supports of a school serve alike', async () => {
        const two = `${support('one', 'd')}\n  ${support('two', 'd')}\n  ${support('three', '"A company"')}`;
        const { pooled } = await supportsIn(school('a', 'd', [ON_TIME, LATE], two));
        assert.deepEqual(pooled.map(each => [each.provider, each.practice, each.supports, each.served.due, each.others.organizations]), [['A company', '2a', 1, 2, 0], ['d', '2a', 2, 2, 0]]);
    });
});
