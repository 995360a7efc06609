import type { URI } from 'langium';

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
}

/** Looks for files; hosts without a file system have none. */
export interface Finder {
    find(folder: URI): Promise<FoundFiles>;
    /** The settings text, or nothing when it cannot be read. */
    readSettings(file: URI): string | undefined;
}

export const noFinder: Finder = {
    find: async () => ({ plans: [], settings: [], notices: [] }),
    readSettings: () => undefined
};
