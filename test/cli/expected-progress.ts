import assert from 'node:assert/strict';
import type { FundRow, MeasureView, MeasureYear, PlanRow, ProgressView, ReportingView, ReportTable, SupportView } from '../../language/views/progress.ts';
import { numbersIn, type ReadDocument, type ReadTable } from './read-formats.ts';

/** The tables have what the JSON says at its place, and nothing else; and what it says in words are its numbers. */
export function assertProgress(view: ProgressView, { tables }: ReadDocument): void {
    assertWords(view);
    const { goals, rows, years, funds, supports, reporting } = view;
    const expected = [
        ...goals.filter(each => each.measures.length > 0).map(({ measures }) => table(['Measure', 'Baseline', ...years], measures.map(each => [
            titleOf(each), each.baseline.text, ...each.years.map(yearText)
        ]))),
        ...(rows.length > 0 ? [table(['Number', 'What', 'State', 'Due', 'Done', 'Owner', 'Spent', 'Latest word'], rows.map(planCells))] : []),
        ...(funds.length > 0 ? [table(['Fund', ...years, 'Whole plan', 'Left'], funds.map(fundCells))] : []),
        ...(reporting ? reportTables(reporting) : []),
        ...(supports.length > 0 ? [table(['Support', 'State', 'Provider', 'For', 'Needed', 'Planned', 'Delivered', 'Used', 'Effect'], supports.map(supportCells))] : [])
    ];
    assert.deepEqual(tables, expected);
}

