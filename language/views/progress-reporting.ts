import { isDay, type Day, type Period } from '../model/periods.ts';
import type { AdjustmentChange } from '../model/types.ts';
import { placeKey, type Numbers } from '../progress/numbering.ts';
import type { ActionNumbers, MilestoneNumbers, Reported, ReportedColumn, Reporting, Share } from '../progress/reporting.ts';
import type { Resource } from '../progress/resources.ts';
import type { Told, ToldAdjustment } from '../progress/said.ts';
import { showName } from '../rules/words.ts';
import { dayView, dollars, lineOf, moneyText, oneLine, targetText } from './progress-texts.ts';
import type { CellLine, CellView, ReportingView, ReportRow, ReportRowKind, ReportTable, ShareView } from './progress.ts';
import { figure, NOTHING, ofAll } from './signs.ts';

type Tables = Omit<ReportingView, 'performance'>;

const DASH: CellView = { lines: [{ text: NOTHING, place: null }], share: null };

/** Tool A's reporting tables as texts in rows and columns. */
export function reportTables({ year, columns, elements }: Reporting, asOf: Day, numbers: Numbers): Tables {
    const whole = elements.at(-1)!;
    return {
        year,
        columns: columns.map(({ kind, heading, period, first, last, since }) => ({
            kind, heading, period, first: dayView(first, year), last: dayView(last, year),
            time: asOf < since ? 'future' : last < asOf ? 'past' : 'current'
        })),
        tables: elements.slice(0, -1).map(each => tableOf(each, numbers, year)),
        plan: [...actionRows(whole), ...saidRows(whole, year)].filter(tells)
    };
}

function tableOf(element: Reported, numbers: Numbers, year: Period): ReportTable {
    const { name, title, place } = (element.strategy ?? element.milestone)!;
    return {
        kind: element.strategy ? 'strategy' : 'milestone',
        number: numbers.get(placeKey(place)) ?? '',
        name: name ?? null,
        title: oneLine(title),
        rows: element.strategy
            // Tool A has no row of these for a strategy: they are of actions that stand in no milestone.
            ? [...milestoneRows(element), ...saidRows(element, year).filter(each => each.kind === 'cause-and-adjustments' || tells(each)), ...actionRows(element)]
            : [...actionRows(element), ...saidRows(element, year)],
        place
    };
}

function milestoneRows(element: Reported): ReportRow[] {
    const row = rowsOf(element, each => each.milestones);
    return [
        row('milestones-completed', 'Milestones completed (% of those due in the year)', each => shareCell(each.completedOfYear)),
        row('milestones-completed-of-all', 'Milestones completed (% of all)', each => shareCell(each.completed)),
        row('milestones-behind', 'Milestones behind schedule', behindCell)
    ];
}

function behindCell({ behind }: MilestoneNumbers): CellView {
    return cell(behind.map(each => ({ text: showName(each, 'a milestone without a name'), place: each.place })));
}

function actionRows(element: Reported): ReportRow[] {
    const row = rowsOf(element, each => each.actions);
    const own = element.milestone?.name ?? element.strategy?.name;
    const resources = ({ actions, said }: ReportedColumn) => cell([...(actions?.resources ?? []).map(resourceLine), ...linesOf(said.resources, own)]);
    const rows = [
        row('actions-completed', 'Actions completed (%)', each => shareCell(each.completed)),
        row('actions-completed-of-due', 'Actions completed (% of those due in the period)', each => shareCell(each.completedOfDue)),
        row('actions-on-time', 'Actions on time (%)', onTimeCell),
        row('actions-behind', 'Actions behind schedule (%)', each => shareCell(each.behind)),
        rowsOf(element, each => each)('resources', 'Resources/budget used', resources)
    ];
    // Tool A has these of milestones; a strategy has them where something stands directly in it.
    return element.milestone || element.hasActions ? rows : rows.filter(tells);
}

/** By the deadlines, and against the plan's own dates where that differs. */
function onTimeCell({ onTime, onTimeOriginal }: ActionNumbers): CellView {
    const now = shareCell(onTime);
    const original = shareText(onTimeOriginal);
    return original === shareText(onTime) ? now : { ...now, lines: [...now.lines, { text: `by the plan's dates ${original}`, place: null }] };
}

