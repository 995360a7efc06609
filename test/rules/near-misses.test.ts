import assert from 'node:assert/strict';
import { TestNetwork } from '../support/network.ts';

const NETWORK = `--- network.plan
state prairie "Prairie"
district cedar-valley "Cedar Valley" in prairie
school lincoln-ms "Lincoln Middle School" in cedar-valley
indicator growth "Students who met growth targets"
--- cedar.plan
plan for cedar-valley from SY2026-27 to SY2027-28 {
  strategy coaching "Coaching" {
    action coach-schools "Coach" {
    }
  }
}
--- plan.plan
`;

async function found(plan: string): Promise<{ message: string; mended?: string }[]> {
    const network = await TestNetwork.of(NETWORK + plan);
    return network.findings('2026-12-01').get('plan.plan')!.filter(each => ['syntax', 'unknown-name'].includes(each.rule))
        .map(({ message, fix }) => ({ message, ...(fix && { mended: fix.edits[0].newText }) }));
}

function plan(...lines: string[]): string {
    return `plan for lincoln-ms from SY2026-27 to SY2027-28 {\n  team {\n    member rivera "Ana Rivera"\n  }\n  goal on-track "Each student grows." {\n  }\n${lines.join('\n')}\n}\n`;
}

describe('a name that is nearly one', () => {
    const cases: [string, string, string][] = [
        ['a member', 'strategy a { owner riveraa }', 'rivera'],
        ['a goal', 'strategy a { and on-trakc }', 'on-track'],
        ['other case', 'strategy a { owner Rivera }', 'rivera'],
        ['another organization\'s element', 'support b { fulfills cedar-valley.coach-shools }', 'cedar-valley.coach-schools'],
        ['another organization, before the dot', 'support b { fulfills cedar-valey.coach-schools }', 'cedar-valley.coach-schools'],
        ['an indicator', 'goal b { measure m uses growht }', 'growth']
    ];
    for (const [what, line, meant] of cases) {
        it(`is suggested: ${what}`, async () => {
            const [first, ...others] = await found(plan(line));
            assert.deepEqual(others, []);
            assert.match(first.message, new RegExp(`^Nothing is called \\S+ here\\. Did you mean ${meant.replaceAll('.', '\\.')}\\?$`));
            assert.equal(first.mended, meant);
        });
    }

    it('is none where nothing is near: then it is said what may stand there', async () => {
        assert.deepEqual(await found(plan('strategy a { owner smith }')), [{
            message: 'Nothing is called smith here. Name a member of the team or an organization, or write the person in quotes: "Ana Rivera".'
        }]);
    });

    it('is none where it is that of a group of students and somebody is meant', async () => {
        assert.match((await found(plan('strategy a { owner white }')))[0].message, /^Nothing is called white here\. Name a member of the team/);
        assert.deepEqual(await found(plan('strategy a { serves white }')), []);
    });

    it('is not one of another plan', async () => {
        assert.deepEqual((await found(plan('strategy a { and coachin }'))).map(each => each.mended), [undefined]);
    });
});

describe('a first word that is nearly one', () => {
    it('is guessed where it is begun', async () => {
        assert.deepEqual(await found(plan('  strategy a {', '    mile', '  }')), [{ message: 'A line cannot begin with mile. Did you mean milestone?', mended: 'milestone' }]);
        assert.deepEqual(await found(plan('  goa b')), [{ message: 'A line cannot begin with goa. Did you mean goal?', mended: 'goal' }]);
    });

    it('is asked for by those that may stand there', async () => {
        assert.deepEqual(await found(plan('  team {', '    head "Ana"', '  }')),
            [{ message: 'A line cannot begin with head: in a team it begins with a word of the language, such as member or silence.' }]);
    });
});