/** A table without the columns that have nothing in them. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): ReadTable {
    const filled = headings.map((_, i) => rows.some(row => row[i] !== ''));
    return { headings: headings.filter((_, i) => filled[i]), rows: rows.map(row => row.filter((_, i) => filled[i])) };
}

function titleOf({ title, name, isGroup }: Pick<MeasureView, 'title' | 'name' | 'isGroup'>): string {
    return (isGroup ? '· ' : '') + (title || name || 'without a name');
}

function yearText(year: MeasureYear): string {
    const { target, targetByPlan, result, met } = year;
    const judged = { true: ', met', false: ', not met', null: '' }[String(met)];
    return target.unit === null && targetByPlan === null ? result.text : `${result.text} (target ${targetText(year)}${judged})`;
}

function targetText({ target, targetByPlan }: MeasureYear): string {
    return targetByPlan ? `${target.text}, was ${targetByPlan.text === '–' ? 'none' : targetByPlan.text}` : target.text;
}

function fundCells({ fund, years, whole, leftText, unplannedText }: FundRow): string[] {
    return [fund, ...[...years, whole].map(each => each.lines.join('\n')), [leftText, unplannedText].filter(each => each !== '').join('\n')];
}

function supportCells({ title, stateText, providers, serves, needed, plannedText, delivered, used, effect }: SupportView): string[] {
    return [title, stateText, providers.join('\n'), serves.join('\n'), needed?.text ?? '', plannedText, delivered.text, used.map(each => each.text).join('\n'), effect.text];
}

function planCells({ number, title, name, codes, state, actions, due, done, owners, ownersByPlan, money, latest }: PlanRow): string[] {
    return [
        number, `${title || name || 'without a name'}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`, state ? `${state.sign} ${state.word}` : actions,
        due?.text ?? '', done?.text ?? '', [...owners.map(each => each.text), ...ownersByPlan ? [`(was ${ownersByPlan.map(each => each.text).join(', ') || 'nobody'})`] : []].join('\n'), money?.text ?? '', latest?.text ?? ''
    ];
}

function reportTables({ columns, tables, plan, performance }: ReportingView): ReadTable[] {
    const reported = (kind: ReportTable['kind'] | 'plan', rows: ReportTable['rows']) => {
        const shown = columns.map((_, i) => i).filter(i => (kind === 'strategy' ? ['semester', 'year'] : ['quarter']).includes(columns[i].kind));
        return table(['What the reports say', ...shown.map(i => `${columns[i].heading} (${columns[i].first.text} to ${columns[i].last.text})`)],
            rows.map(({ label, cells }) => [label, ...shown.map(i => cells[i].lines.map(each => each.text).join('\n'))]));
    };
    return [
        ...tables.map(each => reported(each.kind, each.rows)),
        ...(plan.length > 0 ? [reported('plan', plan)] : []),
        ...(performance.length > 0 ? [table(['Of', 'Measure', 'Baseline', 'Target', 'Result', 'Target met', 'Way to the target', 'Explanation'], performance.map(each => [
            each.of, titleOf(each), each.baseline.text, targetText(each), each.result.text, { true: 'met', false: 'not met', null: '' }[String(each.met)]!,
            each.attainment === null ? '' : `${each.attainment.toLocaleString('en-US')} %`, each.explanation
        ]))] : [])
    ];
}

/** Wherever a number of the JSON has a text beside it, the text says that number and, but for a few words, no other. */
function assertWords(part: unknown): void {
    if (typeof part !== 'object' || part === null) {
        return;
    }
    const { text, value, n, isHidden, spent, budget, budgetByPlan, allocated, share, lines, counts, actions, left, leftText, unplanned, unplannedText, delivered, count, of } = part as Record<string, unknown>;
    if (isHidden === true) {
        assert.deepEqual([value, n], [null, null]);
        assert.match(text as string, /^hidden: (fewer than \d+|to protect a small group)$/);
    } else if (isHidden === false && !/^to be set|baseline$| of [A-Z]/.test(text as string)) {
        assert.deepEqual(numbersIn((text as string).replace(/^under [\d.]+( %)?/, '')), [value, n].filter(each => each !== null).map(each => rounded(each as number)));
    }
    if (allocated !== undefined) {
        assert.deepEqual((lines as string[]).flatMap(numbersIn), [allocated, budget, spent].filter(each => each !== null).map(each => Math.abs(rounded(each as number))));
    } else if (spent !== undefined && budget !== undefined) {
        assert.deepEqual(numbersIn(text as string), [spent ?? (budget === null ? 0 : null), budget, budgetByPlan].filter(each => each !== null).map(each => Math.abs(rounded(each as number))));
    }
    if (leftText !== undefined) {
        assert.deepEqual([leftText, unplannedText].flatMap(each => numbersIn(each as string)), [left, unplanned === 0 ? null : unplanned].filter(each => each !== null).map(each => Math.abs(rounded(each as number))));
    }
    if (typeof count === 'number' && delivered !== undefined) {
        assert.deepEqual(numbersIn((delivered as { text: string }).text).slice(0, of === null ? 1 : 2), [count, of].filter(each => each !== null));
    }
    if (share) {
        const { count, of, percent } = share as { count: number; of: number; percent: number };
        assert.deepEqual(numbersIn((lines as { text: string }[])[0].text), [percent, count, of]);
    }
    if (counts) {
        const { total, done, due, doneOnTime, dueOriginal, doneOnTimeOriginal } = counts as NonNullable<PlanRow['counts']>;
        const shares = [[doneOnTime, due], [doneOnTimeOriginal, dueOriginal]].map(([part, all]) => (all === 0 ? [] : [part, all]));
        const shown = total === 0 ? [] : [done, total, ...shares[0], ...(`${shares[0]}` === `${shares[1]}` ? [] : shares[1])];
        assert.deepEqual(numbersIn(actions as string), shown);
    }
    Object.values(part).forEach(assertWords);
}

function rounded(number: number): number {
    return Math.round(number * 100) / 100;
}

