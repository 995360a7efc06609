import type { Range } from 'vscode-languageserver-types';
import type { Day, Period, YearCalendar } from './periods.ts';
import type { Quantity, Target, Unit } from './quantities.ts';

/** Where something stands: the first words of its statement. Lines and characters count from 0, ends are exclusive. */
export interface Place {
    readonly uri: string;
    readonly range: Range;
}

interface Element {
    readonly name?: string;
    readonly title?: string;
    readonly place: Place;
}

export type OrganizationKind = 'state' | 'region' | 'district' | 'school';

export interface Organization extends Element {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly parent?: string;
    readonly designations: readonly Designation[];
    readonly titleI?: string;
}

/** How ESSA identifies a school: CSI, TSI or ATSI, with the subgroup or the reason. */
export interface Designation {
    readonly designation: string;
    readonly reason?: string;
    readonly since?: Period;
}

/** A measure that several plans share, so that their results add up. */
export interface Indicator extends Element {
    readonly name: string;
    readonly unit?: Unit;
    readonly better?: Better;
    readonly counts?: string;
    readonly source?: string;
}

export type Better = 'higher' | 'lower';

export interface Calendar extends YearCalendar {
    readonly organization?: string;
    readonly place: Place;
}

export interface Practice extends Element {
    readonly name: string;
    readonly domain?: string;
    readonly framework?: string;
}

/**
 * One text of a plan. Several texts of one organization and period are one plan, and a `year` adds to the plan that holds it.
 * Follows the guidance's steps 1 to 3 and its Tool A.
 */
export interface PlanText {
    readonly organization?: string;
    readonly form: 'plan' | 'year';
    readonly from?: Period;
    readonly to?: Period;
    readonly updated: readonly Day[];
    readonly submitted: readonly Day[];
    readonly members: readonly Member[];
    readonly goals: readonly Goal[];
    readonly priorities: readonly Priority[];
    readonly strategies: readonly Strategy[];
    /** Those in no strategy, whether they stand in a goal or in the plan itself. */
    readonly milestones: readonly Milestone[];
    readonly actions: readonly Action[];
    /** What has a name besides: findings and roots of the needs assessment, supports, terms and the like. */
    readonly others: readonly NamedElement[];
    /** Of each kind of part that the text has, the first with something in it, else the first. */
    readonly parts: readonly PlanPart[];
    readonly place: Place;
}

/** What every plan consists of, whichever of its texts says it. */
export interface PlanPart {
    readonly kind: 'mission' | 'goal' | 'needs' | 'team';
    /** A block or a text that is begun and says nothing yet. */
    readonly isEmpty: boolean;
    readonly place: Place;
}

/** An element of which others need the name alone. */
export interface NamedElement extends Element {
    readonly name: string;
    /** The word that its statement begins with. */
    readonly kind: string;
}

/** Somebody of the team, which owners and leads name. */
export interface Member extends Element {
    readonly role?: string;
}

export interface Goal extends Element {
    readonly measures: readonly Measure[];
    readonly strategies: readonly Strategy[];
    readonly actions: readonly Action[];
}

/** How progress is gauged: an indicator, its source, the baseline and annual targets; by groups of students where the plan says so. */
export interface Measure extends Element {
    readonly indicator?: string;
    readonly better?: Better;
    readonly counts?: string;
    readonly unit?: Unit;
    readonly source?: string;
    /** Success that no figure shows, in words. */
    readonly criterion?: string;
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
    readonly groups: readonly MeasureGroup[];
}

export interface MeasureGroup extends Element {
    readonly source?: string;
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
}

export interface Baseline {
    readonly period?: Period;
    readonly value?: Quantity;
    /** A baseline that will be taken by then. */
    readonly toBeSetBy?: Period;
}

export interface YearTarget {
    readonly period?: Period;
    readonly target: Target;
    /** Where its figure stands. */
    readonly place: Place;
}

export interface Priority extends Element {
    readonly strategies: readonly Strategy[];
}

