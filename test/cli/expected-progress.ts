import assert from 'node:assert/strict';
import type { MeasureView, MeasureYear, PlanRow, ProgressView, ReportingView, ReportTable } from '../../language/views/progress.ts';
import { numbersIn, type ReadDocument, type ReadTable } from './read-formats.ts';

/** The tables have what the JSON says at its place, and nothing else; and what it says in words are its numbers. */
export function assertProgress(view: ProgressView, { tables }: ReadDocument): void {
    assertWords(view);
    const { goals, rows, years, reporting } = view;
    const expected = [
        ...goals.filter(each => each.measures.length > 0).map(({ measures }) => table(['Measure', 'Baseline', ...years], measures.map(each => [
            titleOf(each), each.baseline.text, ...each.years.map(yearText)
        ]))),
        ...(rows.length > 0 ? [table(['Number', 'What', 'State', 'Due', 'Done', 'Owner', 'Spent', 'Latest word'], rows.map(planCells))] : []),
        ...(reporting ? reportTables(reporting) : [])
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

function yearText({ target, result, met }: MeasureYear): string {
    const judged = { true: ', met', false: ', not met', null: '' }[String(met)];
    return target.unit === null ? result.text : `${result.text} (target ${target.text}${judged})`;
}

function planCells({ number, title, name, codes, state, actions, due, done, owners, money, latest }: PlanRow): string[] {
    return [
        number, `${title || name || 'without a name'}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`, state ? `${state.sign} ${state.word}` : actions,
        due?.text ?? '', done?.text ?? '', owners.map(each => each.text).join('\n'), money?.text ?? '', latest?.text ?? ''
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
        ...(performance.length > 0 ? [table(['Of', 'Measure', 'Baseline', 'Target', 'Result', 'Target met', 'Explanation'], performance.map(each => [
            each.of, titleOf(each), each.baseline.text, each.target.text, each.result.text, { true: 'met', false: 'not met', null: '' }[String(each.met)]!, each.explanation
        ]))] : [])
    ];
}

/** Wherever a number of the JSON has a text beside it, the text says that number and, but for a few words, no other. */
function assertWords(part: unknown): void {
    if (typeof part !== 'object' || part === null) {
        return;
    }
    const { text, value, n, isHidden, spent, budget, share, lines, counts, actions } = part as Record<string, unknown>;
    if (isHidden === true) {
        assert.deepEqual([value, n], [null, null]);
        assert.match(text as string, /^hidden: fewer than \d+$/);
    } else if (isHidden === false && !/^to be set|baseline$/.test(text as string)) {
        assert.deepEqual(numbersIn((text as string).replace(/^under [\d.]+( %)?/, '')), [value, n].filter(each => each !== null).map(each => rounded(each as number)));
    }
    if (spent !== undefined && budget !== undefined) {
        assert.deepEqual(numbersIn(text as string), [spent ?? (budget === null ? 0 : null), budget].filter(each => each !== null).map(each => Math.abs(rounded(each as number))));
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
    const measure = (each: MeasureYear & Pick<MeasureView, 'name' | 'baseline'>) => [
        each.name, each.year, each.baseline.value, each.baseline.n, each.target.value, each.result.value, each.result.n, each.met, each.baseline.isHidden, each.result.isHidden
    ].map(cell);
    const measureRow = (row: Record<string, string>) => [
        row.name, row.year, row.baseline, row.baseline_n, row.target, row.result, row.result_n, row.met, row.baseline_hidden, row.result_hidden
    ];
    assert.deepEqual(of('measure').map(measureRow), view.goals.flatMap(goal => goal.measures.flatMap(each => each.years.map(year => measure({ ...each, ...year })))));
    assert.deepEqual(of('performance').map(measureRow), view.reporting?.performance.map(measure) ?? []);
    assert.deepEqual(of('priority', 'strategy', 'milestone', 'action').map(row => [
        row.row, row.number, row.state, row.due, row.done_on, row.late, row.spent, row.budget, row.latest_word_on, row.actions_total, row.actions_done, row.actions_in_progress,
        row.actions_behind, row.actions_not_reported, row.actions_not_started, row.actions_dropped, row.actions_due, row.actions_done_on_time, row.actions_due_by_plan,
        row.actions_done_on_time_by_plan
    ]), view.rows.map(({ kind, number, state, due, done, money, latest, counts }) => [
        kind, number, state?.word, due?.expected.iso, done?.on.iso, done?.isLate, money?.spent, money?.budget, latest?.on.iso, counts?.total, counts?.done, counts?.inProgress,
        counts?.behind, counts?.notReported, counts?.notStarted, counts?.dropped, counts?.due, counts?.doneOnTime, counts?.dueOriginal, counts?.doneOnTimeOriginal
    ].map(cell)));
    const reporting = view.reporting;
    const cells = [...reporting?.tables ?? [], ...(reporting ? [{ number: '', rows: reporting.plan }] : [])].flatMap(({ number, rows }) => rows.flatMap(row => row.cells.map(
        ({ share, lines }, i) => [number, row.kind, reporting!.columns[i].heading, share?.count, share?.of, share?.percent, lines.map(each => each.text).join('\n').replace(/^–$/, '')].map(cell)
    )));
    assert.deepEqual(of('report').map(row => [row.number, row.about, row.period, row.count, row.of, row.percent, row.text]), cells);
    assert.equal(rows.length, 1 + view.goals.length + of('measure', 'performance', 'priority', 'strategy', 'milestone', 'action', 'report').length);
}
