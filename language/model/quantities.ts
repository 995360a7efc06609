/** A figure as an author gives it: a count of a count, a percentage, a mean, a number, money, or one that is masked for privacy. */
export type Quantity =
    | { readonly kind: 'share'; readonly count: number; readonly of: number }
    | { readonly kind: 'percent'; readonly value: number; readonly of?: number }
    | { readonly kind: 'mean'; readonly value: number; readonly across: number }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'money'; readonly value: number }
    | { readonly kind: 'masked'; readonly below: number; readonly percent: boolean; readonly of?: number };

export type Unit = 'percent' | 'score' | 'count' | 'dollars';

/**
 * What a year aims at (guidance, 1. Set the direction: "annual targets are established for at least two years").
 * A change always counts from the baseline, not from the year before.
 */
export type Target =
    | { readonly kind: 'level'; readonly bound: 'at-least' | 'at-most' | 'better'; readonly value: Quantity }
    | {
        readonly kind: 'change'; readonly amount: number;
        /** Points of the measure's own unit, a share of the baseline, or a bare per cent that may mean either. */
        readonly by: 'points' | 'percent' | 'unclear';
    };

/**
 * Reads a number of the text: `8,211`, `27%`, `$12,500`, `$4k`, `−3` with any minus sign.
 *
 * @returns nothing where the text is no number, or one of more digits than can be counted with; zero has no sign
 */
export function readNumber(text: string): number | undefined {
    const plain = text.replace(/[\u2212\u2013]/g, '-').replace(/[\s,%$+]/g, '');
    const match = /^(-?\d+(?:\.\d+)?)([kKmM]?)$/.exec(plain);
    if (!match) {
        return undefined;
    }
    const factor = { k: 1e3, m: 1e6 }[match[2].toLowerCase()] ?? 1;
    // Adding 0 makes 0 of -0, which JSON does not know; it does not know infinity either.
    const value = Number(match[1]) * factor + 0;
    return Number.isFinite(value) ? value : undefined;
}

/** The figure in its unit: a share and a percentage as per cent, 0 to 100. Nothing for a masked one or a share of nothing. */
export function valueOf(quantity: Quantity): number | undefined {
    switch (quantity.kind) {
        case 'share': return quantity.of === 0 ? undefined : (quantity.count / quantity.of) * 100;
        case 'masked': return undefined;
        default: return quantity.value;
    }
}

/** How many students (or whatever is counted) a figure covers, where it says so. */
export function coveredBy(quantity: Quantity): number | undefined {
    switch (quantity.kind) {
        case 'share': return quantity.of;
        case 'percent': return quantity.of;
        case 'mean': return quantity.across;
        case 'masked': return quantity.of;
        default: return undefined;
    }
}

export function unitOf(quantity: Quantity): Unit {
    switch (quantity.kind) {
        case 'share': case 'percent': return 'percent';
        case 'mean': return 'score';
        case 'money': return 'dollars';
        case 'masked': return quantity.percent || quantity.of !== undefined ? 'percent' : 'count';
        case 'number': return 'count';
    }
}

/**
 * The value that a target asks for, in the unit of its measure.
 *
 * @param baseline the value of the baseline; without one a change has no value
 * @returns the value, and whether a lower result is the better one where the target itself says so
 */
export function targetValue(target: Target, baseline: number | undefined, percentMeasure: boolean): { value: number; lower?: boolean } | undefined {
    if (target.kind === 'level') {
        const value = valueOf(target.value);
        const lower = { 'at-least': false, 'at-most': true, better: undefined }[target.bound];
        return value === undefined ? undefined : lower === undefined ? { value } : { value, lower };
    }
    if (baseline === undefined) {
        return undefined;
    }
    // A bare per cent of a percentage is read as points.
    const points = target.by === 'points' || (target.by === 'unclear' && percentMeasure);
    return { value: points ? baseline + target.amount : baseline * (1 + target.amount / 100) };
}
