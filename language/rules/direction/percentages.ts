import { unitOf, valueOf, type Quantity } from '../../model/quantities.ts';

/** Whether a percentage, 0 to 100, is none of a whole: less than nothing or more than all. */
export function isBeyondAll(percent: number | undefined): boolean {
    return percent !== undefined && (percent < 0 || percent > 100 + 1e-9);
}

/** The figure as a percentage of a whole, where it is one; of a masked one what it is under. */
export function percentOf(figure: Quantity): number | undefined {
    return figure.kind === 'masked' ? (figure.percent ? figure.below : undefined) : unitOf(figure) === 'percent' ? valueOf(figure) : undefined;
}
