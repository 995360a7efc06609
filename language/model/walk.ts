import type { AstNode, Reference } from 'langium';
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

/** The types of what stands in a block, kept by the block itself: there are many facts to ask for, and most are missing. */
const TYPES_IN = Symbol('types');

/**
 * The nodes of one kind that stand directly in a block.
 *
 * @param isMeant leaves out some of them
 */
export function ofKindIn<T extends AstNode>(
    block: AstNode & { readonly body: readonly AstNode[], [TYPES_IN]?: readonly string[] }, isKind: IsKind<T>, isMeant?: (node: T) => boolean
): readonly T[] {
    const { body } = block;
    if (body.length === 0) {
        return NONE as readonly T[];
    }
    const type = TYPES.get(isKind);
    const types = block[TYPES_IN] ??= body.map(each => each.$type);
    let found: T[] | undefined;
    for (let index = 0; index < types.length; index++) {
        const node = body[index] as T;
        if ((type === undefined ? isKind(node) : types[index] === type) && (!isMeant || isMeant(node))) {
            if (found) {
                found.push(node);
            } else {
                found = [node];
            }
        }
    }
    return found ?? NONE as readonly T[];
}

/** Every node below a node, in the order of the text; the same list as `AstUtils.streamAllContents` gives. */
export function contentsOf(node: AstNode): readonly AstNode[] {
    const { $container: container, $containerIndex: index } = node;
    if (container?.$type === ast.Document.$type && index !== undefined) {
        const { all, tops } = walkedOf(container as ast.Document);
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
    const walked = walkedOf(document);
    return type === undefined ? ofKind(walked.all, isKind) : walked.ofType(type) as readonly T[];
}

/** The nodes of a document in which names of other nodes may stand, in the order of the text, for each statement at its top. */
export function referringIn(document: ast.Document): readonly (readonly AstNode[])[] {
    return walkedOf(document).referring;
}

/** Tells of the names of other nodes that stand directly in a node; the same as `AstUtils.streamReferences` gives. */
export function forReferencesIn(node: AstNode, tell: (reference: Reference, property: string) => void): void {
    const { references, isOrdered } = WALKED.get(node.$type) ?? NOTHING;
    if (references.length === 0) {
        return;
    }
    for (const property of isOrdered ? inOrder(node, references) : references) {
        const value = (node as unknown as Record<string, Reference | readonly Reference[] | undefined>)[property];
        if (Array.isArray(value)) {
            (value as readonly Reference[]).forEach(each => tell(each, property));
        } else if (value) {
            tell(value as Reference, property);
        }
    }
}

/** Nodes of one type, with what there is to walk over in each. */
interface OfType {
    readonly nodes: AstNode[];
    readonly children: readonly string[];
    readonly references: readonly string[];
    readonly isOrdered: boolean;
}

const NOTHING: Pick<OfType, 'children' | 'references' | 'isOrdered'> = { children: [], references: [], isOrdered: false };

/** What one walk over a tree has found. */
class Walked {
    readonly all: AstNode[] = [];
    /** Where the statements at the top stand among all. */
    readonly tops: number[] = [];
    /** Those that may name others, for each of these statements. */
    readonly referring: AstNode[][] = [];
    private readonly types = new Map<string, OfType>();

    constructor(document: ast.Document) {
        for (const top of document.body) {
            this.tops.push(this.all.length);
            const referring: AstNode[] = [];
            this.referring.push(referring);
            this.collect(top, referring);
        }
    }

    ofType(type: string): readonly AstNode[] {
        return this.types.get(type)?.nodes ?? [];
    }

    private collect(node: AstNode, referring: AstNode[]): void {
        let ofType = this.types.get(node.$type);
        if (!ofType) {
            const { children, references, isOrdered } = WALKED.get(node.$type) ?? NOTHING;
            ofType = { nodes: [], children, references, isOrdered };
            this.types.set(node.$type, ofType);
        }
        this.all.push(node);
        ofType.nodes.push(node);
        if (ofType.references.length > 0) {
            referring.push(node);
        }
        for (const property of ofType.isOrdered ? inOrder(node, ofType.children) : ofType.children) {
            const children = childrenIn(node, property);
            for (let i = 0; i < children.length; i++) {
                this.collect(children[i], referring);
            }
        }
    }
}

/** The tree keeps its nodes itself: what a WeakMap holds outlives every collection of the young, so that a thousand files would stay. */
const WALKED_ONCE = Symbol('walked');

function walkedOf(document: ast.Document & { [WALKED_ONCE]?: Walked }): Walked {
    return document[WALKED_ONCE] ??= new Walked(document);
}

function collect(node: AstNode, found: AstNode[]): void {
    const { children, isOrdered } = WALKED.get(node.$type) ?? NOTHING;
    for (const property of isOrdered ? inOrder(node, children) : children) {
        for (const each of childrenIn(node, property)) {
            found.push(each);
            collect(each, found);
        }
    }
}

function childrenIn(node: AstNode & { readonly body?: readonly AstNode[] }, property: string): readonly AstNode[] {
    // Nearly always it is the body, which is found faster by its own name.
    return (property === 'body' ? node.body : (node as unknown as Record<string, readonly AstNode[] | undefined>)[property]) ?? NONE;
}

const NONE: readonly AstNode[] = [];

/** Those of some properties that a node has; Langium walks over them in the order in which the text has them. */
function inOrder(node: AstNode, properties: readonly string[]): readonly string[] {
    const had = properties.filter(each => {
        const value = (node as unknown as Record<string, unknown>)[each];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
    });
    return had.length < 2 ? had : Object.keys(node).filter(each => had.includes(each));
}
