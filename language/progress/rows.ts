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
export function implementationOf(network: Network, given: MergedPlan, day: Day): Implementation {
    const plan = withCarried(network, given, day);
    const standings = new Standings(network, plan, day);
    const keys = (codes: readonly string[]) => codes.map(code => practiceKey(network, code));
    const actions = actionsOf(plan).map(({ action, milestone, codes }) => ({ codes: keys(codes), rows: countOne(standings.ofAction(action, milestone), day) }));
    const milestones = milestonesOf(plan).map(({ milestone, codes }) => ({ codes: keys(codes), rows: countOne(standings.ofMilestone(milestone), day) }));
    const strategies = strategiesOf(plan).map(each => ({ codes: keys(each.codes) }));
    const codes = new Set([...strategies, ...milestones, ...actions].flatMap(each => each.codes));
    const practices = [...codes].sort().map(code => [code, {
        strategies: strategies.filter(each => each.codes.includes(code)).length,
        milestones: sum(milestones.filter(each => each.codes.includes(code)).map(each => each.rows)),
        actions: sum(actions.filter(each => each.codes.includes(code)).map(each => each.rows))
    }]);
    return {
        actions: sum(actions.map(each => each.rows)),
        milestones: sum(milestones.map(each => each.rows)),
        practices: Object.fromEntries(practices)
    };
}

/** One key for a practice, whether it is coded `3c` or `four-domains.3c`; a practice that bears another one's code keeps its framework. */
function practiceKey(network: Network, code: string): string {
    const dot = code.indexOf('.');
    const name = code.slice(dot + 1);
    return dot > 0 && network.practices.get(name)?.framework === code.slice(0, dot) ? name : code;
}

/** Adds rows: any order and any grouping gives the same, and `noRows` changes nothing. */
export function addRows(a: Rows, b: Rows): Rows {
    return Object.fromEntries(Object.keys(noRows).map(key => [key, a[key as keyof Rows] + b[key as keyof Rows]])) as unknown as Rows;
}

export function addImplementation(a: Implementation, b: Implementation): Implementation {
    const codes = [...new Set([...Object.keys(a.practices), ...Object.keys(b.practices)])].sort();
    return {
        actions: addRows(a.actions, b.actions),
        milestones: addRows(a.milestones, b.milestones),
        practices: Object.fromEntries(codes.map(code => [code, addPractice(a.practices[code], b.practices[code])]))
    };
}

function addPractice(a: PracticeRows | undefined, b: PracticeRows | undefined): PracticeRows {
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
