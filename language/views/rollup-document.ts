import type { OrganizationRollup, Rollup } from '../progress/rollup.ts';
import type { Rows } from '../progress/rows.ts';
import { asOfText, tableOf, type ColumnMaker, type Document, type Section } from './document.ts';
import { supportsSections } from './rollup-supports-document.ts';
import { practiceSums, type ImplementationRow, type RollupView } from './rollup.ts';
import { countText, NOTHING, signs } from './signs.ts';

/** The counts of one organization, or of everything under it, in full. */
interface CountsRow {
    readonly organization: string;
    readonly practice: string;
    readonly strategies: string;
    readonly of: 'actions' | 'milestones';
    readonly counts: Rows;
    readonly depth: number;
    readonly isSum: boolean;
}

/**
 * @param view made of the same rollup
 * @param isFrozen the as-of date stands in the network's settings
 */
export function rollupDocument(view: RollupView, rollup: Rollup, isFrozen: boolean): Document {
    return {
        title: `Rollup as of ${asOfText(view.asOfText, isFrozen)}`,
        about: view.note,
        sections: {
            // The tables of a state are large.
            *[Symbol.iterator]() {
                yield { level: 2, heading: '', table: tableOf(implementationColumns, view.implementation, treeFacts) };
                yield* domains(view);
                yield* practices(view);
                yield* results(view);
                yield* supportsSections(view.supports);
                yield* section('Actions and milestones by state', countsColumns, implementationCounts(view, rollup));
                yield* section('Practices by organization and state', [practiceColumn, ...countsColumns], practiceCounts(view, rollup));
            }
        }
    };
}

const treeFacts = { depth: (row: { readonly depth: number }) => row.depth, isSum: (row: { readonly isSum: boolean }) => row.isSum };

const implementationColumns: readonly ColumnMaker<ImplementationRow>[] = [
    { heading: 'Organization', cell: row => row.organization },
    { heading: 'ESSA', cell: row => row.designation },
    { heading: 'Plan', cell: row => row.status },
    { heading: `Actions ${signs.done.word}`, cell: row => row.actionsDone, isNumber: true },
    { heading: signs.behind.word, cell: row => behindCell(row.actionsBehind), isNumber: true },
    { heading: 'on time', cell: row => (row.onTimeByPlan === null ? row.onTime : `${row.onTime} (by the plan's dates ${row.onTimeByPlan})`) },
    { heading: `Milestones ${signs.done.word}`, cell: row => row.milestonesDone, isNumber: true },
    { heading: signs.behind.word, cell: row => behindCell(row.milestonesBehind), isNumber: true }
];

const practiceColumn: ColumnMaker<CountsRow> = { heading: 'Practice', cell: row => row.practice };

const countsColumns: readonly ColumnMaker<CountsRow>[] = [
    { heading: 'Organization', cell: row => row.organization },
    { heading: 'Strategies', cell: row => row.strategies, isNumber: true },
    { heading: 'Of', cell: row => row.of },
    countColumn('all', each => each.total),
    ...(['done', 'inProgress', 'behind', 'notReported', 'notStarted', 'dropped'] as const).map(state => countColumn(signs[state].word, each => each[state])),
    countColumn('due', each => each.due),
    countColumn('on time', each => each.doneOnTime),
    countColumn('due by the plan', each => each.dueOriginal),
    countColumn('on time by the plan', each => each.doneOnTimeOriginal)
];

function countColumn(heading: string, of: (counts: Rows) => number): ColumnMaker<CountsRow> {
    return { heading, cell: row => countText(of(row.counts)), isNumber: true };
}

function behindCell(text: string) {
    return text.startsWith(signs.behind.sign) ? { lines: [text], state: 'behind' as const } : text;
}

function section(heading: string, columns: readonly ColumnMaker<CountsRow>[], rows: readonly CountsRow[]): Section[] {
    return rows.length === 0 ? [] : [{ level: 2, heading, table: tableOf(columns, rows, treeFacts) }];
}

