import { asOfText, tableOf, type ColumnMaker, type Document, type DocumentTable, type Section } from './document.ts';
import type { CellView, FigureView, MeasureView, MeasureYear, PlanRow, ProgressView, ReportingView, ReportRow, ReportTable } from './progress.ts';

/** How wide the texts of a table become before they are broken. */
const LABEL_WIDTH = 30;
const CELL_WIDTH = 34;

/** @param isFrozen the as-of date stands in the network's settings */
export function progressDocument(view: ProgressView, isFrozen: boolean): Document {
    const { head, asOf, reporting } = view;
    return {
        title: head.title,
        about: [head.text, `as of ${asOfText(asOf.text, isFrozen)}`].filter(each => each !== '').join(' \u00b7 '),
        sections: reporting
            ? [...goalSections(view), ...planSection(view), ...reportingSections(reporting)]
            : [{ level: 2, heading: '', note: `There is no plan yet. One begins with a line such as: plan for ${head.id} from SY2026-27 to SY2028-29 {` }]
    };
}

function goalSections({ goals, years }: ProgressView): Section[] {
    return goals.map(goal => ({
        level: 2,
        heading: named(`Goal ${goal.number}`, goal.title || goal.name),
        ...(goal.measures.length > 0 ? {
            table: tableOf<MeasureView>([
                { heading: 'Measure', cell: measureTitle, width: CELL_WIDTH },
                { heading: 'Baseline', cell: row => row.baseline.text },
                ...years.map((year, i) => ({ heading: year, cell: (row: MeasureView) => aimAndResult(row.years[i]) }))
            ], goal.measures)
        } : { note: 'No measure yet.' })
    }));
}

function planSection({ rows }: ProgressView): Section[] {
    return rows.length === 0 ? [] : [{ level: 2, heading: 'Plan', table: tableOf(planColumns, rows) }];
}

const planColumns: readonly ColumnMaker<PlanRow>[] = [
    { heading: 'Number', cell: row => row.number },
    { heading: 'What', cell: row => [row.title || row.name || 'without a name', ...(row.codes.length > 0 ? [`(${row.codes.join(', ')})`] : [])].join(' '), width: CELL_WIDTH + 10 },
    { heading: 'State', cell: ({ state, actions }) => (state ? { lines: [`${state.sign} ${state.word}`], state: state.state } : actions), width: CELL_WIDTH },
    { heading: 'Due', cell: row => row.due?.text ?? '' },
    { heading: 'Done', cell: row => row.done?.text ?? '' },
    { heading: 'Owner', cell: row => row.owners.map(each => each.text), width: CELL_WIDTH },
    { heading: 'Spent', cell: row => row.money?.text ?? '' },
    { heading: 'Latest word', cell: row => row.latest?.text ?? '', width: CELL_WIDTH }
];

function reportingSections(reporting: ReportingView): Section[] {
    const { year, tables, plan, performance } = reporting;
    return [
        ...(tables.length + plan.length > 0 ? [{ level: 2 as const, heading: `Reporting ${year}` }] : []),
        ...tables.map(each => ({
            level: 3 as const,
            heading: named(`${each.kind === 'strategy' ? 'Strategy' : 'Milestone'} ${each.number}`, each.title || each.name),
            table: reportTable(reporting, each.rows, each.kind)
        })),
        ...(plan.length > 0 ? [{ level: 3 as const, heading: 'The plan as a whole', table: reportTable(reporting, plan, 'plan') }] : []),
        ...(performance.length > 0 ? [{
            level: 2 as const,
            heading: `Performance data ${year}`,
            table: tableOf([
                { heading: 'Of', cell: row => row.of },
                { heading: 'Measure', cell: measureTitle, width: CELL_WIDTH },
                { heading: 'Baseline', cell: row => row.baseline.text },
                { heading: 'Target', cell: row => row.target.text },
                { heading: 'Result', cell: row => row.result.text },
                { heading: 'Target met', cell: row => judgement(row) },
                { heading: 'Explanation', cell: row => row.explanation, width: CELL_WIDTH }
            ], performance)
        }] : [])
    ];
}

/** Tool A reports on milestones, and on the plan as a whole, by quarter, and on strategies by semester and year. */
export function isReported(column: ReportingView['columns'][number], on: ReportTable['kind'] | 'plan'): boolean {
    return (column.kind === 'quarter') !== (on === 'strategy');
}

function reportTable({ columns }: ReportingView, rows: readonly ReportRow[], on: ReportTable['kind'] | 'plan'): DocumentTable {
    return tableOf<ReportRow>([
        { heading: 'What the reports say', cell: row => row.label, width: LABEL_WIDTH },
        ...columns.flatMap((column, i) => (isReported(column, on)
            ? [{ heading: `${column.heading} (${column.first.text} to ${column.last.text})`, cell: (row: ReportRow) => linesOf(row.cells[i]), width: CELL_WIDTH }]
            : []))
    ], rows);
}

function linesOf({ lines }: CellView): string[] {
    return lines.map(each => each.text);
}

/** `27.09 % of 598 (target 30 %, not met)`. */
function aimAndResult(year: MeasureYear): string {
    const { target, result } = year;
    const met = judgement(year);
    return isNothing(target) ? result.text : `${result.text} (target ${target.text}${met === '' ? '' : `, ${met}`})`;
}

/** A group stands behind its measure, with a dot in front. */
function measureTitle({ title, name, isGroup }: Pick<MeasureView, 'title' | 'name' | 'isGroup'>): string {
    return `${isGroup ? '\u00b7 ' : ''}${title || name || 'without a name'}`;
}

function isNothing({ value, unit }: FigureView): boolean {
    return value === null && unit === null;
}

function judgement({ met }: MeasureYear): string {
    return met === null ? '' : met ? 'met' : 'not met';
}

function named(what: string, title: string | null): string {
    return title ? `${what}: ${title}` : what;
}
