import { DefaultWorkspaceManager, URI, type LangiumDocument, type WorkspaceFolder } from 'langium';
import { libraryDocuments } from '../../language/library/library.ts';
import type { Problem } from '../../language/rules/engine.ts';
import type { AsOf } from './as-of.ts';
import type { ContributionSource } from './contributions.ts';
import { isNotice, PLAN_ENDING, type Finder, type Notice, type StampedFile } from './finder.ts';
import type { WorkspaceServices } from './services.ts';

/** From so many on, changed files are read like those of a whole workspace. */
const MANY = 100;
/** From so many on, nobody waits for the first reading of all files. */
const LONG = 1000;

/** Hears how many files of how many are read. */
export type ScanProgress = (done: number, all: number) => void;

/** Sums up many files. */
export interface Scanner {
    /**
     * @param roots the folders that the files are in, where these are all of them
     * @param signal gives it up: then it fails for the signal's reason
     * @returns once all are in the index
     */
    scan(files: readonly StampedFile[], progress: ScanProgress, roots?: readonly URI[], signal?: AbortSignal): Promise<void>;
    /** Lets go of what is kept for as long as the files are read. */
    dispose?(): void;
    /** Checks all files beside the main thread, where that is worth it. @returns whether it has */
    checkBeside?(options: CheckBeside): Promise<boolean>;
    /** Where contributions to rollups come from that need not be worked out in the main thread. */
    contributions?(given: () => NetworkGiven): ContributionSource;
}

/** What findings and contributions depend on beside the texts. */
export interface NetworkGiven {
    /** The texts of the settings files, by address. */
    readonly settings: ReadonlyMap<string, string>;
    readonly asOf: AsOf;
}

/** How files are checked beside the main thread. */
export interface CheckBeside extends NetworkGiven {
    /** Hears what is found in files, those of each share in the order of their addresses; `part` says of which share. */
    take(found: readonly (readonly [uri: string, problems: readonly Problem[]])[], part: number): void;
    readonly progress: ScanProgress;
}

/** What the manager works with. */
export interface ManagerSources {
    readonly finder: Finder;
    readonly scanner: Scanner;
    /** All files are loaded as documents and built, instead of being summed up. */
    readonly isWhole: boolean;
    /** Gives up what is being read. */
    readonly signal?: AbortSignal;
    tell(notice: Notice): void;
}

/** What became of files that changed. */
export interface ChangedFiles {
    readonly taken: readonly string[];
    /** Missing where all are read. */
    readonly waiting: readonly URI[] | undefined;
}

/** Finds every plan of the folders that are open, and has it summed up. */
export class PlanWorkspaceManager extends DefaultWorkspaceManager {
    private readonly shared: WorkspaceServices;
    private readonly sources: ManagerSources;
    /** The texts of the settings files, by address. */
    private readonly settings = new Map<string, string>();
    private scanning: Promise<void> = Promise.resolve();
    private readonly listeners: ScanProgress[] = [];
    private readonly scanListeners: (() => void)[] = [];

    constructor(shared: WorkspaceServices, sources: ManagerSources) {
        super(shared);
        this.shared = shared;
        this.sources = sources;
        this.initialBuildOptions = { validation: true };
        shared.throughline.State.contributions.source = sources.scanner.contributions?.(() => this.given());
    }

    /** All files that were found are summed up. */
    get scanned(): Promise<void> {
        return this.scanning;
    }

    /** Nobody needs the files any more. */
    dispose(): void {
        this.sources.scanner.dispose?.();
    }

    /** Hears that all files of the folders are summed up. */
    onScanned(listener: () => void): void {
        this.scanListeners.push(listener);
    }

    onProgress(listener: ScanProgress): void {
        this.listeners.push(listener);
    }

    /** Checks all files beside the main thread, as they are on the disk. @returns whether that could be done */
    async checkBeside(options: Omit<CheckBeside, keyof NetworkGiven>): Promise<boolean> {
        return await this.sources.scanner.checkBeside?.({ ...options, ...this.given() }) === true;
    }

    private given(): NetworkGiven {
        return { settings: this.settings, asOf: this.shared.throughline.State.asOf };
    }

    /** Reads settings again after one of their files came, went or changed. */
    updateSettings(changed: readonly URI[], deleted: readonly URI[]): void {
        for (const file of changed) {
            const read = this.sources.finder.read(file);
            if (isNotice(read)) {
                this.sources.tell(read);
            } else {
                this.settings.set(file.toString(), read.text);
            }
        }
        for (const file of deleted) {
            this.settings.delete(file.toString());
        }
        this.shared.throughline.State.setSettings(this.settings);
    }

