/** Tells of changes once they have come to rest for a while, and at the latest some time after the first. */
export class Quiet {
    private readonly rest: number;
    private readonly atMost: number;
    private readonly tell: () => void;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private latest = 0;

    /** The times are in milliseconds. */
    constructor(rest: number, atMost: number, tell: () => void) {
        this.rest = rest;
        this.atMost = atMost;
        this.tell = tell;
    }

    happened(): void {
        const now = performance.now();
        if (this.timer === undefined) {
            this.latest = now + this.atMost;
        }
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.timer = undefined;
            this.tell();
        }, Math.min(this.rest, Math.max(0, this.latest - now)));
    }

    stop(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
    }
}
