import type { LangiumDocument, URI } from 'langium';

/** Gives the trees of files, whether they are open or not. */
export interface Trees {
    /** The document of a file with its tree; nothing where there is none. Its references may be unlinked, and are linked when they are looked at. */
    treeOf(uri: URI): LangiumDocument | undefined;
}
