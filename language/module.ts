import {
    createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject,
    type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices, type PartialLangiumSharedCoreServices
} from 'langium';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from './generated/module.ts';
import { PlanLexer } from './parser/lexer.ts';
import { createPlanParser } from './parser/parser.ts';
import { PlanTokenBuilder } from './parser/tokens.ts';
import { PlanValueConverter } from './parser/values.ts';
import { PlanLinker } from './scoping/linker.ts';
import { Names } from './scoping/names.ts';
import { Networks } from './scoping/networks.ts';
import type { Trees } from './scoping/trees.ts';
import { PlanScopeComputation, PlanScopeProvider } from './scoping/scope.ts';
import { FileIndex } from './summaries/file-index.ts';
import { PlanIndexManager } from './summaries/index-manager.ts';

/** What the language adds to Langium's shared services. */
export interface PlanSharedAddedServices {
    throughline: {
        Networks: Networks;
        Files: FileIndex;
        Names: Names;
        Trees: Trees;
    };
}

export type PlanSharedServices = LangiumSharedCoreServices & PlanSharedAddedServices;

export const PlanSharedModule: Module<PlanSharedServices, PartialLangiumSharedCoreServices & PlanSharedAddedServices> = {
    throughline: {
        Networks: () => new Networks(),
        Files: shared => new FileIndex(shared.throughline.Networks),
        Names: shared => new Names(shared.throughline.Files, shared.throughline.Networks, () => shared.throughline.Trees),
        Trees: shared => ({ treeOf: uri => shared.workspace.LangiumDocuments.getDocument(uri) })
    },
    workspace: {
        IndexManager: shared => new PlanIndexManager(shared.throughline.Files)
    }
};

/** What makes the language out of Langium's core; servers and the command line add their own to it. */
export const PlanModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        // One token of lookahead and the first alternative that fits: the grammar is written for it.
        ParserConfig: () => ({ maxLookahead: 1, skipValidations: true }),
        TokenBuilder: () => new PlanTokenBuilder(),
        LangiumParser: services => createPlanParser(services),
        Lexer: services => new PlanLexer(services),
        ValueConverter: () => new PlanValueConverter()
    },
    references: {
        Linker: services => new PlanLinker(services, (services.shared as PlanSharedServices).throughline.Names),
        ScopeComputation: services => new PlanScopeComputation(services),
        ScopeProvider: services => new PlanScopeProvider(services, (services.shared as PlanSharedServices).throughline.Names)
    }
};

/** The language by itself, without an editor, files or a workspace: for whoever only parses and links texts. */
export function createPlanServices(): { shared: PlanSharedServices; plan: LangiumCoreServices } {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ImprovementPlanGeneratedSharedModule, PlanSharedModule);
    const plan = inject(createDefaultCoreModule({ shared }), ImprovementPlanGeneratedModule, PlanModule);
    shared.ServiceRegistry.register(plan);
    return { shared, plan };
}
