import { h, type ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ChangesByPlan, PlanChanges } from '../../../language/views/changes-by-plan.ts';
import { drawPlanChanges } from './changes-of-plan.ts';
import { tell } from './host.ts';
import type { Place } from './rows.ts';
import { startPage } from './start.ts';

interface View extends ChangesByPlan {
    readonly base: { readonly name: string; readonly isMergeBase: boolean; readonly commit: string; readonly day: string; readonly isoDay: string; readonly subject: string };
}

type Name = ChangesByPlan['counts'][number]['name'];

startPage<View>({
    places: ({ plans }) => plans.flatMap(each => each.groups).flatMap(each => each.elements).flatMap(each => each.changes).flatMap(each => [each.now, each.then]),
    draw: (view, current) => h(Changes, { view, current }),
    instead: () => h('p', null, anotherBase())
});

function Changes({ view, current }: { readonly view: View; readonly current?: Place }): ComponentChild {
    const [hidden, setHidden] = useState<readonly Name[]>([]);
    const { base, counts, plans, note } = view;
    const isShown = (name: Name) => !hidden.includes(name);
    const toggle = (name: Name) => setHidden(isShown(name) ? [...hidden, name] : hidden.filter(each => each !== name));
    const shown = plans.map(plan => ({ ...plan, groups: plan.groups.filter(each => isShown(each.name)) })).filter(each => each.groups.length > 0);
    return h('div', null,
        h('header', null,
            h('h1', null, base.isMergeBase ? `What this branch changes since it left ${base.name}` : `Changes since ${base.name}`),
            h('p', { class: 'about' },
                h('span', { class: 'anywhere' }, h('code', null, base.commit), ' of ', h('time', { dateTime: base.isoDay, title: base.isoDay }, base.day), base.subject && `: ${base.subject}`),
                h('span', null, 'compared with the texts as they are now, saved or not'),
                anotherBase()),
            counts.length > 0 && drawCounts(counts, isShown, toggle)),
        note !== null && h('div', { role: 'status' }, h('p', { class: 'empty' }, counts.length === 0 && note === 'Nothing changed.' ? `Nothing has changed since ${base.name}.` : note)),
        counts.length > 0 && shown.length === 0 && h('p', { class: 'empty', role: 'status' }, 'Everything is hidden: choose above what to show.'),
        shown.map((plan: PlanChanges) => drawPlanChanges(plan, current)));
}

function anotherBase(): ComponentChild {
    return h('button', { class: 'link', onClick: () => tell({ type: 'chooseBase' }) }, 'Choose another base');
}

/** How much of what there is; of several kinds each can be hidden. */
function drawCounts(counts: ChangesByPlan['counts'], isShown: (name: Name) => boolean, toggle: (name: Name) => void): ComponentChild {
    const text = (heading: string, count: number) => [h('b', null, count), ` ${heading.toLowerCase()}`];
    return counts.length === 1
        ? h('p', { class: 'counts' }, h('span', null, text(counts[0].heading, counts[0].count)))
        : h('div', { class: 'counts', role: 'group', 'aria-label': 'What is shown' }, counts.map(({ name, heading, count }) => (
            h('button', { key: name, class: `chip ${name}`, 'aria-pressed': isShown(name), title: isShown(name) ? 'Hide these' : 'Show these', onClick: () => toggle(name) }, text(heading, count)))));
}
