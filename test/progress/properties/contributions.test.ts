import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contributionsOf, mergeContributions, type Contribution } from '../../../language/progress/contribution.ts';
import { rollUp } from '../../../language/progress/rollup.ts';
import { defaultSettings } from '../../../language/settings.ts';
import { TestNetwork } from '../../support/network.ts';
import { day, network, textsOf } from './plans.ts';
import { resultText, results } from './results.ts';

const texts = fc.oneof(network.map(made => Object.values(textsOf(made)).join('')), results.map(resultText));

let base: TestNetwork;
before(async () => {
    base = await TestNetwork.of({ 'empty.plan': '' });
});

describe('what organizations add to a rollup', function () {
    this.timeout(60_000);

    it('merges to the same in any order and any grouping, also after it was JSON, and some of it twice', () => fc.assert(fc.asyncProperty(texts, day, fc.infiniteStream(fc.nat()), async (text, asOf, chance) => {
        base = await base.replaced({ 'all.plan': text });
        const below = (limit: number) => (chance.next().value as number) % limit;
        const all = [...contributionsOf(base.network, asOf, defaultSettings)];
        const pool = [...all, all[below(all.length)]].map(each => [JSON.parse(JSON.stringify(each)) as Contribution]);
        for (let i = pool.length - 1; i > 0; i--) {
            const j = below(i + 1);
            [pool[i], pool[j]] = [pool[j], pool[i]];
        }
        while (pool.length > 1) {
            const at = below(pool.length - 1);
            pool.splice(at, 2, mergeContributions(pool[at], pool[at + 1]));
        }
        assert.equal(JSON.stringify(pool[0]), JSON.stringify(mergeContributions(all)));
        assert.equal(JSON.stringify(mergeContributions([], all)), JSON.stringify(mergeContributions(all, [])));
        const whole = rollUp(base.network, undefined, asOf, defaultSettings);
        assert.equal(JSON.stringify(rollUp(base.network, undefined, asOf, defaultSettings, pool[0])), JSON.stringify(whole));
    }), { numRuns: 150 }));
});
