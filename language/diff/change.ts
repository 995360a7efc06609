/** Where something stands, for a reader: lines count from 1, files are relative to the folder of the network. */
export interface FilePlace {
    readonly file: string;
    readonly line: number;
}

export type ChangeKind =
    | 'added' | 'removed' | 'moved' | 'text-changed' | 'recoded' | 'budget-changed' | 'owner-changed' | 'baseline-changed'
    | 'target-lowered' | 'target-raised' | 'target-added' | 'target-removed' | 'target-changed'
    | 'due-later' | 'due-earlier' | 'due-added' | 'due-removed'
    | `${'report' | 'decision'}-${'added' | 'removed' | 'changed'}`;

/** What a change does to the plan: less is asked for or more is at risk, the reverse, or neither can be said. */
export type Effect = 'weaker' | 'stronger' | 'neither';

/** One thing that differs between two revisions of a network. */
export interface Change {
    readonly kind: ChangeKind;
    /** Its organization and name: `lincoln-ms.met-growth`; a part after what it is a part of: `lincoln-ms.ready.grade-6`. */
    readonly element: string;
    readonly organization?: string;
    /** The keyword of the element: `measure`. */
    readonly what: string;
    readonly title?: string;
    /** Which of its facts changed: `title`, `then`, `SY2026-27` for a target of that year. */
    readonly fact?: string;
    readonly effect: Effect;
    /** A date that a report of head moves to that very day. */
    readonly justified: boolean;
    readonly before?: string;
    readonly after?: string;
    readonly base?: FilePlace;
    readonly head?: FilePlace;
}

/** What the comparison of one element finds; what it is an element of is added to it. */
export type Found = Pick<Change, 'kind' | 'effect'> & Partial<Pick<Change, 'fact' | 'before' | 'after' | 'justified'>>;
