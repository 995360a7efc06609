import type { AstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { attachmentFacts, conditionFacts, parties, partyFacts, readParties, signatureFacts, some, textFact } from './read-facts.ts';
import { day, dollars, period, quantity, yearTarget } from './read-figures.ts';
import { readBudget } from './read-work.ts';
import { inBlock, placeOf, rangeOfProperty } from './tree.ts';
import type { Adjustment, AdjustmentChange, Decision, MoveEntry, NoteEntry, Report, ReportEntry } from './types.ts';
import { contentsOf } from './walk.ts';

/** Reads a report with all its entries. */
export function readReport(node: ast.Report): Report {
    return {
        organization: node.organizations[0]?.$refText,
        covering: period(node.covering[0]),
        on: day(node.on[0]),
        by: readParties(node.by),
        entries: readEntries(contentsOf(node), node.organizations[0]?.$refText),
        adjustments: inBlock(node, ast.isAdjust).map(each => readAdjustment(each, node.organizations[0]?.$refText)),
        audience: partyFacts(node, 'audience'),
        told: partyFacts(node, 'told'),
        conditions: conditionFacts(node),
        attachments: attachmentFacts(node),
        place: placeOf(node)
    };
}

function readAdjustment(node: ast.Adjust, organization: string | undefined): Adjustment {
    return {
        name: node.name,
        why: reasonOf(node),
        told: parties(node, 'told'),
        elements: node.body.flatMap(changed).flatMap(each => own(each, organization) ?? []),
        moves: inBlock(node, ast.isMove).map(each => readMove(each, organization)),
        changes: some(node.body.flatMap(each => readChange(each, organization))),
        communicated: partyFacts(node, 'told'),
        explanation: textFact(node, 'explanation'),
        place: placeOf(node)
    };
}

/** A new owner, budget or target, or what is given up; moves are read by themselves. */
function readChange(node: ast.Statement, organization: string | undefined): AdjustmentChange[] {
    if (ast.isPartyFact(node) && node.keyword === 'owner') {
        const [first, ...owners] = node.parties;
        return [{ kind: 'owner', element: own(first?.member, organization), owners: readParties(owners) ?? [] }];
    }
    if (ast.isBudget(node)) {
        return readBudget(node).map(line => ({ kind: 'budget', element: own(node.actions[0], organization), line }));
    }
    if (ast.isTarget(node)) {
        const read = yearTarget(node);
        return read ? [{ kind: 'target', measure: own(node.measures[0], organization), target: read }] : [];
    }
    return ast.isReferences(node) && node.keyword === 'drop' ? [{ kind: 'drop', elements: node.refs.flatMap(each => own(each, organization) ?? []) }] : [];
}

/** What a line of an adjustment changes; it stands first in the line. */
function changed(node: ast.Statement): (Reference | undefined)[] {
    if (ast.isMove(node)) {
        return [node.element];
    }
    if (ast.isPartyFact(node)) {
        return node.keyword === 'owner' ? [node.parties[0]?.member] : [];
    }
    return ast.isBudget(node) ? node.actions : ast.isTarget(node) ? node.measures : ast.isReferences(node) && node.keyword === 'drop' ? node.refs : [];
}

/** What an entry of a report says, by the type of its line; other lines are none. */
const ENTRIES: { readonly [Type in keyof ast.ImprovementPlanAstType]?: (node: ast.ImprovementPlanAstType[Type], organization: string | undefined) => ReportEntry[] } = {
    Word: (node, organization) => [{
        kind: 'word', word: node.keyword, element: own(node.element, organization), because: node.because[0], so: node.so[0], text: node.texts[0],
        ...(node.texts.length > 0 && { textAt: rangeOfProperty(node, 'texts', 0) }), place: placeOf(node)
    }],
    Done: (node, organization) => [{
        kind: 'done', element: own(node.element, organization), on: day(node.on[0]), outputs: node.outputs, shownBy: node.shownBy[0],
        place: placeOf(node)
    }],
    Move: (node, organization) => [readMove(node, organization)],
    Result: (node, organization) => [{
        kind: 'result', measure: own(node.measure, organization), period: period(node.periods[0]), value: quantity(node.amounts[0]),
        ...(node.amounts.length > 0 && { valueAt: rangeOfProperty(node, 'amounts', 0) }),
        because: node.because[0], so: node.so[0], text: node.texts[0], place: placeOf(node)
    }],
    Spent: readSpent,
    Note: readNote,
    Story: (node, organization) => [{
        kind: node.keyword, element: own(node.element, organization), text: node.texts[0], because: node.because[0], so: node.so[0], place: placeOf(node)
    }],
    Effect: (node, organization) => [{
        kind: node.keyword, element: own(node.element, organization), word: node.word, text: node.texts[0], because: node.because[0], place: placeOf(node)
    }],
    Delivered: (node, organization) => [{
        kind: 'delivered', element: own(node.element, organization), value: quantity(node.amounts[0]), text: node.texts[0], because: node.because[0],
        place: placeOf(node)
    }],
    Question: (node, organization) => [{ kind: 'question', element: own(node.element, organization), place: placeOf(node) }]
};

function readEntries(lines: readonly AstNode[], organization: string | undefined): ReportEntry[] {
    const found: ReportEntry[] = [];
    for (const line of lines) {
        const read = (ENTRIES as Readonly<Record<string, ((node: AstNode, organization: string | undefined) => ReportEntry[]) | undefined>>)[line.$type];
        if (read) {
            found.push(...read(line, organization));
        }
    }
    return found;
}

/** Money, and in words what else was used. */
function readSpent(node: ast.Spent, organization: string | undefined): ReportEntry[] {
    const about = { element: own(node.element, organization), place: placeOf(node) };
    const amount = dollars(node.amounts[0]);
    return [
        ...(amount === undefined ? [] : [{ kind: 'spent' as const, amount, fund: node.funds[0]?.$refText, ...about }]),
        ...node.texts.map(text => ({ kind: 'resources' as const, text, ...about }))
    ];
}

function readNote(node: ast.Note, organization: string | undefined): NoteEntry[] {
    return node.texts.map(text => ({ kind: node.keyword as NoteEntry['kind'], element: own(node.element, organization), text, because: node.because[0], place: placeOf(node) }));
}

function readMove(node: ast.Move, organization: string | undefined): MoveEntry {
    const because = ast.isAdjust(node.$container) ? reasonOf(node.$container) : undefined;
    return {
        kind: 'move', element: own(node.element, organization), from: period(node.from[0]), to: period(node.to[0]),
        ...(because !== undefined && { because }), place: placeOf(node)
    };
}

/** The name of an element of the report's own plan, which it may name with its organization in front. */
function own(reference: Reference | undefined, organization: string | undefined): string | undefined {
    const name = reference?.$refText;
    return organization !== undefined && name?.startsWith(`${organization}.`) ? name.slice(organization.length + 1) : name;
}

/** Why an adjustment makes its changes, which is its title or its explanation. */
function reasonOf(node: ast.Adjust): string | undefined {
    return [node.title, textFact(node, 'explanation')].find(each => (each ?? '').trim() !== '');
}

/** Reads a decision on a plan. */
export function readDecision(node: ast.Decision): Decision {
    return {
        organization: node.subjects[0]?.$refText,
        by: node.by[0]?.$refText,
        on: day(node.on[0]),
        approved: inBlock(node, ast.isApproved).length > 0,
        returned: inBlock(node, ast.isReturned).length > 0,
        because: some(inBlock(node, ast.isReturned).flatMap(each => [...each.because, ...each.texts])),
        conditions: conditionFacts(node),
        comments: some(inBlock(node, ast.isNote, 'comment').flatMap(each => each.texts.map(text => ({ element: each.element?.$refText, text })))),
        signatures: signatureFacts(node),
        told: partyFacts(node, 'told'),
        attachments: attachmentFacts(node),
        explanation: textFact(node, 'explanation'),
        place: placeOf(node)
    };
}
