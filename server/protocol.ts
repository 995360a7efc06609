import type { ChangesByPlan } from '../language/views/changes-by-plan.ts';
import type { ProgressView } from '../language/views/progress.ts';
import type { RollupChoice } from '../language/views/rollup-choice.ts';
import type { RollupPage } from '../language/views/rollup-page.ts';

/** The name of a message that is asked and answered, with the types of both for the compiler. */
export interface Request<Params, Answer> {
    readonly method: string;
    readonly types?: (params: Params) => Answer;
}

/** Asks for the rollup of an organization and everything below it. */
export const rollupRequest: Request<RollupParams, RollupAnswer> = { method: 'throughline/rollup' };

export interface RollupParams {
    /** A file or folder of the network. */
    readonly uri: string;
    /** Without one, or where the network has none of that name: everything from the top. */
    readonly organization?: string;
    /** What of it is to be seen. */
    readonly choice?: RollupChoice;
}

export type RollupAnswer = Answered<RollupPage & {
    /** What is rolled up; the empty text where it is everything. */
    readonly chosen: string;
    /** What a rollup can be asked for: what has others below, as a tree; the empty text stands for everything. */
    readonly choices: readonly OrganizationChoice[];
}>;

export interface OrganizationChoice {
    readonly id: string;
    readonly title: string;
    readonly depth: number;
}

/** Asks for the progress of the plan that a file is about. */
export const progressRequest: Request<ProgressParams, ProgressAnswer> = { method: 'throughline/progress' };

export interface ProgressParams {
    /** A text of the plan, or a report or decision on it. */
    readonly uri: string;
}

export type ProgressAnswer = Answered<ProgressView>;

/** Asks for the day on which everything about a file is worked out. */
export const asOfRequest: Request<AsOfParams, AsOfAnswer | Reason> = { method: 'throughline/asOf' };

export interface AsOfParams {
    /** A file or folder of the network. */
    readonly uri: string;
}

export interface AsOfAnswer {
    /** `2026-12-01`. */
    readonly asOf: string;
    /** The day stands in the network's settings, and no other can be chosen. */
    readonly isFrozen: boolean;
    /** The address of the network's folder; the empty text where it has no `throughline.json`. */
    readonly network: string;
}

/** Asks what there is to compare the plans of a network with. */
export const basesRequest: Request<BasesParams, Bases | Reason> = { method: 'throughline/bases' };

export interface BasesParams {
    /** A file or folder of the network. */
    readonly uri: string;
}

export interface Bases {
    readonly choices: readonly BaseChoice[];
    /** Why there is not more to choose from; nothing where there is. */
    readonly note: string | null;
}

export interface BaseChoice {
    readonly base: Base;
    readonly kind: 'branched-off' | 'last' | 'branch' | 'tag' | 'commit';
    /** `main`, `v1`, or the first letters of a commit. */
    readonly name: string;
    /** The commit: its first letters, its day as readers write it, and the first line of its message. */
    readonly commit: string;
    readonly day: string;
    readonly subject: string;
}

/** What the plans are compared with. */
export interface Base {
    /** As git takes it: `HEAD~1`, `refs/heads/main`. */
    readonly revision: string;
    /** Not that revision itself, but where the current branch left it. */
    readonly isMergeBase: boolean;
}

/** Asks which commit a revision is that someone typed. */
export const commitRequest: Request<ChangesParams, { readonly commit: string } | Reason> = { method: 'throughline/commit' };

/** Asks what the plans of a network are other than they were, texts that are not saved included. */
export const changesRequest: Request<ChangesParams, ChangesAnswer> = { method: 'throughline/changes' };

export interface ChangesParams {
    /** A file or folder of the network. */
    readonly uri: string;
    readonly base: Base;
}

export type ChangesAnswer = Answered<ChangesByPlan & {
    /** The folder whose plans are compared. */
    readonly folder: string;
    readonly base: {
        /** `main`, or what was typed. */
        readonly name: string;
        readonly isMergeBase: boolean;
        /** The first letters of the commit. */
        readonly commit: string;
        readonly day: string;
        readonly isoDay: string;
        readonly subject: string;
    };
}>;

/** The scheme of the built-in texts, which everybody can read. */
export { BUILTIN_SCHEME } from '../language/scoping/networks.ts';

/** The scheme of texts as they were in a commit, which stands in their query; they are only read. */
export const EARLIER_SCHEME = 'throughline-earlier';

/** A view, or in plain words why there is none. */
export type Answered<View> = View & Read | Reason;

export interface Reason {
    readonly reason: string;
    readonly unread: Unread | null;
}

export interface Read {
    /** The address of the network's folder; the empty text where it has no `throughline.json`. */
    readonly network: string;
    /** The date is that of the network's settings. */
    readonly isFrozen: boolean;
    /** The first place in the view's texts that cannot be read, so that parts of the view may be missing; nothing where all is read. */
    readonly unread: Unread | null;
}

export interface Unread {
    readonly uri: string;
    /** Counts from 0. */
    readonly line: number;
    readonly message: string;
}

/** Tells, after changes have come to rest, that views may be others now. It says nothing of what changed: pages ask again. */
export const changedNotification = { method: 'throughline/changed' } as const;

/** Asks for what can be chosen when something new is begun. */
export const choicesRequest: Request<ChoicesParams, Choices | Reason> = { method: 'throughline/choices' };

export interface ChoicesParams {
    /** A file or folder of the network. */
    readonly uri: string;
}

export interface Choices {
    /** The address of the network's folder; the empty text where it has no `throughline.json`. */
    readonly network: string;
    /** Everybody who may have a plan, by title. */
    readonly organizations: readonly { readonly id: string; readonly title: string; readonly kind: string; readonly plans: number }[];
    /** School years in which a plan may begin, the likeliest first. */
    readonly years: readonly string[];
}

/** Makes the files of a new network; to write them is up to the client. */
export const newNetworkRequest: Request<NewNetworkParams, NewFiles | Reason> = { method: 'throughline/newNetwork' };

export interface NewNetworkParams {
    readonly state: string;
    readonly district: string;
    readonly school: string;
    /** `SY2026-27`. */
    readonly year: string;
}

/** Makes a plan to fill in. */
export const newPlanRequest: Request<NewPlanParams, NewFiles | Reason> = { method: 'throughline/newPlan' };

export interface NewPlanParams {
    readonly organization: string;
    readonly title: string;
    readonly year: string;
}

export interface NewFiles {
    /** Paths from the folder of the network; the first plan among them is what to go on with. */
    readonly files: readonly {
        readonly path: string;
        readonly text: string;
        /** Where there is such a file already, that one stays and the others are written. */
        readonly isOptional: boolean;
    }[];
}

/** With what Node starts the server: what lives for a moment only needs no more room than these megabytes even in a whole state, and is collected once the state is read. */
export const SERVER_FLAGS: readonly string[] = ['--max-semi-space-size=8', '--expose-gc'];
