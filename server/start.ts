import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answerAsOf } from './lsp/as-of.ts';
import { answerBases } from './lsp/bases.ts';
import { answerChanges } from './lsp/changes.ts';
import { answerNewFiles } from './lsp/new-files.ts';
import { tellNews } from './lsp/news.ts';
import { tellLongWork } from './lsp/long-work.ts';
import { answerProgress } from './lsp/progress.ts';
import { Publisher } from './lsp/publisher.ts';
import { Requests } from './lsp/requests.ts';
import { answerRollup } from './lsp/rollup.ts';
import { createServerServices, type ServerHost, type ServerSharedServices } from './module.ts';

/** Starts the language server over a connection; a host gives the files. @returns what it works with */
export function startServer(connection: Connection, host: Pick<ServerHost, 'finder' | 'fileSystem' | 'revisions' | 'createScanner' | 'isWhole'>): ServerSharedServices {
    const { shared } = createServerServices(connection, {
        ...host,
        tell: ({ path, message }) => connection.console.warn(`${path} ${message}`),
        onFault: (rule, fault) => connection.console.error(`The rule ${rule} failed: ${fault instanceof Error ? fault.stack : String(fault)}`)
    });
    new Publisher(shared, connection);
    tellNews(shared, connection);
    tellLongWork(shared, connection);
    const requests = new Requests(shared, connection);
    [answerAsOf, answerBases, answerChanges, answerNewFiles, answerProgress, answerRollup].forEach(answer => answer(requests));
    // What is shown of an element comes from the whole plan and its reports.
    startLanguageServer(shared, { DocumentSymbolProvider: DocumentState.Validated, HoverProvider: DocumentState.IndexedReferences });
    return shared;
}
