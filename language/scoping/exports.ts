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
    if (ast.isCarry(node) && isInPlan) {
        carried.push(...node.elements.map(each => each.$refText));
    }
    for (const name of namesFor(node)) {
        const own = nameOf(node)!;
        const place = nodeOfProperty(node, 'name');
        const title = (node as { title?: string }).title;
        const framework = isOfFramework(node) ? AstUtils.getContainerOfType(node, ast.isFramework)?.name : undefined;
        names.push({
            name, type: node.$type, path, keyword: keywordOf(node), ...(title !== undefined && { title }),
            range: place?.range ?? headRange(node), ...(place && place.text !== own && { written: place.text }),
            ...(framework !== undefined && { framework }), ...(isInPlan && within.length > 0 && { within }), ...(own !== name && { own })
        });
    }
    const children = (node as { body?: AstNode[] }).body;
    if (children && children.length > 0) {
        const own = nameOf(node);
        const inside = own === undefined ? within : [own, ...within];
        children.forEach((child, index) => collect(child, `${path}/body@${index}`, inside, isInPlan, names, carried));
    }
}

function isOfFramework(node: AstNode): node is ast.Practice | ast.Element | ast.Domain {
    return ast.isPractice(node) || ast.isElement(node) || ast.isDomain(node);
}

function namesFor(node: AstNode): string[] {
    const name = nameOf(node);
    // A misspelled `goal on-track "…" {` still declares its name, so that the slip is told once and not at every use.
    if (name === undefined || (ast.isUnknown(node) && node.title === undefined && node.body.length === 0)) {
        return [];
    }
    // A reflection only speaks of a domain.
    if (ast.isDomain(node) && ast.isReflection(node.$container)) {
        return [];
    }
    if (ast.isGroup(node) && (ast.isMeasure(node.$container) || ast.isIndicator(node.$container))) {
        return node.$container.name === undefined ? [] : [`${node.$container.name}.${name}`];
    }
    if (isOfFramework(node)) {
        const framework = AstUtils.getContainerOfType(node, ast.isFramework);
        return framework ? [name, `${framework.name}.${name}`] : [];
    }
    return [name];
}
