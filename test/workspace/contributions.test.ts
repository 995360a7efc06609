import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import type { Contribution } from '../../language/progress/contribution.ts';
import { Contributions } from '../../server/workspace/contributions.ts';
import { KeptContributions } from '../../server/workspace/kept-contributions.ts';
import { NodeFinder } from '../../server/workspace/node-finder.ts';
import { PlanFileSystem } from '../../server/workspace/node-reader.ts';
import { NodeScanner } from '../../server/workspace/node-scanner.ts';
import { createWorkspaceServices } from '../../server/workspace/services.ts';
import { writeNetwork } from '../bench/network/write.ts';

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SHARE_WORKER = source('server/workspace/share-worker.ts');
/** Enough to be worth other programs, and enough to be worth keeping. */
const MANY = 310;
const SOME = 40;

describe('what organizations add to rollups, from other programs and earlier runs', () => {
    let folder: string;
    let network: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        network = join(folder, 'network');
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    const write = (plans: number) => writeNetwork(network, { plans, reports: 1 }, 1);

    /** A run of a program over the network, which tells what it was given and has not worked out itself. */
    async function open({ shareWorker = '', isFrugal = false, asOf = '2027-07-15', version = 'one' } = {}) {
        const services = createWorkspaceServices({
            finder: new NodeFinder(), fileSystem: new PlanFileSystem(() => {}), tell: () => {},
            onFault: (rule, fault) => {
                throw new Error(rule, { cause: fault });
            },
            createScanner: ({ throughline }, host) => new NodeScanner({
                worker: '', shareWorker, isFrugal, version, caches: join(folder, 'caches'), ...host, files: throughline.Files, summaries: throughline.Summaries, closed: throughline.Closed
            })
        });
        const { State } = services.throughline;
        State.asOf.flag = asOf;
        await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: URI.file(network).toString(), name: 'network' }]);
        await services.workspace.WorkspaceManager.scanned;
        const address = `${URI.file(network).toString()}/`;
        const given: string[] = [];
        const { contributions } = State;
        const own = contributions.source!;
        let kept = 0;
        let onTake: (contribution: Contribution) => void = () => {};
        contributions.source = {
            give: async (asked, wanted, take, signal) => {
                kept = await own.give(asked, wanted, contribution => {
                    given.push(contribution.organization);
                    take(contribution);
                    onTake(contribution);
                }, signal);
                return kept;
            },
            keep: (asked, all, goesOn) => own.keep(asked, all, goesOn)
        };
        return {
            services, address, given,
            kept: () => kept,
            onTake: (listener: typeof onTake) => {
                onTake = listener;
            },
            prepare: async () => {
                await contributions.prepare(address);
                await contributions.kept;
            },
            all: () => byName(contributions.all(address)),
            alone: () => byName(new Contributions(each => State.contextOf(each)).all(address))
        };
    }

    const byName = (all: readonly Contribution[]) => Object.fromEntries(all.map(each => [each.organization, each]));

    const planOf = (organization: string, files: ReturnType<typeof createWorkspaceServices>['throughline']['Files'], address: string) => (
        URI.parse(files.speakingOf(address, organization).find(each => each.outline.planned.length > 0)!.outline.uri));
    const keptFile = () => {
        const [cache] = readdirSync(join(folder, 'caches'));
        return join(folder, 'caches', cache, readdirSync(join(folder, 'caches', cache)).find(each => each.startsWith('contributions-'))!);
    };

    for (const [how, isFrugal] of [['threads', false], ['a process', true]] as const) {
        it(`are made by ${how} as in the main thread, and kept for the next run`, async () => {
            write(MANY);
            const first = await open({ shareWorker: SHARE_WORKER, isFrugal });
            await first.prepare();
            assert.ok(first.given.length > MANY, `${first.given.length}`);
            assert.equal(first.kept(), 0);
            assert.deepEqual(first.all(), first.alone());
            const second = await open();
            await second.prepare();
            assert.equal(second.kept(), first.given.length);
            assert.deepEqual(second.all(), first.all());
        });
    }

    it('are made of the files as they are, not as they were kept', async () => {
        write(MANY);
        const run = await open({ shareWorker: SHARE_WORKER });
        const { Files, Closed } = run.services.throughline;
        const [name] = Files.organizations(run.address);
        const uri = planOf(name, Files, run.address);
        const changes: [URI, string][] = [[uri, `report for ${name} covering 2027-06 on 2027-07-01 {\n}\n`], [URI.file(join(network, 'network.plan')), 'school more-es "One More"\n']];
        for (const [file, text] of changes) {
            appendFileSync(file.fsPath, text);
            Closed.read(file);
        }
        await run.prepare();
        assert.ok(run.given.includes(name) && run.given.includes('more-es'));
        assert.deepEqual(run.given.toSorted(), Object.keys(run.all()).sort());
        assert.deepEqual(run.all(), run.alone());
    });

    it('are of a day, of settings and of a version of the language', async () => {
        write(SOME);
        await (await open()).prepare();
        for (const options of [{ asOf: '2027-01-15' }, { version: 'two' }]) {
            const other = await open(options);
            await other.prepare();
            assert.equal(other.kept(), 0);
            assert.deepEqual(other.all(), other.alone());
        }
        await (await open()).prepare();
        writeFileSync(join(network, 'throughline.json'), '{ "minimumCellSize": 25 }');
        const other = await open();
        await other.prepare();
        assert.equal(other.kept(), 0);
    });

    it('are made again for whom a text has changed, and for all where something has that the whole network sees', async () => {
        write(SOME);
        const first = await open();
        await first.prepare();
        const all = Object.keys(first.all()).length;
        const [changed] = first.services.throughline.Files.organizations(first.address);
        appendFileSync(planOf(changed, first.services.throughline.Files, first.address).fsPath, `report for ${changed} covering 2027-06 on 2027-07-01 {\n}\n`);
        const second = await open();
        await second.prepare();
        assert.equal(second.kept(), all - 1);
        assert.deepEqual(second.all(), second.alone());
        appendFileSync(join(network, 'network.plan'), 'school more-es "One More"\n');
        const third = await open();
        await third.prepare();
        assert.equal(third.kept(), 0);
        assert.deepEqual(third.all(), third.alone());
    });

    it('are not taken from a file that is torn, of other bytes or missing', async () => {
        write(SOME);
        const first = await open();
        await first.prepare();
        const all = Object.keys(first.all()).length;
        const path = keptFile();
        const text = readFileSync(path, 'utf8');
        const damages: (() => void)[] = [
            () => truncateSync(path, Math.floor(statSync(path).size / 2)),
            () => writeFileSync(path, text.replaceAll('"overdue"', '"0verdue"').replace('{"organization', '{"0rganization')),
            () => writeFileSync(path, text.split('\n').filter((_, line) => line % 3 > 0 || line === 0).join('\n')),
            () => rmSync(path)
        ];
        for (const damage of damages) {
            writeFileSync(path, text);
            damage();
            const other = await open();
            await other.prepare();
            assert.ok(other.kept() < all);
            assert.deepEqual(other.all(), first.all());
        }
    });

    it('are kept whatever stands in them', async () => {
        const kept = new KeptContributions(folder, 'one', 'file:///network/');
        const all = ['\u2028', '\u2029', '\r', '\n', '"', '\\u2028', ' ', '\u{1f600}'].map((sign, i): Contribution => (
            { organization: `s${i}`, files: [`file:///a${sign}.plan`], results: [], delivered: [{ to: 's', support: 'b', on: '2027-01-01', text: `one${sign}two` }] }));
        await kept.write(all.map(each => [`key-${each.organization}`, each] as const), () => true);
        const read: Contribution[] = [];
        await kept.read((organization, key) => key === `key-${organization}`, each => read.push(each), new AbortController().signal);
        assert.deepEqual(read, all);
    });

    it('that were made of a text as it was before are not taken', async () => {
        write(MANY);
        const run = await open({ shareWorker: SHARE_WORKER });
        const { Files, Closed } = run.services.throughline;
        const names = [...Files.organizations(run.address)];
        run.onTake(() => {
            run.onTake(() => {});
            for (const name of names) {
                const uri = planOf(name, Files, run.address);
                appendFileSync(uri.fsPath, `report for ${name} covering 2027-06 on 2027-07-01 {\n}\n`);
                Closed.read(uri);
            }
        });
        await run.prepare();
        assert.equal(run.given.filter(each => names.includes(each)).length, 1);
        assert.deepEqual(run.all(), run.alone());
        const next = await open();
        await next.prepare();
        assert.deepEqual(next.all(), run.all());
    });
});
