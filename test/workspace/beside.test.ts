import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import type { Problem } from '../../language/rules/engine.ts';
import { runBeside } from '../../server/workspace/beside.ts';
import { NodeFinder } from '../../server/workspace/node-finder.ts';
import { PlanFileSystem } from '../../server/workspace/node-reader.ts';
import { NodeScanner } from '../../server/workspace/node-scanner.ts';
import { createWorkspaceServices, type WorkspaceServices } from '../../server/workspace/services.ts';

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('beside the main thread', () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    async function open(shareWorker: string, isFrugal: boolean): Promise<WorkspaceServices> {
        const network = join(folder, 'network');
        for (const name of ['one', 'two']) {
            cpSync(source('examples/statewide'), join(network, name), { recursive: true });
        }
        for (const path of readdirSync(join(network, 'two'), { recursive: true, encoding: 'utf8' }).filter(each => each.endsWith('plan.plan'))) {
            const lines = readFileSync(join(network, 'two', path), 'utf8').split('\n');
            writeFileSync(join(network, 'two', path), lines.slice(0, lines.length / 2).join('\n'));
        }
        const services = createWorkspaceServices({
            finder: new NodeFinder(), fileSystem: new PlanFileSystem(() => {}), tell: () => {},
            onFault: (rule, fault) => {
                throw new Error(rule, { cause: fault });
            },
            createScanner: ({ throughline }, host) => new NodeScanner({
                worker: '', shareWorker, isFrugal, version: 'one', caches: join(folder, 'caches'), ...host, files: throughline.Files, summaries: throughline.Summaries, closed: throughline.Closed
            })
        });
        await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file(network).toString(), name: 'network' }]);
        await services.workspace.WorkspaceManager.scanned;
        return services;
    }

    for (const [how, isFrugal] of [['threads', false], ['a process', true]] as const) {
        it(`${how} find what the main thread finds`, async () => {
            const { workspace, throughline: { State } } = await open(source('server/workspace/share-worker.ts'), isFrugal);
            const found = new Map<string, readonly Problem[]>();
            let checked = 0;
            assert.equal(await workspace.WorkspaceManager.checkBeside({
                take: each => each.forEach(([uri, problems]) => found.set(uri, problems)), progress: done => {
                    checked = done;
                }
            }), true);
            const files = State.checkedFiles();
            const expected = files.map(uri => [uri, State.problemsOf(uri)] as const).filter(([, problems]) => problems.length > 0);
            assert.equal(checked, files.length);
            assert.ok(expected.length > 20);
            assert.deepEqual(new Map([...found].sort()), new Map(expected.sort()));
        });
    }

    for (const [how, isProcess] of [['thread', false], ['process', true]] as const) {
        it(`a ${how} that fails is an error, and one that ends is none`, async () => {
            const program = (text: string) => {
                const path = join(folder, 'program.mts');
                writeFileSync(path, `import { besideOthers } from ${JSON.stringify(source('server/workspace/beside-others.ts'))};\nbesideOthers(async (given, tell) => { ${text} });\n`);
                return path;
            };
            const told: unknown[] = [];
            await runBeside(program('for (let i = 0; i < given; i++) { await tell(i); }'), 1000, { isProcess }, message => told.push(message));
            assert.deepEqual(told, Array.from({ length: 1000 }, (_, i) => i));
            await assert.rejects(runBeside(program('await tell(1); process.exit(3);'), 1, { isProcess }, () => {}), /ended with 3/);
            await assert.rejects(runBeside(program('throw new Error(given);'), 'so it is', { isProcess }, () => {}), /so it is/);
            await assert.rejects(runBeside(join(folder, 'none.mjs'), 1, { isProcess }, () => {}));
            const limits = { youngMb: 1, oldMb: 20 };
            await assert.rejects(runBeside(program('const all = []; for (;;) { all.push([...Array(1000).keys()]); }'), 1, { isProcess, limits }, () => {}));
        });

        it(`a ${how} is ended when nobody waits for it any more`, async () => {
            const path = join(folder, 'endless.mts');
            writeFileSync(path, `import { besideOthers } from ${JSON.stringify(source('server/workspace/beside-others.ts'))};\nbesideOthers(async (given, tell) => { for (;;) { await tell(process.pid); await new Promise(done => setTimeout(done)); } });\n`);
            const controller = new AbortController();
            const told: number[] = [];
            await assert.rejects(runBeside<number, number>(path, 1, { isProcess, signal: controller.signal }, pid => {
                told.push(pid);
                controller.abort(new Error('not wanted'));
            }), /not wanted/);
            assert.equal(told[0] === process.pid, !isProcess);
            for (let count = -1; isProcess ? isThere(told[0]) : count !== told.length;) {
                count = told.length;
                await new Promise(done => setTimeout(done, 20));
            }
            await assert.rejects(runBeside(path, 1, { isProcess, signal: controller.signal }, () => {}), /not wanted/);
        });
    }
});

function isThere(pid: number): boolean {
    try {
        return process.kill(pid, 0);
    } catch {
        return false;
    }
}
