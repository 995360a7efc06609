import { coveredBy } from '../model/quantities.ts';
import { downwards, upwards, type Network } from './network.ts';
import type { Result } from './results.ts';

/** The results of which nothing may leave the school. */
export type Hidden = ReadonlySet<Result>;

/** A school's results for one indicator and year, which are shown or hidden together: the first is the one that sums are made of. */
interface Cell {
    readonly school: string;
    readonly results: Result[];
}

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
    const order = fromBelow(network);
    for (const cells of cellsOf(network, results)) {
        const isHidden = (cell: Cell) => cell.results.some(each => hidden.has(each));
        const hide = (cell: Cell) => cell.results.forEach(each => hidden.add(each));
        const concealed = cells.filter(isHidden);
        concealed.forEach(hide);
        if (concealed.length > 0) {
            const under = cellsUnder(network, cells.sort(bySize));
            const groups = order.map(name => under.get(name) ?? []);
            // What is hidden for a region may be the only hidden school of a district: until nothing more needs to be.
            let more = true;
            while (more) {
                more = groups.map(group => hideMore(group, isHidden, hide, minimum)).includes(true);
            }
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

/** For each indicator and year, what the schools have. */
function cellsOf(network: Network, results: readonly Result[]): Cell[][] {
    const found = new Map<string, Map<string, Cell>>();
    for (const result of results.filter(each => addsUp(network, each))) {
        const key = `${result.indicator}\n${result.year}`;
        const cells = found.get(key) ?? new Map<string, Cell>();
        const cell = cells.get(result.organization) ?? { school: result.organization, results: [] };
        cell.results.push(result);
        found.set(key, cells.set(result.organization, cell));
    }
    return [...found.values()].map(cells => [...cells.values()]);
}

/** The cells below each organization that has any. */
function cellsUnder(network: Network, cells: readonly Cell[]): Map<string, Cell[]> {
    const under = new Map<string, Cell[]>();
    for (const cell of cells) {
        for (const name of upwards(network, cell.school).slice(1)) {
            const group = under.get(name) ?? [];
            group.push(cell);
            under.set(name, group);
        }
    }
    return under;
}

/** @returns whether it has hidden anything */
function hideMore(cells: readonly Cell[], isHidden: (cell: Cell) => boolean, hide: (cell: Cell) => void, minimum: number): boolean {
    const concealed = cells.filter(isHidden);
    let schools = concealed.length;
    let students = concealed.reduce((sum, each) => sum + (sizeOf(each) ?? 0), 0);
    if (schools === 0) {
        return false;
    }
    const visible = cells.filter(each => !isHidden(each) && sizeOf(each) !== undefined);
    let taken = 0;
    for (; taken < visible.length && (schools < 2 || students < minimum); taken++, schools++) {
        hide(visible[taken]);
        students += sizeOf(visible[taken])!;
    }
    return taken > 0;
}

function sizeOf(cell: Cell): number | undefined {
    return cell.results[0].n;
}

function bySize(a: Cell, b: Cell): number {
    return (sizeOf(a) ?? 0) - (sizeOf(b) ?? 0) || (a.school < b.school ? -1 : 1);
}

/** Organizations that have others below, those nearest to the schools first. */
function fromBelow(network: Network): string[] {
    return [...network.below.keys()]
        .map(name => ({ name, size: downwards(network, name).length }))
        .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
        .map(each => each.name);
}
