import { commands, Disposable, ProgressLocation, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { ServerConnection } from '../server-connection.ts';
import type { Panels } from '../webview/panels.ts';
import { chooseBase } from './choose-base.ts';

const SETTINGS_FILES = '**/throughline.json';

/** The command that shows what the plans are other than they were in some revision. */
export function registerReviewChanges(server: ServerConnection, panels: Panels): Disposable {
    return Disposable.from(offer(), commands.registerCommand('throughline.reviewChanges', async (source?: { readonly rootUri?: Uri }) => {
        const uri = placeIn(source?.rootUri)?.toString();
        if (uri === undefined) {
            await window.showInformationMessage('Open a folder with plans to review what changed in them.');
            return;
        }
        const base = await chooseBase(server, uri);
        if (base) {
            // An earlier network has to be read as a whole, which takes its time in a large one.
            await window.withProgress({ location: ProgressLocation.Window, title: 'Throughline: reading the earlier plans' }, () => (
                panels.show({ kind: 'changes', uri, base }, { viewColumn: ViewColumn.Beside, preserveFocus: true })
            ));
        }
    }));
}

/** The plan in the editor, unless the command comes from the Source Control view of a repository that it is not in. */
function placeIn(repository: Uri | undefined): Uri | undefined {
    const isIn = (uri: Uri, folder: Uri) => uri.toString() === folder.toString() || uri.toString().startsWith(`${folder.toString()}/`);
    const isMeant = (uri: Uri) => !repository || isIn(uri, repository);
    const editors = [window.activeTextEditor, ...window.visibleTextEditors].filter(each => each?.document.languageId === 'improvement-plan');
    const plan = editors.map(each => each!.document.uri).find(uri => workspace.getWorkspaceFolder(uri) && isMeant(uri));
    const folders = workspace.workspaceFolders?.map(each => each.uri) ?? [];
    // A repository may be around a folder that is open, or in one.
    return plan ?? folders.find(isMeant) ?? (repository && workspace.getWorkspaceFolder(repository) ? repository : folders[0]);
}

/** Offers the command in menus while a network is open. */
function offer(): Disposable {
    const look = async () => {
        const [found] = await workspace.findFiles(SETTINGS_FILES, '**/node_modules/**', 1);
        await commands.executeCommand('setContext', 'throughline.hasNetwork', found !== undefined);
    };
    const watcher = workspace.createFileSystemWatcher(SETTINGS_FILES, false, true, false);
    void look();
    return Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidDelete(look), workspace.onDidChangeWorkspaceFolders(look));
}
