import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openWindow, repository, type Host, type Window } from './host.ts';

/** Each appearance in which the pages are looked at, with VS Code's name for it. */
export const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', contrast: 'Default High Contrast' } as const;
export type Theme = keyof typeof themes;
const baseOf: Record<Theme, string> = { dark: 'vs-dark', light: 'vs', contrast: 'hc-black' };

const screenshots = join(repository, 'test', 'vscode', 'screenshots');
let host: Host | undefined;

export function useHost(running: Host): void {
    host = running;
}

/** Opens a window on a copy of the tutorial, or on a folder that is filled otherwise, and waits until it can be used. */
export async function openWorkbench(theme: Theme, fill?: (folder: string) => Promise<void>, settings: Record<string, unknown> = {}): Promise<Workbench> {
    if (!host) {
        throw new Error('These tests run by `npm run test:vscode`.');
    }
    const window = await openWindow(host, { 'workbench.colorTheme': themes[theme], ...settings }, undefined, fill);
    const workbench = new Workbench(window, theme);
    await workbench.ready();
    return workbench;
}

/** A window of VS Code, in the words of someone who uses it. */
export class Workbench {
    readonly page: Page;
    readonly theme: Theme;
    /** The text that is being edited. */
    readonly editor: Locator;
    /** The rows of the outline view. */
    readonly outline: Locator;
    /** The rows of the problems panel. */
    readonly problems: Locator;
    /** The rows of the completion widget. */
    readonly suggestions: Locator;
    /** What the extension's page shows, in the frames that VS Code puts around it. */
    readonly webview: FrameLocator;
    /** What VS Code tells in a corner, with buttons. */
    readonly notifications: Locator;
    /** The box in which VS Code asks for one thing. */
    readonly question: Locator;
    private readonly window: Window;
    /** The file that was opened last. */
    private path = '';

    constructor(window: Window, theme: Theme) {
        this.window = window;
        this.theme = theme;
        this.page = window.page;
        this.editor = this.page.locator('.editor-instance .monaco-editor').first();
        this.outline = this.page.locator('.outline-tree .monaco-list-row');
        this.problems = this.page.locator('.markers-panel .monaco-list-row');
        this.webview = this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        this.notifications = this.page.locator('.notification-list-item');
        this.question = this.page.locator('.quick-input-widget');
        this.suggestions = this.page.locator('.suggest-widget.visible .monaco-list-row');
    }

    /** The folder that is open. */
    get workspace(): string {
        return this.window.workspace;
    }

    async ready(): Promise<void> {
        await this.page.locator(`.monaco-workbench.${baseOf[this.theme]}`).waitFor({ timeout: 60_000 });
        await this.page.locator('.explorer-folders-view .monaco-list').waitFor();
    }

    /** Opens a file by its path in the folder, by quick open, and waits for its text. */
    async open(path: string): Promise<void> {
        const name = basename(path);
        await this.pick('Control+P', path, name);
        await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
        await this.editor.locator('.view-line').first().waitFor();
        // Its language comes with the extension, and so do its commands.
        await this.page.locator('#status\\.editor\\.mode', { hasText: 'Improvement Plan' }).waitFor();
        this.path = path;
    }

    /** Runs a command by the title that it has in the palette. */
    async run(title: string): Promise<void> {
        await this.pick('F1', `>${title}`, title);
    }

    /** Runs a command that asks something. */
    async begin(title: string): Promise<void> {
        await this.pick('F1', `>${title}`, title, false);
    }

    /** Answers a question by its title: writes, or chooses the first row with a text. */
    async answer(title: string, text: string): Promise<void> {
        const asked = this.question.getByText(title, { exact: true });
        await asked.waitFor();
        const row = this.question.locator('.monaco-list-row', { hasText: text });
        await this.question.locator('input.input').fill(text);
        if (await this.question.locator('.quick-input-list').isVisible()) {
            await row.first().waitFor();
        }
        await this.page.keyboard.press('Enter');
        await asked.waitFor({ state: 'hidden' });
    }

    async closeTab(title: string): Promise<void> {
        const tab = this.page.locator('.tab', { hasText: title });
        await tab.hover();
        await tab.locator('.tab-actions .action-label').click();
        await tab.waitFor({ state: 'detached' });
    }

