import { join } from 'node:path';
import { format } from 'node:util';
import { openWindow, remote, repository, type Host } from './host.ts';
import { deadline } from './waiting.ts';

/** Far more than the suite needs: this only keeps one that hangs from hanging for ever. */
const seconds = 300;

/** What the workbench tells of itself all the time, in a browser and without a gallery of extensions. */
const chatter = /^(Ignoring fetching|Updating additional|Creating a socket|Resolv\w+ connection token|\[(reconnection-|AgentHost|AccountPolicy|lifecycle|Service Worker))/;

/** Runs the suite of mocha tests inside VS Code's extension host, and tells whether all went well. What it prints is printed here. */
export async function runSuite(host: Host): Promise<boolean> {
    let end: (code: number) => void;
    const ended = new Promise<number>(resolve => { end = resolve; });
    const window = await openWindow(host, {}, async page => {
        await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
            const line = format(...args);
            if (!chatter.test(line)) {
                console.log(line);
            }
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
        return [['extensionTestsPath', remote(host, join(repository, '.vscode-test', 'suite', 'index.cjs'))]];
    });
    try {
        return await deadline(ended, seconds, 'the suite in the extension host to end') === 0;
    } finally {
        await window.close();
    }
}
