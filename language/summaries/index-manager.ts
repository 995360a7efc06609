import { stream, type AstNodeDescription, type IndexManager, type LangiumDocument, type ReferenceDescription, type Stream, type URI } from 'langium';
import { whole } from '../model/read.ts';
import type { OnFault } from '../rules/engine.ts';
import type { FileIndex } from './file-index.ts';
import { summarizeFile } from './file-summary.ts';
import { outlineOf } from './outline.ts';

/** Puts the summaries of documents into the index of files, which takes the place of Langium's. */
export class PlanIndexManager implements IndexManager {
    private readonly files: FileIndex;
    private readonly onFault: OnFault | undefined;

    /** @param onFault takes the fault of a rule */
    constructor(files: FileIndex, onFault?: OnFault) {
        this.files = files;
        this.onFault = onFault;
    }

    async updateContent(document: LangiumDocument): Promise<void> {
        const read = summarizeFile(document, this.onFault);
        const summary = { ...read, model: whole(read.model) };
        this.files.set({ outline: outlineOf(summary), load: () => summary });
    }

    remove(uri: URI): void {
        this.files.delete(uri.toString());
    }

    /** What a file said last stays known until it is read again. */
    removeContent(): void {}

    /** References are part of the summary, as they are written. */
    async updateReferences(): Promise<void> {}

    removeReferences(): void {}

    /** The nodes of a document that is built again are new, and whoever refers to one has to be linked again. */
    isAffected(document: LangiumDocument, changed: Set<string>): boolean {
        return document.references.some(reference => {
            const description = 'ref' in reference ? reference.$nodeDescription : undefined;
            return description !== undefined && changed.has(description.documentUri.toString());
        });
    }

    /** Names are found by plan and network, see `Names`; there is no list of them all. */
    allElements(): Stream<AstNodeDescription> {
        return stream();
    }

    /** Found by `Occurrences`, which knows what a name means where. */
    findAllReferences(): Stream<ReferenceDescription> {
        return stream();
    }
}
