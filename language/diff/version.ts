import type { NetworkContext } from '../rules/rule.ts';
import type { Problem } from '../rules/engine.ts';
import type { KnownCode } from '../scoping/names.ts';
import type { FileIndex, IndexedFile } from '../summaries/file-index.ts';
import type { TextStatements } from './statements.ts';

/** A network at one time, of which only what is asked for is read. */
export interface Version {
    /** The address of the folder that is compared, with a slash at its end. */
    readonly root: string;
    /** The address of the network; the empty text for what is in none. */
    readonly network: string;
    readonly files: FileIndex;
    readonly context: NetworkContext;
    readonly codes: readonly KnownCode[];
    /** What a file says; nothing where it cannot be read. */
    statementsOf(uri: string): TextStatements | undefined;
    /** The same word by word, which is less work; see `TextStatements`. */
    wordsOf(uri: string): string | undefined;
    problemsOf(uri: string): readonly Problem[];
}

/** What a file is called in both versions: its path from the folder that is compared, else its address. */
export function keyOf({ root }: Pick<Version, 'root'>, uri: string): string {
    return uri.startsWith(root) ? uri.slice(root.length) : uri;
}

export function uriOf({ root }: Pick<Version, 'root'>, key: string): string {
    return hasScheme(key) ? key : root + key;
}

/** Whether a file is in the folder that is compared, and not only in the same network. */
export function isCompared(key: string): boolean {
    return !hasScheme(key);
}

/** The file of a version; nothing where it has none of that name in its network. */
export function fileOf(version: Version, key: string): IndexedFile | undefined {
    const uri = uriOf(version, key);
    return version.files.networkOf(uri) === version.network ? version.files.get(uri) : undefined;
}

/** In an address a path has no colon before its first slash. */
function hasScheme(key: string): boolean {
    return /^[a-z][a-z0-9+.-]*:\//i.test(key);
}
