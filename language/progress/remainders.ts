import { coveredBy, type Quantity } from '../model/quantities.ts';

/** What is left of a total when everything shown is taken away, and the hidden figures that are in it. */
export interface Remainder {
    /** How many students are left; nothing where a figure does not say how many it covers. */
    readonly students: number | undefined;
    readonly hidden: readonly Quantity[];
}

/** Whether a remainder tells what one hidden figure is, or several that cover fewer than the minimum together. */
export function givesAway({ students, hidden }: Remainder, minimum: number): boolean {
    if (hidden.length === 0) {
        return false;
    }
    if (students === undefined) {
        return hidden.length < 2 || hidden.reduce((sum, each) => sum + (coveredBy(each) ?? 0), 0) < minimum;
    }
    // More students than the hidden figures can cover are others, who have not been reported.
    const most = hidden.reduce((sum, each) => sum + mostIn(each), 0);
    return students <= most && (hidden.length < 2 || students < minimum);
}

/** How many students a figure covers at most. */
function mostIn(quantity: Quantity): number {
    return coveredBy(quantity) ?? (quantity.kind === 'masked' && !quantity.percent ? quantity.below - 1 : Infinity);
}

/** What is left of a figure without another; nothing is known where one is not. */
export function less(a: number | undefined, b: number | undefined): number | undefined {
    return a === undefined || b === undefined ? undefined : a - b;
}
