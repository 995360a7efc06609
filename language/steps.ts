/** Work that is done step by step, so that others can do something in between. What it was given must stay what it is. */
export type Steps<T> = Generator<undefined, T>;

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
    for (;;) {
        const step = steps.next();
        if (step.done) {
            return step.value;
        }
    }
}

/** What is there already, as work of one step. */
export function* oneStep<T>(result: T): Steps<T> {
    yield;
    return result;
}
