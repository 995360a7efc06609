import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, LangiumServices } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import type { Day } from '../../language/model/periods.ts';
import { headRange, keywordOf, nameOf } from '../../language/model/tree.ts';
import { signs } from '../../language/views/signs.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { factsOf, shortDay, type PlanFacts } from './plan-facts.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The outline of a text: its elements with the numbers that Tool A gives them, and how far they are. */
export class PlanOutline implements DocumentSymbolProvider {
    private readonly services: WorkspaceServices;

    constructor(services: LangiumServices) {
        this.services = services.shared as unknown as WorkspaceServices;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        const facts = factsOf(document.uri.toString(), this.services);
        return (document.parseResult.value as ast.Document).body.flatMap(node => symbolsOf(node, facts));
    }
}

function symbolsOf(node: AstNode, facts: PlanFacts): DocumentSymbol[] {
    const keyword = keywordOf(node);
    const children = ((node as { body?: AstNode[] }).body ?? []).flatMap(child => symbolsOf(child, facts));
    const kind = keyword === undefined ? undefined : symbolKinds[keyword];
    if (kind === undefined || !node.$cstNode) {
        return children;
    }
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    const { name: shown, detail } = label(node, keyword!, facts.numberOf(node));
    return [{
        name: shown, kind,
        detail: [standing(node, facts), detail].filter(each => each !== '').join(' · '),
        range: node.$cstNode.range,
        selectionRange: name?.range ?? headRange(node),
        children
    }];
}

/** A title reads better than a name; the name stands beside it, since other lines use it. */
function label(node: AstNode, keyword: string, number: string | undefined): { name: string; detail: string } {
    const title = (node as { title?: string }).title;
    const name = nameOf(node);
    if (ast.isTerm(node)) {
        return { name: name ?? keyword, detail: title ?? '' };
    }
    const shown = oneLine(title ?? name ?? about(node) ?? keyword);
    if (ast.isGoal(node) && number !== undefined) {
        return { name: `Goal ${number} ${shown}`, detail: name ?? '' };
    }
    return { name: number === undefined ? shown : `${number} ${shown}`, detail: title !== undefined ? name ?? keyword : shown.startsWith(keyword) ? '' : keyword };
}

/** How an action or a milestone stands, and what a measure goes by: `● done Oct 22`, `◐ due Jan 22, 2027`, `uses growth`. */
function standing(node: AstNode, { standingOf, context }: PlanFacts): string {
    if (ast.isMeasure(node)) {
        return node.indicators[0] ? `uses ${node.indicators[0].$refText}` : '';
    }
    const found = standingOf(node);
    if (!found) {
        return '';
    }
    const { state, expected, doneOn } = found;
    const { sign, word } = signs[state];
    const day = (day: Day) => shortDay(day, context.asOf);
    return `${sign} ${state === 'done' && doneOn ? `done ${day(doneOn)}` : state === 'dropped' || !expected ? word : `due ${day(expected)}`}`;
}

/** What a statement without a name is about: `plan for lincoln-ms`. */
function about(node: AstNode): string | undefined {
    if (ast.isPlan(node) || ast.isPlanYear(node) || ast.isReflection(node)) {
        return node.organizations[0] && `${node.keyword} for ${node.organizations[0].$refText}`;
    }
    if (ast.isReport(node)) {
        return node.organizations[0] && `report for ${node.organizations[0].$refText} covering ${node.covering[0] ?? '…'}`;
    }
    if (ast.isDecision(node)) {
        return node.subjects[0] && `decision on ${node.subjects[0].$refText} by ${node.by[0]?.$refText ?? '…'}`;
    }
    return ast.isCalendar(node) ? `calendar ${node.year ?? ''}` : undefined;
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}
