import { networkOf, plansOf, reportsOf, type DatedReport, type MergedPlan, type Network } from '../progress/network.ts';
import { Latest } from '../scoping/latest.ts';
import type { FileIndex } from './file-index.ts';

/** Plans of so many organizations stay merged; those of others are merged again when they are asked for. */
const MOST_ORGANIZATIONS = 100;

/**
 * A network of which only what all of it sees is at hand. The plans of an organization are read and merged when somebody asks for them:
 * whoever goes through all plans keeps nothing of them but what is needed.
 */
export function indexedNetwork(files: FileIndex, network: string): Network & { readonly plans: IndexedPlans } {
    const plans = new IndexedPlans(files, network);
    return { ...networkOf(files.declaring(network).flatMap(each => each.outline.declarations ?? []), plans, organization => plans.reportsAlone(organization)), plans };
}

/** The plans of each organization that has any. */
export class IndexedPlans implements ReadonlyMap<string, readonly MergedPlan[]> {
    private readonly files: FileIndex;
    private readonly network: string;
    private readonly merged = new Latest<string, readonly MergedPlan[]>(MOST_ORGANIZATIONS);

    constructor(files: FileIndex, network: string) {
        this.files = files;
        this.network = network;
    }

    get(organization: string): readonly MergedPlan[] | undefined {
        if (!this.has(organization)) {
            return undefined;
        }
        return this.merged.get(organization)
            ?? this.merged.set(organization, plansOf(organization, this.files.speakingOf(this.network, organization).map(file => file.load().model)));
    }

    has(organization: string): boolean {
        return this.files.hasPlan(this.network, organization);
    }

    get size(): number {
        return this.names().length;
    }

    keys(): MapIterator<string> {
        return this.names()[Symbol.iterator]();
    }

    *values(): MapIterator<readonly MergedPlan[]> {
        for (const organization of this.names()) {
            yield this.get(organization)!;
        }
        return undefined;
    }

    *entries(): MapIterator<[string, readonly MergedPlan[]]> {
        for (const organization of this.names()) {
            yield [organization, this.get(organization)!];
        }
        return undefined;
    }

    [Symbol.iterator](): MapIterator<[string, readonly MergedPlan[]]> {
        return this.entries();
    }

    forEach(call: (plans: readonly MergedPlan[], organization: string, map: ReadonlyMap<string, readonly MergedPlan[]>) => void): void {
        for (const [organization, plans] of this) {
            call(plans, organization, this);
        }
    }

    /** The reports of an organization that has no plan. They are few, and read whenever somebody asks. */
    reportsAlone(organization: string): readonly DatedReport[] {
        return reportsOf(organization, this.files.speakingOf(this.network, organization).map(file => file.load().model));
    }

    /** The plans of an organization are no longer what they were. */
    forget(organization: string): void {
        this.merged.delete(organization);
    }

    private names(): string[] {
        return [...this.files.organizations(this.network)].filter(each => this.has(each)).sort();
    }
}
