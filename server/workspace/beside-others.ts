import { parentPort } from 'node:worker_threads';

/** Tells whoever runs this program; to be waited for, so that what is told does not pile up. */
export type Tell<Told> = (message: Told) => Promise<void>;

/** The one thing that a program does which `runBeside` runs, in a thread or in a process of its own. It ends with it, and with whoever runs it. */
export function besideOthers<Given, Told>(work: (given: Given, tell: Tell<Told>) => Promise<void>): void {
    if (parentPort) {
        const port = parentPort;
        port.once('message', (given: Given) => void work(given, async message => port.postMessage(message)));
        return;
    }
    process.once('disconnect', () => process.exit());
    process.once('message', (given: Given) => void work(given, message => new Promise((told, failed) => {
        process.send!(message, undefined, undefined, error => (error ? failed(error) : told()));
    })).then(() => process.disconnect()));
}
