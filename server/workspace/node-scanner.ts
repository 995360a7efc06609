import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { URI } from 'langium';
import type { OnFault } from '../../language/rules/engine.ts';
import type { FileIndex } from '../../language/summaries/file-index.ts';
import { packSummary } from '../../language/summaries/packing.ts';
import { runBeside, type MemoryLimits } from './beside.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { Finder, Notice, StampedFile } from './finder.ts';
import { CachedFile, type CachedFiles } from './cached-file.ts';
import type { Happened } from './cached-workspace.ts';
import type { CheckResult, ShareGiven, ContributionResult } from './share-worker.ts';
import type { ContributionSource } from './contributions.ts';
import type { CheckBeside, NetworkGiven, ScanProgress, Scanner } from './manager.ts';
import { NodeContributions } from './node-contributions.ts';
import { PackWriter } from './pack-writer.ts';
import type { ScanJob, ScannedFile, ScanResult, ScanWorkerData } from './scan-worker.ts';
import { inSlicesUnless } from './slices.ts';
import type { WorkspaceHost } from './services.ts';
import type { Summaries } from './summaries.ts';
import { cacheFolder, SummaryCache, type CacheEntry } from './summary-cache.ts';
import { TemporaryFolder } from './temporary-folder.ts';

/** How many files a worker gets at a time. */
const CHUNK = 64;
/** From so many files on, workers are worth their start. */
const MANY = 300;
const MOST_WORKERS = 4;
/** A thread that sums up has few files in memory; with a limit far beyond its garbage is collected before there is much of it. */
const SCAN_LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024 };

/** What the process that scans has. */
export interface ScanOptions {
    /** The programs that sum up files, and that do a share of what takes long over all of them; where there are none, everything is done in the main thread. */
    readonly worker: string;
    readonly shareWorker: string;
    /** Of the language and its rules; without it nothing is kept from one run to the next. */
    readonly version?: string;
    /** The folder of all caches; without it nothing is kept either. */
    readonly caches?: string;
    /** Files are told apart by what they say, not by when they were written: in CI a checkout gives them new times. */
    readonly isByContent?: boolean;
    /** Memory counts more than time: what takes long is done by one process that leaves nothing behind, instead of by several threads. */
    readonly isFrugal?: boolean;
}

/** A cache that has been written. */
type KeptCache = Pick<SummaryCache, 'folder' | 'version'>;

/** What the scanner works with. */
export interface NodeScannerSources extends ScanOptions {
    readonly files: FileIndex;
    readonly summaries: Summaries;
    readonly closed: ClosedFiles;
    readonly finder: Pick<Finder, 'placeOf'>;
    readonly isPassing?: boolean;
    readonly tell: (notice: Notice) => void;
    readonly onFault: OnFault;
}

/**
 * The scanner of a process that runs from a bundle, with its environment's cache.
 *
 * @param programs the folder with the bundled programs of the workers
 * @param isFrugal whether memory counts more than time
 */
export function nodeScanner(programs: string, isFrugal: boolean): NonNullable<WorkspaceHost['createScanner']> {
    const options: ScanOptions = {
        isFrugal, worker: join(programs, 'scan-worker.cjs'), shareWorker: join(programs, 'share-worker.cjs'), version: process.env.THROUGHLINE_LANGUAGE_VERSION, caches: cacheFolder(), isByContent: (process.env.CI ?? '') !== ''
    };
    return ({ throughline }, host) => new NodeScanner({ ...options, ...(host.isPassing && { caches: undefined, isByContent: false }), ...host, files: throughline.Files, summaries: throughline.Summaries, closed: throughline.Closed });
}

/** Sums up the files of a disk: those that have changed since the last run, by several threads where there are many. */
export class NodeScanner implements Scanner {
    private readonly sources: NodeScannerSources;
    private cache: SummaryCache | undefined;
    private cached: CachedFiles | undefined;
    /** What the cache shall keep of files as they are, until it has. */
    private entries: CacheEntry[] = [];
    /** The cache where all files stand in it as they are in the index. */
    private kept: KeptCache | undefined;
    /** The cache as it was written last, where some files may have changed since. */
    private written: KeptCache | undefined;
    private scanned = 0;
    /** How many files are kept nowhere but in memory. */
    private inMemory = 0;
    private temporary: TemporaryFolder | undefined;

