import type { AstNode, CstNode, Reference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { forReferencesIn, referringIn } from '../model/walk.ts';
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
    referringIn(document).forEach((nodes, statement) => {
        const carries = document.body[statement].$type === ast.PlanYear.$type ? 'year' : 'plan';
        for (const node of nodes) {
            forReferencesIn(node, (reference, property) => {
                if (reference.$refNode) {
                    found.push(writtenReference(node, reference, reference.$refNode, kindsWanted(node, property), statement, carries));
                }
            });
        }
    });
    return found;
}

function writtenReference(node: AstNode, { $refText: text }: Reference, cst: CstNode, wanted: Wanted, statement: number, carries: 'plan' | 'year'): WrittenReference {
    const written = cst.text;
    const common = written === text ? { text, range: cst.range, wanted, statement } : { text, written, range: cst.range, wanted, statement };
    switch (node.$type) {
        case ast.Carry.$type: return { ...common, carries };
        case ast.PracticeCode.$type: {
            const { label } = node as ast.PracticeCode;
            return { ...common, ...(label !== undefined && { label }), isSpokenOf: true };
        }
        case ast.Designation.$type: return { ...common, isSpokenOf: true };
        default: return common;
    }
}
