import type { URI } from 'langium';
import type { FileIndex } from '../../language/summaries/file-index.ts';
import type { ClosedFiles } from './closed-files.ts';
import type { PlanDocuments } from './documents.ts';
import type { WorkspaceState } from './state.ts';

/** Which files are built as documents, and what becomes of those that no longer are. */
export class OpenFiles {
    private readonly files: FileIndex;
    private readonly documents: PlanDocuments;
    private readonly closed: ClosedFiles;
    private readonly state: WorkspaceState;

    constructor(files: FileIndex, documents: PlanDocuments, closed: ClosedFiles, state: WorkspaceState) {
        this.files = files;
        this.documents = documents;
        this.closed = closed;
        this.state = state;
    }

    /** Adds a file that the index knows to the documents, because a request asks about it. @returns whether it is there */
    visit(uri: URI): boolean {
        const left = this.files.get(uri.toString()) === undefined ? undefined : this.documents.visit(uri);
        left?.forEach(each => this.close(each));
        return left !== undefined;
    }

    /** A file that was visited is opened in the editor. */
    open(uri: URI): void {
        this.documents.stay(uri.toString());
    }

    /** Lets a document go; the file is known as it is on the disk. */
    close(uri: URI): void {
        this.documents.stay(uri.toString());
        this.documents.deleteDocument(uri);
        this.state.close(uri.toString());
        this.closed.read(uri);
    }

    /** Lets a document go of which there is no file. */
    discard(uri: URI): void {
        this.documents.stay(uri.toString());
        this.documents.deleteDocument(uri);
        this.state.close(uri.toString());
        this.closed.forget(uri);
    }
}
