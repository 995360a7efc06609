import type { Day, Period } from '../model/periods.ts';
import type { Support } from '../model/types.ts';
import { actionsOf, milestonesOf, strategiesOf, type PlacedAction } from './elements.ts';
import { countedOn, type MergedPlan, type Network } from './network.ts';
import { Quarters } from './quarters.ts';
import { practiceKey } from './rows.ts';
import type { Standings } from './states.ts';

/** How many actions are due in each quarter, and how many of these were done on time; quarters with none are left out. */
export type DueByQuarter = Readonly<Record<Period, readonly [due: number, onTime: number]>>;

/** What a plan and its reports say of a support that the organization has. */
export interface SupportFacts {
    readonly name?: string;
    readonly title?: string;
    /** Names of organizations, else as the plan writes them. */
    readonly providers: readonly string[];
    /** The practices of the support, else of what it serves. */
    readonly practices: readonly string[];
    readonly serves: readonly string[];
    /** Of the actions in what it serves. */
    readonly due: DueByQuarter;
    readonly said: readonly SupportWord[];
}

/** How a support was used, or what is said of its effect, in the quarter in which it counts. */
export interface SupportWord {
    readonly quarter: Period;
    readonly kind: 'used' | 'effect';
    /** `fully`, `partly` or `not`. */
    readonly word?: string;
    readonly text?: string;
}

/** What a provider reports to have given. */
export interface Delivery {
    /** The organization that has the support, and the support's name. */
    readonly to: string;
    readonly support: string;
    /** The day on which it is counted. */
    readonly on: Day;
    readonly count?: number;
    readonly of?: number;
    readonly text?: string;
    readonly because?: string;
}

/**
 * The supports of a plan on a day, with what was said of them and how its work went (guidance, Responsive supports; Tool B).
 *
 * @param standings of the plan on that day
 */
export function supportsOf(network: Network, plan: MergedPlan, day: Day, standings: Standings): SupportFacts[] {
    const quarters = new Quarters(network, plan.organization);
    const supports = plan.texts.flatMap(each => each.supports ?? []);
    return supports.map(support => {
        const work = servedBy(plan, support);
        const codes = (support.codes ?? []).length > 0 ? support.codes! : work.codes;
        return {
            ...(support.name !== undefined && { name: support.name }),
            ...(support.title !== undefined && { title: support.title }),
            providers: unique((support.providers ?? []).flatMap(each => each.name ?? each.text ?? [])),
            practices: unique(codes.map(code => practiceKey(network, code))),
            serves: support.serves ?? [],
            due: dueByQuarter(work.actions, standings, day, quarters),
            said: support.name === undefined ? [] : saidOf(network, plan, support.name, day, quarters)
        };
    });
}

/** Of the actions of which the deadline is on or before the day, how many are due in each quarter, and done on time. Dropped ones are left out. */
export function dueByQuarter(actions: readonly PlacedAction[], standings: Standings, day: Day, quarters: Quarters): DueByQuarter {
    const due = new Map<Period, [number, number]>();
    for (const { action, milestone } of actions) {
        const { state, deadline, doneOn } = standings.ofAction(action, milestone);
        if (state !== 'dropped' && deadline !== undefined && deadline <= day) {
            const quarter = quarters.of(deadline);
            const [all, onTime] = due.get(quarter) ?? [0, 0];
            due.set(quarter, [all + 1, onTime + Number(doneOn !== undefined && doneOn <= deadline)]);
        }
    }
    return Object.fromEntries([...due].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an organization reports to have delivered, in all its plans or, where it has none, without one; oldest first. */
export function deliveriesOf(network: Network, organization: string, plans: readonly MergedPlan[], day: Day): Delivery[] {
    const reports = plans.length === 0 ? network.reportsAlone(organization) : plans.flatMap(each => each.reports);
    const found = reports.filter(each => each.day <= day).flatMap(report => report.entries.flatMap(entry => {
        if (entry.kind !== 'delivered' || entry.element === undefined) {
            return [];
        }
        const dot = entry.element.indexOf('.');
        const { value } = entry;
        return [{
            to: dot < 0 ? organization : entry.element.slice(0, dot),
            support: entry.element.slice(dot + 1),
            on: countedOn(network, organization, report),
            ...(value?.kind === 'share' && { count: value.count, of: value.of }),
            ...(value?.kind === 'number' && { count: value.value }),
            ...(entry.text !== undefined && { text: entry.text }),
            ...(entry.because !== undefined && { because: entry.because })
        }];
    }));
    return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The actions in what a support serves, and the practices of it. */
function servedBy(plan: MergedPlan, { serves = [] }: Support): { readonly actions: readonly PlacedAction[]; readonly codes: readonly string[] } {
    const names = new Set(serves);
    const has = (each: { readonly name?: string } | undefined) => each?.name !== undefined && names.has(each.name);
    const strategies = strategiesOf(plan).filter(has);
    const wholes = [...plan.goals, ...plan.priorities].filter(has);
    const inside = new Set(wholes.flatMap(each => each.strategies).concat(strategies));
    const milestones = milestonesOf(plan).filter(({ milestone, strategy }) => has(milestone) || (strategy && inside.has(strategy))
        || plan.goals.some(goal => has(goal) && goal.milestones?.includes(milestone)));
    const within = new Set(milestones.map(each => each.milestone));
    const actions = actionsOf(plan).filter(({ action, milestone, strategy }) => has(action) || (milestone && within.has(milestone)) || (strategy && inside.has(strategy))
        || plan.goals.some(goal => has(goal) && goal.actions.includes(action)));
    return { actions, codes: [...[...inside].flatMap(each => each.codes), ...milestones.flatMap(each => each.codes), ...actions.flatMap(each => each.codes)] };
}

function saidOf(network: Network, plan: MergedPlan, name: string, day: Day, quarters: Quarters): SupportWord[] {
    return plan.reports.filter(each => each.day <= day).flatMap(report => report.entries.flatMap((entry): SupportWord[] => {
        if ((entry.kind !== 'used' && entry.kind !== 'effect') || entry.element !== name) {
            return [];
        }
        const word = entry.kind === 'effect' ? entry.word : undefined;
        return [{
            quarter: quarters.of(countedOn(network, plan.organization, report)), kind: entry.kind,
            ...(word !== undefined && { word }), ...(entry.text !== undefined && { text: entry.text })
        }];
    }));
}

function unique(words: readonly string[]): string[] {
    return [...new Set(words)].sort();
}
