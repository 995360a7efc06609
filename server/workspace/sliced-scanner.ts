import type { ClosedFiles } from './closed-files.ts';
import type { ScanProgress, Scanner, StampedFile } from './manager.ts';
import { inSlices } from './slices.ts';

/** Sums files up one after the other, and lets others have a turn in between. */
export class SlicedScanner implements Scanner {
    private readonly closed: ClosedFiles;

    constructor(closed: ClosedFiles) {
        this.closed = closed;
    }

    async scan(files: readonly StampedFile[], progress: ScanProgress): Promise<void> {
        let done = 0;
        await inSlices(files, ({ uri }) => {
            if (!this.closed.isBuilt(uri.toString())) {
                this.closed.read(uri);
            }
            progress(++done, files.length);
        });
    }

    keep(): void {}
}
