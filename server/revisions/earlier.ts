import { CancellationTokenSource } from 'vscode-languageserver';
import { EmptyFileSystem, URI } from 'langium';
import type { Differences } from '../../language/diff/compare-versions.ts';
import type { Day } from '../../language/model/periods.ts';
import type { Finder } from '../workspace/finder.ts';
import { createWorkspaceServices, type WorkspaceHost, type WorkspaceServices } from '../workspace/services.ts';
import { inSlices } from '../workspace/slices.ts';
import { finish, Pair } from './pair.ts';
import type { CommitFinder, Revisions } from './revisions.ts';
import { sideOf } from './sides.ts';

/** Each has summaries of what is other than it is now. */
const MOST = 2;

interface Loaded {
    readonly finder: Promise<CommitFinder>;
    network?: string;
    pair?: Promise<Pair>;
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
     */
    async prepare(commit: string, network: string, root: string, day: Day): Promise<PreparedComparison> {
        const loaded = this.load(commit, root);
        if (loaded.network !== network) {
            loaded.network = network;
            loaded.pair = loaded.finder.then(finder => this.open(finder, network, root, day));
            loaded.pair.catch(() => this.loaded.delete(keyOf(commit, root)));
        }
        const pair = await loaded.pair!;
        const { State } = pair.base.services.throughline;
        if (State.asOf.setEditor(day)) {
            State.forgetAll();
            pair.forgetFindings('all');
        }
        await inSlices(pair.compare(), () => {});
        return { pair, differences: () => finish(pair.compare()) };
    }

    /** The text of a file; nothing where the commit has none there. */
    async textAt(commit: string, root: string, file: URI): Promise<string | undefined> {
        const read = (await this.load(commit, root).finder).read(file);
        return 'text' in read ? read.text : undefined;
    }

    private load(commit: string, root: string): Loaded {
        const key = keyOf(commit, root);
        const known = this.loaded.get(key) ?? { finder: this.revisions.finderOf(commit, URI.parse(root).fsPath) };
        // What was used last is at the end.
        this.loaded.delete(key);
        this.loaded.set(key, known);
        known.finder.catch(() => this.loaded.delete(key));
        for (const old of [...this.loaded.keys()].slice(0, -MOST)) {
            this.loaded.delete(old);
        }
        return known;
    }

    private open(finder: CommitFinder, network: string, root: string, day: Day): Promise<Pair> {
        const head = sideOf(this.services, network, root, this.host.finder);
        return Pair.open({ root, finder, load: each => this.build(each, root, day) }, head, (items, each) => inSlices(items, each));
    }

    private async build(finder: Finder, root: string, day: Day): Promise<WorkspaceServices> {
        const { tell, onFault } = this.host;
        const services = createWorkspaceServices({ tell, onFault, finder, fileSystem: EmptyFileSystem.fileSystemProvider() });
        services.throughline.State.asOf.setEditor(day);
        // With a token the build makes room for what is typed meanwhile.
        await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: root, name: 'earlier' }], new CancellationTokenSource().token);
        await services.workspace.WorkspaceManager.scanned;
        return services;
    }

    private tell(tell: (pair: Pair) => void): void {
        for (const { pair } of this.loaded.values()) {
            void pair?.then(tell, () => {});
        }
    }
}

/** An earlier network beside the one of now. */
export interface PreparedComparison {
    readonly pair: Pair;
    /** What they differ in, at once and as it is by then. */
    differences(): Differences;
}

function keyOf(commit: string, root: string): string {
    return `${commit}\n${root}`;
}
