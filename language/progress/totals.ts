import { coveredBy, type Quantity } from '../model/quantities.ts';
import { upwards, type Network } from './network.ts';
import { less, type Remainder } from './remainders.ts';

/** What one organization has of something that is added up, shown or hidden together: the first result is the one that counts. */
export interface Cell<T> {
    readonly organization: string;
    readonly results: readonly T[];
    /** How many students the first one covers. */
    readonly size?: number;
}

/** A cell of an organization above others, and what is left of it. */
export interface Left<T> extends Remainder {
    /** The hidden cells in it. */
    readonly cells: readonly Cell<T>[];
    /** The schools that are shown, and that are in no other cell that is shown below it; the smallest first. */
    readonly shown: readonly Cell<T>[];
}

/** Cells of schools and of those above them for one and the same thing: what an organization above has covers everything below it. */
export class Totals<T extends { readonly organization: string; readonly quantity: Quantity }> {
    /** All cells below each organization, the smallest first. */
    readonly under: ReadonlyMap<string, readonly Cell<T>[]>;
    /** The cells that have others below them, those nearest to the schools first. */
    readonly totals: readonly Cell<T>[];
    /** The organizations above each that has a cell, the nearest first. */
    readonly above: ReadonlyMap<string, readonly string[]>;
    private readonly cells: ReadonlyMap<string, Cell<T>>;
    private readonly hidden: Set<T>;
    private readonly isSchool: (cell: Cell<T>) => boolean;

    constructor(network: Network, results: readonly T[], hidden: Set<T>) {
        this.hidden = hidden;
        this.isSchool = ({ organization }) => network.organizations.get(organization)?.kind === 'school';
        const cells = [...Map.groupBy(results, each => each.organization)].map(([organization, all]): Cell<T> => ({ organization, results: all, size: coveredBy(all[0].quantity) }));
        this.cells = new Map(cells.sort(bySize).map(each => [each.organization, each]));
        this.above = new Map(cells.map(({ organization }) => [organization, upwards(network, organization).slice(1)]));
        const under = new Map<string, Cell<T>[]>();
        for (const cell of cells) {
            for (const name of this.above.get(cell.organization)!) {
                under.set(name, under.get(name) ?? []);
                under.get(name)!.push(cell);
            }
        }
        this.under = under;
        this.totals = cells.filter(each => under.has(each.organization) && !this.isSchool(each)).sort((a, b) => (
            this.above.get(b.organization)!.length - this.above.get(a.organization)!.length || (a.organization < b.organization ? -1 : 1)));
    }

    schools(): Cell<T>[] {
        return [...this.cells.values()].filter(this.isSchool);
    }

    isHidden(cell: Cell<T>): boolean {
        return cell.results.some(each => this.hidden.has(each));
    }

    /** @returns whether any of it was not hidden yet */
    hide(cell: Cell<T>): boolean {
        const before = this.hidden.size;
        cell.results.forEach(each => this.hidden.add(each));
        return this.hidden.size > before;
    }

    /** What is left of a cell when everything shown below it is taken away. */
    left(total: Cell<T>): Left<T> {
        const cells: Cell<T>[] = [];
        const shown: Cell<T>[] = [];
        let students = total.size;
        for (const cell of this.under.get(total.organization)!) {
            // What stands below another one that is shown goes away with it; a hidden one with others below it is these others.
            if (this.nearestShown(cell) === total) {
                if (!this.isHidden(cell)) {
                    students = less(students, cell.size);
                    shown.push(...(this.isSchool(cell) ? [cell] : []));
                } else if (this.isSchool(cell) || !this.under.has(cell.organization)) {
                    cells.push(cell);
                }
            }
        }
        return { students, hidden: cells.map(each => each.results[0].quantity), cells, shown };
    }

    private nearestShown({ organization }: Cell<T>): Cell<T> | undefined {
        for (const name of this.above.get(organization)!) {
            const cell = this.cells.get(name);
            if (cell && !this.isSchool(cell) && !this.isHidden(cell)) {
                return cell;
            }
        }
        return undefined;
    }
}

function bySize<T>(a: Cell<T>, b: Cell<T>): number {
    return (a.size ?? 0) - (b.size ?? 0) || (a.organization < b.organization ? -1 : 1);
}
