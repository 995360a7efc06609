import type { State } from '../progress/states.ts';

/** A state is a sign and a word, and only then a color: the same in the editor, on pages, in Markdown and on the command line. */
export const signs: Readonly<Record<State, { readonly sign: string; readonly word: string }>> = {
    done: { sign: '●', word: 'done' },
    inProgress: { sign: '◐', word: 'in progress' },
    behind: { sign: '▲', word: 'behind' },
    notReported: { sign: '?', word: 'not reported' },
    notStarted: { sign: '○', word: 'not started' },
    dropped: { sign: '✕', word: 'dropped' }
};

/** The signs with their words, as a page explains them. */
export const legend = Object.entries(signs).map(([state, { sign, word }]) => ({ state: state as State, sign, word }));

/** Where there is nothing to count: never 0 % and never 100 %. */
export const NOTHING = '–';

/** What stands for a figure that could be used to work out one of few students. */
export const hiddenToProtect = 'hidden: to protect a small group';

/** @param isSmall the figure itself is of fewer students than the minimum */
export function hiddenText(isSmall: boolean, minimum: number): string {
    return isSmall ? `hidden: fewer than ${minimum}` : hiddenToProtect;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A figure in its unit: `27.09 %`, `$12,500`, `3.4`. */
export function figure(value: number, unit: string): string {
    const number = numbers.format(value);
    return unit === 'percent' ? `${number} %` : unit === 'dollars' ? `$${number}` : number;
}

/** How many there are: `10,779`. */
export function countText(count: number): string {
    return figure(count, 'count');
}

/** `2 of 4`; a dash of none. */
export function ofAll(part: number, all: number): string {
    return all === 0 ? NOTHING : `${countText(part)} of ${countText(all)}`;
}
