import { commands, Disposable, EventEmitter, window, workspace, type CancellationToken, type LogOutputChannel } from 'vscode';
import { CloseAction, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { BUILTIN_SCHEME, changedNotification, type Request } from '../server/protocol.ts';
import { restartServerCommand } from './features/restart-server.ts';
import { showOutputCommand } from './features/show-output.ts';
import { createTraceChannel } from './trace.ts';

export interface Server {
    client: BaseLanguageClient;
    /** Ends the process or worker, whatever it is doing. */
    kill(): void;
}

/** `crashed` is for a host whose connection does not close by itself when the server is gone. */
export type CreateServer = (id: string, name: string, options: LanguageClientOptions, crashed: (reason: string) => void) => Server;

/**
 * One server after another: a client of the library that failed to start cannot be started again,
 * so each start makes a new client, and only the latest one may speak to the user.
 */
export class ServerConnection implements Disposable {
    private readonly changes = new EventEmitter<void>();
    /** What the server knows may be other than it was; also after a start. */
    readonly onChanged = this.changes.event;
    private readonly createServer: CreateServer;
    private readonly output: LogOutputChannel;
    private readonly options: LanguageClientOptions;
    private readonly disposables: Disposable[];
    private current: Server | undefined;
    private stopping: Promise<void> | undefined;
    private starting: Promise<void> | undefined;
    private release = () => {};

    constructor(createServer: CreateServer, output: LogOutputChannel) {
        const trace = createTraceChannel(output);
        const watchers = ['**/*.plan', '**/throughline.json'].map(glob => workspace.createFileSystemWatcher(glob));
        this.createServer = createServer;
        this.output = output;
        this.disposables = [this.changes, trace.disposable, ...watchers];
        this.options = {
            synchronize: { configurationSection: 'throughline', fileEvents: watchers },
            outputChannel: output,
            traceOutputChannel: trace.channel,
            // Without a handler the library shows the exception itself; what to say is said below.
            initializationFailedHandler: () => false
        };
    }

    async start(): Promise<void> {
        const server = this.create();
        this.current = server;
        // A server that is replaced while it starts never answers, and nobody shall wait for it.
        const replaced = new Promise<void>(done => {
            this.release = done;
        });
        try {
            await Promise.race([server.client.start(), replaced]);
            this.changes.fire();
        } catch {
            // The client's change of state has already told the user.
        }
    }

    /** Calls while a server is being stopped share the restart; a call while one is starting, which may never end, replaces it. */
    async restart(): Promise<void> {
        this.stopping ??= this.stop().then(() => {
            this.stopping = undefined;
            this.starting = this.start();
        });
        await this.stopping;
        await this.starting;
    }

    async stop(): Promise<void> {
        const server = this.current;
        this.current = undefined;
        this.release();
        if (server?.client.state === State.Running) {
            try {
                await server.client.dispose();
            } catch (error) {
                this.output.warn(`The server did not stop by itself: ${String(error)}`);
            }
        }
        server?.kill();
    }

    /** Asks the server, once it has started; nothing where there is none, or it stops before it answers. */
    async ask<Params, Answer>(request: Request<Params, Answer>, params: Params, token?: CancellationToken): Promise<Answer | undefined> {
        try {
            // A token that is not there would be sent as another parameter.
            return await this.current?.client.sendRequest<Answer>(request.method, params, ...(token ? [token] : []));
        } catch (error) {
            this.output.debug(`${request.method}: ${String(error)}`);
            return undefined;
        }
    }

    dispose(): void {
        Disposable.from(...this.disposables).dispose();
    }

    private create(): Server {
        const couldNotStart = () => this.complain(server, 'Throughline could not start its server, so plans are not checked.');
        const crashed = (reason: string) => {
            this.output.error(reason);
            if (server.client.state === State.Starting) {
                couldNotStart();
            }
        };
        const closed = () => {
            // A server that never came up would not do so the next time either.
            if (server.client.state === State.Starting) {
                return { action: CloseAction.DoNotRestart, handled: true };
            }
            const result = whenClosed.closed();
            return Promise.resolve(result).then(({ action, message }) => {
                if (action === CloseAction.DoNotRestart) {
                    this.complain(server, 'The Throughline server has crashed again and again and was not restarted. Plans are not checked.');
                }
                return { action, message, handled: true };
            });
        };
        const options: LanguageClientOptions = {
            ...this.options,
            documentSelector: schemes().map(scheme => ({ language: 'improvement-plan', scheme })),
            errorHandler: { closed, error: (error, message, count) => whenClosed.error(error, message, count) }
        };
        const server: Server = this.createServer('throughline', 'Throughline', options, crashed);
        const whenClosed = server.client.createDefaultErrorHandler();
        server.client.onDidChangeState(({ newState }) => {
            if (newState === State.StartFailed) {
                couldNotStart();
            }
        });
        server.client.onNotification(changedNotification.method, () => this.changes.fire());
        // The library would put the text of exceptions on the screen; they belong in the output.
        server.client.error = (message, data) => this.output.error(data === undefined ? message : `${message}\n${String(data)}`);
        return server;
    }

    private complain(server: Server, message: string): void {
        if (server !== this.current) {
            return;
        }
        const restart = 'Restart Server';
        const show = 'Show Output';
        void window.showErrorMessage(message, restart, show).then(choice => {
            if (choice === restart) {
                void commands.executeCommand(restartServerCommand);
            } else if (choice === show) {
                void commands.executeCommand(showOutputCommand);
            }
        });
    }
}

/** Where plans are that count: an earlier version, whoever shows it, must not be taken for a second plan beside the present one. */
function schemes(): string[] {
    const folders = workspace.workspaceFolders ?? [];
    return [...new Set(['file', 'untitled', BUILTIN_SCHEME, ...folders.map(each => each.uri.scheme)])];
}
