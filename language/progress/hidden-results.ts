import type { Day } from '../model/periods.ts';
import type { Settings } from '../settings.ts';
import { contributionOf, type Contribution, type OwnedResult } from './contribution.ts';
import type { Network } from './network.ts';
import type { Result } from './results.ts';
import { hideSmallCells, isSmall } from './small-cells.ts';

/**
 * Which results of a plan must not be shown: exactly those that rollups hide, so that no page tells what another one keeps. What hiding needs of
 * all others is in their contributions; a plan without a result for a shared indicator is spared the look at them.
 *
 * @param results of one plan of the organization, known on the day
 * @param contributions of all organizations that the network declares, on that day and with these settings
 */
export function hiddenResults(
    network: Network, organization: string, results: readonly Result[], day: Day, settings: Settings, contributions: () => Iterable<Contribution>
): ReadonlySet<Result> {
    const minimum = settings.minimumCellSize;
    const [alone, shared] = [results.filter(each => each.indicator === undefined), results.filter(each => each.indicator !== undefined)];
    const hidden = new Set(hideSmallCells(network, alone, minimum));
    if (shared.length === 0) {
        return hidden;
    }
    const tables = new Set(shared.map(tableOf));
    const contributed: OwnedResult[] = [];
    const take = ({ organization: owner, results: all }: Contribution) => all.filter(each => tables.has(tableOf(each))).forEach(each => contributed.push({ ...each, organization: owner }));
    for (const each of contributions()) {
        take(each);
    }
    if (!network.organizations.has(organization)) {
        take(contributionOf(network, organization, network.plans.get(organization) ?? [], day, settings));
    }
    const published = hideSmallCells(network, contributed, minimum);
    const own = Map.groupBy(contributed.filter(each => each.organization === organization), cellOf);
    for (const result of shared) {
        // What a later plan's report has taken the place of is hidden where that is.
        const cell = own.get(cellOf(result)) ?? [];
        const same = cell.filter(each => each.measure === result.measure);
        if (isSmall(result, minimum) || (same.length > 0 ? same : cell).some(each => published.has(each))) {
            hidden.add(result);
        }
    }
    return hidden;
}

function tableOf({ indicator, year }: Pick<Result, 'indicator' | 'year'>): string {
    return `${indicator}\n${year}`;
}

function cellOf(result: Pick<Result, 'indicator' | 'year' | 'group'>): string {
    return `${tableOf(result)}\n${result.group ?? ''}`;
}
