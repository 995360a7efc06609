import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { unquote } from '../parser/strings.ts';
import { applied, toTextEdits, within, type Edit } from './edits.ts';
import { ItemReader } from './items.ts';
import { layOut } from './layout.ts';
import { indentLine } from './typing.ts';

/** A text with its white space in order. */
export interface Formatted {
    readonly text: string;
    /** False where the lines had to stay as they are, since their indentation says where a missing brace belongs. */
    readonly isWhole: boolean;
}

/**
 * Puts the white space of a text in order: blocks are indented, a statement has its own line, a text of several lines goes with its block.
 * Nothing else is changed, twice is the same as once, and the text means what it meant: it works on the lexer's tokens, each result is read
 * again, and is only given where the parser would see the very same tokens and comments (one more run of the lexer, about as long as the first).
 * Where braces do not balance, indentation says what is meant; where another indentation would say something else, lines stay where they are.
 */
export class PlanFormatter {
    private readonly lexer: Lexer;
    private readonly reader: ItemReader;

    constructor(services: LangiumCoreServices) {
        this.lexer = services.parser.Lexer;
        this.reader = new ItemReader(services);
    }

    format(text: string): Formatted {
        const { edits, isWhole } = this.edit(text);
        return { text: applied(text, edits), isWhole };
    }

    /** The edits of a document, or of those of its lines that a range touches. */
    edits(document: TextDocument, range?: Range): TextEdit[] {
        if (!range) {
            return toTextEdits(document, this.edit(document.getText()).edits);
        }
        const isAtLineStart = range.end.character === 0 && range.end.line > range.start.line;
        const lineBehind = range.end.line + (isAtLineStart ? 0 : 1);
        const start = document.offsetAt({ line: range.start.line, character: 0 });
        const end = lineBehind < document.lineCount ? document.offsetAt({ line: lineBehind, character: 0 }) : Infinity;
        return toTextEdits(document, this.edit(document.getText(), each => within(each, start, end)).edits);
    }

    /** The edit that indents a line in which something was typed: a new line, or a closing brace at its start. */
    editsOnType(document: TextDocument, line: number, typed: string): TextEdit[] {
        const text = document.getText();
        const read = this.lexer.tokenize(text);
        const start = document.offsetAt({ line, character: 0 });
        const edit = indentLine(text, this.reader.read(text, read), start, typed);
        return edit && this.saysTheSame(text, read, [edit]) ? toTextEdits(document, [edit]) : [];
    }

    private edit(text: string, select: (edits: Edit[]) => Edit[] = edits => edits): { edits: Edit[]; isWhole: boolean } {
        const read = this.lexer.tokenize(text);
        const items = this.reader.read(text, read);
        for (const extent of ['full', 'lines'] as const) {
            const edits = select(layOut(text, items, extent));
            if (this.saysTheSame(text, read, edits)) {
                return { edits, isWhole: extent === 'full' };
            }
        }
        return { edits: [], isWhole: false };
    }

    /** Whether the parser gets the same tokens of a text when it is edited. All that a tree is made of are their kinds and what they say. */
    private saysTheSame(text: string, before: LexerResult, edits: readonly Edit[]): boolean {
        if (edits.length === 0) {
            return true;
        }
        const after = this.lexer.tokenize(applied(text, edits));
        return before.tokens.length === after.tokens.length && before.hidden.length === after.hidden.length
            && before.tokens.every((token, index) => {
                const other = after.tokens[index];
                return token.tokenType === other.tokenType && (token.image === other.image || isLong(token.image) && unquote(token.image) === unquote(other.image));
            })
            && before.hidden.every((comment, index) => comment.image.trimEnd() === after.hidden[index].image.trimEnd());
    }
}

function isLong(image: string): boolean {
    return image.startsWith('"""');
}
