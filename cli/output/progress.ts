import type { CellView, FigureView, MeasureView, MeasureYear, PlanRow, ProgressView, ReportingView, ReportRow } from '../../language/views/progress.ts';
import { markdownTable, plain } from './markdown.ts';
import { table, wrapped, type Column } from './table.ts';

interface ProgressFacts {
    readonly view: ProgressView;
    /** The as-of date stands in the network's settings. */
    readonly isFrozen: boolean;
}

export const progressFormats = { text: progressText, markdown: progressMarkdown, json: progressJson };

/** How wide the texts of a table become before they are broken. */
const LABEL_WIDTH = 30;
const CELL_WIDTH = 34;

function progressJson({ view }: ProgressFacts): string {
    return `${JSON.stringify(view, undefined, 2)}\n`;
}

/** How one format draws what both have; texts come as the plan has them. */
interface Format {
    title(text: string): string;
    heading(text: string): string;
    subheading(text: string): string;
    text(text: string): string;
    table<Row>(columns: readonly LinesColumn<Row>[], rows: readonly Row[]): string[];
}

/** A column whose cells may have several lines. */
interface LinesColumn<Row> {
    readonly heading: string;
    readonly lines: (row: Row) => readonly string[];
    readonly width?: number;
}

function progressText(facts: ProgressFacts): string {
    return draw(facts, {
        title: text => text,
        heading: text => `${text}\n${'═'.repeat([...text].length)}`,
        subheading: text => text,
        text: text => text,
        table: (columns, rows) => table(columns.map((column, i): Column<string[]> => ({ heading: column.heading, cell: cells => cells[i] })), rows.flatMap(row => {
            const cells = columns.map(({ lines, width }) => lines(row).flatMap(line => (width === undefined ? [line] : wrapped(line, width))));
            return Array.from({ length: Math.max(...cells.map(each => each.length), 1) }, (_, line) => cells.map(each => each[line] ?? ''));
        }))
    });
}

function progressMarkdown(facts: ProgressFacts): string {
    return draw(facts, {
        title: text => `# ${plain(text)}`,
        heading: text => `## ${plain(text)}`,
        subheading: text => `### ${plain(text)}`,
        text: plain,
        table: (columns, rows) => markdownTable(columns.map(each => each.heading), rows.map(row => columns.map(each => each.lines(row))))
    });
}

function draw({ view, isFrozen }: ProgressFacts, format: Format): string {
    const { head, asOf, reporting, years } = view;
    const lines = [
        format.title(head.title), '',
        format.text([head.text, `as of ${asOf.text}${isFrozen ? ' (the date this network is frozen on)' : ''}`].filter(each => each !== '').join(' \u00b7 '))
    ];
    if (!reporting) {
        return `${[...lines, '', format.text(`There is no plan yet. One begins with a line such as: plan for ${head.id} from SY2026-27 to SY2028-29 {`)].join('\n')}\n`;
    }
    for (const goal of view.goals) {
        lines.push('', format.heading(named(`Goal ${goal.number}`, goal.title || goal.name)));
        if (goal.measures.length > 0) {
            lines.push('', ...format.table([
                { heading: 'Measure', lines: row => [measureTitle(row)], width: CELL_WIDTH },
                { heading: 'Baseline', lines: row => [row.baseline.text] },
                ...years.map((year, i) => ({ heading: year, lines: (row: MeasureView) => [aimAndResult(row.years[i])] }))
            ], goal.measures));
        }
    }
    if (view.rows.length > 0) {
        lines.push('', format.heading('Plan'), '', ...format.table(planColumns, view.rows));
    }
    lines.push(...reportingLines(reporting, format));
    return `${lines.join('\n')}\n`;
}

const planColumns: readonly LinesColumn<PlanRow>[] = [
    { heading: 'Number', lines: row => [row.number] },
    { heading: 'What', lines: row => [[row.title || row.name || 'without a name', ...(row.codes.length > 0 ? [`(${row.codes.join(', ')})`] : [])].join(' ')], width: CELL_WIDTH + 10 },
    { heading: 'State', lines: row => [row.state ? `${row.state.sign} ${row.state.word}` : row.actions] },
    { heading: 'Due', lines: row => [row.due?.text ?? ''] },
    { heading: 'Done', lines: row => [row.done?.text ?? ''] },
    { heading: 'Owner', lines: row => row.owners.map(each => each.text), width: CELL_WIDTH },
    { heading: 'Spent', lines: row => [row.money?.text ?? ''] },
    { heading: 'Latest word', lines: row => [row.latest?.text ?? ''], width: CELL_WIDTH }
];

function reportingLines(reporting: ReportingView, format: Format): string[] {
    const lines = ['', format.heading(`Reporting ${reporting.year}`)];
    // Tool A reports on milestones by quarter and on strategies by semester.
    for (const { kind, number, title, name, rows } of reporting.tables) {
        lines.push('', format.subheading(named(`${kind === 'strategy' ? 'Strategy' : 'Milestone'} ${number}`, title || name)), '',
            ...reportTable(reporting, rows, kind === 'strategy' ? ['semester', 'year'] : ['quarter'], format));
    }
    if (reporting.plan.length > 0) {
        lines.push('', format.subheading('The plan as a whole'), '', ...reportTable(reporting, reporting.plan, ['quarter'], format));
    }
    if (reporting.performance.length > 0) {
        lines.push('', format.heading(`Performance data ${reporting.year}`), '', ...format.table([
            { heading: 'Of', lines: row => [row.of] },
            { heading: 'Measure', lines: row => [measureTitle(row)], width: CELL_WIDTH },
            { heading: 'Baseline', lines: row => [row.baseline.text] },
            { heading: 'Target', lines: row => [row.target.text] },
            { heading: 'Result', lines: row => [row.result.text] },
            { heading: '', lines: row => [judgement(row)] },
            { heading: 'Explanation', lines: row => [row.explanation], width: CELL_WIDTH }
        ], reporting.performance));
    }
    return lines;
}

function reportTable({ columns }: ReportingView, rows: readonly ReportRow[], kinds: readonly string[], format: Format): string[] {
    return format.table([
        { heading: '', lines: row => [row.label], width: LABEL_WIDTH },
        ...columns.flatMap(({ kind, heading, first, last }, i) => (kinds.includes(kind)
            ? [{ heading: `${heading} (${first.text} to ${last.text})`, lines: (row: ReportRow) => linesOf(row.cells[i]), width: CELL_WIDTH }]
            : []))
    ], rows);
}

function linesOf({ lines }: CellView): string[] {
    return lines.map(each => each.text);
}

/** `27.09 % of 598 (target 30 %, not met)`. */
function aimAndResult({ target, result, met }: MeasureYear): string {
    return isNothing(target) ? result.text : `${result.text} (target ${target.text}${met === null ? '' : met ? ', met' : ', not met'})`;
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