    constructor(sources: NodeScannerSources) {
        this.sources = sources;
    }

    async scan(found: readonly StampedFile[], progress: ScanProgress, roots: readonly URI[] = [], signal?: AbortSignal): Promise<void> {
        const { version, caches, isByContent, worker, finder } = this.sources;
        if (version !== undefined && roots.length > 0) {
            this.cache = caches === undefined ? undefined : SummaryCache.of(caches, roots.map(each => each.toString()), version);
            if (this.cache === undefined && found.length >= MANY) {
                // Where nothing may be kept, the threads of one run still share what they have read.
                this.temporary = new TemporaryFolder();
                this.cache = SummaryCache.at(this.temporary.path, version);
            }
            this.cached = this.cache && { ...this.sources, cache: this.cache };
        }
        const stamps = new Map<string, string>();
        const missing: string[] = [];
        await inSlicesUnless(signal, found, ({ address, stamp }) => {
            const own = this.cache && (isByContent ? contentStamp(URI.parse(address).fsPath) : stamp);
            if (own !== undefined) {
                stamps.set(address, own);
            }
            const entry = own === undefined ? undefined : this.cache!.find(address, own);
            if (entry) {
                this.take(address, entry);
            } else {
                missing.push(address);
            }
        });
        progress(found.length - missing.length, found.length);
        // A worker that knows no place would read what the disk has at that path.
        const isHere = missing.length < MANY || !existsSync(worker) || (finder.placeOf && !missing.every(each => finder.placeOf!(each)));
        if (isHere) {
            await this.scanHere(missing, stamps, done => progress(found.length - missing.length + done, found.length), signal);
        } else {
            await this.scanBeside(worker, missing, stamps, done => progress(found.length - missing.length + done, found.length), signal);
        }
        this.scanned = found.length;
        this.kept = undefined;
        if (this.cache && roots.length > 0 && !this.sources.isPassing) {
            const isWritten = (missing.length === 0 && this.cache.size === found.length) || this.cache.keep(this.entries);
            this.written = isWritten ? this.cache : undefined;
            this.kept = this.inMemory === 0 ? this.written : undefined;
            this.cache.takeAll();
        }
        this.entries = [];
    }

    async checkBeside({ settings, asOf, take, progress }: CheckBeside): Promise<boolean> {
        const { kept, sources: { shareWorker } } = this;
        if (!kept || this.scanned < MANY || !existsSync(shareWorker)) {
            return false;
        }
        let done = 0;
        await this.runBeside<CheckResult>(kept, { settings, asOf }, ({ found, files }, part) => {
            take(found, part);
            done += files;
            progress(done, this.scanned);
        });
        return true;
    }

    contributions(given: () => NetworkGiven): ContributionSource {
        const keptIn = () => (this.temporary ? undefined : this.written);
        return new NodeContributions(this.sources.files, keptIn, async (network, organizations, take, signal) => {
            if (this.written && existsSync(this.sources.shareWorker)) {
                const inMemory = [...this.sources.files.in(network)].filter(each => !(each instanceof CachedFile));
                const changed = inMemory.map(each => [each.outline.uri, packSummary(each.load())] as const);
                await this.runBeside<ContributionResult>(this.written, { ...given(), contributing: { network, organizations }, changed }, ({ made }) => made.forEach(each => take(...each)), signal);
            }
        });
    }

    /** Has several programs do their share each, of which what happens is told. */
    private async runBeside<Told extends Happened>(
        { folder, version }: KeptCache, { settings, asOf, ...more }: NetworkGiven & Pick<ShareGiven, 'contributing' | 'changed'>, told: (message: Told, part: number) => void,
        signal?: AbortSignal
    ): Promise<void> {
        const { shareWorker, tell, onFault, isFrugal = false } = this.sources;
        // For contributions somebody waits; what checking finds comes when it comes.
        const parts = isFrugal && !more.contributing ? 1 : Math.min(MOST_WORKERS, availableParallelism());
        const options = { isProcess: isFrugal, limits: limitsFor(this.scanned, isFrugal), ...(signal && { signal }) };
        await Promise.all(Array.from({ length: parts }, (_, part) => runBeside<ShareGiven, Told>(shareWorker, {
            cache: folder, version, settings: [...settings], asOf: { flag: asOf.flag, editor: asOf.editor }, part, parts, ...more
        }, options, message => {
            message.notices.forEach(each => tell(each));
            message.faults.forEach(({ rule, stack }) => onFault(rule, new Error(stack)));
            told(message, part);
        })));
    }

