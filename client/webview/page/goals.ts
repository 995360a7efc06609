import { h, type ComponentChild } from 'preact';
import type { MeasureView, MeasureYear, ProgressView } from '../../../language/views/progress.ts';
import { openButton, row, stateText, table, writeButton, type Place } from './rows.ts';

/** The goals with their measures: where they began, and target and result of each year. */
export function drawGoals({ head, goals, years }: ProgressView, current: Place | undefined): ComponentChild {
    if (goals.length === 0) {
        return h('p', { class: 'empty' }, 'The plan has no goal yet. One begins with a line such as ', h('code', null, 'goal on-track "Each student will meet growth targets."'), writeButton(head.place));
    }
    const columns = [{ heading: 'Goal' }, { heading: 'Baseline', class: 'number' }, ...years.map(year => ({ heading: year, class: 'year' }))];
    return table('Goals', columns, goals.map(goal => [
        row({ place: goal.place, current, class: 'group' },
            h('th', { scope: 'rowgroup', colSpan: years.length + 2, class: 'text' }, openButton(goal.place, goal.title), ' ', goal.name && h('span', { class: 'quiet' }, goal.name))),
        goal.measures.length === 0
            ? row({ depth: 1 }, h('td', { colSpan: years.length + 2, class: 'tree quiet' }, 'No measure yet.'))
            : goal.measures.map(measure => drawMeasure(measure, current))
    ]), 'goals');
}

function drawMeasure(measure: MeasureView, current: Place | undefined): ComponentChild {
    return row({ place: measure.place, current, depth: measure.isGroup ? 2 : 1 },
        h('th', { scope: 'row', class: 'tree text' },
            openButton(measure.place, measure.title || measure.name), measure.indicator && h('span', { class: 'quiet' }, ` (${measure.indicator})`)),
        h('td', { class: 'number', 'data-label': 'baseline' }, measure.baseline.text),
        measure.years.map(drawYear));
}

function drawYear(shown: MeasureYear): ComponentChild {
    const { year, target, targetByPlan, result, met, explanation, place } = shown;
    if (target.value === null && !targetByPlan && !result.isHidden && target.text === result.text) {
        return h('td', { 'data-label': year }, result.text);
    }
    return h('td', { class: 'text', 'data-label': year, title: explanation || undefined },
        h('span', { class: 'quiet' }, `target ${targetText(shown)} · `),
        'result ', openButton(place, result.text), metText(met));
}

/** `25 %, was 30 %` where an adjustment has changed it. */
export function targetText({ target, targetByPlan }: MeasureYear): string {
    return targetByPlan ? `${target.text}, was ${targetByPlan.text}` : target.text;
}

/** A sign and a word for a target; nothing where there is none to meet. */
export function metText(met: boolean | null): ComponentChild {
    return met === null ? null : [' ', met ? stateText('done', '● met') : stateText('behind', '▲ not met')];
}
