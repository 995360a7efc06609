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
