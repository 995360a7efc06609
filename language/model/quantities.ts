import { remembered } from './remembered.ts';

/** A figure as an author gives it: a count of a count, a percentage, a mean, a number, money, or one that is masked for privacy; `kind` tells which. */
export type Quantity = Share | Percent | Mean | PlainNumber | Money | Masked;

/** A count of a count: 162 of 598. */
export interface Share {
    /** Always `share`. */
    readonly kind: 'share';
    /** How many. */
    readonly count: number;
    /** Of how many. */
    readonly of: number;
}

/** A percentage: 27%, or 27% of 598. */
export interface Percent {
    /** Always `percent`. */
    readonly kind: 'percent';
    /** Per cent: 27 of 27%. */
    readonly value: number;
    /** Of how many, where it is said. */
    readonly of?: number;
}

/** A mean: 3.4 across 598. */
export interface Mean {
    /** Always `mean`. */
    readonly kind: 'mean';
    /** The mean, in the score's own points. */
    readonly value: number;
    /** Across how many. */
    readonly across: number;
}

/** A number without a unit of its own: 12, 3.4. */
export interface PlainNumber {
    /** Always `number`. */
    readonly kind: 'number';
    /** The number. */
    readonly value: number;
}

/** Money. */
export interface Money {
    /** Always `money`. */
    readonly kind: 'money';
    /** How much, in dollars. */
    readonly value: number;
}

/** A figure that is not told, since it is about few students: fewer than 10, under 5% of 40. */
export interface Masked {
    /** Always `masked`. */
    readonly kind: 'masked';
    /** The figure lies below this. */
    readonly below: number;
    /** Whether `below` is per cent, not a count. */
    readonly percent: boolean;
    /** Of how many, where it is said. */
    readonly of?: number;
}

/** What figures are counted in. */
export type Unit = 'percent' | 'score' | 'count' | 'dollars';

/**
 * What a year aims at (guidance, 1. Set the direction: "annual targets are established for at least two years"); `kind` tells how it is said.
 * A change always counts from the baseline, not from the year before.
 */
export type Target = LevelTarget | ChangeTarget;

/** A figure to be reached. */
export interface LevelTarget {
    /** Always `level`. */
    readonly kind: 'level';
    /** At least or at most this, or whichever is better for the measure. */
    readonly bound: 'at-least' | 'at-most' | 'better';
    /** The figure. */
    readonly value: Quantity;
}

/** A change from the baseline. */
export interface ChangeTarget {
    /** Always `change`. */
    readonly kind: 'change';
    /** How much; down is below 0. */
    readonly amount: number;
    /** Points of the measure's own unit, a share of the baseline, or a bare per cent that may mean either. */
    readonly by: 'points' | 'percent' | 'unclear';
}

/** What most figures are: a few digits. */
const PLAIN_NUMBER = /^\d{1,15}$/;

/**
 * Reads a number of the text: `8,211`, `27%`, `$12,500`, `$4k`, `−3` with any minus sign.
 *
 * @returns nothing where the text is no number, or one of more digits than can be counted with; zero has no sign
 */
export function readNumber(text: string): number | undefined {
    return PLAIN_NUMBER.test(text) ? Number(text) : readFigure(text);
}

const readFigure = remembered((text): number | undefined => {
    const plain = text.replace(/[\u2212\u2013]/g, '-').replace(/[\s,%$+]/g, '');
    const match = /^(-?\d+(?:\.\d+)?)([kKmM]?)$/.exec(plain);
    if (!match) {
        return undefined;
    }
    const factor = { k: 1e3, m: 1e6 }[match[2].toLowerCase()] ?? 1;
    // Adding 0 makes 0 of -0, which JSON does not know; it does not know infinity either.
    const value = Number(match[1]) * factor + 0;
    return Number.isFinite(value) ? value : undefined;
});

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
