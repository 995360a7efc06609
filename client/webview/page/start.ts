import { h, render, type ComponentChildren } from 'preact';
import type { Line, Offer, Shown, Subject, ToPage, Trouble } from '../messages.ts';
import { remember, tell } from './host.ts';
import { beginButton, openOn, type Place } from './rows.ts';

/** How one kind of page draws its view; `current` is the row's place that is marked. */
export interface Page<View> {
    draw(view: View, current: Place | undefined): ComponentChildren;
    /** Takes what the view is about, before it is drawn. */
    readonly about?: (subject: Subject) => void;
    /** The places of all rows. */
    places(view: View): readonly (Place | null | undefined)[];
    /** What can be done where there is nothing to show. */
    readonly instead?: () => ComponentChildren;
}

/** Draws what the host sends, whenever it sends something. */
export function startPage<View>({ draw, places, instead, about }: Page<View>): void {
    const root = document.getElementById('page')!;
    let shown: Shown<View> | undefined;
    let cursor: Line | undefined;

    const redraw = () => {
        if (!shown) {
            return;
        }
        // The text that stood here while nothing was known is no part of what is drawn.
        root.querySelector('.waiting')?.remove();
        const current = cursor && 'view' in shown ? placeAt(places(shown.view), cursor) : undefined;
        render('view' in shown ? [shown.trouble && drawTrouble(shown.trouble), draw(shown.view, current)] : [drawReason(shown), instead?.()], root);
    };
    window.addEventListener('message', ({ data }: MessageEvent<ToPage<View>>) => {
        if (data.type === 'show') {
            shown = data.shown;
            remember(data.subject);
            about?.(data.subject);
            redraw();
        } else {
            cursor = data.at;
            redraw();
            root.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
        }
    });
    root.addEventListener('keydown', moveAmongRows);
    tell({ type: 'ready' });
}

/** The last row that begins at the line or above it in its text. */
function placeAt(places: readonly (Place | null | undefined)[], { uri, line }: Line): Place | undefined {
    let found: Place | undefined;
    for (const place of places) {
        const start = place?.range.start.line ?? -1;
        if (place && place.uri === uri && start <= line && start > (found?.range.start.line ?? -1)) {
            found = place;
        }
    }
    return found;
}

function drawReason({ reason, offer }: { readonly reason: string; readonly offer: Offer | null }) {
    // A page has a heading, for those who go from one to the next.
    return [h('h1', { class: 'unseen' }, 'Nothing to show'), h('p', { class: 'empty', role: 'status' }, reason, offer && beginButton(offer))];
}

function drawTrouble({ uri, line, file, message, isEarlier }: Trouble) {
    const kept = isEarlier ? 'Shown is the last state without an error.' : 'Parts of the page may be missing.';
    return h('p', { class: 'trouble', role: 'status' },
        h('span', { 'aria-hidden': 'true' }, '▲ '),
        h('button', { class: 'link', onClick: () => tell({ type: 'open', at: { uri, line } }) }, `${file}, line ${line + 1}`),
        ` cannot be read: ${message} ${kept}`);
}

/** The arrow keys go from row to row, as in a list. */
function moveAmongRows(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const rows = [...document.querySelectorAll<HTMLElement>(`.${openOn}`)];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (step !== 0 && at >= 0) {
        rows[at + step]?.focus();
        event.preventDefault();
    }
}
