import type { Random } from '../../support/random.ts';
import { dayAt, distanceOf, type Due } from './days.ts';
import type { Measure, PlanFacts, Step } from './facts.ts';
import { block, number } from './plan-text.ts';
import { filled } from './words.ts';

const CAUSES = [
    'Two afternoons fell on conferences.', 'The substitute did not come on three days.', 'Materials arrived {time}, not before.', 'Half of {team} were away for testing.',
    '{partner} could not send anybody in time.', 'The schedule leaves no common hour for {grade}.', 'A position was empty for seven weeks.'
];
const PROGRESS = ['{count} of twelve sessions are held', 'Well under way in {grade}', '{share} percent are reached', 'Begun {place}', 'The first {count} are finished'];
const STORIES = ['The first gains are seen in {grade}.', '{team} ask for more of it.', '{partner} joined the meeting {place}.', 'Visitors from two schools came {place}.', 'Families asked {count} questions and got an answer.'];

/** The text of the report of an organization that is due on a day, which tells what happened since the one before. */
export function reportText(facts: PlanFacts, due: Due, previous: Due | undefined, supported: readonly PlanFacts[], random: Random): string {
    const on = distanceOf(due.on);
    const since = previous === undefined ? -Infinity : distanceOf(previous.on);
    const milestones = facts.strategies.flatMap(each => each.milestones);
    const steps = milestones.flatMap(each => each.steps);
    const isNow = (day: number | undefined): day is number => day !== undefined && distanceOf(dayAt(day)) > since && distanceOf(dayAt(day)) <= on;
    const moved = steps.filter(each => each.fate === 'late' && isNow(each.to - 7));
    const lines = [
        ...steps.flatMap(each => words(each, on, isNow, random)),
        ...milestones.filter(({ doneOn }) => isNow(doneOn)).map(({ name, doneOn }) => `done ${name} on ${dayAt(doneOn!)} shown by "${sentence(filled('{count} of twelve, seen by {partner}', random))}"`),
        ...(due.kind === 'quarterly' ? [...spent(steps, on), ...facts.supports.map(each => `used ${each.name} "${filled('With {team} {time}', random)}"`)] : []),
        ...(due.kind === 'quarterly' ? delivered(supported, due) : []),
        ...(due.kind === 'annual' ? year(facts, random) : []),
        `success "${sentence(filled(random.of(STORIES), random))}"`,
        `challenge "${sentence(filled(random.of(CAUSES), random))}" so "${sentence(filled('{partner} helps {time}', random))}."`,
        `comment "${sentence(filled(random.of(STORIES), random))}"`
    ];
    return block(0, `report for ${facts.organization.id} covering ${due.covering} on ${due.on} by ${random.of(facts.team).name}`, [lines, ...moved.map(each => adjustment(each, random))]).join('\n') + '\n';
}

function words(step: Step, on: number, isNow: (day: number | undefined) => boolean, random: Random): string[] {
    const { name, fate, doneOn, from, to, output } = step;
    if (isNow(doneOn)) {
        return [`done ${name} on ${dayAt(doneOn!)} output "${output}"`];
    }
    if (fate === 'dropped') {
        return isNow(to) ? [`dropped ${name} because "${sentence(filled(random.of(CAUSES), random))}"`] : [];
    }
    if (fate === 'silent' || from > on || (doneOn !== undefined && doneOn <= on)) {
        return [];
    }
    if (to < on) {
        return fate === 'behind' || isNow(to) ? [`behind ${name} because "${sentence(filled(random.of(CAUSES), random))}"`] : [];
    }
    return random.below(2) === 0 ? [`on-track ${name} "${sentence(filled(random.of(PROGRESS), random))}"`] : [];
}

/** A step that will be late gets its new date before the old one has passed. */
function adjustment({ name, doneOn }: Step, random: Random): string[] {
    return block(1, `adjust later-${name} "${sentence(filled(random.of(CAUSES), random))}"`, [[`told "Staff" through "${filled('The meeting {place}', random)}"`, `move ${name} to ${dayAt(doneOn! + 3)}`]]);
}

function spent(steps: readonly Step[], on: number): string[] {
    return steps.flatMap(({ name, money, from, to }) => {
        const share = Math.min(1, (on - from) / (to - from));
        return money && share > 0.2 && on - to < 60 ? [`spent ${name} $${number(Math.round(money.amount * share / 10) * 10)} to date from ${money.fund}`] : [];
    });
}

/** Whoever gives support tells of each school how much of it was given, in the quarter when most of it is. */
function delivered(supported: readonly PlanFacts[], due: Due): string[] {
    const quarter = Number(due.covering.at(-1));
    return supported.filter((_, i) => 1 + i % 4 === quarter).flatMap(({ organization, supports }) => (
        supports.map(each => `delivered ${organization.id}.${each.name} ${each.delivered} of ${each.visits} "visits"${each.delivered < each.visits ? ' because "Snow and illness"' : ''}`)));
}

function year({ organization, goals, strategies, supports }: PlanFacts, random: Random): string[] {
    return [
        ...supports.map(each => `effect ${each.name} ${random.of(['fully', 'partly', 'not'])} "${sentence(filled('{team} say so {place}.', random))}"`),
        ...[...goals.flatMap(each => each.measures), ...strategies.map(each => each.measure)].flatMap(result),
        ...goals.map(each => `review ${each.key} ${random.of(['fully', 'partly'])} "${sentence(filled('There is progress in {grade}.', random))}"`),
        `lesson "${sentence(filled('Begin {time} with those who want to.', random))}"`,
        `next "${sentence(filled('{team} and {partner} go on {time}.', random))}"`,
        `audience "Families" through "${filled('A letter in {count} languages', random)}"`,
        ...(organization.level === 'school' ? ['audience "School board" through "The July meeting"'] : [])
    ];
}

function result({ name, figures, group }: Measure): string[] {
    return [
        `result ${name} SY2026-27 ${number(figures.result)} of ${number(figures.resultOf)}`,
        ...(group ? [`result ${name}.${group.name} SY2026-27 ${number(group.figures.result)} of ${number(group.figures.resultOf)}`] : [])
    ];
}

function sentence(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
