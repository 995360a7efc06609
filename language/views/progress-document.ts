import { asOfText, tableOf, type ColumnMaker, type Document, type DocumentTable, type Section } from './document.ts';
import type { CellView, FigureView, FundRow, MeasureView, MeasureYear, PlanRow, ProgressView, ReportingView, ReportRow, ReportTable, SupportView } from './progress.ts';
import { figure } from './signs.ts';

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
            ? [...goalSections(view), ...planSection(view), ...fundSection(view), ...reportingSections(reporting), ...supportSection(view)]
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
    { heading: 'Owner', cell: ownerLines, width: CELL_WIDTH },
    { heading: 'Spent', cell: row => row.money?.text ?? '' },
    { heading: 'Latest word', cell: row => row.latest?.text ?? '', width: CELL_WIDTH }
];

/** Who does it, and below who did by the plan. */
function ownerLines({ owners, ownersByPlan }: PlanRow): string[] {
    return [...owners.map(each => each.text), ...(ownersByPlan ? [`(was ${ownersByPlan.map(each => each.text).join(', ') || 'nobody'})`] : [])];
}

function fundSection({ funds, years }: ProgressView): Section[] {
    return funds.length === 0 ? [] : [{
        level: 2,
        heading: 'Money',
        table: tableOf<FundRow>([
            { heading: 'Fund', cell: row => row.fund, width: CELL_WIDTH },
            ...years.map((year, i) => ({ heading: year, cell: (row: FundRow) => row.years[i].lines })),
            { heading: 'Whole plan', cell: row => row.whole.lines },
            { heading: 'Left', cell: row => [row.leftText, ...(row.unplannedText === '' ? [] : [row.unplannedText])], width: CELL_WIDTH }
        ], funds, { isSum: row => row.isTotal })
    }];
}

/** Tool A's supports: what was needed and provided, by whom, how it was used and how effective it was. */
function supportSection({ supports }: ProgressView): Section[] {
    return supports.length === 0 ? [] : [{
        level: 2,
        heading: 'Supports',
        table: tableOf<SupportView>([
            { heading: 'Support', cell: row => row.title || 'without a name', width: CELL_WIDTH },
            { heading: 'State', cell: row => row.stateText },
            { heading: 'Provider', cell: row => row.providers, width: CELL_WIDTH },
            { heading: 'For', cell: row => row.serves, width: CELL_WIDTH },
            { heading: 'Needed', cell: row => row.needed?.text ?? '' },
            { heading: 'Planned', cell: row => row.plannedText, width: CELL_WIDTH },
            { heading: 'Delivered', cell: row => row.delivered.text, width: CELL_WIDTH },
            { heading: 'Used', cell: row => row.used.map(each => each.text), width: CELL_WIDTH },
            { heading: 'Effect', cell: row => row.effect.text, width: CELL_WIDTH }
        ], supports)
    }];
}

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
                { heading: 'Target', cell: row => targetOf(row) },
                { heading: 'Result', cell: row => row.result.text },
                { heading: 'Target met', cell: row => judgement(row) },
                { heading: 'Way to the target', cell: row => (row.attainment === null ? '' : figure(row.attainment, 'percent')) },
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
    const { target, targetByPlan, result } = year;
    const met = judgement(year);
    return isNothing(target) && !targetByPlan ? result.text : `${result.text} (target ${targetOf(year)}${met === '' ? '' : `, ${met}`})`;
}

/** `25 %, was 30 %` where an adjustment has changed it. */
function targetOf({ target, targetByPlan }: MeasureYear): string {
    return targetByPlan ? `${target.text}, was ${isNothing(targetByPlan) ? 'none' : targetByPlan.text}` : target.text;
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
