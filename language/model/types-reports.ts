import type { Day, Period } from './periods.ts';
import type { Range } from 'vscode-languageserver-types';
import type { Quantity } from './quantities.ts';
import type { Attachment } from './types-needs.ts';
import type { BudgetLine, Condition, Party, Place, Signature, YearTarget } from './types.ts';

/** A report is only added, never edited: what it says counts from its day on. */
export interface Report {
    readonly organization?: string;
    readonly covering?: Period;
    readonly on?: Day;
    readonly by?: readonly Party[];
    /** In the order of the text, those of adjustments included. */
    readonly entries: readonly ReportEntry[];
    readonly adjustments: readonly Adjustment[];
    /** Who gets the report or was told of it, and how. */
    readonly audience?: readonly Party[];
    readonly told?: readonly Party[];
    /** What it says of conditions, such as those of an approval. */
    readonly conditions?: readonly Condition[];
    readonly attachments?: readonly Attachment[];
    readonly place: Place;
}

export type ReportEntry = WordEntry | DoneEntry | MoveEntry | ResultEntry | SpentEntry | NoteEntry | StoryEntry | EffectEntry | DeliveredEntry | QuestionEntry;

export interface WordEntry {
    readonly kind: 'word';
    readonly word: 'on-track' | 'behind' | 'dropped';
    readonly element?: string;
    readonly because?: string;
    /** What is done about it: Tool A's "Cause & Adjustments Made". */
    readonly so?: string;
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

/** An output of an action, a comment on an element or on the whole plan, how a support was used, or what was used beside money. */
export interface NoteEntry {
    readonly kind: 'output' | 'comment' | 'used' | 'resources';
    readonly element?: string;
    readonly text: string;
    readonly because?: string;
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
    /** New owners, budgets and targets, and what is dropped. */
    readonly changes?: readonly AdjustmentChange[];
    /** Who was told, with how. */
    readonly communicated?: readonly Party[];
    readonly explanation?: string;
    readonly place: Place;
}

export type AdjustmentChange =
    | { readonly kind: 'owner'; readonly element?: string; readonly owners: readonly Party[] }
    | { readonly kind: 'budget'; readonly element?: string; readonly line: BudgetLine }
    | { readonly kind: 'target'; readonly measure?: string; readonly target: YearTarget }
    | { readonly kind: 'drop'; readonly elements: readonly string[] };

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
    /** The needed adjustment: Tool A's "Explanation & Needed Adjustments". */
    readonly so?: string;
    readonly text?: string;
    readonly place: Place;
}

/** What the yearly story is made of, of the plan as a whole or of an element. */
export interface StoryEntry {
    readonly kind: 'success' | 'challenge' | 'lesson' | 'next';
    readonly element?: string;
    readonly text?: string;
    readonly because?: string;
    readonly so?: string;
    readonly place: Place;
}

/** Whether a support or an adjustment worked, or (a review) whether a goal was reached. */
export interface EffectEntry {
    readonly kind: 'effect' | 'review';
    readonly element?: string;
    /** fully, partly or not. */
    readonly word?: string;
    readonly text?: string;
    readonly because?: string;
    readonly place: Place;
}

/** Support that was given: 11 of 12 visits. */
export interface DeliveredEntry {
    readonly kind: 'delivered';
    readonly element?: string;
    readonly value?: Quantity;
    readonly text?: string;
    readonly because?: string;
    readonly place: Place;
}

/** A question of a prewritten report that nobody has answered. */
export interface QuestionEntry {
    readonly kind: 'question';
    readonly element?: string;
    readonly place: Place;
}

export interface Decision {
    readonly organization?: string;
    readonly by?: string;
    readonly on?: Day;
    readonly approved: boolean;
    readonly returned: boolean;
    /** Why it was returned. */
    readonly because?: readonly string[];
    readonly conditions?: readonly Condition[];
    readonly comments?: readonly { readonly element?: string; readonly text: string }[];
    readonly signatures?: readonly Signature[];
    readonly told?: readonly Party[];
    readonly attachments?: readonly Attachment[];
    readonly explanation?: string;
    readonly place: Place;
}
