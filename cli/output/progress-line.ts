const EACH = 100;

/** A line on the terminal that tells how far something is, and is gone when it is done. */
export interface ProgressLine {
    show(what: string, done: number, all: number): void;
    clear(): void;
}

/** The progress line of standard error; none where that is no terminal. */
export function progressLine(): ProgressLine {
    let told = performance.now();
    let isShown = false;
    const clear = () => {
        if (isShown) {
            process.stderr.write('\r\u001b[K');
            isShown = false;
        }
    };
    return {
        show(what, done, all) {
            const now = performance.now();
            if (process.stderr.isTTY && now - told > EACH) {
                told = now;
                isShown = true;
                process.stderr.write(`\r\u001b[K${what}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`);
            }
        },
        clear
    };
}
