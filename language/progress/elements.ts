import type { Action, Goal, Measure, Milestone, Strategy } from '../model/types.ts';
import type { PlanBody } from './merge.ts';

/** An action or a milestone with what stands above it in the plan. */
export interface PlacedAction {
    readonly action: Action;
    readonly milestone?: Milestone;
    readonly strategy?: Strategy;
    /** Its practice codes: an action without one has its milestone's, that its strategy's. */
    readonly codes: readonly string[];
}

export interface PlacedMilestone {
    readonly milestone: Milestone;
    readonly strategy?: Strategy;
    readonly codes: readonly string[];
}

/** All strategies of a plan, wherever they stand, in the plan's order. */
export function strategiesOf(plan: PlanBody): Strategy[] {
    return [...plan.goals.flatMap(each => each.strategies), ...plan.priorities.flatMap(each => each.strategies), ...plan.strategies];
}

/** The milestones that stand in no strategy: those of goals, and those of the plan itself. */
export function looseMilestonesOf(plan: PlanBody): Milestone[] {
    return [...plan.goals.flatMap(each => each.milestones ?? []), ...plan.milestones];
}

export function milestonesOf(plan: PlanBody): PlacedMilestone[] {
    return [
        ...strategiesOf(plan).flatMap(strategy => strategy.milestones.map(milestone => (
            { milestone, strategy, codes: codesOf(milestone.codes, strategy.codes) }))),
        ...looseMilestonesOf(plan).map(milestone => ({ milestone, codes: milestone.codes }))
    ];
}

export function actionsOf(plan: PlanBody): PlacedAction[] {
    const placed = (action: Action, inherited: readonly string[]) => ({ action, codes: codesOf(action.codes, inherited) });
    return [
        ...milestonesOf(plan).flatMap(({ milestone, strategy, codes }) => milestone.actions.map(action => (
            { ...placed(action, codes), milestone, ...(strategy && { strategy }) }))),
        ...strategiesOf(plan).flatMap(strategy => strategy.actions.map(action => ({ ...placed(action, strategy.codes), strategy }))),
        ...plan.goals.flatMap(goal => goal.actions).map(action => placed(action, [])),
        ...plan.actions.map(action => placed(action, []))
    ];
}

/** All measures, with the goal or the strategy that they gauge. */
export function measuresOf(plan: PlanBody): { measure: Measure; goal?: Goal; strategy?: Strategy }[] {
    return [
        ...plan.goals.flatMap(goal => goal.measures.map(measure => ({ measure, goal }))),
        ...strategiesOf(plan).flatMap(strategy => strategy.measures.map(measure => ({ measure, strategy })))
    ];
}

function codesOf(own: readonly string[], inherited: readonly string[]): readonly string[] {
    return own.length > 0 ? own : inherited;
}
