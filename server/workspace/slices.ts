import { delayNextTick } from 'langium';
import type { Steps } from '../../language/steps.ts';

const SLICE = 10;

/**
 * Goes through many items without keeping others waiting: after every 10 milliseconds whoever waits has a turn.
 *
 * @param goesOn ends it early
 */
export async function inSlices<T>(items: Iterable<T>, each: (item: T) => void, goesOn: () => boolean = () => true): Promise<void> {
    let since = performance.now();
    for (const item of items) {
        if (!goesOn()) {
            return;
        }
        each(item);
        if (performance.now() - since >= SLICE) {
            await delayNextTick();
            since = performance.now();
        }
    }
}

/** Goes through work step by step in the same way. @returns what it comes to */
export async function takeSteps<T>(signal: AbortSignal | undefined, steps: Steps<T>): Promise<T> {
    let result: T;
    await inSlicesUnless(signal, (function* () {
        result = yield* steps;
    })(), () => {});
    return result!;
}

/** The same of work that may be given up: then it fails for the reason that the signal gives. */
export async function inSlicesUnless<T>(signal: AbortSignal | undefined, items: Iterable<T>, each: (item: T) => void): Promise<void> {
    await inSlices(items, each, () => signal?.aborted !== true);
    signal?.throwIfAborted();
}
