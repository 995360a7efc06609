import { count, medianMs } from './budgets.ts';
import { plotOf, type Line } from './plot.ts';
import { isFailed, type BenchResults, type Latencies, type Measured, type SizeResults } from './results.ts';
import { budgetTable, markdown, peerTable, sizeTable, sizeTitle } from './tables.ts';

export const PAGE = 'docs/performance.md';
export const PLOT = 'docs/performance.svg';

/** What the budgets are for. */
const STATE = { plans: 10_000, reports: 10 };

/** The page on speed, and the plot that it shows, made from the results of one run. */
export function pageOf(results: BenchResults): { page: string; plot: string } {
    const { machine, day, commit, runs, seed, sizes, peer } = results;
    const peers = peerTable(results);
    const page = `# Speed

<!-- Written by \`npm run bench -- --page\`; do not edit. -->

Measured on ${day} at commit ${commit} on ${machine.cpu}, ${machine.cores} cores, ${Math.round(machine.memoryMb / 1024)} GB, ${machine.system}, Node ${machine.node}.
${notes(results).join('\n')}
The network is made up from the seed ${seed}: a state, its districts and their schools, each with a plan and the reports of a year.
Everything is run from outside, as its users do: the command line as a whole process, the server over its standard input and output.
Beside each figure stands the least that it could be, measured in the same run and in turn with it.
${runs === 1 ? 'Each whole process was run once.' : `Each whole process was run ${runs} times, of which the median counts, and of memory the most.`}

It is run again with \`npm run bench -- --plans ${sizes.at(-1)!.plans} --reports ${sizes.at(-1)!.reports} --page\`.

- **Cold check**: \`throughline check\`, all rules, nothing known from before.
- **Warm start**: from starting the server to the answer who speaks of an organization, with what it kept from the last time.
- **Keystroke**: from sending a change of a plan to having its new findings. p99: all but one in a hundred are faster.
- **Server at rest**: with the whole state known and plans of twenty schools open.
- **Rollup from summaries**: \`throughline rollup --format json\` of everything, with the summaries of all files kept from the last time. **Again**: with what that rollup has kept as well,
  which holds for the organizations whose texts, and for the day, that have not changed.

## Budgets

${markdown(budgetTable(results))}

## Cost against size

![Time against the number of plans, for each figure](performance.svg)

Both axes are in powers of ten. What grows with the number of plans climbs as steeply as the floor, drawn dashed; a keystroke should lie flat.

${sizes.toReversed().map(size => `## ${sizeTitle(size)}\n\n${markdown(sizeTable(size))}\n`).join('\n')}
## Beside Langium's own services

Langium's document builder, index and scopes as they come, with the same grammar and without any rule, in a process of its own.

${peers ? markdown(peers) : isFailed(peer) ? `Not measured: ${peer.failed}.` : ''}
`;
    return { page, plot: plotOf(linesOf(sizes)) };
}

function linesOf(sizes: readonly SizeResults[]): Line[] {
    const line = (name: string, of: (size: SizeResults) => number | undefined, isFloor = false): Line => (
        { name, isFloor, points: sizes.flatMap(size => of(size) === undefined ? [] : [{ plans: size.plans, ms: of(size)! }]) });
    const value = (figure: Measured<{ value: number }>) => (isFailed(figure) ? undefined : figure.value);
    const p99 = (latencies: Measured<Latencies>) => (isFailed(latencies) ? undefined : latencies.p99);
    return [
        line('cold check', size => value(medianMs(size.check.product))),
        line('warm start', size => value(medianMs(size.warmStart.product))),
        line('rollup from summaries', size => value(medianMs(size.rollup.anew))),
        line('keystroke, p99', size => p99(size.keystroke.state)),
        line('read and decode all files', size => value(medianMs(size.check.floor)), true),
        line('one parse', size => size.keystroke.parse.p50, true)
    ];
}

/** What a reader must know of a run that does not show how it is. */
function notes({ machine, sizes }: BenchResults): string[] {
    const { plans, reports } = sizes.at(-1)!;
    return [
        ...(plans < STATE.plans || reports < STATE.reports
            ? [`**This was a small run** of ${count(plans)} plans with ${reports} reports each; the budgets are meant for ${count(STATE.plans)} plans with ${STATE.reports} reports each.\n`] : []),
        ...(machine.load > machine.cores / 4
            ? [`**The machine had other work** (a load of ${machine.load} as the run began), so that times are a hint, and ratios a better one.\n`] : [])
    ];
}