/** The figures of the JSON, row by row, as the CSV has them. */
export function assertProgressCsv(view: ProgressView, rows: readonly Record<string, string>[]): void {
    const cell = (value: unknown) => String(value ?? '');
    const of = (...kinds: string[]) => rows.filter(each => kinds.includes(each.row));
    const measure = (each: MeasureYear & Pick<MeasureView, 'name' | 'baseline' | 'isDropped'>) => [
        each.name, each.year, each.baseline.value, each.baseline.n, each.target.value, each.result.value, each.result.n, each.met, each.baseline.isHidden, each.result.isHidden,
        each.targetByPlan?.value, each.attainment, each.isDropped
    ].map(cell);
    const measureRow = (row: Record<string, string>) => [
        row.name, row.year, row.baseline, row.baseline_n, row.target, row.result, row.result_n, row.met, row.baseline_hidden, row.result_hidden,
        row.target_by_plan, row.attainment, row.dropped
    ];
    assert.deepEqual(of('measure').map(measureRow), view.goals.flatMap(goal => goal.measures.flatMap(each => each.years.map(year => measure({ ...each, ...year })))));
    assert.deepEqual(of('performance').map(measureRow), view.reporting?.performance.map(measure) ?? []);
    assert.deepEqual(of('priority', 'strategy', 'milestone', 'action').map(row => [
        row.row, row.number, row.state, row.due, row.done_on, row.late, row.spent, row.budget, row.latest_word_on, row.actions_total, row.actions_done, row.actions_in_progress,
        row.actions_behind, row.actions_not_reported, row.actions_not_started, row.actions_dropped, row.actions_due, row.actions_done_on_time, row.actions_due_by_plan,
        row.actions_done_on_time_by_plan, row.owners_by_plan, row.budget_by_plan
    ]), view.rows.map(({ kind, number, state, due, done, ownersByPlan, money, latest, counts }) => [
        kind, number, state?.word, due?.expected.iso, done?.on.iso, done?.isLate, money?.spent, money?.budget, latest?.on.iso, counts?.total, counts?.done, counts?.inProgress,
        counts?.behind, counts?.notReported, counts?.notStarted, counts?.dropped, counts?.due, counts?.doneOnTime, counts?.dueOriginal, counts?.doneOnTimeOriginal,
        ownersByPlan?.map(each => each.text).join('; '), money?.budgetByPlan
    ].map(cell)));
    const reporting = view.reporting;
    const cells = [...reporting?.tables ?? [], ...(reporting ? [{ number: '', rows: reporting.plan }] : [])].flatMap(({ number, rows }) => rows.flatMap(row => row.cells.map(
        ({ share, lines }, i) => [number, row.kind, reporting!.columns[i].heading, share?.count, share?.of, share?.percent, lines.map(each => each.text).join('\n').replace(/^–$/, '')].map(cell)
    )));
    assert.deepEqual(of('report').map(row => [row.number, row.about, row.period, row.count, row.of, row.percent, row.text]), cells);
    assert.deepEqual(of('fund', 'fund-total').map(row => [row.row, row.name, row.year, row.allocated, row.budget, row.spent, row.left, row.unplanned]), view.funds.flatMap(
        ({ fund, isTotal, years, whole, left, unplanned }) => [...years.map((each, i) => [view.years[i], each, null, null] as const), ['', whole, left, unplanned] as const].map(
            ([year, each, ...rest]) => [isTotal ? 'fund-total' : 'fund', fund, year, each.allocated, each.budget, each.spent, ...rest].map(cell))));
    assert.deepEqual(of('support').map(row => [row.name, row.title, row.state, row.needed, row.planned_from, row.planned_to, row.delivered_on, row.count, row.of, row.effect, row.used]), view.supports.map(each => [
        each.name, each.title, each.stateText, each.needed?.iso, each.plannedFrom?.iso, each.plannedTo?.iso, each.delivered.on?.iso, each.count, each.of, each.effectWord,
        each.used.map(one => one.text).join('; ')
    ].map(cell)));
    assert.equal(rows.length, 1 + view.goals.length + of('fund', 'fund-total', 'support', 'measure', 'performance', 'priority', 'strategy', 'milestone', 'action', 'report').length);
}
