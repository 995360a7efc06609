import type { MadeAction, MadeEntry, MadeMilestone, MadeOrganization } from './plans.ts';

/** How an action or a milestone stands by the definitions of docs/numbers.md, written down a second time and in the plainest way. */
export interface Standing {
    readonly state: 'done' | 'dropped' | 'behind' | 'inProgress' | 'notReported' | 'notStarted';
    readonly original?: string;
    readonly expected?: string;
    readonly deadline?: string;
    readonly doneOn?: string;
}

/** Known is what is reported up to one day, counted what happened up to another, which is not later. */
export interface Moment {
    readonly asOf: string;
    readonly upTo: string;
}

interface Said {
    readonly entry: MadeEntry;
    readonly on: string;
    /** The report's day, or the last day of what it covers where that is earlier. */
    readonly counted: string;
    readonly report: number;
}

const LAST_DAYS: Readonly<Record<string, string>> = {
    'SY2026-27 Q1': '2026-10-31', 'SY2026-27 Q2': '2026-12-31', 'SY2026-27': '2027-06-30', 'SY2027-28 S1': '2027-12-31', '2026-11': '2026-11-30', '2027-09': '2027-09-30'
};

/** What the reports dated on or before a day say of an element: earlier reports first, those of one day by their paths. */
function saidOf(organization: MadeOrganization, element: string, asOf: string): Said[] {
    return organization.reports
        .map((report, index) => ({ report, path: `${organization.name}-${index}.plan` }))
        .filter(each => each.report.on <= asOf)
        .sort((a, b) => (a.report.on + a.path < b.report.on + b.path ? -1 : 1))
        .flatMap(({ report: { on, covering, entries } }, index) => entries.filter(each => each.element === element)
            .map(entry => ({ entry, on, counted: LAST_DAYS[covering] < on ? LAST_DAYS[covering] : on, report: index })));
}

function isDropped(organization: MadeOrganization, element: string, { asOf, upTo }: Moment): boolean {
    return saidOf(organization, element, asOf).some(each => each.entry.kind === 'dropped' && each.counted <= upTo);
}

function newBegin(organization: MadeOrganization, element: string, { asOf, upTo }: Moment): string | undefined {
    const moves = saidOf(organization, element, asOf).filter(each => each.counted <= upTo).flatMap(({ entry }) => (entry.kind === 'move' ? [entry] : []));
    return moves.findLast(each => each.from !== undefined)?.from;
}

function standing(organization: MadeOrganization, name: string, original: string | undefined, moment: Moment, isDroppedAbove: boolean, rest: (hasWord: boolean) => Standing['state']): Standing {
    const { asOf, upTo } = moment;
    const known = saidOf(organization, name, asOf);
    const said = known.filter(each => each.counted <= upTo);
    const moves = said.flatMap(({ entry, on, report }) => (entry.kind === 'move' ? [{ ...entry, on, report }] : []));
    const expected = moves.findLast(each => each.to !== undefined)?.to ?? original;
    let deadline = original;
    for (const move of moves.filter(each => each.to !== undefined)) {
        deadline = deadline === undefined || move.on <= deadline ? move.to : deadline;
    }
    // Of several the later report's counts, among those whose day has come.
    const done = known.flatMap(({ entry, on, counted }) => (entry.kind === 'done' ? [{ on: entry.on ?? on, counted: entry.on ?? counted }] : [])).findLast(each => each.counted <= asOf);
    const doneOn = done && done.counted <= upTo ? done.on : undefined;
    const dates = { original, expected, deadline, doneOn };
    if (doneOn !== undefined) {
        return { state: 'done', ...dates };
    }
    if (isDroppedAbove || isDropped(organization, name, moment)) {
        return { state: 'dropped', ...dates };
    }
    const word = said.findLast(each => each.entry.kind === 'on-track' || each.entry.kind === 'behind');
    const isTakenBack = word !== undefined && moves.some(each => each.report > word.report);
    if ((expected !== undefined && expected < upTo) || (word?.entry.kind === 'behind' && !isTakenBack)) {
        return { state: 'behind', ...dates };
    }
    return { state: rest(word !== undefined), ...dates };
}

export function actionOn(organization: MadeOrganization, action: MadeAction, milestone: MadeMilestone, moment: Moment): Standing {
    return standing(organization, action.name, action.to, moment, isDropped(organization, milestone.name, moment), hasWord => (
        hasWord ? 'inProgress' : hasBegun(organization, action, moment) ? 'notReported' : 'notStarted'));
}

export function milestoneOn(organization: MadeOrganization, milestone: MadeMilestone, moment: Moment): Standing {
    const states = milestone.actions.map(each => actionOn(organization, each, milestone, moment).state);
    return standing(organization, milestone.name, milestone.due, moment, false, hasWord => (
        hasWord || states.some(each => each === 'inProgress' || each === 'done') ? 'inProgress'
            : milestone.actions.some(each => hasBegun(organization, each, moment)) ? 'notReported' : 'notStarted'));
}

function hasBegun(organization: MadeOrganization, action: MadeAction, moment: Moment): boolean {
    const from = newBegin(organization, action.name, moment) ?? action.from;
    return from !== undefined && from <= moment.upTo;
}

/** The counts of a rollup. */
export function countsOf(standings: readonly Standing[], day: string): Record<string, number> {
    const kept = standings.filter(each => each.state !== 'dropped');
    const count = (test: (each: Standing) => boolean) => kept.filter(test).length;
    const isBy = (done: string | undefined, date: string | undefined) => done !== undefined && date !== undefined && done <= date;
    const isDue = (date: string | undefined) => date !== undefined && date <= day;
    return {
        total: kept.length,
        ...Object.fromEntries(['done', 'inProgress', 'behind', 'notReported', 'notStarted'].map(state => [state, count(each => each.state === state)])),
        dropped: standings.length - kept.length,
        due: count(each => isDue(each.deadline)),
        doneOnTime: count(each => isDue(each.deadline) && isBy(each.doneOn, each.deadline)),
        dueOriginal: count(each => isDue(each.original)),
        doneOnTimeOriginal: count(each => isDue(each.original) && isBy(each.doneOn, each.original))
    };
}

/** A share as `2/3`, with whatever is dropped left out; nothing where there is nothing to count. */
export function shareOf(standings: readonly Standing[], counts: (each: Standing) => boolean, isAmong: (each: Standing) => boolean = () => true): string | null {
    const all = standings.filter(each => each.state !== 'dropped' && isAmong(each));
    return all.length === 0 ? null : `${all.filter(counts).length}/${all.length}`;
}
