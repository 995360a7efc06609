import { inject, type LangiumCoreServices, type Module } from 'langium';
import {
    createDefaultModule, createDefaultSharedModule,
    type LangiumServices, type LangiumSharedServices, type PartialLangiumServices, type PartialLangiumSharedServices
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from '../language/generated/module.ts';
import { PlanModule, PlanSharedModule } from '../language/module.ts';
import { PlanCodeActions } from './lsp/code-actions.ts';
import { PlanCompletion } from './lsp/completion.ts';
import { PlanDefinition } from './lsp/definition.ts';
import { PlanTextContent } from './lsp/earlier-texts.ts';
import { PlanFolding } from './lsp/folding.ts';
import { PlanFormatting } from './lsp/formatting.ts';
import { PlanHighlights } from './lsp/highlights.ts';
import { PlanHover } from './lsp/hover.ts';
import { PlanOutline } from './lsp/outline.ts';
import { PlanReferences } from './lsp/references.ts';
import { PlanRename } from './lsp/rename.ts';
import { PlanSemanticTokens } from './lsp/semantic-tokens.ts';
import { PlanUpdateHandler } from './lsp/updates.ts';
import { PlanWorkspaceSymbols } from './lsp/workspace-symbols.ts';
import { EarlierNetworks } from './revisions/earlier.ts';
import type { Revisions } from './revisions/revisions.ts';
import { workspaceModule, workspaceSharedModule, type WorkspaceHost, type WorkspaceServices } from './workspace/services.ts';

/** What a host of the server gives beyond that of a workspace. */
export interface ServerHost extends WorkspaceHost {
    /** Missing where there is no git. */
    readonly revisions?: Revisions;
}

interface RevisionServices {
    throughline: { Revisions: Revisions | undefined; Earlier: EarlierNetworks | undefined };
}

export type ServerSharedServices = LangiumSharedServices & WorkspaceServices & RevisionServices;
export type ServerServices = LangiumServices & { shared: ServerSharedServices };

function serverSharedModule(host: ServerHost): Module<ServerSharedServices, PartialLangiumSharedServices & RevisionServices> {
    return {
        throughline: {
            Revisions: () => host.revisions,
            Earlier: shared => host.revisions && new EarlierNetworks(host.revisions, host, shared)
        },
        lsp: {
            DocumentUpdateHandler: shared => new PlanUpdateHandler(shared),
            WorkspaceSymbolProvider: shared => new PlanWorkspaceSymbols(shared),
            TextDocumentContentProvider: shared => new PlanTextContent(shared)
        }
    };
}

const serverModule: Module<ServerServices, PartialLangiumServices> = {
    lsp: {
        CompletionProvider: services => new PlanCompletion(services),
        DocumentSymbolProvider: services => new PlanOutline(services),
        CodeActionProvider: () => new PlanCodeActions(),
        DefinitionProvider: services => new PlanDefinition(services),
        HoverProvider: services => new PlanHover(services),
        ReferencesProvider: services => new PlanReferences(services),
        DocumentHighlightProvider: services => new PlanHighlights(services),
        RenameProvider: services => new PlanRename(services),
        FoldingRangeProvider: services => new PlanFolding(services),
        Formatter: services => new PlanFormatting(services),
        SemanticTokenProvider: services => new PlanSemanticTokens(services)
    }
};

/** The language server's services, over a connection and the files of a host. */
export function createServerServices(connection: Connection, host: ServerHost): { shared: ServerSharedServices; plan: LangiumCoreServices } {
    const shared = inject(
        createDefaultSharedModule({ connection, fileSystemProvider: () => host.fileSystem }), ImprovementPlanGeneratedSharedModule, PlanSharedModule,
        workspaceSharedModule(host), serverSharedModule(host)
    );
    const plan = inject(createDefaultModule({ shared }), ImprovementPlanGeneratedModule, PlanModule, workspaceModule, serverModule);
    shared.ServiceRegistry.register(plan);
    return { shared, plan };
}
