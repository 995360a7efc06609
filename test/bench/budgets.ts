import { isFailed, type BenchResults, type Measured, type Runs, type SizeResults } from './results.ts';
import { median } from './statistics.ts';

/** What a figure may be at most, and what it was. */
export interface Budget {
    readonly figure: string;
    readonly unit: '×' | 'MB';
    readonly limit: number;
    /** What it is to be later. */
    readonly then?: number;
    readonly measured: number | undefined;
    /** Why it was not measured. */
    readonly reason?: string;
}

type Figure = Measured<{ value: number }>;

/** All budgets, on the largest size; those of growth compare it with the size that is a tenth of it. */
export function budgetsOf({ sizes }: BenchResults): Budget[] {
    const large = sizes.at(-1)!;
    const small = sizes.find(each => Math.abs(each.plans * 10 - large.plans) < 10);
    const { keystroke } = large;
    return [
        budget('cold check of the state ÷ walk, read and decode all files', '×', 9, 4, ratio(medianMs(large.check.product), medianMs(large.check.floor))),
        budget('warm start to index ready ÷ walk, stat and read the cache', '×', 2.5, 2, ratio(medianMs(large.warmStart.product), medianMs(large.warmStart.floor))),
        budget(`keystroke to own diagnostics, p99 ÷ one parse by Langium of its ${keystroke.lines} lines`, '×', 10, 8, ratio(pick(keystroke.state, 'p99'), { value: keystroke.parse.p50 })),
        budget('keystroke, p99 ÷ the same in a folder of 10 plans', '×', 1.5, undefined, ratio(pick(keystroke.state, 'p99'), pick(keystroke.small, 'p99'))),
        budget(`memory of the server, ${isFailed(large.memory) ? '' : `${large.memory.open} `}files open`, 'MB', 400, 300, scaled(pick(large.memory, 'restKb'), 1 / 1024)),
        ...([['from summaries', large.rollup.anew], ['again', large.rollup.again]] as const).map(([how, product]) => budget(
            `rollup ${how}, beyond the program's start ÷ the same of walk, stat and read the cache`, '×', 1.5, 1, ratio(beyondStart(product, large.rollup.start), beyondStart(large.rollup.floor, large.rollup.floorStart))
        )),
        ...(small ? growth(small, large) : [])
    ];
}

function growth(small: SizeResults, large: SizeResults): Budget[] {
    const of = (what: string, limit: number, pickFrom: (size: SizeResults) => Figure) => (
        budget(`${what}, from ${count(small.plans)} to ${count(large.plans)} plans`, '×', limit, undefined, ratio(pickFrom(large), pickFrom(small))));
    return [
        // Held against parses at the same time: between the two sizes minutes pass, in which a machine may have become slower.
        of('keystroke, p50 ÷ one parse by Langium', 1.2, each => ratio(pick(each.keystroke.state, 'p50'), { value: each.keystroke.parse.p50 })),
        of('cold check', 11, each => medianMs(each.check.product)),
        of('warm start', 11, each => medianMs(each.warmStart.product)),
        of('memory of the server', 11, each => pick(each.memory, 'restKb')),
        of('rollup', 11, each => medianMs(each.rollup.anew))
    ];
}

/** `kept, 40 % below`, `missed by 12 %`, or why nobody knows. */
export function verdictOn({ measured, limit, reason }: Budget): string {
    if (measured === undefined) {
        return `not measured: ${reason}`;
    }
    const by = Math.round(Math.abs(measured / limit - 1) * 100);
    return measured <= limit ? `kept, ${by} % below` : measured > limit * 2 ? `missed, ${Number((measured / limit).toPrecision(2))} times as much` : `missed by ${by} %`;
}

export function count(value: number): string {
    return value.toLocaleString('en-US');
}

export function medianMs(runs: Measured<Runs>): Figure {
    return isFailed(runs) ? runs : { value: median(runs.ms) };
}

export function beyondStart(runs: Measured<Runs>, start: Runs): Figure {
    return isFailed(runs) ? runs : { value: median(runs.ms) - median(start.ms) };
}

export function ratio(above: Figure, below: Figure): Figure {
    return isFailed(above) ? above : isFailed(below) ? below : { value: above.value / below.value };
}

function pick<Key extends string>(measured: Measured<Readonly<Record<Key, number>>>, key: Key): Figure {
    return isFailed(measured) ? measured : { value: measured[key] };
}

function scaled(figure: Figure, by: number): Figure {
    return isFailed(figure) ? figure : { value: figure.value * by };
}

function budget(figure: string, unit: Budget['unit'], limit: number, then: number | undefined, measured: Figure): Budget {
    return { figure, unit, limit, ...(then !== undefined && { then }), measured: isFailed(measured) ? undefined : measured.value, ...(isFailed(measured) && { reason: measured.failed }) };
}
