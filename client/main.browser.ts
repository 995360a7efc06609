import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateThroughline, deactivateThroughline } from './activate.ts';

/** The extension in a browser (vscode.dev, github.dev): the server is a Web Worker. */
export function activate(context: ExtensionContext): void {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js');
    activateThroughline(context, (id, name, options, crashed) => {
        let worker: Promise<Worker> | undefined;
        // VS Code puts a function in the place of the class Worker, so the library would not know a worker as one: it gets the two ends.
        const start = async () => {
            worker = startWorker(script, name, crashed);
            const running = await worker;
            return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
        };
        return {
            client: new LanguageClient(id, name, start, options),
            kill: () => void worker?.then(running => running.terminate(), () => undefined)
        };
    });
}

export function deactivate(): Promise<void> {
    return deactivateThroughline();
}

/** The script is read by VS Code, because not every place that an extension comes from is one that a worker may load from. */
async function startWorker(script: Uri, name: string, crashed: (reason: string) => void): Promise<Worker> {
    const source = new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(source), { name });
    // A worker has no connection that closes: without this, one that fails at once would be waited for without end.
    worker.addEventListener('error', event => crashed(event.message));
    return worker;
}
