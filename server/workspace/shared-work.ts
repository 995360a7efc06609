import { OperationCancelled } from 'langium';
import type { CancellationToken } from 'vscode-languageserver-protocol';

/** Work of which several may want the result: it is given up when nobody waits for it any more. */
export class SharedWork<T> {
    private readonly result: Promise<T>;
    private readonly controller = new AbortController();
    private waiting = 0;
    private isDone = false;

    constructor(work: (signal: AbortSignal) => Promise<T>) {
        this.result = work(this.controller.signal);
        const done = () => {
            this.isDone = true;
        };
        this.result.then(done, done);
    }

    get isGivenUp(): boolean {
        return this.controller.signal.aborted;
    }

    /** Waits for the result; fails at once when whoever asked has no use for it any more. */
    async wait(signal?: AbortSignal): Promise<T> {
        this.waiting++;
        try {
            return await unlessGivenUp(signal, this.result);
        } finally {
            if (--this.waiting === 0 && signal?.aborted && !this.isDone) {
                this.controller.abort(signal.reason);
            }
        }
    }

    /** Takes the result when it is there, without waiting for it; nothing where there is none. */
    whenDone(take: (result: T | undefined) => void): void {
        void this.result.then(take, () => take(undefined));
    }
}

/** Waits for something that goes on, but no longer than somebody wants it. */
export async function unlessGivenUp<T>(signal: AbortSignal | undefined, result: Promise<T>): Promise<T> {
    if (!signal) {
        return result;
    }
    const { promise: givenUp, reject } = Promise.withResolvers<never>();
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
    if (signal.aborted) {
        stop();
    }
    try {
        return await Promise.race([givenUp, result]);
    } finally {
        signal.removeEventListener('abort', stop);
    }
}

/** The signal that gives up what a request asks for. */
export function signalOf(token: CancellationToken): AbortSignal {
    const controller = new AbortController();
    const stop = () => controller.abort(OperationCancelled);
    if (token.isCancellationRequested) {
        stop();
    } else {
        token.onCancellationRequested(stop);
    }
    return controller.signal;
}
