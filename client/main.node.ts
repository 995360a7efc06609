import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type NodeModule } from 'vscode-languageclient/node';
import { SERVER_FLAGS } from '../server/protocol.ts';
import { activateThroughline, deactivateThroughline } from './activate.ts';

/** The extension in desktop VS Code and in remote hosts: the server is a Node process. */
export function activate(context: ExtensionContext): void {
    const module = context.asAbsolutePath('dist/server/main.node.cjs');
    const run: NodeModule = { module, transport: TransportKind.ipc, options: { execArgv: [...SERVER_FLAGS] } };
    const debug: NodeModule = { ...run, options: { execArgv: [...SERVER_FLAGS, '--nolazy', '--inspect=6009'] } };
    activateThroughline(context, (id, name, options) => {
        const client = new LanguageClient(id, name, { run, debug }, options);
        return { client, kill: () => void client.serverProcess?.kill() };
    });
}

export function deactivate(): Promise<void> {
    return deactivateThroughline();
}
