import type { MadeAction, MadeEntry, MadeMilestone, MadeOrganization } from './plans.ts';

/** How an action or a milestone stands by the definitions of docs/numbers.md, written down a second time and in the plainest way. */
export interface Standing {
    readonly state: 'done' | 'dropped' | 'behind' | 'inProgress' | 'notReported' | 'notStarted';
    readonly original?: string;
    readonly expected?: string;
    readonly deadline?: string;
    readonly doneOn?: string;
}

/** What the reports dated on or before a day say of an element: earlier reports first, those of one day by their paths. */
function saidOf(organization: MadeOrganization, element: string, day: string): { readonly entry: MadeEntry; readonly on: string; readonly report: number }[] {
    return organization.reports
        .map((report, index) => ({ report, path: `${organization.name}-${index}.plan` }))
        .filter(each => each.report.on <= day)
        .sort((a, b) => (a.report.on + a.path < b.report.on + b.path ? -1 : 1))
        .flatMap(({ report }, index) => report.entries.filter(each => each.element === element).map(entry => ({ entry, on: report.on, report: index })));
}

function standing(organization: MadeOrganization, name: string, original: string | undefined, day: string, isDroppedAbove: boolean, rest: (hasWord: boolean, from?: string) => Standing['state']): Standing {
    const said = saidOf(organization, name, day);
    const moves = said.flatMap(({ entry, on, report }) => (entry.kind === 'move' ? [{ ...entry, on, report }] : []));
    const expected = moves.findLast(each => each.to !== undefined)?.to ?? original;
    let deadline = original;
    for (const move of moves.filter(each => each.to !== undefined)) {
        deadline = deadline === undefined || move.on <= deadline ? move.to : deadline;
    }
    const done = said.flatMap(({ entry, on }) => (entry.kind === 'done' ? [entry.on ?? on] : [])).findLast(each => each <= day);
    const dates = { original, expected, deadline, doneOn: done };
    if (done !== undefined) {
        return { state: 'done', ...dates };
    }
    if (isDroppedAbove || said.some(each => each.entry.kind === 'dropped')) {
        return { state: 'dropped', ...dates };
    }
    const word = said.findLast(each => each.entry.kind === 'on-track' || each.entry.kind === 'behind');
    const isTakenBack = word !== undefined && moves.some(each => each.report > word.report);
    if ((expected !== undefined && expected < day) || (word?.entry.kind === 'behind' && !isTakenBack)) {
        return { state: 'behind', ...dates };
    }
    return { state: rest(word !== undefined, moves.findLast(each => each.from !== undefined)?.from), ...dates };
}

export function actionOn(organization: MadeOrganization, action: MadeAction, milestone: MadeMilestone, day: string): Standing {
    const isDroppedAbove = saidOf(organization, milestone.name, day).some(each => each.entry.kind === 'dropped');
    return standing(organization, action.name, action.to, day, isDroppedAbove, (hasWord, moved) => {
        const from = moved ?? action.from;
        return hasWord ? 'inProgress' : from !== undefined && from <= day ? 'notReported' : 'notStarted';
    });
}

export function milestoneOn(organization: MadeOrganization, milestone: MadeMilestone, day: string): Standing {
    const states = milestone.actions.map(each => actionOn(organization, each, milestone, day).state);
    return standing(organization, milestone.name, milestone.due, day, false, hasWord => {
        const began = milestone.actions.some(action => {
            const moved = saidOf(organization, action.name, day).findLast(({ entry }) => entry.kind === 'move' && entry.from !== undefined)?.entry as { from?: string } | undefined;
            const from = moved?.from ?? action.from;
            return from !== undefined && from <= day;
        });
        return hasWord || states.some(each => each === 'inProgress' || each === 'done') ? 'inProgress' : began ? 'notReported' : 'notStarted';
    });
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
