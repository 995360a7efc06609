import { planOn } from '../model/plans.ts';
import type { Place } from '../model/types.ts';
import { measuresOf } from '../progress/elements.ts';
import type { MergedPlan, Network } from '../progress/network.ts';
import { addImplementation, addRows, noImplementation, noRows, type PracticeRows, type Rows } from '../progress/rows.ts';
import type { OrganizationRollup, ResultRow, Rollup, SumRow } from '../progress/rollup.ts';
import type { State } from '../progress/states.ts';
import { showDay } from '../rules/words.ts';
import { MeasureTitles } from './measure-titles.ts';
import { oneLine } from './progress-texts.ts';
import { treeByNeed, type TreeEntry } from './need.ts';
import { matrixCells, matrixColumns, type MatrixCell, type MatrixColumn } from './matrix.ts';
import { figure, legend, NOTHING, ofAll, signs } from './signs.ts';

/** A rollup as readers see it: texts in rows, drawn by the command line and by pages. */
export interface RollupView {
    /** What is rolled up. */
    readonly title: string;
    readonly asOf: string;
    readonly asOfText: string;
    /** The organizations as a tree, who needs help first; see `treeByNeed`. */
    readonly implementation: readonly ImplementationRow[];
    /** The columns of the rows' cells. */
    readonly matrix: readonly MatrixColumn[];
    readonly legend: readonly { readonly state: State; readonly sign: string; readonly word: string }[];
    readonly practices: readonly PracticeRow[];
    readonly results: readonly ResultView[];
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

export interface ResultView {
    readonly organization: string;
    /** The title of the shared indicator. */
    readonly indicator: string;
    /** The measure in the plan; a sum has no place. */
    readonly place?: Place;
    /** Its title, else that of its indicator; see `MeasureTitles`. */
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
    const plans = new Map(tree.map(({ organization: { id } }) => [id, planOn(network.plans.get(id) ?? [], rollup.asOf)]));
    const matrix = matrixColumns(rollup, network);
    const tops = tree.filter(each => each.depth === 0);
    return {
        title: tops.length === 1 ? titleOf(tops[0].organization) : 'All organizations',
        asOf: rollup.asOf,
        asOfText: showDay(rollup.asOf),
        implementation: tree.flatMap(entry => implementationRows(entry, matrix, plans.get(entry.organization.id)?.texts[0].place ?? network.organizations.get(entry.organization.id)?.place)),
        matrix,
        legend,
        practices: practiceRows(rollup, network),
        results: tree.flatMap(({ organization }) => [
            ...organization.results.map(result => ownResult(organization, result, network, plans.get(organization.id), minimum)),
            ...organization.belowResults.map(sum => sumResult(organization, sum, network, minimum))
        ])
    };
}

function implementationRows({ organization, depth, under }: TreeEntry, matrix: readonly MatrixColumn[], place: Place | undefined): ImplementationRow[] {
    const { id, below } = organization;
    const own: ImplementationRow = {
        id,
        ...(place && { place }),
        depth,
        organization: titleOf(organization),
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
    const { practices } = under.reduce(addImplementation, noImplementation);
    return [own, {
        id, depth: depth + 1, organization: 'all under it', designation: '', hasPlan: false, status: '', isSum: true,
        ...counts(below.actions, below.milestones),
        cells: matrixCells(practices, matrix)
    }];
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
    const codes = [...new Set(organizations.flatMap(each => Object.keys(each.practices)))].sort();
    return Object.fromEntries(codes.map(code => {
        const coded = organizations.flatMap(each => (Object.hasOwn(each.practices, code) ? [each.practices[code]] : []));
        return [code, {
            organizations: coded.length,
            strategies: coded.reduce((sum, each) => sum + each.strategies, 0),
            milestones: coded.map(each => each.milestones).reduce(addRows, noRows),
            actions: coded.map(each => each.actions).reduce(addRows, noRows)
        }];
    }));
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

function ownResult(organization: OrganizationRollup, result: ResultRow, network: Network, plan: MergedPlan | undefined, minimum: number): ResultView {
    const measures = plan ? measuresOf(plan).map(each => each.measure) : [];
    const measure = measures.find(each => each.name === result.measure);
    const group = measure?.groups.find(each => each.name === result.group);
    const place = group?.place ?? measure?.place;
    const titles = new MeasureTitles(network, measures);
    return {
        organization: titleOf(organization),
        indicator: indicatorTitle(result.indicator, network),
        ...(place && { place }),
        measure: measure === undefined ? result.measure : group === undefined ? titles.of(measure) : `${titles.of(measure)}: ${titles.ofGroup(group)}`,
        year: result.year,
        result: result.suppressed ? hiddenText(minimum) : withCount(result.value, result.n, result.unit),
        target: result.target === null ? NOTHING : figure(result.target, result.unit),
        judgement: result.met === null ? NOTHING : result.met ? 'met' : 'not met',
        isMet: result.met,
        isSum: false
    };
}

function sumResult(organization: OrganizationRollup, sum: SumRow, network: Network, minimum: number): ResultView {
    const notAdded = sum.notAdded.map(each => `${each.id}: ${each.reason}`);
    const remarks = [...(sum.suppressed > 0 ? [`${sum.suppressed} hidden`] : []), ...notAdded];
    return {
        organization: `${titleOf(organization)}, all under it`,
        indicator: indicatorTitle(sum.indicator, network),
        measure: indicatorTitle(sum.indicator, network),
        year: sum.year,
        result: sum.value === null && sum.suppressed > 0 ? hiddenText(minimum) : withCount(sum.value, sum.n, sum.unit),
        target: `${sum.organizations} of ${sum.schools} schools`,
        judgement: [`${sum.met} met`, ...remarks].join('; '),
        isMet: null,
        isSum: true
    };
}

function indicatorTitle(name: string, network: Network): string {
    return oneLine(network.indicators.get(name)?.title) || name;
}

function hiddenText(minimum: number): string {
    return `hidden: fewer than ${minimum}`;
}

function withCount(value: number | null, n: number | null, unit: string): string {
    if (value === null) {
        return NOTHING;
    }
    return n === null ? figure(value, unit) : `${figure(value, unit)} ${unit === 'score' ? 'across' : 'of'} ${figure(n, 'count')}`;
}
