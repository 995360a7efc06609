import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { finish, oneStep, type Steps } from '../../language/steps.ts';
import { takeSteps } from '../../server/workspace/slices.ts';

describe('work step by step', () => {
    let taken: number;

    /** Each step takes a slice of its own. */
    function* count(): Steps<number> {
        for (taken = 0; taken < 20; taken++) {
            for (const begin = performance.now(); performance.now() - begin < 11;);
            yield;
        }
        return taken;
    }

    it('comes to the same in slices and at once', async () => {
        assert.equal(finish(count()), 20);
        assert.equal(await takeSteps(undefined, count()), 20);
        assert.equal(await takeSteps(undefined, oneStep('done')), 'done');
    });

    it('lets others have a turn in between', async () => {
        let turns = 0;
        let isDone = false;
        const others = (async () => {
            while (!isDone) {
                await setImmediate();
                turns++;
            }
        })();
        await takeSteps(undefined, count());
        isDone = true;
        await others;
        assert.ok(turns > 10, `${turns}`);
    });

    it('stops where nobody waits any more', async () => {
        const controller = new AbortController();
        const steps = takeSteps(controller.signal, count());
        await setImmediate();
        controller.abort(new Error('not wanted'));
        await assert.rejects(steps, /not wanted/);
        assert.ok(taken < 5, `${taken}`);
    });
});
