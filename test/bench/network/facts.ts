import { Random } from '../../support/random.ts';
import { GOALS, STEP_KINDS, TOPICS, type GoalKind, type Topic } from './topics.ts';
import { filled, people, type Person } from './words.ts';

export type Level = 'school' | 'district' | 'state';
export type Designation = 'CSI' | 'TSI' | 'ATSI';

export interface Organization {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    /** The folder of its plan, from that of the network. */
    readonly folder: string;
    readonly enrollment: number;
    readonly designation?: Designation;
    /** Whose plan it is for, where it is a group of students. */
    readonly group?: string;
}

export interface Money {
    readonly amount: number;
    readonly fund: string;
}

/** An action, with what became of it. Days count from 2026-08-03. */
export interface Step {
    readonly name: string;
    readonly title: string;
    readonly output: string;
    readonly owner: Person;
    readonly collaborator?: string;
    readonly from: number;
    readonly to: number;
    readonly money?: Money;
    readonly fate: 'done' | 'late' | 'behind' | 'dropped' | 'silent';
    /** Missing where it never is. */
    readonly doneOn?: number;
}

export interface Milestone {
    readonly name: string;
    readonly title: string;
    readonly due: number;
    readonly lead: Person;
    readonly steps: readonly Step[];
    readonly doneOn?: number;
}

export interface Figures {
    readonly baseline: number;
    readonly of: number;
    /** Percentages. */
    readonly targets: readonly number[];
    readonly result: number;
    readonly resultOf: number;
}

export interface Measure {
    readonly name: string;
    readonly indicator?: string;
    readonly title?: string;
    readonly source?: string;
    readonly isLowerBetter: boolean;
    readonly figures: Figures;
    readonly group?: { readonly name: string; readonly title: string; readonly figures: Figures };
}

export interface Goal extends GoalKind {
    readonly measures: readonly Measure[];
}

export interface Strategy {
    readonly topic: Topic;
    readonly weakness: string;
    readonly then: string;
    readonly goal: string;
    readonly tier: number;
    readonly measure: Measure;
    readonly milestones: readonly Milestone[];
}

export interface Support {
    readonly name: string;
    readonly title: string;
    readonly serves: string;
    readonly fulfills: string;
    readonly visits: number;
    readonly delivered: number;
}

/** Everything that is true of one organization's plan and its year: the plan and its reports tell it. */
export interface PlanFacts {
    readonly organization: Organization;
    readonly above: PlanFacts | undefined;
    readonly team: readonly Person[];
    readonly goals: readonly Goal[];
    readonly strategies: readonly Strategy[];
    readonly supports: readonly Support[];
}

const GROUPS: readonly (readonly [string, string])[] = [
    ['english-learners', 'English learners'], ['students-with-disabilities', 'Students with disabilities'], ['economically-disadvantaged', 'Economically disadvantaged students'],
    ['hispanic', 'Hispanic or Latino students'], ['black', 'Black or African American students']
];
const FUNDS = ['title-i', 'title-ii-a', 'school-improvement', 'title-iv-a', 'general', 'state-reads'];
/** When the work of a phase begins and how long it takes, in days. */
const PHASES: readonly (readonly [number, number])[] = [[7, 130], [155, 140], [325, 310]];

export function titleOfGroup(group: string): string {
    return GROUPS.find(([name]) => name === group)![1];
}

export function anyGroup(random: Random): string {
    return random.of(GROUPS)[0];
}

/** @param above the district of a school, the state of a district */
export function planFacts(organization: Organization, above: PlanFacts | undefined, random: Random): PlanFacts {
    const team = people(4 + random.below(3), random);
    const [learning, attendance] = GOALS.map(kinds => random.of(kinds));
    const goals = [
        { ...learning, measures: [sharedMeasure('ela-all', 'ela', organization, random, random.below(2) === 0), sharedMeasure('math-all', 'math', organization, random, random.below(3) === 0)] },
        { ...attendance, measures: [sharedMeasure('absent', 'absence', organization, random, false)] }
    ];
    const strategies = random.shuffled(TOPICS).slice(0, 2).map(topic => strategy(topic, goals, organization, team, random));
    return { organization, above, team, goals, strategies, supports: above && organization.level === 'school' ? supports(strategies, above, random) : [] };
}

