import { h, type ComponentChild } from 'preact';
import type { PlanRow, ProgressView } from '../../../language/views/progress.ts';
import { openButton, openText, ordinal, row, stateText, table, writeButton, type Place } from './rows.ts';

const COLUMNS = [
    { heading: 'Priority, strategy, milestone, action' }, { heading: 'Practice' }, { heading: 'State' }, { heading: 'Due' }, { heading: 'Done' },
    { heading: 'Who' }, { heading: 'Spent', class: 'number' }, { heading: 'Latest word' }
];

/** What is to be done and how far it is, in the plan's order. */
export function drawPlan({ head, goals, rows }: ProgressView, current: Place | undefined): ComponentChild {
    return rows.length === 0
        ? h('p', { class: 'empty' }, 'The plan has no strategies yet. One begins with a line such as ', h('code', null, 'strategy mentoring "Two years of mentoring" {'), goals.length > 0 && writeButton(head.place))
        : table('Plan', COLUMNS, rows.map(each => drawRow(each, current)), 'plan');
}

function drawRow(each: PlanRow, current: Place | undefined): ComponentChild {
    const about = [each.goal && `for ${each.goal}`, each.actions && `actions ${each.actions}`].filter(Boolean).join(' · ');
    const isAlone = each.kind === 'priority' && each.codes.length === 0 && about === '';
    const title = h('th', { scope: 'row', class: 'tree text', colSpan: isAlone ? COLUMNS.length : undefined },
        openButton(each.place, [ordinal(each.number), each.title], each.name ?? undefined));
    const options = { place: each.place, current, class: each.kind, depth: each.depth };
    if (isAlone) {
        return row(options, title);
    }
    if (each.kind === 'priority' || each.kind === 'strategy') {
        return row(options, title,
            h('td', null, each.codes.join(', ')),
            h('td', { colSpan: COLUMNS.length - 2, class: 'quiet' }, about));
    }
    return row(options, title,
        h('td', null, each.codes.join(', ')),
        h('td', null, each.state && [stateText(each.state.state, each.state.sign), ` ${each.state.word}`]),
        h('td', { 'data-label': 'due', title: each.due && [each.due.expected.iso, each.due.original && `was ${each.due.original.iso}`].filter(Boolean).join(', ') }, each.due?.text),
        h('td', { 'data-label': 'done', title: each.done?.on.iso }, each.done?.text),
        h('td', { class: 'text' }, each.owners.map((owner, i) => [i > 0 && ', ', h('span', { title: owner.title ?? undefined }, owner.text)]),
            each.ownersByPlan && h('span', { class: 'quiet' }, ` (was ${each.ownersByPlan.map(owner => owner.text).join(', ') || 'nobody'})`)),
        h('td', { class: 'number', 'data-label': 'spent' }, each.money?.text),
        h('td', { class: 'text' }, each.latest && h('button', { class: 'quote', title: each.latest.on.text, onClick: () => openText(each.latest!.place) }, each.latest.text)));
}
