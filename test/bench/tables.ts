import { beyondStart, budgetsOf, count, medianMs, ratio, verdictOn } from './budgets.ts';
import { isFailed, type BenchResults, type Latencies, type Measured, type Runs, type SizeResults } from './results.ts';
import { median } from './statistics.ts';

/** A table as rows of cells; the first row is its head. */
export type Table = readonly (readonly string[])[];

/** What was measured on one size, each figure beside the least that it could be. */
export function sizeTable(size: SizeResults): Table {
    const { check, warmStart, keystroke, memory, rollup } = size;
    const runs = (what: string, product: Measured<Runs>, floorName: string, floor: Measured<Runs>) => (
        [what, runsText(product), floorName, runsText(floor), ratioText(ratio(medianMs(product), medianMs(floor))), peakText(product), peakText(floor)]);
    const latency = (what: string, measured: Measured<Latencies>, compared: string, floor: Measured<Latencies>, key: 'p50' | 'p99', of: 'p50' | 'p99') => [
        what, isFailed(measured) ? measured.failed : time(measured[key]), compared, isFailed(floor) ? floor.failed : time(floor[of]),
        isFailed(measured) || isFailed(floor) ? '–' : ratioText({ value: measured[key] / floor[of] }), '–', '–'
    ];
    return [
        ['figure', 'measured', 'beside', 'floor', 'ratio', 'peak memory', 'of the floor'],
        runs('cold check', check.product, 'walk, read and decode all files', check.floor),
        runs('warm start to index ready', warmStart.product, 'walk, stat and read the cache', warmStart.floor),
        latency(`keystroke, ${keystroke.lines} lines, p50`, keystroke.state, 'one parse by Langium, p50', keystroke.parse, 'p50', 'p50'),
        latency('keystroke, p99', keystroke.state, 'one parse by Langium, p50', keystroke.parse, 'p99', 'p50'),
        latency('keystroke, p50', keystroke.state, 'in a folder of 10 plans, p50', keystroke.small, 'p50', 'p50'),
        latency('keystroke, p99', keystroke.state, 'in a folder of 10 plans, p99', keystroke.small, 'p99', 'p99'),
        ['server at rest', isFailed(memory) ? memory.failed : megabytes(memory.restKb), isFailed(memory) ? '' : `${memory.open} files open`, '', '–', isFailed(memory) ? '–' : megabytes(memory.peakKb), '–'],
        ...([['rollup from summaries', rollup.anew], ['rollup again', rollup.again]] as const).flatMap(([name, product]) => [
            runs(`${name}, whole process`, product, 'walk, stat and read the cache', rollup.floor),
            [
                `${name}, beyond the start`, figureText(beyondStart(product, rollup.start)), 'the same beyond its start', figureText(beyondStart(rollup.floor, rollup.floorStart)),
                ratioText(ratio(beyondStart(product, rollup.start), beyondStart(rollup.floor, rollup.floorStart))), '–', '–'
            ]
        ])
    ];
}

/** Langium's default services beside ours, where both were measured. */
export function peerTable({ peer, sizes }: BenchResults): Table | undefined {
    if (isFailed(peer)) {
        return undefined;
    }
    const own = sizes.find(each => each.plans === peer.plans)!;
    const { state } = own.keystroke;
    return [
        [`${count(peer.plans)} plans`, 'Langium as it comes, no rules', 'Throughline, all rules'],
        ['everything read and linked, cold', time(peer.coldMs), runsText(own.check.product)],
        ['keystroke, p50', time(peer.keystroke.p50), isFailed(state) ? state.failed : time(state.p50)],
        ['keystroke, p99', time(peer.keystroke.p99), isFailed(state) ? state.failed : time(state.p99)],
        ['memory at rest', megabytes(peer.restKb), isFailed(own.memory) ? own.memory.failed : megabytes(own.memory.restKb)],
        ['memory at most', megabytes(peer.peakKb), isFailed(own.memory) ? own.memory.failed : megabytes(own.memory.peakKb)]
    ];
}

export function budgetTable(results: BenchResults): Table {
    return [
        ['figure', 'at most', 'then', 'measured', 'verdict'],
        ...budgetsOf(results).map(each => {
            const show = (value: number | undefined) => (value === undefined ? '–' : each.unit === 'MB' ? `${count(Math.round(value))} MB` : ratioText({ value }));
            return [each.figure, show(each.limit), show(each.then), show(each.measured), verdictOn(each)];
        })
    ];
}

export function sizeTitle({ plans, reports, files, bytes }: SizeResults): string {
    return `${count(plans)} plans with ${reports} reports each: ${count(files)} files, ${count(Math.round(bytes / 1e6))} MB`;
}

/** A table for a terminal. */
export function plainText(table: Table): string {
    const widths = table[0].map((_, column) => Math.max(...table.map(row => row[column].length)));
    const lines = table.map(row => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
    return [lines[0], widths.map(width => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

/** A table in Markdown. */
export function markdown(table: Table): string {
    const lines = table.map(row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`);
    return [lines[0], `| ${table[0].map(() => '---').join(' | ')} |`, ...lines.slice(1)].join('\n');
}

/** A duration with three digits that count. */
export function time(ms: number): string {
    return ms >= 1000 ? `${digits(ms / 1000)} s` : `${digits(ms)} ms`;
}

function runsText(runs: Measured<Runs>): string {
    return isFailed(runs) ? runs.failed : time(median(runs.ms));
}

function peakText(runs: Measured<Runs>): string {
    return isFailed(runs) || runs.peakKb.length === 0 ? '–' : megabytes(Math.max(...runs.peakKb));
}

function figureText(figure: Measured<{ value: number }>): string {
    return isFailed(figure) ? figure.failed : time(figure.value);
}

function ratioText(figure: Measured<{ value: number }>): string {
    return isFailed(figure) ? '–' : `${digits(figure.value)} ×`;
}

function megabytes(kb: number | undefined): string {
    return kb === undefined ? 'not told' : `${count(Math.round(kb / 1024))} MB`;
}

function digits(value: number): string {
    return value >= 100 ? count(Math.round(value)) : String(Number(value.toPrecision(3)));
}
