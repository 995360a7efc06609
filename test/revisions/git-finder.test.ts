import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, URI } from 'langium';
import { packSummary } from '../../language/summaries/packing.ts';
import { commitFinder, type CommitFiles } from '../../server/revisions/git-finder.ts';
import { isNotice } from '../../server/workspace/finder.ts';
import { NodeScanner } from '../../server/workspace/node-scanner.ts';
import { readBytesAt } from '../../server/workspace/node-reader.ts';
import { createWorkspaceServices } from '../../server/workspace/services.ts';
import { commitAll, git } from '../support/git.ts';

const WORKER = fileURLToPath(new URL('../../server/workspace/scan-worker.ts', import.meta.url));
const MANY = 310;

describe('the files of a commit', function () {
    this.timeout(60_000);
    let folder: string;
    let finder: CommitFiles;

    async function commit(texts: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        Object.entries(texts).forEach(([name, text]) => writeFileSync(join(folder, name), text));
        commitAll(folder);
        // What the disk has now counts for nothing.
        Object.keys(texts).forEach(name => writeFileSync(join(folder, name), 'school other "Other"\n'));
        finder = await commitFinder(git(folder, 'rev-parse', 'HEAD'), folder);
    }

    afterEach(() => {
        finder.dispose();
        rmSync(folder, { recursive: true, force: true });
    });

    const uriOf = (name: string) => URI.file(join(folder, name));
    const addresses = async () => (await finder.find()).plans.map(each => each.address);

    it('are the same whether they are had one by one or at once', async () => {
        await commit({
            'a.plan': 'school a "A"\r\nschool b "B"\r\n', 'empty.plan': '', 'mark.plan': '\ufeffschool c "C"\n', 'same.plan': 'school a "A"\r\nschool b "B"\r\n',
            'no-text.plan': Uint8Array.of(0xff, 0xfe, 0x00), 'signs.plan': 'school d "D 学校 🎒"', 'throughline.json': '{}'
        });
        const all = await addresses();
        const read = () => all.map(each => finder.read(URI.parse(each)));
        const oneByOne = read();
        assert.deepEqual(all.map(each => finder.placeOf(each)), all.map(() => undefined));
        await finder.fetch(all);
        assert.deepEqual(read(), oneByOne);
        assert.ok(oneByOne.some(isNotice) && oneByOne.filter(isNotice).length === 1);
        for (const name of ['a.plan', 'empty.plan', 'same.plan', 'signs.plan']) {
            const { path, ...at } = finder.placeOf(uriOf(name).toString())!;
            const read = finder.read(uriOf(name));
            assert.equal(Buffer.from(readBytesAt({ path, ...at })!).toString(), 'text' in read && read.text, name);
        }
        const { path } = finder.placeOf(all[0])!;
        finder.dispose();
        assert.equal(existsSync(dirname(path)), false, 'nothing of it stays');
        assert.deepEqual(read(), oneByOne, 'git still has them');
    });

    it('are not had at once when that is given up', async () => {
        await commit({ 'a.plan': 'school a "A"\n', 'b.plan': 'school b "B"\n' });
        const all = await addresses();
        await assert.rejects(finder.fetch(all, AbortSignal.abort('enough')), each => each === 'enough');
        assert.equal(finder.placeOf(all[0]), undefined);
        await finder.fetch(all);
        assert.notEqual(finder.placeOf(all[0]), undefined);
    });

    it('are summed up by threads as by one, which read no other text', async () => {
        await commit(Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`s${i}.plan`, `school s${i} "School ${i}"\nplan for s${i} from SY2026-27 {\n  goal "Grow"\n}\n`])));
        const run = async (worker: string) => {
            const services = servicesWith(worker);
            const read = { count: 0 };
            const own = finder.read.bind(finder);
            finder.read = file => {
                read.count++;
                return own(file);
            };
            const { WorkspaceManager } = services.workspace;
            await WorkspaceManager.initializeWorkspace([{ uri: URI.file(folder).toString(), name: 'folder' }]);
            await WorkspaceManager.scanned;
            finder.read = own;
            const { Files } = services.throughline;
            const files = Files.addresses().flatMap(each => [...Files.in(each)]).map(each => [each.outline, packSummary(each.load())] as const);
            WorkspaceManager.dispose();
            return { files: files.sort(([a], [b]) => (a.uri < b.uri ? -1 : 1)), read: read.count };
        };
        const byOne = await run('');
        assert.deepEqual([byOne.files.length, byOne.read], [MANY, MANY]);
        const byThreads = await run(WORKER);
        assert.deepEqual(byThreads.files, byOne.files);
        assert.equal(byThreads.read, 0, 'the main thread reads nothing');
        assert.match(byThreads.files[0][1], /School 0/);
        assert.equal(readFileSync(join(folder, 's0.plan'), 'utf8'), 'school other "Other"\n');
    });

    it('are not read on by threads when nobody needs them any more', async () => {
        await commit(Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`s${i}.plan`, `school s${i} "School ${i}"\n`])));
        const controller = new AbortController();
        const { workspace: { WorkspaceManager }, throughline: { Files } } = servicesWith(WORKER, controller.signal);
        WorkspaceManager.onProgress(done => done > 0 && controller.abort('enough'));
        await assert.rejects(WorkspaceManager.initializeWorkspace([{ uri: URI.file(folder).toString(), name: 'folder' }]), each => each === 'enough');
        const read = () => Files.addresses().flatMap(each => [...Files.in(each)]).length;
        assert.ok(read() > 0 && read() < MANY, `${read()} files were read`);
        WorkspaceManager.dispose();
    });

    function servicesWith(worker: string, signal?: AbortSignal) {
        return createWorkspaceServices({
            finder, fileSystem: EmptyFileSystem.fileSystemProvider(), isPassing: true, ...(signal && { signal }),
            tell: ({ message }) => assert.fail(message), onFault: rule => assert.fail(rule),
            createScanner: ({ throughline }, host) => new NodeScanner({
                worker, shareWorker: '', version: 'one', ...host, files: throughline.Files, summaries: throughline.Summaries, closed: throughline.Closed
            })
        });
    }
});
