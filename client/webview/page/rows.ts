import { h, type ComponentChild, type ComponentChildren } from 'preact';
import type { ImplementationRow } from '../../../language/views/rollup.ts';
import { tell } from './host.ts';

export type Place = NonNullable<ImplementationRow['place']>;

/** The class of the buttons that stand for their rows at the keyboard. */
export const openOn = 'open';

export interface Column {
    readonly heading: ComponentChildren;
    /** `number`, `cell` or nothing. */
    readonly class?: string;
    readonly title?: string;
}

export function openText({ uri, range }: Place): void {
    tell({ type: 'open', at: { uri, line: range.start.line } });
}

/** What is written of a row leads to its text, by a click or at the keyboard. */
export function openButton(place: Place | null | undefined, text: string, title?: string): ComponentChild {
    return place ? h('button', { class: openOn, title, onClick: () => openText(place) }, text) : text;
}

interface RowOptions {
    readonly place?: Place | null;
    readonly current?: Place;
    readonly class?: string;
}

/** A row of a table. A click anywhere in it opens its text, except on something that does more. */
export function row({ place, current, class: own = '' }: RowOptions, ...cells: ComponentChildren[]): ComponentChild {
    const isCurrent = place !== undefined && place === current;
    return h('tr', {
        class: `${own}${place ? ' leads' : ''}`.trim(),
        'aria-current': isCurrent ? 'true' : undefined,
        onClick: place ? (event: MouseEvent) => {
            if (!(event.target as Element).closest('button, select')) {
                openText(place);
            }
        } : undefined
    }, ...cells);
}

/** A table with a caption for those who do not see the heading above it. */
export function table(caption: string, columns: readonly Column[], rows: ComponentChildren, className = ''): ComponentChild {
    return h('div', { class: 'scroll' }, h('table', { class: className },
        h('caption', { class: 'unseen' }, caption),
        h('thead', null, h('tr', null, columns.map(each => h('th', { scope: 'col', class: each.class, title: each.title }, each.heading)))),
        h('tbody', null, rows)));
}

export function unseen(text: string): ComponentChild {
    return h('span', { class: 'unseen' }, text);
}

/** A sign in the color of its state, which the words beside it say too. */
export function stateText(state: string, text: string): ComponentChild {
    return h('span', { class: `state ${state}` }, text);
}
