import type { RollupChoice } from '../../language/views/rollup-choice.ts';
import type { Base, Unread } from '../../server/protocol.ts';

/** What a page is about. VS Code keeps it, so that the page is there again after the window was loaded anew. */
export type Subject =
    | { readonly kind: 'rollup'; readonly uri: string; readonly organization?: string; readonly choice?: RollupChoice }
    | { readonly kind: 'progress'; readonly uri: string }
    | { readonly kind: 'changes'; readonly uri: string; readonly base: Base };

/** A line of a text; it counts from 0. */
export interface Line {
    readonly uri: string;
    readonly line: number;
}

/** What a page shows: a view, perhaps with a trouble in the text, or why there is nothing to show. */
export type Shown<View> =
    | { readonly view: View; readonly trouble: Trouble | null }
    | { readonly reason: string; readonly offer: Offer | null };

/** What would fill an empty page. */
export type Offer = 'newNetwork' | 'newPlan';

export interface Trouble extends Unread {
    /** The name of the file. */
    readonly file: string;
    /** The view is of the time before the trouble. */
    readonly isEarlier: boolean;
}

export type ToPage<View> =
    | { readonly type: 'show'; readonly subject: Subject; readonly shown: Shown<View> }
    | { readonly type: 'cursor'; readonly at: Line };

export type ToHost =
    | { readonly type: 'ready' }
    | { readonly type: 'open'; readonly at: Line }
    | { readonly type: 'choose'; readonly organization: string }
    /** What is seen of a rollup. */
    | { readonly type: 'see'; readonly choice: RollupChoice }
    | { readonly type: 'chooseBase' }
    | { readonly type: 'progress'; readonly uri: string }
    | { readonly type: 'newNetwork' }
    /** For an organization, or for one that is asked for. */
    | { readonly type: 'newPlan'; readonly organization?: string };
