import type { Day, Period } from '../model/periods.ts';
import type { Action, Milestone } from '../model/types.ts';
import { countedOn, firstDayFor, lastDayFor, type DatedReport, type MergedPlan, type Network } from './network.ts';

export type State = 'done' | 'dropped' | 'behind' | 'inProgress' | 'notReported' | 'notStarted';

/** An action or a milestone on a day (guidance, 4. Implement the plan: status of actions and milestones). */
export interface Standing {
    readonly state: State;
    /** The due day as the plan says. */
    readonly original?: Day;
    /** The due day as the latest move says. */
    readonly expected?: Day;
    /** Like expected, but a date that was moved after it had passed stays missed. */
    readonly deadline?: Day;
    readonly doneOn?: Day;
}

interface Word {
    readonly word: 'on-track' | 'behind' | 'moved';
    readonly element: string;
}

/** What the reports known on a day say of each element, oldest first. */
interface Known {
    readonly done: ReadonlyMap<string, Day>;
    readonly dropped: ReadonlySet<string>;
    readonly words: ReadonlyMap<string, readonly Word[]>;
    readonly moves: ReadonlyMap<string, readonly Move[]>;
}

interface Move {
    readonly on: Day;
    readonly from?: Period;
    readonly to?: Period;
}

/** The standing of every action and milestone of a plan on one day, which may be earlier than the day of what is known. */
export class Standings {
    private readonly known: Known;
    private readonly network: Network;
    private readonly plan: MergedPlan;
    private readonly day: Day;

    /**
     * @param asOf known are the plan, and the reports dated on or before it
     * @param day the day to look at, such as the last one of a quarter: counted is what happened up to it
     */
    constructor(network: Network, plan: MergedPlan, asOf: Day, day = asOf) {
        this.network = network;
        this.plan = plan;
        this.day = day;
        const reports = plan.reports.filter(report => report.day <= asOf).map(report => ({ report, counted: countedOn(network, plan.organization, report) }));
        this.known = readReports(reports, day);
    }

    ofAction(action: Action, milestone?: Milestone): Standing {
        const days = this.days(action.name, action.to);
        const begins = this.begins(action);
        const state = this.saidDoneOrDropped(action.name, milestone?.name) ?? this.saidBehind(action.name, days.expected)
            ?? (this.latestWord(action.name) ? 'inProgress' : undefined)
            ?? (begins !== undefined && begins <= this.day ? 'notReported' : 'notStarted');
        return { state, ...days };
    }

    ofMilestone(milestone: Milestone): Standing {
        const days = this.days(milestone.name, milestone.due);
        const state = this.saidDoneOrDropped(milestone.name) ?? this.saidBehind(milestone.name, days.expected)
            ?? (this.latestWord(milestone.name) || this.anyActionMoves(milestone) ? 'inProgress' : undefined)
            ?? (milestone.actions.some(action => (this.begins(action) ?? '9999') <= this.day) ? 'notReported' : 'notStarted');
        return { state, ...days };
    }

    private anyActionMoves(milestone: Milestone): boolean {
        return milestone.actions.some(action => ['inProgress', 'done'].includes(this.ofAction(action, milestone).state));
    }

    private saidDoneOrDropped(name: string | undefined, milestone?: string): 'done' | 'dropped' | undefined {
        if (name !== undefined && this.known.done.has(name)) {
            return 'done';
        }
        return [name, milestone].some(each => each !== undefined && this.known.dropped.has(each)) ? 'dropped' : undefined;
    }

    private saidBehind(name: string | undefined, expected: Day | undefined): 'behind' | undefined {
        const last = this.words(name).at(-1);
        return (expected !== undefined && expected < this.day) || last?.word === 'behind' ? 'behind' : undefined;
    }

    private latestWord(name: string | undefined): Word | undefined {
        return this.words(name).findLast(each => each.word !== 'moved');
    }

    private words(name: string | undefined): readonly Word[] {
        return (name !== undefined && this.known.words.get(name)) || [];
    }

    private moves(name: string | undefined): readonly Move[] {
        return (name !== undefined && this.known.moves.get(name)) || [];
    }

    private begins(action: Action): Day | undefined {
        const from = this.moves(action.name).findLast(each => each.from !== undefined)?.from ?? action.from;
        return from === undefined ? undefined : firstDayFor(this.network, this.plan.organization, from);
    }

    private days(name: string | undefined, due: Period | undefined): Pick<Standing, 'original' | 'expected' | 'deadline' | 'doneOn'> {
        const original = due === undefined ? undefined : this.lastDay(due);
        let expected = original;
        let deadline = original;
        for (const move of this.moves(name)) {
            if (move.to !== undefined) {
                expected = this.lastDay(move.to);
                deadline = deadline === undefined || move.on <= deadline ? expected : deadline;
            }
        }
        const doneOn = name === undefined ? undefined : this.known.done.get(name);
        return { original, expected, deadline, doneOn };
    }

    private lastDay(period: Period): Day {
        return lastDayFor(this.network, this.plan.organization, period);
    }
}

/**
 * Of a milestone or an action the later report's word counts. A `done` is known from its report's day on, and counts from the day it names.
 */
function readReports(reports: readonly { readonly report: DatedReport; readonly counted: Day }[], upTo: Day): Known {
    const done = new Map<string, { readonly on: Day; readonly counted: Day }>();
    const dropped = new Set<string>();
    const words = new Map<string, Word[]>();
    const moves = new Map<string, Move[]>();
    for (const { report, counted } of reports) {
        // Whatever their order in the text, the moves of a report come before its words: `behind` in the same report still stands.
        const entries = [...report.entries].sort((a, b) => Number(b.kind === 'move') - Number(a.kind === 'move'));
        for (const entry of entries) {
            const element = entry.kind === 'result' ? undefined : entry.element;
            if (element === undefined) {
                continue;
            }
            if (entry.kind === 'done') {
                done.set(element, { on: entry.on ?? report.day, counted: entry.on ?? counted });
            } else if (counted > upTo) {
                continue;
            } else if (entry.kind === 'move') {
                push(moves, element, { on: report.day, from: entry.from, to: entry.to });
                push(words, element, { word: 'moved', element });
            } else if (entry.kind === 'word' && entry.word === 'dropped') {
                dropped.add(element);
            } else if (entry.kind === 'word') {
                push(words, element, { word: entry.word as 'on-track' | 'behind', element });
            }
        }
    }
    const doneByThen = [...done].flatMap(([element, { on, counted }]) => (counted <= upTo ? [[element, on] as const] : []));
    return { done: new Map(doneByThen), dropped, words, moves };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
    const list = map.get(key);
    if (list) {
        list.push(value);
    } else {
        map.set(key, [value]);
    }
}
