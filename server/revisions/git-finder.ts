import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { join, posix } from 'node:path';
import { URI } from 'langium';
import { PLAN_ENDING, type FoundFiles, type Notice, type TextPlace } from '../workspace/finder.ts';
import { isPassedOver, SETTINGS_FILE } from '../workspace/node-finder.ts';
import { decodeText, readBytesAt, tooLarge } from '../workspace/node-reader.ts';
import { TemporaryFolder } from '../workspace/temporary-folder.ts';
import { git, gitInto, gitNow, need } from './git.ts';
import { RevisionTrouble, type CommitFinder } from './revisions.ts';

/** A file of a commit: its path from the folder, and where git keeps its content. */
interface Entry {
    readonly path: string;
    readonly object: string;
    readonly size: number;
}

const REGULAR_FILE = /^100/;

/** The length of a name that is a SHA-1. */
const SHA1 = 40;

/** The plans and settings of a folder as they were in a commit; see `Revisions`. */
export async function commitFinder(commit: string, folder: string, signal?: AbortSignal): Promise<CommitFiles> {
    return new CommitFiles(folder, (await entries(commit, await prefixOf(folder, signal), folder, signal)).filter(({ path }) => isWanted(path)));
}

/** The files of a commit. Their texts stay with git until somebody reads one, or wants many at once. */
export class CommitFiles implements CommitFinder {
    private readonly folder: string;
    private readonly files = new Map<string, Entry>();
    private readonly notices: Notice[] = [];
    /** Where the texts are that were wanted together. */
    private readonly places = new Map<string, TextPlace>();
    private fetched: TemporaryFolder | undefined;
    private batches = 0;

    constructor(folder: string, entries: readonly Entry[]) {
        this.folder = folder;
        for (const entry of entries) {
            const path = join(folder, entry.path);
            const trouble = tooLarge(path, entry.size);
            if (trouble) {
                this.notices.push(trouble);
            } else {
                this.files.set(URI.file(path).toString(), entry);
            }
        }
    }

    async find(): Promise<FoundFiles> {
        const addresses = [...this.files.keys()].sort();
        return {
            plans: addresses.filter(each => each.endsWith(PLAN_ENDING)).map(address => ({ address })),
            settings: addresses.filter(each => each.endsWith(`/${SETTINGS_FILE}`)).map(each => URI.parse(each)), notices: this.notices
        };
    }

    read(file: URI): { text: string } | Notice {
        const uri = file.toString();
        const entry = this.files.get(uri);
        const place = this.places.get(uri);
        return entry === undefined ? { path: file.fsPath, message: 'is not in that version.' }
            : decodeText(file.fsPath, (place && readBytesAt(place)) ?? contentOf(entry, this.folder));
    }

    idOf(file: string): string | undefined {
        return this.files.get(file)?.object;
    }

    holds(file: string, text: string): boolean {
        const id = this.idOf(file);
        return id !== undefined && id === blobId(text, id.length);
    }

    /** One git writes all of them into a file; where it cannot, each is read by a git of its own. */
    async fetch(files: readonly string[], signal?: AbortSignal): Promise<void> {
        const wanted = files.filter(each => this.files.has(each) && !this.places.has(each));
        if (wanted.length < 2) {
            return;
        }
        const batch = this.newBatch();
        if (batch === undefined) {
            return;
        }
        const entries = wanted.map(each => this.files.get(each)!);
        let size = 0;
        const places = entries.map(entry => {
            // A line with the object's name and size goes before each content, and a line break follows it.
            const offset = size + `${entry.object} blob ${entry.size}\n`.length;
            size = offset + entry.size + 1;
            return { path: batch.path, offset, length: entry.size };
        });
        try {
            const isWritten = await gitInto(batch.file, ['cat-file', '--batch'], this.folder, entries.map(each => `${each.object}\n`).join(''), signal);
            signal?.throwIfAborted();
            // Otherwise something is in it that was not listed.
            if (isWritten && fstatSync(batch.file).size === size) {
                wanted.forEach((each, i) => this.places.set(each, places[i]));
            }
        } finally {
            closeSync(batch.file);
        }
    }

    placeOf(file: string): TextPlace | undefined {
        return this.places.get(file);
    }

    dispose(): void {
        this.places.clear();
        this.fetched?.remove();
        this.fetched = undefined;
    }

    /** An open file for texts; nothing where none can be written. */
    private newBatch(): { readonly path: string; readonly file: number } | undefined {
        try {
            this.fetched ??= new TemporaryFolder();
            const path = join(this.fetched.path, `texts-${this.batches++}`);
            return { path, file: openSync(path, 'w') };
        } catch {
            return undefined;
        }
    }
}

/** What git calls a content: a hash of it with its size before. */
function blobId(text: string, length: number): string {
    const bytes = Buffer.from(text);
    return createHash(length === SHA1 ? 'sha1' : 'sha256').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The path of a folder from the top of its repository, with a slash at its end. */
export async function prefixOf(folder: string, signal?: AbortSignal): Promise<string> {
    const prefix = await git(['rev-parse', '--show-prefix'], folder, signal);
    if (prefix === undefined) {
        throw new RevisionTrouble('no-repository');
    }
    return prefix.toString().replace(/\r?\n$/, '');
}

async function entries(commit: string, prefix: string, folder: string, signal?: AbortSignal): Promise<Entry[]> {
    const paths = prefix === '' ? [] : ['--', prefix];
    const listed = await need(git(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths], folder, signal));
    return listed.toString().split('\0').flatMap(line => {
        const [, mode, object, size, path] = /^(\d+) \w+ (\w+) +(\S+)\t([^]*)$/.exec(line) ?? [];
        return path !== undefined && REGULAR_FILE.test(mode) ? [{ path: path.slice(prefix.length), object, size: Number(size) }] : [];
    });
}

/** A tree may have been made by hand: no path in it leads out of the folder. */
function isWanted(path: string): boolean {
    const parts = path.split('/');
    const name = parts.pop()!;
    const isInside = posix.normalize(path) === path && !posix.isAbsolute(path) && !/^\w:|\\/.test(path);
    return isInside && !parts.some(isPassedOver) && (name === SETTINGS_FILE || name.endsWith(PLAN_ENDING));
}

function contentOf({ object, size }: Entry, folder: string): Uint8Array {
    return gitNow(['cat-file', 'blob', object], folder, '', size + 1);
}
