import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import type { Action, Milestone, Place, ReportEntry, Strategy } from '../model/types.ts';
import { ownersOn, type BudgetHolder } from '../progress/adjusted.ts';
import { actionsOf, looseMilestonesOf, milestonesOf } from '../progress/elements.ts';
import type { KnownReports } from '../progress/known.ts';
import type { MergedPlan, Network } from '../progress/network.ts';
import { placeKey, type Numbers } from '../progress/numbering.ts';
import { resourcesIn, totalOf } from '../progress/resources.ts';
import { addRows, countOne, noRows, type Rows } from '../progress/rows.ts';
import { Standings, type Standing } from '../progress/states.ts';
import { dayView, moneyText, oneLine } from './progress-texts.ts';
import type { MoneyView, OwnerView, PlanRow, TextView } from './progress.ts';
import { NOTHING, ofAll, signs } from './signs.ts';

const BEFORE_ALL: Day = '0000-01-01';

/** Draws the rows of a plan: priorities, strategies, milestones and actions, each below what it belongs to. */
export class RowMaker {
    private readonly plan: MergedPlan;
    private readonly asOf: Day;
    private readonly known: KnownReports;
    /** Nothing where days of the table lie in several school years, so that each needs its own. */
    private readonly year: Period | undefined;
    private readonly numbers: Numbers;
    private readonly standings: Standings;
    private readonly members: ReadonlyMap<string, string>;

    /** @param year the school year that is shown; days have no year if all of them lie in it */
    constructor(network: Network, plan: MergedPlan, known: KnownReports, year: Period, numbers: Numbers) {
        this.plan = plan;
        this.asOf = known.asOf;
        this.known = known;
        this.numbers = numbers;
        this.standings = new Standings(network, plan, known.asOf, known.asOf, known);
        this.year = this.days().every(day => schoolYearOf(day) === year) ? year : undefined;
        this.members = new Map(plan.texts.flatMap(text => text.members).filter(each => each.name !== undefined)
            .map(({ name, title, role }) => [name!, [title, role].filter(each => each !== undefined).map(oneLine).join(', ')]));
    }

    /** Every day that stands in the table. */
    private days(): Day[] {
        const standings = [
            ...actionsOf(this.plan).map(({ action, milestone }) => this.standings.ofAction(action, milestone)),
            ...milestonesOf(this.plan).map(({ milestone }) => this.standings.ofMilestone(milestone))
        ];
        return standings.flatMap(({ state, expected, original, doneOn }) => [expected, original, state === 'done' ? doneOn : undefined]).filter(each => each !== undefined);
    }

    rows(): PlanRow[] {
        const { plan } = this;
        return [
            ...plan.priorities.flatMap(each => [this.row('priority', each, 0), ...each.strategies.flatMap(strategy => this.strategy(strategy, 1))]),
            ...[...plan.goals.flatMap(each => each.strategies), ...plan.strategies].flatMap(each => this.strategy(each, 0)),
            ...looseMilestonesOf(plan).flatMap(each => this.milestone(each, 0)),
            ...[...plan.goals.flatMap(each => each.actions), ...plan.actions].map(each => this.action(each, undefined, 0))
        ];
    }

    private strategy(strategy: Strategy, depth: number): PlanRow[] {
        const inMilestones = strategy.milestones.flatMap(milestone => milestone.actions.map(action => this.standings.ofAction(action, milestone)));
        const standings = [...inMilestones, ...strategy.actions.map(action => this.standings.ofAction(action))];
        const counts = standings.map(each => countOne(each, this.asOf)).reduce(addRows, noRows);
        const head = {
            ...this.row('strategy', strategy, depth),
            codes: strategy.codes,
            goal: strategy.goal ?? null,
            money: this.money([strategy, ...strategy.milestones.flatMap(each => [each, ...each.actions]), ...strategy.actions]),
            actions: actionsText(counts),
            counts: counts.total + counts.dropped === 0 ? null : counts
        };
        return [
            head,
            ...strategy.milestones.flatMap(each => this.milestone(each, depth + 1)),
            ...strategy.actions.map(each => this.action(each, undefined, depth + 1))
        ];
    }