/** A theory of action: if we … then … and …; its measures gauge the "then". */
export interface Strategy extends Element {
    readonly codes: readonly string[];
    readonly from?: Period;
    readonly to?: Period;
    /** The name of the goal that the "and" is. */
    readonly goal?: string;
    readonly theory: Theory;
    readonly budget: readonly BudgetLine[];
    readonly measures: readonly Measure[];
    readonly milestones: readonly Milestone[];
    readonly actions: readonly Action[];
}

/** The parts of a theory of action in the author's words; the "and" may be the text of the goal that it names. */
export interface Theory {
    readonly if?: string;
    readonly then?: string;
    readonly and?: string;
}

/** Money that a plan gives to an action or a strategy, in dollars; `budget none` is 0. */
export interface BudgetLine {
    readonly amount: number;
    readonly fund?: string;
    readonly purpose?: string;
    readonly place: Place;
}

export interface Milestone extends Element {
    readonly codes: readonly string[];
    /** The day by which it is reached: its `due`, else its `to`. */
    readonly due?: Period;
    /** Set where an end is written that cannot be read. */
    readonly dueUnread?: boolean;
    /** Members of the team by name, others as written. */
    readonly lead: readonly string[];
    readonly actions: readonly Action[];
}

export interface Action extends Element {
    readonly codes: readonly string[];
    readonly from?: Period;
    /** The day by which it is done: its `to`, or its `due`. */
    readonly to?: Period;
    /** Members of the team by name, others as written. */
    readonly owners: readonly string[];
    /** What it will have brought about: Tool A's anticipated outputs. */
    readonly outputs: readonly string[];
    readonly budget: readonly BudgetLine[];
}

/** A report is only added, never edited: what it says counts from its day on. */
export interface Report {
    readonly organization?: string;
    readonly covering?: Period;
    readonly on?: Day;
    /** In the order of the text, those of adjustments included. */
    readonly entries: readonly ReportEntry[];
    readonly adjustments: readonly Adjustment[];
    readonly place: Place;
}

export type ReportEntry = WordEntry | DoneEntry | MoveEntry | ResultEntry | SpentEntry | NoteEntry;

export interface WordEntry {
    readonly kind: 'word';
    readonly word: 'on-track' | 'behind' | 'dropped';
    readonly element?: string;
    readonly because?: string;
    readonly text?: string;
    /** Where the first text stands that no `because` goes before. */
    readonly textAt?: Range;
    readonly place: Place;
}

export interface DoneEntry {
    readonly kind: 'done';
    readonly element?: string;
    readonly on?: Day;
    readonly outputs: readonly string[];
    /** What shows that a milestone is reached. */
    readonly shownBy?: string;
    readonly place: Place;
}

/** The sum that an action has taken from a fund until the report, in dollars. */
export interface SpentEntry {
    readonly kind: 'spent';
    readonly element?: string;
    readonly amount: number;
    readonly fund?: string;
    readonly place: Place;
}

/** An output of an action, or a comment on an element or on the whole plan. */
export interface NoteEntry {
    readonly kind: 'output' | 'comment';
    readonly element?: string;
    readonly text: string;
    readonly place: Place;
}

/** A change of the plan on the way: why, who was told, and the dates that it moves. */
export interface Adjustment {
    readonly name?: string;
    readonly why?: string;
    readonly told: readonly string[];
    /** Everything that it changes: what it moves, drops or gives another owner, budget or target. */
    readonly elements: readonly string[];
    readonly moves: readonly MoveEntry[];
    readonly place: Place;
}

/** A new date for an action or a milestone, from an adjustment. */
export interface MoveEntry {
    readonly kind: 'move';
    readonly element?: string;
    readonly from?: Period;
    readonly to?: Period;
    /** The reason that its adjustment gives. */
    readonly because?: string;
    readonly place: Place;
}

export interface ResultEntry {
    readonly kind: 'result';
    /** The measure, with its group behind a dot: `ready.grade-6`. */
    readonly measure?: string;
    readonly period?: Period;
    readonly value?: Quantity;
    /** Where its figure stands. */
    readonly valueAt?: Range;
    readonly because?: string;
    readonly place: Place;
}

export interface Decision {
    readonly organization?: string;
    readonly by?: string;
    readonly on?: Day;
    readonly approved: boolean;
    readonly returned: boolean;
    readonly place: Place;
}
