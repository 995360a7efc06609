import type { Period } from '../model/periods.ts';
import { coveredBy, type Quantity } from '../model/quantities.ts';
import { upwards, type Network } from './network.ts';
import { givesAway } from './remainders.ts';
import { GroupTable } from './small-groups.ts';
import { Totals, type Cell } from './totals.ts';

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
    const hidden = new Set(results.filter(each => isSmall(each, minimum)));
    const endangered = new Set([...hidden].map(tableOf));
    for (const [, table] of Map.groupBy(results.filter(each => endangered.has(tableOf(each))), tableOf)) {
        const schools = new SchoolTable(network, table, hidden, minimum);
        const groups = new GroupTable(network, table, hidden, minimum);
        while (schools.hideMore() || groups.hideMore());
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

/** Results without a shared indicator stand beside nothing but the groups of their own measure. */
function tableOf({ organization, measure, indicator, year }: CellFacts): string {
    return indicator === undefined ? `${organization}\n${measure}\n${year}` : `\n${indicator}\n${year}`;
}

/** The schools' results for one indicator and year, with the own results of those above them. */
class SchoolTable<T extends CellFacts> {
    /** Schools of which two are hidden, or none: below each organization, those nearest to the schools first. */
    private readonly rows: readonly (readonly Cell<T>[])[];
    private readonly schools: readonly Cell<T>[];
    private readonly totals: Totals<T>;
    private readonly minimum: number;

    constructor(network: Network, results: readonly T[], hidden: Set<T>, minimum: number) {
        this.minimum = minimum;
        this.totals = new Totals(network, results.filter(each => each.group === undefined && each.indicator !== undefined), hidden);
        this.schools = this.totals.schools();
        this.rows = this.rowsOf(network);
    }

    /** @returns whether it has hidden anything */
    hideMore(): boolean {
        const wholly = this.schools.filter(each => this.totals.isHidden(each)).map(each => this.totals.hide(each));
        return [...wholly, ...this.rows.map(row => this.hideInRow(row)), this.guardTotals()].includes(true);
    }

    /** Below an organization that has others and schools directly below it, these schools come first by themselves. */
    private rowsOf(network: Network): (readonly Cell<T>[])[] {
        const direct = Map.groupBy(this.schools, each => this.totals.above.get(each.organization)![0]);
        const isSchool = new Set(this.schools);
        const depths = new Map([...this.totals.under.keys()].map(name => [name, upwards(network, name).length]));
        return [...this.totals.under].sort(([a], [b]) => depths.get(b)! - depths.get(a)! || (a < b ? -1 : 1)).flatMap(([name, cells]) => {
            const all = cells.filter(each => isSchool.has(each));
            const own = direct.get(name) ?? [];
            return own.length > 0 && own.length < all.length ? [own, all] : [all];
        });
    }

    private hideInRow(row: readonly Cell<T>[]): boolean {
        const concealed = row.filter(each => this.totals.isHidden(each));
        let students = concealed.reduce((sum, each) => sum + (each.size ?? 0), 0);
        if (concealed.length === 0 || (concealed.length >= 2 && students >= this.minimum)) {
            return false;
        }
        const visible = row.filter(each => !this.totals.isHidden(each) && each.size !== undefined);
        let taken = 0;
        for (; taken < visible.length && (concealed.length + taken < 2 || students < this.minimum); taken++) {
            this.totals.hide(visible[taken]);
            students += visible[taken].size!;
        }
        return taken > 0;
    }

    /** What is left of an own result must not tell what is hidden; where no school is left to be hidden too, it goes itself. */
    private guardTotals(): boolean {
        let more = false;
        for (const total of this.totals.totals) {
            for (let left = this.totals.left(total); !this.totals.isHidden(total) && givesAway(left, this.minimum); left = this.totals.left(total)) {
                more = this.totals.hide(left.shown.find(each => each.size !== undefined) ?? total) || more;
            }
        }
        return more;
    }
}
