import { h, type ComponentChild, type ComponentChildren } from 'preact';
import type { ImplementationRow } from '../../../language/views/rollup.ts';
import type { Offer } from '../messages.ts';
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
export function openButton(place: Place | null | undefined, text: ComponentChildren, title?: string): ComponentChildren {
    return place ? h('button', { class: openOn, title, onClick: () => openText(place) }, text) : text;
}

/** Begins what would fill an empty place. */
export function beginButton(offer: Offer): ComponentChild {
    return h('button', { class: 'do', onClick: () => tell({ type: offer }) }, offer === 'newNetwork' ? 'New Network' : 'New Plan');
}

/** Leads from what a plan does not have yet to the text where it is written. */
export function writeButton(place: Place | null): ComponentChild {
    return place && h('button', { class: 'do', onClick: () => openText(place) }, 'Open the Plan');
}

interface RowOptions {
    readonly place?: Place | null;
    readonly current?: Place;
    readonly class?: string;
    /** How far its first cell is indented, if that is a `tree`. */
    readonly depth?: number;
}

/** A row of a table. A click anywhere in it opens its text, except on something that does more. */
export function row({ place, current, class: own = '', depth = 0 }: RowOptions, ...cells: ComponentChildren[]): ComponentChild {
    const isCurrent = place !== undefined && place === current;
    return h('tr', {
        class: `${own}${place ? ' leads' : ''}`.trim(),
        style: { '--depth': depth },
        'aria-current': isCurrent ? 'true' : undefined,
        onClick: place ? (event: MouseEvent) => {
            if (!(event.target as Element).closest('button, select')) {
                openText(place);
            }
        } : undefined
    }, ...cells);
}

/** A table with a caption for those who do not see the heading above it. One without a button in it can be scrolled at the keyboard by itself. */
export function table(caption: string, columns: readonly Column[], rows: ComponentChildren, className = '', hasButtons = true): ComponentChild {
    return h('div', { class: 'scroll', ...(!hasButtons && { tabIndex: 0, role: 'region', 'aria-label': caption }) }, h('table', { class: className },
        h('caption', { class: 'unseen' }, caption),
        h('thead', null, h('tr', null, columns.map(each => h('th', { scope: 'col', class: each.class, title: each.title }, each.heading)))),
        h('tbody', null, rows)));
}

export function unseen(text: string): ComponentChild {
    return h('span', { class: 'unseen' }, text);
}

/** The number of an element before its title. */
export function ordinal(number: string): ComponentChild {
    return h('span', { class: 'ordinal' }, `${number} `);
}

/** A sign in the color of its state, which the words beside it say too. */
export function stateText(state: string, text: string): ComponentChild {
    return h('span', { class: `state ${state}` }, text);
}
