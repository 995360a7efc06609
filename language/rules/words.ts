import type { Day } from '../model/periods.ts';
import type { Place } from '../model/types.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONGEST_TITLE = 60;

/** A day as readers write it: `Oct 30, 2026`. The same in every place and locale. */
export function showDay(day: Day): string {
    const [year, month, date] = day.split('-').map(Number);
    return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** The name of an element as its author knows it: its name, else its title, else a word for it. */
export function showName(element: { readonly name?: string; readonly title?: string }, otherwise: string): string {
    return element.name ?? (element.title ? `"${shorten(element.title)}"` : otherwise);
}

/** An element as the beginning of a sentence: `The goal on-track`; without a name or a title `This goal`. */
export function theElement(kind: string, element: { readonly name?: string; readonly title?: string }): string {
    const name = showName(element, '');
    return name === '' ? `This ${kind}` : `The ${kind} ${name}`;
}

/** Where a place is, seen from another: `in line 12`, in another file `in line 12 of plan.plan`. */
export function whereIs(place: Place, from: Place): string {
    const line = `in line ${place.range.start.line + 1}`;
    return place.uri === from.uri ? line : `${line} of ${fileFrom(place, from)}`;
}

/** The file of a place as seen from another: without the folders that both are in. */
export function fileFrom(place: Place, from: Place): string {
    const path = place.uri.split('/');
    const other = from.uri.split('/');
    const differ = path.findIndex((each, index) => each !== other[index]);
    return path.slice(differ < 0 ? -1 : differ).map(decodeURIComponent).join('/');
}

/** `3a, 3b and 3c`. */
export function listOf(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

function shorten(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE).trimEnd()}…` : line;
}
