import type { Base } from '../protocol.ts';
import type { Finder } from '../workspace/finder.ts';

/** Why a revision cannot be read; whoever asked for it says it in their words. */
export class RevisionTrouble extends Error {
    readonly kind: 'no-git' | 'no-repository' | 'not-trusted' | 'unknown';

    constructor(kind: RevisionTrouble['kind']) {
        super(kind);
        this.kind = kind;
    }
}

export interface Commit {
    readonly id: string;
    /** The day of the commit where it was made. */
    readonly day: string;
    /** The first line of its message. */
    readonly subject: string;
}

export interface NamedCommit extends Commit {
    /** What git calls it: `refs/heads/main`. */
    readonly ref: string;
}

/** What the repository around a folder offers to compare with. */
export interface History {
    /** The commit that the folder's working copy began from; nothing where none is made yet. */
    readonly last?: Commit;
    /** Where the branch left the default branch, unless there is nothing between them. */
    readonly branchedOff?: NamedCommit;
    /** Branches and tags, the youngest first, without the current branch. */
    readonly refs: readonly NamedCommit[];
    /** The last commits that changed something in the folder. */
    readonly commits: readonly Commit[];
    /** Whether there are earlier commits: none was made, or this copy has none. */
    readonly earlier: 'some' | 'none' | 'not-here';
}

/**
 * The earlier versions of folders, which only hosts with a git have. All of it fails with a `RevisionTrouble`, or for the reason of the
 * signal that gives it up.
 */
export interface Revisions {
    /** @param folder the path of a folder inside a repository, which need not be its top */
    historyOf(folder: string, signal?: AbortSignal): Promise<History>;
    commitOf(base: Base, folder: string, signal?: AbortSignal): Promise<Commit>;
    /**
     * The plans and settings of a folder as they were in a commit, at the addresses that they have on the disk.
     * A folder that the commit does not have is empty.
     */
    finderOf(commit: string, folder: string, signal?: AbortSignal): Promise<CommitFinder>;
}

/** The files of a commit. */
export interface CommitFinder extends Finder {
    /** What git calls the content of a file, by the file's address; nothing where the commit has none there. */
    idOf(file: string): string | undefined;
    /** Whether a file of the commit has just that content; git need not be asked for it. */
    holds(file: string, text: string): boolean;
    /** Nobody reads in it any more. */
    dispose(): void;
}
