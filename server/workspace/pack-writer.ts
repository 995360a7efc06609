import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a packed summary stands in its file. */
export interface PackedPlace {
    readonly offset: number;
    readonly length: number;
    readonly crc: number;
}

/** Bytes are written together. */
const AT_ONCE = 1 << 20;

/** Writes bytes behind what was written last, all of them. */
export function writeAll(file: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
        done += writeSync(file, bytes, done);
    }
}

/** Writes packed summaries into one file, one behind the other. */
export class PackWriter {
    private readonly file: number;
    private written = 0;
    private waiting: Buffer[] = [];
    private size = 0;

    constructor(path: string) {
        this.file = openSync(path, 'w');
    }

    append(text: string): PackedPlace {
        const bytes = Buffer.from(text);
        const place = { offset: this.written, length: bytes.length, crc: crc32(bytes) };
        this.written += bytes.length;
        this.waiting.push(bytes);
        this.size += bytes.length;
        if (this.size > AT_ONCE) {
            this.flush();
        }
        return place;
    }

    /** From then on everything that was appended can be read. */
    flush(): void {
        writeAll(this.file, Buffer.concat(this.waiting));
        this.waiting = [];
        this.size = 0;
    }

    close(): void {
        this.flush();
        closeSync(this.file);
    }
}
