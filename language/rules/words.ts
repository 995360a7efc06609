import type { Day } from '../model/periods.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as readers write it: `Oct 30, 2026`. The same in every place and locale. */
export function showDay(day: Day): string {
    const [year, month, date] = day.split('-').map(Number);
    return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** The name of an element as its author knows it: its name, else its title, else a word for it. */
export function showName(element: { readonly name?: string; readonly title?: string }, otherwise: string): string {
    return element.name ?? (element.title ? `"${element.title}"` : otherwise);
}
