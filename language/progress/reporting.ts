import type { Day, Period } from '../model/periods.ts';
import type { Action, Milestone, Strategy } from '../model/types.ts';
import { columnsOf, type Column } from './columns.ts';
import { actionsOf, looseMilestonesOf, milestonesOf, strategiesOf, type PlacedAction } from './elements.ts';
import type { MergedPlan, Network } from './network.ts';
import { resourcesIn, type Resource } from './resources.ts';
import { saidIn, type Said, type Scope } from './said.ts';
import { Standings, type Standing } from './states.ts';

/** A part of a whole that is never nothing: where there is nothing to count, there is no share. */
export interface Share {
    readonly count: number;
    readonly of: number;
}

/** Tool A's rows of a milestone's actions in one column. */
export interface ActionNumbers {
    readonly completed: Share | null;
    /** Of the actions whose deadline falls into the period. */
    readonly completedOfDue: Share | null;
    readonly onTime: Share | null;
    /** The same against the dates that the plan gave. */
    readonly onTimeOriginal: Share | null;
    readonly behind: Share | null;
    /** Sums of dollars by fund, in the order of the plan. */
    readonly resources: readonly Resource[];
}

/** Tool A's rows of a strategy's milestones in one column. */
export interface MilestoneNumbers {
    /** Of the milestones whose deadline falls into the school year. */
    readonly completedOfYear: Share | null;
    readonly completed: Share | null;
    readonly behind: readonly Milestone[];
}

export interface ReportedColumn {
    /** Nothing where there are no actions, such as directly in a strategy. */
    readonly actions: ActionNumbers | null;
    /** Of strategies only. */
    readonly milestones: MilestoneNumbers | null;
    readonly said: Said;
}

/** What one of Tool A's tables is about: a strategy, a milestone, or what belongs to neither. */
export interface Reported {
    readonly strategy?: Strategy;
    readonly milestone?: Milestone;
    /** Those that stand directly in it. */
    readonly hasActions: boolean;
    /** For each of the columns; nothing where the period has not begun. */
    readonly columns: readonly (ReportedColumn | null)[];
}

export interface Reporting {
    readonly year: Period;
    readonly columns: readonly Column[];
    /** Each strategy and behind it its milestones, in the plan's order; last what belongs to the whole plan. */
    readonly elements: readonly Reported[];
}

/**
 * Tool A's reporting of a plan on one school year (Tool A, Reporting, Implementation Data).
 * Known are the reports dated on or before the as-of date; counted in a column is what happened up to its last day,
 * or up to the as-of date where the period still lasts. What a report says counts on its day or, where that is earlier, on the last day
 * of what it covers.
 */
export function reportingOf(network: Network, plan: MergedPlan, year: Period, asOf: Day): Reporting {
    const columns = columnsOf(network, plan.organization, year);
    const moments = columns.map(column => (column.since > asOf ? null : new Moment(network, plan, columns.at(-1)!, column, asOf)));
    const over = (scope: Scope, element: Omit<Reported, 'columns' | 'hasActions'>, actions: readonly PlacedAction[], milestones: readonly Milestone[]): Reported => ({
        ...element,
        hasActions: actions.length > 0,
        columns: moments.map(moment => moment && {
            actions: actions.length > 0 ? moment.ofActions(actions) : null,
            milestones: element.strategy ? moment.ofMilestones(milestones) : null,
            said: moment.said(scope)
        })
    });
    const actions = actionsOf(plan);
    const all = milestonesOf(plan);
    const tables = (milestones: readonly Milestone[]) => milestones.map(milestone => (
        over(scopeOf(milestone), { milestone }, actions.filter(each => each.milestone === milestone), [])));
    const loose = actions.filter(each => !each.milestone && !each.strategy);
    const strategies = strategiesOf(plan);
    const scopes = [...strategies.map(strategyScope), ...looseMilestonesOf(plan).map(scopeOf)];
    const isElsewhere = (name: string) => scopes.some(scope => scope.within(name));
    return {
        year,
        columns,
        elements: [
            ...strategies.flatMap(strategy => [
                over(strategyScope(strategy), { strategy }, actions.filter(each => each.strategy === strategy && !each.milestone), strategy.milestones),
                ...tables(strategy.milestones)
            ]),
            ...tables(all.filter(each => !each.strategy).map(each => each.milestone)),
            over({ within: name => !isElsewhere(name), itself: name => !isElsewhere(name), isPlan: true }, {}, loose, [])
        ]
    };
}

