import { CancellationTokenSource, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { basesRequest, commitRequest, type Base, type BaseChoice } from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';

interface Item extends QuickPickItem {
    readonly base?: Base;
}

const GROUPS: readonly { readonly kind: BaseChoice['kind']; readonly heading: string }[] = [
    { kind: 'branch', heading: 'branches' }, { kind: 'tag', heading: 'tags' }, { kind: 'commit', heading: 'commits' }
];

/** Asks with what the plans shall be compared; nothing where that is left open, or there is nothing to compare with and why was told. */
export async function chooseBase(server: ServerConnection, uri: string): Promise<Base | undefined> {
    const bases = await server.ask(basesRequest, { uri });
    if (!bases || 'reason' in bases) {
        void window.showInformationMessage(bases?.reason ?? 'Throughline has no server to ask. Run “Throughline: Restart Server” and try again.');
        return undefined;
    }
    const other: Item = { label: '$(edit) Type a revision…', description: 'a branch, a tag or a commit, such as HEAD~3', alwaysShow: true };
    const items: Item[] = [
        ...bases.choices.filter(each => each.kind === 'branched-off' || each.kind === 'last').map(itemOf),
        ...GROUPS.flatMap(({ kind, heading }) => {
            const own = bases.choices.filter(each => each.kind === kind);
            return own.length === 0 ? [] : [{ label: heading, kind: QuickPickItemKind.Separator }, ...own.map(itemOf)];
        }),
        { label: '', kind: QuickPickItemKind.Separator },
        other
    ];
    const picked = await window.showQuickPick(items, {
        title: 'Review Changes', placeHolder: bases.note ?? 'What are the plans compared with, as they are now?', matchOnDescription: true, matchOnDetail: true
    });
    return picked === other ? typeRevision(server, uri) : picked?.base;
}

function itemOf({ base, kind, name, commit, day, subject }: BaseChoice): Item {
    switch (kind) {
        case 'branched-off': return { label: '$(git-branch) What this branch changes', description: `since it left ${name}, ${day}`, detail: `${commit} ${plain(subject)}`, base };
        case 'last': return { label: '$(git-commit) What is not committed yet', description: `since the last commit, ${day}`, detail: `${commit} ${plain(subject)}`, base };
        case 'commit': return { label: `$(git-commit) ${plain(subject)}`, description: `${commit}, ${day}`, base };
        default: return { label: `$(${kind === 'tag' ? 'tag' : 'git-branch'}) ${name}`, description: `${commit}, ${day} ${plain(subject)}`, base };
    }
}

/** Nothing that someone wrote in a message makes an icon. */
function plain(text: string): string {
    return text.replaceAll('$(', '$\u200b(');
}

async function typeRevision(server: ServerConnection, uri: string): Promise<Base | undefined> {
    let asking = new CancellationTokenSource();
    const revision = await window.showInputBox({
        title: 'Review Changes', prompt: 'A branch, a tag or a commit', placeHolder: 'HEAD~3', ignoreFocusOut: true,
        validateInput: async text => {
            asking.cancel();
            asking = new CancellationTokenSource();
            const found = text.trim() === '' ? { reason: 'Type a branch, a tag or a commit, such as HEAD~3.' } : await server.ask(commitRequest, { uri, base: baseOf(text) }, asking.token);
            return found && 'reason' in found ? found.reason : undefined;
        }
    });
    return revision === undefined ? undefined : baseOf(revision);
}

function baseOf(text: string): Base {
    return { revision: text.trim(), isMergeBase: false };
}
