import type { Day, Period } from '../model/periods.ts';
import type { OrganizationKind, Place } from '../model/types.ts';
import type { Rows } from '../progress/rows.ts';
import type { State } from '../progress/states.ts';
import type { PlanStatus } from '../progress/status.ts';
import type { FundRow, SupportView } from './progress-resources.ts';

export type * from './progress-resources.ts';

/**
 * The progress of one organization's plan as readers see it: drawn by a page, printed by the command line.
 * Every text is ready to be shown and not escaped; what a page may sort or draw stands beside it as a number or an ISO date.
 * A place leads to the line of the text that a row comes from.
 */
export interface ProgressView {
    readonly asOf: DayView;
    readonly head: HeadView;
    /** The school years of the plan, which are the columns of the goals' measures. */
    readonly years: readonly Period[];
    readonly goals: readonly GoalView[];
    /** Priorities, strategies, milestones and actions in the plan's order, each below what it belongs to. */
    readonly rows: readonly PlanRow[];
    /** What the plan has, plans to spend and has spent by fund, and behind it all funds together; empty where nothing is said of money. */
    readonly funds: readonly FundRow[];
    /** Tool A's supports, in the plan's order. */
    readonly supports: readonly SupportView[];
    /** Tool A's reporting tables of one school year; nothing where there is no plan. */
    readonly reporting: ReportingView | null;
}

/**
 * A day as readers write it: `Oct 30, 2027`. The year is left out, `Oct 30`, within the school year that the heading of a table names,
 * and in a table that has days of the school year shown only; so no table mixes days with and without a year that run over several years.
 */
export interface DayView {
    readonly iso: Day;
    readonly text: string;
}

export interface HeadView {
    readonly id: string;
    readonly title: string;
    readonly kind: OrganizationKind | null;
    /** The strongest designation on the day: CSI, ATSI or TSI. */
    readonly designation: string | null;
    /** `Title I schoolwide`; nothing where it has no such program. */
    readonly titleI: string | null;
    readonly district: string | null;
    /** `SY2026-27 to SY2028-29`; nothing where there is no plan. */
    readonly planYears: string | null;
    readonly status: PlanStatus | null;
    /** Since when the status holds; a draft since ever. */
    readonly statusSince: DayView | null;
    /** All of this in one line behind the title, parts set apart by ` · `. */
    readonly text: string;
    /** Where the plan begins; without one, where the organization is declared. */
    readonly place: Place | null;
}

export interface GoalView {
    readonly number: string;
    readonly name: string | null;
    readonly title: string;
    readonly measures: readonly MeasureView[];
    readonly place: Place;
}

/** A measure, or one group of it. */
export interface MeasureView {
    readonly name: string | null;
    readonly title: string;
    /** The name of the shared indicator. */
    readonly indicator: string | null;
    /** Whether this is a group of the measure above it. */
    readonly isGroup: boolean;
    readonly baseline: FigureView;
    /** Given up by a report or an adjustment: nothing is missing where it has no result. */
    readonly isDropped: boolean;
    /** For each of the view's years. */
    readonly years: readonly MeasureYear[];
    readonly place: Place;
}

export interface MeasureYear {
    readonly year: Period;
    /** As the latest adjustment says; of a result, as it held when it was reported. */
    readonly target: FigureView;
    /** As the plan says, where an adjustment has changed it. */
    readonly targetByPlan: FigureView | null;
    readonly result: FigureView;
    /** A target that is reached, or not; nothing without a result or a target, and where the result is hidden. */
    readonly met: boolean | null;
    /** How much of the way from the baseline to the target is done, in per cent; nothing where that cannot be worked out, or a figure of it is hidden. */
    readonly attainment: number | null;
    /** What the report gives as the reason of the result, and what is done about it; empty where it gives none. */
    readonly explanation: string;
    /** Where the result stands. */
    readonly place: Place | null;
}

/** A figure with what it is of: `27.09 % of 598`, `hidden: fewer than 10`, a dash. */
export interface FigureView {
    readonly text: string;
    /** 0 to 100 where it is a percentage; nothing where there is none, or it is hidden. */
    readonly value: number | null;
    /** How many it covers; nothing where nobody says it, or it is hidden. */
    readonly n: number | null;
    readonly unit: 'percent' | 'score' | 'count' | 'dollars' | null;
    readonly isHidden: boolean;
}

