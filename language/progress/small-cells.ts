import { coveredBy } from '../model/quantities.ts';
import { downwards, type Network } from './network.ts';
import type { Result } from './results.ts';

/** The results of which nothing may leave the school. */
export type Hidden = ReadonlySet<Result>;

/**
 * Hides results of few students, and as many others as it takes that no sum gives one away: below each organization, from the
 * districts up, at least two schools are hidden for an indicator and year, and together they reach the minimum.
 * Whatever is hidden for one organization is hidden for all.
 *
 * @param results of all organizations of the network
 * @param minimum how many students a result must cover to be shown
 */
export function hideSmallCells(network: Network, results: readonly Result[], minimum: number): Hidden {
    const hidden = new Set(results.filter(each => isSmall(each, minimum)));
    const cells = results.filter(each => addsUp(network, each));
    const byCell = Map.groupBy(cells, each => `${each.indicator}\n${each.year}`);
    for (const organization of fromBelow(network)) {
        const under = new Set(downwards(network, organization));
        for (const all of byCell.values()) {
            hideMore(all.filter(each => under.has(each.organization)), hidden, minimum);
        }
    }
    return hidden;
}

/** Whether a result is one that an indicator's sum is made of: a school's own, of all its students. */
export function addsUp(network: Network, result: Result): boolean {
    return result.indicator !== undefined && result.group === undefined && network.organizations.get(result.organization)?.kind === 'school';
}

/** Whether a figure is of so few students that it must not be shown. */
export function isSmall({ quantity, ofStudents }: Pick<Result, 'quantity' | 'ofStudents'>, minimum: number): boolean {
    const n = coveredBy(quantity);
    return ofStudents && ((quantity.kind === 'masked' && !quantity.percent && quantity.of === undefined) || (n !== undefined && n < minimum));
}

function hideMore(cells: readonly Result[], hidden: Set<Result>, minimum: number): void {
    const visible = cells.filter(each => !hidden.has(each) && each.n !== undefined)
        .sort((a, b) => a.n! - b.n! || (a.organization < b.organization ? -1 : 1));
    let concealed = cells.filter(each => hidden.has(each));
    while (concealed.length > 0 && visible.length > 0 && !(concealed.length >= 2 && countOf(concealed) >= minimum)) {
        hidden.add(visible.shift()!);
        concealed = cells.filter(each => hidden.has(each));
    }
}

function countOf(results: readonly Result[]): number {
    return results.reduce((sum, each) => sum + (each.n ?? 0), 0);
}

/** Organizations that have others below, those nearest to the schools first. */
function fromBelow(network: Network): string[] {
    return [...network.below.keys()]
        .map(name => ({ name, size: downwards(network, name).length }))
        .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
        .map(each => each.name);
}
