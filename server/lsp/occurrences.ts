import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import * as ast from '../../language/generated/ast.ts';
import { nameOf } from '../../language/model/tree.ts';
import { belongingOf } from '../../language/scoping/places.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { nameNode, ownName, segmentsOf, type Segment } from './segments.ts';

/** Elements that a second text of a plan may name again, to add to them. */
const ADDED_TO: readonly string[] = [ast.Goal.$type, ast.Measure.$type, ast.Group.$type, ast.Priority.$type, ast.Strategy.$type, ast.Milestone.$type];

/** Finds where an element is named: where it is declared, and every reference to it or through it. */
export class Occurrences {
    private readonly services: WorkspaceServices;

    constructor(services: LangiumServices) {
        this.services = services.shared as unknown as WorkspaceServices;
    }

    /** @param from the document that asks, whose network is searched */
    everywhere(target: AstNode, from: LangiumDocument): { document: LangiumDocument; segment: Segment }[] {
        const targets = this.declarations(target);
        return this.network(from).flatMap(document => this.within(document, targets).map(segment => ({ document, segment })));
    }

    inDocument(target: AstNode, document: LangiumDocument): Segment[] {
        return this.within(document, this.declarations(target));
    }

    /** The documents that a name in one of them may come from or go to. */
    network(from: LangiumDocument): LangiumDocument[] {
        const { Networks } = this.services.throughline;
        const network = Networks.networkOf(from.uri.toString());
        return this.services.workspace.LangiumDocuments.all.filter(({ uri }) => Networks.isBuiltin(uri.toString()) || Networks.networkOf(uri.toString()) === network).toArray();
    }

    /** A second element of the same name in the same text is a slip, not the same element. */
    private declarations(target: AstNode): Set<AstNode> {
        const top = topOf(target);
        const belonging = belongingOf(target);
        if (!belonging || !ADDED_TO.includes(target.$type)) {
            return new Set([target]);
        }
        const same = this.services.throughline.Names.declarations(ownName(target), AstUtils.getDocument(target).uri.toString(), belonging, type => type === target.$type);
        return new Set([target, ...same.flatMap(each => (each.node && topOf(each.node) !== top ? [each.node] : []))]);
    }

    private within(document: LangiumDocument, targets: ReadonlySet<AstNode>): Segment[] {
        const name = nameOf([...targets][0]) ?? '';
        const declared = [...targets].filter(each => AstUtils.getDocument(each) === document).flatMap(target => {
            const node = nameNode(target);
            return node ? [{ target, range: node.range, text: node.text }] : [];
        });
        const referring = document.references.flatMap(reference => (
            'ref' in reference && reference.$refText.includes(name) ? segmentsOf(reference, document, this.services.throughline.Names) : []));
        return [...declared, ...referring.filter(each => targets.has(each.target))];
    }
}

function topOf(node: AstNode): AstNode {
    return node.$container && !ast.isDocument(node.$container) ? topOf(node.$container) : node;
}
