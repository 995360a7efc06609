import type { Period } from './periods.ts';
import type { Quantity, Target, Unit } from './quantities.ts';
import type { Better, Carried, Coded, Competency, Condition, Element, Explained, Monitored, Party, Placed } from './types.ts';
import type { Evidence } from './types-needs.ts';

/** What strategies, milestones and actions may all have. */
export interface Work extends Element, Explained {
    /** The practices that it is coded to, by their codes such as `2a` of the Four Domains. */
    readonly codes: readonly string[];
    /** When it begins. */
    readonly from?: Period;
    /** Who works together on it. */
    readonly collaborators?: readonly Party[];
    /** What it takes besides money. */
    readonly resources?: readonly string[];
    /** The organizations or groups of students that it is for, by their names. */
    readonly serves?: readonly string[];
    /** How success is known, in words. */
    readonly criteria?: readonly string[];
    /** The names of what must be done before. */
    readonly after?: readonly string[];
    /** What people must know and be able to do for it. */
    readonly competencies?: readonly Competency[];
    /** Who watches how it goes, and how often. */
    readonly monitored?: readonly Monitored[];
    /** What goes on in it from the plan or the year before. */
    readonly carried?: readonly Carried[];
}

/** What is to be reached for students: guidance, 1. Set the direction. */
export interface Goal extends Element, Explained, Coded {
    /** Success that no figure shows, in words. */
    readonly criteria?: readonly string[];
    /** The names of the goals of other plans that it goes with. */
    readonly aligned?: readonly string[];
    /** Milestones that stand directly in the goal. */
    readonly milestones?: readonly Milestone[];
    /** How progress toward it is gauged. */
    readonly measures: readonly Measure[];
    /** Strategies that stand in the goal. */
    readonly strategies: readonly Strategy[];
    /** Actions that stand directly in the goal. */
    readonly actions: readonly Action[];
}

/** What a measure says of all students, and again of each group. */
export interface MeasureFacts extends Element, Explained {
    /** Where the figures come from, such as state assessments. */
    readonly source?: string;
    /** What is counted, such as `students` or `schools`. */
    readonly counts?: string;
    /** Where it starts. */
    readonly baseline?: Baseline;
    /** What each year aims at. */
    readonly targets: readonly YearTarget[];
}

/** How progress is gauged: an indicator, its source, the baseline and annual targets; by groups of students where the plan says so. */
export interface Measure extends MeasureFacts {
    /** Success that no figure shows, in words. */
    readonly criteria?: readonly string[];
    /** The name of the indicator that it shares with other plans. */
    readonly indicator?: string;
    /** Which way its figures get better. */
    readonly better?: Better;
    /** The unit of its figures. */
    readonly unit?: Unit;
    /** The groups of students that it looks at by themselves. */
    readonly groups: readonly MeasureGroup[];
}

/** A measure's figures for one group of students; the name is the group's. */
export type MeasureGroup = MeasureFacts;

/** The figure from which changes count. */
export interface Baseline {
    /** The period whose figure it is. */
    readonly period?: Period;
    /** The figure. */
    readonly value?: Quantity;
    /** The organization whose figure it is, where it is another's. */
    readonly owner?: string;
    /** A baseline that will be taken by then. */
    readonly toBeSetBy?: Period;
}

/** What a measure aims at in a year. */
export interface YearTarget extends Placed {
    /** The year. */
    readonly period?: Period;
    /** What it aims at. */
    readonly target: Target;
    /** Where the author says that it starts, as in `from 74% to 80%`. */
    readonly start?: Quantity;
}

/** What the work is about: guidance, 3. Create the plan. */
export interface Priority extends Element, Explained, Coded {
    /** The names of the root causes and findings that it answers. */
    readonly addresses?: readonly string[];
    /** How it is worked on. */
    readonly strategies: readonly Strategy[];
}

/** A theory of action: if we … then … and …; its measures gauge the "then". */
export interface Strategy extends Work {
    /** When it ends. */
    readonly to?: Period;
    /** Why this strategy, and not another. */
    readonly rationale?: string;
    /** The studies that it rests on. */
    readonly evidence?: readonly Evidence[];
    /** What must be so before it can work. */
    readonly conditions?: readonly Condition[];
    /** The names of the root causes and findings that it answers. */
    readonly addresses?: readonly string[];
    /** Who leads it: members of the team by name, others as written. */
    readonly lead?: readonly string[];
    /** Who is responsible: members of the team by name, others as written. */
    readonly owners?: readonly string[];
    /** The name of the goal that the "and" is. */
    readonly goal?: string;
    /** If we … then … and …. */
    readonly theory: Theory;
    /** What it costs, in dollars. */
    readonly budget: readonly BudgetLine[];
    /** What gauges the "then". */
    readonly measures: readonly Measure[];
    /** The steps on its way. */
    readonly milestones: readonly Milestone[];
    /** Actions that stand directly in the strategy. */
    readonly actions: readonly Action[];
}

/** The parts of a theory of action in the author's words; the "and" may be the text of the goal that it names. */
export interface Theory {
    /** What we do, behind "if we". */
    readonly if?: string;
    /** What adults will do differently. */
    readonly then?: string;
    /** What students will gain. */
    readonly and?: string;
}

/** Money that a plan gives to an action or a strategy, in dollars; `budget none` is 0. */
export interface BudgetLine extends Placed {
    /** How much, in dollars. */
    readonly amount: number;
    /** The name of the fund that it comes from. */
    readonly fund?: string;
    /** What it is for. */
    readonly purpose?: string;
}

/** A step on the way of a strategy, which is reached by a day. */
export interface Milestone extends Work {
    /** When its work ends. */
    readonly to?: Period;
    /** Who is responsible: members of the team by name, others as written. */
    readonly owners?: readonly string[];
    /** What it will have brought about: Tool A's anticipated outputs. */
    readonly outputs?: readonly string[];
    /** What it costs, in dollars. */
    readonly budget?: readonly BudgetLine[];
    /** The day by which it is reached: its `due`, else its `to`. */
    readonly due?: Period;
    /** Set where an end is written that cannot be read. */
    readonly dueUnread?: boolean;
    /** Who leads it: members of the team by name, others as written. */
    readonly lead: readonly string[];
    /** What is done to reach it. */
    readonly actions: readonly Action[];
}

/** Something that somebody does by a day. */
export interface Action extends Work {
    /** Who leads it: members of the team by name, others as written. */
    readonly lead?: readonly string[];
    /** The day by which it is done: its `to`, or its `due`. */
    readonly to?: Period;
    /** Who does it: members of the team by name, others as written. */
    readonly owners: readonly string[];
    /** What it will have brought about: Tool A's anticipated outputs. */
    readonly outputs: readonly string[];
    /** What it costs, in dollars. */
    readonly budget: readonly BudgetLine[];
}
