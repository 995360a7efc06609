import type { Contribution } from '../../language/progress/contribution.ts';
import type { FileIndex } from '../../language/summaries/file-index.ts';
import { ContributionKeys } from './contribution-keys.ts';
import type { AskedContributions, ContributionSource } from './contributions.ts';
import { KeptContributions } from './kept-contributions.ts';
import type { SummaryCache } from './summary-cache.ts';

/** From so many on, other programs are worth their start. */
const MANY = 300;

/** Has contributions made beside the main thread. @returns once all that could be made were told */
export type MakeContributions = (network: string, organizations: readonly string[], take: (key: string, contribution: Contribution) => void, signal: AbortSignal) => Promise<void>;

/** Contributions from the cache of a folder, and from programs that run beside. Only what was made of the files as they are here is taken. */
export class NodeContributions implements ContributionSource {
    private readonly files: FileIndex;
    /** Where they are kept, and whether the next run finds them there. */
    private readonly cache: () => Pick<SummaryCache, 'folder' | 'version'> | undefined;
    private readonly make: MakeContributions;

    constructor(files: FileIndex, cache: () => Pick<SummaryCache, 'folder' | 'version'> | undefined, make: MakeContributions) {
        this.files = files;
        this.cache = cache;
        this.make = make;
    }

    async give({ network, context }: AskedContributions, wanted: ReadonlySet<string>, take: (contribution: Contribution) => void, signal: AbortSignal): Promise<number> {
        const keys = new ContributionKeys(this.files, network, context);
        const open = new Set(wanted);
        const isOwn = (organization: string, key: string) => open.has(organization) && keys.of(organization) === key;
        const takeOne = (contribution: Contribution) => {
            open.delete(contribution.organization);
            take(contribution);
        };
        await this.keptOf(network)?.read(isOwn, takeOne, signal);
        const kept = wanted.size - open.size;
        if (open.size >= MANY) {
            try {
                await this.make(network, [...open], (key, contribution) => {
                    if (isOwn(contribution.organization, key)) {
                        takeOne(contribution);
                    }
                }, signal);
            } catch {
                // What is left is worked out in the main thread, which meets the same fault if it is one of ours.
                signal.throwIfAborted();
            }
        }
        return kept;
    }

    async keep({ network, context }: AskedContributions, contributions: Iterable<Contribution>, goesOn: () => boolean): Promise<void> {
        const keys = new ContributionKeys(this.files, network, context);
        await this.keptOf(network)?.write(Iterator.from(contributions).map(each => [keys.of(each.organization), each] as const), goesOn);
    }

    private keptOf(network: string): KeptContributions | undefined {
        const cache = this.cache();
        return cache && new KeptContributions(cache.folder, cache.version, network);
    }
}