/** One column of a plan's tables, looked at on the as-of date. */
class Moment {
    private readonly standings: Standings;
    private readonly upTo: Day;
    private readonly network: Network;
    private readonly plan: MergedPlan;
    private readonly year: Column;
    private readonly column: Column;
    private readonly asOf: Day;

    constructor(network: Network, plan: MergedPlan, year: Column, column: Column, asOf: Day) {
        this.network = network;
        this.plan = plan;
        this.year = year;
        this.column = column;
        this.asOf = asOf;
        this.upTo = column.last < asOf ? column.last : asOf;
        this.standings = new Standings(network, plan, asOf, this.upTo);
    }

    ofActions(actions: readonly PlacedAction[]): ActionNumbers {
        const all = actions.map(({ action, milestone }) => this.standings.ofAction(action, milestone)).filter(isKept);
        const due = all.filter(each => each.deadline !== undefined && each.deadline <= this.upTo);
        const dueOriginal = all.filter(each => each.original !== undefined && each.original <= this.upTo);
        return {
            completed: share(all, isDone),
            completedOfDue: share(all.filter(each => isDueIn(each, this.column)), isDone),
            onTime: share(due, each => each.doneOn !== undefined && each.doneOn <= each.deadline!),
            onTimeOriginal: share(dueOriginal, each => each.doneOn !== undefined && each.doneOn <= each.original!),
            behind: share(all, each => each.state === 'behind'),
            resources: resourcesIn(this.network, this.plan, actions.map(each => each.action), this.asOf, { since: this.column.since, upTo: this.upTo })
        };
    }

    ofMilestones(milestones: readonly Milestone[]): MilestoneNumbers {
        const all = milestones.map(milestone => ({ milestone, standing: this.standings.ofMilestone(milestone) })).filter(each => isKept(each.standing));
        const standings = all.map(each => each.standing);
        return {
            completedOfYear: share(standings.filter(each => isDueIn(each, this.year)), isDone),
            completed: share(standings, isDone),
            behind: all.filter(each => each.standing.state === 'behind').map(each => each.milestone)
        };
    }

    said(scope: Scope): Said {
        return saidIn(this.network, this.plan, scope, this.asOf, { since: this.column.since, upTo: this.upTo });
    }
}

function isKept({ state }: Standing): boolean {
    return state !== 'dropped';
}

function isDone({ state }: Standing): boolean {
    return state === 'done';
}

function isDueIn({ deadline }: Standing, { since, last }: Column): boolean {
    return deadline !== undefined && since <= deadline && deadline <= last;
}

function share(all: readonly Standing[], counts: (standing: Standing) => boolean): Share | null {
    return all.length === 0 ? null : { count: all.filter(counts).length, of: all.length };
}

function scopeOf(milestone: Milestone): Scope {
    const names = new Set([milestone.name, ...namesOf(milestone.actions)]);
    return { within: name => names.has(name), itself: name => names.has(name) };
}

/** Causes and adjustments of a strategy are those of everything in it; outputs and comments stand with the milestones where they belong to one. */
function strategyScope(strategy: Strategy): Scope {
    const own = new Set([strategy.name, ...namesOf(strategy.actions)]);
    const inside = new Set([...own, ...strategy.measures.map(each => each.name), ...strategy.milestones.flatMap(each => [each.name, ...namesOf(each.actions)])]);
    return { within: name => inside.has(name), itself: name => own.has(name) };
}

function namesOf(actions: readonly Action[]): (string | undefined)[] {
    return actions.map(each => each.name);
}

