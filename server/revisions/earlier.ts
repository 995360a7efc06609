import { CancellationTokenSource } from 'vscode-languageserver';
import { EmptyFileSystem, URI } from 'langium';
import type { Day } from '../../language/model/periods.ts';
import type { Finder } from '../workspace/finder.ts';
import { createWorkspaceServices, type WorkspaceHost, type WorkspaceServices } from '../workspace/services.ts';
import type { Revisions } from './revisions.ts';
import { sideOf, type Side } from './sides.ts';

/** Each is a whole network. */
const MOST = 2;

interface Loaded {
    readonly finder: Promise<Finder>;
    services?: Promise<WorkspaceServices>;
    side?: { readonly day: Day; readonly side: Side };
}

/** Networks as they were in a commit, which never changes: the ones that were asked for last are kept. */
export class EarlierNetworks {
    private readonly revisions: Revisions;
    private readonly host: Pick<WorkspaceHost, 'tell' | 'onFault'>;
    private readonly loaded = new Map<string, Loaded>();

    constructor(revisions: Revisions, host: Pick<WorkspaceHost, 'tell' | 'onFault'>) {
        this.revisions = revisions;
        this.host = host;
    }

    /**
     * @param root the address of the network's folder, with a slash at its end
     * @param day what is worked out on a day, is on this one, unless the network was frozen on another
     */
    async sideAt(commit: string, root: string, day: Day): Promise<Side> {
        const loaded = this.load(commit, root);
        loaded.services ??= loaded.finder.then(finder => this.build(finder, root, day));
        const services = await loaded.services;
        const { State, Networks } = services.throughline;
        if (State.asOf.setEditor(day)) {
            State.forgetAll();
        }
        if (loaded.side?.day !== day) {
            loaded.side = { day, side: sideOf(services, Networks.networkOf(root), root) };
        }
        return loaded.side.side;
    }

    /** The text of a file; nothing where the commit has none there. */
    async textAt(commit: string, root: string, file: URI): Promise<string | undefined> {
        const read = (await this.load(commit, root).finder).read(file);
        return 'text' in read ? read.text : undefined;
    }

    private load(commit: string, root: string): Loaded {
        const key = `${commit}\n${root}`;
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

    private async build(finder: Finder, root: string, day: Day): Promise<WorkspaceServices> {
        const services = createWorkspaceServices({ ...this.host, isWhole: true, finder, fileSystem: EmptyFileSystem.fileSystemProvider() });
        services.throughline.State.asOf.setEditor(day);
        // With a token the build makes room for what is typed meanwhile.
        await services.workspace.WorkspaceManager.initializeWorkspace([{ uri: root, name: 'earlier' }], new CancellationTokenSource().token);
        return services;
    }
}
