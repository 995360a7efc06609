import type { OrganizationRollup, ResultRow, Rollup, SumRow } from '../../language/progress/rollup.ts';
import type { Rows } from '../../language/progress/rows.ts';
import { practiceSums } from '../../language/views/rollup.ts';
import { toCsv, type CsvRow } from './csv.ts';
import { supportColumns, supportRows } from './rollup-supports-csv.ts';

const COUNTS = {
    total: 'total', done: 'done', inProgress: 'in_progress', behind: 'behind', notReported: 'not_reported', notStarted: 'not_started', dropped: 'dropped',
    due: 'due', doneOnTime: 'done_on_time', dueOriginal: 'due_by_plan', doneOnTimeOriginal: 'done_on_time_by_plan'
} as const satisfies Readonly<Record<keyof Rows, string>>;

type CountColumn = `${'actions' | 'milestones'}_${typeof COUNTS[keyof Rows]}`;

const countColumns = (['actions', 'milestones'] as const).flatMap(of => Object.values(COUNTS).map((each): CountColumn => `${of}_${each}`));

/** The columns are the same for all rows and only ever get more, at the end; docs/csv.md says what is in them. */
const columns = [
    'as_of', 'row', 'organization', 'title', 'kind', 'parent', 'designation', 'plan', 'status', 'practice', 'strategies', 'organizations', ...countColumns,
    'measure', 'group', 'indicator', 'year', 'unit', 'value', 'n', 'target', 'met', 'hidden', 'schools', 'schools_counted', 'schools_met', 'schools_hidden', 'not_counted',
    ...supportColumns, 'framework', 'domain'
] as const;

type Row = CsvRow<typeof columns[number]>;

/** A rollup as one table, line by line: organizations, what is under them, practices, results and sums are told apart by the column `row`. */
export function rollupCsv(rollup: Rollup): Iterable<string> {
    return toCsv(columns, rowsOf(rollup));
}

function* rowsOf(rollup: Rollup): Generator<Row> {
    const parents = new Set(rollup.organizations.map(each => each.parent));
    const all = Object.entries(practiceSums(rollup)).map(([practice, { strategies, organizations, actions, milestones }]): Row => ({
        row: 'practice-total', practice, strategies, organizations, ...counts(actions, milestones)
    }));
    const domains = rollup.domains.map(({ framework, domain, strategies, organizations, actions, milestones }): Row => ({
        row: 'domain-total', framework, domain, strategies, organizations, ...counts(actions, milestones)
    }));
    const dated = (row: Row) => ({ as_of: rollup.asOf, ...row });
    for (const organization of rollup.organizations) {
        yield* organizationRows(organization, parents.has(organization.id)).map(dated);
    }
    yield* [...all, ...domains, ...supportRows(rollup.supports)].map(dated);
}

function organizationRows(organization: OrganizationRollup, isParent: boolean): Row[] {
    const { id, title, kind, parent, designation, plan, status, actions, milestones, below, practices, results, belowResults } = organization;
    const own = { organization: id, title: title ?? id, kind, parent, designation };
    return [
        { row: 'organization', ...own, plan, status, ...counts(actions, milestones) },
        ...(isParent ? [{ row: 'below', ...own, ...counts(below.actions, below.milestones) }] : []),
        ...Object.entries(practices).map(([practice, each]): Row => ({
            row: 'practice', ...own, practice, strategies: each.strategies, ...counts(each.actions, each.milestones)
        })),
        ...results.map(each => ({ ...own, ...resultRow(each) })),
        ...belowResults.map(each => ({ ...own, ...sumRow(each) }))
    ];
}

/** The columns of the counts of actions and of milestones. */
function counts(actions: Rows, milestones: Rows): Row {
    const of = (what: 'actions' | 'milestones', rows: Rows) => Object.entries(COUNTS).map(([key, column]) => [`${what}_${column}`, rows[key as keyof Rows]]);
    return Object.fromEntries([...of('actions', actions), ...of('milestones', milestones)]);
}

function resultRow({ measure, group, indicator, year, value, unit, n, target, met, suppressed }: ResultRow): Row {
    return { row: 'result', measure, group, indicator, year, unit, value, n, target, met, hidden: suppressed === true };
}

/** Hidden is a sum that nothing but hidden results go into. */
function sumRow({ indicator, year, unit, value, n, organizations, schools, met, suppressed, notAdded }: SumRow): Row {
    return {
        row: 'sum', indicator, year, unit, value, n, hidden: value === null && suppressed > 0, schools, schools_counted: organizations, schools_met: met, schools_hidden: suppressed,
        not_counted: notAdded.map(each => `${each.id}: ${each.reason}`).join('; ')
    };
}
