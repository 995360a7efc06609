import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider, LangiumServices } from 'langium/lsp';
import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Names } from '../../language/scoping/names.ts';
import type { WorkspaceServices } from '../workspace/services.ts';
import { Occurrences } from './occurrences.ts';
import { segmentAt } from './segments.ts';

/** Marks where the element under the cursor is named in the same text. */
export class PlanHighlights implements DocumentHighlightProvider {
    private readonly occurrences: Occurrences;
    private readonly names: Names;

    constructor(services: LangiumServices) {
        this.occurrences = new Occurrences(services);
        this.names = (services.shared as unknown as WorkspaceServices).throughline.Names;
    }

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
        const target = segmentAt(document, position, this.names)?.target;
        return target === undefined ? [] : this.occurrences.inDocument(target, document)
            .map(({ range, reference }) => ({ range, kind: reference ? DocumentHighlightKind.Read : DocumentHighlightKind.Write }));
    }
}
