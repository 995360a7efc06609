import type { Day, Period } from '../model/periods.ts';
import type { AdjustmentChange, Carried, MoveEntry, PlanText, ReportEntry } from '../model/types.ts';
import { countedOn, firstDayFor, lastDayFor, type DatedReport, type MergedPlan, type Network } from './network.ts';

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
    private readonly days = new Map<string, Day>();
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
        return this.remembered(`first ${period}`, () => firstDayFor(this.network, this.organization, period));
    }

    lastDay(period: Period): Day {
        return this.remembered(`last ${period}`, () => lastDayFor(this.network, this.organization, period));
    }

    /** Reports on the same period share the look at its calendar. */
    private countedOn(report: DatedReport): Day {
        return report.covering === undefined ? report.day
            : [this.remembered(`counted ${report.covering}`, () => countedOn(this.network, this.organization, { ...report, day: '9999-12-31' })), report.day].sort()[0];
    }

    private remembered(key: string, work: () => Day): Day {
        const day = this.days.get(key) ?? work();
        this.days.set(key, day);
        return day;
    }
}

/** A line `carry`, with the text that it stands in and the strategy or milestone around it. */
export interface CarryLine {
    readonly carried: Carried;
    readonly text: PlanText;
    readonly inside?: string;
}

/** All lines of a plan that carry something on, in the order of its texts. */
export function carriesOf({ texts }: Pick<MergedPlan, 'texts'>): CarryLine[] {
    return texts.flatMap(text => {
        const strategies = [...text.priorities, ...text.goals].flatMap(each => each.strategies).concat(text.strategies);
        const milestones = [...strategies.flatMap(each => each.milestones), ...text.goals.flatMap(each => each.milestones ?? []), ...text.milestones];
        const actions = [...strategies, ...milestones, ...text.goals].flatMap(each => each.actions).concat(text.actions);
        return [
            ...(text.carried ?? []).map(carried => ({ carried, text })),
            ...[...strategies, ...milestones].flatMap(({ name, carried = [] }) => carried.map(each => ({ carried: each, text, ...(name !== undefined && { inside: name }) }))),
            ...actions.flatMap(({ carried = [] }) => carried.map(each => ({ carried: each, text })))
        ];
    });
}

function changedBy(change: AdjustmentChange): readonly string[] {
    const name = change.kind === 'target' ? change.measure : change.kind === 'drop' ? undefined : change.element;
    return change.kind === 'drop' ? change.elements : name === undefined ? [] : [name];
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
