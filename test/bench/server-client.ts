import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';
import type { Diagnostic, Location, PublishDiagnosticsParams, Range } from 'vscode-languageserver';
import { SERVER_FLAGS } from '../../server/protocol.ts';
import { diedOf, ROOT, startNode } from './children.ts';
import type { Declaration } from './measures/state.ts';

const SERVER = join(ROOT, 'dist/server/main.node.cjs');

export interface ServerOptions {
    /** What THROUGHLINE_CACHE says: a folder, or `off`. */
    readonly cache: string;
    /** How long any one wait may last. */
    readonly seconds: number;
}

/** The server as editors start it, in a process of its own, with a client that waits for what it says. */
export class ServerClient {
    private readonly folder: string;
    private readonly seconds: number;
    private readonly child: ChildProcess;
    private readonly client: ProtocolConnection;
    private readonly began = performance.now();
    private readonly ended: Promise<never>;
    private readonly diagnostics = new Map<string, Diagnostic[]>();
    private readonly waiting = new Set<() => void>();
    private readonly versions = new Map<string, number>();
    private isStopping = false;

    private constructor(folder: string, { cache, seconds }: ServerOptions) {
        this.folder = folder;
        this.seconds = seconds;
        this.child = startNode([...SERVER_FLAGS, SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, THROUGHLINE_CACHE: cache } });
        let errors = '';
        this.child.stderr!.on('data', data => {
            errors = (errors + String(data)).slice(-4000);
        });
        this.ended = new Promise<never>((_, failed) => {
            this.child.once('error', failed);
            this.child.once('close', (code, signal) => !this.isStopping && failed(new Error(diedOf(code, signal, errors))));
        });
        // Whoever waits hears of it; where nobody does, it is not lost on the process.
        this.ended.catch(() => {});
        this.child.stdin!.on('error', () => {});
        this.client = createProtocolConnection(new StreamMessageReader(this.child.stdout!), new StreamMessageWriter(this.child.stdin!));
        this.client.onError(() => {});
        this.client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
            this.diagnostics.set(uri, diagnostics);
            this.waiting.forEach(check => check());
        });
        this.client.onRequest('client/registerCapability', () => null);
        this.client.onRequest('window/workDoneProgress/create', () => null);
        this.client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
        this.client.listen();
    }

    /** Starts a server on a folder; it has answered the first request, and may still be reading. */
    static async start(folder: string, options: ServerOptions): Promise<ServerClient> {
        const server = new ServerClient(folder, options);
        const root = URI.file(folder).toString();
        await server.within(server.client.sendRequest('initialize', {
            processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'state' }],
            capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, textDocument: { publishDiagnostics: { versionSupport: true } }, window: { workDoneProgress: true } }
        }), 'initialize');
        await server.client.sendNotification('initialized', {});
        return server;
    }

    /**
     * Waits until the server knows every file that speaks of an organization: textDocument/references finds them, once everything is indexed.
     *
     * @returns milliseconds since the process was started
     */
    async untilKnown({ path, position, files }: Declaration): Promise<number> {
        const deadline = performance.now() + this.seconds * 1000;
        // Answered once the folders are read, and by itself no proof of it.
        await this.within(this.client.sendRequest('throughline/asOf', { uri: this.uri(path) }), 'throughline/asOf');
        for (;;) {
            const found = await this.within(this.client.sendRequest<Location[] | null>('textDocument/references', {
                textDocument: { uri: this.uri(path) }, position, context: { includeDeclaration: false }
            }), 'textDocument/references');
            const known = new Set(found?.map(each => each.uri)).size;
            if (known >= files) {
                return performance.now() - this.began;
            }
            if (performance.now() > deadline) {
                throw new Error(`finds ${known} of ${files} files that speak of an organization within ${this.seconds} s`);
            }
            // A server that answers before it knows all is not kept from reading on by being asked all the time.
            await new Promise(done => setTimeout(done, 10));
        }
    }

    async open(path: string): Promise<string> {
        const text = readFileSync(join(this.folder, path), 'utf8');
        this.versions.set(path, 1);
        await this.client.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId: 'improvement-plan', version: 1, text } });
        return text;
    }

    /**
     * Replaces a range of an open file.
     *
     * @param shows part of a message that the file has only after this change, so that diagnostics of another version do not count
     * @returns milliseconds from sending the change to having the file's own diagnostics
     */
    async edit(path: string, range: Range, text: string, shows: string): Promise<number> {
        const version = this.versions.get(path)! + 1;
        this.versions.set(path, version);
        const uri = this.uri(path);
        const begin = performance.now();
        await this.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
        await this.within(new Promise<void>(done => {
            const check = () => {
                if (this.diagnostics.get(uri)?.some(each => String(each.message).includes(shows))) {
                    this.waiting.delete(check);
                    done();
                }
            };
            this.waiting.add(check);
            check();
        }), `the diagnostics with ${shows}`);
        return performance.now() - begin;
    }

    /** Asks for the outline, as editors do after each change; the answer shows that the server has caught up with what was sent. */
    async outline(path: string): Promise<unknown[]> {
        return this.within(this.client.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: this.uri(path) } }), 'the outline');
    }

    /** The process that serves, to look at its memory. */
    get pid(): number {
        return this.child.pid!;
    }

    async stop(): Promise<void> {
        this.isStopping = true;
        const closed = new Promise<void>(done => {
            if (this.child.exitCode !== null || this.child.signalCode !== null) {
                done();
            } else {
                this.child.once('exit', () => done());
            }
        });
        // What does not end by itself is ended.
        const deadline = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
        try {
            await Promise.race([this.client.sendRequest('shutdown'), closed]);
            await this.client.sendNotification('exit');
        } catch {
            this.child.kill('SIGKILL');
        }
        await closed;
        clearTimeout(deadline);
        this.client.dispose();
    }

    private uri(path: string): string {
        return URI.file(join(this.folder, path)).toString();
    }

    private async within<T>(wait: Promise<T>, what: string): Promise<T> {
        let deadline: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_, failed) => {
            deadline = setTimeout(() => failed(new Error(`no answer to ${what} within ${this.seconds} s`)), this.seconds * 1000);
        });
        try {
            return await Promise.race([wait, this.ended, late]);
        } finally {
            clearTimeout(deadline);
        }
    }
}
