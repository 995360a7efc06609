import { commands, Disposable, FileType, TabInputWebview, Uri, ViewColumn, window, workspace, WorkspaceEdit } from 'vscode';
import { choicesRequest, newNetworkRequest, newPlanRequest, type Choices, type NewFiles, type Reason, type Request } from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';
import { planInEditor } from './show-pages.ts';

const encoder = new TextEncoder();

/** What a page knows already of a plan that is to be begun there. */
interface Wish {
    readonly organization?: string;
    readonly uri?: string;
}

/** The commands that begin a network from four questions, and a plan for one of its organizations. */
export function registerNewFiles(server: ServerConnection): Disposable {
    return Disposable.from(
        commands.registerCommand('throughline.newNetwork', () => newNetwork(server)),
        commands.registerCommand('throughline.newPlan', (wish?: Wish) => newPlan(server, wish))
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
    if (choices.organizations.length > 0 || await exists(Uri.joinPath(folder, 'throughline.json'))) {
        await offerPlan();
        return;
    }
    // Each question may be left with Escape, and then nothing is written.
    const state = await askName(1, 'What is the state called?', 'Prairie State Department of Education');
    const district = state && await askName(2, 'And the district?', 'Cedar Valley Public Schools');
    const school = district && await askName(3, 'And the school?', 'Lincoln Middle School');
    const year = school && await askYear('New Network (4 of 4)', choices);
    if (year) {
        await create(folder, await ask(server, newNetworkRequest, { state, district, school, year }));
    }
}

/** A network is begun once in a folder; what is wanted there is more likely a plan. */
async function offerPlan(): Promise<void> {
    const plan = 'New Plan';
    const choice = await window.showInformationMessage('There is a network in this folder already. Begin a plan in it, or open an empty folder for another network.', plan);
    if (choice === plan) {
        await commands.executeCommand('throughline.newPlan');
    }
}

async function newPlan(server: ServerConnection, wish: Wish = {}): Promise<void> {
    const place = wish.uri === undefined ? planInEditor() ?? workspace.workspaceFolders?.[0].uri : Uri.parse(wish.uri);
    const choices = place && await ask(server, choicesRequest, { uri: place.toString() });
    if (!place || choices?.organizations.length === 0) {
        await offerNetwork();
    }
    if (!choices || choices.organizations.length === 0) {
        return;
    }
    const organization = choices.organizations.find(each => each.id === wish.organization) ?? await askOrganization(choices);
    const year = organization && await askYear(`New Plan for ${organization.title}`, choices);
    if (year) {
        const { id, title } = organization;
        const folder = choices.network === '' ? workspace.getWorkspaceFolder(place)?.uri ?? Uri.joinPath(place, '..') : Uri.parse(choices.network);
        await create(folder, await ask(server, newPlanRequest, { organization: id, title, year }));
    }
}

/** Without a network there is nobody whose plan it could be. */
async function offerNetwork(): Promise<void> {
    const network = 'New Network';
    const choice = await window.showInformationMessage('A plan is for a school, a district or a state of a network, and there is none here yet. Begin one, or open its folder.', network);
    if (choice === network) {
        await commands.executeCommand('throughline.newNetwork');
    }
}

/** @param step which of the four questions it is */
function askName(step: number, prompt: string, example: string): Thenable<string | undefined> {
    return window.showInputBox({
        title: `New Network (${step} of 4)`, prompt, placeHolder: `such as ${example}`, ignoreFocusOut: true,
        validateInput: value => (/[\p{L}\p{N}]/u.test(value) ? undefined : 'Write a name with letters.')
    });
}

async function askOrganization({ organizations }: Choices): Promise<Choices['organizations'][number] | undefined> {
    const picked = await window.showQuickPick(organizations.map(each => ({
        label: each.title, description: each.plans > 0 ? `${each.kind}, has a plan already` : each.kind, organization: each
    })), { title: 'New Plan', placeHolder: 'Whose plan?' });
    return picked?.organization;
}

function askYear(title: string, { years }: Choices): Thenable<string | undefined> {
    return window.showQuickPick(years, { title, placeHolder: 'In which school year does the plan begin?', ignoreFocusOut: true });
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

/** Writes all files or, where there is one already that is needed, none; and opens the plan. */
async function create(folder: Uri, made: NewFiles | undefined): Promise<void> {
    const files = made?.files.map(file => ({ ...file, uri: Uri.joinPath(folder, file.path) })) ?? [];
    const edit = new WorkspaceEdit();
    for (const { uri, path, text, isOptional } of files) {
        const isThere = await exists(uri);
        if (isThere && isOptional) {
            continue;
        }
        if (isThere) {
            void window.showErrorMessage(`${path} is there already, and nothing was written.`);
            return;
        }
        edit.createFile(uri, { overwrite: false, contents: encoder.encode(text) });
    }
    const plan = files.find(each => each.path.includes('/') && each.path.endsWith('.plan'));
    if (plan && await workspace.applyEdit(edit)) {
        await window.showTextDocument(plan.uri, { preview: false, viewColumn: columnForText() });
    }
}

/** Beside the page that began it, where there is one. */
function columnForText(): ViewColumn {
    const isPage = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
    return isPage ? window.visibleTextEditors.find(each => each.viewColumn !== undefined)?.viewColumn ?? ViewColumn.Beside : ViewColumn.Active;
}

async function exists(uri: Uri): Promise<boolean> {
    try {
        return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
    } catch {
        return false;
    }
}
