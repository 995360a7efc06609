import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const open = new Set<TemporaryFolder>();

/** A folder for what is too large for the memory, which nobody else reads. It goes with the process at the latest. */
export class TemporaryFolder {
    readonly path: string;

    constructor() {
        this.path = mkdtempSync(join(tmpdir(), 'throughline-'));
        if (open.size === 0) {
            process.on('exit', removeAll);
        }
        open.add(this);
    }

    remove(): void {
        open.delete(this);
        if (open.size === 0) {
            process.off('exit', removeAll);
        }
        rmSync(this.path, { recursive: true, force: true });
    }
}

function removeAll(): void {
    open.forEach(each => rmSync(each.path, { recursive: true, force: true }));
}
