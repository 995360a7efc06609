import assert from 'node:assert/strict';
import {
    commands, languages, Position, Range, Uri, window, workspace, WorkspaceEdit, type Diagnostic, type TextDocument
} from 'vscode';

/** The tutorial's plan, as the tests know it. */
export const plan = 'lincoln-ms/plan.plan';

/** A statement that brings exactly one finding with it: `goal-no-measure`. */
export const goalWithoutMeasure = '  goal unmeasured "Every family knows the plan."\n';

export function uriOf(path: string): Uri {
    assert.ok(workspace.workspaceFolders, 'a folder is open');
    return Uri.joinPath(workspace.workspaceFolders[0].uri, path);
}

/** Opens a file in an editor, so that commands like undo are about it. */
export async function open(path: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument(uriOf(path));
    await window.showTextDocument(document);
    return document;
}

/** Where a text, which has to be there, starts; `inside` chooses a place within it. */
export function find(document: TextDocument, text: string, inside = ''): Position {
    const offset = document.getText().indexOf(text);
    assert.notEqual(offset, -1, `"${text}" is in ${document.uri.path}`);
    return document.positionAt(offset + text.indexOf(inside));
}

/** Writes without saving, as if typed, and tells where the writing ended. */
export async function insert(document: TextDocument, at: Position, text: string): Promise<Position> {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, at, text);
    assert.ok(await workspace.applyEdit(edit), 'the edit is applied');
    return document.positionAt(document.offsetAt(at) + text.length);
}

/** Puts back what is on the disk. */
export async function revert(document: TextDocument): Promise<void> {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.isDirty, false);
}

export function codeOf(diagnostic: Diagnostic): string {
    return String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);
}

/** Looks at a document's diagnostics now and whenever they change, until they are as expected. The test's timeout ends a vain wait. */
export function diagnosticsUntil(document: TextDocument, expected: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    return new Promise(resolve => {
        const look = () => {
            const diagnostics = languages.getDiagnostics(document.uri);
            if (expected(diagnostics)) {
                listener.dispose();
                resolve(diagnostics);
            }
        };
        const listener = languages.onDidChangeDiagnostics(look);
        look();
    });
}

export function hasCode(code: string): (diagnostics: Diagnostic[]) => boolean {
    return diagnostics => diagnostics.some(diagnostic => codeOf(diagnostic) === code);
}

/** Inserts the goal without a measure at the head of the plan's goals, and tells the lines it is on. */
export async function insertGoalWithoutMeasure(document: TextDocument): Promise<Range> {
    const start = find(document, '  goal on-track');
    return new Range(start, await insert(document, start, goalWithoutMeasure));
}
