import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import type { Contribution } from '../../language/progress/contribution.ts';
import { inSlices } from './slices.ts';

/**
 * What organizations of a network added to its rollups in the last run, beside the cache of summaries. Each stands behind the key of what it was made of,
 * so that one of another day, of other settings or of a text that has changed since is as if it were not there; and so is a line that is torn.
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
            let isFirst = true;
            for await (const line of createInterface({ input: createReadStream(this.path, { encoding: 'utf8', signal }), crlfDelay: Infinity })) {
                if (isFirst && line !== this.version) {
                    break;
                }
                const [organization, key, sum] = line.split(' ', 3);
                if (!isFirst && sum !== undefined && isWanted(organization, key)) {
                    const text = line.slice(organization.length + key.length + sum.length + 3);
                    if (crc32(text) === Number(sum)) {
                        take(JSON.parse(text) as Contribution);
                    }
                }
                isFirst = false;
            }
        } catch {
            // What is not there is worked out.
        }
        signal.throwIfAborted();
    }

    /**
     * Keeps contributions instead of those that are there. Where nothing can be written, the next run works them out again.
     *
     * @param goesOn whether they are what they were
     */
    async write(contributions: Iterable<readonly [key: string, contribution: Contribution]>, goesOn: () => boolean): Promise<void> {
        const lines = [this.version];
        await inSlices(contributions, ([key, contribution]) => {
            // What ends lines for whoever reads them may stand in a title.
            const text = JSON.stringify(contribution).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
            lines.push(`${contribution.organization} ${key} ${crc32(text)} ${text}`);
        }, goesOn);
        if (!goesOn()) {
            return;
        }
        const fresh = `${this.path}-${process.pid}`;
        try {
            await writeFile(fresh, `${lines.join('\n')}\n`, { mode: 0o600 });
            await rename(fresh, this.path);
        } catch {
            await rm(fresh, { force: true });
        }
    }
}
