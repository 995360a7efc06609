import { h, type ComponentChild } from 'preact';
import type { ProgressView } from '../../../language/views/progress.ts';
import { drawFunds } from './funds.ts';
import { drawGoals } from './goals.ts';
import { drawSupports } from './plan-supports.ts';
import { drawPlan } from './plan.ts';
import { drawPerformance, drawReporting } from './reporting.ts';
import { openButton, type Place } from './rows.ts';
import { startPage } from './start.ts';

type View = ProgressView & { readonly isFrozen: boolean };

startPage<View>({
    places: ({ head, goals, rows, supports }) => [
        head.place, ...goals.flatMap(goal => [goal.place, ...goal.measures.map(each => each.place)]), ...rows.map(each => each.place), ...supports.map(each => each.place)
    ],
    draw: (view, current) => [
        drawHead(view),
        section('Goals', drawGoals(view, current)),
        section('Plan', drawPlan(view, current)),
        view.funds.length > 0 && section('Money', drawFunds(view)),
        view.reporting && section(`Reporting ${view.reporting.year}`, drawReporting(view.reporting)),
        view.reporting && section(`Results ${view.reporting.year}`, drawPerformance(view.reporting)),
        view.supports.length > 0 && section('Supports', drawSupports(view, current))
    ]
});

function section(title: string, content: ComponentChild): ComponentChild {
    return h('section', null, h('h2', null, title), content);
}

function drawHead({ head, asOf, isFrozen }: View): ComponentChild {
    const place: Place | null = head.place;
    return h('header', null,
        h('h1', null, openButton(place, head.title)),
        h('p', { class: 'about' },
            h('span', { title: head.statusSince?.iso }, head.text.split(' · ').map((part, i) => [i > 0 && ' · ', h('span', { class: 'together' }, part)])),
            h('span', null, 'as of ', h('time', { dateTime: asOf.iso, title: asOf.iso }, asOf.text), isFrozen && ' (the date this network is frozen on)')));
}
