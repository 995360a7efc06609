import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { writeAll } from './pack-writer.ts';

/** So many bytes are in memory at a time. */
const PIECE = 1 << 20;
const SUM_DIGITS = 10;
const NEW_LINE = 10;

/** Writes lines of text into a file, behind the version and a sum by which `readLines` tells that they are whole. */
export function writeLines(path: string, version: string, lines: Iterable<string>): void {
    const file = openSync(path, 'w');
    try {
        let sum = 0;
        let waiting: string[] = [];
        let size = 0;
        const flush = () => {
            const bytes = Buffer.from(waiting.join(''));
            sum = crc32(bytes, sum);
            writeAll(file, bytes);
            waiting = [];
            size = 0;
        };
        writeAll(file, headOf(version, sum));
        for (const line of lines) {
            waiting.push(line, '\n');
            size += line.length;
            if (size > PIECE) {
                flush();
            }
        }
        flush();
        writeSync(file, headOf(version, sum), 0, undefined, 0);
    } finally {
        closeSync(file);
    }
}

/** The lines that were written, one by one; none where the file is of another version or not as it was written. */
export function* readLines(path: string, version: string): Generator<string> {
    const file = openSync(path, 'r');
    try {
        const start = headOf(version, 0).length;
        let sum = 0;
        for (const piece of piecesOf(file, start)) {
            sum = crc32(piece, sum);
        }
        const head = Buffer.alloc(start);
        if (readSync(file, head, 0, start, 0) < start || !head.equals(headOf(version, sum))) {
            return;
        }
        let rest: Buffer = Buffer.alloc(0);
        for (const piece of piecesOf(file, start)) {
            const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
            let from = 0;
            for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, from)) {
                yield bytes.toString('utf8', from, end);
                from = end + 1;
            }
            rest = Buffer.from(bytes.subarray(from));
        }
    } finally {
        closeSync(file);
    }
}

function headOf(version: string, sum: number): Buffer {
    return Buffer.from(`${version}\n${String(sum).padStart(SUM_DIGITS, '0')}\n`);
}

/** A file from a place on, in pieces of which each takes the place of the one before. */
function* piecesOf(file: number, start: number): Generator<Buffer> {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    let at = start;
    for (let length = readSync(file, buffer, 0, PIECE, at); length > 0; length = readSync(file, buffer, 0, PIECE, at)) {
        yield buffer.subarray(0, length);
        at += length;
    }
}