function strategy(topic: Topic, goals: readonly Goal[], organization: Organization, team: readonly Person[], random: Random): Strategy {
    return {
        topic,
        weakness: filled(topic.weakness, random),
        then: filled(topic.then, random),
        goal: topic.key === 'noon-calls' ? goals[1].key : goals[0].key,
        tier: 1 + random.below(4),
        measure: { name: `${topic.key}-seen`, title: topic.measure, source: topic.source, isLowerBetter: false, figures: figures(20 + random.below(80), false, random) },
        milestones: PHASES.map((_, phase) => milestone(topic, phase, organization, team, random))
    };
}

function milestone(topic: Topic, phase: number, organization: Organization, team: readonly Person[], random: Random): Milestone {
    const [begin, length] = PHASES[phase];
    const count = 3;
    const coaching = STEP_KINDS[1].find(({ verb }) => verb === 'coach')!;
    const chosen = random.shuffled(STEP_KINDS[phase]).filter(kind => kind !== coaching).slice(0, count);
    // Whoever supports others has an action for it, which the supports of schools fulfill.
    const kinds = organization.level !== 'school' && phase === 1 ? [...chosen.slice(1), coaching] : chosen;
    const lengthOfStep = Math.floor(length / count);
    const steps = kinds.map(({ verb, title, output }, i): Step => {
        const from = begin + i * lengthOfStep + random.below(7);
        const to = begin + (i + 1) * lengthOfStep - random.below(7);
        const chance = random.below(100);
        const fate = phase === 2 || chance < 78 ? 'done' : chance < 88 ? 'late' : chance < 94 ? 'behind' : chance < 97 ? 'dropped' : 'silent';
        return {
            name: `${verb}-${topic.key}`,
            title: filled(title, random, { noun: topic.noun }),
            output: filled(output, random),
            owner: random.of(team),
            ...(random.below(4) === 0 && { collaborator: filled('{partner}', random) }),
            from,
            to,
            ...(random.below(2) === 0 && { money: { amount: 100 * (4 + random.below(organization.level === 'school' ? 120 : 900)), fund: random.of(FUNDS) } }),
            fate,
            ...(fate === 'done' && { doneOn: to - random.below(10) }),
            ...(fate === 'late' && { doneOn: to + 35 + random.below(10) })
        };
    });
    const last = Math.max(...steps.map(each => each.doneOn ?? Infinity));
    return {
        name: `${topic.key}-${['ready', 'begun', 'everywhere'][phase]}`,
        title: filled([`All is ready for ${topic.noun}`, `{team} work with ${topic.noun}`, `The whole school works with ${topic.noun}`][phase], random).replace(/^./, first => first.toUpperCase()),
        due: begin + length,
        lead: random.of(team),
        steps,
        ...(last < Infinity && { doneOn: last })
    };
}

function sharedMeasure(name: string, indicator: string, organization: Organization, random: Random, withGroup: boolean): Measure {
    const isLowerBetter = indicator === 'absence';
    const [group, title] = organization.group ? [organization.group, titleOfGroup(organization.group)] : random.of(GROUPS);
    return {
        name, indicator, isLowerBetter,
        figures: figures(organization.enrollment, isLowerBetter, random),
        ...((withGroup || organization.group !== undefined) && { group: { name: group, title, figures: figures(Math.max(24, Math.floor(organization.enrollment / (4 + random.below(4)))), isLowerBetter, random) } })
    };
}

function figures(of: number, isLowerBetter: boolean, random: Random): Figures {
    const percent = 18 + random.below(34);
    const way = isLowerBetter ? -1 : 1;
    const step = isLowerBetter ? 2 + random.below(3) : 3 + random.below(6);
    const resultOf = of + random.below(9) - 4;
    return {
        baseline: Math.round(of * percent / 100),
        of,
        targets: [percent + way * step, percent + way * 2 * step],
        result: Math.round(resultOf * (percent + way * (random.below(step * 2) - 1)) / 100),
        resultOf
    };
}

function supports(strategies: readonly Strategy[], above: PlanFacts, random: Random): Support[] {
    const coaching = above.strategies.map(({ topic }) => `${above.organization.id}.coach-${topic.key}`);
    return strategies.slice(0, 1 + random.below(2)).map(({ topic }): Support => {
        const visits = 6 + random.below(20);
        return {
            name: `${topic.key}-help`, title: filled(`A coach of the district for ${topic.noun}, {time}`, random), serves: topic.key, fulfills: random.of(coaching),
            visits, delivered: visits - random.below(4)
        };
    });
}
