import type { Day, Period } from '../model/periods.ts';
import type { Action, Milestone, Strategy } from '../model/types.ts';
import type { BudgetHolder } from './adjusted.ts';
import { withCarried } from './carry.ts';
import { columnsOf, type Column } from './columns.ts';
import { actionsOf, looseMilestonesOf, strategiesOf } from './elements.ts';
import { KnownReports } from './known.ts';
import type { MergedPlan, Network } from './network.ts';
import { resourcesIn, type Days, type Resource } from './resources.ts';
import { Saying, type Said, type Scope } from './said.ts';
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
    /** Sums of dollars by fund, in the order of the plan: of the actions, and of the milestone or the strategy itself. */
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
    /** Nothing where there are no actions and no money, such as directly in a strategy. */
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
export function reportingOf(network: Network, given: MergedPlan, year: Period, asOf: Day): Reporting {
    const plan = withCarried(network, given, asOf);
    const columns = columnsOf(network, plan.organization, year);
    const known = new KnownReports(network, plan, asOf);
    const moments = columns.map(column => (column.since > asOf ? null : new Moment(network, plan, columns.at(-1)!, column, known)));
    const over = (scope: Scope, element: Omit<Reported, 'columns' | 'hasActions'>, work: Work, milestones: readonly Milestone[] = []): Reported => {
        const saying = new Saying(known, scope);
        return {
            ...element,
            hasActions: work.actions.length > 0,
            columns: moments.map(moment => moment && {
                actions: moment.ofActions(work),
                milestones: element.strategy ? moment.ofMilestones(milestones) : null,
                said: saying.in(moment.days)
            })
        };
    };
    const tables = (milestones: readonly Milestone[]) => milestones.map(milestone => (
        over(scopeOf(milestone), { milestone }, { actions: milestone.actions, milestone, holders: [milestone, ...milestone.actions] })));
    const strategies = strategiesOf(plan);
    const loose = actionsOf(plan).filter(each => !each.milestone && !each.strategy).map(each => each.action);
    const elsewhere = new Set([...strategies.flatMap(each => namesInside(each)), ...looseMilestonesOf(plan).flatMap(each => [each.name, ...namesOf(each.actions)])]);
    const isHere = (name: string) => !elsewhere.has(name);
    return {
        year,
        columns,
        elements: [
            ...strategies.flatMap(strategy => [
                over(strategyScope(strategy), { strategy }, { actions: strategy.actions, holders: [strategy, ...strategy.actions] }, strategy.milestones),
                ...tables(strategy.milestones)
            ]),
            ...tables(looseMilestonesOf(plan)),
            over({ within: isHere, itself: isHere, isPlan: true }, {}, { actions: loose, holders: loose })
        ]
    };
}

/** The actions of a table, and whose money it tells. */
interface Work {
    readonly actions: readonly Action[];
    /** Where they stand. */
    readonly milestone?: Milestone;
    readonly holders: readonly BudgetHolder[];
}

/** One column of a plan's tables, looked at on the as-of date. */
class Moment {
    readonly days: Days;
    private readonly standings: Standings;
    private readonly known: KnownReports;
    private readonly year: Column;
    private readonly column: Column;

    constructor(network: Network, plan: MergedPlan, year: Column, column: Column, known: KnownReports) {
        this.year = year;
        this.column = column;
        this.known = known;
        this.days = { since: column.since, upTo: column.last < known.asOf ? column.last : known.asOf };
        this.standings = new Standings(network, plan, known.asOf, this.days.upTo, known);
    }

    /** Nothing where there are no actions and no money. */
    ofActions({ actions, milestone, holders }: Work): ActionNumbers | null {
        const { upTo } = this.days;
        const all = actions.map(action => this.standings.ofAction(action, milestone)).filter(isKept);
        const due = all.filter(each => each.deadline !== undefined && each.deadline <= upTo);
        const dueOriginal = all.filter(each => each.original !== undefined && each.original <= upTo);
        const resources = resourcesIn(this.known, holders, this.days);
        return actions.length + resources.length === 0 ? null : {
            completed: share(all, isDone),
            completedOfDue: share(all.filter(each => isDueIn(each, this.column)), isDone),
            onTime: share(due, each => each.doneOn !== undefined && each.doneOn <= each.deadline!),
            onTimeOriginal: share(dueOriginal, each => each.doneOn !== undefined && each.doneOn <= each.original!),
            behind: share(all, each => each.state === 'behind'),
            resources
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
    const inside = new Set(namesInside(strategy));
    return { within: name => inside.has(name), itself: name => own.has(name) };
}

function namesInside({ name, actions, measures, milestones }: Strategy): (string | undefined)[] {
    return [name, ...namesOf(actions), ...measures.map(each => each.name), ...milestones.flatMap(each => [each.name, ...namesOf(each.actions)])];
}

function namesOf(actions: readonly Action[]): (string | undefined)[] {
    return actions.map(each => each.name);
}
