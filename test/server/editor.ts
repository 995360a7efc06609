import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, InitializeResult, PublishDiagnosticsParams, ServerCapabilities } from 'vscode-languageserver';
import { startServer } from '../../server/start.ts';
import type { ServerSharedServices } from '../../server/module.ts';
import { gitRevisions } from '../../server/revisions/git-revisions.ts';
import type { Revisions } from '../../server/revisions/revisions.ts';
import { NodeFinder } from '../../server/workspace/node-finder.ts';
import { PlanFileSystem } from '../../server/workspace/node-reader.ts';

const TUTORIAL = fileURLToPath(new URL('../../examples/tutorial', import.meta.url));

/** An editor without a window: it opens a copy of the tutorial and speaks the protocol with a server in the same process. */
export class Editor {
    readonly folder: string;
    readonly client: ProtocolConnection;
    readonly log: string[] = [];
    /** What the server works with. */
    readonly services: ServerSharedServices;
    /** What the server says that it can do. */
    capabilities: ServerCapabilities = {};
    private readonly diagnostics = new Map<string, Diagnostic[]>();
    private readonly waiting = new Set<() => void>();
    private readonly versions = new Map<string, number>();

    /** Whether the folder is a copy of its own. */
    private isCopy = true;

    private constructor(folder: string, { revisions, isWhole = false }: { revisions?: Revisions, isWhole?: boolean }) {
        this.folder = folder;
        const up = new PassThrough();
        const down = new PassThrough();
        this.services = startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
            finder: new NodeFinder(), fileSystem: new PlanFileSystem(() => {}), isWhole, ...(revisions && { revisions })
        });
        this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
        this.client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
            this.diagnostics.set(uri, diagnostics);
            this.waiting.forEach(check => check());
        });
        this.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
            this.log.push(message);
        });
        this.client.onRequest('client/registerCapability', () => null);
        this.client.listen();
    }

    /**
     * @param prepare makes of the copy what a test needs before the server sees it
     * @param withGit whether there is one, or another one
     */
    static async open(capabilities: ClientCapabilities = {}, prepare: (folder: string) => void = () => {}, withGit: boolean | Revisions = true): Promise<Editor> {
        const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        cpSync(TUTORIAL, folder, { recursive: true });
        prepare(folder);
        const editor = new Editor(folder, withGit === false ? {} : { revisions: withGit === true ? gitRevisions : withGit });
        await editor.start(capabilities);
        await editor.outline('network.plan');
        return editor;
    }

    /** Opens a folder as it is, which must not be written to. @param isWhole its server loads every file as a document */
    static async on(folder: string, isWhole: boolean, capabilities: ClientCapabilities = {}): Promise<Editor> {
        const editor = new Editor(folder, { revisions: gitRevisions, isWhole });
        editor.isCopy = false;
        await editor.start(capabilities);
        return editor;
    }

    private async start(capabilities: ClientCapabilities): Promise<void> {
        const root = URI.file(this.folder).toString();
        const { capabilities: offered } = await this.client.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: root, capabilities, workspaceFolders: [{ uri: root, name: 'tutorial' }] });
        this.capabilities = offered;
        await this.client.sendNotification('initialized', {});
    }

    async close(): Promise<void> {
        await this.client.sendRequest('shutdown');
        this.client.end();
        this.client.dispose();
        if (this.isCopy) {
            rmSync(this.folder, { recursive: true, force: true });
        }
    }

    uri(path: string): string {
        return URI.file(join(this.folder, path)).toString();
    }

    text(path: string): string {
        return readFileSync(join(this.folder, path), 'utf8');
    }

    /** Opens a file with its text on the disk, or another one. */
    async show(path: string, text = this.text(path)): Promise<void> {
        this.versions.set(path, 1);
        await this.client.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId: 'improvement-plan', version: 1, text } });
    }

    async type(path: string, text: string): Promise<void> {
        const version = this.versions.get(path)! + 1;
        this.versions.set(path, version);
        await this.client.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri(path), version }, contentChanges: [{ text }] });
    }

    async hide(path: string): Promise<void> {
        await this.client.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
    }

    /** Writes to the disk and lets the watcher tell. */
    async save(path: string, text: string | undefined): Promise<void> {
        await this.saveAll([[path, text]]);
    }

    /** The same for many files at once. */
    async saveAll(files: readonly (readonly [path: string, text: string | undefined])[]): Promise<void> {
        for (const [path, text] of files) {
            if (text === undefined) {
                rmSync(join(this.folder, path));
            } else {
                mkdirSync(dirname(join(this.folder, path)), { recursive: true });
                writeFileSync(join(this.folder, path), text);
            }
        }
        const changes = files.map(([path, text]) => ({ uri: this.uri(path), type: text === undefined ? 3 : 2 }));
        await this.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    }

    async set(settings: object): Promise<void> {
        await this.client.sendNotification('workspace/didChangeConfiguration', { settings: { throughline: settings } });
    }

    async outline(path: string): Promise<{ name: string; detail: string; children: [] }[]> {
        return this.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: this.uri(path) } });
    }

    /** Asks about the place of a word in a file on the disk; with a mark `|` in it, about that place in the word. */
    async ask<T>(request: string, path: string, word: string, more: object = {}): Promise<T> {
        const offset = this.text(path).indexOf(word.replace('|', ''));
        if (offset < 0) {
            throw new Error(`There is no ${word} in ${path}.`);
        }
        const before = this.text(path).slice(0, offset + Math.max(0, word.indexOf('|'))).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)!.length };
        return this.client.sendRequest(`textDocument/${request}`, { textDocument: { uri: this.uri(path) }, position, ...more });
    }

    codes(path: string): string[] {
        return (this.diagnostics.get(this.uri(path)) ?? []).map(each => String(each.code));
    }

    found(path: string): Diagnostic[] {
        return this.diagnostics.get(this.uri(path)) ?? [];
    }

    /** Waits until a new file has been read. */
    async untilKnown(path: string): Promise<void> {
        await this.outline(path);
    }

    /** Waits until the published findings of a file are as expected; the test's own time limit ends a vain wait. */
    async until(path: string, holds: (codes: string[]) => boolean): Promise<void> {
        await new Promise<void>(done => {
            const check = () => {
                if (holds(this.codes(path))) {
                    this.waiting.delete(check);
                    done();
                }
            };
            this.waiting.add(check);
            check();
        });
    }
}
