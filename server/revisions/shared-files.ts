import type { IndexedFile } from '../../language/summaries/file-index.ts';
import type { FileSummary } from '../../language/summaries/file-summary.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';

/** A file with the same text at another address: nothing of it has to be read again. */
export function fileAt(file: IndexedFile, uri: string): IndexedFile {
    const { outline } = file;
    if (outline.uri === uri) {
        return file;
    }
    const { declarations } = outline;
    let summary: FileSummary | undefined;
    return {
        outline: { ...outline, uri, ...(declarations && { declarations: { ...placedIn(declarations, uri), uri } }) },
        load: () => summary ??= unpackSummary(uri, packSummary(file.load()))!
    };
}

function placedIn<T>(declarations: T, uri: string): T {
    return JSON.parse(JSON.stringify(declarations), (key, value) => (key === 'place' ? { ...value, uri } : value)) as T;
}
