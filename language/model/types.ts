import type { Range } from 'vscode-languageserver-types';
import type { Day, Period } from './periods.ts';
import type { Quantity, Target, Unit } from './quantities.ts';
import type { Attachment, Consulted, Evidence, Exit, Inequity, Needs } from './types-needs.ts';

export type * from './types-needs.ts';
export type * from './types-network.ts';
export type * from './types-reports.ts';

/** Where something stands: the first words of its statement. Lines and characters count from 0, ends are exclusive. */
export interface Place {
    readonly uri: string;
    readonly range: Range;
}

/** What every element has. Facts that the text does not give are left out. */
export interface Element {
    readonly name?: string;
    readonly title?: string;
    readonly place: Place;
}

export type Better = 'higher' | 'lower';

/** Somebody: a name of the plan or the network, or a text; in what role, and how they are reached. */
export interface Party {
    readonly name?: string;
    readonly text?: string;
    readonly role?: string;
    readonly through?: string;
}

/**
 * One text of a plan. Several texts of one organization and period are one plan, and a `year` adds to the plan that holds it.
 * Follows the guidance's steps 1 to 3 and its Tool A.
 */
export interface PlanText extends PlanFacts {
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

/** What a plan says beside its goals and its work: Tool A's cover, direction, needs and signatures, and what ESSA §1111(d) asks for. */
export interface PlanFacts {
    readonly dated?: readonly Day[];
    /** Updates and submissions with what is said of them; `updated` and `submitted` have their days. */
    readonly notes?: readonly DatedNote[];
    readonly vision?: string;
    readonly mission?: string;
    readonly glossary?: readonly Element[];
    readonly purposes?: readonly Purpose[];
    readonly needs?: readonly Needs[];
    readonly inequities?: readonly Inequity[];
    readonly supports?: readonly Support[];
    readonly consulted?: readonly Consulted[];
    readonly monitored?: readonly Monitored[];
    readonly exits?: readonly Exit[];
    readonly allocated?: readonly Allocation[];
    readonly attachments?: readonly Attachment[];
    readonly signatures?: readonly Signature[];
    readonly carried?: readonly Carried[];
    readonly told?: readonly Party[];
    readonly process?: readonly string[];
    readonly resources?: readonly string[];
    readonly explanation?: string;
}

export interface DatedNote {
    readonly kind: 'updated' | 'submitted' | 'reviewed';
    readonly on?: Day;
    readonly by?: readonly Party[];
    readonly texts?: readonly string[];
}

/** What improvement is for, as a theory of action: guidance, 1. Set the direction. */
export interface Purpose {
    readonly theory: Theory;
    readonly goal?: string;
    readonly explanation?: string;
    readonly codes?: readonly string[];
    readonly told?: readonly Party[];
    readonly place: Place;
}

/** Help from outside: Tool A's supports, with what differentiates them (Tool B). What was given and how it worked stands in reports. */
export interface Support extends Element {
    /** What it helps: work of the plan, organizations or groups of students; where it stands inside of a strategy or a milestone, that. */
    readonly serves?: readonly string[];
    readonly providers?: readonly Party[];
    readonly fulfills?: readonly string[];
    readonly needed?: Period;
    readonly planned?: { readonly from?: Period; readonly to?: Period };
    readonly frequency?: string;
    readonly duration?: string;
    readonly methodology?: string;
    readonly resources?: readonly string[];
    readonly collaborators?: readonly Party[];
    readonly codes?: readonly string[];
    readonly budget?: readonly BudgetLine[];
    readonly explanation?: string;
}

export interface Monitored {
    readonly by?: readonly Party[];
    readonly each?: string;
    readonly texts?: readonly string[];
}

/** Money that the plan has in a year, in dollars. */
export interface Allocation {
    readonly period?: Period;
    readonly amount?: number;
    readonly fund?: string;
}

export interface Signature {
    readonly by?: readonly Party[];
    /** The role in the plan. */
    readonly as?: string;
    readonly on?: Day;
}

/** What goes on from the plan or the year before, perhaps with a new day. */
export interface Carried {
    readonly elements: readonly string[];
    readonly to?: Period;
    readonly because?: string;
    readonly place: Place;
}

/** A minimum condition of a strategy, or a condition of an approval. */
export interface Condition {
    readonly texts?: readonly string[];
    readonly due?: Period;
    readonly met?: true | Day;
    readonly otherwise?: readonly string[];
    readonly evidence?: readonly Evidence[];
    readonly explanation?: string;
}

/** What people must know and be able to do, and who does. */
export interface Competency {
    readonly texts?: readonly string[];
    readonly holders?: readonly Party[];
}

/** What strategies, milestones and actions may all have. */
export interface Work extends Element {
    readonly explanation?: string;
    readonly collaborators?: readonly Party[];
    readonly resources?: readonly string[];
    readonly serves?: readonly string[];
    readonly criteria?: readonly string[];
    readonly after?: readonly string[];
    readonly competencies?: readonly Competency[];
    readonly monitored?: readonly Monitored[];
    readonly carried?: readonly Carried[];
}

/** Somebody of the team, which owners and leads name. */
export interface Member extends Element {
    readonly role?: string;
    readonly contact?: string;
    readonly until?: Period;
}

export interface Goal extends Element {
    readonly explanation?: string;
    readonly criteria?: readonly string[];
    readonly aligned?: readonly string[];
    readonly codes?: readonly string[];
    readonly milestones?: readonly Milestone[];
    readonly measures: readonly Measure[];
    readonly strategies: readonly Strategy[];
    readonly actions: readonly Action[];
}

/** How progress is gauged: an indicator, its source, the baseline and annual targets; by groups of students where the plan says so. */
export interface Measure extends Element {
    readonly source?: string;
    readonly explanation?: string;
    /** Success that no figure shows, in words. */
    readonly criteria?: readonly string[];
    readonly indicator?: string;
    readonly better?: Better;
    readonly counts?: string;
    readonly unit?: Unit;
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
    readonly groups: readonly MeasureGroup[];
}

export interface MeasureGroup extends Element {
    readonly source?: string;
    readonly counts?: string;
    readonly explanation?: string;
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
}

export interface Baseline {
    readonly period?: Period;
    readonly value?: Quantity;
    /** The organization whose figure it is, where it is another's. */
    readonly owner?: string;
    /** A baseline that will be taken by then. */
    readonly toBeSetBy?: Period;
}

export interface YearTarget {
    readonly period?: Period;
    readonly target: Target;
    /** Where its figure stands. */
    readonly place: Place;
    /** Where the author says that it starts, as in `from 74% to 80%`. */
    readonly start?: Quantity;
}

export interface Priority extends Element {
    readonly addresses?: readonly string[];
    readonly explanation?: string;
    readonly codes?: readonly string[];
    readonly strategies: readonly Strategy[];
}

/** A theory of action: if we … then … and …; its measures gauge the "then". */
export interface Strategy extends Work {
    readonly rationale?: string;
    readonly evidence?: readonly Evidence[];
    readonly conditions?: readonly Condition[];
    readonly addresses?: readonly string[];
    readonly lead?: readonly string[];
    readonly owners?: readonly string[];
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

export interface Milestone extends Work {
    readonly from?: Period;
    readonly to?: Period;
    readonly owners?: readonly string[];
    readonly outputs?: readonly string[];
    readonly budget?: readonly BudgetLine[];
    readonly codes: readonly string[];
    /** The day by which it is reached: its `due`, else its `to`. */
    readonly due?: Period;
    /** Set where an end is written that cannot be read. */
    readonly dueUnread?: boolean;
    /** Members of the team by name, others as written. */
    readonly lead: readonly string[];
    readonly actions: readonly Action[];
}

export interface Action extends Work {
    readonly lead?: readonly string[];
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
