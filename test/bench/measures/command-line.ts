import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../children.ts';
import type { Failed, SizeResults } from '../results.ts';
import { inTurn, sure, type Contestant } from './in-turn.ts';
import type { State } from './state.ts';

const CLI = join(ROOT, 'dist/cli/throughline.js');
const FLOOR = join(ROOT, 'test/bench/floors/read-files.mjs');

/** `throughline check` of a state without a cache, beside walking, reading and decoding its files. */
export async function measureCheck(state: State): Promise<SizeResults['check']> {
    const { product, floor } = await inTurn(state.runs, {
        floor: readAll(state),
        product: {
            args: [CLI, 'check', state.folder, '--format', 'json'],
            options: { output: join(state.scratch, 'check.json'), env: { THROUGHLINE_CACHE: 'off' }, seconds: state.seconds },
            check: ({ out }) => {
                const { summary } = JSON.parse(out) as { summary: { files: number; errors: number } };
                if (summary.files !== state.planFiles || summary.errors > 0) {
                    throw new Error(`checked ${summary.files} of ${state.planFiles} files, with ${summary.errors} errors`);
                }
            }
        }
    });
    return { product, floor: sure(floor) };
}

/**
 * `throughline rollup` of a state with a cache of all summaries, and once more with what it has kept itself, beside walking, looking at dates and reading
 * the cache; and the start of either program.
 *
 * @param noCache why there is no full cache
 */
export async function measureRollup(state: State, noCache: Failed | undefined): Promise<SizeResults['rollup']> {
    const env = { THROUGHLINE_CACHE: state.cache };
    const output = join(state.scratch, 'rollup.json');
    const product: Contestant = {
        args: [CLI, 'rollup', '--network', state.folder, '--format', 'json'],
        options: { output, env, seconds: state.seconds },
        check: ({ out }) => {
            const plans = (JSON.parse(out) as { organizations: { plan: boolean }[] }).organizations.filter(each => each.plan).length;
            if (plans !== state.plans) {
                throw new Error(`rolled up ${plans} of ${state.plans} plans`);
            }
        }
    };
    const { anew, again, start, floor, floorStart } = await inTurn(state.runs, {
        start: { args: [CLI, '--version'], options: { output, seconds: state.seconds } },
        anew: { ...product, before: () => forgetRollups(state.cache) },
        again: product,
        floorStart: { args: [FLOOR, 'nothing'], options: { output, seconds: state.seconds } },
        floor: readCache(state)
    });
    return { anew, again, start: sure(start), floor: noCache ?? floor, floorStart: sure(floorStart) };
}

/** Takes away what an earlier rollup has kept. */
function forgetRollups(cache: string): void {
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(each => basename(each).startsWith('contributions-'));
    kept.forEach(each => rmSync(join(cache, each)));
}

/** The floor of everything that begins with nothing. */
export function readAll({ folder, scratch, planFiles, seconds }: State): Contestant {
    return { args: [FLOOR, 'read', folder], options: { output: join(scratch, 'floor.json'), seconds }, check: ({ out }) => expectFiles(out, planFiles) };
}

/** The floor of everything that begins with a full cache. */
export function readCache({ folder, cache, scratch, planFiles, seconds }: State): Contestant {
    return { args: [FLOOR, 'stat', folder, cache], options: { output: join(scratch, 'floor.json'), seconds }, check: ({ out }) => expectFiles(out, planFiles) };
}

function expectFiles(out: string, expected: number): void {
    const { files } = JSON.parse(out) as { files: number };
    if (files !== expected) {
        throw new Error(`The floor saw ${files} of ${expected} files.`);
    }
}
