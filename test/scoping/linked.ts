import { URI, type LangiumDocument } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { libraryDocuments } from '../../language/library/library.ts';
import { createPlanServices } from '../../language/module.ts';
import { mergeNetwork, type Network } from '../../language/progress/network.ts';
import { summarize, type Summary } from '../../language/progress/summary.ts';

export interface Linked {
    /** The documents of the texts given, by their path. */
    readonly documents: ReadonlyMap<string, LangiumDocument<Document>>;
    readonly summaries: readonly Summary[];
    readonly network: Network;
}

/**
 * Texts as files of one workspace, with the built-in library, parsed and linked in memory.
 *
 * @param texts by path, such as `lincoln-ms/plan.plan`
 * @param roots the folders that are networks of their own
 */
export async function link(texts: Iterable<[path: string, text: string]>, roots: string[] = []): Promise<Linked> {
    const { shared } = createPlanServices();
    shared.throughline.Networks.setRoots(roots.map(root => uriOf(root).toString()));
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const library = libraryDocuments(shared);
    const documents = new Map([...texts].map(([path, text]) => [path, LangiumDocumentFactory.fromString<Document>(text, uriOf(path))]));
    const all = [...library, ...documents.values()];
    for (const document of all) {
        LangiumDocuments.addDocument(document);
    }
    await DocumentBuilder.build(all, { validation: false });
    const summaries = all.map(summarize);
    return { documents, summaries, network: mergeNetwork(summaries) };
}

/** What a name in a text means: file, line (from 1) and keyword of each place that it stands for, `?` where nothing bears it. */
export function meanings(linked: Linked, path: string): string[] {
    const document = linked.documents.get(path)!;
    return document.references.map(reference => {
        const target = 'ref' in reference ? reference.ref : undefined;
        const cst = target?.$cstNode;
        if (!target || !cst) {
            return `${reference.$refText} -> ?`;
        }
        const file = cst.root.astNode.$document!.uri.path.replace(/^\//, '');
        return `${reference.$refText} -> ${file}:${cst.range.start.line + 1}`;
    });
}

function uriOf(path: string): URI {
    return URI.from({ scheme: 'memory', path: `/${path}` });
}
