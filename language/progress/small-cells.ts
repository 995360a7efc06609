import type { Period } from '../model/periods.ts';
import { coveredBy, type Quantity } from '../model/quantities.ts';
import type { Network } from './network.ts';
import { GroupTable } from './small-groups.ts';
import { bySize, Positions, tellsSchools, tellsTotals, Totals, type Cell, type Position } from './totals.ts';

/** What hiding needs of a result. */
export interface CellFacts {
    readonly organization: string;
    readonly measure: string;
    readonly group?: string;
    readonly indicator?: string;
    readonly year: Period;
    readonly quantity: Quantity;
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/**
 * Hides results of few students, and as many others as it takes that no subtraction gives one away. For each indicator and year: below each
 * organization, from the districts up, and among the schools that stand directly below it, at least two schools are hidden, and together they
 * reach the minimum: the smallest of the others go too until that holds or none is left. Where none is left, the organization's own
 * result goes as well if it and what is shown would tell what is hidden. Groups of one measure are treated in the same manner.
 * Whatever is hidden for one organization is hidden for all.
 *
 * @param results of all organizations of the network
 * @param minimum how many students a result must cover to be shown
 * @returns those of which nothing may leave the school; whether one is hidden for its own sake, `isSmall` tells
 */
export function hideSmallCells<T extends CellFacts>(network: Network, results: readonly T[], minimum: number): ReadonlySet<T> {
    const hidden = new Set<T>();
    const positions = new Positions(network);
    for (const table of tablesOf(results)) {
        const small = table.filter(each => isSmall(each, minimum));
        if (small.length > 0) {
            small.forEach(each => hidden.add(each));
            const schools = new SchoolTable(positions, table.filter(each => each.group === undefined && each.indicator !== undefined), hidden, minimum);
            const groups = new GroupTable(positions, table, hidden, minimum);
            while (schools.hideMore() || groups.hideMore());
        }
    }
    return hidden;
}

/** Whether a result is one that an indicator's sum is made of: a school's own, of all its students. */
export function addsUp(network: Network, result: Pick<CellFacts, 'organization' | 'group' | 'indicator'>): boolean {
    return result.indicator !== undefined && result.group === undefined && network.organizations.get(result.organization)?.kind === 'school';
}

/** Whether a figure is of so few students that it must not be shown. */
export function isSmall({ quantity, ofStudents }: Pick<CellFacts, 'quantity' | 'ofStudents'>, minimum: number): boolean {
    const n = coveredBy(quantity);
    return ofStudents && ((quantity.kind === 'masked' && !quantity.percent && quantity.of === undefined) || (n !== undefined && n < minimum));
}

/** Results that stand beside each other: those for one indicator and year. Without a shared indicator they stand beside nothing but the groups of their own measure. */
function tablesOf<T extends CellFacts>(results: readonly T[]): T[][] {
    const byIndicator = Map.groupBy(results, each => each.indicator ?? `${each.organization}\n${each.measure}`);
    return [...byIndicator.values()].flatMap(all => [...Map.groupBy(all, each => each.year).values()]);
}

/** How many schools are hidden somewhere, and how many students they have. */
interface Count {
    readonly schools: number;
    readonly students: number;
}

/** The schools' results for one indicator and year, with the own results of those above them. */
class SchoolTable<T extends CellFacts> {
    private readonly schools: readonly Cell<T>[];
    /** The results of organizations that have several. */
    private readonly several: readonly Cell<T>[];
    private readonly totals: Totals<T>;
    private readonly minimum: number;

    constructor(positions: Positions, results: readonly T[], hidden: Set<T>, minimum: number) {
        this.minimum = minimum;
        this.totals = new Totals(positions, results, hidden);
        this.schools = this.totals.cells.filter(each => each.position.isSchool);
        this.several = this.totals.cells.filter(each => each.results.length > 1);
    }

    /** @returns whether it has hidden anything */
    hideMore(): boolean {
        const wholly = this.several.filter(each => this.totals.isHidden(each)).map(each => this.totals.hide(each));
        return [...wholly, this.hideInRows(), this.guardTotals()].includes(true);
    }

    /**
     * Below each organization, those nearest to the schools first, two schools are hidden or none. Below one that has others and schools
     * directly below it, these schools come first by themselves.
     */
    private hideInRows(): boolean {
        const hidden = this.schools.filter(each => this.totals.isHidden(each));
        const [below, directly] = [new Counts(), new Counts()];
        const count = (cell: Cell<T>) => {
            below.add(cell.position.above, cell.size);
            directly.add(cell.position.above.slice(0, 1), cell.size);
        };
        hidden.forEach(count);
        const tooFew = [...below.places()].filter(each => this.areTooFew(below.of(each)) || this.areTooFew(directly.of(each)));
        const under = this.schoolsUnder(new Set(tooFew));
        let taken = 0;
        for (const place of tooFew.sort((a, b) => b.above.length - a.above.length || (a.name < b.name ? -1 : 1))) {
            const all = under.get(place)!;
            const own = all.filter(each => each.position.above[0] === place);
            for (const [row, counts] of own.length < all.length ? [[own, directly], [all, below]] as const : [[all, below]] as const) {
                const visible = row.filter(each => !this.totals.isHidden(each) && each.size !== undefined);
                for (let i = 0; i < visible.length && this.areTooFew(counts.of(place)); i++, taken++) {
                    this.totals.hide(visible[i]);
                    count(visible[i]);
                }
            }
        }
        return taken > 0;
    }

    private areTooFew({ schools, students }: Count): boolean {
        return schools > 0 && (schools < 2 || students < this.minimum);
    }

    /** The schools under some organizations, the smallest first. */
    private schoolsUnder(places: ReadonlySet<Position>): ReadonlyMap<Position, Cell<T>[]> {
        const under = new Map([...places].map(each => [each, [] as Cell<T>[]]));
        if (places.size > 0) {
            for (const cell of this.schools) {
                cell.position.above.forEach(each => under.get(each)?.push(cell));
            }
            under.forEach(each => each.sort(bySize));
        }
        return under;
    }

    /** What is left of an own result must not tell what is hidden; where no school is left to be hidden too, it goes itself. */
    private guardTotals(): boolean {
        let more = false;
        for (const total of this.totals.totals.filter(each => !this.totals.isHidden(each))) {
            let left = this.totals.left(total);
            for (; !this.totals.isHidden(total) && tellsSchools(left, this.minimum); left = this.totals.left(total)) {
                more = this.totals.hide(left.smallest ?? total) || more;
            }
            if (!this.totals.isHidden(total) && tellsTotals(left, this.minimum)) {
                more = this.totals.hide(total) || more;
            }
        }
        return more;
    }
}

/** Counts of what is hidden by organization. */
class Counts {
    private readonly counts = new Map<Position, Count>();

    add(places: readonly Position[], students = 0): void {
        for (const place of places) {
            const { schools, students: before } = this.of(place);
            this.counts.set(place, { schools: schools + 1, students: before + students });
        }
    }

    of(place: Position): Count {
        return this.counts.get(place) ?? { schools: 0, students: 0 };
    }

    places(): Iterable<Position> {
        return this.counts.keys();
    }
}
