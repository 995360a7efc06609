import { addDays, type Day, type Period } from '../model/periods.ts';
import type { Action, Goal, Measure, Milestone, Place, Strategy } from '../model/types.ts';
import { actionsOf, measuresOf, milestonesOf, strategiesOf } from './elements.ts';
import { carriesOf, type CarryLine } from './known.ts';
import { addText, type PlanBody } from './merge.ts';
import type { DatedReport, MergedPlan, Network } from './network.ts';
import { Standings } from './states.ts';

/**
 * A plan with what its lines `carry` bring from the plan before, as known on a day (guidance, Reiterative process: milestones not completed are
 * carried over and adjusted). Carried on is what was neither done nor dropped before the plan began; of a strategy or a milestone everything in it
 * that is open. It counts in this plan like its own; in the plan before it stays what it was.
 *
 * Its original date is that of the line, else the one that held at last in the plan before. What stands in it goes by its own dates, and where these
 * had passed before the plan began, by the date of the line. Earlier reports on it stay known. What stands
 * in a strategy or a milestone that this plan has by the same name stands there, else by itself. Where the plan declares the same name, its own facts hold.
 * A line `carry` of something in the plan itself, as a year's text has it, gives it a new date and brings nothing.
 *
 * @param given all plans of the organization, sorted by their first day, where they are at hand
 */
export function withCarried(network: Network, plan: MergedPlan, asOf: Day, given?: readonly MergedPlan[]): MergedPlan {
    const lines = plan.carriedAsOf === asOf ? [] : carriesOf(plan);
    if (lines.length === 0) {
        return plan;
    }
    const plans = given ?? network.plans.get(plan.organization) ?? [];
    const before = plans[plans.findIndex(each => each.first === plan.first && each.last === plan.last) - 1] as MergedPlan | undefined;
    if (!before || before.first >= plan.first) {
        // Whoever asks again need not look for the plan before again.
        return { ...plan, carriedAsOf: asOf };
    }
    return new Carrying(plan, new Open(network, withCarried(network, before, asOf, plans), plan.first, asOf, lines)).all(lines, asOf);
}

/** What is open in a plan when the next one begins, with the dates that hold then. */
class Open {
    readonly plan: MergedPlan;
    private readonly standings: Standings;
    private readonly day: Day;
    private readonly next: Day;
    /** The new dates by name. */
    private readonly dates: ReadonlyMap<string, Period>;

    constructor(network: Network, plan: MergedPlan, next: Day, asOf: Day, lines: readonly CarryLine[]) {
        this.plan = plan;
        this.next = next;
        const last = addDays(next, -1);
        this.day = last < asOf ? last : asOf;
        this.standings = new Standings(network, plan, asOf, this.day);
        this.dates = new Map(lines.flatMap(({ carried: { elements, to } }) => (to === undefined ? [] : elements.map(each => [each, to] as const))));
    }

    /** @param around the new date of what they stand in */
    actions(actions: readonly Action[], milestone?: Milestone, around?: Period): Action[] {
        return actions.filter(each => isOpen(this.standings.ofAction(each, milestone).state))
            .map(each => ({ ...each, from: this.moved(each.name, 'from') ?? each.from, to: this.date(each.name, each.to, around) }));
    }

    /** Of a milestone that is finished, nothing but its open actions goes on. */
    milestones(milestones: readonly Milestone[], around?: Period): { readonly milestones: Milestone[]; readonly actions: Action[] } {
        const parts = milestones.map(milestone => {
            const actions = this.actions(milestone.actions, milestone, this.newDate(milestone.name) ?? around);
            return isOpen(this.standings.ofMilestone(milestone).state)
                ? { milestones: [{ ...milestone, due: this.date(milestone.name, milestone.due, around), actions }], actions: [] }
                : { milestones: [], actions };
        });
        return { milestones: parts.flatMap(each => each.milestones), actions: parts.flatMap(each => each.actions) };
    }

