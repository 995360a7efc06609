import { h, type ComponentChild } from 'preact';
import type { ElementChange, ElementChanges, PlanChanges } from '../../../language/views/changes-by-plan.ts';
import { openButton, openText, row, table, unseen, type Place } from './rows.ts';

const COLUMNS = [{ heading: 'What' }, { heading: 'Change' }, { heading: 'Before and now' }, { heading: 'Where' }];

/** What changed in one plan: by what it does to the plan, then by element. */
export function drawPlanChanges({ organization, title, groups }: PlanChanges, current: Place | undefined): ComponentChild {
    return h('section', { key: organization ?? '' },
        h('h2', { class: 'anywhere' }, title),
        table(title, COLUMNS, groups.map(({ name, heading, elements }) => [
            row({ class: 'group' }, h('th', { scope: 'rowgroup', colSpan: COLUMNS.length },
                h('h3', null, heading, h('span', { class: 'quiet' }, ` ${elements.reduce((sum, each) => sum + each.changes.length, 0)}`)))),
            elements.map(element => element.changes.map((change, i) => drawRow(element, change, i === 0, name, current)))
        ]), 'changes'));
}

function drawRow(element: ElementChanges, change: ElementChange, isFirst: boolean, group: string, current: Place | undefined): ComponentChild {
    const { sign, what, now, then } = change;
    const place = now ?? then;
    return row({ place, current: current === then ? place ?? undefined : current, class: isFirst ? 'first' : 'more' },
        h('th', { scope: 'row', class: 'text' }, isFirst ? nameOf(element) : unseen(`${element.kind} ${element.title}`)),
        h('td', { class: 'text' }, openButton(place, [h('span', { class: `sign ${group}`, 'aria-hidden': 'true' }, sign), ' ', what])),
        h('td', { class: 'text value', title: change.exact ?? undefined }, drawValue(change)),
        h('td', { class: 'where quiet' }, drawPlaces(change)));
}

function nameOf({ kind, title, name }: ElementChanges): ComponentChild {
    return [h('span', { class: 'quiet' }, `${kind} `), title, name && [' ', h('code', { class: 'quiet' }, name)]];
}

/** What a finding says, the words that changed within a text, else the old value and the new one. */
function drawValue({ isFinding, before, after, pieces }: ElementChange): ComponentChild {
    if (isFinding) {
        return before ? h('del', null, before) : after;
    }
    if (pieces) {
        return h('span', { class: 'pieces' }, pieces.map(({ text, change }) => (change === 'kept' ? text : h(change === 'added' ? 'ins' : 'del', null, text))));
    }
    return [
        before && h('del', null, unseen('before: '), before),
        before && after && h('span', { 'aria-hidden': 'true' }, ' → '),
        after && h('ins', null, unseen(' now: '), after)
    ];
}

/** Where it stands; what is gone is there only in the earlier version, which opens beside. */
function drawPlaces({ now, then }: ElementChange): ComponentChild {
    const at = ({ file, range }: NonNullable<ElementChange['now']>) => `${file.slice(file.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
    return [
        now && h('span', { title: now.file }, at(now)),
        now && then && ' ',
        then && h('button', { class: 'link', title: `Read ${then.file} as it was`, onClick: () => openText(then) }, now ? `was line ${then.range.start.line + 1}` : `was ${at(then)}`)
    ];
}
