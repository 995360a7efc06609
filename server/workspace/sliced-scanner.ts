import { URI } from 'langium';
import type { ClosedFiles } from './closed-files.ts';
import type { StampedFile } from './finder.ts';
import type { ScanProgress, Scanner } from './manager.ts';
import { inSlicesUnless } from './slices.ts';

/** Sums files up one after the other, and lets others have a turn in between. */
export class SlicedScanner implements Scanner {
    private readonly closed: ClosedFiles;

    constructor(closed: ClosedFiles) {
        this.closed = closed;
    }

    async scan(files: readonly StampedFile[], progress: ScanProgress, _roots?: readonly URI[], signal?: AbortSignal): Promise<void> {
        let done = 0;
        await inSlicesUnless(signal, files, ({ address }) => {
            if (!this.closed.isBuilt(address)) {
                this.closed.read(URI.parse(address));
            }
            progress(++done, files.length);
        });
    }
}
