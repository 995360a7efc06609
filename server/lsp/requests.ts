import { isOperationCancelled } from 'langium';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { ServerSharedServices } from '../module.ts';
import type { Reason, Request, Unread } from '../protocol.ts';
import type { Steps } from '../../language/steps.ts';
import { signalOf, unlessGivenUp } from '../workspace/shared-work.ts';
import { takeSteps } from '../workspace/slices.ts';
import { tidyUp } from '../workspace/tidy-up.ts';
import { networkOf } from './folders.ts';

/** How everything beyond the language server protocol is answered. */
export class Requests {
    readonly services: ServerSharedServices;
    private readonly connection: Connection;

    constructor(services: ServerSharedServices, connection: Connection) {
        this.services = services;
        this.connection = connection;
    }

    /** An answer is always given: of what is read by then, and in words where something fails. */
    answer<Params, Answer extends object>(request: Request<Params, Answer>, handle: (params: Params) => Answer): void {
        this.answerWith(request, async () => undefined, handle);
    }

    /**
     * The same for an answer that needs something from outside, which is fetched while texts may still change.
     *
     * @param prepare gets it, until the signal says that nobody waits for the answer any more; what it throws is told as a fault
     */
    answerWith<Params, Prepared, Answer extends object>(
        request: Request<Params, Answer>, prepare: (params: Params, signal: AbortSignal) => Promise<Prepared>, handle: (params: Params, prepared: Prepared) => Answer
    ): void {
        this.respond(request, async (params, signal) => {
            const prepared = await unlessGivenUp(signal, prepare(params, signal));
            return await this.whenBuilt(signal, () => handle(params, prepared));
        });
    }

    /**
     * The same for an answer that may need what all organizations of a network add to rollups. That is worked out while others have their turn,
     * and given up where nobody waits for the answer any more.
     *
     * @param handle gives nothing where it has to be known first, and otherwise steps to the answer: of what is known when they begin
     */
    answerOfAll<Params extends { readonly uri: string }, Answer extends object>(request: Request<Params, Answer>, handle: (params: Params) => Steps<Answer> | undefined): void {
        this.respond(request, async (params, signal) => {
            for (;;) {
                const steps = await this.whenBuilt(signal, () => handle(params));
                if (steps) {
                    return await takeSteps(signal, steps);
                }
                await this.services.throughline.State.contributions.prepare(this.networkOf(params.uri), signal);
                tidyUp();
            }
        });
    }

    private respond<Params, Answer extends object>(request: Request<Params, Answer>, answer: (params: Params, signal: AbortSignal) => Promise<Answer>): void {
        this.connection.onRequest(request.method, async (params: Params, token: CancellationToken): Promise<Answer | Reason> => {
            try {
                const { WorkspaceManager } = this.services.workspace;
                const signal = signalOf(token);
                await unlessGivenUp(signal, WorkspaceManager.ready);
                await unlessGivenUp(signal, WorkspaceManager.scanned);
                return await answer(params, signal);
            } catch (fault) {
                if (isOperationCancelled(fault)) {
                    throw new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} is no longer asked for.`);
                }
                this.connection.console.error(`${request.method} failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
                return { reason: 'Something went wrong in Throughline itself; its output says what. The page tries again with the next change.', unread: null };
            }
        });
    }

    /** Waits for the builds that were asked for before; what nobody waits for any more is not begun. */
    private async whenBuilt<T>(signal: AbortSignal, work: () => T): Promise<T> {
        let result: T;
        await unlessGivenUp(signal, this.services.workspace.WorkspaceLock.read(() => {
            if (!signal.aborted) {
                result = work();
            }
        }));
        return result!;
    }

    networkOf(uri: string): string {
        return networkOf(this.services, uri);
    }

    /** Where the first of some texts, by their addresses, cannot be read. */
    firstUnread(uris: Iterable<string>): Unread | null {
        const mayBe = [...new Set(uris)].filter(uri => this.services.throughline.Files.get(uri)?.outline.hasFindings);
        for (const uri of mayBe.sort()) {
            const unread = this.unread(uri);
            if (unread) {
                return unread;
            }
        }
        return null;
    }

    unread(uri: string): Unread | null {
        if (!this.services.throughline.Files.get(uri)?.outline.hasFindings) {
            return null;
        }
        const problem = this.services.throughline.State.problemsOf(uri).find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
        return problem ? { uri, line: problem.range.start.line, message: problem.message } : null;
    }
}
