import { coveredBy } from '../model/quantities.ts';
import type { Network } from './network.ts';
import { givesAway } from './remainders.ts';
import type { CellFacts } from './small-cells.ts';
import { Totals, type Left } from './totals.ts';

/** A measure of an organization in one year: the result of all its students, and those of its groups. */
interface Row<T> {
    readonly whole?: T;
    readonly groups: readonly T[];
}

/** Beyond so many students subsets are not looked for, and all groups are hidden beside a hidden one. */
const MOST_STUDENTS = 1_000_000;

/**
 * The groups of measures for one indicator and year. A hidden group must not be what is left of the whole, or of the result that an
 * organization above has for the same group, when others are taken away.
 */
export class GroupTable<T extends CellFacts> {
    private readonly rows: ReadonlyMap<string, Row<T>>;
    /** The schools' results for each group, with those of the organizations above them. */
    private readonly totals: readonly Totals<T>[];
    private readonly hidden: Set<T>;
    private readonly minimum: number;

    constructor(network: Network, results: readonly T[], hidden: Set<T>, minimum: number) {
        this.hidden = hidden;
        this.minimum = minimum;
        this.rows = new Map([...Map.groupBy(results, rowOf)].map(([key, all]) => (
            [key, { whole: all.find(each => each.group === undefined), groups: all.filter(each => each.group !== undefined).sort(bySize) }])));
        const groups = Map.groupBy(results.filter(each => each.group !== undefined && each.indicator !== undefined), each => each.group);
        this.totals = [...groups.values()].map(all => new Totals(network, all, hidden));
    }

    /** @returns whether it has hidden anything */
    hideMore(): boolean {
        const before = this.hidden.size;
        for (const row of this.rows.values()) {
            this.guardRow(row);
        }
        for (const table of this.totals) {
            table.totals.filter(each => !table.isHidden(each) && this.tells(table.left(each))).forEach(each => table.hide(each));
        }
        return this.hidden.size > before;
    }

    private guardRow({ whole, groups }: Row<T>): void {
        if (whole && this.hidden.has(whole)) {
            groups.forEach(each => this.hidden.add(each));
            return;
        }
        const size = whole && coveredBy(whole.quantity);
        for (let rest = this.restOf(size, groups); rest !== undefined; rest = this.restOf(size, groups)) {
            rest.forEach(each => this.hidden.add(each));
        }
    }

    /** What has to be hidden next since some of the groups that are shown, taken from the whole, leave a hidden group or fewer students than the minimum. */
    private restOf(whole: number | undefined, groups: readonly T[]): readonly T[] | undefined {
        const concealed = groups.filter(each => this.hidden.has(each)).map(each => each.quantity);
        const hidden = concealed.map(coveredBy);
        const shown = groups.filter(each => !this.hidden.has(each) && (coveredBy(each.quantity) ?? 0) > 0);
        if (whole === undefined || hidden.length === 0 || shown.length === 0) {
            return undefined;
        }
        if (!areCountable(whole, shown)) {
            return shown;
        }
        const last = lastInSums(whole, shown);
        const limit = Math.max(this.minimum, ...concealed.map(each => (each.kind === 'masked' && !each.percent ? each.below : 0)));
        const few = Array.from({ length: Math.min(limit, whole) }, (_, i) => i);
        const left = [...few, ...hidden].find(each => each !== undefined && each > 0 && each < whole && last[whole - each] !== undefined);
        return left === undefined ? undefined : [firstOf(whole - left, last, shown)];
    }

    private tells(left: Left<T>): boolean {
        return givesAway(left, this.minimum) || left.cells.some(cell => cell.results.some(each => this.isTied(each)));
    }

    /**
     * Whether a hidden group stands beside others that are hidden, and some of all groups add up to the whole with it: then what is known of
     * the whole and of totals above could be put together.
     */
    private isTied(result: T): boolean {
        const { whole, groups } = this.rows.get(rowOf(result))!;
        if (whole !== undefined && this.hidden.has(whole)) {
            return true;
        }
        const others = groups.filter(each => each !== result);
        const size = coveredBy(result.quantity);
        const all = whole && coveredBy(whole.quantity);
        if (!others.some(each => this.hidden.has(each))) {
            return false;
        }
        if (size === undefined || all === undefined || !areCountable(all, others)) {
            return true;
        }
        return size <= all && lastInSums(all, others)[all - size] !== undefined;
    }
}

function areCountable(whole: number, groups: readonly CellFacts[]): boolean {
    return [whole, ...groups.map(each => coveredBy(each.quantity))].every(each => each !== undefined && Number.isInteger(each) && each >= 0 && each <= MOST_STUDENTS);
}

/** By each sum up to the whole that some of the groups have, the place of the last of them, the first ones being tried first; 0 is the sum of none. */
function lastInSums(whole: number, groups: readonly CellFacts[]): readonly (number | undefined)[] {
    const last: (number | undefined)[] = Array(whole + 1).fill(undefined);
    last[0] = -1;
    groups.forEach((each, i) => {
        const size = coveredBy(each.quantity)!;
        for (let sum = whole; sum >= Math.max(size, 1); sum--) {
            if (last[sum] === undefined && last[sum - size] !== undefined && last[sum - size]! < i) {
                last[sum] = i;
            }
        }
    });
    return last;
}

/** The first of the groups that a sum is made of. */
function firstOf<T extends CellFacts>(sum: number, last: readonly (number | undefined)[], groups: readonly T[]): T {
    let first = groups[last[sum]!];
    for (let left = sum - coveredBy(first.quantity)!; left > 0; left -= coveredBy(first.quantity)!) {
        first = groups[last[left]!];
    }
    return first;
}

function rowOf({ organization, measure }: CellFacts): string {
    return `${organization}\n${measure}`;
}

function bySize<T extends CellFacts>(a: T, b: T): number {
    return (coveredBy(a.quantity) ?? 0) - (coveredBy(b.quantity) ?? 0) || (a.group! < b.group! ? -1 : 1);
}
