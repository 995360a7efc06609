import {
    createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject,
    type DefaultSharedCoreModuleContext, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices
} from 'langium';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from './generated/module.ts';
import { PlanLexer } from './parser/lexer.ts';
import { createPlanParser } from './parser/parser.ts';
import { PlanTokenBuilder } from './parser/tokens.ts';
import { PlanValueConverter } from './parser/values.ts';

/** What makes the language out of Langium's core; servers and the command line add their own to it. */
export const PlanModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        // One token of lookahead and the first alternative that fits: the grammar is written for it.
        ParserConfig: () => ({ maxLookahead: 1, skipValidations: true }),
        TokenBuilder: () => new PlanTokenBuilder(),
        LangiumParser: services => createPlanParser(services),
        Lexer: services => new PlanLexer(services),
        ValueConverter: () => new PlanValueConverter()
    }
};
