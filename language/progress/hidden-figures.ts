import type { Day } from '../model/periods.ts';
import { resultsKnown } from './known-results.ts';
import type { MergedPlan, Network } from './network.ts';
import { hideSmallCells, type CellFacts } from './small-cells.ts';

/** A figure of a measure or of one of its groups: a result, or a baseline, which is what a result came to in its year. */
export type Figure = Pick<CellFacts, 'organization' | 'measure' | 'group' | 'indicator' | 'year'>;

/** The results of one organization, as its contribution to rollups has them. */
export interface OrganizationResults {
    readonly organization: string;
    readonly results: readonly Omit<CellFacts, 'organization'>[];
}

/** The results of all organizations with those of them that are hidden. */
export class HiddenFigures<T extends CellFacts> {
    /** See `hideSmallCells`. */
    readonly hidden: ReadonlySet<T>;
    private readonly results: ReadonlyMap<string, readonly T[]>;

    constructor(network: Network, results: readonly T[], minimum: number) {
        this.hidden = hideSmallCells(network, results, minimum);
        this.results = Map.groupBy(results, each => each.organization);
    }

    /** Whether a figure must not leave the school since a result is hidden that tells the same: the measure's own of that year, else one for the same indicator. */
    hides({ organization, measure, group, indicator, year }: Figure): boolean {
        const sameYear = (this.results.get(organization) ?? []).filter(each => each.group === group && each.year === year);
        const own = sameYear.filter(each => each.measure === measure);
        return (own.length > 0 ? own : sameYear.filter(each => each.indicator !== undefined && each.indicator === indicator)).some(each => this.hidden.has(each));
    }
}

/**
 * What is hidden on the pages of one organization: the same as in every rollup. A result may be hidden so that others cannot be worked out, so the results of all
 * organizations are looked at; an organization is spared that which shares no indicator.
 *
 * @param plans all plans of the organization, sorted by their first day
 * @param asked the indicators of other organizations' figures that its pages show
 * @param contributions of all organizations on that day, where they are at hand; asked for only where something may have to be hidden
 */
export function hiddenFiguresOf(
    network: Network, organization: string, plans: readonly MergedPlan[], asked: readonly string[], day: Day, minimum: number, contributions?: () => Iterable<OrganizationResults>
): HiddenFigures<CellFacts> {
    const own = resultsKnown(network, plans, day).map(each => each.result);
    const indicators = new Set([...own.flatMap(each => each.indicator ?? []), ...asked]);
    const others: CellFacts[] = [];
    for (const each of indicators.size === 0 ? [] : contributions?.() ?? resultsOfAll(network, organization, day)) {
        if (each.organization !== organization && network.organizations.has(each.organization)) {
            others.push(...each.results.filter(result => result.indicator !== undefined && indicators.has(result.indicator)).map(result => ({ ...result, organization: each.organization })));
        }
    }
    return new HiddenFigures(network, [...own, ...others], minimum);
}

function* resultsOfAll(network: Network, but: string, day: Day): Iterable<OrganizationResults> {
    for (const organization of network.organizations.keys()) {
        if (organization !== but) {
            yield { organization, results: resultsKnown(network, network.plans.get(organization) ?? [], day).map(each => each.result) };
        }
    }
}
