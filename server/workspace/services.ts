import {
    createDefaultCoreModule, createDefaultSharedCoreModule, DefaultDocumentValidator, DocumentState, inject,
    type FileSystemProvider, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from '../../language/generated/module.ts';
import type { OnFault } from '../../language/rules/engine.ts';
import { PlanModule, PlanSharedModule, type PlanSharedServices } from '../../language/module.ts';
import type { Finder, Notice } from './finder.ts';
import { PlanWorkspaceManager } from './manager.ts';
import { toDiagnostic } from './diagnostics.ts';
import { WorkspaceState } from './state.ts';

/** What a host gives: where files are, and who hears of those that cannot be read. */
export interface WorkspaceHost {
    readonly finder: Finder;
    readonly fileSystem: FileSystemProvider;
    tell(notice: Notice): void;
    /** Takes the fault of a rule. */
    readonly onFault: OnFault;
}

export type WorkspaceServices = PlanSharedServices & { throughline: { State: WorkspaceState } };

export function workspaceSharedModule(host: WorkspaceHost): Module<WorkspaceServices, PartialLangiumSharedCoreServices & { throughline: { State: WorkspaceState } }> {
    return {
        throughline: {
            State: shared => new WorkspaceState(shared.throughline.Networks, host.onFault, uri => shared.throughline.Names.codes(uri))
        },
        workspace: {
            FileSystemProvider: () => host.fileSystem,
            WorkspaceManager: shared => new PlanWorkspaceManager(shared, host.finder, shared.throughline.State, notice => host.tell(notice))
        }
    };
}

export const workspaceModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    validation: {
        DocumentValidator: services => new PlanValidator(services)
    }
};

/** Langium asks for diagnostics once a document and all its neighbours are linked and summarized. */
class PlanValidator extends DefaultDocumentValidator {
    private readonly shared: LangiumSharedCoreServices;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.shared = services.shared;
    }

    override async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
        const { State, Networks } = (this.shared as WorkspaceServices).throughline;
        if (Networks.isBuiltin(document.uri.toString())) {
            return [];
        }
        State.check(document);
        return State.problemsOf(document.uri.toString()).map(toDiagnostic);
    }
}

/** Keeps the state of the workspace in step with what Langium builds. */
export function followBuilds(shared: WorkspaceServices): void {
    const { DocumentBuilder } = shared.workspace;
    const { State } = shared.throughline;
    DocumentBuilder.onUpdate((_changed, deleted) => deleted.forEach(uri => State.forget(uri)));
    DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, documents => documents.forEach(document => State.summarize(document)));
}

/** The language over the files of a host, without an editor: what the command line runs on. */
export function createWorkspaceServices(host: WorkspaceHost): WorkspaceServices {
    const shared = inject(
        createDefaultSharedCoreModule({ fileSystemProvider: () => host.fileSystem }), ImprovementPlanGeneratedSharedModule, PlanSharedModule, workspaceSharedModule(host)
    );
    const plan = inject(createDefaultCoreModule({ shared }), ImprovementPlanGeneratedModule, PlanModule, workspaceModule);
    shared.ServiceRegistry.register(plan);
    followBuilds(shared);
    return shared;
}
