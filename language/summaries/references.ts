import type { AstNode, Reference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { allIn, forReferencesIn } from '../model/walk.ts';
import { kindsWanted, type Wanted } from '../scoping/kinds.ts';

/** A name that a line writes to speak of something declared elsewhere, as plain data. */
export interface WrittenReference {
    /** The name that is meant. */
    readonly text: string;
    /** As it stands in the text, where that is not the name: a code in quotation marks. */
    readonly written?: string;
    readonly range: Range;
    /** What may be meant. */
    readonly wanted: Wanted;
    /** Which of the file's statements it is in, counted from 0. */
    readonly statement: number;
    /** It names what is carried on: in the text of a plan, or of a year of one. */
    readonly carries?: 'plan' | 'year';
    /** The label behind a practice's code. */
    readonly label?: string;
    /** A rule of its own speaks of it where nothing bears the name. */
    readonly isSpokenOf?: true;
}

/** All references of a file; none of them needs to be linked. */
export function writtenReferences(document: ast.Document): WrittenReference[] {
    const found: WrittenReference[] = [];
    let statement = 0;
    let carries: 'plan' | 'year' = 'plan';
    for (const node of allIn(document)) {
        if (node.$container === document) {
            statement = node.$containerIndex!;
            carries = ast.isPlanYear(node) ? 'year' : 'plan';
        }
        forReferencesIn(node, (reference, property) => {
            const written = writtenReference(node, property, reference, statement, carries);
            if (written) {
                found.push(written);
            }
        });
    }
    return found;
}

function writtenReference(node: AstNode, property: string, reference: Reference, statement: number, carries: 'plan' | 'year'): WrittenReference | undefined {
    const cst = reference.$refNode;
    if (!cst) {
        return undefined;
    }
    const { $refText: text } = reference;
    const written = cst.text;
    return {
        text, ...(written !== text && { written }), range: cst.range, wanted: kindsWanted(node, property), statement,
        ...(ast.isCarry(node) && { carries }),
        ...(ast.isPracticeCode(node) && node.label !== undefined && { label: node.label }),
        ...((ast.isPracticeCode(node) || ast.isDesignation(node)) && { isSpokenOf: true as const })
    };
}
