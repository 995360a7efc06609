import type { URI } from 'langium';

export const PLAN_ENDING = '.plan';

/** Something about a file or folder that its user should know; the run goes on without it. */
export interface Notice {
    readonly path: string;
    readonly message: string;
}

/** A file with what tells its version, such as its time and size; without it its text is always read. */
export interface StampedFile {
    readonly address: string;
    readonly stamp?: string;
}

/** The files of a folder and everything below it. */
export interface FoundFiles {
    readonly plans: readonly StampedFile[];
    readonly settings: readonly URI[];
    readonly notices: readonly Notice[];
}

/** Looks for files; hosts without a file system have none. */
export interface Finder {
    find(folder: URI): Promise<FoundFiles>;
    /** The text of a file, or why it cannot be read. */
    read(file: URI): { readonly text: string } | Notice;
    /** Hears which files are read next, by their addresses, where many at once are had faster than one after the other. */
    fetch?(files: readonly string[], signal?: AbortSignal): Promise<void>;
    /** Where the bytes of a file are that is not one of the disk; nothing where only `read` gives its text. */
    placeOf?(file: string): TextPlace | undefined;
}

/** Where the bytes of a text stand in a file together with others. */
export interface TextPlace {
    readonly path: string;
    readonly offset: number;
    readonly length: number;
}

export function isNotice(read: { readonly text: string } | Notice): read is Notice {
    return 'message' in read;
}

export const noFinder: Finder = {
    find: async () => ({ plans: [], settings: [], notices: [] }),
    read: file => ({ path: file.path, message: 'cannot be read: there is no file system here.' })
};
