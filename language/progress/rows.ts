import type { Day } from '../model/periods.ts';
import { withCarried } from './carry.ts';
import { actionsOf, milestonesOf, strategiesOf } from './elements.ts';
import type { MergedPlan, Network } from './network.ts';
import { Standings, type Standing } from './states.ts';

/**
 * Counts of actions or milestones on a day. Dropped ones are in no count but their own. `due` counts by deadline,
 * `dueOriginal` by the dates that the plan gave.
 */
export interface Rows {
    readonly total: number;
    readonly done: number;
    readonly inProgress: number;
    readonly behind: number;
    readonly notReported: number;
    readonly notStarted: number;
    readonly dropped: number;
    readonly due: number;
    readonly doneOnTime: number;
    readonly dueOriginal: number;
    readonly doneOnTimeOriginal: number;
}

/** What carries a practice code in a plan, and how far it is. */
export interface PracticeRows {
    readonly strategies: number;
    readonly milestones: Rows;
    readonly actions: Rows;
}

/** The implementation rows of one plan, or of several added up. */
export interface Implementation {
    readonly actions: Rows;
    readonly milestones: Rows;
    readonly practices: Readonly<Record<string, PracticeRows>>;
}

export const noRows: Rows = {
    total: 0, done: 0, inProgress: 0, behind: 0, notReported: 0, notStarted: 0, dropped: 0, due: 0, doneOnTime: 0, dueOriginal: 0, doneOnTimeOriginal: 0
};

export const noImplementation: Implementation = { actions: noRows, milestones: noRows, practices: {} };

/** The implementation rows of a plan on a day (Tool A, Implementation Data). */
export function implementationOf(network: Network, plan: MergedPlan, day: Day): Implementation {
    return implementationIn(countsOf(network, plan, day));
}

/** The same of what is counted already. */
export function implementationIn(counted: Counts): Implementation {
    return {
        actions: sum(counted.actions.map(each => each.rows)),
        milestones: sum(counted.milestones.map(each => each.rows)),
        practices: countBy(counted, code => [code])
    };
}

/**
 * The same by domain, each element once in a domain, however many of its practices it carries (guidance, 3. Create the plan: coding to domains and practices).
 *
 * @returns by the framework's name, a line feed and the domain's title
 */
export function domainsIn(network: Network, counted: Counts): Readonly<Record<string, PracticeRows>> {
    return countBy(counted, code => {
        const { framework, domain } = network.practices.get(code) ?? {};
        return domain === undefined ? [] : [`${framework ?? ''}\n${domain}`];
    });
}

/** What stands in a plan with its codes and, but for strategies, how far it is. */
export interface Counts {
    readonly strategies: readonly { readonly codes: readonly string[] }[];
    readonly milestones: readonly { readonly codes: readonly string[]; readonly rows: Rows }[];
    readonly actions: readonly { readonly codes: readonly string[]; readonly rows: Rows }[];
}

/**
 * What stands in a plan, by itself: an action without a code has its milestone's, that its strategy's.
 *
 * @param known the standings of the plan, with what it carries on, on that day, where they are worked out already
 */
export function countsOf(network: Network, given: MergedPlan, day: Day, known?: Standings): Counts {
    const plan = withCarried(network, given, day);
    const standings = known ?? new Standings(network, plan, day);
    const keys = (codes: readonly string[]) => codes.map(code => practiceKey(network, code));
    return {
        strategies: strategiesOf(plan).map(each => ({ codes: keys(each.codes) })),
        milestones: milestonesOf(plan).map(({ milestone, codes }) => ({ codes: keys(codes), rows: countOne(standings.ofMilestone(milestone), day) })),
        actions: actionsOf(plan).map(({ action, milestone, codes }) => ({ codes: keys(codes), rows: countOne(standings.ofAction(action, milestone), day) }))
    };
}