function domains(view: RollupView): Section[] {
    return view.domains.length === 0 ? [] : [{
        level: 2,
        heading: 'Domains',
        table: tableOf([
            { heading: 'Domain', cell: row => row.domain },
            { heading: 'Framework', cell: row => row.framework },
            { heading: 'Organizations', cell: row => row.organizations, isNumber: true },
            { heading: 'Strategies', cell: row => row.strategies, isNumber: true },
            { heading: 'Actions done', cell: row => row.actionsDone, isNumber: true },
            { heading: 'behind', cell: row => behindCell(row.actionsBehind), isNumber: true }
        ], view.domains)
    }];
}

function practices(view: RollupView): Section[] {
    return view.practices.length === 0 ? [] : [{
        level: 2,
        heading: 'Practices',
        table: tableOf([
            { heading: 'Practice', cell: row => `${row.code} ${row.title}`.trim() },
            { heading: 'Organizations', cell: row => row.organizations, isNumber: true },
            { heading: 'Strategies', cell: row => row.strategies, isNumber: true },
            { heading: 'Actions done', cell: row => row.actionsDone, isNumber: true },
            { heading: 'behind', cell: row => behindCell(row.actionsBehind), isNumber: true }
        ], view.practices)
    }];
}

function results(view: RollupView): Section[] {
    return view.results.length === 0 ? [] : [{
        level: 2,
        heading: 'Results',
        table: tableOf([
            { heading: 'Organization', cell: row => row.organization },
            { heading: 'Measure', cell: row => row.measure },
            { heading: 'Year', cell: row => row.year },
            { heading: 'Result', cell: row => row.result },
            { heading: 'Target', cell: row => (row.isSum ? '' : row.target) },
            { heading: 'Schools counted', cell: row => (row.isSum ? row.target : '') },
            { heading: 'Target met', cell: row => row.judgement }
        ], view.results, { isSum: row => row.isSum })
    }];
}

/** What an organization has no actions or milestones of has no row. */
function implementationCounts({ implementation }: RollupView, { organizations }: Rollup): CountsRow[] {
    const known = new Map(organizations.map(each => [each.id, each]));
    const titles = new Map(implementation.filter(each => !each.isSum).map(each => [each.id, each.organization]));
    return implementation.flatMap(({ id, depth, isSum }) => {
        const { below, actions, milestones } = known.get(id)!;
        const organization = isSum ? `${titles.get(id)}, all under it` : titles.get(id)!;
        return countsOf({ organization, practice: '', strategies: '', depth: isSum ? depth - 1 : depth, isSum }, isSum ? below : { actions, milestones });
    });
}

/** Each practice over all organizations, then in each. */
function practiceCounts({ implementation }: RollupView, rollup: Rollup): CountsRow[] {
    const known = new Map(rollup.organizations.map(each => [each.id, each]));
    const ordered = implementation.filter(each => !each.isSum).map(({ id, organization }) => ({ organization, rollup: known.get(id)! }));
    return Object.entries(practiceSums(rollup)).flatMap(([practice, sum]) => [
        ...countsOf({ organization: 'all organizations', practice, strategies: countText(sum.strategies), depth: 0, isSum: true }, sum, true),
        ...ordered.filter(each => Object.hasOwn(each.rollup.practices, practice)).flatMap(each => practiceRows(each.organization, practice, each.rollup))
    ]);
}

function practiceRows(organization: string, practice: string, { practices }: OrganizationRollup): CountsRow[] {
    const own = practices[practice];
    return countsOf({ organization, practice, strategies: countText(own.strategies), depth: 0, isSum: false }, own, true);
}

/** @param always a row for the actions even if there are none, since the row says more */
function countsOf(head: Omit<CountsRow, 'of' | 'counts'>, both: { readonly actions: Rows; readonly milestones: Rows }, always = false): CountsRow[] {
    const row = (of: 'actions' | 'milestones', strategies: string): CountsRow => ({ ...head, strategies, of, counts: both[of] });
    const has = ({ total, dropped }: Rows) => total + dropped > 0;
    return [
        ...(always || has(both.actions) ? [row('actions', head.strategies)] : []),
        ...(has(both.milestones) ? [row('milestones', head.strategies === '' ? '' : NOTHING)] : [])
    ];
}
