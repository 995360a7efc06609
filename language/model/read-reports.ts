import { AstUtils, type Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { parties, textFact } from './read-facts.ts';
import { day, dollars, period, quantity } from './read-figures.ts';
import { inBlock, placeOf, rangeOfProperty } from './tree.ts';
import type { Adjustment, Decision, MoveEntry, NoteEntry, Report, ReportEntry } from './types.ts';

/** Reads a report with all its entries. */
export function readReport(node: ast.Report): Report {
    return {
        organization: node.organizations[0]?.$refText,
        covering: period(node.covering[0]),
        on: day(node.on[0]),
        entries: AstUtils.streamAllContents(node).toArray().flatMap(each => readEntry(each, node.organizations[0]?.$refText)),
        adjustments: inBlock(node, ast.isAdjust).map(each => readAdjustment(each, node.organizations[0]?.$refText)),
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
        place: placeOf(node)
    };
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

function readEntry(node: unknown, organization: string | undefined): ReportEntry[] {
    if (ast.isWord(node)) {
        return [{
            kind: 'word', word: node.keyword, element: own(node.element, organization), because: node.because[0], text: node.texts[0],
            ...(node.texts.length > 0 && { textAt: rangeOfProperty(node, 'texts', 0) }), place: placeOf(node)
        }];
    }
    if (ast.isDone(node)) {
        return [{
            kind: 'done', element: own(node.element, organization), on: day(node.on[0]), outputs: node.outputs, shownBy: node.shownBy[0],
            place: placeOf(node)
        }];
    }
    if (ast.isMove(node)) {
        return [readMove(node, organization)];
    }
    if (ast.isResult(node)) {
        return [{
            kind: 'result', measure: own(node.measure, organization), period: period(node.periods[0]), value: quantity(node.amounts[0]),
            ...(node.amounts.length > 0 && { valueAt: rangeOfProperty(node, 'amounts', 0) }), because: node.because[0], place: placeOf(node)
        }];
    }
    if (ast.isSpent(node)) {
        const amount = dollars(node.amounts[0]);
        return amount === undefined ? [] : [{
            kind: 'spent', element: own(node.element, organization), amount, fund: node.funds[0]?.$refText, place: placeOf(node)
        }];
    }
    return ast.isNote(node) ? readNote(node, organization) : [];
}

function readNote(node: ast.Note, organization: string | undefined): NoteEntry[] {
    const { keyword } = node;
    return keyword === 'output' || keyword === 'comment'
        ? node.texts.map(text => ({ kind: keyword, element: own(node.element, organization), text, place: placeOf(node) }))
        : [];
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
        place: placeOf(node)
    };
}
