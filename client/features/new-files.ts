import { commands, Disposable, FileType, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { choicesRequest, newNetworkRequest, newPlanRequest, type Choices, type NewFiles, type Reason, type Request } from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';

const encoder = new TextEncoder();

/** The commands that begin a network from four questions, and a plan for one of its organizations. */
export function registerNewFiles(server: ServerConnection): Disposable {
    return Disposable.from(
        commands.registerCommand('throughline.newNetwork', () => newNetwork(server)),
        commands.registerCommand('throughline.newPlan', () => newPlan(server))
    );
}

async function newNetwork(server: ServerConnection): Promise<void> {
    const folder = workspace.workspaceFolders?.[0].uri ?? (await window.showOpenDialog({
        canSelectFiles: false, canSelectFolders: true, openLabel: 'Begin the Network Here', title: 'New Network'
    }))?.[0];
    const choices = folder && await ask(server, choicesRequest, { uri: folder.toString() });
    if (!choices) {
        return;
    }
    // Each question may be left with Escape, and then nothing is written.
    const state = await askName('What is the state called?', 'Prairie State Department of Education');
    const district = state && await askName('And the district?', 'Cedar Valley Public Schools');
    const school = district && await askName('And the school?', 'Lincoln Middle School');
    const year = school && await askYear(choices);
    if (year) {
        await create(folder, await ask(server, newNetworkRequest, { state, district, school, year }));
    }
}

async function newPlan(server: ServerConnection): Promise<void> {
    const place = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0].uri;
    const choices = place && await ask(server, choicesRequest, { uri: place.toString() });
    if (!place || choices?.organizations.length === 0) {
        void window.showInformationMessage('A plan is for an organization of a network: open a folder with one, or begin one with “Throughline: New Network”.');
    }
    if (!choices || choices.organizations.length === 0) {
        return;
    }
    const picked = await window.showQuickPick(choices.organizations.map(each => ({
        label: each.title, description: each.kind, detail: each.plans > 0 ? 'has a plan already' : undefined, organization: each
    })), { title: 'New Plan', placeHolder: 'Whose plan?' });
    const year = picked && await askYear(choices);
    if (year) {
        const { id, title } = picked.organization;
        const folder = choices.network === '' ? workspace.getWorkspaceFolder(place)?.uri ?? Uri.joinPath(place, '..') : Uri.parse(choices.network);
        await create(folder, await ask(server, newPlanRequest, { organization: id, title, year }));
    }
}

function askName(prompt: string, example: string): Thenable<string | undefined> {
    return window.showInputBox({
        prompt, placeHolder: example, ignoreFocusOut: true, validateInput: value => (value.trim() === '' ? 'A name is needed.' : undefined)
    });
}

function askYear({ years }: Choices): Thenable<string | undefined> {
    return window.showQuickPick(years, { placeHolder: 'In which school year does the plan begin?', ignoreFocusOut: true });
}

/** What the server answers, or nothing where its reason against it was told to the user. */
async function ask<Params, Answer extends object>(server: ServerConnection, request: Request<Params, Answer | Reason>, params: Params): Promise<Answer | undefined> {
    const answer = await server.ask(request, params);
    if (answer && 'reason' in answer) {
        void window.showErrorMessage(answer.reason);
        return undefined;
    }
    return answer as Answer | undefined;
}

/** Writes all files or, where there is one already, none; and opens the plan. */
async function create(folder: Uri, made: NewFiles | undefined): Promise<void> {
    const files = made?.files.map(({ path, text }) => ({ uri: Uri.joinPath(folder, path), path, text })) ?? [];
    const edit = new WorkspaceEdit();
    for (const { uri, path, text } of files) {
        if (await exists(uri)) {
            void window.showErrorMessage(`${path} is there already, and nothing was written.`);
            return;
        }
        edit.createFile(uri, { overwrite: false, contents: encoder.encode(text) });
    }
    const plan = files.find(each => each.path.includes('/') && each.path.endsWith('.plan'));
    if (plan && await workspace.applyEdit(edit)) {
        await window.showTextDocument(plan.uri);
    }
}

async function exists(uri: Uri): Promise<boolean> {
    try {
        return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
    } catch {
        return false;
    }
}
