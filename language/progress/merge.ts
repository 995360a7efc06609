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

/**
 * Adds a text to a plan. A strategy or a milestone that the plan has is added to where it stands in the plan, wherever it stands in the text:
 * a year may go on with a milestone without its strategy around it, and it counts once.
 */
export function addText(plan: PlanBody, text: PlanBody): PlanBody {
    const strategies = new Additions(strategiesOf(plan), strategiesOf(text), joinStrategies);
    const milestones = new Additions(everyMilestone(plan), everyMilestone(text), joinMilestones);
    const within = (each: Strategy): Strategy => ({ ...each, milestones: each.milestones.filter(milestones.isOther) });
    const rest = <T extends { readonly strategies: readonly Strategy[] }>(each: T): T => ({ ...each, strategies: each.strategies.filter(strategies.isOther).map(within) });
    const grow = (list: readonly Strategy[]) => list.map(each => {
        const own = { ...each, milestones: each.milestones.map(one => milestones.addTo(one)) };
        return strategies.addTo(own, within);
    });
    const grown = <T extends { readonly strategies: readonly Strategy[] }>(each: T): T => ({ ...each, strategies: grow(each.strategies) });
    const ofGoal = (goal: Goal, change: (list: readonly Milestone[]) => readonly Milestone[]): Goal => ({ ...goal, ...(goal.milestones && { milestones: change(goal.milestones) }) });
    return {
        priorities: join(plan.priorities.map(grown), text.priorities.map(rest), (a, b) => ({ ...joinFacts(a, b), strategies: [...a.strategies, ...b.strategies] })),
        goals: join(plan.goals.map(each => ofGoal(grown(each), list => list.map(one => milestones.addTo(one)))), text.goals.map(each => ofGoal(rest(each), list => list.filter(milestones.isOther))), (a, b) => ({
            ...joinFacts(a, b), measures: join(a.measures, b.measures, joinMeasures)
        })),
        strategies: [...grow(plan.strategies), ...text.strategies.filter(strategies.isOther).map(within)],
        milestones: [...plan.milestones.map(each => milestones.addTo(each)), ...text.milestones.filter(milestones.isOther)],
        actions: [...plan.actions, ...text.actions]
    };
}

/** What a text has of elements that the plan has already. */
class Additions<T extends { readonly name?: string }> {
    private readonly byName: Map<string | undefined, T[]>;
    private readonly joinTwo: (a: T, b: T) => T;
    readonly isOther: (element: T) => boolean;

    constructor(plan: readonly T[], text: readonly T[], joinTwo: (a: T, b: T) => T) {
        const known = new Set(plan.flatMap(each => each.name ?? []));
        this.isOther = ({ name }) => name === undefined || !known.has(name);
        this.byName = Map.groupBy(text.filter(each => !this.isOther(each)), each => each.name);
        this.joinTwo = joinTwo;
    }

    /** Of two elements with one name, which is an error, only the first is added to. */
    addTo(element: T, prepare: (addition: T) => T = each => each): T {
        const additions = this.byName.get(element.name) ?? [];
        this.byName.delete(element.name);
        return additions.map(prepare).reduce(this.joinTwo, element);
    }
}

function strategiesOf(plan: PlanBody): Strategy[] {
    return [...plan.priorities, ...plan.goals].flatMap(each => each.strategies).concat(plan.strategies);
}

function everyMilestone(plan: PlanBody): Milestone[] {
    return [...strategiesOf(plan).flatMap(each => each.milestones), ...plan.goals.flatMap(each => each.milestones ?? []), ...plan.milestones];
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
