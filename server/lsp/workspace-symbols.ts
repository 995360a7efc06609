import type { FuzzyMatcher, WorkspaceSymbolProvider } from 'langium/lsp';
import { SymbolKind, type CancellationToken, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { ExportedName } from '../../language/scoping/exports.ts';
import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { ServerSharedServices } from '../module.ts';
import { signalOf } from '../workspace/shared-work.ts';
import { inSlices } from '../workspace/slices.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** Nobody reads more; whoever looks for another types on. */
const MOST = 200;

/** Finds elements by name or title in all plans: first what the whole network sees, then what is in plans, file by file. */
export class PlanWorkspaceSymbols implements WorkspaceSymbolProvider {
    private readonly throughline: ServerSharedServices['throughline'];
    private readonly fuzzy: FuzzyMatcher;

    constructor(services: ServerSharedServices) {
        this.throughline = services.throughline;
        this.fuzzy = services.lsp.FuzzyMatcher;
    }

    async getSymbols({ query }: WorkspaceSymbolParams, token?: CancellationToken): Promise<WorkspaceSymbol[]> {
        const { Files } = this.throughline;
        const signal = token && signalOf(token);
        const found: WorkspaceSymbol[] = [];
        const add = (uri: string, element: ExportedName, organization?: string) => {
            if (found.length < MOST && this.isWanted(query, element)) {
                found.push(symbolOf(uri, element, organization));
            }
        };
        for (const network of Files.addresses().sort()) {
            Files.declaring(network).filter(({ outline }) => !this.throughline.Networks.isBuiltin(outline.uri))
                .forEach(({ outline }) => outline.names?.forEach(each => add(outline.uri, each)));
        }
        await inSlices(this.inOrder(), file => {
            for (const { belonging, names } of file.load().statements) {
                names.forEach(each => belonging && add(file.outline.uri, each, belonging.organization));
            }
        }, () => found.length < MOST && !signal?.aborted);
        signal?.throwIfAborted();
        return found;
    }

    private inOrder(): IndexedFile[] {
        const { Files } = this.throughline;
        return Files.addresses().flatMap(network => [...Files.in(network)]).filter(each => each.outline.organizations.length > 0)
            .sort((a, b) => (a.outline.uri < b.outline.uri ? -1 : 1));
    }

    private isWanted(query: string, { name, title }: ExportedName): boolean {
        return this.fuzzy.match(query, name) || (title !== undefined && this.fuzzy.match(query, title));
    }
}

/** Editors filter what they are given by what they show: title and name. */
function symbolOf(uri: string, { name, title, keyword, range }: ExportedName, organization: string | undefined): WorkspaceSymbol {
    return {
        name: title === undefined ? name : `${title.replace(/\s+/g, ' ').trim()} (${name})`,
        kind: symbolKinds[keyword ?? ''] ?? SymbolKind.Object,
        ...(organization !== undefined && { containerName: organization }),
        location: { uri, range }
    };
}
