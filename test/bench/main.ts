// Measures speed and memory on made-up states: `npm run bench -- --plans 10000 --reports 10 --json results.json --page`.
// `--page results.json` only writes the page again, from the results of an earlier run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type as systemName } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runNode } from './children.ts';
import { measureCheck, measureRollup } from './measures/command-line.ts';
import { fillCache, measureSession, measureWarmStart } from './measures/server.ts';
import { lastDeclaration, planOfLength, planPaths, type State } from './measures/state.ts';
import { writeNetwork } from './network/write.ts';
import { PAGE, pageOf, PLOT } from './page.ts';
import { attempt, isFailed, type BenchResults, type Measured, type PeerResults, type SizeResults } from './results.ts';
import { budgetTable, peerTable, plainText, sizeTable, sizeTitle } from './tables.ts';

const SMALL = 10;
/** Above it, Langium's default services need more memory than Node gives. */
const MOST_OF_PEER = 1000;

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        plans: { type: 'string', default: '200' }, reports: { type: 'string', default: '10' }, runs: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' },
        json: { type: 'string' }, page: { type: 'boolean', default: false }, help: { type: 'boolean', default: false }
    }
});
if (values.help) {
    console.log('npm run bench -- [--plans N] [--reports M] [--runs R] [--seed S] [--json FILE] [--page]\nnpm run bench -- --page FILE.json');
} else if (values.page && positionals.length === 1) {
    writePage(JSON.parse(readFileSync(positionals[0], 'utf8')) as BenchResults);
} else {
    await bench();
}

async function bench(): Promise<void> {
    const [plans, reports, runs, seed] = [number('plans', 2 * SMALL), number('reports', 0), number('runs', 1), number('seed', 0)];
    if (!existsSync(join(ROOT, 'dist/server/main.node.cjs'))) {
        throw new Error('There is nothing to measure: run npm run build first.');
    }
    const scratch = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
    process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
    // By itself a signal ends this process alone, without its children.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => process.exit(1));
    }
    const before = Math.round(loadavg()[0] * 10) / 10;
    const sizes: SizeResults[] = [];
    let peer: Measured<PeerResults> = { failed: `only up to ${MOST_OF_PEER} plans` };
    const small = makeState(scratch, SMALL, reports, seed, runs).state;
    const wanted = [plans / 100, plans / 10, plans].map(Math.round).filter(each => each >= 2 * SMALL);
    for (const size of wanted) {
        const { state, written } = makeState(scratch, size, reports, seed, runs);
        sizes.push({ plans: size, reports, ...written, ...await measureSize(state, small) });
        console.log(`\n${sizeTitle(sizes.at(-1)!)}\n\n${plainText(sizeTable(sizes.at(-1)!))}`);
        if (size === wanted.findLast(each => each <= MOST_OF_PEER)) {
            say('Langium\'s default services');
            peer = await attempt(() => measurePeer(state, reports));
        }
        rmSync(state.folder, { recursive: true });
        rmSync(state.cache, { recursive: true });
    }
    const results: BenchResults = {
        version: 1, day: new Date().toISOString().slice(0, 10), commit: commit(), seed, runs, sizes, peer,
        machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryMb: Math.round(totalmem() / 2 ** 20), system: `${systemName()} ${release()}`, node: process.versions.node, load: before }
    };
    const peers = peerTable(results);
    console.log(`\nBeside Langium's own services\n\n${peers ? plainText(peers) : isFailed(peer) ? peer.failed : ''}\n\nBudgets\n\n${plainText(budgetTable(results))}`);
    if (values.json !== undefined) {
        writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
    }
    if (values.page) {
        writePage(results);
    }
}

async function measureSize(state: State, small: State): Promise<Omit<SizeResults, 'plans' | 'reports' | 'files' | 'bytes' | 'writtenInMs'>> {
    say('cold check');
    const check = await measureCheck(state);
    say('the cache is filled');
    const cache = await fillCache(state);
    const noCache = isFailed(cache) ? cache : undefined;
    say('warm start');
    const warmStart = await measureWarmStart(state, cache);
    say('keystrokes and memory');
    const session = await measureSession(state, small);
    say('rollup');
    return { check, cache, warmStart, ...session, rollup: await measureRollup(state, noCache) };
}

async function measurePeer(state: State, reports: number): Promise<PeerResults> {
    const { path } = planOfLength(state.folder, planPaths(state.folder).slice(0, SMALL), 264);
    const { out } = await runNode([join(ROOT, 'test/bench/peer/main.ts'), state.folder, path], { output: join(state.scratch, 'peer.json'), seconds: state.seconds });
    return { plans: state.plans, reports, ...JSON.parse(out) as Omit<PeerResults, 'plans' | 'reports'> };
}

function makeState(scratch: string, plans: number, reports: number, seed: number, runs: number): { state: State; written: Pick<SizeResults, 'files' | 'bytes' | 'writtenInMs'> } {
    say(`a state of ${plans} plans is written`);
    const folder = join(scratch, `state-${plans}`);
    const cache = join(scratch, `cache-${plans}`);
    mkdirSync(cache);
    const begin = performance.now();
    const written = writeNetwork(folder, { plans, reports }, seed);
    const writtenInMs = performance.now() - begin;
    return {
        state: { folder, scratch, cache, plans, planFiles: written.files - 1, last: lastDeclaration(folder, reports), runs, seconds: 180 + plans / 8 },
        written: { ...written, writtenInMs }
    };
}

function writePage(results: BenchResults): void {
    const { page, plot } = pageOf(results);
    writeFileSync(join(ROOT, PAGE), page);
    writeFileSync(join(ROOT, PLOT), plot);
    console.log(`\n${PAGE} and ${PLOT} are written.`);
}

function number(name: 'plans' | 'reports' | 'runs' | 'seed', least: number): number {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least) {
        throw new RangeError(`--${name} takes a whole number of at least ${least}.`);
    }
    return value;
}

function commit(): string {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: ROOT, encoding: 'utf8' }).trim();
}

function say(what: string): void {
    console.error(`… ${what}`);
}
