import { contributionOf, type Contribution } from '../../language/progress/contribution.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import type { ScanProgress } from './manager.ts';
import { SharedWork } from './shared-work.ts';
import { inSlicesUnless } from './slices.ts';

/** So few are worked out on the way. */
const FEW = 30;

/** Where contributions come from that need not be worked out here. */
export interface ContributionSource {
    /**
     * Gives what an earlier run has kept, and, where many are left, has them worked out beside the main thread. What is not given is worked out here.
     *
     * @param wanted whose contributions are not known
     * @param signal that nobody waits for them any more
     * @returns how many an earlier run had kept
     */
    give(asked: AskedContributions, wanted: ReadonlySet<string>, take: (contribution: Contribution) => void, signal: AbortSignal): Promise<number>;
    /**
     * Keeps them for the next run.
     *
     * @param goesOn whether they are still what they were
     */
    keep(asked: AskedContributions, contributions: Iterable<Contribution>, goesOn: () => boolean): Promise<void>;
}

/** Of which network, as it is when they are asked for. */
export interface AskedContributions {
    readonly network: string;
    readonly context: NetworkContext;
}

interface Known {
    readonly asOf: string;
    readonly made: Map<string, Contribution>;
}

/** What the organizations of each network add to rollups, as small plain data: worked out once, and again for those of which something has changed. */
export class Contributions {
    source: ContributionSource | undefined;
    private readonly contextOf: (network: string) => NetworkContext;
    private readonly networks = new Map<string, Known>();
    private readonly preparing = new Map<string, SharedWork<void>>();
    private readonly listeners: ScanProgress[] = [];
    private keeping = Promise.resolve();

    constructor(contextOf: (network: string) => NetworkContext) {
        this.contextOf = contextOf;
    }

    /** Hears how many of how many are known, while many are worked out. */
    onProgress(listener: ScanProgress): void {
        this.listeners.push(listener);
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
     * @param signal that they are not wanted any more
     */
    async prepare(network: string, signal?: AbortSignal): Promise<void> {
        let work = this.preparing.get(network);
        if (!work || work.isGivenUp) {
            const fresh = new SharedWork(signal => this.work(network, signal));
            fresh.whenDone(() => {
                this.tell(1, 1);
                if (this.preparing.get(network) === fresh) {
                    this.preparing.delete(network);
                }
            });
            this.preparing.set(network, fresh);
            work = fresh;
        }
        await work.wait(signal);
    }

    /** Everything that is to be kept for the next run is kept. */
    get kept(): Promise<void> {
        return this.keeping;
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

    private async work(network: string, signal: AbortSignal): Promise<void> {
        const { source } = this;
        const context = this.contextOf(network);
        const { made } = this.known(network, context.asOf);
        const wanted = new Set(this.unknown(network));
        const all = context.network.organizations.size;
        let done = all - wanted.size;
        const isMany = source !== undefined && wanted.size > FEW;
        const kept = isMany ? await source.give({ network, context }, wanted, contribution => {
            made.set(contribution.organization, contribution);
            this.tell(++done, all);
        }, signal) : 0;
        await inSlicesUnless(signal, this.unknown(network), organization => {
            this.of(network, organization);
            this.tell(++done, all);
        });
        if (isMany && wanted.size - kept > FEW) {
            // Nobody waits for it. What is forgotten meanwhile is taken from the map, which is gone through as it is then.
            this.keeping = this.keeping.then(() => source.keep({ network, context }, made.values(), () => this.networks.get(network)?.made === made));
        }
    }

    private tell(done: number, all: number): void {
        this.listeners.forEach(listener => listener(done, all));
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
