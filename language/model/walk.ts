import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

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
export function contentsOf(root: AstNode): AstNode[] {
    const found: AstNode[] = [];
    collect(root, found);
    return found;
}

interface Walked {
    readonly all: readonly AstNode[];
    readonly byType: ReadonlyMap<string, readonly AstNode[]>;
}

const walked = new WeakMap<ast.Document, Walked>();

/** Every node of a document below its root. A tree is walked once, however many rules look at it. */
export function allIn(document: ast.Document): readonly AstNode[] {
    return walkedOf(document).all;
}

/** The nodes of one kind in a document, in the order of the text. */
export function allOf<T extends AstNode>(document: ast.Document, isKind: IsKind<T>): readonly T[] {
    const type = TYPES.get(isKind);
    const { all, byType } = walkedOf(document);
    return type === undefined ? ofKind(all, isKind) : byType.get(type) as readonly T[] | undefined ?? [];
}

function walkedOf(document: ast.Document): Walked {
    const known = walked.get(document);
    if (known) {
        return known;
    }
    const all = contentsOf(document);
    const byType = new Map<string, AstNode[]>();
    for (const node of all) {
        const list = byType.get(node.$type);
        if (list) {
            list.push(node);
        } else {
            byType.set(node.$type, [node]);
        }
    }
    const fresh = { all, byType };
    walked.set(document, fresh);
    return fresh;
}

function collect(node: AstNode, found: AstNode[]): void {
    for (const key in node) {
        const value = (node as unknown as Record<string, unknown>)[key];
        if (typeof value !== 'object' || key.charCodeAt(0) === DOLLAR) {
            continue;
        }
        if (Array.isArray(value)) {
            // A list holds either nodes or none.
            if (value.length > 0 && isNode(value[0])) {
                for (const each of value as AstNode[]) {
                    found.push(each);
                    collect(each, found);
                }
            }
        } else if (isNode(value)) {
            found.push(value);
            collect(value, found);
        }
    }
}

const DOLLAR = 36;

function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && typeof (value as AstNode).$type === 'string';
}
