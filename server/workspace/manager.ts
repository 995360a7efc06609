import { DefaultWorkspaceManager, type LangiumDocument, type LangiumSharedCoreServices, type Stream, type URI, type WorkspaceFolder } from 'langium';
import { libraryDocuments } from '../../language/library/library.ts';
import { isNotice, type Finder, type Notice } from './finder.ts';
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
            const read = this.finder.read(file);
            if (isNotice(read)) {
                this.tell(read);
            } else {
                this.settings.set(file.toString(), read.text);
            }
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

    /** One after the other: a promise for each of 100,000 files would meet the limit of open files. One that cannot be read is passed over. */
    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        for (const uri of uris) {
            const read = this.finder.read(uri);
            if (isNotice(read)) {
                this.tell(read);
            } else {
                collector(this.shared.workspace.LangiumDocumentFactory.fromString(read.text, uri));
            }
        }
    }
}
