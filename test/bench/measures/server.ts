import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanServices } from '../../../language/module.ts';
import type { PlanParser } from '../../../language/parser/parser.ts';
import { memoryOf, memoryOfAll, untilAtRest } from '../process-facts.ts';
import { attempt, isFailed, type Measured, type Runs, type SizeResults } from '../results.ts';
import { ServerClient } from '../server-client.ts';
import { latenciesOf } from '../statistics.ts';
import { readCache } from './command-line.ts';
import { editsOf, type Edit } from './edits.ts';
import { inTurn } from './in-turn.ts';
import { planOfLength, planPaths, sizeOf, type State } from './state.ts';

const LINES = 264;
const WARM_UP = 40;
const BLOCK = 25;
const BLOCKS = 8;
const OPEN_FILES = 20;

/** Lets a server fill the cache. */
export async function fillCache(state: State): Promise<SizeResults['cache']> {
    return attempt(async () => {
        const server = await ServerClient.start(state.folder, state);
        try {
            await server.untilKnown(state.last);
            await untilAtRest(server.pid, state.seconds);
        } finally {
            await server.stop();
        }
        const size = sizeOf(state.cache);
        if (size.files === 0) {
            throw new Error('no cache: everything is read again');
        }
        return size;
    });
}

/** From starting the server to an index that knows who speaks of the last organization, beside the floor of a start with a cache. */
export async function measureWarmStart(state: State, cache: SizeResults['cache']): Promise<SizeResults['warmStart']> {
    let product: Measured<{ ms: number[]; peakKb: number[] }> = { ms: [], peakKb: [] };
    let floor: Measured<Runs> = isFailed(cache) ? cache : { ms: [], peakKb: [] };
    for (let i = 0; i < state.runs && !isFailed(product); i++) {
        const before: { ms: number[]; peakKb: number[] } = product;
        product = await attempt(async () => {
            const server = await ServerClient.start(state.folder, state);
            try {
                const ms = await server.untilKnown(state.last);
                return { ms: [...before.ms, ms], peakKb: [...before.peakKb, ...peakOf(server.pid)] };
            } finally {
                await server.stop();
            }
        });
        if (!isFailed(floor)) {
            const next: Measured<Runs> = (await inTurn(1, { floor: readCache(state) })).floor;
            floor = isFailed(next) ? next : { ms: [...floor.ms, ...next.ms], peakKb: [...floor.peakKb, ...next.peakKb] };
        }
    }
    return { product, floor };
}

/**
 * A keystroke in a plan of a state, the same in a folder of ten plans, and a parse of the same text, in turn; then the server's memory at rest with
 * twenty plans open.
 *
 * @param small a folder of ten plans, which begins with the same district
 */
export async function measureSession(state: State, small: State): Promise<Pick<SizeResults, 'keystroke' | 'memory'>> {
    const { path, lines } = planOfLength(state.folder, planPaths(small.folder), LINES);
    const edits = editsOf(readFileSync(join(state.folder, path), 'utf8'));
    const parser = createPlanServices().plan.parser.LangiumParser as PlanParser;
    const parse: Sample = async ({ text }) => {
        const begin = performance.now();
        // By Langium's own parser, not by the generated one, which the product uses.
        parser.parseWithLangium(text);
        return performance.now() - begin;
    };
    const [inState, inSmall] = await Promise.all([state, small].map(each => attempt(() => openServer(each, path))));
    try {
        const places = [inState, inSmall].map(server => (isFailed(server) ? undefined : typingIn(server.server, path)));
        const [stateTimes, smallTimes, parseTimes] = await sampleInTurn([...places, parse], edits);
        const latencies = (server: Measured<OpenServer>, times: Measured<number[]>) => (isFailed(server) ? server : isFailed(times) ? times : latenciesOf(times));
        return {
            keystroke: { lines, state: latencies(inState, stateTimes), small: latencies(inSmall, smallTimes), parse: latenciesOf(parseTimes as number[]) },
            memory: isFailed(inState) ? inState : isFailed(stateTimes) ? stateTimes : await attempt(() => memoryAtRest(inState, state, path))
        };
    } finally {
        await Promise.all([inState, inSmall].map(async server => !isFailed(server) && server.server.stop()));
    }
}

interface OpenServer {
    readonly server: ServerClient;
    readonly mostKb: number;
}

type Sample = (edit: Edit) => Promise<number>;

/** Nothing where the system does not tell. */
function peakOf(pid: number): number[] {
    const memory = memoryOf(pid);
    return memory ? [memory.peakKb] : [];
}

/** A server that has read and checked a state, with one of its plans open; and the most memory that it had meanwhile, with all that it started. */
async function openServer(state: State, path: string): Promise<OpenServer> {
    const server = await ServerClient.start(state.folder, state);
    try {
        await server.untilKnown(state.last);
        await server.open(path);
        await server.outline(path);
        let mostKb = 0;
        await untilAtRest(server.pid, state.seconds, () => {
            mostKb = Math.max(mostKb, memoryOfAll(server.pid) ?? 0);
        });
        return { server, mostKb };
    } catch (error) {
        await server.stop();
        throw error;
    }
}

/** One keystroke; the next comes once the outline is there, for which editors ask after each. */
function typingIn(server: ServerClient, path: string): Sample {
    return async ({ range, replacement, shows }) => {
        const ms = await server.edit(path, range, replacement, shows);
        await server.outline(path);
        return ms;
    };
}

/** Some warm up, then all take their blocks in turn. */
async function sampleInTurn(places: readonly (Sample | undefined)[], edits: Iterator<Edit>): Promise<Measured<number[]>[]> {
    const made: Edit[] = [];
    const editAt = (i: number) => (made[i] ??= edits.next().value as Edit);
    const results: Measured<number[]>[] = places.map(() => []);
    const sample = async (place: number, from: number, to: number, keep: boolean) => {
        const take = places[place];
        const before = results[place];
        if (take === undefined || isFailed(before)) {
            return;
        }
        results[place] = await attempt(async () => {
            const times: number[] = [];
            for (let i = from; i < to; i++) {
                times.push(await take(editAt(i)));
            }
            return keep ? [...before, ...times] : before;
        });
    };
    for (let block = 0; block <= BLOCKS; block++) {
        const from = block === 0 ? 0 : WARM_UP + (block - 1) * BLOCK;
        for (const place of places.keys()) {
            await sample(place, from, WARM_UP + block * BLOCK, block > 0);
        }
    }
    return results;
}

/** @param edited is open already */
async function memoryAtRest({ server, mostKb }: OpenServer, state: State, edited: string): Promise<{ open: number; restKb: number; peakKb: number }> {
    const paths = planPaths(state.folder).filter(path => path !== edited);
    const more = Math.min(OPEN_FILES - 1, paths.length);
    // All over the state, so that they are of different districts.
    for (let i = 0; i < more; i++) {
        const path = paths[Math.floor(i * paths.length / more)];
        await server.open(path);
        if ((await server.outline(path)).length === 0) {
            throw new Error(`has no outline of ${path}`);
        }
    }
    await untilAtRest(server.pid, state.seconds);
    const memory = memoryOf(server.pid);
    if (!memory) {
        throw new Error('this system does not tell');
    }
    return { open: more + 1, restKb: memory.nowKb, peakKb: Math.max(memory.peakKb, mostKb) };
}
