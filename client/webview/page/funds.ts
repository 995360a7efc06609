import { h, type ComponentChild } from 'preact';
import type { FundRow, ProgressView } from '../../../language/views/progress.ts';
import { row, stateText, table } from './rows.ts';

/** What the plan has, plans to spend and has spent, by fund and school year. */
export function drawFunds({ funds, years }: ProgressView): ComponentChild {
    const columns = [{ heading: 'Fund' }, ...years.map(year => ({ heading: year, class: 'number year' })), { heading: 'Whole plan', class: 'number' }, { heading: 'Left', class: 'number' }];
    return table('Money', columns, funds.map(each => row({},
        h('th', { scope: 'row' }, each.fund),
        [...each.years, each.whole].map(({ lines }, i) => h('td', { class: 'number', 'data-label': columns[i + 1].heading }, lines.map(line => h('div', null, line)))),
        h('td', { class: 'number' }, leftText(each)))), '', false);
}

function leftText({ left, leftText: text, unplannedText }: FundRow): ComponentChild {
    return [h('div', null, left !== null && left < 0 ? stateText('behind', `▲ ${text}`) : text), unplannedText !== '' && h('div', { class: 'quiet' }, unplannedText)];
}
