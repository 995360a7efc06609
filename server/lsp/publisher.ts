import { DocumentState, URI } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../language/rules/engine.ts';
import { textKey } from '../../language/summaries/outline.ts';
import type { ServerSharedServices } from '../module.ts';
import { toDiagnostic } from '../workspace/diagnostics.ts';
import { inSlices } from '../workspace/slices.ts';
import { tidyUp } from '../workspace/tidy-up.ts';

/**
 * Langium publishes what is found in the documents that it built. A change may also alter what is true of others (a report makes
 * an action overdue or done), open or not: these are looked at when nothing else is to be done, and published where they changed.
 */
export class Publisher {
    private readonly services: ServerSharedServices;
    private readonly connection: Connection;
    /** What was published last, in short; nothing for files without findings. */
    private readonly published = new Map<string, number>();
    /** Files to look at, in the order in which they are. */
    private readonly stale = new Set<string>();
    private isRunning = false;
    /** What became stale since the first check began: it has seen what those files said before. */
    private changedMeanwhile: Set<string> | undefined;

    constructor(services: ServerSharedServices, connection: Connection) {
        this.services = services;
        this.connection = connection;
        const { DocumentBuilder, ConfigurationProvider } = services.workspace;
        const { State } = services.throughline;
        State.onStale(files => {
            for (const uri of files === 'all' ? this.everything() : files) {
                this.stale.add(uri);
                this.changedMeanwhile?.add(uri);
            }
            this.run();
        });
        services.workspace.WorkspaceManager.onScanned(() => void this.publishScanned());
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, async document => {
            const uri = document.uri.toString();
            this.note(uri, document.diagnostics ?? []);
            this.stale.delete(uri);
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => this.run());
        ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
            if (section === 'throughline' && State.asOf.setEditor((configuration as { asOf?: unknown } | null)?.asOf)) {
                State.forgetAll();
            }
        });
    }

    /** After the first reading: many files are checked by a process of its own, so that this one stays free for whoever types, and small. */
    private async publishScanned(): Promise<void> {
        this.changedMeanwhile = new Set();
        const take = (found: readonly (readonly [string, readonly Problem[]])[]) => {
            for (const [uri, problems] of found) {
                if (!this.changedMeanwhile?.has(uri) && !this.services.workspace.LangiumDocuments.isBuilt(uri)) {
                    this.publish(uri, problems.map(toDiagnostic));
                }
            }
        };
        const isDone = await this.services.workspace.WorkspaceManager.checkBeside({ take, progress: () => {} }).catch(fault => {
            this.connection.console.warn(`Plans are checked one after the other: ${String(fault)}`);
            return false;
        });
        if (!isDone) {
            this.everything().forEach(uri => this.stale.add(uri));
            this.run();
        }
        this.changedMeanwhile = undefined;
        this.publishSettings();
        tidyUp();
    }

    /** Those that are open come first. */
    private everything(): string[] {
        const { State } = this.services.throughline;
        const open = this.services.workspace.TextDocuments.keys();
        return [...open, ...State.checkedFiles(), ...this.published.keys()];
    }

    private run(): void {
        if (this.isRunning) {
            return;
        }
        this.isRunning = true;
        void this.publishStale().finally(() => {
            this.isRunning = false;
        });
    }

    private async publishStale(): Promise<void> {
        this.publishSettings();
        // Files that become stale meanwhile come behind, in the same round.
        await inSlices(this.stale, uri => {
            this.stale.delete(uri);
            try {
                this.publishProblems(uri);
            } catch (fault) {
                this.connection.console.error(`${uri} could not be checked: ${fault instanceof Error ? fault.stack : String(fault)}`);
            }
        });
    }

    private publishProblems(uri: string): void {
        const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        // What is being built is published when it is.
        if (document && document.state < DocumentState.Validated) {
            return;
        }
        const diagnostics = this.services.throughline.State.problemsOf(uri).map(toDiagnostic);
        if (document) {
            document.diagnostics = diagnostics;
        }
        this.publish(uri, diagnostics);
    }

    private publishSettings(): void {
        for (const [folder, problems] of this.services.throughline.State.settingsProblems()) {
            this.publish(`${folder}throughline.json`, problems.map(message => ({
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, severity: 1, source: 'throughline', code: 'settings',
                message: `throughline.json ${message}.`
            })));
        }
    }

    private publish(uri: string, diagnostics: Diagnostic[]): void {
        if (this.note(uri, diagnostics)) {
            void this.connection.sendDiagnostics({ uri, diagnostics });
        }
    }

    /** @returns whether it is other than what was published last */
    private note(uri: string, diagnostics: readonly Diagnostic[]): boolean {
        const before = this.published.get(uri);
        const now = diagnostics.length === 0 ? undefined : textKey([JSON.stringify(diagnostics)]);
        if (now === undefined) {
            this.published.delete(uri);
        } else {
            this.published.set(uri, now);
        }
        return before !== now;
    }
}
