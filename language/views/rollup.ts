import type { Place } from '../model/types.ts';
import type { Network } from '../progress/network.ts';
import { addPractice, type PracticeRows, type Rows } from '../progress/rows.ts';
import type { OrganizationRollup, ResultRow, ResultSource, Rollup, SumRow } from '../progress/rollup.ts';
import type { State } from '../progress/states.ts';
import { showDay } from '../rules/words.ts';
import { oneLine } from './progress-texts.ts';
import { treeByNeed, type TreeEntry } from './need.ts';
import { matrixCells, matrixColumns, practicesUnder, type MatrixCell, type MatrixColumn } from './matrix.ts';
import { supportsView, type SupportsView } from './rollup-supports.ts';
import { figure, hiddenText, hiddenToProtect, legend, NOTHING, ofAll, signs } from './signs.ts';

/** A rollup as readers see it: texts in rows, drawn by the command line and by pages. */
export interface RollupView {
    /** What is rolled up. */
    readonly title: string;
    /** What is wrong with the organizations; empty where nothing is. */
    readonly note: string;
    readonly asOf: string;
    readonly asOfText: string;
    /** The organizations as a tree, who needs help first; see `treeByNeed`. */
    readonly implementation: readonly ImplementationRow[];
    /** The columns of the rows' cells. */
    readonly matrix: readonly MatrixColumn[];
    readonly legend: readonly { readonly state: State; readonly sign: string; readonly word: string }[];
    readonly practices: readonly PracticeRow[];
    readonly domains: readonly DomainRow[];
    readonly results: readonly ResultView[];
    readonly supports: SupportsView;
}

export interface ImplementationRow {
    readonly id: string;
    /** The plan's text, else where the organization is declared; a sum has no place. */
    readonly place?: Place;
    /** How deep the organization is in the tree shown. */
    readonly depth: number;
    readonly organization: string;
    readonly designation: string;
    readonly hasPlan: boolean;
    readonly status: string;
    readonly actionsDone: string;
    readonly actionsBehind: string;
    /** Of the actions that are due. */
    readonly onTime: string;
    /** The same by the dates that the plans gave, where that differs. */
    readonly onTimeByPlan: string | null;
    readonly milestonesDone: string;
    readonly milestonesBehind: string;
    /** One a column of the matrix; null where the practice is not worked on. */
    readonly cells: readonly (MatrixCell | null)[];
    /** A sum over everything under the organization above it. */
    readonly isSum: boolean;
}

export interface PracticeRow {
    readonly code: string;
    readonly title: string;
    readonly place?: Place;
    readonly organizations: string;
    readonly strategies: string;
    readonly actionsDone: string;
    readonly actionsBehind: string;
}

/** A domain over all organizations; what carries several of its practices counts once. */
export interface DomainRow {
    readonly framework: string;
    readonly domain: string;
    readonly organizations: string;
    readonly strategies: string;
    readonly actionsDone: string;
    readonly actionsBehind: string;
}

export interface ResultView {
    readonly organization: string;
    /** The title of the shared indicator. */
    readonly indicator: string;
    /** The measure in the plan; a sum has no place. */
    readonly place?: Place;
    /** Its title, else that of its indicator; with its name where the organization has another one of that title. */
    readonly measure: string;
    readonly year: string;
    readonly result: string;
    readonly target: string;
    readonly judgement: string;
    readonly isMet: boolean | null;
    readonly isSum: boolean;
}

/** @param minimum results of fewer students are hidden */
export function rollupView(rollup: Rollup, network: Network, minimum: number): RollupView {
    const tree = treeByNeed(rollup.organizations);
    const matrix = matrixColumns(rollup, network);
    const under = practicesUnder(tree);
    const tops = tree.filter(each => each.depth === 0);
    const titles = titlesOf(rollup.organizations);
    return {
        title: tops.length === 1 ? titles.get(tops[0].organization.id)! : 'All organizations',
        note: repeatedNote(rollup, network),
        asOf: rollup.asOf,
        asOfText: showDay(rollup.asOf),
        implementation: tree.flatMap((entry, i) => implementationRows(entry, titles.get(entry.organization.id)!, matrix, under[i], rollup.sources[entry.organization.id].place)),
        matrix,
        legend,
        practices: practiceRows(rollup, network),
        domains: rollup.domains.map(({ framework, domain, organizations, strategies, actions }) => ({
            framework: framework ?? '', domain: oneLine(domain), organizations: String(organizations), strategies: String(strategies),
            actionsDone: ofAll(actions.done, actions.total), actionsBehind: behind(actions)
        })),
        results: tree.flatMap(({ organization }) => [
            ...ownResults(organization, titles.get(organization.id)!, rollup.sources[organization.id].results, network, minimum),
            ...organization.belowResults.map(sum => sumResult(titles.get(organization.id)!, sum, network))
        ]),
        supports: supportsView(rollup, network, titles)
    };
}

function implementationRows({ organization, depth }: TreeEntry, title: string, matrix: readonly MatrixColumn[], practices: Readonly<Record<string, PracticeRows>>, place: Place): ImplementationRow[] {
    const { id, below } = organization;
    const own: ImplementationRow = {
        id,
        place,
        depth,
        organization: title,
        designation: organization.designation ?? '',
        hasPlan: organization.plan,
        status: organization.status ?? 'no plan',
        isSum: false,
        ...counts(organization.actions, organization.milestones),
        cells: matrixCells(organization.practices, matrix)
    };
    if (below.actions.total + below.milestones.total === 0) {
        return [own];
    }
    return [own, {
        id, depth: depth + 1, organization: 'all under it', designation: '', hasPlan: false, status: '', isSum: true,
        ...counts(below.actions, below.milestones),
        cells: matrixCells(practices, matrix)
    }];
}

