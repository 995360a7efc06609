import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, type Stats } from 'node:fs';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { isNotice, type Notice, type TextPlace } from './finder.ts';
import { reason } from './node-finder.ts';

const MAX_MEGABYTES = 10;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf8WithMark = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The size of a file, in bytes, and when it was written; or why it cannot be read as a plan by its size alone. */
export function sizeAndTime(path: string): Pick<Stats, 'size' | 'mtimeMs'> | Notice {
    try {
        const { size, mtimeMs } = statSync(path);
        return tooLarge(path, size) ?? { size, mtimeMs };
    } catch (error) {
        return unreadable(path, error);
    }
}

/** A file of this size is no plan; nothing where it may be one. */
export function tooLarge(path: string, size: number): Notice | undefined {
    return size > MAX_BYTES
        ? { path, message: `is larger than ${MAX_MEGABYTES} MB (${(size / 1024 / 1024).toFixed(1)} MB) and is passed over.` } : undefined;
}

/** The text that a file's bytes are in UTF-8, or that they are none. */
export function decodeText(path: string, bytes: Uint8Array, decoder = utf8): { text: string } | Notice {
    try {
        return { text: decoder.decode(bytes) };
    } catch {
        return { path, message: 'is not a text in UTF-8 and is passed over: save it again with the encoding UTF-8.' };
    }
}

/** The bytes of a text among others; nothing where they are gone. */
export function readBytesAt({ path, offset, length }: TextPlace): Uint8Array | undefined {
    try {
        const file = openSync(path, 'r');
        try {
            const bytes = Buffer.allocUnsafeSlow(length);
            return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined;
        } finally {
            closeSync(file);
        }
    } catch {
        return undefined;
    }
}

/** Reads a text file; one that is too large, no UTF-8 or cannot be opened is told, not thrown. */
export function readText(path: string): { text: string } | Notice {
    return read(path, utf8);
}

/** The same with the byte order mark that the file may begin with, for whoever writes it again. */
export function readWholeText(path: string): { text: string } | Notice {
    return read(path, utf8WithMark);
}

function read(path: string, decoder: TextDecoder): { text: string } | Notice {
    let file: number | undefined;
    try {
        // A file that is open tells its size at once: its path is followed only once.
        file = openSync(path, 'r');
        return tooLarge(path, fstatSync(file).size) ?? decodeText(path, readFileSync(file), decoder);
    } catch (error) {
        return unreadable(path, error);
    } finally {
        if (file !== undefined) {
            closeSync(file);
        }
    }
}

function unreadable(path: string, error: unknown): Notice {
    return { path, message: `cannot be read (${reason(error)}) and is passed over.` };
}

/** Gives Langium the texts of files that changed; one that can no longer be read is empty to it, and told. */
export class PlanFileSystem extends NodeFileSystemProvider {
    private readonly tell: (notice: Notice) => void;

    constructor(tell: (notice: Notice) => void) {
        super();
        this.tell = tell;
    }

    override async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    override readFileSync(uri: URI): string {
        const read = readText(uri.fsPath);
        if (isNotice(read)) {
            this.tell(read);
            return '';
        }
        return read.text;
    }
}
