import { URI, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import { libraryTexts } from './texts.ts';
import { BUILTIN_SCHEME } from '../scoping/networks.ts';

/** The addresses of the built-in library's texts. */
export const libraryUris: readonly URI[] = Object.keys(libraryTexts).map(name => URI.from({ scheme: BUILTIN_SCHEME, path: `/${name}` }));

/** The text of a file of the library; nothing for any other address. */
export function libraryText(uri: URI): string | undefined {
    return uri.scheme === BUILTIN_SCHEME && Object.hasOwn(libraryTexts, uri.path.slice(1)) ? libraryTexts[uri.path.slice(1)] : undefined;
}

/** The documents of the built-in library: the Four Domains framework, federal funds and the usual subgroups. */
export function libraryDocuments(shared: LangiumSharedCoreServices): LangiumDocument[] {
    return libraryUris.map(uri => shared.workspace.LangiumDocumentFactory.fromString(libraryText(uri)!, uri));
}
