import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { rollUp } from '../../language/progress/rollup.ts';
import type { Finder } from '../../server/workspace/finder.ts';
import { NodeFinder } from '../../server/workspace/node-finder.ts';
import { PlanFileSystem } from '../../server/workspace/node-reader.ts';
import { NodeScanner, type ScanOptions } from '../../server/workspace/node-scanner.ts';
import { createWorkspaceServices } from '../../server/workspace/services.ts';

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const THREADS = { worker: source('server/workspace/scan-worker.ts'), shareWorker: source('server/workspace/share-worker.ts') };
const NO_THREADS = { worker: '', shareWorker: '' };

/** What a run over a folder finds, and which files it has read for that. */
interface Run {
    readonly problems: object;
    readonly rollups: object;
    readonly read: readonly string[];
    readonly told: readonly string[];
}

describe('the cache of summaries', () => {
    let folder: string;
    let caches: string;
    let network: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        caches = join(folder, 'caches');
        network = join(folder, 'network');
        cpSync(source('examples/statewide'), network, { recursive: true });
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    /** Reads the network as a new process would, and asks everything. */
    async function run({ asOf, more, ...options }: Partial<ScanOptions> & { asOf?: string, more?: readonly string[] } = {}): Promise<Run> {
        const read: string[] = [];
        const told: string[] = [];
        const disk = new NodeFinder();
        const finder: Finder = {
            async find(root) {
                const found = await disk.find(root);
                return { ...found, plans: [...found.plans, ...(more ?? []).map(each => ({ address: URI.file(join(network, each)).toString(), stamp: '1:1' }))] };
            },
            read(file) {
                read.push(file.path.slice(network.length + 1));
                return disk.read(file);
            }
        };
        const services = createWorkspaceServices({
            finder, fileSystem: new PlanFileSystem(() => {}), tell: ({ path, message }) => told.push(`${path} ${message}`),
            onFault: (rule, fault) => {
                throw new Error(rule, { cause: fault });
            },
            createScanner: ({ throughline }, host) => new NodeScanner({
                ...NO_THREADS, version: 'one', caches, ...options, ...host, files: throughline.Files, summaries: throughline.Summaries, closed: throughline.Closed
            })
        });
        const { State, Networks } = services.throughline;
        State.asOf.flag = asOf;
        await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file(network).toString(), name: 'network' }]);
        await services.workspace.WorkspaceManager.scanned;
        const scanned = [...read];
        const problems = Object.fromEntries(State.checkedFiles().map(uri => [uri.slice(uri.indexOf('/network/')), State.problemsOf(uri)]));
        const networks = [...new Set(State.checkedFiles().map(uri => Networks.networkOf(uri)))];
        const rollups = networks.map(each => {
            const context = State.contextOf(each);
            return rollUp(context.network, undefined, context.asOf, context.settings);
        });
        return { problems, rollups: JSON.parse(JSON.stringify(rollups)) as object, read: scanned.filter(each => each.endsWith('.plan')), told };
    }

    const found = ({ problems, rollups }: Run) => ({ problems, rollups });
    const files = () => readdirSync(network, { recursive: true, encoding: 'utf8' }).filter(each => each.endsWith('.plan')).sort();
    const cacheFiles = (start: string) => readdirSync(caches).flatMap(each => readdirSync(join(caches, each)).filter(name => name.startsWith(start)).map(name => join(caches, each, name)));

    it('is read instead of the texts, except for those that have changed', async () => {
        const first = await run();
        assert.deepEqual([...first.read].sort(), files());
        const second = await run();
        assert.deepEqual(second.read, []);
        assert.deepEqual(found(second), found(first));
        const path = files().find(each => each.endsWith('plan.plan'))!;
        writeFileSync(join(network, path), `${readFileSync(join(network, path), 'utf8')}\nnonsense\n`);
        utimesSync(join(network, path), new Date(), new Date(Date.now() + 5000));
        const third = await run();
        assert.deepEqual(third.read, [path]);
        assert.deepEqual(found(third), found(await run({ caches: undefined })));
        assert.notDeepEqual(found(third), found(first));
    });

    it('tells files apart by what they say where their times mean nothing', async () => {
        await run({ isByContent: true });
        for (const each of files()) {
            utimesSync(join(network, each), new Date(), new Date(1e12));
        }
        assert.deepEqual((await run({ isByContent: true })).read, []);
    });

    it('holds nothing of the day or of settings', async () => {
        await run({ asOf: '2026-01-15' });
        writeFileSync(join(network, 'throughline.json'), '{ "minimumCellSize": 30, "severities": { "action-overdue": "error" } }');
        for (const asOf of ['2026-12-01', '1990-01-01']) {
            const cached = await run({ asOf });
            assert.deepEqual(cached.read, []);
            assert.deepEqual(found(cached), found(await run({ asOf, caches: undefined })));
        }
    });

    it('of another version is left alone', async () => {
        const first = await run();
        assert.deepEqual(found(await run({ version: 'two' })), found(first));
        assert.deepEqual([...(await run({ version: 'one' })).read].sort(), files());
    });

    for (const [what, start] of [['an index', 'index'], ['a pack', 'pack-']]) {
        it(`with ${what} that is torn in the middle gives the same answers`, async () => {
            const first = await run();
            for (const path of cacheFiles(start)) {
                truncateSync(path, Math.floor(readFileSync(path).length / 2));
            }
            assert.deepEqual(found(await run()), found(first));
        });

        it(`with ${what} of other bytes gives the same answers`, async () => {
            const first = await run();
            for (const path of cacheFiles(start)) {
                const bytes = readFileSync(path);
                bytes.fill(0x41, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
                writeFileSync(path, bytes);
            }
            assert.deepEqual(found(await run()), found(first));
        });
    }

    it('may be deleted, and may be where nothing can be written', async () => {
        const first = await run();
        rmSync(caches, { recursive: true });
        assert.deepEqual(found(await run()), found(first));
        rmSync(caches, { recursive: true });
        writeFileSync(caches, 'a file where a folder should be');
        assert.deepEqual(found(await run()), found(first));
    });

    it('of files that went while they were read has the others', async () => {
        const first = await run({ caches: undefined });
        const second = await run({ more: ['gone.plan'] });
        assert.deepEqual(found(second), found(first));
        assert.ok(second.told.some(each => each.includes('gone.plan')), second.told.join('\n'));
        assert.deepEqual(found(await run()), found(first));
    });

    it('is filled by several threads like by one', async () => {
        cpSync(source('examples/statewide'), join(network, 'again'), { recursive: true });
        const alone = await run({ caches: undefined });
        assert.ok(files().length > 400);
        const many = await run(THREADS);
        assert.deepEqual(many.read, []);
        assert.deepEqual(found(many), found(alone));
        assert.deepEqual(found(await run(THREADS)), found(alone));
        assert.deepEqual(found(await run({ ...THREADS, caches: undefined })), found(alone));
    });
});
