import { CancellationTokenSource, commands, ConfigurationTarget, Disposable, StatusBarAlignment, Uri, window, workspace } from 'vscode';
import { asOfRequest, type AsOfAnswer } from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';

const COMMAND = 'throughline.setAsOf';
const SETTING = 'asOf';

/** Shows the as-of date of the plan in the editor, and changes it for everything at once: findings, outline and pages. */
export function registerAsOf(server: ServerConnection): Disposable {
    const item = window.createStatusBarItem('throughline.asOf', StatusBarAlignment.Right, 90);
    item.name = 'Throughline: as-of date';
    item.command = COMMAND;
    let asking = new CancellationTokenSource();
    const refresh = async () => {
        asking.cancel();
        const { token } = asking = new CancellationTokenSource();
        const plan = planInEditor();
        const answer = plan && await server.ask(asOfRequest, { uri: plan.toString() }, token);
        if (token.isCancellationRequested) {
            return;
        }
        if (!answer || !('asOf' in answer)) {
            item.hide();
            return;
        }
        item.text = `$(calendar) As of ${readable(answer.asOf)}`;
        item.tooltip = answer.isFrozen ? 'throughline.json freezes this network on that day.' : 'States, results and findings are worked out for this day. Click to choose another.';
        item.show();
    };
    void refresh();
    return Disposable.from(
        item,
        server.onChanged(() => void refresh()),
        window.onDidChangeActiveTextEditor(() => void refresh()),
        commands.registerCommand(COMMAND, () => setAsOf(server))
    );
}

async function setAsOf(server: ServerConnection): Promise<void> {
    const uri = planInEditor() ?? workspace.workspaceFolders?.[0].uri;
    const answer = uri && await server.ask(asOfRequest, { uri: uri.toString() });
    if (!answer || !('asOf' in answer)) {
        await window.showInformationMessage('Open a folder with plans to choose the day on which they are looked at.');
    } else if (answer.isFrozen) {
        await explainFrozen(answer);
    } else {
        const day = await window.showInputBox({
            title: 'As-of date',
            prompt: 'The day on which states, results and findings are worked out. Leave it empty for today.',
            placeHolder: '2026-12-01',
            value: answer.asOf,
            validateInput: text => (text === '' || isDay(text) ? undefined : 'Write a day as 2026-12-01, or nothing for today.')
        });
        if (day !== undefined) {
            const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
            await workspace.getConfiguration('throughline').update(SETTING, day === '' ? undefined : day, target);
        }
    }
}

async function explainFrozen({ asOf, network }: AsOfAnswer): Promise<void> {
    const open = 'Open throughline.json';
    const choice = await window.showInformationMessage(`This network is frozen on ${readable(asOf)} by its throughline.json, which goes before the editor's date.`, open);
    if (choice === open) {
        await window.showTextDocument(Uri.joinPath(Uri.parse(network), 'throughline.json'));
    }
}

function planInEditor(): Uri | undefined {
    const document = window.activeTextEditor?.document;
    return document?.languageId === 'improvement-plan' ? document.uri : undefined;
}

function isDay(text: string): boolean {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** `Dec 1, 2026`, as on the pages. */
function readable(day: string): string {
    return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
}
