import { isReference, type AstNode, type Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { WALKED } from '../parser/generated.ts';

/** A type guard of the syntax tree, such as `ast.isAction`. */
export type IsKind<T extends AstNode> = (node: unknown) => node is T;

/** The types that generated guards ask for, so that a comparison of words does for what Langium looks up. */
const TYPES = new Map<unknown, string>(Object.entries(ast).flatMap(([name, value]) => (
    typeof value === 'function' && name.startsWith('is') && isLeaf(name.slice(2)) ? [[value, name.slice(2)] as const] : [])));

function isLeaf(type: string): boolean {
    return ast.reflection.getAllTypes().includes(type) && ast.reflection.getAllSubTypes(type).length === 1;
}

/** The nodes of a list that are of a kind. */
export function ofKind<T extends AstNode>(nodes: readonly AstNode[], isKind: IsKind<T>): T[] {
    const type = TYPES.get(isKind);
    const found: T[] = [];
    for (const node of nodes) {
        if (type === undefined ? isKind(node) : node.$type === type) {
            found.push(node as T);
        }
    }
    return found;
}

/** Every node below a node, in the order of the text; the same list as `AstUtils.streamAllContents` gives. */
export function contentsOf(node: AstNode): readonly AstNode[] {
    const { $container: container, $containerIndex: index } = node;
    if (container && index !== undefined && ast.isDocument(container)) {
        const { all, tops } = walkedOf(container);
        return all.slice(tops[index] + 1, tops[index + 1]);
    }
    const found: AstNode[] = [];
    collect(node, found);
    return found;
}

/** Every node of a document below its root. A tree is walked once, however many look at it. */
export function allIn(document: ast.Document): readonly AstNode[] {
    return walkedOf(document).all;
}

/** The nodes of one kind in a document, in the order of the text. */
export function allOf<T extends AstNode>(document: ast.Document, isKind: IsKind<T>): readonly T[] {
    const type = TYPES.get(isKind);
    const { all, byType } = walkedOf(document);
    return type === undefined ? ofKind(all, isKind) : byType.get(type) as readonly T[] | undefined ?? [];
}

/** Tells of the names of other nodes that stand directly in a node; the same as `AstUtils.streamReferences` gives. */
export function forReferencesIn(node: AstNode, tell: (reference: Reference, property: string) => void): void {
    const { references = [], isOrdered } = WALKED.get(node.$type) ?? {};
    if (references.length === 0) {
        return;
    }
    for (const property of isOrdered ? Object.keys(node).filter(each => references.includes(each)) : references) {
        const value = (node as unknown as Record<string, Reference | readonly Reference[] | undefined>)[property];
        if (isReference(value)) {
            tell(value, property);
        } else if (value) {
            value.forEach(each => tell(each, property));
        }
    }
}

interface Walked {
    readonly all: readonly AstNode[];
    /** Where the statements at the top stand among all. */
    readonly tops: readonly number[];
    readonly byType: ReadonlyMap<string, readonly AstNode[]>;
}

/** The tree keeps its nodes itself: what a WeakMap holds outlives every collection of the young, so that a thousand files would stay. */
const WALKED_ONCE = Symbol('walked');

function walkedOf(document: ast.Document & { [WALKED_ONCE]?: Walked }): Walked {
    const known = document[WALKED_ONCE];
    if (known) {
        return known;
    }
    const all: AstNode[] = [];
    const tops = document.body.map(top => {
        const place = all.length;
        all.push(top);
        collect(top, all);
        return place;
    });
    const byType = new Map<string, AstNode[]>();
    for (const node of all) {
        const list = byType.get(node.$type);
        if (list) {
            list.push(node);
        } else {
            byType.set(node.$type, [node]);
        }
    }
    const fresh = { all, tops, byType };
    document[WALKED_ONCE] = fresh;
    return fresh;
}

function collect(node: AstNode, found: AstNode[]): void {
    const { children = [], isOrdered } = WALKED.get(node.$type) ?? {};
    // Langium walks over the properties in the order in which the text has them.
    for (const property of isOrdered ? Object.keys(node).filter(each => children.includes(each)) : children) {
        for (const each of (node as unknown as Record<string, readonly AstNode[] | undefined>)[property] ?? []) {
            found.push(each);
            collect(each, found);
        }
    }
}
