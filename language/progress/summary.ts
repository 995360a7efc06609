import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { readDocument, type FileModel } from '../model/read.ts';

/**
 * What other files need of a file: its dated facts, never counts as of a day. Rollups and the rules that look beyond one file
 * are merges of summaries; nothing but a summary is needed of a file that is not open.
 */
export interface Summary extends FileModel {
    readonly uri: string;
}

export function summarize(document: LangiumDocument): Summary {
    return { uri: document.uri.toString(), ...readDocument(document.parseResult.value as ast.Document) };
}
