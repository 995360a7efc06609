import { DocumentState, URI } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { ServerSharedServices } from '../module.ts';
import { toDiagnostic } from '../workspace/diagnostics.ts';

/**
 * Langium publishes what it finds in the documents that it built. A change may also alter what is true of others (a report makes
 * an action overdue or done): this publishes those whose findings changed.
 */
export class Publisher {
    private readonly services: ServerSharedServices;
    private readonly connection: Connection;
    private readonly published = new Map<string, string>();

    constructor(services: ServerSharedServices, connection: Connection) {
        this.services = services;
        this.connection = connection;
        const { DocumentBuilder, ConfigurationProvider } = services.workspace;
        DocumentBuilder.onUpdate(async (_changed, deleted) => {
            deleted.forEach(uri => this.published.delete(uri.toString()));
            // Nothing may be built after a file went, and then no phase of a build tells of it.
            if (deleted.length > 0) {
                await this.publishChanged();
            }
        });
        DocumentBuilder.onBuildPhase(DocumentState.Validated, async built => {
            for (const document of built) {
                this.published.set(document.uri.toString(), JSON.stringify(document.diagnostics ?? []));
            }
            await this.publishChanged();
        });
        ConfigurationProvider.onConfigurationSectionUpdate(async ({ section, configuration }) => {
            if (section === 'throughline' && services.throughline.State.asOf.setEditor((configuration as { asOf?: unknown } | null)?.asOf)) {
                services.throughline.State.checkAgain(services.workspace.LangiumDocuments.all);
                await this.publishChanged();
            }
        });
    }

    private async publishChanged(): Promise<void> {
        const { State } = this.services.throughline;
        for (const uri of State.checkedFiles()) {
            await this.publish(uri, State.problemsOf(uri).map(toDiagnostic));
        }
        for (const [folder, problems] of State.settingsProblems()) {
            await this.publish(`${folder}throughline.json`, problems.map(message => ({
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, severity: 1, source: 'throughline', code: 'settings',
                message: `throughline.json ${message}.`
            })));
        }
    }

    private async publish(uri: string, diagnostics: Diagnostic[]): Promise<void> {
        const content = JSON.stringify(diagnostics);
        if (content === (this.published.get(uri) ?? '[]')) {
            return;
        }
        this.published.set(uri, content);
        const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        if (document) {
            document.diagnostics = diagnostics;
        }
        await this.connection.sendDiagnostics({ uri, diagnostics });
    }
}
