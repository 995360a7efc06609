import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileOutline } from '../../language/summaries/outline.ts';
import { readLines, writeLines } from './checked-lines.ts';
import { PackReader } from './pack-reader.ts';
import type { PackedPlace } from './pack-writer.ts';

/** Where the summary of one file stands in the cache. */
export interface CacheEntry extends PackedPlace {
    /** What told the version of the file: its time and size, or its content. */
    readonly stamp: string;
    /** The name of the file that holds the packed summary. */
    readonly pack: string;
    readonly outline: FileOutline;
}

/** An entry as it is written: what most outlines have as a list, and what few have behind it. */
type Line = readonly [
    uri: string, stamp: string, pack: number, offset: number, length: number, crc: number,
    organizations: readonly string[], planned: readonly string[], mentions: string, namesKey: number, rest?: object
];

const INDEX = 'index';
const PACK = /^pack-/;
const HOUR = 60 * 60 * 1000;
/** Each run that finds changed files adds a pack. Beyond so many, what stands in the smallest is summed up again by the next run. */
const MOST_PACKS = 16;

/** The folder of all caches; nothing where there shall be none. `THROUGHLINE_CACHE` names another, or says `off`. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
    const { THROUGHLINE_CACHE: given, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
    if (given !== undefined && given !== '') {
        return given === 'off' ? undefined : given;
    }
    const folders: Partial<Record<NodeJS.Platform, string>> = {
        win32: join(local ?? join(homedir(), 'AppData', 'Local'), 'throughline', 'Cache'), darwin: join(homedir(), 'Library', 'Caches', 'throughline')
    };
    return folders[process.platform] ?? join(xdg || join(homedir(), '.cache'), 'throughline');
}

/**
 * The summaries of a folder's files, kept from one run to the next: only what depends on the texts alone. It may be deleted at any time;
 * what is torn, of another version or of a file that has changed since is as if it were not there.
 */
export class SummaryCache {
    readonly folder: string;
    readonly version: string;
    private readonly entries: Map<string, CacheEntry>;
    private readonly open = new Map<string, PackReader>();
    private packs = 0;

    private constructor(folder: string, version: string, entries: Map<string, CacheEntry>) {
        this.folder = folder;
        this.version = version;
        this.entries = entries;
    }

    /**
     * Opens the cache of some folders of plans.
     *
     * @param version of the language and its rules: what another version has left is not read
     * @returns nothing where nothing can be written
     */
    static of(caches: string, roots: readonly string[], version: string): SummaryCache | undefined {
        const key = createHash('sha256').update(roots.join('\n')).digest('hex').slice(0, 16);
        const folder = join(caches, `${basename(roots[0] ?? '').replace(/[^\w-]/g, '_').slice(0, 40)}-${key}`);
        try {
            // What plans say is for nobody else on the machine.
            mkdirSync(folder, { recursive: true, mode: 0o700 });
            accessSync(folder, constants.W_OK);
            return SummaryCache.at(folder, version);
        } catch {
            return undefined;
        }
    }

    /** The cache in a folder of its own. */
    static at(folder: string, version: string): SummaryCache {
        return new SummaryCache(folder, version, readIndex(folder, version));
    }

    /** Everything that is in it; from then on nothing can be found any more. */
    takeAll(): CacheEntry[] {
        const all = [...this.entries.values()];
        this.entries.clear();
        return all;
    }

    /** How many files it knows. */
    get size(): number {
        return this.entries.size;
    }

    /** Where the summary of a file stands, if that version of it is there. */
    find(uri: string, stamp: string): CacheEntry | undefined {
        const entry = this.entries.get(uri);
        return entry?.stamp === stamp ? entry : undefined;
    }

    /** The packed summary; nothing where it cannot be read as it was written. */
    text({ pack, offset, length, crc }: CacheEntry): string | undefined {
        try {
            let reader = this.open.get(pack);
            if (reader === undefined) {
                reader = new PackReader(join(this.folder, pack));
                this.open.set(pack, reader);
            }
            const bytes = reader.read(offset, length);
            return bytes.length === length && crc32(bytes) === crc ? bytes.toString() : undefined;
        } catch {
            return undefined;
        }
    }

    /** Lets go of the files that were read from. */
    close(): void {
        this.open.forEach(each => each.close());
        this.open.clear();
    }

    /** A name for a file of packed summaries that nobody else writes to, and where it is. */
    newPack(): { readonly name: string; readonly path: string } {
        const name = `pack-${process.pid}-${Date.now().toString(36)}-${this.packs++}`;
        return { name, path: join(this.folder, name) };
    }

    /**
     * Keeps the entries of all files that there are, for the next run; whoever writes last wins, and both have written what is true.
     *
     * @returns whether that could be done
     */
    keep(entries: readonly CacheEntry[]): boolean {
        const sizes = new Map<string, number>();
        entries.forEach(({ pack, length }) => sizes.set(pack, (sizes.get(pack) ?? 0) + length));
        const names = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, MOST_PACKS).map(([name]) => name);
        const numbers = new Map(names.map((name, index) => [name, index]));
        const fresh = join(this.folder, `${INDEX}-${process.pid}`);
        try {
            writeLines(fresh, this.version, indexLines(entries, numbers));
            renameSync(fresh, join(this.folder, INDEX));
            this.sweep(names);
            return true;
        } catch {
            // Without a cache the next run reads the texts again.
            rmSync(fresh, { force: true });
            return false;
        }
    }

    /** Takes packs away that no index names any more; those of others that run at the same time are younger. */
    private sweep(named: readonly string[]): void {
        for (const name of readdirSync(this.folder)) {
            const path = join(this.folder, name);
            if (PACK.test(name) && !named.includes(name) && Date.now() - statSync(path).mtimeMs > HOUR) {
                rmSync(path, { force: true });
            }
        }
    }
}

/** First the names of the packs, then the entries that stand in one of them. */
function* indexLines(entries: readonly CacheEntry[], packs: ReadonlyMap<string, number>): Generator<string> {
    yield JSON.stringify([...packs.keys()]);
    for (const { stamp, pack, offset, length, crc, outline } of entries) {
        const number = packs.get(pack);
        if (number !== undefined) {
            const { uri, organizations, planned, mentions, namesKey, ...rest } = outline;
            const line = [uri, stamp, number, offset, length, crc, organizations, planned, mentions, namesKey] as const;
            yield JSON.stringify((Object.keys(rest).length > 0 ? [...line, rest] : line) satisfies Line);
        }
    }
}

function readIndex(folder: string, version: string): Map<string, CacheEntry> {
    const entries = new Map<string, CacheEntry>();
    try {
        const lines = readLines(join(folder, INDEX), version);
        const first = lines.next();
        const packs = first.done ? [] : JSON.parse(first.value) as string[];
        const share = sharing();
        for (const line of lines) {
            const [uri, stamp, pack, offset, length, crc, organizations, planned, mentions, namesKey, rest] = JSON.parse(line) as Line;
            entries.set(uri, {
                stamp, pack: packs[pack], offset, length, crc,
                outline: { uri, organizations: share(organizations), planned: share(planned), mentions, namesKey, ...rest }
            });
        }
        return entries;
    } catch {
        return new Map();
    }
}

/** Gives the same list for the same names: the files of an organization share theirs. */
export function sharing(): (names: readonly string[]) => readonly string[] {
    const known = new Map<string, readonly string[]>();
    return names => {
        const key = names.length === 1 ? names[0] : names.join('\n');
        const same = known.get(key);
        if (same) {
            return same;
        }
        known.set(key, names);
        return names;
    };
}
