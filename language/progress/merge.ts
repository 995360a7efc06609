import type { Action, Goal, Measure, Milestone, PlanText, Priority, Strategy } from '../model/types.ts';

/** What a plan consists of, whatever the number of its texts. */
export interface PlanBody {
    readonly goals: readonly Goal[];
    readonly priorities: readonly Priority[];
    readonly strategies: readonly Strategy[];
    readonly milestones: readonly Milestone[];
    readonly actions: readonly Action[];
}

/**
 * Puts the texts of a plan together, in the order of their paths. A goal, priority, strategy, milestone or measure that an earlier text
 * has is added to: so a year's text adds milestones and actions to the plan's strategies.
 */
export function mergeTexts(texts: readonly PlanText[]): PlanBody {
    return texts.map(bodyOf).reduce(addText);
}

function bodyOf({ goals, priorities, strategies, milestones, actions }: PlanText): PlanBody {
    return { goals, priorities, strategies, milestones, actions };
}

function addText(plan: PlanBody, text: PlanBody): PlanBody {
    const known = new Set([...plan.priorities, ...plan.goals].flatMap(each => each.strategies).concat(plan.strategies).map(each => each.name));
    const isKnown = (each: Strategy) => each.name !== undefined && known.has(each.name);
    const additions = [...text.priorities, ...text.goals].flatMap(each => each.strategies).concat(text.strategies).filter(isKnown);
    const rest = <T extends { readonly strategies: readonly Strategy[] }>(each: T): T => ({ ...each, strategies: each.strategies.filter(one => !isKnown(one)) });
    const grown = <T extends { readonly strategies: readonly Strategy[] }>(each: T): T => ({ ...each, strategies: grow(each.strategies) });
    const grow = (strategies: readonly Strategy[]) => strategies.map(each => additions.filter(one => one.name === each.name).reduce(joinStrategies, each));
    return {
        goals: join(plan.goals.map(grown), text.goals.map(rest), (a, b) => ({
            ...joinFacts(a, b), measures: join(a.measures, b.measures, joinMeasures), strategies: [...a.strategies, ...b.strategies], actions: [...a.actions, ...b.actions],
            ...((a.milestones ?? b.milestones) && { milestones: join(a.milestones ?? [], b.milestones ?? [], joinMilestones) })
        })),
        priorities: join(plan.priorities.map(grown), text.priorities.map(rest), (a, b) => ({ ...joinFacts(a, b), strategies: [...a.strategies, ...b.strategies] })),
        strategies: [...grow(plan.strategies), ...text.strategies.filter(each => !isKnown(each))],
        milestones: join(plan.milestones, text.milestones, joinMilestones),
        actions: [...plan.actions, ...text.actions]
    };
}

/** Adds a list to another: what has the same name is joined, the rest comes behind. */
function join<T extends { readonly name?: string }>(list: readonly T[], more: readonly T[], joinTwo: (a: T, b: T) => T): T[] {
    const joined = [...list];
    for (const element of more) {
        const place = element.name === undefined ? -1 : joined.findIndex(each => each.name === element.name);
        if (place >= 0) {
            joined[place] = joinTwo(joined[place], element);
        } else {
            joined.push(element);
        }
    }
    return joined;
}

function joinStrategies(a: Strategy, b: Strategy): Strategy {
    return {
        ...joinFacts(a, b),
        codes: [...new Set([...a.codes, ...b.codes])],
        theory: { if: a.theory.if ?? b.theory.if, then: a.theory.then ?? b.theory.then, and: a.theory.and ?? b.theory.and },
        measures: join(a.measures, b.measures, joinMeasures),
        milestones: join(a.milestones, b.milestones, joinMilestones),
        actions: [...a.actions, ...b.actions]
    };
}

function joinMilestones(a: Milestone, b: Milestone): Milestone {
    return {
        ...joinFacts(a, b),
        lead: a.lead.length > 0 ? a.lead : b.lead,
        codes: [...new Set([...a.codes, ...b.codes])],
        actions: [...a.actions, ...b.actions]
    };
}

function joinMeasures(a: Measure, b: Measure): Measure {
    return { ...joinFacts(a, b), groups: join(a.groups, b.groups, joinFacts) };
}

/** The facts of two texts on one element: of lists everything, of single facts what the first text says. */
function joinFacts<T extends object>(a: T, b: T): T {
    const joined: Record<string, unknown> = Object.fromEntries(Object.entries(a));
    for (const [fact, more] of Object.entries(b)) {
        const own = joined[fact];
        joined[fact] = Array.isArray(own) && Array.isArray(more) ? [...own, ...more] : own ?? more;
    }
    return joined as T;
}
