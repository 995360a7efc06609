import { h, type ComponentChild } from 'preact';
import type { RollupPage } from '../../../language/views/rollup-page.ts';
import { tell } from './host.ts';
import { drawImplementation } from './implementation.ts';
import { openButton, row, stateText, table } from './rows.ts';
import { drawFilters, moreButton, takeSeen } from './seen.ts';
import { startPage } from './start.ts';
import { drawAround, drawNeeds, drawPools } from './supports.ts';

type View = RollupPage & {
    readonly chosen: string;
    readonly choices: readonly { readonly id: string; readonly title: string; readonly depth: number }[];
    readonly isFrozen: boolean;
};

startPage<View>({
    about: subject => takeSeen((subject.kind === 'rollup' && subject.choice) || {}),
    places: view => view.implementation.map(each => each.place),
    draw: (view, current) => [
        drawHead(view),
        h('section', null, h('h2', null, 'Implementation'), drawFilters(view), drawImplementation(view, current)),
        h('section', null, h('h2', null, 'Results'), drawResults(view)),
        h('section', null, h('h2', null, 'Practices'), drawDomains(view), moreButton(view, 'domains'), drawPractices(view), moreButton(view, 'practices')),
        h('section', null, h('h2', null, view.supports.texts.needs.heading), drawNeeds(view.supports), moreButton(view, 'needs')),
        h('section', null, h('h2', null, view.supports.texts.around.heading), view.supports.around.length === 0 && view.fitting < view.all ? h('p', { class: 'empty' }, 'None of these organizations has a support.') : drawAround(view.supports), moreButton(view, 'around')),
        h('section', null, h('h2', null, view.supports.texts.pooled.heading), drawPools(view.supports), moreButton(view, 'pooled'))
    ]
});

function drawHead({ title, note, asOf, asOfText, isFrozen, choices, chosen }: View): ComponentChild {
    return h('header', null,
        h('h1', null, title),
        h('p', { class: 'about' },
            h('span', null, 'as of ', h('time', { dateTime: asOf, title: asOf }, asOfText), isFrozen && ' (the date this network is frozen on)'),
            choices.length > 1 && h('label', null, 'Show ', h('select', {
                value: chosen,
                onChange: (event: Event) => tell({ type: 'choose', organization: (event.currentTarget as HTMLSelectElement).value })
            }, choices.map(each => h('option', { value: each.id, selected: each.id === chosen }, `${'\u00a0\u00a0'.repeat(each.depth)}${each.title}`))))),
        note !== '' && h('p', { class: 'note' }, note));
}

function drawResults(view: View): ComponentChild {
    const { results, fitting, all } = view;
    if (results.length === 0 && fitting < all) {
        return h('p', { class: 'empty' }, 'None of these organizations has results.');
    }
    if (results.length === 0) {
        return h('p', { class: 'empty' }, 'No results yet. A report gives one with a line such as ', h('code', null, 'result met-growth SY2026-27 162 of 598'),
            '. It is counted here if its measure uses an indicator of the network.');
    }
    const columns = [
        { heading: 'Organization' }, { heading: 'Measure' }, { heading: 'Year' }, { heading: 'Result', class: 'number' }, { heading: 'Own target', class: 'number' }, { heading: 'Target met' }
    ];
    return h('div', null, [...Map.groupBy(results, each => each.indicator)].map(([indicator, rows]) => h('div', { key: indicator },
        h('h3', null, indicator),
        table(`Results: ${indicator}`, columns, rows.map(each => row({ place: each.place, class: each.isSum ? 'sum' : '' },
            h('th', { scope: 'row', class: 'text' }, openButton(each.place, each.organization)),
            h('td', { class: 'text' }, each.isSum ? '' : each.measure),
            h('td', null, each.year),
            h('td', { class: 'number' }, each.result),
            h('td', { class: 'number' }, each.target),
            h('td', null, each.isMet === null ? each.judgement : stateText(each.isMet ? 'done' : 'behind', `${each.isMet ? '●' : '▲'} ${each.judgement}`))
        )), 'results'), moreButton(view, `results ${indicator}`))));
}

function drawDomains({ domains }: View): ComponentChild {
    const columns = [
        { heading: 'Domain' }, { heading: 'Framework' }, { heading: 'Organizations', class: 'number' }, { heading: 'Strategies', class: 'number' },
        { heading: 'Actions done', class: 'number' }, { heading: 'Behind', class: 'number' }
    ];
    return domains.length > 0 && table('Domains', columns, domains.map(each => row({},
        h('th', { scope: 'row' }, each.domain),
        h('td', null, each.framework),
        h('td', { class: 'number' }, each.organizations),
        h('td', { class: 'number' }, each.strategies),
        h('td', { class: 'number' }, each.actionsDone),
        h('td', { class: 'number' }, each.actionsBehind.startsWith('▲') ? stateText('behind', each.actionsBehind) : each.actionsBehind)
    )));
}

function drawPractices({ practices }: View): ComponentChild {
    if (practices.length === 0) {
        return h('p', { class: 'empty' }, 'No practice is worked on yet. A strategy, a milestone or an action names its own with ', h('code', null, 'coded 2a'), '.');
    }
    const columns = [
        { heading: 'Practice' }, { heading: 'Organizations', class: 'number' }, { heading: 'Strategies', class: 'number' },
        { heading: 'Actions done', class: 'number' }, { heading: 'Behind', class: 'number' }
    ];
    return table('Practices', columns, practices.map(each => row({ place: each.place },
        h('th', { scope: 'row' }, openButton(each.place, `${each.code} ${each.title}`.trim())),
        h('td', { class: 'number' }, each.organizations),
        h('td', { class: 'number' }, each.strategies),
        h('td', { class: 'number' }, each.actionsDone),
        h('td', { class: 'number' }, each.actionsBehind.startsWith('▲') ? stateText('behind', each.actionsBehind) : each.actionsBehind)
    )));
}
