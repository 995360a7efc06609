import type { Day, Period } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Attachment } from './types-needs.ts';
import type { BudgetLine, Condition, Explained, Party, Placed, Signature, TextRange, YearTarget } from './types.ts';

/** A report is only added, never edited: what it says counts from its day on. */
export interface Report extends Placed {
    /** The name of the organization whose plan it is about. */
    readonly organization?: string;
    /** The period that it tells of. */
    readonly covering?: Period;
    /** The day from which on it counts. */
    readonly on?: Day;
    /** Who reports. */
    readonly by?: readonly Party[];
    /** In the order of the text, those of adjustments included. */
    readonly entries: readonly ReportEntry[];
    /** How the plan is changed. */
    readonly adjustments: readonly Adjustment[];
    /** Who gets the report, and how. */
    readonly audience?: readonly Party[];
    /** Who was told of it, and how. */
    readonly told?: readonly Party[];
    /** What it says of conditions, such as those of an approval. */
    readonly conditions?: readonly Condition[];
    /** What is handed in with it. */
    readonly attachments?: readonly Attachment[];
}

/** One thing that a report says; `kind` tells which. */
export type ReportEntry = WordEntry | DoneEntry | MoveEntry | ResultEntry | SpentEntry | NoteEntry | StoryEntry | EffectEntry | DeliveredEntry | QuestionEntry;

export interface Entry extends Placed {
    /** The name of the element that it is about; without one, the plan as a whole. */
    readonly element?: string;
}

export interface Reasoned {
    /** The reason. */
    readonly because?: string;
}

export interface Answered extends Reasoned {
    /** What is done about it: Tool A's "Cause & Adjustments Made" and "Explanation & Needed Adjustments". */
    readonly so?: string;
    /** What else is said. */
    readonly text?: string;
}

/** How an element stands, in a word. */
export interface WordEntry extends Entry, Answered {
    /** Always `word`. */
    readonly kind: 'word';
    /** How it stands. */
    readonly word: 'on-track' | 'behind' | 'dropped';
    /** Where the first text stands that no `because` goes before. */
    readonly textAt?: TextRange;
}

/** That an action is done, or a milestone reached. */
export interface DoneEntry extends Entry {
    /** Always `done`. */
    readonly kind: 'done';
    /** The day on which it was done. */
    readonly on?: Day;
    /** What it has brought about. */
    readonly outputs: readonly string[];
    /** What shows that a milestone is reached. */
    readonly shownBy?: string;
}

/** The sum that an action has taken from a fund until the report, in dollars. */
export interface SpentEntry extends Entry {
    /** Always `spent`. */
    readonly kind: 'spent';
    /** All that was spent to date, in dollars: a later sum takes the place of an earlier one. */
    readonly amount: number;
    /** The name of the fund. */
    readonly fund?: string;
}

/** An output of an action, a comment on an element or on the whole plan, how a support was used, or what was used beside money. */
export interface NoteEntry extends Entry, Reasoned {
    /** Which of these it is. */
    readonly kind: 'output' | 'comment' | 'used' | 'resources';
    /** What is said. */
    readonly text: string;
}

/** A change of the plan on the way: why, who was told, and the dates that it moves. */
export interface Adjustment extends Placed, Explained {
    /** The name by which other lines speak of it. */
    readonly name?: string;
    /** Why the plan is changed. */
    readonly why?: string;
    /** Who was told. */
    readonly told: readonly string[];
    /** Everything that it changes: what it moves, drops or gives another owner, budget or target. */
    readonly elements: readonly string[];
    /** New dates. */
    readonly moves: readonly MoveEntry[];
    /** New owners, budgets and targets, and what is dropped. */
    readonly changes?: readonly AdjustmentChange[];
    /** Who was told, with how. */
    readonly communicated?: readonly Party[];
}

/** One change of an adjustment other than a new date; `kind` tells which. */
export type AdjustmentChange = OwnerChange | BudgetChange | TargetChange | Drop;

