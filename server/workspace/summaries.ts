import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { FileSummary } from '../../language/summaries/file-summary.ts';
import { outlineOf, type FileOutline } from '../../language/summaries/outline.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';
import { Latest } from '../../language/scoping/latest.ts';

/** Summaries that were read last stay at hand: names, plans and findings of a file are asked for one after the other, and those of a district's schools together. */
const MOST_READ = 300;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Unpacks the summaries of files that are not open when somebody asks for one, and keeps a few. */
export class Summaries {
    private readonly read = new Latest<IndexedFile, FileSummary>(MOST_READ);

    /** A file as the index takes it, with its summary packed away in memory. */
    pack(summary: FileSummary): IndexedFile {
        return new FileInMemory(this, outlineOf(summary), encoder.encode(packSummary(summary)));
    }

    /** The same of a summary that is packed already. */
    packed(outline: FileOutline, text: string): IndexedFile {
        return new FileInMemory(this, outline, encoder.encode(text));
    }

    /** The summary of a file, from its packed text where it is not at hand. */
    of(file: IndexedFile, text: () => string): FileSummary {
        const known = this.read.get(file);
        if (known) {
            return known;
        }
        const { uri } = file.outline;
        const summary = unpackSummary(uri, text());
        if (!summary) {
            throw new Error(`The summary of ${uri} is none.`);
        }
        return this.read.set(file, summary);
    }
}

/** There are many of them: each has no more than it needs. */
class FileInMemory implements IndexedFile {
    readonly outline: FileOutline;
    private readonly summaries: Summaries;
    private readonly bytes: Uint8Array;

    constructor(summaries: Summaries, outline: FileOutline, bytes: Uint8Array) {
        this.summaries = summaries;
        this.outline = outline;
        this.bytes = bytes;
    }

    load(): FileSummary {
        return this.summaries.of(this, () => decoder.decode(this.bytes));
    }
}
