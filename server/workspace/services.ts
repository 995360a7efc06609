import {
    createDefaultCoreModule, createDefaultSharedCoreModule, DefaultDocumentValidator, inject,
    type FileSystemProvider, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { ImprovementPlanGeneratedModule, ImprovementPlanGeneratedSharedModule } from '../../language/generated/module.ts';
import type { OnFault } from '../../language/rules/engine.ts';
import { PlanModule, PlanSharedModule, type PlanSharedServices } from '../../language/module.ts';
import { PlanIndexManager } from '../../language/summaries/index-manager.ts';
import { PlanDocumentBuilder } from './builder.ts';
import { ClosedFiles } from './closed-files.ts';
import { toDiagnostic } from './diagnostics.ts';
import { PlanDocuments } from './documents.ts';
import type { Finder, Notice } from './finder.ts';
import { PlanWorkspaceManager, type Scanner } from './manager.ts';
import { OpenFiles } from './open-files.ts';
import { SlicedScanner } from './sliced-scanner.ts';
import { WorkspaceState } from './state.ts';
import { Summaries } from './summaries.ts';

/** What a host gives: where files are, and who hears of those that cannot be read. */
export interface WorkspaceHost {
    readonly finder: Finder;
    readonly fileSystem: FileSystemProvider;
    /** All files are loaded as documents and built, instead of being summed up. */
    readonly isWhole?: boolean;
    /** The files are read for this once: nothing is kept of them for the next run. */
    readonly isPassing?: boolean;
    /** Gives up what is being read. */
    readonly signal?: AbortSignal;
    /** Sums up many files; without it they are read one after the other. */
    readonly createScanner?: (services: WorkspaceServices, host: Pick<WorkspaceHost, 'finder' | 'isPassing' | 'tell' | 'onFault'>) => Scanner;
    tell(notice: Notice): void;
    /** Takes the fault of a rule. */
    readonly onFault: OnFault;
}

interface WorkspaceAddedServices {
    throughline: { State: WorkspaceState; Summaries: Summaries; Closed: ClosedFiles; Open: OpenFiles };
}

export type WorkspaceServices = PlanSharedServices & WorkspaceAddedServices & {
    workspace: { LangiumDocuments: PlanDocuments; DocumentBuilder: PlanDocumentBuilder; WorkspaceManager: PlanWorkspaceManager };
};

export function workspaceSharedModule(host: WorkspaceHost): Module<WorkspaceServices, PartialLangiumSharedCoreServices & WorkspaceAddedServices> {
    return {
        throughline: {
            Trees: (shared: WorkspaceServices) => shared.workspace.LangiumDocuments,
            Summaries: () => new Summaries(),
            State: ({ throughline, workspace, ServiceRegistry }) => new WorkspaceState({
                files: throughline.Files, networks: throughline.Networks, names: throughline.Names, trees: () => workspace.LangiumDocuments,
                unlink: document => ServiceRegistry.getServices(document.uri).references.Linker.unlink(document), onFault: host.onFault
            }),
            Closed: ({ throughline, workspace }) => new ClosedFiles({
                files: throughline.Files, summaries: throughline.Summaries, documents: () => workspace.LangiumDocuments,
                factory: () => workspace.LangiumDocumentFactory, finder: host.finder, tell: host.tell, onFault: host.onFault
            }),
            Open: ({ throughline, workspace }) => new OpenFiles(throughline.Files, workspace.LangiumDocuments, throughline.Closed, throughline.State)
        },
        workspace: {
            FileSystemProvider: () => host.fileSystem,
            IndexManager: ({ throughline }) => new PlanIndexManager(throughline.Files, host.onFault),
            LangiumDocuments: (shared: LangiumSharedCoreServices) => new PlanDocuments(shared, host.finder),
            DocumentBuilder: (shared: WorkspaceServices) => new PlanDocumentBuilder(shared, () => shared.throughline.Open),
            WorkspaceManager: (shared: WorkspaceServices) => new PlanWorkspaceManager(shared, {
                finder: host.finder, scanner: host.createScanner?.(shared, host) ?? new SlicedScanner(shared.throughline.Closed),
                isWhole: host.isWhole === true, signal: host.signal, tell: host.tell
            })
        }
    } as Module<WorkspaceServices, PartialLangiumSharedCoreServices & WorkspaceAddedServices>;
}

export const workspaceModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    validation: {
        DocumentValidator: services => new PlanValidator(services)
    }
};

/** Langium asks for diagnostics once a document is linked. */
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
        State.checkNames(document);
        return State.problemsOf(document.uri.toString()).map(toDiagnostic);
    }
}

/** The language over the files of a host, without an editor: what the command line runs on. */
export function createWorkspaceServices(host: WorkspaceHost): WorkspaceServices {
    const shared = inject(
        createDefaultSharedCoreModule({ fileSystemProvider: () => host.fileSystem }), ImprovementPlanGeneratedSharedModule, PlanSharedModule, workspaceSharedModule(host)
    ) as unknown as WorkspaceServices;
    const plan = inject(createDefaultCoreModule({ shared }), ImprovementPlanGeneratedModule, PlanModule, workspaceModule);
    shared.ServiceRegistry.register(plan);
    return shared;
}
