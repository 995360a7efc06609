import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { NetworkContext } from '../../language/rules/rule.ts';
import type { FileIndex, IndexedFile } from '../../language/summaries/file-index.ts';
import { packSummary } from '../../language/summaries/packing.ts';
import { CachedFile } from './cached-file.ts';

/**
 * Tells from what a contribution to rollups was made: the same key is the same contribution, in whichever program and on whichever day it is asked for.
 * It is of the day, the settings, what the whole network declares, and the files that speak of the organization's plans.
 */
export class ContributionKeys {
    private readonly files: FileIndex;
    private readonly network: string;
    private readonly common: string;

    constructor(files: FileIndex, network: string, { asOf, settings }: NetworkContext) {
        this.files = files;
        this.network = network;
        this.common = hash(JSON.stringify({ asOf, settings }), ...files.declaring(network).map(wordsOf));
    }

    of(organization: string): string {
        return hash(this.common, organization, ...this.files.speakingOf(this.network, organization).map(wordsOf));
    }
}

/** What tells a file from another version of it: all that is known of it, summed up. */
function wordsOf(file: IndexedFile): string {
    return `${file.outline.uri} ${file instanceof CachedFile ? file.sum : sumOf(Buffer.from(packSummary(file.load())))}`;
}

/** A sum over a packed summary, as the cache has one of each. */
function sumOf(bytes: Buffer): string {
    return `${crc32(bytes)} ${bytes.length}`;
}

function hash(...words: string[]): string {
    return createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, 22);
}
