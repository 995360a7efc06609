import { isDay, type Day, type Period } from '../model/periods.ts';
import type { Action, AdjustmentChange, Carried, Milestone, MoveEntry, PlanText, ReportEntry, Strategy } from '../model/types.ts';
import { firstDayFor, lastDayFor, type DatedReport, type MergedPlan, type Network } from './network.ts';

/** One thing that a report says, with the day from which it counts. */
export interface KnownEntry<E extends ReportEntry = ReportEntry> {
    readonly entry: E;
    readonly report: DatedReport;
    /** The day on which what it says is counted; see `countedOn`. */
    readonly counted: Day;
    /** Later ones go before earlier ones: by date, then path, then the order of the text, where moves come before words. */
    readonly order: number;
}

/** A new date of an element: of an adjustment, or of a line that carries it on. */
export interface KnownMove {
    /** The day on which it was told. */
    readonly on: Day;
    readonly counted: Day;
    readonly order: number;
    readonly from?: Period;
    readonly to?: Period;
}

/** One change of an adjustment; those with the same `adjustment` stand in the same one. */
export interface KnownChange {
    readonly change: AdjustmentChange;
    readonly on: Day;
    readonly counted: Day;
    readonly adjustment: number;
}

/**
 * What the reports of a plan that are known on a day say, by the names that they speak of. Reads them once,
 * whatever is asked of them. Known are the reports dated on or before the day (guidance, 5. Monitor).
 */
export class KnownReports {
    readonly asOf: Day;
    /** With the day on which each counts, oldest first. */
    readonly reports: readonly { readonly report: DatedReport; readonly counted: Day }[];
    private readonly entries = new Map<string | undefined, KnownEntry[]>();
    private readonly moves = new Map<string, KnownMove[]>();
    private readonly changes = new Map<string, KnownChange[]>();
    private readonly firsts = new Map<Period, Day>();
    private readonly lasts = new Map<Period, Day>();
    private readonly network: Network;
    private readonly organization: string;

    constructor(network: Network, plan: MergedPlan, asOf: Day) {
        this.network = network;
        this.organization = plan.organization;
        this.asOf = asOf;
        this.reports = plan.reports.filter(each => each.day <= asOf).map(report => ({ report, counted: this.countedOn(report) }));
        const carries = carriesOf(plan).filter(({ carried }) => carried.to !== undefined)
            .map(({ carried, text }) => ({ carried, on: text.from === undefined ? plan.first : this.firstDay(text.from) }));
        let order = 0;
        const carryUpTo = (day: Day) => {
            while (carries.length > 0 && carries[0].on <= day) {
                const { carried, on } = carries.shift()!;
                carried.elements.forEach(element => push(this.moves, element, { on, counted: on, order: order++, to: carried.to }));
            }
        };
        carries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        let adjustments = 0;
        for (const { report, counted } of this.reports) {
            carryUpTo(report.day);
            for (const entry of report.entries.filter(isMove)) {
                if (entry.element !== undefined) {
                    push(this.moves, entry.element, { on: report.day, counted, order: order++, from: entry.from, to: entry.to });
                }
            }
            for (const entry of report.entries) {
                push(this.entries, entry.kind === 'result' ? entry.measure : entry.element, { entry, report, counted, order: order++ });
            }
            for (const { changes = [] } of report.adjustments) {
                const adjustment = adjustments++;
                for (const change of changes) {
                    changedBy(change).forEach(name => push(this.changes, name, { change, on: report.day, counted, adjustment }));
                }
            }
        }
        carryUpTo(asOf);
    }

    /** What is said of a name; without one, of nothing in particular. Oldest first. */
    of(name: string | undefined): readonly KnownEntry[] {
        return this.entries.get(name) ?? [];
    }

    /** What is said of a name in entries of one kind. */
    ofKind<K extends ReportEntry['kind']>(name: string | undefined, kind: K): KnownEntry<Extract<ReportEntry, { readonly kind: K }>>[] {
        return this.of(name).filter(each => each.entry.kind === kind) as KnownEntry<Extract<ReportEntry, { readonly kind: K }>>[];
    }

    /** The names that anything is said of. */
    names(): Iterable<string | undefined> {
        return this.entries.keys();
    }

    movesOf(name: string | undefined): readonly KnownMove[] {
        return (name !== undefined && this.moves.get(name)) || [];
    }

    changesOf(name: string | undefined): readonly KnownChange[] {
        return (name !== undefined && this.changes.get(name)) || [];
    }

    /** The first day on which something counts as dropped, by a word or in an adjustment; nothing where it is not. */
    droppedOn(name: string | undefined): Day | undefined {
        const words = this.ofKind(name, 'word').filter(each => name !== undefined && each.entry.word === 'dropped');
        const drops = this.changesOf(name).filter(each => each.change.kind === 'drop');
        return [...words, ...drops].map(each => each.counted).sort()[0];
    }

    firstDay(period: Period): Day {
        return isDay(period) ? period : remembered(this.firsts, period, () => firstDayFor(this.network, this.organization, period));
    }

    lastDay(period: Period): Day {
        return isDay(period) ? period : remembered(this.lasts, period, () => lastDayFor(this.network, this.organization, period));
    }

    /** As `countedOn` says; reports on the same period share the look at its calendar. */
    private countedOn(report: DatedReport): Day {
        const end = report.covering === undefined ? report.day : this.lastDay(report.covering);
        return end < report.day ? end : report.day;
    }

}

/** A line `carry`, with the text that it stands in and the strategy or milestone around it. */
export interface CarryLine {
    readonly carried: Carried;
    readonly text: PlanText;
    readonly inside?: string;
}

/** All lines of a plan that carry something on, in the order of its texts. Few plans have any: those of a whole state are looked through for them. */
export function carriesOf({ texts }: Pick<MergedPlan, 'texts'>): CarryLine[] {
    const lines: CarryLine[] = [];
    for (const text of texts) {
        const add = ({ name, carried }: { readonly name?: string; readonly carried?: readonly Carried[] }, isAround = true) => carried?.forEach(each => (
            lines.push({ carried: each, text, ...(isAround && name !== undefined && { inside: name }) })));
        const actions = (list: readonly Action[]) => list.forEach(each => add(each, false));
        const milestones = (list: readonly Milestone[] | undefined) => list?.forEach(each => {
            add(each);
            actions(each.actions);
        });
        const strategies = (list: readonly Strategy[]) => list.forEach(each => {
            add(each);
            milestones(each.milestones);
            actions(each.actions);
        });
        add({ carried: text.carried });
        text.priorities.forEach(each => strategies(each.strategies));
        text.goals.forEach(each => {
            strategies(each.strategies);
            milestones(each.milestones);
            actions(each.actions);
        });
        strategies(text.strategies);
        milestones(text.milestones);
        actions(text.actions);
    }
    return lines;
}

function changedBy(change: AdjustmentChange): readonly string[] {
    const name = change.kind === 'target' ? change.measure : change.kind === 'drop' ? undefined : change.element;
    return change.kind === 'drop' ? change.elements : name === undefined ? [] : [name];
}

function remembered(days: Map<Period, Day>, period: Period, work: () => Day): Day {
    const known = days.get(period);
    if (known !== undefined) {
        return known;
    }
    const day = work();
    days.set(period, day);
    return day;
}

function isMove(entry: ReportEntry): entry is MoveEntry {
    return entry.kind === 'move';
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
    const list = map.get(key);
    if (list) {
        list.push(value);
    } else {
        map.set(key, [value]);
    }
}
