import { commands, Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Panels } from '../webview/panels.ts';

/** The commands that show the pages: the progress of a plan, and the rollup of its network. */
export function registerShowPages(panels: Panels): Disposable {
    return Disposable.from(
        commands.registerCommand('throughline.showProgress', (uri?: Uri) => {
            const plan = uri ?? planInEditor();
            return plan
                ? panels.show({ kind: 'progress', uri: plan.toString() }, { viewColumn: ViewColumn.Beside, preserveFocus: true })
                : window.showInformationMessage('Open a plan to see its progress.');
        }),
        commands.registerCommand('throughline.showRollup', (organization?: unknown) => {
            const place = planInEditor() ?? workspace.workspaceFolders?.[0].uri;
            return place
                ? panels.show({ kind: 'rollup', uri: place.toString(), ...(typeof organization === 'string' && { organization }) }, { viewColumn: ViewColumn.Active })
                : window.showInformationMessage('Open a folder with plans to see their rollup.');
        })
    );
}

/** The plan that is being edited, or is to be seen beside a page. */
export function planInEditor(): Uri | undefined {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    return editors.find(each => each?.document.languageId === 'improvement-plan')?.document.uri;
}
