import type { FigureView, FundRow, MeasureYear, PlanRow, ProgressView, ReportingView, ReportRow, SupportView } from '../../language/views/progress.ts';
import { NOTHING } from '../../language/views/signs.ts';
import { toCsv, type CsvRow } from './csv.ts';

/** The columns are the same for all rows and only ever get more, at the end; docs/csv.md says what is in them. */
const columns = [
    'as_of', 'organization', 'row', 'number', 'name', 'title', 'codes', 'goal', 'state', 'due', 'due_by_plan', 'done_on', 'late', 'owners', 'spent', 'budget', 'latest_word', 'latest_word_on',
    'actions_total', 'actions_done', 'actions_in_progress', 'actions_behind', 'actions_not_reported', 'actions_not_started', 'actions_dropped',
    'actions_due', 'actions_done_on_time', 'actions_due_by_plan', 'actions_done_on_time_by_plan',
    'indicator', 'is_group', 'year', 'unit', 'baseline', 'baseline_n', 'target', 'result', 'result_n', 'met', 'baseline_hidden', 'result_hidden', 'explanation',
    'period', 'first_day', 'last_day', 'about', 'count', 'of', 'percent', 'text',
    'owners_by_plan', 'budget_by_plan', 'target_by_plan', 'attainment', 'dropped', 'allocated', 'left', 'unplanned',
    'providers', 'serves', 'needed', 'planned_from', 'planned_to', 'delivered', 'delivered_on', 'used', 'effect', 'effect_text'
] as const;

type Row = CsvRow<typeof columns[number]>;

/** A plan's progress as one table, line by line: what a row is about stands in the column `row`. */
export function progressCsv(view: ProgressView): Iterable<string> {
    const { head, asOf, goals, rows, funds, supports, years, reporting } = view;
    return toCsv(columns, [
        { row: 'plan', title: head.title, state: head.status ?? 'no plan' },
        ...goals.flatMap(({ number, name, title, measures }) => [
            { row: 'goal', number, name, title },
            ...measures.flatMap(each => each.years.map((year): Row => ({ row: 'measure', goal: name ?? number, indicator: each.indicator, ...measureRow({ ...each, ...year }) })))
        ]),
        ...rows.map(planRow),
        ...funds.flatMap(each => fundRows(each, years)),
        ...supports.map(supportRow),
        ...reporting ? reportRows(reporting) : []
    ].map((row: Row) => ({ as_of: asOf.iso, organization: head.id, ...row })));
}

interface MeasureFacts extends MeasureYear {
    readonly name: string | null;
    readonly title: string;
    readonly isGroup: boolean;
    readonly baseline: FigureView;
    readonly isDropped: boolean;
}

function measureRow({ name, title, isGroup, isDropped, year, baseline, target, targetByPlan, result, met, attainment, explanation }: MeasureFacts): Row {
    return {
        name, title, is_group: isGroup, year, unit: result.unit ?? target.unit ?? baseline.unit, baseline: baseline.value, baseline_n: baseline.n,
        target: target.value, result: result.value, result_n: result.n, met, baseline_hidden: baseline.isHidden, result_hidden: result.isHidden, explanation,
        text: notes({ baseline, target, ...(targetByPlan && { 'target by plan': targetByPlan }), result }),
        target_by_plan: targetByPlan?.value, attainment, dropped: isDropped
    };
}

/** What a figure says that is no number, such as `target: at most 16 %`. */
function notes(figures: Readonly<Record<string, FigureView>>): string {
    return Object.entries(figures)
        .filter(([, { value, text }]) => text !== NOTHING && (value === null || text.startsWith('at most')))
        .map(([what, { text }]) => `${what}: ${text}`).join('; ');
}

function planRow({ kind, number, name, title, codes, goal, state, due, done, owners, ownersByPlan, money, latest, counts }: PlanRow): Row {
    return {
        row: kind, number, name, title, codes: codes.join(' '), goal, state: state?.word,
        due: due?.expected.iso, due_by_plan: (due?.original ?? due?.expected)?.iso, done_on: done?.on.iso, late: done?.isLate,
        owners: owners.map(each => each.text).join('; '), spent: money?.spent, budget: money?.budget, latest_word: latest?.text, latest_word_on: latest?.on.iso,
        owners_by_plan: ownersByPlan?.map(each => each.text).join('; '), budget_by_plan: money?.budgetByPlan,
        ...(counts && {
            actions_total: counts.total, actions_done: counts.done, actions_in_progress: counts.inProgress, actions_behind: counts.behind,
            actions_not_reported: counts.notReported, actions_not_started: counts.notStarted, actions_dropped: counts.dropped, actions_due: counts.due,
            actions_done_on_time: counts.doneOnTime, actions_due_by_plan: counts.dueOriginal, actions_done_on_time_by_plan: counts.doneOnTimeOriginal
        })
    };
}

/** A fund in each school year, and behind that, without a year, in the whole plan. */
function fundRows({ fund, isTotal, years: amounts, whole, left, unplanned }: FundRow, years: ProgressView['years']): Row[] {
    const head = { row: isTotal ? 'fund-total' : 'fund', name: fund };
    return [
        ...amounts.map(({ allocated, budget, spent }, i) => ({ ...head, year: years[i], allocated, budget, spent })),
        { ...head, allocated: whole.allocated, budget: whole.budget, spent: whole.spent, left, unplanned }
    ];
}

function supportRow({ name, title, codes, stateText, providers, serves, needed, plannedFrom, plannedTo, delivered, count, of, used, effect, effectWord }: SupportView): Row {
    const told = ({ text }: { readonly text: string }) => (text === NOTHING ? undefined : text);
    return {
        row: 'support', name, title, codes: codes.join(' '), state: stateText, providers: providers.join('; '), serves: serves.join('; '),
        needed: needed?.iso, planned_from: plannedFrom?.iso, planned_to: plannedTo?.iso, delivered: told(delivered), delivered_on: delivered.on?.iso, count, of,
        used: used.map(each => each.text).join('; '), effect: effectWord, effect_text: told(effect)
    };
}

/** Tool A's tables with every period of the year, and its performance data. */
function reportRows({ year, columns, tables, plan, performance }: ReportingView): Row[] {
    const cells = (rows: readonly ReportRow[]) => rows.flatMap(({ kind, cells }) => cells.map(({ lines, share }, i): Row => ({
        row: 'report', year, period: columns[i].heading, first_day: columns[i].first.iso, last_day: columns[i].last.iso, about: kind,
        count: share?.count, of: share?.of, percent: share?.percent, text: lines.map(each => each.text).join('\n').replace(new RegExp(`^${NOTHING}$`), '')
    })));
    return [
        ...tables.flatMap(({ number, name, title, rows }) => cells(rows).map(row => ({ ...row, number, name, title }))),
        ...cells(plan),
        ...performance.map(each => ({ row: 'performance', number: each.of, ...measureRow(each) }))
    ];
}