export interface ElementChange {
    /** The name of the element that is changed. */
    readonly element?: string;
}

/** Others do it from now on. */
export interface OwnerChange extends ElementChange {
    /** Always `owner`. */
    readonly kind: 'owner';
    /** Who does it. */
    readonly owners: readonly Party[];
}

/** It has other money from now on. */
export interface BudgetChange extends ElementChange {
    /** Always `budget`. */
    readonly kind: 'budget';
    /** The money. */
    readonly line: BudgetLine;
}

/** Another target counts from now on. */
export interface TargetChange {
    /** Always `target`. */
    readonly kind: 'target';
    /** The measure, with its group behind a dot: `ready.grade-6`. */
    readonly measure?: string;
    /** The new target. */
    readonly target: YearTarget;
}

/** What is given up. */
export interface Drop {
    /** Always `drop`. */
    readonly kind: 'drop';
    /** The names of what is given up. */
    readonly elements: readonly string[];
}

/** A new date for an action or a milestone, from an adjustment. */
export interface MoveEntry extends Entry {
    /** Always `move`. */
    readonly kind: 'move';
    /** When it now begins. */
    readonly from?: Period;
    /** By when it is now done. */
    readonly to?: Period;
    /** The reason that its adjustment gives. */
    readonly because?: string;
}

/** What a measure has come to. */
export interface ResultEntry extends Placed, Answered {
    /** Always `result`. */
    readonly kind: 'result';
    /** The measure, with its group behind a dot: `ready.grade-6`. */
    readonly measure?: string;
    /** The period whose figure it is. */
    readonly period?: Period;
    /** The figure. */
    readonly value?: Quantity;
    /** Where its figure stands. */
    readonly valueAt?: TextRange;
}

/** What the yearly story is made of, of the plan as a whole or of an element. */
export interface StoryEntry extends Entry, Answered {
    /** A success, a challenge, what was learned, or what comes next. */
    readonly kind: 'success' | 'challenge' | 'lesson' | 'next';
}

/** Whether a support or an adjustment worked, or (a review) whether a goal was reached. */
export interface EffectEntry extends Entry, Reasoned {
    /** Of a support or an adjustment, or of a goal. */
    readonly kind: 'effect' | 'review';
    /** `fully`, `partly` or `not`. */
    readonly word?: string;
    /** What shows it. */
    readonly text?: string;
}

/** Support that was given: 11 of 12 visits. */
export interface DeliveredEntry extends Entry, Reasoned {
    /** Always `delivered`. */
    readonly kind: 'delivered';
    /** How much was given, of how much. */
    readonly value?: Quantity;
    /** What is counted, such as visits. */
    readonly text?: string;
}

/** A question of a prewritten report that nobody has answered. */
export interface QuestionEntry extends Entry {
    /** Always `question`. */
    readonly kind: 'question';
}

/** What somebody has decided on a plan. */
export interface Decision extends Placed, Explained {
    /** The name of the organization whose plan it is about. */
    readonly organization?: string;
    /** The name of the organization that decides. */
    readonly by?: string;
    /** The day from which on it counts. */
    readonly on?: Day;
    /** Whether the plan is approved. */
    readonly approved: boolean;
    /** Whether the plan is returned, to be changed. */
    readonly returned: boolean;
    /** Why it was returned. */
    readonly because?: readonly string[];
    /** What the approval depends on. */
    readonly conditions?: readonly Condition[];
    /** What is said of the plan or its elements. */
    readonly comments?: readonly DecisionComment[];
    /** Who has signed the decision. */
    readonly signatures?: readonly Signature[];
    /** Who is told of it, and how. */
    readonly told?: readonly Party[];
    /** What is handed in with it. */
    readonly attachments?: readonly Attachment[];
}

/** What a decision says of a plan or of one of its elements. */
export interface DecisionComment {
    /** The name of the element; without one, the plan as a whole. */
    readonly element?: string;
    /** What is said. */
    readonly text: string;
}
