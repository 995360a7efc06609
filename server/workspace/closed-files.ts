import { DocumentState, URI, type LangiumDocumentFactory } from 'langium';
import { librarySummaries } from '../../language/library/summaries.ts';
import type { OnFault } from '../../language/rules/engine.ts';
import type { FileIndex } from '../../language/summaries/file-index.ts';
import { summarizeFile, type FileSummary } from '../../language/summaries/file-summary.ts';
import { outlineOf, type FileOutline } from '../../language/summaries/outline.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';
import type { PlanDocuments } from './documents.ts';
import { isNotice, type Finder, type Notice } from './finder.ts';
import type { Summaries } from './summaries.ts';

/** What is needed to know files that are not open. */
export interface ClosedFileSources {
    readonly files: FileIndex;
    readonly summaries: Summaries;
    readonly documents: () => PlanDocuments;
    readonly factory: () => LangiumDocumentFactory;
    readonly finder: Finder;
    readonly tell: (notice: Notice) => void;
    readonly onFault: OnFault;
}

/** The files that are not open: each is read, summed up and let go. */
export class ClosedFiles {
    private readonly sources: ClosedFileSources;

    constructor(sources: ClosedFileSources) {
        this.sources = sources;
    }

    /** Takes the built-in library into the index. */
    readLibrary(): void {
        const { files, summaries } = this.sources;
        for (const [uri, packed] of Object.entries(librarySummaries)) {
            files.set(summaries.packed(outlineOf(unpackSummary(uri, packed)!), packed));
        }
    }

    /** Takes a file as it is now: one that cannot be read is told, and known no longer. */
    read(uri: URI): void {
        const { files, finder, tell, documents } = this.sources;
        documents().forgetTree(uri.toString());
        const read = finder.read(uri);
        if (isNotice(read)) {
            tell(read);
            files.delete(uri.toString());
        } else {
            this.take(uri, read.text);
        }
    }

    /** Whether a file is built as a document, and is known by that. */
    isBuilt(uri: string): boolean {
        return this.sources.documents().isBuilt(uri);
    }

    /** A file is gone. */
    forget(uri: URI): void {
        this.sources.documents().forgetTree(uri.toString());
        this.sources.files.delete(uri.toString());
    }

    /** The summary of a file as it is now, packed, and its outline; nothing where it cannot be read, which is told. */
    pack(uri: URI): { readonly outline: FileOutline; readonly text: string } | undefined {
        const read = this.sources.finder.read(uri);
        if (isNotice(read)) {
            this.sources.tell(read);
            return undefined;
        }
        const summary = this.summarize(uri, read.text);
        return { outline: outlineOf(summary), text: packSummary(summary) };
    }

    /** The packed summary of a file once more; of one that is gone, an empty one. */
    packedAgain(address: string): string {
        const uri = URI.parse(address);
        const read = this.sources.finder.read(uri);
        return packSummary(this.summarize(uri, isNotice(read) ? '' : read.text));
    }

    private take(uri: URI, text: string): void {
        this.sources.files.set(this.sources.summaries.pack(this.summarize(uri, text)));
    }

    private summarize(uri: URI, text: string): FileSummary {
        const document = this.sources.factory().fromString(text, uri);
        document.state = DocumentState.ComputedScopes;
        return summarizeFile(document, this.sources.onFault);
    }
}
