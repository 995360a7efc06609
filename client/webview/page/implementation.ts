import { h, type ComponentChild } from 'preact';
import type { PageRow, RollupPage } from '../../../language/views/rollup-page.ts';
import { tell } from './host.ts';
import { beginButton, openButton, row, stateText, table, unseen, type Column, type Place } from './rows.ts';
import { moreButton, openButtonOf } from './seen.ts';

/** How far each organization is, and with which practices. */
export function drawImplementation(view: RollupPage, current: Place | undefined): ComponentChild {
    const { implementation, matrix, legend, all, fitting } = view;
    const columns: Column[] = [
        { heading: 'Organization' }, { heading: 'ESSA' }, { heading: 'Plan' },
        { heading: 'Actions done', class: 'number' }, { heading: 'Behind', class: 'number' }, { heading: 'On time', class: 'number' }, { heading: 'as planned', class: 'number', title: 'By the dates that the plans gave, where that differs' },
        { heading: 'Milestones done', class: 'number' }, { heading: 'Behind', class: 'number' },
        ...matrix.map(({ code, title }) => ({ heading: [code, unseen(` ${title}`)], title: `${code} ${title}`, class: 'cell' }))
    ];
    return h('div', null,
        fitting === all && implementation.every(each => !each.hasPlan)
            && h('p', { class: 'empty' }, 'Nobody here has a plan yet. One begins with a line such as ', h('code', null, 'plan for lincoln-ms from SY2026-27 to SY2028-29 {'), beginButton('newPlan')),
        table('Implementation', columns, implementation.map(each => (each.restOf === null ? drawRow(each, current) : row({ depth: each.depth }, h('td', { class: 'tree', colSpan: columns.length }, moreButton(view, each.restOf))))), 'implementation held'),
        fitting === 0 && h('p', { class: 'empty' }, 'No organization is like that.'),
        h('p', { class: 'legend' },
            legend.map(({ state, sign, word }) => h('span', { key: state }, stateText(state, sign), ` ${word}`)),
            h('span', null, 'In the columns of practices: what needs help first, and how many actions and milestones.')));
}

function drawRow(each: PageRow, current: Place | undefined): ComponentChild {
    const { place, isSum } = each;
    return row({ place, current, class: isSum || each.isOpen === false ? 'sum' : '', depth: each.depth },
        h('th', { scope: 'row', class: 'tree' },
            openButtonOf(each), openButton(place, each.organization),
            each.isOpen === false && h('span', { class: 'quiet', title: 'The figures are those of all below it' }, ` · all ${each.below.toLocaleString('en-US')} below`),
            each.above !== '' && h('span', { class: 'quiet' }, ` · ${each.above}`)),
        h('td', null, each.designation),
        h('td', null, each.hasPlan && place
            ? h('button', { class: 'link', title: 'Show the progress of this plan', onClick: () => tell({ type: 'progress', uri: place.uri }) }, each.status)
            : [each.status, !isSum && !each.hasPlan && [', ', h('button', { class: 'link', title: `New Plan: ${each.organization}`, onClick: () => tell({ type: 'newPlan', organization: each.id }) }, 'begin one')]]),
        h('td', { class: 'number' }, each.actionsDone),
        h('td', { class: 'number' }, behind(each.actionsBehind)),
        h('td', { class: 'number' }, each.onTime),
        h('td', { class: 'number quiet' }, each.onTimeByPlan),
        h('td', { class: 'number' }, each.milestonesDone),
        h('td', { class: 'number' }, behind(each.milestonesBehind)),
        each.cells.map(cell => h('td', { class: 'cell', title: cell?.label },
            cell && [h('span', { 'aria-hidden': 'true' }, stateText(cell.state, cell.text)), unseen(cell.label)])));
}

function behind(text: string): ComponentChild {
    return text.startsWith('▲') ? stateText('behind', text) : text;
}
