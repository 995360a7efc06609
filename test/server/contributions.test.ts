import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { contributionOf } from '../../language/progress/contribution.ts';
import { mergeNetwork } from '../../language/progress/network.ts';
import { defaultSettings } from '../../language/settings.ts';
import { Contributions } from '../../server/workspace/contributions.ts';
import { TestNetwork } from '../support/network.ts';

const PLACES = `district d "D"\n${Array.from({ length: 40 }, (_, i) => `school s${i} "S${i}" in d\n`).join('')}`;

describe('what organizations add to rollups, kept', () => {
    let asked: string[];
    let onAsked: () => unknown;
    let asOf: string;
    let kept: Contributions;

    beforeEach(async () => {
        const { network } = await TestNetwork.of(`${PLACES}plan for s1 from SY2026-27 {\n}\n`);
        asked = [];
        onAsked = () => {};
        asOf = '2026-12-01';
        const plans = { get: (name: string) => {
            asked.push(name);
            onAsked();
            return network.plans.get(name);
        } } as unknown as typeof network.plans;
        kept = new Contributions(() => ({ asOf, settings: defaultSettings, network: { ...network, plans } }));
    });

    it('is worked out once, and again only for whom something has changed', async () => {
        assert.equal(kept.areKnown('n'), false);
        await kept.prepare('n');
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

    /** Each takes a slice, after which others have a turn; after three nobody waits. */
    function giveUpAfterThree(): AbortController {
        const controller = new AbortController();
        onAsked = () => {
            for (const begin = performance.now(); performance.now() - begin < 11;);
            return asked.length === 3 && controller.abort(new Error('not wanted'));
        };
        return controller;
    }

    it('is given up when nobody waits any more', async () => {
        await assert.rejects(kept.prepare('n', giveUpAfterThree().signal), /not wanted/);
        for (let count = -1; count !== asked.length;) {
            count = asked.length;
            await setImmediate();
        }
        assert.ok(asked.length < 10, `${asked.length}`);
    });

    it('goes on where it was given up', async () => {
        await assert.rejects(kept.prepare('n', giveUpAfterThree().signal), /not wanted/);
        await kept.prepare('n');
        assert.deepEqual(asked, [...new Set(asked)]);
        assert.equal(asked.length, 41);
    });

    it('goes on for who waits, where another gives up', async () => {
        const other = kept.prepare('n', giveUpAfterThree().signal);
        await Promise.all([assert.rejects(other, /not wanted/), kept.prepare('n')]);
        assert.equal(asked.length, 41);
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
