import * as ast from '../generated/ast.ts';
import {
    carriedFacts, codeFacts, competencyFacts, conditionFacts, evidenceFacts, monitoredFacts, parties, partyFacts, referenceFacts, some, textFact, textFacts
} from './read-facts.ts';
import { dollars, period, periodFact } from './read-figures.ts';
import { readMeasure } from './read-measures.ts';
import type { Period } from './periods.ts';
import { inBlock, placeOf, type Block } from './tree.ts';
import type { Action, BudgetLine, Milestone, Strategy, Theory, Work } from './types.ts';

export function readStrategy(node: ast.Strategy): Strategy {
    const { from, to } = span(node);
    return {
        ...work(node),
        from,
        to,
        goal: inBlock(node, ast.isAnd).find(each => each.goal)?.goal?.$refText,
        theory: readTheory(node),
        budget: budget(node),
        measures: inBlock(node, ast.isMeasure).map(readMeasure),
        milestones: inBlock(node, ast.isMilestone).map(readMilestone),
        actions: inBlock(node, ast.isAction).map(readAction),
        rationale: textFact(node, 'rationale'),
        evidence: evidenceFacts(node),
        conditions: conditionFacts(node),
        addresses: referenceFacts(node, 'addresses'),
        lead: some(parties(node, 'lead')),
        owners: some(parties(node, 'owner'))
    };
}

/** The parts of a theory of action as a strategy or a purpose has them. */
export function readTheory(node: Block): Theory {
    const part = (keyword: string) => inBlock(node, ast.isTheory, keyword).at(-1)?.texts[0];
    return { if: part('if'), then: part('then'), and: inBlock(node, ast.isAnd).flatMap(each => each.texts)[0] };
}

/** A line without a figure that can be read is left out. */
export function readBudget(node: ast.Budget): BudgetLine[] {
    const amount = node.nones.length > 0 ? 0 : dollars(node.amounts[0]);
    return amount === undefined ? [] : [{ amount, fund: node.funds[0]?.$refText, purpose: node.purposes[0], place: placeOf(node) }];
}

function budget(node: Block): BudgetLine[] {
    return inBlock(node, ast.isBudget).flatMap(readBudget);
}

export function readMilestone(node: ast.Milestone): Milestone {
    const { from, to } = span(node);
    const due = periodFact(node, 'due') ?? to;
    return {
        ...work(node),
        due,
        ...(due === undefined && hasUnreadEnd(node) && { dueUnread: true }),
        lead: parties(node, 'lead'),
        actions: inBlock(node, ast.isAction).map(readAction),
        from,
        to,
        owners: some(parties(node, 'owner')),
        outputs: some(outputs(node)),
        budget: some(budget(node))
    };
}

/** Whether a line may be meant to say when it ends; one that only says when it begins is not. */
function hasUnreadEnd(node: ast.Milestone): boolean {
    return inBlock(node, ast.isDateFact, ['from', 'to', 'due']).some(line => (
        line.keyword !== 'from' || line.dates.length !== 1 || line.to.length > 0 || line.extra.length > 0));
}

export function readAction(node: ast.Action): Action {
    const { from, to } = span(node);
    return {
        ...work(node), from, to, owners: parties(node, 'owner'), outputs: outputs(node), budget: budget(node), lead: some(parties(node, 'lead'))
    };
}

function outputs(node: Block): string[] {
    const lines = inBlock(node, ast.isNote, 'output');
    return lines.length === 1 ? lines[0].texts : lines.flatMap(each => each.texts);
}

function work(node: ast.Strategy | ast.Milestone | ast.Action): Work {
    return {
        name: node.name,
        title: node.title,
        place: placeOf(node),
        codes: codeFacts(node),
        explanation: textFact(node, 'explanation'),
        collaborators: partyFacts(node, 'with'),
        resources: textFacts(node, 'resources'),
        serves: referenceFacts(node, 'serves'),
        criteria: textFacts(node, 'criterion'),
        after: referenceFacts(node, 'after'),
        competencies: competencyFacts(node),
        monitored: monitoredFacts(node),
        carried: carriedFacts(node)
    };
}

/** When it begins and by when it is done. */
function span(node: ast.Strategy | ast.Milestone | ast.Action): { from?: Period; to?: Period } {
    const spans = inBlock(node, ast.isDateFact, ['from', 'to']);
    const from = spans.find(each => each.keyword === 'from');
    const to = spans.find(each => each.keyword === 'to');
    return { from: period(from?.dates[0]), to: period(from?.to[0] ?? to?.dates[0]) ?? periodFact(node, 'due') };
}
