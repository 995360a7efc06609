import { h, type ComponentChild } from 'preact';
import type { ProgressView, SupportLine, SupportView } from '../../../language/views/progress.ts';
import { openButton, row, stateText, table, type Place } from './rows.ts';

const COLUMNS = [
    { heading: 'Support' }, { heading: 'State' }, { heading: 'Provider' }, { heading: 'For' }, { heading: 'Needed' }, { heading: 'Planned' }, { heading: 'Delivered' },
    { heading: 'Used' }, { heading: 'Effect' }
];

/** The colors and signs of the states of work, which say as much of a support. */
const SIGNS: Readonly<Record<SupportView['state'], readonly [state: string, sign: string]>> = {
    given: ['done', '●'], underWay: ['inProgress', '◐'], late: ['behind', '▲'], missing: ['behind', '▲'], short: ['behind', '▲'], notDue: ['notStarted', '○'], dropped: ['dropped', '✕']
};

/** Tool A's supports: what was needed and provided, by whom, how it was used and how effective it was. */
export function drawSupports({ supports }: ProgressView, current: Place | undefined): ComponentChild {
    return table('Supports', COLUMNS, supports.map(each => row({ place: each.place, current },
        h('th', { scope: 'row', class: 'text' }, openButton(each.place, each.title || 'without a name')),
        h('td', null, stateOf(each)),
        h('td', { class: 'text' }, each.providers.join(', ')),
        h('td', { class: 'text' }, each.serves.join(', ')),
        h('td', { title: each.needed?.iso }, each.needed?.text),
        h('td', { class: 'text' }, each.plannedText),
        h('td', { class: 'text' }, lineOf(each.delivered)),
        h('td', { class: 'text' }, each.used.map(line => h('div', null, lineOf(line)))),
        h('td', { class: 'text' }, lineOf(each.effect)))));
}

function stateOf({ state, stateText: word }: SupportView): ComponentChild {
    return [stateText(...SIGNS[state]), ` ${word}`];
}

function lineOf({ text, place, on }: SupportLine): ComponentChild {
    return openButton(place, text, on?.text);
}
