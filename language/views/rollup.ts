import type { Place } from '../model/types.ts';
import type { Network } from '../progress/network.ts';
import { PracticeSums } from '../progress/practice-sums.ts';
import { unpackPractice, type PracticeRows, type Rows } from '../progress/rows.ts';
import type { OrganizationRollup, Rollup } from '../progress/rollup.ts';
import type { State } from '../progress/states.ts';
import { showDay } from '../rules/words.ts';
import { oneLine } from './progress-texts.ts';
import { treeByNeed, type TreeEntry } from './need.ts';
import { matrixCells, matrixColumns, practicesUnder, type MatrixCell, type MatrixColumn } from './matrix.ts';
import { resultRows } from './rollup-results.ts';
import { supportsView, type SupportsView } from './rollup-supports.ts';
import { countText, legend, NOTHING, ofAll, signs } from './signs.ts';

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
    const under = practicesUnder(tree, rollup);
    const tops = tree.filter(each => each.depth === 0);
    const titles = titlesOf(rollup.organizations);
    return {
        title: tops.length === 1 ? titles.get(tops[0].organization.id)! : 'All organizations',
        note: repeatedNote(rollup, network),
        asOf: rollup.asOf,
        asOfText: showDay(rollup.asOf),
        implementation: tree.flatMap((entry, i) => implementationRows(entry, titles.get(entry.organization.id)!, matrix, under[i], rollup)),
        matrix,
        legend,
        practices: practiceRows(rollup, network),
        domains: domainRows(rollup),
        results: tree.flatMap(({ organization }) => resultRows(organization, titles.get(organization.id)!, rollup, network, minimum)),
        supports: supportsView(rollup, network, titles)
    };
}

/** An organization, and behind it everything under it together where that is something. */
export function implementationRows(entry: TreeEntry, title: string, matrix: readonly MatrixColumn[], under: PracticeSums, rollup: Rollup): ImplementationRow[] {
    const { organization: { id, below }, depth } = entry;
    const own = ownRow(entry, title, matrix, rollup);
    return below.actions.total + below.milestones.total === 0 ? [own] : [own, {
        id, depth: depth + 1, organization: 'all under it', designation: '', hasPlan: false, status: '', isSum: true, ...figuresUnder(entry, matrix, under)
    }];
}

/** @param title what readers call the organization */
export function ownRow({ organization, depth }: TreeEntry, title: string, matrix: readonly MatrixColumn[], { sourceOf, packedOf }: Rollup): ImplementationRow {
    const packed = packedOf(organization.id);
    return {
        id: organization.id,
        place: sourceOf(organization.id).place,
        depth,
        organization: title,
        designation: organization.designation ?? '',
        hasPlan: organization.plan,
        status: organization.status ?? 'no plan',
        isSum: false,
        ...counts(organization.actions, organization.milestones),
        cells: matrixCells(code => (Object.hasOwn(packed, code) ? unpackPractice(packed[code].rows) : undefined), matrix)
    };
}

/** The figures of everything under an organization. */
export function figuresUnder({ organization: { below } }: TreeEntry, matrix: readonly MatrixColumn[], under: PracticeSums) {
    return { ...counts(below.actions, below.milestones), cells: matrixCells(code => under.get(code), matrix) };
}

/** What readers call each organization: its title, with its name behind it where others have the same. */
export function titlesOf(organizations: readonly OrganizationRollup[]): Map<string, string> {
    const counts = new Map<string, number>();
    organizations.map(titleOf).forEach(title => counts.set(title, (counts.get(title) ?? 0) + 1));
    return new Map(organizations.map(each => [each.id, counts.get(titleOf(each)) === 1 ? titleOf(each) : `${titleOf(each)} (${each.id})`]));
}

/** Of organizations of one name only the first counts, and readers have to know that there are others. */
export function repeatedNote({ organizations }: Rollup, { repeated }: Network): string {
    const known = new Set(repeated.length === 0 ? [] : organizations.map(each => each.id));
    const names = new Set(repeated.filter(each => 'kind' in each && known.has(each.name)).map(each => each.name));
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
    return rows.total === 0 ? NOTHING : rows.behind === 0 ? '0' : `${signs.behind.sign} ${countText(rows.behind)}`;
}

/** A practice over several organizations, each counted once. */
export interface PracticeSum extends PracticeRows {
    readonly organizations: number;
}

/** What carries each practice code, over all organizations of a rollup. */
export function practiceSums({ organizations, packedOf }: Rollup): Readonly<Record<string, PracticeSum>> {
    const sums = new PracticeSums();
    organizations.forEach(({ id }) => Object.entries(packedOf(id)).forEach(([code, { rows }]) => sums.add(code, rows)));
    return Object.fromEntries(sums.entries().map(([code, count, rows]) => [code, { organizations: count, ...rows }]));
}

export function domainRows({ domains }: Rollup): DomainRow[] {
    return domains.map(({ framework, domain, organizations, strategies, actions }) => ({
        framework: framework ?? '', domain: oneLine(domain), organizations: countText(organizations), strategies: countText(strategies),
        actionsDone: ofAll(actions.done, actions.total), actionsBehind: behind(actions)
    }));
}

export function practiceRows(rollup: Rollup, network: Network): PracticeRow[] {
    return Object.entries(practiceSums(rollup)).map(([code, { organizations, strategies, actions }]) => {
        const practice = network.practices.get(code);
        return {
            code,
            title: oneLine(practice?.title),
            ...(practice && { place: practice.place }),
            organizations: countText(organizations),
            strategies: countText(strategies),
            actionsDone: ofAll(actions.done, actions.total),
            actionsBehind: behind(actions)
        };
    });
}
