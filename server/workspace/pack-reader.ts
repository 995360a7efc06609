import { closeSync, openSync, readSync } from 'node:fs';

/** Whoever goes on reads so many bytes at once. */
const AHEAD = 1 << 18;
/** So many bytes may be passed over on the way. */
const NEAR = 1 << 14;

/** Reads packed summaries from a file. Those of an organization stand near each other, and who goes through all of them reads in large pieces. */
export class PackReader {
    private readonly file: number;
    /** One for all readings: a new one for each would leave the memory in pieces. */
    private buffer = Buffer.allocUnsafeSlow(1 << 14);
    private start = 0;
    private end = 0;

    constructor(path: string) {
        this.file = openSync(path, 'r');
    }

    /** Some bytes of the file, until the next reading; fewer where it ends before. */
    read(offset: number, length: number): Buffer {
        if (offset < this.start || offset + length > this.end) {
            const goesOn = offset >= this.start && offset - this.end < NEAR && this.end > 0;
            const size = goesOn ? Math.max(length, AHEAD) : length;
            if (this.buffer.length < size) {
                this.buffer = Buffer.allocUnsafeSlow(size);
            }
            this.start = offset;
            this.end = offset + readSync(this.file, this.buffer, 0, size, offset);
        }
        const from = offset - this.start;
        return this.buffer.subarray(from, Math.min(from + length, this.end - this.start));
    }

    close(): void {
        closeSync(this.file);
    }
}