function countBy(counted: Counts, keysOf: (code: string) => readonly string[]): Readonly<Record<string, PracticeRows>> {
    const sums = new Map<string, PracticeRows>();
    const take = (codes: readonly string[], rows: Partial<PracticeRows>) => {
        for (const key of new Set(codes.flatMap(keysOf))) {
            sums.set(key, addPractice(sums.get(key), { strategies: 0, milestones: noRows, actions: noRows, ...rows }));
        }
    };
    counted.strategies.forEach(each => take(each.codes, { strategies: 1 }));
    counted.milestones.forEach(each => take(each.codes, { milestones: each.rows }));
    counted.actions.forEach(each => take(each.codes, { actions: each.rows }));
    return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One key for a practice, whether it is coded `3c` or `four-domains.3c`; a practice that bears another one's code keeps its framework. */
export function practiceKey(network: Network, code: string): string {
    const dot = code.indexOf('.');
    const name = code.slice(dot + 1);
    return dot > 0 && network.practices.get(name)?.framework === code.slice(0, dot) ? name : code;
}

/** Adds rows: any order and any grouping gives the same, and `noRows` changes nothing. */
export function addRows(a: Rows, b: Rows): Rows {
    return {
        total: a.total + b.total,
        done: a.done + b.done,
        inProgress: a.inProgress + b.inProgress,
        behind: a.behind + b.behind,
        notReported: a.notReported + b.notReported,
        notStarted: a.notStarted + b.notStarted,
        dropped: a.dropped + b.dropped,
        due: a.due + b.due,
        doneOnTime: a.doneOnTime + b.doneOnTime,
        dueOriginal: a.dueOriginal + b.dueOriginal,
        doneOnTimeOriginal: a.doneOnTimeOriginal + b.doneOnTimeOriginal
    };
}

/** The counts of rows in the order of `Rows`, which is much shorter to keep. */
export type PackedRows = readonly number[];

const BEHIND = 3;

export function packRows(rows: Rows): PackedRows {
    const { total, done, inProgress, behind, notReported, notStarted, dropped, due, doneOnTime, dueOriginal, doneOnTimeOriginal } = rows;
    return [total, done, inProgress, behind, notReported, notStarted, dropped, due, doneOnTime, dueOriginal, doneOnTimeOriginal];
}

export function unpackRows(packed: PackedRows): Rows {
    const [total, done, inProgress, behind, notReported, notStarted, dropped, due, doneOnTime, dueOriginal, doneOnTimeOriginal] = packed;
    return { total, done, inProgress, behind, notReported, notStarted, dropped, due, doneOnTime, dueOriginal, doneOnTimeOriginal };
}

/** How many strategies, then the counts of actions and those of milestones. */
export type PackedPractice = readonly number[];

export function packPractice({ strategies, actions, milestones }: PracticeRows): PackedPractice {
    return [strategies, ...packRows(actions), ...packRows(milestones)];
}

/** How many actions and milestones are behind. */
export function behindIn(packed: PackedPractice): number {
    const half = (packed.length - 1) / 2;
    return packed[1 + BEHIND] + packed[1 + half + BEHIND];
}

export function unpackPractice([strategies, ...counts]: PackedPractice): PracticeRows {
    const half = counts.length / 2;
    return { strategies, milestones: unpackRows(counts.slice(half)), actions: unpackRows(counts.slice(0, half)) };
}

export function addImplementation(a: Implementation, b: Implementation): Implementation {
    const codes = [...new Set([...Object.keys(a.practices), ...Object.keys(b.practices)])].sort();
    return {
        actions: addRows(a.actions, b.actions),
        milestones: addRows(a.milestones, b.milestones),
        practices: Object.fromEntries(codes.map(code => [code, addPractice(a.practices[code], b.practices[code])]))
    };
}

/** Adds what carries one practice; nothing adds nothing. */
export function addPractice(a: PracticeRows | undefined, b: PracticeRows | undefined): PracticeRows {
    return {
        strategies: (a?.strategies ?? 0) + (b?.strategies ?? 0),
        milestones: addRows(a?.milestones ?? noRows, b?.milestones ?? noRows),
        actions: addRows(a?.actions ?? noRows, b?.actions ?? noRows)
    };
}

function sum(rows: readonly Rows[]): Rows {
    return rows.reduce(addRows, noRows);
}

/** What one action or milestone adds to the counts of a day. */
export function countOne(standing: Standing, day: Day): Rows {
    const { state, deadline, original, doneOn } = standing;
    if (state === 'dropped') {
        return { ...noRows, dropped: 1 };
    }
    const due = deadline !== undefined && deadline <= day;
    const dueOriginal = original !== undefined && original <= day;
    return {
        ...noRows,
        total: 1,
        [state]: 1,
        due: Number(due),
        doneOnTime: Number(due && doneOn !== undefined && doneOn <= deadline),
        dueOriginal: Number(dueOriginal),
        doneOnTimeOriginal: Number(dueOriginal && doneOn !== undefined && doneOn <= original)
    };
}
