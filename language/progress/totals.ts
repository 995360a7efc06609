import { coveredBy, type Quantity } from '../model/quantities.ts';
import { upwards, type Network } from './network.ts';
import { givesAway, type Remainder } from './remainders.ts';

/** What one organization has of something that is added up, shown or hidden together: the first result is the one that counts. */
export interface Cell<T> {
    readonly organization: string;
    readonly results: readonly T[];
    /** How many students the first one covers. */
    readonly size?: number;
}

/** What is left of a cell of an organization above others when everything published below it is taken away. */
export interface Left<T> {
    /** The hidden schools in what is left: with those above schools that have nothing below them. */
    readonly cells: readonly Cell<T>[];
    /** The schools that are shown, and that are in no other published cell below it; the smallest first. */
    readonly shown: readonly Cell<T>[];
    /** What these hidden schools are, as what is left tells them. */
    readonly schools: Remainder;
    /** The same of the hidden cells above schools, the highest ones, and of the hidden schools beside these; nothing where there are none above schools. */
    readonly totals?: Remainder;
    /** How many students are left, those included who are shown without a count; nothing where the cell itself has no count. */
    readonly students: number | undefined;
}

/** Whether what is left of a cell tells hidden schools. */
export function tellsSchools<T>({ schools }: Left<T>, minimum: number): boolean {
    return givesAway(schools, minimum);
}

/** Whether it tells hidden cells above schools, though it may tell no school: where these are shown without a count. */
export function tellsTotals<T>({ totals, students }: Left<T>, minimum: number): boolean {
    return totals !== undefined && ((students !== undefined && students < minimum) || givesAway(totals, minimum));
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

    /** What is left of a cell when everything published below it is taken away. What is shown without a count is nowhere taken away. */
    left(total: Cell<T>): Left<T> {
        const cells: Cell<T>[] = [];
        const shown: Cell<T>[] = [];
        const highest = new Set<Cell<T>>();
        const beside: Cell<T>[] = [];
        let [students, inHighest] = [total.size ?? 0, 0];
        let [isCounted, isCountedBeside] = [total.size !== undefined, total.size !== undefined];
        for (const cell of this.under.get(total.organization)!) {
            const { isNearest, hidden } = this.between(cell, total);
            // What stands below another published one goes away with it; one with others below it that is not published is these others.
            if (!isNearest) {
                continue;
            }
            if (this.isPublished(cell)) {
                students -= cell.size!;
                inHighest += hidden ? cell.size! : 0;
                shown.push(...(this.isSchool(cell) ? [cell] : []));
            } else if (this.isSchool(cell) || !this.under.has(cell.organization)) {
                if (hidden) {
                    highest.add(hidden);
                }
                if (this.isHidden(cell)) {
                    cells.push(cell);
                    beside.push(...(hidden ? [] : [cell]));
                } else {
                    isCounted = false;
                    isCountedBeside &&= hidden !== undefined;
                }
            }
        }
        const remainder = (parts: readonly Cell<T>[], left: number | undefined): Remainder => ({ students: left, hidden: parts.map(each => each.results[0].quantity) });
        return {
            cells, shown, students: total.size === undefined ? undefined : students,
            schools: remainder(cells, isCounted ? students : undefined),
            ...(highest.size > 0 && { totals: remainder([...highest, ...beside], isCountedBeside ? students + inHighest : undefined) })
        };
    }

    /** Whether a cell takes its students out of what is left of those above it. */
    private isPublished(cell: Cell<T>): boolean {
        return cell.size !== undefined && !this.isHidden(cell);
    }

    /** Whether nothing published stands between a cell and one above it, and the highest hidden one there. */
    private between({ organization }: Cell<T>, total: Cell<T>): { readonly isNearest: boolean; readonly hidden?: Cell<T> } {
        let hidden: Cell<T> | undefined;
        for (const name of this.above.get(organization)!) {
            const cell = this.cells.get(name);
            if (cell === total) {
                return { isNearest: true, hidden };
            }
            if (cell && !this.isSchool(cell)) {
                if (this.isPublished(cell)) {
                    return { isNearest: false };
                }
                hidden = this.isHidden(cell) ? cell : hidden;
            }
        }
        return { isNearest: false };
    }
}

function bySize<T>(a: Cell<T>, b: Cell<T>): number {
    return (a.size ?? 0) - (b.size ?? 0) || (a.organization < b.organization ? -1 : 1);
}