/** What readers call each organization: its title, with its name behind it where others have the same. */
function titlesOf(organizations: readonly OrganizationRollup[]): Map<string, string> {
    const counts = new Map<string, number>();
    organizations.map(titleOf).forEach(title => counts.set(title, (counts.get(title) ?? 0) + 1));
    return new Map(organizations.map(each => [each.id, counts.get(titleOf(each)) === 1 ? titleOf(each) : `${titleOf(each)} (${each.id})`]));
}

/** Of organizations of one name only the first counts, and readers have to know that there are others. */
function repeatedNote({ sources }: Rollup, { repeated }: Network): string {
    const names = new Set(repeated.filter(each => 'kind' in each && Object.hasOwn(sources, each.name)).map(each => each.name));
    return names.size === 0 ? '' : `Declared more than once, and counted as it is declared first: ${[...names].sort().join(', ')}.`;
}

function titleOf(organization: OrganizationRollup): string {
    return oneLine(organization.title ?? '') || organization.id;
}

function counts(actions: Rows, milestones: Rows) {
    return {
        actionsDone: ofAll(actions.done, actions.total),
        actionsBehind: behind(actions),
        ...onTime(actions),
        milestonesDone: ofAll(milestones.done, milestones.total),
        milestonesBehind: behind(milestones)
    };
}

function onTime(rows: Rows): Pick<ImplementationRow, 'onTime' | 'onTimeByPlan'> {
    const now = ofAll(rows.doneOnTime, rows.due);
    const byPlan = ofAll(rows.doneOnTimeOriginal, rows.dueOriginal);
    return { onTime: now, onTimeByPlan: now === byPlan ? null : byPlan };
}

function behind(rows: Rows): string {
    return rows.total === 0 ? NOTHING : rows.behind === 0 ? '0' : `${signs.behind.sign} ${rows.behind}`;
}

/** A practice over several organizations, each counted once. */
export interface PracticeSum extends PracticeRows {
    readonly organizations: number;
}

/** What carries each practice code, over all organizations of a rollup. */
export function practiceSums({ organizations }: Rollup): Readonly<Record<string, PracticeSum>> {
    const sums = new Map<string, PracticeSum>();
    for (const { practices } of organizations) {
        for (const [code, rows] of Object.entries(practices)) {
            const sum = sums.get(code);
            sums.set(code, { organizations: (sum?.organizations ?? 0) + 1, ...addPractice(sum, rows) });
        }
    }
    return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function practiceRows(rollup: Rollup, network: Network): PracticeRow[] {
    return Object.entries(practiceSums(rollup)).map(([code, { organizations, strategies, actions }]) => {
        const practice = network.practices.get(code);
        return {
            code,
            title: oneLine(practice?.title),
            ...(practice && { place: practice.place }),
            organizations: String(organizations),
            strategies: String(strategies),
            actionsDone: ofAll(actions.done, actions.total),
            actionsBehind: behind(actions)
        };
    });
}

/** Results stand in their order; `sources` has one for each. */
function ownResults(organization: OrganizationRollup, title: string, sources: readonly ResultSource[], network: Network, minimum: number): ResultView[] {
    const titles = organization.results.map((each, i) => oneLine(sources[i].titles[0] ?? '') || indicatorTitle(each.indicator, network));
    return organization.results.map((each, i) => {
        const isAlone = organization.results.every((other, j) => titles[j] !== titles[i] || other.measure === each.measure);
        const measure = isAlone ? titles[i] : `${titles[i]} (${each.measure})`;
        return ownResult(title, each, each.group === undefined ? measure : `${measure}: ${oneLine(sources[i].titles[1] ?? '') || each.group}`, sources[i], network, minimum);
    });
}

function ownResult(organization: string, result: ResultRow, measure: string, { place, protects }: ResultSource, network: Network, minimum: number): ResultView {
    return {
        organization,
        indicator: indicatorTitle(result.indicator, network),
        place,
        measure,
        year: result.year,
        result: result.suppressed ? hiddenText(!protects, minimum) : withCount(result.value, result.n, result.unit),
        target: result.target === null ? NOTHING : figure(result.target, result.unit),
        judgement: result.met === null ? NOTHING : result.met ? 'met' : 'not met',
        isMet: result.met,
        isSum: false
    };
}

function sumResult(organization: string, sum: SumRow, network: Network): ResultView {
    const notAdded = sum.notAdded.map(each => `${each.id}: ${each.reason}`);
    const remarks = [...(sum.suppressed > 0 ? [`${sum.suppressed} hidden`] : []), ...notAdded];
    return {
        organization: `${organization}, all under it`,
        indicator: indicatorTitle(sum.indicator, network),
        measure: indicatorTitle(sum.indicator, network),
        year: sum.year,
        result: sum.value === null && sum.suppressed > 0 ? hiddenToProtect : withCount(sum.value, sum.n, sum.unit),
        target: `${sum.organizations} of ${sum.schools} schools`,
        judgement: [`${sum.met} met`, ...remarks].join('; '),
        isMet: null,
        isSum: true
    };
}

function indicatorTitle(name: string, network: Network): string {
    return oneLine(network.indicators.get(name)?.title) || name;
}

function withCount(value: number | null, n: number | null, unit: string): string {
    if (value === null) {
        return NOTHING;
    }
    return n === null ? figure(value, unit) : `${figure(value, unit)} ${unit === 'score' ? 'across' : 'of'} ${figure(n, 'count')}`;
}
