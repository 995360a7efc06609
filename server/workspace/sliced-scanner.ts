import type { URI } from 'langium';
import type { ClosedFiles } from './closed-files.ts';
import type { Scanner } from './manager.ts';
import { inSlices } from './slices.ts';

/** Sums files up one after the other, and lets others have a turn in between. */
export class SlicedScanner implements Scanner {
    private readonly closed: ClosedFiles;

    constructor(closed: ClosedFiles) {
        this.closed = closed;
    }

    async scan(files: readonly URI[]): Promise<void> {
        await inSlices(files, uri => this.closed.read(uri));
    }
}
