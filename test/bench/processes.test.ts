import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, startNode } from './children.ts';
import { readAll, readCache } from './measures/command-line.ts';
import { inTurn } from './measures/in-turn.ts';
import { lastDeclaration, type State } from './measures/state.ts';
import { writeNetwork } from './network/write.ts';
import { memoryOf, memoryOfAll } from './process-facts.ts';
import { isFailed, type Measured, type Runs } from './results.ts';

describe('a measured process', () => {
    let scratch: string;
    before(() => {
        scratch = mkdtempSync(join(tmpdir(), 'throughline-'));
    });
    after(() => rmSync(scratch, { recursive: true, force: true }));

    const run = (script: string, more: object = {}, args: readonly string[] = []) => (
        runNode([...args, '-e', script], { output: join(scratch, 'out'), seconds: 60, ...more }));

    it('gives its output, its time and the most memory that it had', async () => {
        const small = await run('console.log(process.env.THROUGHLINE_CACHE)', { env: { THROUGHLINE_CACHE: 'off' } });
        const large = await run('globalThis.kept = Buffer.alloc(200 << 20, 1)');
        assert.equal(small.out, 'off\n');
        assert.ok(small.ms > 0);
        assert.ok(small.peakKb > 20_000 && large.peakKb - small.peakKb > 190_000, `${small.peakKb} ${large.peakKb}`);
    });

    it('fails in words with what it wrote, where it ends badly', async () => {
        await assert.rejects(run('console.error("no such plan"); process.exitCode = 2'), /^Error: died with 2: no such plan$/);
        await assert.rejects(run('process.kill(process.pid, "SIGKILL")'), /^Error: died with SIGKILL$/);
        await assert.doesNotReject(run('process.exitCode = 1', { codes: [0, 1] }));
    });

    it('fails in words where it has no memory left', async () => {
        await assert.rejects(run('const all = []; for (;;) all.push([all.length, {}])', {}, ['--max-old-space-size=16']), /^Error: died with .*: out of memory$/);
    });

    it('counts together with those that it has started', async () => {
        const kept = 'globalThis.kept = Buffer.alloc(200 << 20, 1); console.log("kept"); process.stdin.resume()';
        const script = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(kept)}], { stdio: ["pipe", "inherit", "inherit"] })`;
        const child = startNode(['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
        try {
            await once(child.stdout!, 'data');
            const [alone, all] = [memoryOf(child.pid!)!.nowKb, memoryOfAll(child.pid!)!];
            assert.ok(all - alone > 200_000, `${alone} ${all}`);
        } finally {
            child.kill();
        }
    });

    it('is ended where it does not end', async () => {
        await assert.rejects(run('setInterval(() => {}, 1000)', { seconds: 0.5 }), /^Error: not finished within 0\.5 s$/);
    });

    it('fails for itself: the others go on', async () => {
        const script = (code: string) => ({ args: ['-e', code], options: { output: join(scratch, 'out'), seconds: 60 } });
        const { good, bad } = await inTurn(2, { bad: script('process.exitCode = 3'), good: script('') });
        assert.deepEqual(bad, { failed: 'died with 3' });
        assert.equal((good as Runs).ms.length, 2);
    });

    it('as a floor reads every plan, or looks at each and reads the cache', async () => {
        const [folder, cache] = [join(scratch, 'state'), join(scratch, 'cache')];
        const { files } = writeNetwork(folder, { plans: 16, reports: 1 }, 1);
        mkdirSync(join(cache, 'v1'), { recursive: true });
        writeFileSync(join(cache, 'v1', 'summaries'), Buffer.from([0xff, 0x00, 0x41]));
        const state: State = { folder, scratch, cache, plans: 16, planFiles: files - 1, last: lastDeclaration(folder, 1), runs: 1, seconds: 60 };
        const floors = await inTurn(1, { all: readAll(state), cached: readCache(state) });
        assert.deepEqual(Object.values(floors).map(each => isFailed(each) ? each.failed : each.ms.length), [1, 1]);
        const short: Measured<Runs> = (await inTurn(1, { all: readAll({ ...state, planFiles: 3 }) })).all;
        assert.deepEqual(short, { failed: `The floor saw ${files - 1} of 3 files.` });
    });
});
