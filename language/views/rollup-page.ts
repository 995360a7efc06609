import type { Network } from '../progress/network.ts';
import type { Rollup } from '../progress/rollup.ts';
import { showDay } from '../rules/words.ts';
import { finish, type Steps } from '../steps.ts';
import { matrixColumns, practicesUnder } from './matrix.ts';
import { treeByNeed, type TreeEntry } from './need.ts';
import { filterChoices, fits, isFiltering, type FilterChoices, type RollupChoice, type RollupFilter } from './rollup-choice.ts';
import { indicatorTitle, resultRows } from './rollup-results.ts';
import { FIRST, isSmall, shownEntries, type OpenEntry, type RestEntry } from './rollup-tree.ts';
import { aroundRows, calledBy, needRow, poolRows, supportTexts, type NeedRow, type SupportsView } from './rollup-supports.ts';
import { domainRows, figuresUnder, implementationRows, ownRow, practiceRows, repeatedNote, titlesOf, type ImplementationRow, type ResultView, type RollupView } from './rollup.ts';
import { legend } from './signs.ts';

/** A rollup as a page shows it: of a small network everything, of a large one what its reader has opened, with how much is left out. */
export interface RollupPage extends RollupView {
    readonly implementation: readonly PageRow[];
    /** How many rows of each list are left out; those of organizations have a row that says so. */
    readonly rest: Readonly<Record<string, Rest>>;
    readonly filter: RollupFilter;
    readonly filters: FilterChoices;
    /** How many organizations there are, and how many of them fit the filter. */
    readonly all: number;
    readonly fitting: number;
}

/** How many rows of a list are shown, and how many are not. */
export interface Rest {
    readonly shown: number;
    readonly left: number;
}

/** An organization's row; or, without a name, how many are left out. */
export interface PageRow extends ImplementationRow {
    /** Whether what is below it is to be seen; null where there is nothing to open. The figures of one that is closed are those of all below it. */
    readonly isOpen: boolean | null;
    /** How many are below it. */
    readonly below: number;
    /** What the organization above it is called, where the tree does not show it. */
    readonly above: string;
    /** The list that can be made longer. */
    readonly restOf: string | null;
}

/** In a cell so many names are told, and how many others there are. */
const FEW_NAMES = 3;
/** Each support has a row for every quarter: of so many they are shown at first. */
const FIRST_SUPPORTS = 15;

/**
 * @param minimum results of fewer students are hidden
 * @param choice what the reader has chosen to see
 */
export function rollupPage(rollup: Rollup, network: Network, minimum: number, choice: RollupChoice): RollupPage {
    return finish(rollupPageInSteps(rollup, network, minimum, choice));
}

/** The same step by step. */
export function* rollupPageInSteps(rollup: Rollup, network: Network, minimum: number, choice: RollupChoice): Steps<RollupPage> {
    const tree = treeByNeed(rollup.organizations);
    yield;
    const titles = titlesOf(rollup.organizations);
    const called = calledBy(network, titles);
    const matrix = matrixColumns(rollup, network);
    yield;
    const under = practicesUnder(tree, rollup);
    yield;
    const entries = shownEntries(tree, choice);
    const { filter = {} } = choice;
    const chosen = isFiltering(filter) ? tree.filter(each => fits(filter, each.organization)) : tree;
    const lists = new Lists(choice, isSmall(tree));
    const rows = entries.flatMap((entry): PageRow[] => {
        if ('key' in entry) {
            const shown = entries.filter(each => !('key' in each) && (entry.key === 'fitting' || entry.key === 'top' || tree[each.at].organization.parent === entry.key.slice('below '.length))).length;
            return [lists.restRow(entry, shown)];
        }
        const { organization } = tree[entry.at];
        const placed: TreeEntry = { organization, depth: entry.depth };
        const title = titles.get(organization.id)!;
        const more = moreOf(entry, isFiltering(filter) && organization.parent !== null ? called(organization.parent) : '');
        return entry.isOpen === false
            ? [{ ...ownRow(placed, title, matrix, rollup), ...figuresUnder(placed, matrix, under[entry.at]), ...more }]
            : (isFiltering(filter) ? [ownRow(placed, title, matrix, rollup)] : implementationRows(placed, title, matrix, under[entry.at], rollup)).map(row => ({ ...row, ...(row.isSum ? noMore : more) }));
    });
    yield;
    // What stands above comes first here too.
    const seen = entries.flatMap(each => ('key' in each ? [] : [tree[each.at]]));
    const isSeen = new Set(seen);
    const ordered = [...seen, ...chosen.filter(each => !isSeen.has(each))];
    const tops = tree.filter(each => each.depth === 0);
    const practices = lists.cut('practices', practiceRows(rollup, network));
    yield;
    const domains = lists.cut('domains', domainRows(rollup));
    const results = yield* resultsOf(ordered, lists, titles, rollup, network, minimum);
    return {
        title: tops.length === 1 ? titles.get(tops[0].organization.id)! : 'All organizations',
        note: repeatedNote(rollup, network),
        asOf: rollup.asOf,
        asOfText: showDay(rollup.asOf),
        implementation: rows,
        matrix,
        legend,
        practices,
        domains,
        results,
        supports: supportsOf(ordered, lists, rollup, network, called),
        rest: lists.rest,
        filter,
        filters: filterChoices(rollup.organizations),
        all: tree.length,
        fitting: chosen.length
    };
}

