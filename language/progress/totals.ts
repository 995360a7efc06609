import { coveredBy, type Quantity } from '../model/quantities.ts';
import { upwards, type Network } from './network.ts';
import { givesAway, type Remainder } from './remainders.ts';

/** An organization with those above it, the nearest first. */
export interface Position {
    readonly name: string;
    readonly isSchool: boolean;
    readonly above: readonly Position[];
}

/** The positions of organizations, each looked up once. */
export class Positions {
    private readonly found = new Map<string, Position>();
    private readonly network: Network;

    constructor(network: Network) {
        this.network = network;
    }

    of(name: string): Position {
        const known = this.found.get(name);
        if (known) {
            return known;
        }
        const above: Position[] = [];
        const position = { name, isSchool: this.network.organizations.get(name)?.kind === 'school', above };
        this.found.set(name, position);
        above.push(...upwards(this.network, name).slice(1).map(each => this.of(each)));
        return position;
    }
}

/** What one organization has of something that is added up, shown or hidden together: the first result is the one that counts. */
export interface Cell<T> {
    readonly position: Position;
    readonly results: readonly T[];
    /** How many students the first one covers. */
    readonly size?: number;
    /** Those below it that are below no other cell in between, schools aside. */
    readonly below: readonly Cell<T>[];
}

/** What is left of a cell of an organization above others when everything published below it is taken away. */
export interface Left<T> {
    /** The hidden schools in what is left: with those above schools that have nothing below them. */
    readonly cells: readonly Cell<T>[];
    /** The smallest of the schools that are shown, and that are in no other published cell below it. */
    readonly smallest?: Cell<T>;
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

/** Below most cells there is nothing. */
const NONE: never[] = [];

/** Cells of schools and of those above them for one and the same thing: what an organization above has covers everything below it. */
export class Totals<T extends { readonly organization: string; readonly quantity: Quantity }> {
    readonly cells: readonly Cell<T>[];
    /** The cells that have others below them, those nearest to the schools first. */
    readonly totals: readonly Cell<T>[];
    private readonly hidden: Set<T>;

    constructor(positions: Positions, results: readonly T[], hidden: Set<T>) {
        this.hidden = hidden;
        const cells = new Map<Position, { readonly position: Position; readonly results: T[]; readonly size?: number; below: Cell<T>[] }>();
        for (const each of results) {
            const position = positions.of(each.organization);
            const cell = cells.get(position);
            if (cell) {
                cell.results.push(each);
            } else {
                cells.set(position, { position, results: [each], size: coveredBy(each.quantity), below: NONE });
            }
        }
        for (const cell of cells.values()) {
            for (const each of cell.position.above) {
                const above = each.isSchool ? undefined : cells.get(each);
                if (above) {
                    above.below = above.below === NONE ? [] : above.below;
                    above.below.push(cell);
                    break;
                }
            }
        }
        this.cells = [...cells.values()];
        this.totals = this.cells.filter(each => each.below.length > 0).sort((a, b) => (
            b.position.above.length - a.position.above.length || (a.position.name < b.position.name ? -1 : 1)));
    }

    isHidden({ results }: Cell<T>): boolean {
        return results.length === 1 ? this.hidden.has(results[0]) : results.some(each => this.hidden.has(each));
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
        const highest: Cell<T>[] = [];
        const beside: Cell<T>[] = [];
        let smallest: Cell<T> | undefined;
        let [students, inHighest] = [total.size ?? 0, 0];
        let [isCounted, isCountedBeside] = [total.size !== undefined, total.size !== undefined];
        const take = (cell: Cell<T>, above: Cell<T> | undefined): void => {
            const isHidden = this.isHidden(cell);
            if (cell.size !== undefined && !isHidden) {
                students -= cell.size;
                inHighest += above ? cell.size : 0;
                smallest = cell.position.isSchool && (!smallest || bySize(cell, smallest) < 0) ? cell : smallest;
            } else if (cell.below.length > 0) {
                // One that is not published is what stands below it. In a circle of organizations that may be the total itself.
                const isHighest = isHidden && !above && cell !== total;
                highest.push(...(isHighest ? [cell] : []));
                cell.below.forEach(each => (each === total ? undefined : take(each, isHighest ? cell : above)));
            } else if (isHidden) {
                cells.push(cell);
                beside.push(...(above ? [] : [cell]));
            } else {
                isCounted = false;
                isCountedBeside &&= above !== undefined;
            }
        };
        total.below.forEach(each => take(each, undefined));
        const remainder = (parts: readonly Cell<T>[], left: number | undefined): Remainder => ({ students: left, hidden: parts.map(each => each.results[0].quantity) });
        return {
            cells, smallest, students: total.size === undefined ? undefined : students,
            schools: remainder(cells, isCounted ? students : undefined),
            ...(highest.length > 0 && { totals: remainder([...highest, ...beside], isCountedBeside ? students + inHighest : undefined) })
        };
    }
}

/** The smallest first, of equals by name; those without a count before all others. */
export function bySize<T>(a: Cell<T>, b: Cell<T>): number {
    return (a.size ?? 0) - (b.size ?? 0) || (a.position.name < b.position.name ? -1 : 1);
}
