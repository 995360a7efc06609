import { CancellationTokenSource } from 'vscode-languageserver';
import { EmptyFileSystem, URI } from 'langium';
import type { Differences } from '../../language/diff/compare-versions.ts';
import type { Day } from '../../language/model/periods.ts';
import { finish } from '../../language/steps.ts';
import type { Finder } from '../workspace/finder.ts';
import { createWorkspaceServices, type WorkspaceHost, type WorkspaceServices } from '../workspace/services.ts';
import { SharedWork } from '../workspace/shared-work.ts';
import { inSlicesUnless } from '../workspace/slices.ts';
import { tidyUp } from '../workspace/tidy-up.ts';
import { Pair } from './pair.ts';
import type { CommitFinder, Revisions } from './revisions.ts';
import { sideOf } from './sides.ts';

/** Each has summaries of what is other than it is now. */
const MOST = 2;

interface Loaded {
    readonly finder: SharedWork<CommitFinder>;
    network?: string;
    pair?: SharedWork<Pair>;
    /** It was compared at least once. */
    isCompared?: boolean;
}

/** Networks as they were in a commit, which never changes, beside what they are now: the ones that were asked for last are kept. */
export class EarlierNetworks {
    private readonly revisions: Revisions;
    private readonly host: WorkspaceHost;
    private readonly services: WorkspaceServices;
    private readonly loaded = new Map<string, Loaded>();

    /** @param services the network as it is now */
    constructor(revisions: Revisions, host: WorkspaceHost, services: WorkspaceServices) {
        this.revisions = revisions;
        this.host = host;
        this.services = services;
        const { Files, Networks, State } = services.throughline;
        Files.onIndexed((before, after) => this.tell(pair => pair.changed((after ?? before)!.uri)));
        Networks.onRoots(() => this.tell(pair => pair.lookAgain()));
        State.onStale(files => this.tell(pair => pair.forgetFindings(files)));
    }

    /**
     * Compares a network as it was in a commit with what it is now. Most of it is done while texts may still change.
     *
     * @param root the address of the network's folder, with a slash at its end
     * @param day what is worked out on a day, is on this one, unless the network was frozen on another
     * @param signal whoever asked has no use for it any more; what somebody else waits for as well goes on
     */
    async prepare(commit: string, network: string, root: string, day: Day, signal?: AbortSignal): Promise<PreparedComparison> {
        const loaded = this.load(commit, root);
        if (loaded.network !== network || loaded.pair?.isGivenUp) {
            loaded.pair?.whenDone(dispose);
            loaded.network = network;
            loaded.isCompared = false;
            loaded.pair = new SharedWork(async given => this.open(await loaded.finder.wait(given), network, root, day, given));
        }
        const pair = await this.keptUnlessFailed(commit, root, loaded, loaded.pair!.wait(signal), signal);
        const { State } = pair.base.services.throughline;
        if (State.asOf.setEditor(day)) {
            State.forgetAll();
            pair.forgetFindings('all');
        }
        await inSlicesUnless(signal, pair.compare(), () => {});
        if (!loaded.isCompared) {
            loaded.isCompared = true;
            tidyUp();
        }
        return { pair, differences: () => finish(pair.compare()) };
    }

    /** The text of a file; nothing where the commit has none there. */
    async textAt(commit: string, root: string, file: URI, signal?: AbortSignal): Promise<string | undefined> {
        const loaded = this.load(commit, root);
        const read = (await this.keptUnlessFailed(commit, root, loaded, loaded.finder.wait(signal), signal)).read(file);
        return 'text' in read ? read.text : undefined;
    }

    private load(commit: string, root: string): Loaded {
        const key = keyOf(commit, root);
        const known = this.loaded.get(key);
        const loaded = known && !known.finder.isGivenUp ? known : {
            finder: new SharedWork(signal => this.revisions.finderOf(commit, URI.parse(root).fsPath, signal))
        };
        // What was used last is at the end.
        this.loaded.delete(key);
        this.loaded.set(key, loaded);
        for (const old of [...this.loaded.keys()].slice(0, -MOST)) {
            this.forget(old);
        }
        return loaded;
    }

    /** What could not be had is tried again by the next one who asks. */
    private async keptUnlessFailed<T>(commit: string, root: string, loaded: Loaded, work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
        try {
            return await work;
        } catch (error) {
            const key = keyOf(commit, root);
            if (!signal?.aborted && this.loaded.get(key) === loaded) {
                this.forget(key);
            }
            throw error;
        }
    }

    private forget(key: string): void {
        const { finder, pair } = this.loaded.get(key)!;
        this.loaded.delete(key);
        // What somebody still waits for is read to its end.
        const letGo = () => finder.whenDone(each => each?.dispose());
        if (pair) {
            pair.whenDone(each => {
                dispose(each);
                letGo();
            });
        } else {
            letGo();
        }
    }

    private open(finder: CommitFinder, network: string, root: string, day: Day, signal: AbortSignal): Promise<Pair> {
        const head = sideOf(this.services, network, root, this.host.finder);
        return Pair.open({ root, finder, load: each => this.build(each, root, day, signal) }, head, (items, each) => inSlicesUnless(signal, items, each));
    }

    private async build(finder: Finder, root: string, day: Day, signal: AbortSignal): Promise<WorkspaceServices> {
        const { tell, onFault, createScanner } = this.host;
        const services = createWorkspaceServices({
            tell, onFault, finder, fileSystem: EmptyFileSystem.fileSystemProvider(), signal, isPassing: true, ...(createScanner && { createScanner })
        });
        services.throughline.State.asOf.setEditor(day);
        const { WorkspaceManager } = services.workspace;
        try {
            // With a token the build makes room for what is typed meanwhile.
            await WorkspaceManager.initializeWorkspace([{ uri: root, name: 'earlier' }], new CancellationTokenSource().token);
            await WorkspaceManager.scanned;
        } catch (error) {
            WorkspaceManager.dispose();
            throw error;
        }
        return services;
    }

    private tell(tell: (pair: Pair) => void): void {
        for (const { pair } of this.loaded.values()) {
            pair?.whenDone(each => each && tell(each));
        }
    }
}

/** An earlier network beside the one of now. */
export interface PreparedComparison {
    readonly pair: Pair;
    /** What they differ in, at once and as it is by then. */
    differences(): Differences;
}

function dispose(pair: Pair | undefined): void {
    pair?.base.services.workspace.WorkspaceManager.dispose();
}

function keyOf(commit: string, root: string): string {
    return `${commit}\n${root}`;
}
