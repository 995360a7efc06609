import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { Pages } from './lsp/pages.ts';
import { Publisher } from './lsp/publisher.ts';
import { createServerServices } from './module.ts';
import type { WorkspaceHost } from './workspace/services.ts';

/** Starts the language server over a connection; a host gives the files. */
export function startServer(connection: Connection, host: Pick<WorkspaceHost, 'finder' | 'fileSystem'>): void {
    const { shared } = createServerServices(connection, {
        ...host,
        tell: ({ path, message }) => connection.console.warn(`${path} ${message}`),
        onFault: (rule, fault) => connection.console.error(`The rule ${rule} failed: ${fault instanceof Error ? fault.stack : String(fault)}`)
    });
    new Publisher(shared, connection);
    new Pages(shared, connection);
    // The outline shows numbers that come from the whole plan.
    startLanguageServer(shared, { DocumentSymbolProvider: DocumentState.Validated });
}
