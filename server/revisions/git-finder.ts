import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import { URI } from 'langium';
import { PLAN_ENDING, type FoundFiles, type Notice } from '../workspace/finder.ts';
import { isPassedOver, SETTINGS_FILE } from '../workspace/node-finder.ts';
import { decodeText, tooLarge } from '../workspace/node-reader.ts';
import { git, gitNow, need } from './git.ts';
import { RevisionTrouble, type CommitFinder } from './revisions.ts';

/** A file of a commit: its path from the folder, and where git keeps its content. */
interface Entry {
    readonly path: string;
    readonly object: string;
    readonly size: number;
}

const REGULAR_FILE = /^100/;

/** So much is read from git at once when files are read one after the other, and stays at hand. */
const CHUNK = 1024 * 1024;
/** The length of a name that is a SHA-1. */
const SHA1 = 40;

/** The plans and settings of a folder as they were in a commit; see `Revisions`. */
export async function commitFinder(commit: string, folder: string): Promise<CommitFiles> {
    return new CommitFiles(folder, (await entries(commit, await prefixOf(folder), folder)).filter(({ path }) => isWanted(path)));
}

/** The files of a commit. Their texts stay with git until somebody reads one. */
export class CommitFiles implements CommitFinder {
    private readonly folder: string;
    private readonly files = new Map<string, Entry>();
    private readonly notices: Notice[] = [];
    /** In the order in which they will probably be read, with where each is in it. */
    private order: readonly string[];
    private places: ReadonlyMap<string, number>;
    /** Where the file is that comes after the last one that was read. */
    private next = -1;
    private readonly known = new Map<string, Uint8Array>();
    private size = 0;

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
        this.order = [...this.files.keys()].sort();
        this.places = placesIn(this.order);
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
        return entry === undefined ? { path: file.fsPath, message: 'is not in that version.' } : decodeText(file.fsPath, this.known.get(uri) ?? this.fetch(uri, entry));
    }

    idOf(file: string): string | undefined {
        return this.files.get(file)?.object;
    }

    holds(file: string, text: string): boolean {
        const id = this.idOf(file);
        return id !== undefined && id === blobId(text, id.length);
    }

    expect(files: readonly string[]): void {
        this.order = files.filter(each => this.files.has(each));
        this.places = placesIn(this.order);
        this.next = 0;
    }

    /** A file, and those behind it if files are read in their order. */
    private fetch(uri: string, entry: Entry): Uint8Array {
        const at = this.places.get(uri);
        const wanted = [uri];
        if (at !== undefined && at === this.next) {
            let size = entry.size;
            for (let i = at + 1; i < this.order.length && (size += this.files.get(this.order[i])!.size) <= CHUNK; i++) {
                wanted.push(this.order[i]);
            }
        }
        if (at !== undefined) {
            this.next = at + wanted.length;
        }
        const found = contents(wanted.map(each => this.files.get(each)!), this.folder);
        this.size += found.reduce((sum, each) => sum + each.length, 0);
        if (this.size > 2 * CHUNK) {
            this.known.clear();
            this.size = found.reduce((sum, each) => sum + each.length, 0);
        }
        found.forEach((bytes, i) => this.known.set(wanted[i], bytes));
        return found[0];
    }
}

/** What git calls a content: a hash of it with its size before. */
function blobId(text: string, length: number): string {
    const bytes = Buffer.from(text);
    return createHash(length === SHA1 ? 'sha1' : 'sha256').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function placesIn(files: readonly string[]): Map<string, number> {
    return new Map(files.map((uri, i) => [uri, i]));
}

/** The path of a folder from the top of its repository, with a slash at its end. */
export async function prefixOf(folder: string): Promise<string> {
    const prefix = await git(['rev-parse', '--show-prefix'], folder);
    if (prefix === undefined) {
        throw new RevisionTrouble('no-repository');
    }
    return prefix.toString().replace(/\r?\n$/, '');
}

async function entries(commit: string, prefix: string, folder: string): Promise<Entry[]> {
    const paths = prefix === '' ? [] : ['--', prefix];
    const listed = await need(git(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...paths], folder));
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

/** The contents of files, read by one git for all of them. */
function contents(files: readonly Entry[], folder: string): Uint8Array[] {
    const total = files.reduce((sum, { size }) => sum + size + 1000, 0);
    const output = gitNow(['cat-file', '--batch'], folder, files.map(each => `${each.object}\n`).join(''), total);
    let at = 0;
    return files.map(({ size }) => {
        // A line with the object's name and size goes before each content, and a line break follows it.
        const start = output.indexOf('\n', at) + 1;
        at = start + size + 1;
        return output.subarray(start, start + size);
    });
}
