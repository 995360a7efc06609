import type { Action, Milestone, Place, Strategy } from '../model/types.ts';
import { looseMilestonesOf } from './elements.ts';
import type { PlanBody } from './merge.ts';

/** The number of each element of a plan, by its place; see `placeKey`. */
export type Numbers = ReadonlyMap<string, string>;

export function placeKey({ uri, range }: Place): string {
    return `${uri}#${range.start.line}:${range.start.character}`;
}

/**
 * The numbers of Tool A (1 for a priority, 1.1 a strategy, 1.1.1 a milestone, 1.1.1.1 an action), derived from the order of the text,
 * so that nobody renumbers anything. A level that a plan leaves out takes no place in the numbers. Goals count for themselves.
 */
export function numberElements(plan: PlanBody): Numbers {
    const numbers = new Map<string, string>();
    const number = (place: Place, value: string) => numbers.set(placeKey(place), value);

    const actions = (list: readonly Action[], above: string, first = 1) => list.forEach((each, i) => number(each.place, join(above, first + i)));
    const milestones = (list: readonly Milestone[], above: string, first = 1) => list.forEach((each, i) => {
        number(each.place, join(above, first + i));
        actions(each.actions, join(above, first + i));
    });
    const strategies = (list: readonly Strategy[], above: string, first = 1) => list.forEach((each, i) => {
        number(each.place, join(above, first + i));
        milestones(each.milestones, join(above, first + i));
        actions(each.actions, join(above, first + i), each.milestones.length + 1);
    });

    plan.goals.forEach((each, i) => number(each.place, String(i + 1)));
    plan.priorities.forEach((each, i) => {
        number(each.place, String(i + 1));
        strategies(each.strategies, String(i + 1));
    });
    const loose = [...plan.goals.flatMap(each => each.strategies), ...plan.strategies];
    strategies(loose, '', plan.priorities.length + 1);
    const looseMilestones = looseMilestonesOf(plan);
    milestones(looseMilestones, '', plan.priorities.length + loose.length + 1);
    actions([...plan.goals.flatMap(each => each.actions), ...plan.actions], '', plan.priorities.length + loose.length + looseMilestones.length + 1);
    return numbers;
}

function join(above: string, position: number): string {
    return above === '' ? String(position) : `${above}.${position}`;
}
