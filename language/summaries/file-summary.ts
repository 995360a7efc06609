import type { LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { readLoosely, type FileModel } from '../model/read.ts';
import { checkText, type OnFault, type TextFindings } from '../rules/engine.ts';
import { exportedNames, type StatementNames } from '../scoping/exports.ts';
import { lookupsOf, type Lookups } from './lookups.ts';
import { writtenReferences, type WrittenReference } from './references.ts';

/**
 * Everything that follows from the text of one file alone, as plain data: what it says, the names it declares and those it speaks of,
 * and what is wrong with it whatever the day and whatever other files say. Nothing but this is needed of a file that is not open.
 */
export interface FileSummary extends TextFindings {
    /** The address of the file. */
    readonly uri: string;
    readonly model: FileModel;
    /** The names of each statement at the top. */
    readonly statements: readonly StatementNames[];
    /** In the order of the text. */
    readonly references: readonly WrittenReference[];
    /** What checks need of its names and references. */
    readonly lookups: Lookups;
}

/**
 * Sums up a file. None of its references needs to be linked. What is left out in the model may also be there as undefined:
 * nearly every summary is packed, which leaves that out, and whoever keeps one as it is makes the model whole.
 *
 * @param onFault takes the fault of a rule, and the others still speak; without it the fault is thrown
 */
export function summarizeFile(document: LangiumDocument, onFault?: OnFault): FileSummary {
    const root = document.parseResult.value as ast.Document;
    const statements = exportedNames(root);
    const references = writtenReferences(root);
    return {
        uri: document.uri.toString(), model: readLoosely(root), statements, references, lookups: lookupsOf(statements, references), ...checkText(document, onFault)
    };
}
