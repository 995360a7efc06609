import { AstUtils, GrammarAST, isCompositeCstNode, type AstNode, type CompositeCstNode, type CstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Statement } from '../generated/ast.ts';
import { Branch } from '../parser/cst.ts';
import type { Place } from './types.ts';
import { ofKindIn, type IsKind } from './walk.ts';

/** Anything that has statements inside. */
export interface Block extends AstNode {
    readonly body: Statement[];
}

/** The statements of one kind that stand directly in a block; with a word given, or several, only those that begin with it or one of them. */
export function inBlock<T extends Statement>(block: Block, isKind: IsKind<T>, keyword?: string | readonly string[]): readonly T[] {
    return ofKindIn(block, isKind, keyword === undefined ? undefined
        : typeof keyword === 'string' ? each => keywordOf(each) === keyword : each => keyword.includes(keywordOf(each) ?? ''));
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
    if (cst instanceof Branch) {
        return cst.head(nameOf(node) === undefined ? undefined : 'name');
    }
    const first = firstLeaf(cst);
    const name = nameOf(node) === undefined ? undefined : nodeOfProperty(node, 'name');
    return { start: first.range.start, end: (name ?? first).range.end };
}

export function placeOf(node: AstNode): Place {
    return { uri: uriOf(node), range: headRange(node) };
}

/** The place of one value of a statement; of its first words where it has no such value. */
export function rangeOfProperty(node: AstNode, property: string, index?: number): Range {
    return nodeOfProperty(node, property, index)?.range ?? headRange(node);
}

export function placeOfProperty(node: AstNode, property: string, index?: number): Place {
    return { uri: uriOf(node), range: rangeOfProperty(node, property, index) };
}

function uriOf(node: AstNode): string {
    const { $cstNode: cst } = node;
    // The root of what was read stands nearer than that of the nodes.
    return AstUtils.getDocument(cst instanceof Branch ? cst.root.astNode : node).uri.toString();
}

/** Where one value of a node stands: the first one without an index, the last one with an index beyond them. */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
    return placesOf(node, property, Math.max(index, 0) + 1).at(-1);
}

/** Where all values of a property stand, in the order of the text. */
export function nodesOfProperty(node: AstNode, property: string): CstNode[] {
    return placesOf(node, property, Infinity);
}

function placesOf({ $cstNode: cst }: AstNode, property: string, most: number): CstNode[] {
    if (cst instanceof Branch) {
        return cst.ofProperty(property, most);
    }
    const found: CstNode[] = [];
    if (cst && isCompositeCstNode(cst)) {
        collect(cst, cst.astNode, property, most, found);
    }
    return found;
}

function collect(composite: CompositeCstNode, element: AstNode, property: string, most: number, found: CstNode[]): void {
    for (const child of composite.content) {
        if (featureOf(child) === property) {
            found.push(child);
        } else if (isCompositeCstNode(child) && child.astNode === element) {
            collect(child, element, property, most, found);
        }
        if (found.length >= most) {
            return;
        }
    }
}

const features = new WeakMap<GrammarAST.AbstractElement, string>();

/** The property that a piece of text is assigned to; nothing for a word that is none. */
function featureOf({ grammarSource }: CstNode): string | undefined {
    if (!grammarSource) {
        return undefined;
    }
    let feature = features.get(grammarSource);
    if (feature === undefined) {
        feature = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? '';
        features.set(grammarSource, feature);
    }
    return feature;
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
