import { h, type ComponentChild } from 'preact';
import type { CellView, ReportingView, ReportRow } from '../../../language/views/progress.ts';
import { metText, targetText } from './goals.ts';
import { openButton, ordinal, row, table } from './rows.ts';

/** Tool A's reporting tables: a column a period, the periods that have not begun without color. */
export function drawReporting({ columns, tables, plan }: ReportingView): ComponentChild {
    if (tables.length === 0 && plan.length === 0) {
        return h('p', { class: 'empty' }, 'There is nothing to report on yet: what is reported here is how far strategies and milestones are.');
    }
    const headings = [
        { heading: 'What the reports say' },
        ...columns.map(({ heading, first, last, time }) => ({ heading, class: time, title: `${first.text} to ${last.text}` }))
    ];
    return table('Reporting', headings, [
        tables.map(each => [
            row({ place: each.place, class: 'group' }, h('th', { scope: 'rowgroup', colSpan: headings.length },
                openButton(each.place, [ordinal(each.number), each.title]))),
            each.rows.map(one => drawRow(one, columns))
        ]),
        plan.length > 0 && [
            h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colSpan: headings.length }, 'The whole plan')),
            plan.map(one => drawRow(one, columns))
        ]
    ], 'reporting held');
}

function drawRow({ label, cells }: ReportRow, columns: ReportingView['columns']): ComponentChild {
    return row({ depth: 1 },
        h('th', { scope: 'row', class: 'tree text' }, label),
        cells.map((cell, i) => h('td', { class: columns[i].time, title: shareOf(cell) }, cell.lines.map(({ text, place }) => h('div', null, openButton(place, together(text)))))));
}

/** A line breaks before a figure such as `0 % (0 of 2)`, and not in it. */
function together(text: string): string {
    return text.replace(/\S+ % \(\d+ of \d+\)/g, figure => figure.replaceAll(' ', '\u00a0'));
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
        { heading: 'Result', class: 'number' }, { heading: 'Target met' }, { heading: 'Way to the target', class: 'number' }, { heading: 'Explanation' }
    ];
    return table('Results', columns, performance.map(each => row({ place: each.measurePlace, depth: each.isGroup ? 1 : 0 },
        h('th', { scope: 'row', class: 'tree text' }, openButton(each.measurePlace, each.title || each.name)),
        h('td', null, each.of),
        h('td', { class: 'number' }, each.baseline.text),
        h('td', { class: 'number' }, targetText(each)),
        h('td', { class: 'number' }, openButton(each.place, each.result.text)),
        h('td', null, metText(each.met)),
        h('td', { class: 'number' }, each.attainment === null ? null : `${each.attainment} %`),
        h('td', { class: 'text' }, each.explanation))));
}
