import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { FileChangeType, type DidChangeWatchedFilesParams, type FileSystemWatcher, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerSharedServices } from '../module.ts';

const SETTINGS_FILE = 'throughline.json';

/** Takes changes of files: what is open is built again, what is not is summed up again. */
export class PlanUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly services: ServerSharedServices;

    constructor(services: ServerSharedServices) {
        super(services);
        this.services = services;
    }

    /** The client watches plans and settings; a watcher for every file of the workspace is not needed. */
    protected override getWatchers(): FileSystemWatcher[] {
        return [];
    }

    override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
        this.services.throughline.Open.open(URI.parse(change.document.uri));
        super.didChangeContent(change);
    }

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        const isSettings = (uri: string) => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;
        const uris = (deleted: boolean, settings: boolean) => [...new Set(params.changes
            .filter(each => (each.type === FileChangeType.Deleted) === deleted && isSettings(each.uri) === settings).map(each => each.uri))].map(each => URI.parse(each));
        this.update(async () => {
            const { WorkspaceManager } = this.services.workspace;
            const [changedSettings, deletedSettings] = [uris(false, true), uris(true, true)];
            const isSettled = changedSettings.length + deletedSettings.length === 0;
            if (!isSettled) {
                WorkspaceManager.updateSettings(changedSettings, deletedSettings);
            }
            const { taken, waiting } = await WorkspaceManager.filesChanged(uris(false, false), uris(true, false), uri => this.isOpen(uri));
            if (waiting) {
                // As after the checkout of another branch: whoever types need not wait for all files.
                void WorkspaceManager.readMany(waiting).then(() => this.update(async () => 'all'));
            }
            return isSettled ? taken : 'all';
        });
    }

    /** What was typed and not saved is gone with the editor. */
    didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(event.document.uri);
        this.update(async () => {
            if (this.isOpen(uri)) {
                return [];
            }
            const { Open } = this.services.throughline;
            if (uri.scheme === 'untitled') {
                Open.discard(uri);
            } else if (uri.scheme === 'file') {
                Open.close(uri);
            }
            return [event.document.uri];
        });
    }

    private isOpen(uri: URI): boolean {
        return this.services.workspace.TextDocuments.get(uri) !== undefined;
    }

    /** Takes a change while nothing is built, and then builds what refers to the files that changed; names may be seen otherwise after `all`. */
    private update(change: () => Promise<readonly string[] | 'all'>): void {
        const { WorkspaceLock, WorkspaceManager, DocumentBuilder } = this.services.workspace;
        void WorkspaceManager.ready.then(() => WorkspaceLock.write(async token => {
            const files = await change();
            await (files === 'all' ? DocumentBuilder.linkAgain(token) : DocumentBuilder.updateBeside(files, token));
        })).catch(fault => {
            this.services.lsp.Connection?.console.error(`A change of files could not be taken: ${fault instanceof Error ? fault.stack : String(fault)}`);
        });
    }
}
