import { AstUtils, type AstNode, type Reference } from 'langium';
import { AbstractSemanticTokenProvider, type LangiumServices, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';
import type { Names } from '../../language/scoping/names.ts';
import type { Networks } from '../../language/scoping/networks.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { nameNode, segmentsOf } from './segments.ts';

const LEGEND = [
    SemanticTokenTypes.namespace, SemanticTokenTypes.variable, SemanticTokenTypes.class, SemanticTokenTypes.method, SemanticTokenTypes.property,
    SemanticTokenTypes.enumMember, SemanticTokenTypes.type
];
const TYPE_NUMBERS = Object.fromEntries(LEGEND.map((each, index) => [each, index]));
const MODIFIER_BITS = { [SemanticTokenModifiers.declaration]: 1, [SemanticTokenModifiers.defaultLibrary]: 2 };

/** What a name is shown as. */
const TYPES: Readonly<Record<string, SemanticTokenTypes>> = {
    [ast.Organization.$type]: SemanticTokenTypes.namespace, [ast.Framework.$type]: SemanticTokenTypes.namespace,
    [ast.Member.$type]: SemanticTokenTypes.variable,
    [ast.Goal.$type]: SemanticTokenTypes.class, [ast.Priority.$type]: SemanticTokenTypes.class, [ast.Strategy.$type]: SemanticTokenTypes.class,
    [ast.Milestone.$type]: SemanticTokenTypes.method, [ast.Action.$type]: SemanticTokenTypes.method,
    [ast.Measure.$type]: SemanticTokenTypes.property, [ast.Group.$type]: SemanticTokenTypes.property, [ast.Indicator.$type]: SemanticTokenTypes.property,
    [ast.Domain.$type]: SemanticTokenTypes.enumMember, [ast.Practice.$type]: SemanticTokenTypes.enumMember, [ast.Element.$type]: SemanticTokenTypes.enumMember
};

/** Tells names apart by what they mean, which no pattern of words can. */
export class PlanSemanticTokens extends AbstractSemanticTokenProvider {
    private readonly names: Names;
    private readonly networks: Networks;

    constructor(services: LangiumServices) {
        super(services);
        ({ Names: this.names, Networks: this.networks } = (services.shared as unknown as WorkspaceServices).throughline);
    }

    override get tokenTypes(): Record<string, number> {
        return TYPE_NUMBERS;
    }

    override get tokenModifiers(): Record<string, number> {
        return MODIFIER_BITS;
    }

    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        const name = nameNode(node);
        if (name) {
            acceptor({ range: name.range, type: shownAs(node), modifier: SemanticTokenModifiers.declaration });
        }
        const document = AstUtils.getDocument(node);
        for (const { reference } of AstUtils.streamReferences(node)) {
            for (const { range, target } of segmentsOf(reference as Reference, document, this.names)) {
                const isBuiltin = this.networks.isBuiltin(AstUtils.getDocument(target).uri.toString());
                acceptor({ range, type: shownAs(target), ...(isBuiltin && { modifier: SemanticTokenModifiers.defaultLibrary }) });
            }
        }
    }
}

function shownAs({ $type }: AstNode): SemanticTokenTypes {
    return TYPES[$type] ?? SemanticTokenTypes.type;
}