    dispose(): void {
        if (this.temporary) {
            this.cache?.close();
            this.temporary.remove();
            this.temporary = undefined;
        }
    }

    private take(uri: string, entry: CacheEntry): void {
        const { files, closed } = this.sources;
        this.entries.push(entry);
        // The text in an editor goes before that on the disk.
        if (closed.isBuilt(uri)) {
            return;
        }
        files.set(new CachedFile(this.cached!, entry));
    }

    private async scanHere(uris: readonly string[], stamps: ReadonlyMap<string, string>, progress: (done: number) => void, signal?: AbortSignal): Promise<void> {
        const { closed } = this.sources;
        const pack = this.cache && uris.length > 0 ? this.cache.newPack() : undefined;
        const writer = pack && openPack(pack.path);
        let done = 0;
        try {
            await inSlicesUnless(signal, uris, address => {
                const packed = closed.pack(URI.parse(address));
                if (packed) {
                    this.takeFile(writer ? { outline: packed.outline, place: writer.append(packed.text) } : packed, pack?.name, stamps);
                    writer?.flush();
                }
                progress(++done);
            });
        } finally {
            writer?.close();
        }
    }

    private async scanBeside(
        program: string, uris: readonly string[], stamps: ReadonlyMap<string, string>, progress: (done: number) => void, signal?: AbortSignal
    ): Promise<void> {
        const { finder } = this.sources;
        let next = 0;
        let done = 0;
        const count = Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(uris.length / CHUNK));
        await Promise.all(Array.from({ length: count }, () => new Promise<void>((ended, failed) => {
            const pack = this.cache?.newPack();
            const worker = new Worker(program, {
                resourceLimits: SCAN_LIMITS, workerData: { pack: pack?.path } satisfies ScanWorkerData
            });
            const give = () => {
                const chunk = uris.slice(next, next + CHUNK);
                worker.postMessage({ uris: chunk, ...(finder.placeOf && { places: chunk.map(each => finder.placeOf!(each)) }) } satisfies ScanJob);
                next += CHUNK;
            };
            const giveUp = () => void worker.terminate();
            signal?.addEventListener('abort', giveUp);
            worker.on('message', (result: ScanResult) => {
                give();
                this.takeResult(result, pack?.name, stamps);
                done += result.files.length + result.notices.length;
                progress(done);
            });
            worker.on('error', failed);
            worker.on('exit', () => {
                signal?.removeEventListener('abort', giveUp);
                ended();
            });
            give();
        })));
        signal?.throwIfAborted();
    }

    private takeResult({ files, notices, faults }: ScanResult, pack: string | undefined, stamps: ReadonlyMap<string, string>): void {
        notices.forEach(each => this.sources.tell(each));
        faults.forEach(({ rule, stack }) => this.sources.onFault(rule, new Error(stack)));
        files.forEach(each => this.takeFile(each, pack, stamps));
    }

    private takeFile({ outline, place, text }: ScannedFile, pack: string | undefined, stamps: ReadonlyMap<string, string>): void {
        const { uri } = outline;
        if (place && pack !== undefined) {
            // Without a stamp the file has gone since, and the entry is not kept.
            this.take(uri, { stamp: stamps.get(uri) ?? '', pack, ...place, outline });
        } else if (!this.sources.closed.isBuilt(uri)) {
            this.inMemory++;
            this.sources.files.set(this.sources.summaries.packed(outline, text!));
        }
    }
}

/** What checking so many files may take: several times of what it needs, so that a limit is never met, and garbage is collected before it is as much. */
function limitsFor(files: number, isFrugal: boolean): MemoryLimits {
    return isFrugal ? { youngMb: 8, oldMb: 160 + Math.ceil(files * 2 / 1024) } : { youngMb: 48, oldMb: 1024 + Math.ceil(files * 4 / 1024) };
}

/** A folder may have become read-only since the cache was opened: then summaries stay in memory. */
function openPack(path: string): PackWriter | undefined {
    try {
        return new PackWriter(path);
    } catch {
        return undefined;
    }
}

function contentStamp(path: string): string | undefined {
    try {
        return createHash('sha1').update(readFileSync(path)).digest('hex');
    } catch {
        return undefined;
    }
}
