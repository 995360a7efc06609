import { isDay, type Period } from '../model/periods.ts';
import { unitOf } from '../model/quantities.ts';
import type { Baseline } from '../model/types.ts';
import type { Numbers } from '../progress/numbering.ts';
import { placeKey } from '../progress/numbering.ts';
import { targetIn, type MeasurePart, type Result } from '../progress/results.ts';
import { showDay } from '../rules/words.ts';
import type { MeasureTitles } from './measure-titles.ts';
import { figureView, nothing, oneLine, targetView } from './progress-texts.ts';
import type { FigureView, MeasureView, MeasureYear, PerformanceRow } from './progress.ts';

/** What the figures of a plan are shown with. */
export interface MeasureContext {
    readonly results: readonly Result[];
    /** Results that are hidden so that no sum gives a small one away. */
    readonly hidden: ReadonlySet<Result>;
    /** A result of fewer students is hidden. */
    readonly minimum: number;
    readonly numbers: Numbers;
    readonly titles: MeasureTitles;
}

export function measureView(part: MeasurePart, years: readonly Period[], context: MeasureContext): MeasureView {
    return {
        ...headOf(part, context),
        indicator: part.measure.indicator ?? null,
        baseline: baselineView(part, context.minimum),
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
        baseline: baselineView(part, context.minimum),
        ...measureYear(part, year, context),
        measurePlace: (part.group ?? part.measure).place
    };
}

function headOf({ measure, group, key }: MeasurePart, { titles }: MeasureContext) {
    return { name: key ?? group?.name ?? null, title: group ? titles.ofGroup(group) : titles.of(measure), isGroup: group !== undefined };
}

function measureYear(part: MeasurePart, year: Period, { results, hidden, minimum }: MeasureContext): MeasureYear {
    const result = results.find(each => each.year === year && each.measure === part.measure.name && each.group === part.group?.name);
    const unit = result?.unit ?? part.unit ?? (part.baseline?.value && unitOf(part.baseline.value));
    const { target, value } = targetIn(part, year, unit === undefined || unit === 'percent');
    const isHidden = result !== undefined && hidden.has(result);
    const shown = isHidden ? { text: `hidden: fewer than ${minimum}`, value: null, n: null, unit: result.unit, isHidden } : figureView(result?.quantity, part, minimum);
    return {
        year,
        target: targetView(target, value, part),
        result: shown,
        met: shown.isHidden ? null : result?.met ?? null,
        explanation: oneLine(result?.because),
        place: result?.place ?? null
    };
}

function baselineView(part: MeasurePart, minimum: number): FigureView {
    const { value, toBeSetBy }: Baseline = part.baseline ?? {};
    if (value === undefined && toBeSetBy !== undefined) {
        return { ...nothing, text: `to be set by ${isDay(toBeSetBy) ? showDay(toBeSetBy) : toBeSetBy}` };
    }
    return figureView(value, part, minimum);
}
