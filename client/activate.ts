import { window, type ExtensionContext } from 'vscode';
import { registerAsOf } from './features/as-of.ts';
import { registerNewFiles } from './features/new-files.ts';
import { registerRestartServer } from './features/restart-server.ts';
import { registerReviewChanges } from './features/review-changes.ts';
import { registerShowOutput } from './features/show-output.ts';
import { registerShowPages } from './features/show-pages.ts';
import { ServerConnection, type CreateServer } from './server-connection.ts';
import { Panels } from './webview/panels.ts';

let server: ServerConnection | undefined;

/** What both hosts do; they differ only in how they make the client. */
export function activateThroughline(context: ExtensionContext, createServer: CreateServer): void {
    const output = window.createOutputChannel('Throughline', { log: true });
    server = new ServerConnection(createServer, output);
    const panels = new Panels(context, server);
    context.subscriptions.push(
        output,
        server,
        panels,
        registerAsOf(server),
        registerNewFiles(server),
        registerRestartServer(server),
        registerReviewChanges(server, panels),
        registerShowOutput(output),
        registerShowPages(panels)
    );
    // Not awaited: VS Code holds back commands while an extension is being activated, and "Restart Server" has to work also when a start hangs.
    void server.start();
}

/** VS Code waits for this one, which it does not for subscriptions: the server gets the time to end by itself. */
export async function deactivateThroughline(): Promise<void> {
    await server?.stop();
    server = undefined;
}
