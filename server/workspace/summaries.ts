import type { FileSummary } from '../../language/summaries/file-summary.ts';
import type { IndexedFile } from '../../language/summaries/file-index.ts';
import { outlineOf } from '../../language/summaries/outline.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';
import { Latest } from '../../language/scoping/latest.ts';
import type { FileOutline } from '../../language/summaries/outline.ts';

/** Summaries that were read last stay at hand: names, plans and findings of a file are asked for one after the other. */
const MOST_READ = 100;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Keeps the summaries of files that are not open as bytes, until somebody asks for one. */
export class Summaries {
    private readonly read = new Latest<string, FileSummary>(MOST_READ);

    /** A file as the index takes it, with its summary packed away in memory. */
    pack(summary: FileSummary): IndexedFile {
        const bytes = encoder.encode(packSummary(summary));
        return this.packed(outlineOf(summary), () => decoder.decode(bytes));
    }

    /**
     * The same of a summary that is packed already.
     *
     * @param text gives the packed summary, perhaps from a disk
     */
    packed(outline: FileOutline, text: () => string): IndexedFile {
        const { uri } = outline;
        // A name of its own for each version of a file.
        const file: IndexedFile & { readonly key: string } = {
            outline,
            key: `${uri}\n${this.versions++}`,
            load: () => {
                const known = this.read.get(file.key);
                if (known) {
                    return known;
                }
                const summary = unpackSummary(uri, text());
                if (!summary) {
                    throw new Error(`The summary of ${uri} is none.`);
                }
                return this.read.set(file.key, summary);
            }
        };
        return file;
    }

    private versions = 0;
}
