import assert from 'node:assert/strict';
import { contributionOf } from '../../language/progress/contribution.ts';
import { mergeNetwork } from '../../language/progress/network.ts';
import { defaultSettings } from '../../language/settings.ts';
import { Contributions } from '../../server/workspace/contributions.ts';
import { TestNetwork } from '../support/network.ts';

const PLACES = `district d "D"\n${Array.from({ length: 40 }, (_, i) => `school s${i} "S${i}" in d\n`).join('')}`;

describe('what organizations add to rollups, kept', () => {
    let asked: string[];
    let asOf: string;
    let kept: Contributions;

    beforeEach(async () => {
        const { network } = await TestNetwork.of(`${PLACES}plan for s1 from SY2026-27 {\n}\n`);
        asked = [];
        asOf = '2026-12-01';
        const plans = { get: (name: string) => {
            asked.push(name);
            return network.plans.get(name);
        } } as unknown as typeof network.plans;
        kept = new Contributions(() => ({ asOf, settings: defaultSettings, network: { ...network, plans } }));
    });

    it('is worked out once, and again only for whom something has changed', async () => {
        assert.equal(kept.areKnown('n'), false);
        await kept.prepare('n', () => true);
        assert.deepEqual([kept.areKnown('n'), asked.length], [true, 41]);
        assert.equal(kept.all('n').length, 41);
        kept.forget('n', 's1');
        kept.all('n');
        assert.deepEqual(asked.slice(41), ['s1']);
    });

    it('is of one day, and of one state of what all stands on', () => {
        kept.all('n');
        asOf = '2026-12-02';
        assert.equal(kept.areKnown('n'), false);
        kept.all('n');
        kept.forgetAll('other');
        assert.equal(kept.areKnown('n'), true);
        kept.forgetAll('n');
        assert.equal(kept.areKnown('n'), false);
    });

    it('is given up when nobody waits any more', async () => {
        let turns = 0;
        await kept.prepare('n', () => ++turns <= 3);
        assert.equal(asked.length, 3);
    });
});

describe('who delivers without a plan', () => {
    it('counts like anybody else', async () => {
        const { network } = await TestNetwork.of('region r "R"\nschool s "S" in r\nreport for r covering 2026-10 on 2026-10-31 {\n  delivered s.coach 3 of 4 "visits"\n}\n');
        assert.deepEqual(contributionOf(network, 'r', [], '2026-12-01', defaultSettings).delivered.map(({ to, support, count, of }) => [to, support, count, of]), [['s', 'coach', 3, 4]]);
        assert.deepEqual(contributionOf(network, 'r', [], '2026-10-30', defaultSettings).delivered, []);
        assert.deepEqual(mergeNetwork([]).reportsAlone('r'), []);
    });
});
