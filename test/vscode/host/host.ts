import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { chromium, installVSCode } from './install.ts';
import { startServer, type VSCodeServer } from './server.ts';

export const repository = resolve(import.meta.dirname, '../../..');

/** One server of VS Code and one browser, in which any number of windows can be opened. */
export interface Host {
    server: VSCodeServer;
    browser: Browser;
    /** Everything that is made while it runs, gone with it. */
    folder: string;
    stop(): Promise<void>;
}

export interface Window {
    page: Page;
    /** The folder that is open, which no other window has. */
    workspace: string;
    close(): Promise<void>;
}

/** A window that saves only when told, shows nothing that is not looked at, and calls nothing outside of the machine. */
const settings = {
    'chat.disableAIFeatures': true,
    'editor.minimap.enabled': false,
    // In a browser, VS Code saves after a second unless told not to.
    'files.autoSave': 'off',
    'extensions.ignoreRecommendations': true,
    'git.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'window.commandCenter': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false
};

export async function startHost(): Promise<Host> {
    const vscode = await installVSCode();
    const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
    const server = await startServer(vscode, join(folder, 'server'));
    const browser = await playwright.launch({
        executablePath: chromium,
        args: [
            '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--disable-quic', '--no-first-run'
        ]
    });
    const stop = async () => {
        await browser.close();
        await server.stop();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    };
    return { server, browser, folder, stop };
}

/**
 * Opens a folder with the extension as it is built. `prepare` gets the page before anything is loaded,
 * and says what more the workbench is told; `fill` puts into the folder, which exists, what is to be in it.
 */
export async function openWindow(
    host: Host,
    userSettings: Record<string, unknown>,
    prepare: (page: Page) => Promise<Array<[key: string, value: string]>> = () => Promise.resolve([]),
    fill: (folder: string) => Promise<void> = copyTutorial
): Promise<Window> {
    const workspace = join(await mkdtemp(join(host.folder, 'window-')), 'tutorial');
    await mkdir(workspace);
    await fill(workspace);
    const userFolder = join(host.folder, 'server', 'data', 'User');
    await mkdir(userFolder, { recursive: true });
    await writeFile(join(userFolder, 'settings.json'), JSON.stringify({ ...settings, ...userSettings }));

    const context = await host.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const payload = [['extensionDevelopmentPath', remote(host, repository)], ...await prepare(page)];
    await page.goto(`http://${host.server.authority}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return { page, workspace, close: () => context.close() };
}

export function copyTutorial(folder: string): Promise<void> {
    return cp(join(repository, 'examples', 'tutorial'), folder, { recursive: true });
}

/** A path as the window, which runs elsewhere, has to name it. */
export function remote(host: Host, path: string): string {
    return `vscode-remote://${host.server.authority}${path}`;
}
