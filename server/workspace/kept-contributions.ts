import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contribution } from '../../language/progress/contribution.ts';
import { readLines, writeLines } from './checked-lines.ts';
import { inSlices, inSlicesUnless } from './slices.ts';

/**
 * What organizations of a network added to its rollups in the last run, beside the cache of summaries. Each stands behind the key of what it was made of,
 * so that one of another day, of other settings or of a text that has changed since is as if it were not there; and so are all where the file is torn.
 */
export class KeptContributions {
    private readonly path: string;
    private readonly version: string;

    /**
     * @param folder of the cache
     * @param version of the language: what another version has left is not read
     */
    constructor(folder: string, version: string, network: string) {
        this.path = join(folder, `contributions-${createHash('sha256').update(network).digest('hex').slice(0, 16)}`);
        this.version = version;
    }

    /**
     * Reads those that are wanted.
     *
     * @param isWanted told an organization and the key behind which its contribution stands
     * @param signal that they are not wanted any more; then it fails
     */
    async read(isWanted: (organization: string, key: string) => boolean, take: (contribution: Contribution) => void, signal: AbortSignal): Promise<void> {
        try {
            await inSlicesUnless(signal, readLines(this.path, this.version), line => {
                const [organization, key] = line.split(' ', 2);
                if (isWanted(organization, key)) {
                    take(JSON.parse(line.slice(organization.length + key.length + 2)) as Contribution);
                }
            });
        } catch {
            // What is not there is worked out.
            signal.throwIfAborted();
        }
    }

    /**
     * Keeps contributions instead of those that are there. Where nothing can be written, the next run works them out again.
     *
     * @param goesOn whether they are what they were
     */
    async write(contributions: Iterable<readonly [key: string, contribution: Contribution]>, goesOn: () => boolean): Promise<void> {
        const lines: string[] = [];
        await inSlices(contributions, ([key, contribution]) => {
            lines.push(`${contribution.organization} ${key} ${JSON.stringify(contribution)}`);
        }, goesOn);
        if (!goesOn()) {
            return;
        }
        const fresh = `${this.path}-${process.pid}`;
        try {
            writeLines(fresh, this.version, lines);
            renameSync(fresh, this.path);
        } catch {
            rmSync(fresh, { force: true });
        }
    }
}