    /**
     * Takes files that came, changed or went, alone or with their folders.
     *
     * @param isOpen whether the editor has a file: its own text counts, whatever the disk says
     * @returns the addresses of the files that were taken; where there are many, those that are still to be read by `readMany`, and
     * until then nothing is said of what depends on others
     */
    async filesChanged(changed: readonly URI[], deleted: readonly URI[], isOpen: (uri: URI) => boolean): Promise<ChangedFiles> {
        const { Files, Open, Closed, State } = this.shared.throughline;
        const taken: string[] = [];
        const isMany = changed.length + deleted.length >= MANY;
        if (isMany) {
            State.isComplete = false;
        }
        for (const uri of deleted.flatMap(each => Files.within(each.toString())).map(each => URI.parse(each)).filter(each => !isOpen(each))) {
            Open.discard(uri);
            taken.push(uri.toString());
        }
        const files = (await Promise.all(changed.map(uri => this.plansAt(uri)))).flat().filter(each => !isOpen(each));
        for (const uri of files.filter(each => this.langiumDocuments.hasDocument(each))) {
            Open.close(uri);
        }
        const closed = files.filter(each => !this.langiumDocuments.hasDocument(each));
        if (!isMany) {
            closed.forEach(uri => Closed.read(uri));
        }
        return { taken: [...taken, ...files.map(each => each.toString())], waiting: isMany ? closed : undefined };
    }

    /** Reads many files that changed, while others have their turns. */
    async readMany(files: readonly URI[]): Promise<void> {
        files.forEach(uri => this.shared.workspace.LangiumDocuments.forgetTree(uri.toString()));
        this.scanning = this.scanning.then(() => this.scan(files.map(uri => ({ address: uri.toString() }))));
        await this.scanning;
    }

    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        if (this.sources.isWhole) {
            return super.performStartup(folders);
        }
        this.shared.throughline.Closed.readLibrary();
        const roots = folders.map(each => this.getRootFolder(each));
        const found = new Map<string, StampedFile>();
        for (const root of roots) {
            const { plans, settings, notices } = await this.sources.finder.find(root);
            notices.forEach(each => this.sources.tell(each));
            plans.forEach(each => found.set(each.address, each));
            this.updateSettings(settings, []);
        }
        const files = [...found.values()];
        this.scanning = this.scan(files, roots);
        if (files.length < LONG) {
            await this.scanning;
        } else {
            // What is open is built meanwhile, and once more when all others are known.
            // That it failed is told to whoever waits for it.
            void this.scanning.then(() => this.shared.workspace.WorkspaceLock.write(token => this.shared.workspace.DocumentBuilder.linkAgain(token)), () => {});
        }
        this._ready.resolve();
        return [];
    }

    protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        libraryDocuments(this.shared).forEach(collector);
    }

    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        const found = await this.sources.finder.find(folder);
        found.notices.forEach(this.sources.tell);
        found.plans.forEach(each => uris.push(URI.parse(each.address)));
        this.updateSettings(found.settings, []);
    }

    /** One after the other; one that cannot be read is passed over. */
    protected override async loadWorkspaceDocuments(uris: Iterable<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        for (const uri of uris) {
            const read = this.sources.finder.read(uri);
            if (isNotice(read)) {
                this.sources.tell(read);
            } else {
                collector(this.shared.workspace.LangiumDocumentFactory.fromString(read.text, uri));
            }
        }
    }

    private async plansAt(uri: URI): Promise<readonly URI[]> {
        return uri.path.endsWith(PLAN_ENDING) ? [uri] : (await this.sources.finder.find(uri)).plans.map(each => URI.parse(each.address));
    }

    /** Has many files summed up; until then nothing is said of what depends on others. */
    private async scan(files: readonly StampedFile[], roots?: readonly URI[]): Promise<void> {
        const { State } = this.shared.throughline;
        State.isComplete = false;
        const { finder, scanner, signal } = this.sources;
        await finder.fetch?.(files.map(each => each.address), signal);
        await scanner.scan(files, (done, all) => this.listeners.forEach(tell => tell(done, all)), roots, signal);
        State.isComplete = true;
        State.forgetAll(roots === undefined);
        if (roots) {
            this.scanListeners.forEach(tell => tell());
        }
    }
}
