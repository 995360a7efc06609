import { AstUtils, type AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { headRange, keywordOf, nameOf, nodeOfProperty } from '../model/tree.ts';
import { belongingOfStatement, type Belonging } from './places.ts';

/** A name that other lines may use, as plain data: everything that is to be known of an element without its tree. */
export interface ExportedName {
    /** As others write it: a group with its measure before it (`ready.grade-6`), a practice also with its framework. */
    readonly name: string;
    /** The kind of the element, as the grammar calls it. */
    readonly type: string;
    /** Where the element is in the tree of its file: the positions on the way down. */
    readonly path: string;
    /** The word that its statement begins with. */
    readonly keyword?: string;
    readonly title?: string;
    /** Where its own name stands, or the first words of its statement. */
    readonly range: Range;
    /** The framework that a practice, a domain or an element of one is in. */
    readonly framework?: string;
    /** The names of what it stands in, the nearest first; only inside of plans. */
    readonly within?: readonly string[];
    /** The name that it has by itself, where others write more. */
    readonly own?: string;
    /** As its own name stands in the text, where that is not the name: a code in quotation marks. */
    readonly written?: string;
}

/** The names of one statement at the top of a file: of a plan, a report or a decision, or of what the whole network sees. */
export interface StatementNames {
    /** Whose plan it speaks of; nothing where the whole network sees its names. */
    readonly belonging?: Belonging;
    /** A plan, and not only a year of one or a report on it. */
    readonly isPlan?: boolean;
    readonly names: readonly ExportedName[];
    /** What it carries on from the plan before. */
    readonly carried?: readonly string[];
}

/** All names of a file, by its statements; no reference of the tree needs to be linked. */
export function exportedNames(document: ast.Document): StatementNames[] {
    return document.body.map((top, index) => {
        const belonging = belongingOfStatement(top);
        const names: ExportedName[] = [];
        const carried: string[] = [];
        collect(top, `/body@${index}`, [], belonging !== undefined, names, carried);
        return {
            ...(belonging && { belonging }), ...(ast.isPlan(top) && belonging && { isPlan: true }), names, ...(carried.length > 0 && { carried })
        };
    });
}

function collect(node: AstNode, path: string, within: readonly string[], isInPlan: boolean, names: ExportedName[], carried: string[]): void {
    if (isInPlan && node.$type === ast.Carry.$type) {
        carried.push(...(node as ast.Carry).elements.map(each => each.$refText));
    }
    const own = nameOf(node);
    if (own !== undefined) {
        for (const name of namesFor(node, own)) {
            names.push(exportedName(node, name, own, path, isInPlan ? within : []));
        }
    }
    const children = bodyOf(node);
    const inside = own === undefined || children.length === 0 ? within : [own, ...within];
    for (let index = 0; index < children.length; index++) {
        const child = children[index];
        // Most lines are facts that declare nothing.
        if (bodyOf(child).length > 0 || nameOf(child) !== undefined || child.$type === ast.Carry.$type) {
            collect(child, `${path}/body@${index}`, inside, isInPlan, names, carried);
        }
    }
}

function bodyOf(node: AstNode): readonly AstNode[] {
    return (node as { body?: AstNode[] }).body ?? [];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function exportedName(node: AstNode, name: string, own: string, path: string, within: readonly string[]): ExportedName {
    const place = nodeOfProperty(node, 'name');
    const written = place?.text;
    const range = place?.range ?? headRange(node);
    const keyword = keywordOf(node);
    const title = (node as { title?: string }).title;
    const framework = isOfFramework(node) ? frameworkOf(node)?.name : undefined;
    const exported: Writable<ExportedName> = title === undefined ? { name, type: node.$type, path, keyword, range } : { name, type: node.$type, path, keyword, title, range };
    if (written !== undefined && written !== own) {
        exported.written = written;
    }
    if (framework !== undefined) {
        exported.framework = framework;
    }
    if (within.length > 0) {
        exported.within = within;
    }
    if (own !== name) {
        exported.own = own;
    }
    return exported;
}

function isOfFramework({ $type: type }: AstNode): boolean {
    return type === ast.Practice.$type || type === ast.Element.$type || type === ast.Domain.$type;
}

function frameworkOf(node: AstNode): ast.Framework | undefined {
    return AstUtils.getContainerOfType(node, ast.isFramework);
}

/** Under which names others may speak of what has a name. */
function namesFor(node: AstNode, name: string): string[] {
    const { $type: type, $container: container } = node;
    if (type === ast.Unknown.$type) {
        // A misspelled `goal on-track "…" {` still declares its name, so that the slip is told once and not at every use.
        const { title, body } = node as ast.Unknown;
        return title === undefined && body.length === 0 ? [] : [name];
    }
    if (type === ast.Group.$type && (ast.isMeasure(container) || ast.isIndicator(container))) {
        return container.name === undefined ? [] : [`${container.name}.${name}`];
    }
    if (!isOfFramework(node)) {
        return [name];
    }
    // A reflection only speaks of a domain.
    const framework = type === ast.Domain.$type && ast.isReflection(container) ? undefined : frameworkOf(node);
    return framework ? [name, `${framework.name}.${name}`] : [];
}