    /** Runs a command that asks something, and waits until a choice that it offers is to be seen. */
    async runUntilAsked(title: string, choice: string): Promise<void> {
        const { input, row } = this.quickInput();
        await this.page.keyboard.press('F1');
        await input.waitFor();
        await input.fill(`>${title}`);
        await row.first().filter({ hasText: title }).waitFor();
        await this.page.keyboard.press('Enter');
        await row.filter({ hasText: choice }).first().waitFor();
    }

    /** Takes a choice of those that are offered. */
    async choose(choice: string): Promise<void> {
        await this.quickInput().row.filter({ hasText: choice }).first().click();
    }

    /** Puts the cursor at the end of the first line on the disk that holds a text. */
    async goTo(text: string): Promise<void> {
        const lines = (await readFile(join(this.window.workspace, this.path), 'utf8')).split('\n');
        const line = lines.findIndex(line => line.includes(text)) + 1;
        if (line === 0) {
            throw new Error(`"${text}" is not in ${this.path}.`);
        }
        // A page may have the focus, and lines are a text's.
        await this.page.keyboard.press('Control+1');
        await this.page.locator('.editor-group-container.active .tab.active', { hasText: basename(this.path) }).waitFor();
        await this.pick('Control+G', `:${line}`, `${line}`);
        await this.page.keyboard.press('End');
    }

    /** Waits until the cursor stands in a line, as the status bar tells. */
    async atLine(path: string, text: string): Promise<void> {
        const line = (await readFile(join(this.window.workspace, path), 'utf8')).split('\n').findIndex(each => each.includes(text)) + 1;
        await this.page.locator(`.tab[data-resource-name="${basename(path)}"]`).first().waitFor();
        await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
    }

    /** Loads the window anew, as VS Code does it by itself: what it keeps is written first. */
    async reload(): Promise<void> {
        const loaded = this.page.waitForEvent('load');
        await this.run('Developer: Reload Window');
        await loaded;
        await this.ready();
    }

    /** Gives up what was typed since the file was saved. */
    async revert(): Promise<void> {
        await this.run('File: Revert File');
        await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    }

    /** The pieces into which highlighting cuts the lines that are to be seen, with the color of each. */
    colors(): Promise<Array<{ text: string, color: string }>> {
        return this.editor.locator('.view-line > span > span').evaluateAll(spans => spans.map(span => ({
            text: span.textContent?.trim() ?? '',
            color: getComputedStyle(span).color
        })));
    }

    /** The color of text that is nothing in particular. */
    plainColor(): Promise<string> {
        return this.editor.evaluate(editor => getComputedStyle(editor).color);
    }

    /** Shows the outline in the whole height of the side bar. */
    async showOutline(): Promise<void> {
        await this.run('Explorer: Focus on Outline View');
        await this.outline.first().waitFor();
        const files = this.page.locator('.pane-header', { hasText: 'tutorial' });
        if (await files.getAttribute('aria-expanded') === 'true') {
            await files.click();
        }
    }

    /** Goes to the end of the outline, whose rows are drawn only while they are to be seen. */
    async scrollOutlineToEnd(): Promise<void> {
        await this.run('Explorer: Focus on Outline View');
        await this.page.keyboard.press('End');
    }

    async showProblems(): Promise<void> {
        await this.run('Problems: Focus on Problems View');
        await this.page.locator('.markers-panel').waitFor();
    }

    /** Keeps a picture of the window, named for what it shows and the theme, for people to look at. */
    async screenshot(name: string): Promise<void> {
        await mkdir(screenshots, { recursive: true });
        await this.page.screenshot({ path: join(screenshots, `${name}-${this.theme}.png`) });
    }

    close(): Promise<void> {
        return this.window.close();
    }

    /** Opens a quick input by its key, types, and takes the first row once it is what was meant. It ends unless the row asks for more. */
    private async pick(key: string, text: string, row: string, ends = true): Promise<void> {
        const { widget, input, row: rows } = this.quickInput();
        await this.page.keyboard.press(key);
        await input.waitFor();
        await input.fill(text);
        await rows.first().filter({ hasText: row }).waitFor();
        await this.page.keyboard.press('Enter');
        if (ends) {
            await widget.waitFor({ state: 'hidden' });
        }
    }

    private quickInput(): { widget: Locator, input: Locator, row: Locator } {
        const widget = this.page.locator('.quick-input-widget');
        return { widget, input: widget.locator('input.input'), row: widget.locator('.monaco-list-row') };
    }
}
