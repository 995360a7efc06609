import { URI, UriUtils } from 'langium';
import { DefaultTextDocumentContentProvider } from 'langium/lsp';
import type { CancellationToken, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { libraryText } from '../../language/library/library.ts';
import { BUILTIN_SCHEME } from '../../language/scoping/networks.ts';
import type { ServerSharedServices } from '../module.ts';
import { EARLIER_SCHEME } from '../protocol.ts';
import { isCommitId, presentAddress } from '../revisions/addresses.ts';
import { signalOf } from '../workspace/shared-work.ts';
import { folderOf } from './folders.ts';

/** Gives the built-in texts, and those of earlier versions. */
export class PlanTextContent extends DefaultTextDocumentContentProvider {
    private readonly services: ServerSharedServices;

    constructor(services: ServerSharedServices) {
        super(services, BUILTIN_SCHEME, EARLIER_SCHEME);
        this.services = services;
    }

    override async provideTextDocumentContent(params: TextDocumentContentParams, token: CancellationToken): Promise<TextDocumentContentResult | undefined> {
        const uri = URI.parse(params.uri);
        if (uri.scheme !== EARLIER_SCHEME) {
            const text = libraryText(uri);
            return text === undefined ? super.provideTextDocumentContent(params, token) : { text };
        }
        await this.services.workspace.WorkspaceManager.ready;
        const file = presentAddress(uri);
        const folder = folderOf(this.services, file.toString());
        // Git lists the files of the folder, and nothing else is given.
        const text = folder && isCommitId(uri.query) ? await this.services.throughline.Earlier?.textAt(uri.query, folder.root, file, signalOf(token)) : undefined;
        return { text: text ?? `# ${UriUtils.basename(file)} is not in that version.\n` };
    }
}
