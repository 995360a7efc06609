import { delayNextTick } from 'langium';

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

/** The same of work that may be given up: then it fails for the reason that the signal gives. */
export async function inSlicesUnless<T>(signal: AbortSignal | undefined, items: Iterable<T>, each: (item: T) => void): Promise<void> {
    await inSlices(items, each, () => signal?.aborted !== true);
    signal?.throwIfAborted();
}
