import { AstUtils, CstUtils, GrammarUtils, type AstNode, type CstNode, type LangiumDocument, type Reference } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import { nameOf } from '../../language/model/tree.ts';
import type { Names } from '../../language/scoping/names.ts';

/** One name in the text, whole or a part between dots, and what it means. */
export interface Segment {
    readonly target: AstNode;
    readonly range: Range;
    readonly text: string;
    /** The reference that it is a part of; none where the name is declared. */
    readonly reference?: Reference;
}

/** The name under the cursor, or right before it. */
export function segmentAt(document: LangiumDocument, position: Position, names: Names): Segment | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position));
    if (!leaf) {
        return undefined;
    }
    const name = nameNode(leaf.astNode);
    if (name && name.offset <= leaf.offset && leaf.end <= name.end) {
        return { target: leaf.astNode, range: name.range, text: name.text };
    }
    const reference = AstUtils.streamReferences(leaf.astNode)
        .map(each => each.reference as Reference)
        .find(each => each.$refNode !== undefined && each.$refNode.offset <= leaf.offset && leaf.end <= each.$refNode.end);
    return reference && segmentsOf(reference, document, names).find(({ range }) => (
        range.start.line === position.line && range.start.character <= position.character && position.character <= range.end.character
    ));
}

/** The parts of a reference: `cedar-valley.coach-schools` names an organization and an element, `ready.grade-6` a measure and its group. */
export function segmentsOf(reference: Reference, document: LangiumDocument, names: Names): Segment[] {
    const target = reference.ref;
    const node = reference.$refNode;
    if (!target || !node) {
        return [];
    }
    const own = ownSegments(target);
    const text = reference.$refText;
    const whole = ownName(target);
    if (node.text !== text || !(text === whole || text.endsWith(`.${whole}`))) {
        return [{ target, range: node.range, text: node.text, reference }];
    }
    const prefix = text.slice(0, -whole.length - 1);
    const owner = prefix === '' ? undefined : ownerNamed(prefix, target, document, names);
    const parts = [...(owner ? [{ target: owner, text: prefix }] : []), ...own];
    let at = prefix === '' || owner ? 0 : prefix.length + 1;
    return parts.map(part => {
        const { line, character } = node.range.start;
        const segment = { ...part, reference, range: { start: { line, character: character + at }, end: { line, character: character + at + part.text.length } } };
        at += part.text.length + 1;
        return segment;
    });
}

/** Where a name is declared. */
export function nameNode(node: AstNode): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
}

/** The name under which others find an element: a group with its measure in front. */
export function ownName(target: AstNode): string {
    return ownSegments(target).map(each => each.text).join('.');
}

function ownSegments(target: AstNode): { target: AstNode; text: string }[] {
    const text = nameOf(target) ?? '';
    return ast.isGroup(target) && (ast.isMeasure(target.$container) || ast.isIndicator(target.$container)) ? [{ target: target.$container, text: target.$container.name ?? '' }, { target, text }] : [{ target, text }];
}

/** What stands before a dot: the framework of a code, or an organization. */
function ownerNamed(name: string, target: AstNode, document: LangiumDocument, names: Names): AstNode | undefined {
    const framework = AstUtils.getContainerOfType(target, ast.isFramework);
    if (framework) {
        return framework;
    }
    const organization = names.find(name, document.uri.toString(), undefined, type => type === ast.Organization.$type);
    return organization && names.elementOf(organization);
}
