import assert from 'node:assert/strict';
import { Quiet } from '../../server/lsp/quiet.ts';

const after = (time: number) => new Promise<void>(done => setTimeout(done, time));

describe('telling of changes', () => {
    it('tells once of many that come at once', async () => {
        let told = 0;
        const quiet = new Quiet(10, 1000, () => told++);
        quiet.happened();
        quiet.happened();
        assert.equal(told, 0);
        await after(200);
        assert.equal(told, 1);
    });

    it('does not wait for ever for an end of the changes', async () => {
        await new Promise<void>(done => {
            const quiet = new Quiet(60_000, 20, done);
            quiet.happened();
        });
    });

    it('tells nothing after it was stopped', async () => {
        let told = 0;
        const quiet = new Quiet(5, 10, () => told++);
        quiet.happened();
        quiet.stop();
        await after(50);
        assert.equal(told, 0);
    });
});
