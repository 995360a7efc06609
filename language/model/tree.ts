import { AstUtils, GrammarUtils, isCompositeCstNode, type AstNode, type CstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Statement } from '../generated/ast.ts';
import type { Place } from './types.ts';

/** Anything that has statements inside. */
export interface Block extends AstNode {
    readonly body: Statement[];
}

/** The statements of one kind that stand directly in a block; with words given, only those that begin with one of them. */
export function inBlock<T extends Statement>(block: Block, isKind: (node: unknown) => node is T, ...keywords: string[]): T[] {
    const all = block.body.filter(isKind);
    return keywords.length === 0 ? all : all.filter(each => keywords.includes(keywordOf(each) ?? ''));
}

/** The first word of a statement; a block without a first line has none. */
export function keywordOf(statement: AstNode): string | undefined {
    return (statement as { keyword?: string }).keyword;
}

/** The name that a statement declares. */
export function nameOf(statement: AstNode): string | undefined {
    return (statement as { name?: string }).name;
}

/**
 * The first word of a statement and its name, which is what a message about the whole of it points at:
 * a block of many lines is thus not underlined as a whole.
 */
export function headRange(node: AstNode): Range {
    const cst = node.$cstNode;
    if (!cst) {
        return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    }
    const first = firstLeaf(cst);
    const name = nameOf(node) === undefined ? undefined : GrammarUtils.findNodeForProperty(cst, 'name');
    return { start: first.range.start, end: (name ?? first).range.end };
}

export function placeOf(node: AstNode): Place {
    return { uri: AstUtils.getDocument(node).uri.toString(), range: headRange(node) };
}

/** The place of one value of a statement; of its first words where it has no such value. */
export function rangeOfProperty(node: AstNode, property: string, index?: number): Range {
    return GrammarUtils.findNodeForProperty(node.$cstNode, property, index)?.range ?? headRange(node);
}

export function placeOfProperty(node: AstNode, property: string, index?: number): Place {
    return { uri: AstUtils.getDocument(node).uri.toString(), range: rangeOfProperty(node, property, index) };
}

function firstLeaf(node: CstNode): CstNode {
    let leaf = node;
    while (isCompositeCstNode(leaf)) {
        const next = leaf.content.find(each => !each.hidden);
        if (!next) {
            return leaf;
        }
        leaf = next;
    }
    return leaf;
}
