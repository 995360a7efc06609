import type { Measure, Milestone, Place, PlanText, Strategy } from '../../model/types.ts';
import type { MergedPlan } from '../../progress/network.ts';

/** An element with a name, in one text of its plan or in a report on it. */
export interface Declared {
    /** With the name of its measure before it, for a group: `ready.grade-6`. */
    readonly name: string;
    readonly kind: string;
    readonly title?: string;
    /** What it stands in, if that matters to where it belongs: `strategy mentoring`. */
    readonly parent?: string;
    /** Which of the plan's texts and reports it is in. */
    readonly text: number;
    readonly place: Place;
}

type Unnumbered = Omit<Declared, 'text'>;
type Model = { readonly name?: string; readonly title?: string; readonly place: Place };

/** Everything in a plan and its reports that has a name, in the order of the texts; what reports add comes last. */
export function declaredIn(plan: MergedPlan): Declared[] {
    const texts = plan.texts.map(text => inText(text).sort((a, b) => byPlace(a.place, b.place)));
    const reports = plan.reports.map(report => report.adjustments.flatMap(each => declared('adjustment', each)));
    return [...texts, ...reports].flatMap((list, text) => list.map(each => ({ ...each, text })));
}

function inText(text: PlanText): Unnumbered[] {
    return [
        ...text.members.flatMap(each => declared('member', each)),
        ...text.goals.flatMap(goal => [
            ...declared('goal', goal),
            ...goal.measures.flatMap(each => ofMeasure(each, `goal ${goal.name}`)),
            ...goal.strategies.flatMap(ofStrategy),
            ...(goal.milestones ?? []).flatMap(each => ofMilestone(each)),
            ...goal.actions.flatMap(each => declared('action', each))
        ]),
        ...text.priorities.flatMap(priority => [...declared('priority', priority), ...priority.strategies.flatMap(ofStrategy)]),
        ...text.strategies.flatMap(ofStrategy),
        ...text.milestones.flatMap(each => ofMilestone(each)),
        ...text.actions.flatMap(each => declared('action', each)),
        ...text.others
    ];
}

function ofStrategy(strategy: Strategy): Unnumbered[] {
    const parent = `strategy ${strategy.name}`;
    return [
        ...declared('strategy', strategy),
        ...strategy.measures.flatMap(each => ofMeasure(each, parent)),
        ...strategy.milestones.flatMap(each => ofMilestone(each, parent)),
        ...strategy.actions.flatMap(each => declared('action', each))
    ];
}

function ofMilestone(milestone: Milestone, parent?: string): Unnumbered[] {
    return [...declared('milestone', milestone, parent), ...milestone.actions.flatMap(each => declared('action', each))];
}

function ofMeasure(measure: Measure, parent: string): Unnumbered[] {
    const groups = measure.name === undefined ? [] : measure.groups.flatMap(each => (
        each.name === undefined ? [] : [{ name: `${measure.name}.${each.name}`, kind: 'group', title: each.title, parent, place: each.place }]));
    return [...declared('measure', measure, parent), ...groups];
}

function declared(kind: string, { name, title, place }: Model, parent?: string): Unnumbered[] {
    return name === undefined ? [] : [{ name, kind, title, parent, place }];
}

function byPlace({ range: { start: a } }: Place, { range: { start: b } }: Place): number {
    return a.line - b.line || a.character - b.character;
}
