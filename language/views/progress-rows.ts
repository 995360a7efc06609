import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import type { Action, Milestone, Place, Report, Strategy } from '../model/types.ts';
import { actionsOf, looseMilestonesOf, milestonesOf } from '../progress/elements.ts';
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
    private readonly network: Network;
    private readonly plan: MergedPlan;
    private readonly asOf: Day;
    /** Nothing where days of the table lie in several school years, so that each needs its own. */
    private readonly year: Period | undefined;
    private readonly numbers: Numbers;
    private readonly standings: Standings;
    private readonly latest: ReadonlyMap<string, TextView>;
    private readonly members: ReadonlyMap<string, string>;

    /** @param year the school year that is shown; days have no year if all of them lie in it */
    constructor(network: Network, plan: MergedPlan, asOf: Day, year: Period, numbers: Numbers) {
        this.network = network;
        this.plan = plan;
        this.asOf = asOf;
        this.numbers = numbers;
        this.standings = new Standings(network, plan, asOf);
        this.year = this.days().every(day => schoolYearOf(day) === year) ? year : undefined;
        this.latest = this.latestTexts();
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
        const placed = actionsOf(this.plan).filter(each => each.strategy === strategy);
        const counts = placed.map(({ action, milestone }) => countOne(this.standings.ofAction(action, milestone), this.asOf)).reduce(addRows, noRows);
        const head = {
            ...this.row('strategy', strategy, depth),
            codes: strategy.codes,
            goal: strategy.goal ?? null,
            money: this.money([strategy, ...placed.map(each => each.action)]),
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
            owners: this.owners(milestone.lead),
            latest: this.latestOf(milestone.name)
        };
        return [head, ...milestone.actions.map(each => this.action(each, milestone, depth + 1))];
    }

    private action(action: Action, milestone: Milestone | undefined, depth: number): PlanRow {
        return {
            ...this.row('action', action, depth),
            codes: action.codes,
            ...this.standing(this.standings.ofAction(action, milestone)),
            owners: this.owners(action.owners),
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
            codes: [], goal: null, state: null, due: null, done: null, owners: [], money: null, latest: null, actions: '', counts: null,
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

    private money(holders: readonly (Action | Strategy)[]): MoneyView | null {
        const { spent, budget } = totalOf(resourcesIn(this.network, this.plan, holders, this.asOf, { since: BEFORE_ALL, upTo: this.asOf }));
        return spent === null && budget === null ? null : { spent, budget, text: moneyText(spent, budget) };
    }

    private owners(names: readonly string[]): OwnerView[] {
        return names.map(name => ({ text: oneLine(name), title: this.members.get(name) || null }));
    }

    private latestOf(name: string | undefined): TextView | null {
        return (name !== undefined && this.latest.get(name)) || null;
    }

    private latestTexts(): Map<string, TextView> {
        const latest = new Map<string, TextView>();
        for (const report of this.plan.reports.filter(each => each.day <= this.asOf)) {
            for (const entry of report.entries) {
                const text = textOf(entry);
                if (text !== undefined && entry.kind !== 'result' && entry.element !== undefined) {
                    latest.set(entry.element, { text: oneLine(text), on: dayView(report.day, this.year), place: entry.place });
                }
            }
        }
        return latest;
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

function textOf(entry: Report['entries'][number]): string | undefined {
    switch (entry.kind) {
        case 'word': return entry.text ?? entry.because;
        case 'done': return entry.outputs.length > 0 ? entry.outputs.join('; ') : entry.shownBy;
        case 'output': case 'comment': return entry.text;
        default: return undefined;
    }
}
