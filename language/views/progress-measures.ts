import { isDay, lastDay, type Day, type Period } from '../model/periods.ts';
import { unitOf } from '../model/quantities.ts';
import type { Baseline } from '../model/types.ts';
import type { Numbers } from '../progress/numbering.ts';
import { placeKey } from '../progress/numbering.ts';
import { aimOf, type Aim, type MeasurePart, type Result } from '../progress/results.ts';
import { showDay } from '../rules/words.ts';
import { isSmall } from '../progress/small-cells.ts';
import { hiddenText } from './signs.ts';
import type { MeasureTitles } from './measure-titles.ts';
import { figureView, nothing, oneLine, targetView } from './progress-texts.ts';
import type { FigureView, MeasureView, MeasureYear, PerformanceRow } from './progress.ts';

/** What the figures of a plan are shown with. */
export interface MeasureContext {
    /** By the key of their measure or group, and the school year; see `resultKey`. */
    readonly results: ReadonlyMap<string, Result>;
    readonly asOf: Day;
    /** Results that are hidden so that no sum gives a small one away. */
    readonly hidden: ReadonlySet<Result>;
    /** A result of fewer students is hidden. */
    readonly minimum: number;
    readonly numbers: Numbers;
    readonly titles: MeasureTitles;
    /** What readers call an organization. */
    titleOf(organization: string): string;
}

export function resultKey(measure: string | undefined, group: string | undefined, year: Period): string {
    return [measure, group, year].join('\n');
}

export function measureView(part: MeasurePart, years: readonly Period[], context: MeasureContext): MeasureView {
    return {
        ...headOf(part, context),
        indicator: part.measure.indicator ?? null,
        baseline: baselineView(part, context),
        isDropped: part.droppedOn !== undefined,
        years: years.map(year => measureYear(part, year, context)),
        place: (part.group ?? part.measure).place
    };
}

/** Tool A's performance data of one measure in one school year. */
export function performanceRow(part: MeasurePart, year: Period, context: MeasureContext): PerformanceRow {
    const number = context.numbers.get(placeKey((part.strategy ?? part.goal ?? part.measure).place)) ?? '';
    return {
        of: `${part.strategy ? 'Strategy' : 'Goal'} ${number}`.trim(),
        ...headOf(part, context),
        baseline: baselineView(part, context),
        isDropped: part.droppedOn !== undefined,
        ...measureYear(part, year, context),
        measurePlace: (part.group ?? part.measure).place
    };
}

function headOf({ measure, group, key }: MeasurePart, { titles }: MeasureContext) {
    return { name: key ?? group?.name ?? null, title: group ? titles.ofGroup(group) : titles.of(measure), isGroup: group !== undefined };
}

function measureYear(part: MeasurePart, year: Period, context: MeasureContext): MeasureYear {
    const { results, hidden, minimum, asOf } = context;
    const result = results.get(resultKey(part.measure.name, part.group?.name, year));
    const unit = result?.unit ?? part.unit ?? (part.baseline?.value && unitOf(part.baseline.value));
    const { original, ...aim } = result?.aim ?? aimOf(part, year, unit === undefined || unit === 'percent', asOf);
    const isHidden = result !== undefined && hidden.has(result);
    const shown = isHidden ? { text: hiddenText(isSmall(result, minimum), minimum), value: null, n: null, unit: result.unit, isHidden } : figureView(result?.quantity, part, minimum);
    const isBaselineHidden = baselineView(part, context).isHidden;
    const view = ({ target, value }: Aim) => targetView(target, target?.kind === 'change' && isBaselineHidden ? undefined : value, part);
    const isGivenUp = result === undefined && part.droppedOn !== undefined && part.droppedOn <= lastDay(year);
    return {
        year,
        target: view(aim),
        targetByPlan: original ? view(original) : null,
        result: isGivenUp ? { ...nothing, text: 'dropped' } : shown,
        met: shown.isHidden ? null : result?.met ?? null,
        attainment: shown.isHidden || isBaselineHidden || result?.attainment === undefined ? null : Math.round(result.attainment * 10_000) / 100 + 0,
        explanation: [result?.because, result?.so].map(oneLine).filter(each => each !== '').join(' '),
        place: result?.place ?? null
    };
}

/** A baseline, which may be another organization's figure: `48 % of Cedar Valley Public Schools`. */
function baselineView(part: MeasurePart, { minimum, titleOf }: MeasureContext): FigureView {
    const { value, toBeSetBy, owner }: Baseline = part.baseline ?? {};
    if (value === undefined && toBeSetBy !== undefined) {
        return { ...nothing, text: `to be set by ${isDay(toBeSetBy) ? showDay(toBeSetBy) : toBeSetBy}` };
    }
    const figure = figureView(value, part, minimum);
    return owner === undefined || value === undefined || figure.isHidden ? figure : { ...figure, text: `${figure.text} of ${titleOf(owner)}` };
}
