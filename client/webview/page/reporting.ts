import { h, type ComponentChild } from 'preact';
import type { CellView, ReportingView, ReportRow } from '../../../language/views/progress.ts';
import { metText } from './goals.ts';
import { openButton, row, table } from './rows.ts';

/** Tool A's reporting tables: a column a period, the periods that have not begun without color. */
export function drawReporting({ columns, tables, plan }: ReportingView): ComponentChild {
    const headings = [
        { heading: 'What the reports say' },
        ...columns.map(({ heading, first, last, time }) => ({ heading, class: time, title: `${first.text} to ${last.text}` }))
    ];
    return table('Reporting', headings, [
        tables.map(each => [
            row({ place: each.place, class: 'group' }, h('th', { scope: 'rowgroup', colSpan: headings.length },
                h('span', { class: 'ordinal' }, each.number), ' ', openButton(each.place, each.title))),
            each.rows.map(one => drawRow(one, columns))
        ]),
        plan.length > 0 && [
            h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colSpan: headings.length }, 'The whole plan')),
            plan.map(one => drawRow(one, columns))
        ]
    ], 'reporting');
}

function drawRow({ label, cells }: ReportRow, columns: ReportingView['columns']): ComponentChild {
    return h('tr', null,
        h('th', { scope: 'row', class: 'tree text', style: { '--depth': 1 } }, label),
        cells.map((cell, i) => h('td', { class: columns[i].time, title: shareOf(cell) }, cell.lines.map(({ text, place }) => h('div', null, openButton(place, text))))));
}

function shareOf({ share }: CellView): string | undefined {
    return share ? `${share.count} of ${share.of}` : undefined;
}

export function drawPerformance({ performance }: ReportingView): ComponentChild {
    if (performance.length === 0) {
        return h('p', { class: 'empty' }, 'No measure has a target or a result in this year.');
    }
    const columns = [
        { heading: 'Measure' }, { heading: 'Of' }, { heading: 'Baseline', class: 'number' }, { heading: 'Target', class: 'number' },
        { heading: 'Result', class: 'number' }, { heading: '' }, { heading: 'Explanation' }
    ];
    return table('Results', columns, performance.map(each => row({ place: each.measurePlace },
        h('th', { scope: 'row', class: 'tree text', style: { '--depth': each.isGroup ? 1 : 0 } }, openButton(each.measurePlace, each.title)),
        h('td', null, each.of),
        h('td', { class: 'number' }, each.baseline.text),
        h('td', { class: 'number' }, each.target.text),
        h('td', { class: 'number' }, openButton(each.place, each.result.text)),
        h('td', null, metText(each.met)),
        h('td', { class: 'text' }, each.explanation))));
}
