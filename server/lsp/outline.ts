import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, LangiumServices } from 'langium/lsp';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { headRange, keywordOf, nameOf, placeOf } from '../../language/model/tree.ts';
import { numberElements, placeKey, type Numbers } from '../../language/progress/numbering.ts';
import type { WorkspaceServices } from '../workspace/services.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = {
    plan: SymbolKind.Module, year: SymbolKind.Module, report: SymbolKind.Module, decision: SymbolKind.Module, reflection: SymbolKind.Module,
    state: SymbolKind.Package, region: SymbolKind.Package, district: SymbolKind.Package, school: SymbolKind.Package, framework: SymbolKind.Package,
    team: SymbolKind.Namespace, glossary: SymbolKind.Namespace, needs: SymbolKind.Namespace, purpose: SymbolKind.Namespace, fishbone: SymbolKind.Namespace,
    domain: SymbolKind.Namespace, calendar: SymbolKind.Namespace,
    member: SymbolKind.Variable, term: SymbolKind.Constant, goal: SymbolKind.Class, measure: SymbolKind.Field, group: SymbolKind.Field,
    indicator: SymbolKind.Field, fund: SymbolKind.Constant, subgroup: SymbolKind.Constant, practice: SymbolKind.EnumMember, element: SymbolKind.EnumMember,
    priority: SymbolKind.Interface, strategy: SymbolKind.Class, milestone: SymbolKind.Event, action: SymbolKind.Method, support: SymbolKind.Object,
    strength: SymbolKind.Property, opportunity: SymbolKind.Property, weakness: SymbolKind.Property, threat: SymbolKind.Property, root: SymbolKind.Key,
    inequity: SymbolKind.Property, adjust: SymbolKind.Event
};

/** The outline of a text: its elements with the numbers that Tool A gives them. */
export class PlanOutline implements DocumentSymbolProvider {
    private readonly services: WorkspaceServices;

    constructor(services: LangiumServices) {
        this.services = services.shared as unknown as WorkspaceServices;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        const numbers = this.numbers(document);
        return (document.parseResult.value as ast.Document).body.flatMap(node => symbolsOf(node, numbers));
    }

    /** The numbers of the whole plan that the text is a part of. */
    private numbers(document: LangiumDocument): Numbers {
        const uri = document.uri.toString();
        const { State, Networks } = this.services.throughline;
        const { plans } = State.contextOf(Networks.networkOf(uri)).network;
        const own = [...plans.values()].flat().filter(plan => plan.texts.some(text => text.place.uri === uri));
        return new Map(own.flatMap(plan => [...numberElements(plan)]));
    }
}

function symbolsOf(node: AstNode, numbers: Numbers): DocumentSymbol[] {
    const keyword = keywordOf(node);
    const children = ((node as { body?: AstNode[] }).body ?? []).flatMap(child => symbolsOf(child, numbers));
    const kind = keyword === undefined ? undefined : KINDS[keyword];
    if (kind === undefined || !node.$cstNode) {
        return children;
    }
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    return [{
        ...label(node, keyword!, numbers.get(placeKey(placeOf(node)))), kind,
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