    strategy(strategy: Strategy): Strategy {
        const around = this.newDate(strategy.name);
        const { milestones, actions } = this.milestones(strategy.milestones, around);
        return { ...strategy, milestones, actions: [...actions, ...this.actions(strategy.actions, undefined, around)] };
    }

    goal(goal: Goal): Goal {
        const { milestones, actions } = this.milestones(goal.milestones ?? []);
        return { ...goal, strategies: goal.strategies.map(each => this.strategy(each)), milestones, actions: [...actions, ...this.actions(goal.actions)] };
    }

    private date(name: string | undefined, byPlan: Period | undefined, around: Period | undefined): Period | undefined {
        const old = this.moved(name, 'to') ?? byPlan;
        const hasPassed = old !== undefined && this.standings.known.lastDay(old) < this.next;
        return this.newDate(name) ?? (hasPassed ? around : undefined) ?? old;
    }

    private newDate(name: string | undefined): Period | undefined {
        return name === undefined ? undefined : this.dates.get(name);
    }

    private moved(name: string | undefined, end: 'from' | 'to'): Period | undefined {
        return this.standings.known.movesOf(name).findLast(each => each[end] !== undefined && each.counted <= this.day)?.[end];
    }
}

/** Puts what is carried on into a plan, one name after the other. */
class Carrying {
    private readonly plan: MergedPlan;
    private readonly open: Open;
    private readonly own: ReadonlySet<string>;
    private readonly carried = new Set<string>();
    private body: PlanBody;

    constructor(plan: MergedPlan, open: Open) {
        this.plan = plan;
        this.open = open;
        this.own = namesIn(plan);
        this.body = plan;
    }

