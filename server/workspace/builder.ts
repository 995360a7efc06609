import { DefaultDocumentBuilder, isOperationCancelled, type DocumentState, type LangiumDocument, type LangiumSharedCoreServices, type URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { OpenFiles } from './open-files.ts';

/** Builds the documents that are open. Of those that are not, it hears that they changed, and links again whoever refers to them. */
export class PlanDocumentBuilder extends DefaultDocumentBuilder {
    private readonly lock: LangiumSharedCoreServices['workspace']['WorkspaceLock'];
    private readonly openFiles: () => OpenFiles;
    /** Files that are not open and changed since the last update. */
    private readonly changedBeside = new Set<string>();
    private linkAll = false;

    constructor(services: LangiumSharedCoreServices, openFiles: () => OpenFiles) {
        super(services);
        this.lock = services.workspace.WorkspaceLock;
        this.openFiles = openFiles;
        this.onUpdate(() => {
            this.changedBeside.clear();
            this.linkAll = false;
        });
    }

    /** Files that are not open came, went or changed; the index knows them as they are now. */
    async updateBeside(files: Iterable<string>, token?: CancellationToken): Promise<void> {
        for (const uri of files) {
            this.changedBeside.add(uri);
        }
        await this.update([], [], token);
    }

    /** Every name may mean something else than before. */
    async linkAgain(token?: CancellationToken): Promise<void> {
        this.linkAll = true;
        await this.update([], [], token);
    }

    protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
        return this.linkAll || super.shouldRelink(document, this.changedBeside.size === 0 ? changed : new Set([...changed, ...this.changedBeside]));
    }

    /** Whoever waits for the workspace hears of a build also where nothing is open that could be built. */
    protected override async notifyBuildPhase(documents: LangiumDocument[], state: DocumentState, token: CancellationToken): Promise<void> {
        if (documents.length === 0) {
            await Promise.all(this.buildPhaseListeners.get(state).map(listener => listener(documents, token)));
        }
        await super.notifyBuildPhase(documents, state, token);
    }

    /** A request about a file that is not open builds that one as well. */
    protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
        if (!this.langiumDocuments.hasDocument(uri)) {
            // It may have come a moment ago.
            await this.lock.read(() => undefined);
        }
        while (!this.langiumDocuments.hasDocument(uri) && this.openFiles().visit(uri)) {
            try {
                await this.lock.write(each => this.update([], [], each));
            } catch (error) {
                if (!isOperationCancelled(error)) {
                    throw error;
                }
                // Another change came in between, and builds this one as well.
                await this.lock.read(() => undefined);
            }
        }
        return super.awaitDocumentState(state, uri, token);
    }
}
