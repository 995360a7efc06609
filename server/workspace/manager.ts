import { DefaultWorkspaceManager, type LangiumDocument, type LangiumSharedCoreServices, type Stream, type URI, type WorkspaceFolder } from 'langium';
import { libraryDocuments } from '../../language/library/library.ts';
import type { Finder, Notice } from './finder.ts';
import type { WorkspaceState } from './state.ts';

/** Loads the library and every plan of the folders that are open. */
export class PlanWorkspaceManager extends DefaultWorkspaceManager {
    private readonly shared: LangiumSharedCoreServices;
    private readonly finder: Finder;
    private readonly workspace: WorkspaceState;
    private readonly tell: (notice: Notice) => void;
    /** The texts of the settings files, by address. */
    private readonly settings = new Map<string, string>();

    constructor(shared: LangiumSharedCoreServices, finder: Finder, workspace: WorkspaceState, tell: (notice: Notice) => void) {
        super(shared);
        this.shared = shared;
        this.finder = finder;
        this.workspace = workspace;
        this.tell = tell;
        this.initialBuildOptions = { validation: true };
    }

    /** Reads settings again after one of their files came, went or changed. */
    updateSettings(changed: readonly URI[], deleted: readonly URI[]): void {
        for (const file of changed) {
            this.settings.set(file.toString(), this.finder.readSettings(file) ?? '');
        }
        for (const file of deleted) {
            this.settings.delete(file.toString());
        }
        this.workspace.setSettings(this.settings);
    }

    protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        libraryDocuments(this.shared).forEach(collector);
    }

    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        const found = await this.finder.find(folder);
        found.notices.forEach(this.tell);
        uris.push(...found.plans);
        this.updateSettings(found.settings, []);
    }

    /** One after the other: a promise for each of 100,000 files would meet the limit of open files. */
    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        for (const uri of uris) {
            collector(await this.langiumDocuments.getOrCreateDocument(uri));
        }
    }
}
