import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { FileSummary } from '../../language/summaries/file-summary.ts';
import type { FileOutline } from '../../language/summaries/outline.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { Summaries } from './summaries.ts';
import type { CacheEntry, SummaryCache } from './summary-cache.ts';

/** What files of one cache have in common. */
export interface CachedFiles {
    readonly cache: SummaryCache;
    readonly summaries: Summaries;
    readonly closed: ClosedFiles;
}

/** A file whose summary stands in the cache. There are many of them: each has no more than it needs. */
export class CachedFile implements IndexedFile {
    private readonly files: CachedFiles;
    private readonly entry: CacheEntry;

    constructor(files: CachedFiles, entry: CacheEntry) {
        this.files = files;
        this.entry = entry;
    }

    get outline(): FileOutline {
        return this.entry.outline;
    }

    /** Tells its summary from any other. */
    get sum(): string {
        return `${this.entry.crc} ${this.entry.length}`;
    }

    load(): FileSummary {
        const { cache, summaries, closed } = this.files;
        // What cannot be read back is made again from the text.
        return summaries.of(this, () => cache.text(this.entry) ?? closed.packedAgain(this.entry.outline.uri));
    }
}