export interface PlanRow {
    readonly kind: 'priority' | 'strategy' | 'milestone' | 'action';
    /** How many of the rows above it this one stands in. */
    readonly depth: number;
    /** 1, 1.1, 1.1.1 or 1.1.1.1. */
    readonly number: string;
    readonly name: string | null;
    readonly title: string;
    readonly codes: readonly string[];
    /** The name of the goal that a strategy is for. */
    readonly goal: string | null;
    /** Of milestones and actions only. */
    readonly state: StateView | null;
    readonly due: DueView | null;
    readonly done: DoneView | null;
    /** The owners of an action, the lead of a milestone, or who has it by the latest adjustment: `rivera` where it is a member of the team. */
    readonly owners: readonly OwnerView[];
    /** As the plan says, where an adjustment has changed them. */
    readonly ownersByPlan: readonly OwnerView[] | null;
    /** Of an action; of a milestone or a strategy with everything in it. */
    readonly money: MoneyView | null;
    /** The latest that a report says of it in words. */
    readonly latest: TextView | null;
    /** `2 of 4 done · 1 of 2 on time` of the actions in a strategy; empty elsewhere, a dash where it has none. */
    readonly actions: string;
    /** The same as numbers, of a strategy with actions. */
    readonly counts: Rows | null;
    readonly place: Place;
}

export interface StateView {
    readonly state: State;
    readonly sign: string;
    readonly word: string;
}

export interface DueView {
    /** As the latest move says. */
    readonly expected: DayView;
    /** As the plan says, where that is another day. */
    readonly original: DayView | null;
    /** `Jan 22 (was Nov 20)`. */
    readonly text: string;
}

export interface DoneView {
    readonly on: DayView;
    /** After the deadline. */
    readonly isLate: boolean;
    /** `Oct 22 (late)`. */
    readonly text: string;
}

export interface OwnerView {
    /** As the plan writes it: the member's name, or the person's own. */
    readonly text: string;
    /** `Ana Rivera, Principal` of a member of the team. */
    readonly title: string | null;
}

export interface MoneyView {
    /** The sum so far in dollars; nothing where no report says one. */
    readonly spent: number | null;
    /** In dollars, as adjusted; nothing where the plan says none. */
    readonly budget: number | null;
    /** As the plan says, where an adjustment has changed it. */
    readonly budgetByPlan: number | null;
    /** `$10,750 of $12,000`, with `(was $12,500)` where it was adjusted. */
    readonly text: string;
}

export interface TextView {
    readonly text: string;
    /** The day of the report that says it. */
    readonly on: DayView;
    readonly place: Place;
}

/** Tool A's reporting on one school year. */
export interface ReportingView {
    readonly year: Period;
    /** Q1, Q2, S1, Q3, Q4, S2 and the year. */
    readonly columns: readonly ColumnView[];
    /** Each strategy, and behind it its milestones, in the plan's order. */
    readonly tables: readonly ReportTable[];
    /** Rows that are about no single strategy or milestone: comments and adjustments of the whole plan. */
    readonly plan: readonly ReportRow[];
    readonly performance: readonly PerformanceRow[];
}

export interface ColumnView {
    readonly kind: 'quarter' | 'semester' | 'year';
    /** `Q1`, `S1`, `Year`. */
    readonly heading: string;
    readonly period: Period;
    readonly first: DayView;
    readonly last: DayView;
    /** On the as-of date. Where a period has not begun there is nothing to count. */
    readonly time: 'past' | 'current' | 'future';
}

export interface ReportTable {
    readonly kind: 'strategy' | 'milestone';
    readonly number: string;
    readonly name: string | null;
    readonly title: string;
    readonly rows: readonly ReportRow[];
    readonly place: Place;
}

/** Tool A's rows: by quarter for milestones, by semester for strategies; a view has the others too. */
export type ReportRowKind =
    | 'actions-completed' | 'actions-completed-of-due' | 'outputs' | 'actions-on-time' | 'actions-behind'
    | 'milestones-completed' | 'milestones-completed-of-all' | 'milestones-behind'
    | 'cause-and-adjustments' | 'resources' | 'comments';

export interface ReportRow {
    readonly kind: ReportRowKind;
    /** `Actions completed (%)`. */
    readonly label: string;
    /** For each of the reporting's columns. */
    readonly cells: readonly CellView[];
}

export interface CellView {
    /** A single dash where there is nothing to count or to tell. */
    readonly lines: readonly CellLine[];
    /** The count behind a percentage. */
    readonly share: ShareView | null;
}

export interface CellLine {
    readonly text: string;
    /** Where the report says so. */
    readonly place: Place | null;
}

export interface ShareView {
    readonly count: number;
    /** Never 0. */
    readonly of: number;
    /** 0 to 100, two decimals. */
    readonly percent: number;
}

/** Tool A's performance data: a measure, or a group of it, in the school year of the report. */
export interface PerformanceRow extends MeasureYear {
    /** What it measures: `Strategy 1.1` or `Goal 1`. */
    readonly of: string;
    readonly name: string | null;
    readonly title: string;
    readonly isGroup: boolean;
    readonly baseline: FigureView;
    readonly isDropped: boolean;
    /** Where the measure is declared. */
    readonly measurePlace: Place;
}
