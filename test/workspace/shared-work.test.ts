import assert from 'node:assert/strict';
import { SharedWork } from '../../server/workspace/shared-work.ts';

describe('work that several wait for', () => {
    let given: AbortSignal;
    let finish: (result: string) => void;
    let work: SharedWork<string>;

    beforeEach(() => {
        work = new SharedWork(signal => new Promise((done, fail) => {
            given = signal;
            finish = done;
            signal.addEventListener('abort', () => fail(signal.reason as Error));
        }));
    });

    it('is given up when the last one has no use for it any more', async () => {
        const [one, other] = [new AbortController(), new AbortController()];
        const waiting = [work.wait(one.signal), work.wait(other.signal)];
        one.abort('one');
        await assert.rejects(waiting[0], each => each === 'one');
        assert.deepEqual([given.aborted, work.isGivenUp], [false, false]);
        other.abort('other');
        await assert.rejects(waiting[1], each => each === 'other');
        assert.deepEqual([given.aborted, work.isGivenUp], [true, true]);
    });

    it('goes on for whoever waits without being able to leave', async () => {
        const one = new AbortController();
        const waiting = [work.wait(one.signal), work.wait()];
        one.abort('one');
        await assert.rejects(waiting[0], each => each === 'one');
        finish('done');
        assert.equal(await waiting[1], 'done');
        assert.equal(given.aborted, false);
    });

    it('stays done, whoever leaves afterwards', async () => {
        finish('done');
        assert.equal(await work.wait(), 'done');
        await assert.rejects(work.wait(AbortSignal.abort('late')), each => each === 'late');
        assert.equal(work.isGivenUp, false);
        assert.equal(await work.wait(), 'done');
    });
});