const noMore = { isOpen: null, below: 0, above: '', restOf: null };

function moreOf({ isOpen, below }: OpenEntry, above: string) {
    return { isOpen, below, above, restOf: null };
}

/** How long each list is to be, and what is left out of it. */
class Lists {
    readonly rest: Record<string, Rest> = {};
    private readonly lengths: Readonly<Record<string, number>>;
    private readonly first: number;

    constructor({ lengths = {} }: RollupChoice, isEverythingSeen: boolean) {
        this.lengths = lengths;
        this.first = isEverythingSeen ? Infinity : FIRST;
    }

    lengthOf(key: string, first = this.first): number {
        return Object.hasOwn(this.lengths, key) ? this.lengths[key] : this.first === Infinity ? Infinity : first;
    }

    cut<T>(key: string, rows: readonly T[], first = this.first): readonly T[] {
        const shown = rows.slice(0, this.lengthOf(key, Math.min(first, this.first)));
        this.leave(key, shown.length, rows.length - shown.length);
        return shown;
    }

    leave(key: string, shown: number, left: number): void {
        if (left > 0) {
            this.rest[key] = { shown, left };
        }
    }

    restRow({ key, left, depth }: RestEntry, shown: number): PageRow {
        this.leave(key, shown, left);
        return {
            id: '', depth, organization: '', designation: '', hasPlan: false, status: '', actionsDone: '', actionsBehind: '', onTime: '', onTimeByPlan: null,
            milestonesDone: '', milestonesBehind: '', cells: [], isSum: false, ...noMore, restOf: key
        };
    }
}

/** The first results of each indicator. Rows are made of those alone. */
function* resultsOf(ordered: readonly TreeEntry[], lists: Lists, titles: ReadonlyMap<string, string>, rollup: Rollup, network: Network, minimum: number): Steps<ResultView[]> {
    const counts = new Map<string, number>();
    const shown: ResultView[] = [];
    for (const { organization } of ordered) {
        yield;
        const keys = [...rollup.sourceOf(organization.id).indicators, ...organization.belowResults.map(each => each.indicator)].map(each => `results ${indicatorTitle(each, network)}`);
        const taken = keys.map(key => {
            const count = counts.get(key) ?? 0;
            counts.set(key, count + 1);
            return count < lists.lengthOf(key);
        });
        if (taken.includes(true)) {
            shown.push(...resultRows(organization, titles.get(organization.id)!, rollup, network, minimum).filter((_, i) => taken[i]));
        }
    }
    counts.forEach((count, key) => {
        const length = Math.min(count, lists.lengthOf(key));
        lists.leave(key, length, count - length);
    });
    return shown;
}

function supportsOf(ordered: readonly TreeEntry[], lists: Lists, rollup: Rollup, network: Network, called: (name: string) => string): SupportsView {
    const { supports } = rollup;
    const byOrganization = Map.groupBy(supports.around, each => each.organization);
    const around = ordered.flatMap(({ organization }) => byOrganization.get(organization.id) ?? []);
    return {
        needs: lists.cut('needs', supports.practices).map((need): NeedRow => {
            const row = needRow({ ...need, above: need.above.slice(0, FEW_NAMES), supports: need.supports.slice(0, FEW_NAMES) }, network, called);
            const [above, others] = [need.above.length - FEW_NAMES, need.supports.length - FEW_NAMES];
            return { ...row, above: above > 0 ? `${row.above} and ${above} more` : row.above, supports: others > 0 ? [...row.supports, `and ${others} more`] : row.supports };
        }),
        around: lists.cut('around', around, FIRST_SUPPORTS).flatMap(each => aroundRows(each, rollup.sourceOf(each.organization).place, called)),
        pooled: lists.cut('pooled', supports.pooled, FIRST_SUPPORTS).flatMap(each => poolRows(each, network, called)),
        texts: supportTexts
    };
}
