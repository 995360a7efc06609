import { contributionOf, type Contribution } from '../../language/progress/contribution.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import { inSlices } from './slices.ts';

/** So few are worked out on the way. */
const FEW = 30;

interface Known {
    readonly asOf: string;
    readonly made: Map<string, Contribution>;
}

/** What the organizations of each network add to rollups, as small plain data: worked out once, and again for those of which something has changed. */
export class Contributions {
    private readonly contextOf: (network: string) => NetworkContext;
    private readonly networks = new Map<string, Known>();

    constructor(contextOf: (network: string) => NetworkContext) {
        this.contextOf = contextOf;
    }

    /** Those of all organizations that the network declares; what is not known yet is worked out. */
    all(network: string): Contribution[] {
        const context = this.contextOf(network);
        return [...context.network.organizations.keys()].map(organization => this.of(network, organization, context));
    }

    /** Whether `all` has little to work out. */
    areKnown(network: string): boolean {
        return this.unknown(network).length <= FEW;
    }

    /**
     * Works out what is not known yet, and lets others have a turn in between: texts may change meanwhile.
     *
     * @param goesOn ends it early
     */
    async prepare(network: string, goesOn: () => boolean): Promise<void> {
        await inSlices(this.unknown(network), organization => void this.of(network, organization, this.contextOf(network)), goesOn);
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

    private of(address: string, organization: string, { network, asOf, settings }: NetworkContext): Contribution {
        const { made } = this.known(address, asOf);
        let contribution = made.get(organization);
        if (!contribution) {
            contribution = contributionOf(network, organization, network.plans.get(organization) ?? [], asOf, settings);
            made.set(organization, contribution);
        }
        return contribution;
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
