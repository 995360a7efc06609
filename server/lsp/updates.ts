import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { FileChangeType, type DidChangeWatchedFilesParams, type FileSystemWatcher, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerSharedServices } from '../module.ts';
import type { PlanWorkspaceManager } from '../workspace/manager.ts';

const SETTINGS_FILE = 'throughline.json';

/** Takes changes of files: plans are built again, settings are read again and then everything they rule. */
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

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        const isSettings = (uri: string) => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;
        const settings = params.changes.filter(each => isSettings(each.uri));
        if (settings.length > 0) {
            const files = (deleted: boolean) => settings.filter(each => (each.type === FileChangeType.Deleted) === deleted).map(each => URI.parse(each.uri));
            (this.workspaceManager as PlanWorkspaceManager).updateSettings(files(false), files(true));
            // Names may be seen otherwise now, since settings say where a network begins. Built-in texts stand on no disk to be read from again.
            const { LangiumDocuments } = this.services.workspace;
            const { Networks } = this.services.throughline;
            this.fireDocumentUpdate(LangiumDocuments.all.map(document => document.uri).filter(uri => !Networks.isBuiltin(uri.toString())).toArray(), []);
        }
        const plans = params.changes.filter(each => !isSettings(each.uri));
        if (plans.length > 0) {
            super.didChangeWatchedFiles({ changes: plans });
        }
    }

    /** What was typed and not saved is gone with the editor. */
    didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(event.document.uri);
        if (uri.scheme === 'file') {
            this.fireDocumentUpdate([uri], []);
        } else if (uri.scheme === 'untitled') {
            this.fireDocumentUpdate([], [uri]);
        }
    }
}
