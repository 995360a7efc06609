import { h, type ComponentChild } from 'preact';
import type { SectionText, SupportsView } from '../../../language/views/rollup-supports.ts';
import { openButton, row, stateText, table } from './rows.ts';

/** For each practice who works on it, who is behind, and who helps. */
export function drawNeeds({ needs, texts }: SupportsView): ComponentChild {
    if (needs.length === 0) {
        return h('p', { class: 'empty' }, 'Nothing is coded with a practice yet, so that nobody can see who needs help with what. Write ', h('code', null, 'coded 2a'), ' into a strategy, a milestone or an action.');
    }
    const columns = [
        { heading: 'Practice' }, { heading: 'Organizations', class: 'number' }, { heading: 'Behind', class: 'number' },
        { heading: 'with nobody above', class: 'number', title: 'Of those behind, how many have nobody above them who works on it' },
        { heading: 'Above work on it' }, { heading: 'Supported', class: 'number' }, { heading: 'Supports' }
    ];
    return noted(texts.needs, table(texts.needs.heading, columns, needs.map(each => row({ place: each.place },
        h('th', { scope: 'row' }, openButton(each.place, each.practice)),
        h('td', { class: 'number' }, each.organizations),
        h('td', { class: 'number' }, each.behind.startsWith('▲') ? stateText('behind', each.behind) : each.behind),
        h('td', { class: 'number' }, each.alone),
        h('td', { class: 'text' }, each.above),
        h('td', { class: 'number' }, each.supported),
        h('td', { class: 'text' }, lines(each.supports))))));
}

/** Each support, quarter by quarter. */
export function drawAround({ around, texts }: SupportsView): ComponentChild {
    if (around.length === 0) {
        return noSupports();
    }
    const columns = [
        { heading: 'Organization' }, { heading: 'Support' }, { heading: 'From' }, { heading: 'Practices' }, { heading: 'Quarter' },
        { heading: 'Delivered' }, { heading: 'Used' }, { heading: 'Effect as reported' }, { heading: 'On time', class: 'number' }
    ];
    return noted(texts.around, table(texts.around.heading, columns, around.map(each => row({ place: each.place },
        h('th', { scope: 'row' }, openButton(each.place, each.organization)),
        h('td', { class: 'text' }, each.support),
        h('td', { class: 'text' }, each.providers),
        h('td', null, each.practices),
        h('td', null, each.quarter),
        h('td', { class: 'text' }, lines(each.delivered)),
        h('td', { class: 'text' }, lines(each.used)),
        h('td', { class: 'text' }, lines(each.effects)),
        h('td', { class: 'number' }, each.onTime)))));
}

/** The supports of each provider for a practice, beside the organizations that have none. */
export function drawPools({ pooled, texts }: SupportsView): ComponentChild {
    if (pooled.length === 0) {
        return noSupports();
    }
    const columns = [
        { heading: 'Provider' }, { heading: 'Practice' }, { heading: 'Organizations', class: 'number' }, { heading: 'Supports', class: 'number' },
        { heading: 'Delivered', class: 'number' }, { heading: 'Used', class: 'number' }, { heading: 'Effect as reported' }, { heading: 'Quarter' },
        { heading: 'On time', class: 'number' }, { heading: 'Without', class: 'number', title: 'Organizations with the practice and no support for it' },
        { heading: 'On time without', class: 'number' }
    ];
    return noted(texts.pooled, table(texts.pooled.heading, columns, pooled.map(each => row({ class: each.isSum ? 'sum' : '' },
        h('th', { scope: 'row' }, each.provider),
        h('td', { class: 'text' }, each.practice),
        h('td', { class: 'number' }, each.organizations),
        h('td', { class: 'number' }, each.supports),
        h('td', { class: 'number' }, each.delivered),
        h('td', { class: 'number' }, each.used),
        h('td', null, each.effects),
        h('td', null, each.quarter),
        h('td', { class: 'number' }, each.onTime),
        h('td', { class: 'number' }, each.others),
        h('td', { class: 'number' }, each.othersOnTime)))));
}

function noSupports(): ComponentChild {
    return h('p', { class: 'empty' }, 'No plan has a support yet. One begins with a line such as ',
        h('code', null, 'support math-coach "Weekly coaching" {'), ', and says what it ', h('code', null, 'serves'), ' and who is its ', h('code', null, 'provider'), '.');
}

function noted({ note }: SectionText, content: ComponentChild): ComponentChild {
    return h('div', null, content, h('p', { class: 'note' }, note));
}

function lines(texts: readonly string[]): ComponentChild[] {
    return texts.map((text, i) => h('div', { key: i }, text));
}
