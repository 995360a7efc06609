import type { URI } from 'langium';

export const PLAN_ENDING = '.plan';

/** Something about a file or folder that its user should know; the run goes on without it. */
export interface Notice {
    readonly path: string;
    readonly message: string;
}

/** The files of a folder and everything below it. */
export interface FoundFiles {
    readonly plans: readonly URI[];
    readonly settings: readonly URI[];
    readonly notices: readonly Notice[];
    /** What tells the version of each plan, such as its time and size, by address. */
    readonly stamps?: ReadonlyMap<string, string>;
}

/** Looks for files; hosts without a file system have none. */
export interface Finder {
    find(folder: URI): Promise<FoundFiles>;
    /** The text of a file, or why it cannot be read. */
    read(file: URI): { readonly text: string } | Notice;
}

export function isNotice(read: { readonly text: string } | Notice): read is Notice {
    return 'message' in read;
}

export const noFinder: Finder = {
    find: async () => ({ plans: [], settings: [], notices: [] }),
    read: file => ({ path: file.path, message: 'cannot be read: there is no file system here.' })
};