    all(lines: readonly CarryLine[], asOf: Day): MergedPlan {
        for (const { carried, text, inside } of lines) {
            for (const name of carried.elements.filter(each => !(text.form === 'year' && this.own.has(each)))) {
                this.carry(name, inside);
            }
        }
        const reports = [...this.open.plan.reports.flatMap(each => this.speakingOf(each)), ...this.plan.reports];
        const { goals, priorities, strategies, milestones, actions } = this.body;
        return {
            ...this.plan, goals, priorities, strategies, milestones, actions, carriedAsOf: asOf,
            reports: reports.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place.uri < b.place.uri ? -1 : a.place.uri > b.place.uri ? 1 : 0))
        };
    }

    private carry(name: string, inside: string | undefined): void {
        const { plan: old } = this.open;
        const strategy = strategiesOf(old).find(each => each.name === name);
        const milestone = milestonesOf(old).find(each => each.milestone.name === name);
        const action = actionsOf(old).find(each => each.action.name === name);
        const goal = old.goals.find(each => each.name === name);
        const measure = measuresOf(old).find(each => each.measure.name === name);
        if (goal) {
            this.add({ goals: [this.open.goal(goal)] });
        } else if (strategy) {
            this.add({ strategies: [this.open.strategy(strategy)] });
        } else if (milestone) {
            const inherited = <T extends Milestone | Action>(each: T) => ({ ...each, codes: each.codes.length > 0 ? each.codes : milestone.codes });
            const open = this.open.milestones([milestone.milestone]);
            this.into(inside ?? milestone.strategy?.name, { milestones: open.milestones.map(inherited), actions: open.actions.map(inherited) });
        } else if (action) {
            const actions = this.open.actions([action.action], action.milestone).map(each => ({ ...each, codes: action.codes }));
            this.into([inside, action.milestone?.name, action.strategy?.name].find(each => this.has(each)), { actions });
        } else if (measure) {
            const holder = measure.goal ? { goals: [{ ...shellOf(measure.goal), measures: [measure.measure] }] } : { strategies: [{ ...strategyShell(measure.strategy!), measures: [measure.measure] }] };
            this.add(holder);
        }
    }

    /** Into the strategy or the milestone of that name where the plan has it, else by itself. */
    private into(name: string | undefined, { milestones = [], actions = [] }: Pick<Partial<PlanBody>, 'milestones' | 'actions'>): void {
        const strategy = strategiesOf(this.body).find(each => each.name === name);
        const around = milestonesOf(this.body).find(each => each.milestone.name === name)?.milestone;
        if (name !== undefined && strategy) {
            this.add({ strategies: [{ ...strategyShell(strategy), milestones, actions }] });
        } else if (name !== undefined && around) {
            this.add({ milestones: [...milestones, { ...milestoneShell(around), actions }] });
        } else {
            this.add({ milestones, actions });
        }
    }

    private add({ goals = [], strategies = [], milestones = [], actions = [] }: Partial<PlanBody>): void {
        const present = namesIn(this.body);
        const isNew = ({ name }: { readonly name?: string }) => name === undefined || !present.has(name);
        const action = (list: readonly Action[]) => list.filter(isNew);
        const milestone = (list: readonly Milestone[]) => list.map(each => ({ ...(isNew(each) ? each : milestoneShell(each)), actions: action(each.actions) }));
        const measure = (list: readonly Measure[]) => list.filter(isNew);
        const strategy = (list: readonly Strategy[]) => list.map(each => ({
            ...(isNew(each) ? each : strategyShell(each)), measures: measure(each.measures), milestones: milestone(each.milestones), actions: action(each.actions)
        }));
        const added: PlanBody = {
            goals: goals.map(each => ({
                ...(isNew(each) ? each : shellOf(each)), measures: measure(each.measures), strategies: strategy(each.strategies), actions: action(each.actions), milestones: milestone(each.milestones ?? [])
            })),
            priorities: [], strategies: strategy(strategies), milestones: milestone(milestones), actions: action(actions)
        };
        namesIn({ goals, priorities: [], strategies, milestones, actions }).forEach(each => this.carried.add(each));
        this.body = addText(this.body, added);
    }

    private has(name: string | undefined): boolean {
        return name !== undefined && [...strategiesOf(this.body), ...milestonesOf(this.body).map(each => each.milestone)].some(each => each.name === name);
    }

    /** What a report says of what is carried on; new dates stand in it already. */
    private speakingOf(report: DatedReport): DatedReport[] {
        const isCarried = (name: string | undefined) => name !== undefined && (this.carried.has(name) || this.carried.has(name.split('.')[0]));
        const entries = report.entries.filter(each => each.kind !== 'move' && isCarried(each.kind === 'result' ? each.measure : each.element));
        const adjustments = report.adjustments.filter(each => each.elements.some(isCarried)).map(each => ({
            ...each, elements: each.elements.filter(isCarried), moves: [],
            changes: (each.changes ?? []).filter(one => (one.kind === 'drop' ? one.elements.some(isCarried) : isCarried(one.kind === 'target' ? one.measure : one.element)))
        }));
        return entries.length + adjustments.length === 0 ? [] : [{ ...report, entries, adjustments }];
    }
}

function isOpen(state: string): boolean {
    return state !== 'done' && state !== 'dropped';
}

function namesIn(plan: PlanBody): Set<string> {
    return new Set([
        ...plan.goals, ...strategiesOf(plan), ...measuresOf(plan).map(each => each.measure),
        ...milestonesOf(plan).map(each => each.milestone), ...actionsOf(plan).map(each => each.action)
    ].flatMap(each => each.name ?? []));
}

interface Named {
    readonly name?: string;
    readonly title?: string;
    readonly place: Place;
}

/** What is needed of something that the plan has, or that only holds something else. */
function headOf({ name, title, place }: Named): Named {
    return { ...(name !== undefined && { name }), ...(title !== undefined && { title }), place };
}

function shellOf(goal: Goal): Goal {
    return { ...headOf(goal), measures: [], strategies: [], actions: [] };
}

function strategyShell(strategy: Strategy): Strategy {
    return { ...headOf(strategy), codes: [], theory: {}, budget: [], measures: [], milestones: [], actions: [] };
}

function milestoneShell(milestone: Milestone): Milestone {
    return { ...headOf(milestone), codes: [], lead: [], actions: [] };
}
