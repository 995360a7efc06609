import type { Day, Period } from '../model/periods.ts';
import type { Action, Milestone } from '../model/types.ts';
import { KnownReports, type KnownMove } from './known.ts';
import type { MergedPlan, Network } from './network.ts';

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

/** What counts of an element on a day. */
interface Counted {
    readonly doneOn?: Day;
    readonly isDropped: boolean;
    /** The latest that is said of how it stands; a move takes back a `behind` before it. */
    readonly last?: 'on-track' | 'behind' | 'moved';
    readonly hasWord: boolean;
    readonly moves: readonly KnownMove[];
}

/** The standing of every action and milestone of a plan on one day, which may be earlier than the day of what is known. */
export class Standings {
    readonly known: KnownReports;
    private readonly day: Day;
    private readonly counted = new Map<string, Counted>();
    private readonly ofActions = new Map<Action, Standing>();

    /**
     * @param asOf known are the plan, and the reports dated on or before it
     * @param day the day to look at, such as the last one of a quarter: counted is what happened up to it
     * @param known what is known on the as-of date, where it has been read already
     */
    constructor(network: Network, plan: MergedPlan, asOf: Day, day = asOf, known = new KnownReports(network, plan, asOf)) {
        this.day = day;
        this.known = known;
    }

    /** @param milestone the one that the action is in */
    ofAction(action: Action, milestone?: Milestone): Standing {
        let standing = this.ofActions.get(action);
        if (!standing) {
            standing = this.workOut(action, milestone);
            this.ofActions.set(action, standing);
        }
        return standing;
    }

    ofMilestone(milestone: Milestone): Standing {
        const counted = this.of(milestone.name);
        const days = this.days(counted, milestone.due);
        const state = this.doneOrDropped(counted) ?? this.behind(counted, days.expected)
            ?? (counted.hasWord || this.anyActionMoves(milestone) ? 'inProgress' : undefined)
            ?? (milestone.actions.some(action => (this.begins(action) ?? '9999') <= this.day) ? 'notReported' : 'notStarted');
        return { state, ...days };
    }

    private workOut(action: Action, milestone: Milestone | undefined): Standing {
        const counted = this.of(action.name);
        const days = this.days(counted, action.to);
        const begins = this.begins(action);
        const state = this.doneOrDropped(counted, milestone?.name) ?? this.behind(counted, days.expected)
            ?? (counted.hasWord ? 'inProgress' : undefined)
            ?? (begins !== undefined && begins <= this.day ? 'notReported' : 'notStarted');
        return { state, ...days };
    }

    private anyActionMoves(milestone: Milestone): boolean {
        return milestone.actions.some(action => ['inProgress', 'done'].includes(this.ofAction(action, milestone).state));
    }

    private doneOrDropped({ doneOn, isDropped }: Counted, milestone?: string): 'done' | 'dropped' | undefined {
        return doneOn !== undefined ? 'done' : isDropped || this.of(milestone).isDropped ? 'dropped' : undefined;
    }

    private behind({ last }: Counted, expected: Day | undefined): 'behind' | undefined {
        return (expected !== undefined && expected < this.day) || last === 'behind' ? 'behind' : undefined;
    }

    private begins(action: Action): Day | undefined {
        const from = this.of(action.name).moves.findLast(each => each.from !== undefined)?.from ?? action.from;
        return from === undefined ? undefined : this.known.firstDay(from);
    }

    private days({ moves, doneOn }: Counted, due: Period | undefined): Omit<Standing, 'state'> {
        const original = due === undefined ? undefined : this.known.lastDay(due);
        let expected = original;
        let deadline = original;
        for (const move of moves) {
            if (move.to !== undefined) {
                expected = this.known.lastDay(move.to);
                deadline = deadline === undefined || move.on <= deadline ? expected : deadline;
            }
        }
        return { original, expected, deadline, doneOn };
    }

    private of(name: string | undefined): Counted {
        if (name === undefined) {
            return NOTHING_SAID;
        }
        const counted = this.counted.get(name) ?? this.count(name);
        this.counted.set(name, counted);
        return counted;
    }

    private count(name: string): Counted {
        const { known, day } = this;
        if (known.of(name).length + known.movesOf(name).length + known.changesOf(name).length === 0) {
            return NOTHING_SAID;
        }
        const words = known.ofKind(name, 'word').filter(each => each.counted <= day && each.entry.word !== 'dropped');
        const moves = known.movesOf(name).filter(each => each.counted <= day);
        const droppedOn = known.droppedOn(name);
        const [word, move] = [words.at(-1), moves.at(-1)];
        return {
            doneOn: this.doneOn(name),
            isDropped: droppedOn !== undefined && droppedOn <= day,
            last: word && (!move || move.order < word.order) ? word.entry.word as 'on-track' | 'behind' : move && 'moved',
            hasWord: word !== undefined,
            moves
        };
    }

    /**
     * A `done` is known from its report's day on, and counts from the day that it names. Of several the latest counts whose day has come:
     * so what is done stays done, whatever day a later report puts forward.
     */
    private doneOn(name: string): Day | undefined {
        const latest = this.known.ofKind(name, 'done')
            .map(({ entry, report, counted }) => ({ on: entry.on ?? report.day, counts: entry.on ?? counted }))
            .findLast(each => each.counts <= this.known.asOf);
        return latest && latest.counts <= this.day ? latest.on : undefined;
    }
}

const NOTHING_SAID: Counted = { isDropped: false, hasWord: false, moves: [] };
