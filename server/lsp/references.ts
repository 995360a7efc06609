import type { LangiumDocument } from 'langium';
import type { LangiumServices, ReferencesProvider } from 'langium/lsp';
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { Names } from '../../language/scoping/names.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { Occurrences } from './occurrences.ts';
import { segmentAt } from './segments.ts';

/** Lists where the element under the cursor is named. */
export class PlanReferences implements ReferencesProvider {
    private readonly occurrences: Occurrences;
    private readonly names: Names;

    constructor(services: LangiumServices) {
        this.occurrences = new Occurrences(services);
        this.names = (services.shared as unknown as WorkspaceServices).throughline.Names;
    }

    async findReferences(document: LangiumDocument, { position, context }: ReferenceParams, token?: CancellationToken): Promise<Location[]> {
        const target = segmentAt(document, position, this.names)?.target;
        return target === undefined ? [] : (await this.occurrences.everywhere(target, document, token))
            .filter(each => context.includeDeclaration || each.reference)
            .map(({ uri, range }) => ({ uri, range }));
    }
}
