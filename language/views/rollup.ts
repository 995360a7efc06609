import { addRows, noRows, type Rows } from '../progress/rows.ts';
import type { OrganizationRollup, ResultRow, Rollup, SumRow } from '../progress/rollup.ts';
import { figure, NOTHING, ofAll, onTime, signs } from './signs.ts';

/** A rollup as readers see it: texts in rows, drawn by the command line and by pages. */
export interface RollupView {
    readonly asOf: string;
    readonly implementation: readonly ImplementationRow[];
    readonly practices: readonly PracticeRow[];
    readonly results: readonly ResultView[];
}

export interface ImplementationRow {
    /** How deep the organization is in the tree shown. */
    readonly depth: number;
    readonly organization: string;
    readonly designation: string;
    readonly status: string;
    readonly actionsDone: string;
    readonly actionsBehind: string;
    readonly actionsOnTime: string;
    readonly milestonesDone: string;
    readonly milestonesBehind: string;
    /** A sum over everything under the organization above it. */
    readonly isSum: boolean;
}

export interface PracticeRow {
    readonly code: string;
    readonly title: string;
    readonly organizations: string;
    readonly strategies: string;
    readonly actionsDone: string;
    readonly actionsBehind: string;
}

export interface ResultView {
    readonly organization: string;
    readonly measure: string;
    readonly year: string;
    readonly result: string;
    readonly target: string;
    readonly judgement: string;
}

/** @param practiceTitles the titles of practices by code */
export function rollupView(rollup: Rollup, practiceTitles: ReadonlyMap<string, string>, minimum: number): RollupView {
    const depths = new Map<string, number>();
    const implementation: ImplementationRow[] = [];
    for (const organization of rollup.organizations) {
        const depth = organization.parent !== null && depths.has(organization.parent) ? depths.get(organization.parent)! + 1 : 0;
        depths.set(organization.id, depth);
        implementation.push(ownRow(organization, depth));
        if (organization.below.actions.total + organization.below.milestones.total > 0) {
            implementation.push({
                depth: depth + 1, organization: 'all under it', designation: '', status: '', isSum: true,
                ...counts(organization.below.actions, organization.below.milestones)
            });
        }
    }
    return { asOf: rollup.asOf, implementation, practices: practiceRows(rollup, practiceTitles), results: resultViews(rollup, minimum) };
}

function ownRow(organization: OrganizationRollup, depth: number): ImplementationRow {
    return {
        depth,
        organization: organization.title ?? organization.id,
        designation: organization.designation ?? '',
        status: organization.status ?? 'no plan',
        isSum: false,
        ...counts(organization.actions, organization.milestones)
    };
}

function counts(actions: Rows, milestones: Rows) {
    return {
        actionsDone: ofAll(actions.done, actions.total),
        actionsBehind: behind(actions),
        actionsOnTime: onTime(actions),
        milestonesDone: ofAll(milestones.done, milestones.total),
        milestonesBehind: behind(milestones)
    };
}

function behind(rows: Rows): string {
    return rows.total === 0 ? NOTHING : rows.behind === 0 ? '0' : `${signs.behind.sign} ${rows.behind}`;
}

function practiceRows({ organizations }: Rollup, titles: ReadonlyMap<string, string>): PracticeRow[] {
    const codes = [...new Set(organizations.flatMap(each => Object.keys(each.practices)))].sort();
    return codes.map(code => {
        const coded = organizations.flatMap(each => each.practices[code] ?? []);
        const actions = coded.map(each => each.actions).reduce(addRows, noRows);
        return {
            code,
            title: titles.get(code) ?? '',
            organizations: String(coded.length),
            strategies: String(coded.reduce((sum, each) => sum + each.strategies, 0)),
            actionsDone: ofAll(actions.done, actions.total),
            actionsBehind: behind(actions)
        };
    });
}

function resultViews({ organizations }: Rollup, minimum: number): ResultView[] {
    return organizations.flatMap(each => [
        ...each.results.map(result => ownResult(each, result, minimum)),
        ...each.belowResults.map(sum => sumResult(each, sum, minimum))
    ]);
}

function ownResult(organization: OrganizationRollup, result: ResultRow, minimum: number): ResultView {
    return {
        organization: organization.title ?? organization.id,
        measure: result.group === undefined ? result.measure : `${result.measure}.${result.group}`,
        year: result.year,
        result: result.suppressed ? hiddenText(minimum) : withCount(result.value, result.n, result.unit),
        target: result.target === null ? NOTHING : figure(result.target, result.unit),
        judgement: result.met === null ? NOTHING : result.met ? 'met' : 'not met'
    };
}

function sumResult(organization: OrganizationRollup, sum: SumRow, minimum: number): ResultView {
    const notAdded = sum.notAdded.map(each => `${each.id}: ${each.reason}`);
    const remarks = [...(sum.suppressed > 0 ? [`${sum.suppressed} hidden`] : []), ...notAdded];
    return {
        organization: `${organization.title ?? organization.id}, all under it`,
        measure: sum.indicator,
        year: sum.year,
        result: sum.value === null && sum.suppressed > 0 ? hiddenText(minimum) : withCount(sum.value, sum.n, sum.unit),
        target: `${sum.organizations} of ${sum.schools} schools`,
        judgement: [`${sum.met} met`, ...remarks].join('; ')
    };
}

function hiddenText(minimum: number): string {
    return `hidden: fewer than ${minimum}`;
}

function withCount(value: number | null, n: number | null, unit: string): string {
    if (value === null) {
        return NOTHING;
    }
    return n === null ? figure(value, unit) : `${figure(value, unit)} of ${new Intl.NumberFormat('en-US').format(n)}`;
}
