import { budgetLines, dollars } from './plan-text.ts';
import { scheduleOf, seeded, type Due } from './schedule.ts';
import type { Action, Milestone, Plan } from './shapes.ts';
import { block, lines, parts } from './text.ts';
import { schoolYearOf, yearsFrom } from './years.ts';

interface Entry {
    readonly element: Action | Milestone;
    /** Actions before the milestone that they lead to. */
    readonly isAction: boolean;
    /** The day on which it was done, or the key of the report that has the word. */
    readonly when: string;
    readonly word: string;
    readonly text: string;
}

/** The reports of a plan by their days, composed of what its elements log. `plans` are all plans, whose supports a provider reports on. */
export function reportTexts(plan: Plan, plans: readonly Plan[]): Map<string, string> {
    const texts = new Map<string, string>();
    if (!plan.reports) {
        return texts;
    }
    const entries = entriesOf(plan);
    const spent = new Map<string, number>();
    let last = '';
    for (const due of scheduleOf(plan.organization).filter(each => isWritten(plan, each))) {
        const said = entries.filter(each => (each.word === 'done' ? last < each.when && each.when <= due.on : each.when === due.key));
        refuseTwoWords(said, plan.organization, due);
        const own = [
            ...said.map(sentence),
            ...(due.quarterly ? spending(plan, entries, due, spent) : []),
            ...supportLines(plan, plans, due),
            ...(due.key === 'annual' ? results(plan) : []),
            ...(plan.reports.lines[due.key] ?? [])
        ];
        if (own.length > 0) {
            const by = parts(plan.team[due.quarterly || due.key === 'annual' ? 0 : 1])[0];
            texts.set(due.on, lines(block(`report for ${plan.organization} covering ${due.covering} on ${due.on} by ${by}`, [own])));
        }
        last = due.on;
    }
    return texts;
}

/** Months in which an action was open and nobody reported, for whoever writes the plans. */
export function unreportedMonths(plan: Plan, reports: ReadonlyMap<string, string>): string[] {
    const months = new Set([...reports.keys()].map(each => each.slice(0, 7)));
    return scheduleOf(plan.organization).filter(each => /^\d/.test(each.key) && !months.has(each.key) && milestonesOf(plan).flatMap(one => one.actions).some(
        one => one.dates.slice(0, 7) <= each.key && (one.log.find(log => / done:/.test(log)) ?? '9999').slice(0, 7) >= each.key
    )).map(each => `${plan.organization} ${each.key}`);
}

/** A report on a semester is written where somebody has more to say of it than the quarter said. */
function isWritten(plan: Plan, { key, on }: Due): boolean {
    if (key === 'semester' && !plan.reports!.lines.semester) {
        return false;
    }
    const year = schoolYearOf(key === 'annual' ? '2027-06' : on);
    return plan.from <= year && year <= plan.to && !plan.reports!.skipped?.includes(key);
}

function milestonesOf(plan: Plan): Milestone[] {
    return plan.priorities.flatMap(each => each.strategies).flatMap(each => [...each.milestones, ...each.added ?? []]);
}

function entriesOf(plan: Plan): Entry[] {
    return milestonesOf(plan).flatMap(each => [
        ...each.actions.flatMap(one => one.log.map(log => entry(one, true, log))),
        ...each.log.map(log => entry(each, false, log))
    ]);
}

function entry(element: Action | Milestone, isAction: boolean, log: string): Entry {
    const [, when, word = 'on-track', text] = /^([\w-]+)(?: (\S+))?: (.+)$/.exec(log)!;
    return { element, isAction, when, word, text };
}

function sentence({ element, isAction, when, word, text }: Entry): string {
    switch (word) {
        case 'done': return `done ${element.name} on ${when} ${isAction ? 'output' : 'shown by'} "${text}"`;
        case 'on-track': return `on-track ${element.name} "${text}"`;
        default: return `${word} ${element.name} because "${text}"`;
    }
}

function refuseTwoWords(said: readonly Entry[], organization: string, due: Due): void {
    const names = said.map(each => each.element.name);
    const twice = names.find((each, index) => names.indexOf(each) !== index);
    if (twice !== undefined) {
        throw new Error(`${organization}, ${due.key}: two words for ${twice}`);
    }
}

/** What each action has taken so far: some of its budget while it goes on, nearly all or all of it when it is done. */
function spending(plan: Plan, entries: readonly Entry[], due: Due, spent: Map<string, number>): string[] {
    return milestonesOf(plan).flatMap(each => each.actions).flatMap(each => {
        const own = entries.filter(one => one.element === each);
        const done = own.some(one => one.word === 'done' && one.when <= due.on);
        const dropped = own.some(one => one.word === 'dropped' && one.when <= due.key);
        const begun = !dropped && own.some(one => one.word !== 'done' && one.when <= due.key);
        return budgetLines(each).flatMap(line => {
            if (!line || !(done || begun)) {
                return [];
            }
            const key = `${plan.organization} ${each.name} ${line.fund}`;
            const share = done ? Math.min(100, 92 + seeded(key, 12)) : 30 + seeded(`${key} ${due.key}`, 30);
            const sum = Math.round(Number(line.amount.replace(/[$,]/g, '')) * share / 1000) * 10;
            if (sum <= (spent.get(key) ?? 0)) {
                return [];
            }
            spent.set(key, sum);
            return [`spent ${each.name} ${dollars(sum)} to date from ${line.fund}`];
        });
    });
}

function supportLines(plan: Plan, plans: readonly Plan[], due: Due): string[] {
    const at = (notes: readonly string[] = []): string[] => notes.filter(each => each.startsWith(`${due.key} `)).map(each => each.slice(due.key.length + 1));
    return [
        ...(plan.supports ?? []).flatMap(each => [
            ...at(each.used).map(text => `used ${each.name} "${text}"`),
            ...at(each.effect).map(text => `effect ${each.name} ${text}`)
        ]),
        ...plans.flatMap(other => (other.supports ?? []).filter(each => each.provider === plan.organization)
            .flatMap(each => at(each.delivered).map(text => `delivered ${other.organization}.${each.name} ${text}`)))
    ];
}

function results(plan: Plan): string[] {
    const measures = [...plan.goals.flatMap(each => each.measures), ...plan.priorities.flatMap(each => each.strategies).flatMap(each => each.measures)];
    return measures.flatMap(each => each.series.flatMap(({ group, results }) => results.map((result, index) => {
        const [value, why] = parts(result);
        const name = group === undefined ? each.name : `${each.name}.${group}`;
        return `result ${name} ${yearsFrom(plan.from)[index]} ${value}${why === undefined ? '' : ` because "${why}"`}`;
    })));
}
