import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import {
    attachmentFacts, carriedFacts, codeFacts, consultedFacts, dayFacts, monitoredFacts, partyFacts, planParts, readParties, referenceFacts, signatureFacts, some, textFact,
    textFacts
} from './read-facts.ts';
import { day, dollars, period, periodFact } from './read-figures.ts';
import { readMeasure } from './read-measures.ts';
import { readInequity, readNeeds } from './read-needs.ts';
import { readAction, readBudget, readMilestone, readStrategy, readTheory } from './read-work.ts';
import { inBlock, nameOf, placeOf, type Block } from './tree.ts';
import type { DatedNote, Goal, Member, PlanFacts, PlanText, Priority, Purpose, Support } from './types.ts';
import { contentsOf, ofKind } from './walk.ts';

/** Reads one text of a plan: the whole of it, or what a year adds. */
export function readPlan(node: ast.Plan | ast.PlanYear): PlanText {
    const isPlan = ast.isPlan(node);
    const lines = contentsOf(node);
    return {
        organization: node.organizations[0]?.$refText,
        form: isPlan ? 'plan' : 'year',
        from: period(isPlan ? node.from[0] : node.year),
        to: period(isPlan ? node.to[0] ?? node.from[0] : node.year),
        updated: dayFacts(node, 'updated'),
        submitted: dayFacts(node, 'submitted'),
        members: sections(node, 'team').flatMap(team => inBlock(team, ast.isMember)).map(readMember),
        goals: inBlock(node, ast.isGoal).map(readGoal),
        priorities: inBlock(node, ast.isPriority).map(readPriority),
        strategies: inBlock(node, ast.isStrategy).map(readStrategy),
        milestones: inBlock(node, ast.isMilestone).map(readMilestone),
        actions: inBlock(node, ast.isAction).map(readAction),
        others: lines.filter(isOther).flatMap(each => (each.name === undefined ? [] : [{
            name: each.name, title: each.title, kind: each.keyword, place: placeOf(each)
        }])),
        parts: planParts(lines),
        ...readFacts(node, lines),
        place: placeOf(node)
    };
}

const OTHERS: ReadonlySet<string> = new Set<string>([
    ast.Finding.$type, ast.Root.$type, ast.Inequity.$type, ast.Section.$type, ast.Support.$type, ast.Term.$type
]);

function isOther(node: AstNode): node is ast.Finding | ast.Root | ast.Inequity | ast.Section | ast.Support | ast.Term {
    return OTHERS.has(node.$type);
}

function readFacts(node: ast.Plan | ast.PlanYear, lines: readonly AstNode[]): PlanFacts {
    return {
        dated: some(dayFacts(node, 'dated')),
        notes: some(inBlock(node, ast.isDateFact, ['updated', 'submitted', 'reviewed']).map(readNote)),
        vision: textFact(node, 'vision'),
        mission: textFact(node, 'mission'),
        glossary: some(sections(node, 'glossary').flatMap(each => inBlock(each, ast.isTerm)).map(named)),
        purposes: some(sections(node, 'purpose').map(readPurpose)),
        needs: some(sections(node, 'needs').map(readNeeds)),
        inequities: some(inBlock(node, ast.isInequity).map(readInequity)),
        supports: some(ofKind(lines, ast.isSupport).map(readSupport)),
        consulted: consultedFacts(node),
        monitored: monitoredFacts(node),
        exits: some(inBlock(node, ast.isExit).map(each => ({ by: period(each.by[0]), criteria: some(each.texts), otherwise: some(each.otherwise) }))),
        allocated: some(inBlock(node, ast.isAllocated).map(each => ({
            period: period(each.periods[0]), amount: dollars(each.amounts[0]), fund: each.funds[0]?.$refText
        }))),
        attachments: attachmentFacts(node),
        signatures: signatureFacts(node),
        carried: carriedFacts(node),
        told: partyFacts(node, 'told'),
        process: textFacts(node, 'process'),
        resources: textFacts(node, 'resources'),
        explanation: textFact(node, 'explanation')
    };
}

function sections(node: Block, keyword: string): readonly ast.Section[] {
    return inBlock(node, ast.isSection, keyword);
}

function readNote(node: ast.DateFact): DatedNote {
    return { kind: node.keyword as DatedNote['kind'], on: day(node.dates[0]), by: readParties(node.by), texts: some(node.texts) };
}

function readPurpose(node: ast.Section): Purpose {
    return {
        theory: readTheory(node),
        goal: inBlock(node, ast.isAnd).find(each => each.goal)?.goal?.$refText,
        explanation: textFact(node, 'explanation'),
        codes: some(codeFacts(node)),
        told: partyFacts(node, 'told'),
        place: placeOf(node)
    };
}

function readMember(node: ast.Member): Member {
    return { ...named(node), role: node.roles[0], contact: node.contacts[0], until: period(node.until[0]) };
}

function readGoal(node: ast.Goal): Goal {
    return {
        ...named(node),
        measures: inBlock(node, ast.isMeasure).map(readMeasure),
        strategies: inBlock(node, ast.isStrategy).map(readStrategy),
        actions: inBlock(node, ast.isAction).map(readAction),
        milestones: some(inBlock(node, ast.isMilestone).map(readMilestone)),
        explanation: textFact(node, 'explanation'),
        criteria: textFacts(node, 'criterion'),
        aligned: referenceFacts(node, 'aligned'),
        codes: some(codeFacts(node))
    };
}

function readPriority(node: ast.Priority): Priority {
    return {
        ...named(node),
        strategies: inBlock(node, ast.isStrategy).map(readStrategy),
        addresses: referenceFacts(node, 'addresses'),
        explanation: textFact(node, 'explanation'),
        codes: some(codeFacts(node))
    };
}

/** A support that stands inside of a strategy or a milestone and says nothing else serves that. */
function readSupport(node: ast.Support): Support {
    const around = ast.isStrategy(node.$container) || ast.isMilestone(node.$container) ? nameOf(node.$container) : undefined;
    const planned = inBlock(node, ast.isDateFact, 'planned').at(-1);
    return {
        ...named(node),
        serves: referenceFacts(node, 'serves') ?? (around === undefined ? undefined : [around]),
        providers: partyFacts(node, 'provider'),
        fulfills: referenceFacts(node, 'fulfills'),
        needed: periodFact(node, 'needed'),
        planned: planned && { from: period(planned.dates[0]), to: period(planned.to[0] ?? planned.dates[1]) },
        frequency: textFact(node, 'frequency'),
        duration: textFact(node, 'duration'),
        methodology: textFact(node, 'methodology'),
        resources: textFacts(node, 'resources'),
        collaborators: partyFacts(node, 'with'),
        codes: some(codeFacts(node)),
        budget: some(inBlock(node, ast.isBudget).flatMap(readBudget)),
        explanation: textFact(node, 'explanation')
    };
}

function named(node: ast.Goal | ast.Member | ast.Priority | ast.Support | ast.Term) {
    return { name: node.name, title: node.title, place: placeOf(node) };
}
