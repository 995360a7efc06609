import type { LangiumCoreServices, LexerResult } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import type { PlanTokenBuilder } from '../parser/tokens.ts';

/**
 * What a piece of a text is to the formatter. A `head` is the first word of a statement; a `sign` is what the parser never sees:
 * signs that mean nothing, and braces that are passed over.
 */
export type ItemKind = 'head' | 'word' | 'text' | 'comma' | 'open' | 'close' | 'comment' | 'sign';

/** Everything in a text that is not white space, in its order. Offsets are UTF-16, the end is exclusive. */
export interface Item {
    readonly kind: ItemKind;
    readonly image: string;
    readonly offset: number;
    readonly end: number;
    /** The line breaks in the white space before it. */
    readonly breaks: number;
    /** The blocks that are open before it; a closing brace still counts its own. */
    readonly depth: number;
    /** How many blocks more were open behind the item before, and are read as closed there, though the text has no brace for it. */
    readonly closedAbove: number;
}

/** An opening or a closing brace that the parser sees. */
export interface Brace extends Item {
    readonly kind: 'open' | 'close';
    /** Its block is opened and closed on one line, and holds one statement at most. */
    readonly isOneLine: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export const LINE_BREAK = /\r\n?|\n/g;
/** What stands between tokens and comments; braces by themselves, since a statement may begin behind them. */
const SIGNS = /[{}]|[^\s\u200b{}]+/g;

/** Splits texts into items, as the lexer reads them. */
export class ItemReader {
    private readonly types: Readonly<Record<'open' | 'close' | 'comma' | 'text', TokenType>>;
    private readonly heads: ReadonlySet<TokenType>;

    constructor(services: LangiumCoreServices) {
        const builder = services.parser.TokenBuilder as PlanTokenBuilder;
        this.types = { open: builder.type('{'), close: builder.type('}'), comma: builder.type(','), text: builder.type('STRING') };
        this.heads = new Set([...builder.words.heads.values(), builder.type('UNKNOWN_WORD')]);
    }

    /** @param read what the lexer makes of the text */
    read(text: string, read: LexerResult): Item[] {
        const list = new ItemList(text);
        const { tokens, hidden } = read;
        let next = 0;
        for (const token of tokens) {
            while (next < hidden.length && hidden[next].startOffset < token.startOffset) {
                list.add('comment', hidden[next++]);
            }
            if (isInText(token)) {
                list.add(this.kindOf(token.tokenType), token);
            } else {
                list.pass(token.tokenType === this.types.open);
            }
        }
        for (; next < hidden.length; next++) {
            list.add('comment', hidden[next]);
        }
        return list.finish();
    }

    private kindOf(type: TokenType): ItemKind {
        const { open, close, comma, text } = this.types;
        return type === open ? 'open' : type === close ? 'close' : type === comma ? 'comma' : type === text ? 'text' : this.heads.has(type) ? 'head' : 'word';
    }
}

/** A brace that the lexer has added has no width. */
export function isInText(token: IToken): boolean {
    return token.endOffset! >= token.startOffset;
}

export function isBrace(item: Item | undefined): item is Brace {
    return item?.kind === 'open' || item?.kind === 'close';
}

/** Also of a brace that the parser does not see. */
export function looksLikeBrace(image: string): boolean {
    return image === '{' || image === '}';
}

class ItemList {
    private readonly items: Item[] = [];
    /** The braces of the blocks that are open; undefined for a block that the text has no brace for. */
    private readonly stack: (Mutable<Brace> | undefined)[] = [];
    private readonly text: string;
    private end = 0;
    private closed = 0;

    constructor(text: string) {
        this.text = text;
    }

    /** The white space behind a comment is none of it. */
    add(kind: ItemKind, { startOffset, endOffset, image }: IToken): void {
        this.addSigns(startOffset);
        this.push(kind, startOffset, kind === 'comment' ? startOffset + image.trimEnd().length : endOffset! + 1);
    }

    /** A brace that the text lacks. */
    pass(isOpening: boolean): void {
        if (isOpening) {
            this.stack.push(undefined);
        } else {
            const block = this.stack.pop();
            if (block) {
                block.isOneLine = false;
            }
            this.closed++;
        }
    }

    finish(): Item[] {
        this.addSigns(this.text.length);
        return this.items;
    }

    private addSigns(until: number): void {
        if (this.end === until) {
            return;
        }
        const start = this.end;
        for (const { 0: image, index } of this.text.slice(start, until).matchAll(SIGNS)) {
            this.push('sign', start + index, start + index + image.length);
        }
    }

    private push(kind: ItemKind, offset: number, end: number): void {
        const image = this.text.slice(offset, end);
        const breaks = countBreaks(this.text.slice(this.end, offset));
        const block = this.stack[this.stack.length - 1];
        const isLonger = breaks > 0 || kind === 'comment' || kind === 'text' && countBreaks(image) > 0 || kind !== 'close' && looksLikeBrace(image);
        if (block && isLonger) {
            block.isOneLine = false;
        }
        const item: Item = { kind, image, offset, end, breaks, depth: this.stack.length, closedAbove: this.closed };
        if (kind === 'open') {
            this.stack.push(Object.assign(item as Mutable<Brace>, { isOneLine: true }));
        } else if (kind === 'close') {
            Object.assign(item, { isOneLine: this.stack.pop()?.isOneLine ?? false });
        }
        this.items.push(item);
        this.end = end;
        this.closed = 0;
    }
}

function countBreaks(text: string): number {
    return text.match(LINE_BREAK)?.length ?? 0;
}
