import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import { coveredBy, unitOf, valueOf, type Quantity, type Target, type Unit } from '../model/quantities.ts';
import type { Place } from '../model/types.ts';
import type { MeasurePart } from '../progress/results.ts';
import { isSmall } from '../progress/small-cells.ts';
import { showDay } from '../rules/words.ts';
import type { CellLine, DayView, FigureView } from './progress.ts';
import { countText, figure, hiddenText, NOTHING } from './signs.ts';

export const nothing: FigureView = { text: NOTHING, value: null, n: null, unit: null, isHidden: false };

/** @param year the school year within which days have no year; without one, every day has */
export function dayView(day: Day, year?: Period): DayView {
    const text = showDay(day);
    return { iso: day, text: schoolYearOf(day) === year ? text.replace(/, \d+$/, '') : text };
}

/** A text of the plan on one line, without the signs that would control a terminal. */
export function oneLine(text: string | undefined): string {
    return (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

export function dollars(amount: number): string {
    return amount < 0 ? `\u2212${figure(-amount, 'dollars')}` : figure(amount, 'dollars');
}

/** `$10,750 of $12,000 (was $12,500)`; a dash for what is not said. */
export function moneyText(spent: number | null, budget: number | null, budgetByPlan = budget): string {
    const was = budgetByPlan === budget ? '' : ` (was ${budgetByPlan === null ? 'none' : dollars(budgetByPlan)})`;
    return budget === null ? dollars(spent ?? 0) : `${spent === null ? NOTHING : dollars(spent)} of ${dollars(budget)}${was}`;
}

/** A line of a cell, with its element in front where the reader cannot tell it from the table: `plan-units: Late`. */
export function lineOf(text: string, element: string | undefined, place: Place | null): CellLine {
    return { text: element === undefined ? oneLine(text) : `${element}: ${oneLine(text)}`, place };
}

/** @param isSmall the figure itself is of fewer students than the minimum */
export function hiddenView(unit: Unit, isSmall: boolean, minimum: number): FigureView {
    return { text: hiddenText(isSmall, minimum), value: null, n: null, unit, isHidden: true };
}

/** A figure with how many it covers; hidden where these are few students. */
export function figureView(quantity: Quantity | undefined, part: MeasurePart, minimum: number): FigureView {
    if (!quantity) {
        return nothing;
    }
    const unit = part.unit ?? unitOf(quantity);
    if (isSmall({ quantity, ofStudents: part.ofStudents }, minimum)) {
        return hiddenView(unit, true, minimum);
    }
    const n = coveredBy(quantity);
    const covered = n === undefined ? '' : quantity.kind === 'mean' ? ` across ${countText(n)}` : ` of ${countText(n)}`;
    const value = valueOf(quantity);
    if (value === undefined) {
        const masked = quantity.kind === 'masked' ? `under ${figure(quantity.below, quantity.percent ? 'percent' : 'count')}` : NOTHING;
        return { text: masked + covered, value: null, n: n ?? null, unit, isHidden: false };
    }
    return { text: figure(value, unit) + covered, value, n: n ?? null, unit, isHidden: false };
}

/** What a target asks for, worked out from the baseline; as the plan says it where the baseline is missing. */
export function targetView(target: Target | undefined, value: number | undefined, part: MeasurePart): FigureView {
    if (!target) {
        return nothing;
    }
    const given = target.kind === 'level' ? target.value : part.baseline?.value;
    const unit = part.unit ?? (given ? unitOf(given) : 'percent');
    if (value === undefined) {
        return { text: target.kind === 'change' ? changeText(target) : NOTHING, value: null, n: null, unit, isHidden: false };
    }
    const most = target.kind === 'level' && target.bound === 'at-most' ? 'at most ' : '';
    return { text: most + figure(value, unit), value, n: null, unit, isHidden: false };
}

/** A target as the plan says it: `at least 50 %`, `5 points above baseline`. */
export function targetText(target: Target): string {
    if (target.kind === 'change') {
        return changeText(target);
    }
    const value = valueOf(target.value);
    const bound = { 'at-least': 'at least ', 'at-most': 'at most ', better: '' }[target.bound];
    return value === undefined ? NOTHING : bound + figure(value, unitOf(target.value));
}

function changeText({ amount, by }: Target & { readonly kind: 'change' }): string {
    const size = figure(Math.abs(amount), by === 'points' ? 'count' : 'percent');
    return `${size}${by === 'points' ? ' points' : ''} ${amount < 0 ? 'below' : 'above'} baseline`;
}
