import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** Of what a process says as it fails, so many letters are kept. */
const MOST_SAID = 2000;

/** What a program may take, in megabytes: without a limit its heap grows with garbage to several times of what it needs. */
export interface MemoryLimits {
    readonly youngMb: number;
    readonly oldMb: number;
}

/** How a program is run beside this one. */
export interface BesideOptions {
    /** In a process of its own, whose memory the system gets back once it ends; else in a thread, which starts sooner. */
    readonly isProcess: boolean;
    readonly limits?: MemoryLimits;
    /** Ends it, because nobody waits for it any more. */
    readonly signal?: AbortSignal;
}

/**
 * Runs a program that begins with `besideOthers` beside this one.
 *
 * @param program where its bundle is
 * @param given what it begins with; like everything that it tells it is copied
 * @param told hears what it tells
 * @returns once it has ended; a program that fails, for which the memory is not enough or that is given up is an error
 */
export function runBeside<Given, Told>(program: string, given: Given, { isProcess, limits, signal }: BesideOptions, told: (message: Told) => void): Promise<void> {
    return new Promise((ended, failed) => {
        signal?.throwIfAborted();
        const other = isProcess ? startProcess<Given>(program, limits) : startThread<Given>(program, limits);
        other.on('message', message => told(message as Told));
        other.on('error', failed);
        signal?.addEventListener('abort', () => {
            failed(signal.reason as Error);
            other.end();
        }, { once: true });
        other.on(isProcess ? 'close' : 'exit', (code, signal?: string | null) => (code === 0 ? ended() : failed(new Error(`${program} ended with ${signal ?? code}. ${other.said?.() ?? ''}`))));
        other.begin(given);
    });
}

/** What threads and processes have in common. */
interface Other<Given> {
    on(event: 'message', listener: (message: unknown) => void): unknown;
    on(event: 'error', listener: (error: Error) => void): unknown;
    on(event: 'close' | 'exit', listener: (code: number | null, signal?: string | null) => void): unknown;
    begin(given: Given): void;
    end(): void;
    /** What a process has said of its end. */
    said?(): string;
}

function startThread<Given>(program: string, limits: MemoryLimits | undefined): Other<Given> {
    const worker = new Worker(program, limits && { resourceLimits: { maxYoungGenerationSizeMb: limits.youngMb, maxOldGenerationSizeMb: limits.oldMb } });
    return Object.assign(worker, { begin: (given: Given) => worker.postMessage(given), end: () => void worker.terminate() });
}

function startProcess<Given>(program: string, limits: MemoryLimits | undefined): Other<Given> {
    const child = fork(program, {
        serialization: 'advanced',
        // A language server may speak over its standard output, and whoever debugs it has its port.
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: limits ? [`--max-semi-space-size=${limits.youngMb}`, `--max-old-space-size=${limits.oldMb}`] : []
    });
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-MOST_SAID);
    });
    return Object.assign(child, { begin: (given: Given) => void child.send(given as object), end: () => void child.kill(), said: () => said });
}
