import type { IToken } from 'chevrotain';
import type { LangiumCoreServices, Lexer } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { unquote } from '../parser/strings.ts';
import { applied, toTextEdits, within, type Edit } from './edits.ts';
import { ItemReader, LINE_BREAK, type Item } from './items.ts';
import { layOut } from './layout.ts';
import { indentLine } from './typing.ts';

/** A text with its white space in order. */
export interface Formatted {
    readonly text: string;
    /** False where the lines had to stay as they are, since their indentation says where a missing brace belongs. */
    readonly isWhole: boolean;
}

interface Reading {
    readonly text: string;
    readonly tokens: readonly IToken[];
    readonly items: readonly Item[];
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
        const read = this.read(document.getText());
        const edit = indentLine(read.text, read.items, document.offsetAt({ line, character: 0 }), typed);
        // A brace may come to close a block that was read as closed above it.
        return edit && hasTokensOf(read, this.read(applied(read.text, [edit]))) ? toTextEdits(document, [edit]) : [];
    }

    private edit(text: string, select: (edits: Edit[]) => Edit[] = edits => edits): { edits: Edit[]; isWhole: boolean } {
        const read = this.read(text);
        for (const extent of ['full', 'lines'] as const) {
            const edits = select(layOut(text, read.items, extent));
            if (this.saysTheSame(read, edits)) {
                return { edits, isWhole: extent === 'full' };
            }
        }
        return { edits: [], isWhole: false };
    }

    /**
     * Whether the parser gets the same tokens of a text when it is edited, with the same comments between them:
     * all that a tree is made of are the kinds of the tokens and what they say. Of the braces the same ones must be passed over.
     */
    private saysTheSame(before: Reading, edits: readonly Edit[]): boolean {
        if (edits.length === 0) {
            return true;
        }
        const after = this.read(applied(before.text, edits));
        return hasTokensOf(before, after) && before.items.length === after.items.length
            && before.items.every(({ kind, depth }, index) => kind === after.items[index].kind && depth === after.items[index].depth);
    }

    private read(text: string): Reading {
        const result = this.lexer.tokenize(text);
        return { text, tokens: result.tokens, items: this.reader.read(text, result) };
    }
}

function hasTokensOf({ tokens }: Reading, other: Reading): boolean {
    return tokens.length === other.tokens.length && tokens.every((token, index) => saysSame(token, other.tokens[index]));
}

/** A `"""` text may say the same with other indentation. Over fewer lines it would have another end, and what follows another place. */
function saysSame(one: IToken, other: IToken): boolean {
    return one.tokenType === other.tokenType && (one.image === other.image
        || one.image.startsWith('"""') && unquote(one.image) === unquote(other.image) && linesIn(one.image) === linesIn(other.image));
}

function linesIn(image: string): number {
    return image.split(LINE_BREAK).length;
}
