import {
    AstUtils, createDefaultCoreModule, createDefaultSharedCoreModule, DefaultScopeComputation, DefaultScopeProvider, EmptyFileSystem, EMPTY_SCOPE, inject, MultiMap, stream,
    type AstNode, type AstNodeDescription, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices, type LocalSymbols, type ReferenceInfo, type Scope, type TextDocument, type URI
} from 'langium';
import * as ast from '../../../language/generated/ast.ts';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from '../../../language/generated/module.ts';
import { PlanLexer } from '../../../language/parser/lexer.ts';
import { createPlanParser } from '../../../language/parser/parser.ts';
import { PlanTokenBuilder } from '../../../language/parser/tokens.ts';
import { PlanValueConverter } from '../../../language/parser/values.ts';

/**
 * Our grammar on Langium's own workspace: its document builder, index manager, linker and validator, every file a document. Names are exported by
 * organization, as Langium's documentation teaches for qualified names, and looked up in its global scope. There are no rules.
 *
 * @param open the texts of open files by their addresses
 */
export function createPeerServices(open: ReadonlyMap<string, TextDocument>): { shared: LangiumSharedCoreServices; plan: LangiumCoreServices } {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ImprovementPlanGeneratedSharedModule, {
        workspace: { TextDocuments: () => ({ get: (uri: string | URI) => open.get(String(uri)) }) }
    });
    const plan: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), ImprovementPlanGeneratedModule, {
        parser: {
            ParserConfig: () => ({ maxLookahead: 1, skipValidations: true }) as const,
            TokenBuilder: () => new PlanTokenBuilder(),
            LangiumParser: createPlanParser,
            Lexer: (services: LangiumCoreServices) => new PlanLexer(services),
            ValueConverter: () => new PlanValueConverter()
        },
        references: {
            ScopeComputation: (services: LangiumCoreServices) => new QualifiedExports(services),
            ScopeProvider: (services: LangiumCoreServices) => new QualifiedScope(services)
        }
    });
    shared.ServiceRegistry.register(plan);
    return { shared, plan };
}

class QualifiedExports extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return (document.parseResult.value as ast.Document).body.flatMap(top => {
            const organization = organizationOf(top);
            return AstUtils.streamAst(top).flatMap(node => {
                const name = this.nameProvider.getName(node);
                if (name === undefined) {
                    return [];
                }
                const part = ast.isGroup(node) ? `${this.nameProvider.getName(node.$container)}.${name}` : name;
                return [this.descriptions.createDescription(node, organization === undefined ? part : `${organization}.${part}`, document)];
            }).toArray();
        });
    }

    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}

class QualifiedScope extends DefaultScopeProvider {
    override getScope(context: ReferenceInfo): Scope {
        const scope = this.getGlobalScope(this.reflection.getReferenceType(context), context);
        const organization = organizationOf(topOf(context.container));
        const find = (name: string) => (organization === undefined ? undefined : scope.getElement(`${organization}.${name}`)) ?? scope.getElement(name);
        return { ...EMPTY_SCOPE, getElement: find, getElements: name => stream([find(name)].filter(each => each !== undefined)), getAllElements: () => scope.getAllElements() };
    }
}

function topOf(node: AstNode): AstNode {
    return node.$container && !ast.isDocument(node.$container) ? topOf(node.$container) : node;
}

function organizationOf(top: AstNode): string | undefined {
    if (ast.isPlan(top) || ast.isPlanYear(top) || ast.isReport(top) || ast.isReflection(top)) {
        return top.organizations[0]?.$refText;
    }
    return ast.isDecision(top) ? top.subjects[0]?.$refText : undefined;
}
