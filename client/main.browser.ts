import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateThroughline, deactivateThroughline } from './activate.ts';

/** The extension in a browser (vscode.dev, github.dev): the server is a Web Worker. */
export function activate(context: ExtensionContext): void {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js').toString(true);
    activateThroughline(context, (id, name, options, crashed) => {
        const worker = new Worker(script, { name });
        // A worker has no connection that closes: without this, a script that fails to load would be waited for without end.
        worker.addEventListener('error', event => crashed(event.message));
        return { client: new LanguageClient(id, name, worker, options), kill: () => worker.terminate() };
    });
}

export function deactivate(): Promise<void> {
    return deactivateThroughline();
}