function resourceLine({ fund, spent, growth, budget, budgetByPlan }: Resource): CellLine {
    const grown = growth === null || growth === 0 ? '' : ` (${growth > 0 ? '+' : ''}${dollars(growth)})`;
    return { text: `${fund ?? 'no fund named'}: ${moneyText(spent, budget, budgetByPlan)}${grown}`, place: null };
}

function saidRows(element: Reported, year: Period): ReportRow[] {
    const row = rowsOf(element, each => each.said);
    const own = element.milestone?.name ?? element.strategy?.name;
    const lines = (told: readonly Told[]) => linesOf(told, own);
    return [
        row('outputs', 'Outputs completed', each => cell(lines(each.outputs))),
        row('cause-and-adjustments', 'Cause and adjustments made', each => cell([...lines(each.causes), ...each.adjustments.map(one => adjustmentLine(one, year))])),
        row('comments', 'Additional information/comments', each => cell(lines(each.comments)))
    ];
}

function linesOf(told: readonly Told[], own: string | undefined): CellLine[] {
    return told.map(({ text, element, place }) => lineOf(text, element === own ? undefined : element, place));
}

/** `Adjusted (regroup): Planning hours … Moved plan-units to Jan 22. Told: Staff. Worked partly: Two pairs share an hour.` */
function adjustmentLine({ name, why, told, moves, changes = [], effects, place }: ToldAdjustment, year: Period): CellLine {
    const dated = moves.filter(each => each.element !== undefined && each.to !== undefined);
    const parts = [
        `${name === undefined ? 'Adjusted' : `Adjusted (${name})`}${why === undefined ? '' : `: ${oneLine(why)}`}`,
        ...(dated.length > 0 ? [`Moved ${dated.map(each => `${each.element} to ${isDay(each.to!) ? dayView(each.to!, year).text : each.to}`).join(', ')}`] : []),
        ...changes.map(changeText),
        ...(told.length > 0 ? [`Told: ${told.map(oneLine).join(', ')}`] : []),
        ...effects.slice(-1).map(({ word, text }) => [`Worked ${word ?? ''}`.trim(), text].flatMap(each => (each === undefined ? [] : [oneLine(each)])).join(': '))
    ];
    return { text: parts.map(each => (/[.!?]$/.test(each) ? each : `${each}.`)).join(' '), place };
}

/** `Budget of plan-units: $4,000 from title-i`. */
function changeText(change: AdjustmentChange): string {
    switch (change.kind) {
        case 'owner': return `Owner of ${change.element}: ${change.owners.map(each => oneLine(each.name ?? each.text)).join(', ')}`;
        case 'budget': return `Budget of ${change.element}: ${change.line.amount === 0 ? 'none' : dollars(change.line.amount)}${change.line.fund === undefined ? '' : ` from ${change.line.fund}`}`;
        case 'target': return [`Target of ${change.measure}`, change.target.period].filter(each => each !== undefined).join(' ') + `: ${targetText(change.target.target)}`;
        case 'drop': return `Dropped ${change.elements.join(', ')}`;
    }
}

/** Makes rows of what a column has; where it has nothing, or has not begun, the cell is a dash. */
function rowsOf<T>(element: Reported, part: (column: ReportedColumn) => T | null) {
    return (kind: ReportRowKind, label: string, show: (value: T) => CellView): ReportRow => ({
        kind, label,
        cells: element.columns.map(column => {
            const value = column && part(column);
            return value === null ? DASH : show(value);
        })
    });
}

function tells({ cells }: ReportRow): boolean {
    return cells.some(each => each !== DASH);
}

function cell(lines: readonly CellLine[]): CellView {
    return lines.length === 0 ? DASH : { lines, share: null };
}

function shareCell(share: Share | null): CellView {
    return share ? { lines: [{ text: shareText(share), place: null }], share: shareView(share) } : DASH;
}

function shareText(share: Share | null): string {
    return share ? `${figure(shareView(share).percent, 'percent')} (${ofAll(share.count, share.of)})` : NOTHING;
}

function shareView({ count, of }: Share): ShareView {
    return { count, of, percent: Math.round((count / of) * 10000) / 100 };
}
