import { URI, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import { libraryTexts } from './texts.ts';
import { BUILTIN_SCHEME } from '../scoping/networks.ts';

/** The documents of the built-in library: the Four Domains framework, federal funds and the usual subgroups. */
export function libraryDocuments(shared: LangiumSharedCoreServices): LangiumDocument[] {
    return Object.entries(libraryTexts).map(([name, text]) => shared.workspace.LangiumDocumentFactory.fromString(text, libraryUri(name)));
}

function libraryUri(name: string): URI {
    return URI.from({ scheme: BUILTIN_SCHEME, path: `/${name}` });
}
