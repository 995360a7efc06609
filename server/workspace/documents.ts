import { DefaultLangiumDocuments, DocumentState, type LangiumDocument, type LangiumDocumentFactory, type LangiumSharedCoreServices, type URI } from 'langium';
import { libraryText } from '../../language/library/library.ts';
import { Latest } from '../../language/scoping/latest.ts';
import type { Trees } from '../../language/scoping/trees.ts';
import { isNotice, type Finder } from './finder.ts';

/** The trees of so many files that are not open stay at hand: those that open ones refer to, and those that somebody asked about. */
const MOST_TREES = 60;
/** So many files that are not open are built like open ones, because a request asked about them. */
const MOST_VISITED = 10;

/**
 * The documents that are built: those that are open, and a few that were asked about. Of all others there is a tree for a while
 * when a name leads to them.
 */
export class PlanDocuments extends DefaultLangiumDocuments implements Trees {
    private readonly factory: LangiumDocumentFactory;
    private readonly finder: Finder;
    private readonly trees = new Latest<string, LangiumDocument>(MOST_TREES);
    private readonly visited: URI[] = [];
    private readonly built = new Set<string>();

    constructor(services: LangiumSharedCoreServices, finder: Finder) {
        super(services);
        this.factory = services.workspace.LangiumDocumentFactory;
        this.finder = finder;
    }

    override addDocument(document: LangiumDocument): void {
        super.addDocument(document);
        this.built.add(document.uri.toString());
    }

    override deleteDocument(uri: URI): LangiumDocument | undefined {
        this.built.delete(uri.toString());
        return super.deleteDocument(uri);
    }

    override deleteDocuments(folder: URI): LangiumDocument[] {
        const deleted = super.deleteDocuments(folder);
        deleted.forEach(each => this.built.delete(each.uri.toString()));
        return deleted;
    }

    /** Whether a file is built as a document, by its address. */
    isBuilt(uri: string): boolean {
        return this.built.has(uri);
    }

    treeOf(uri: URI): LangiumDocument | undefined {
        const key = uri.toString();
        return this.getDocument(uri) ?? this.trees.get(key) ?? this.read(uri);
    }

    /** What is asked of the whole workspace needs no document that is built. */
    override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
        return this.treeOf(uri) ?? super.getOrCreateDocument(uri);
    }

    /** What a closed file said is no longer so. */
    forgetTree(uri: string): void {
        this.trees.delete(uri);
    }

    /**
     * Adds a file that is not open, to be built because somebody asks about it.
     *
     * @returns those that give way to it; nothing where the file cannot be read
     */
    visit(uri: URI): URI[] | undefined {
        const document = this.trees.get(uri.toString()) ?? this.read(uri);
        if (!document) {
            return undefined;
        }
        this.trees.delete(uri.toString());
        document.state = DocumentState.Parsed;
        this.addDocument(document);
        this.visited.push(uri);
        return this.visited.splice(0, Math.max(0, this.visited.length - MOST_VISITED));
    }

    /** A visited file that was opened is no visitor any more. */
    stay(uri: string): void {
        const at = this.visited.findIndex(each => each.toString() === uri);
        if (at >= 0) {
            this.visited.splice(at, 1);
        }
    }

    private read(uri: URI): LangiumDocument | undefined {
        const text = libraryText(uri);
        const read = text === undefined ? this.finder.read(uri) : { text };
        if (isNotice(read)) {
            return undefined;
        }
        const document = this.factory.fromString(read.text, uri);
        // Nothing has to be computed before its references can be linked one by one.
        document.state = DocumentState.ComputedScopes;
        return this.trees.set(uri.toString(), document);
    }
}