    private milestone(milestone: Milestone, depth: number): PlanRow[] {
        const head = {
            ...this.row('milestone', milestone, depth),
            codes: milestone.codes,
            ...this.standing(this.standings.ofMilestone(milestone)),
            ...this.owners(milestone.name, milestone.lead),
            money: this.money([milestone, ...milestone.actions]),
            latest: this.latestOf(milestone.name)
        };
        return [head, ...milestone.actions.map(each => this.action(each, milestone, depth + 1))];
    }

    private action(action: Action, milestone: Milestone | undefined, depth: number): PlanRow {
        return {
            ...this.row('action', action, depth),
            codes: action.codes,
            ...this.standing(this.standings.ofAction(action, milestone)),
            ...this.owners(action.name, action.owners),
            money: this.money([action]),
            latest: this.latestOf(action.name)
        };
    }

    /** What every row has, with nothing in what only some have. */
    private row(kind: PlanRow['kind'], element: { readonly name?: string; readonly title?: string; readonly place: Place }, depth: number): PlanRow {
        return {
            kind, depth,
            number: this.numbers.get(placeKey(element.place)) ?? '',
            name: element.name ?? null,
            title: oneLine(element.title),
            codes: [], goal: null, state: null, due: null, done: null, owners: [], ownersByPlan: null, money: null, latest: null, actions: '', counts: null,
            place: element.place
        };
    }

    private standing({ state, expected, original, deadline, doneOn }: Standing): Pick<PlanRow, 'state' | 'due' | 'done'> {
        const moved = original !== undefined && original !== expected ? dayView(original, this.year) : null;
        const isLate = state === 'done' && deadline !== undefined && doneOn! > deadline;
        const due = expected === undefined ? undefined : dayView(expected, this.year);
        const on = state === 'done' ? dayView(doneOn!, this.year) : undefined;
        return {
            state: { state, ...signs[state] },
            due: due ? { expected: due, original: moved, text: moved ? `${due.text} (was ${moved.text})` : due.text } : null,
            done: on ? { on, isLate, text: isLate ? `${on.text} (late)` : on.text } : null
        };
    }

    private money(holders: readonly BudgetHolder[]): MoneyView | null {
        const { spent, budget, budgetByPlan } = totalOf(resourcesIn(this.known, holders, { since: BEFORE_ALL, upTo: this.asOf }));
        return spent === null && budget === null ? null : {
            spent, budget, budgetByPlan: budgetByPlan === budget ? null : budgetByPlan, text: moneyText(spent, budget, budgetByPlan)
        };
    }

    private owners(name: string | undefined, byPlan: readonly string[]): Pick<PlanRow, 'owners' | 'ownersByPlan'> {
        const views = (names: readonly string[]): OwnerView[] => names.map(each => ({ text: oneLine(each), title: this.members.get(each) || null }));
        const owners = ownersOn(this.known, name, byPlan, this.asOf);
        return { owners: views(owners), ownersByPlan: owners === byPlan ? null : views(byPlan) };
    }

    private latestOf(name: string | undefined): TextView | null {
        const said = name === undefined ? undefined : this.known.of(name).findLast(each => textOf(each.entry) !== undefined);
        return said ? { text: oneLine(textOf(said.entry)), on: dayView(said.report.day, this.year), place: said.entry.place } : null;
    }
}

/** `2 of 4 done · 1 of 2 on time (by the plan's dates 1 of 3)`. */
function actionsText({ total, done, due, doneOnTime, dueOriginal, doneOnTimeOriginal }: Rows): string {
    if (total === 0) {
        return NOTHING;
    }
    const now = ofAll(doneOnTime, due);
    const original = ofAll(doneOnTimeOriginal, dueOriginal);
    const onTime = now === original ? `${now} on time` : `${now} on time (by the plan's dates ${original})`;
    return [`${ofAll(done, total)} done`, ...(now === NOTHING && original === NOTHING ? [] : [onTime])].join(' \u00b7 ');
}

function textOf(entry: ReportEntry): string | undefined {
    switch (entry.kind) {
        case 'word': return entry.text ?? entry.because;
        case 'done': return entry.outputs.length > 0 ? entry.outputs.join('; ') : entry.shownBy;
        case 'output': case 'comment': return entry.text;
        default: return undefined;
    }
}
