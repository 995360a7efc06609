import { contributionOf, type Contribution } from '../../language/progress/contribution.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import { inSlices } from './slices.ts';

/** So few are worked out on the way. */
const FEW = 30;

/** Where contributions come from that need not be worked out here. */
export interface ContributionSource {
    /**
     * Gives what an earlier run has kept, and, where many are left, has them worked out beside the main thread. What is not given is worked out here.
     *
     * @param wanted whose contributions are not known
     * @returns how many an earlier run had kept
     */
    give(asked: AskedContributions, wanted: ReadonlySet<string>, take: (contribution: Contribution) => void): Promise<number>;
    /** Keeps them for the next run, unless they are given up meanwhile. */
    keep(asked: AskedContributions, contributions: Iterable<Contribution>): Promise<void>;
}

/** Of which network, and who waits. */
export interface AskedContributions {
    readonly network: string;
    readonly context: NetworkContext;
    readonly goesOn: () => boolean;
}

interface Known {
    readonly asOf: string;
    readonly made: Map<string, Contribution>;
}

/** What is worked out at this time, and for whom: it ends when nobody waits any more. */
interface Preparing {
    readonly done: Promise<void>;
    readonly waiting: Set<() => boolean>;
}

/** What the organizations of each network add to rollups, as small plain data: worked out once, and again for those of which something has changed. */
export class Contributions {
    source: ContributionSource | undefined;
    private readonly contextOf: (network: string) => NetworkContext;
    private readonly networks = new Map<string, Known>();
    private readonly preparing = new Map<string, Preparing>();

    constructor(contextOf: (network: string) => NetworkContext) {
        this.contextOf = contextOf;
    }

    /** Those of all organizations that the network declares; what is not known yet is worked out. */
    all(network: string): Contribution[] {
        return [...this.contextOf(network).network.organizations.keys()].map(organization => this.of(network, organization));
    }

    /** That of one organization. */
    of(address: string, organization: string): Contribution {
        const { network, asOf, settings } = this.contextOf(address);
        const { made } = this.known(address, asOf);
        let contribution = made.get(organization);
        if (!contribution) {
            contribution = contributionOf(network, organization, network.plans.get(organization) ?? [], asOf, settings);
            made.set(organization, contribution);
        }
        return contribution;
    }

    /** Whether `all` has little to work out. */
    areKnown(network: string): boolean {
        return this.unknown(network).length <= FEW;
    }

    /**
     * Works out what is not known yet, and lets others have a turn in between: texts may change meanwhile. Who asks for the same waits for the same.
     *
     * @param goesOn ends it early, unless somebody else waits for it
     * @param progress hears how many of how many are known
     */
    async prepare(network: string, goesOn: () => boolean, progress: (done: number, all: number) => void = () => {}): Promise<void> {
        let preparing = this.preparing.get(network);
        if (!preparing) {
            const waiting = new Set([goesOn]);
            const done = this.work(network, () => [...waiting].some(each => each()), progress).finally(() => this.preparing.delete(network));
            preparing = { done, waiting };
            this.preparing.set(network, preparing);
        }
        preparing.waiting.add(goesOn);
        await preparing.done;
    }

    /** Of this organization something has changed. */
    forget(network: string, organization: string): void {
        this.networks.get(network)?.made.delete(organization);
    }

    /** What all of a network stands on has changed; without one, of all networks. */
    forgetAll(network?: string): void {
        if (network === undefined) {
            this.networks.clear();
        } else {
            this.networks.delete(network);
        }
    }

    private async work(network: string, goesOn: () => boolean, progress: (done: number, all: number) => void): Promise<void> {
        const { source } = this;
        const context = this.contextOf(network);
        const { made } = this.known(network, context.asOf);
        const wanted = new Set(this.unknown(network));
        const all = context.network.organizations.size;
        let done = all - wanted.size;
        const isMany = source !== undefined && wanted.size > FEW;
        const kept = isMany ? await source.give({ network, context, goesOn }, wanted, contribution => {
            made.set(contribution.organization, contribution);
            progress(++done, all);
        }) : 0;
        await inSlices(this.unknown(network), organization => {
            this.of(network, organization);
            progress(++done, all);
        }, goesOn);
        if (isMany && wanted.size - kept > FEW && goesOn()) {
            // What is forgotten is taken from the map, which is gone through as it is then.
            await source.keep({ network, context, goesOn: () => this.networks.get(network)?.made === made }, made.values());
        }
    }

    private unknown(address: string): string[] {
        const { network, asOf } = this.contextOf(address);
        const { made } = this.known(address, asOf);
        return [...network.organizations.keys()].filter(each => !made.has(each));
    }

    /** Of another day nothing is kept. */
    private known(network: string, asOf: string): Known {
        let known = this.networks.get(network);
        if (known?.asOf !== asOf) {
            known = { asOf, made: new Map() };
            this.networks.set(network, known);
        }
        return known;
    }
}
