import type { IToken, Lexer, TokenType } from 'chevrotain';

/** Tokens as Chevrotain's lexer gives them, those that are hidden apart. */
export interface Scanned {
    readonly tokens: IToken[];
    readonly hidden: IToken[];
}

/** How one type of token is matched, the way Chevrotain has it. */
interface Pattern {
    readonly type: TokenType;
    /** The length of what stands at a place; -1 where it is something else. */
    readonly match: (text: string, offset: number) => number;
    readonly isSkipped: boolean;
    readonly isHidden: boolean;
    readonly hasLines: boolean;
}

/** What Chevrotain's lexer knows of its patterns. */
interface LexerInside {
    readonly defaultMode: string;
    readonly patternIdxToConfig: Readonly<Record<string, readonly Config[]>>;
    /** Which patterns may match what begins with a character, by its code as far as that is below 256. */
    readonly charCodeToPatternIdxToConfig: Readonly<Record<string, readonly (readonly Config[] | undefined)[]>>;
}

interface Config {
    readonly tokenType: TokenType;
    /** Nothing for what is skipped, false for what the parser sees. */
    readonly group: string | false | undefined;
    readonly canLineTerminator: boolean;
}

const ASCII = 128;
const [TAB, LINE_FEED, RETURN, BLANK] = [9, 10, 13, 32];

/** How many words are remembered, a power of two. */
const WORDS = 1 << 12;
/** V8 copies the letters of a word up to this length; a longer one would keep its whole text. */
const LONGEST_REMEMBERED = 12;

/**
 * Cuts a text into tokens exactly as Chevrotain's lexer does, with its own patterns in its own order, in a third of the time:
 * blanks and words of ASCII letters, which most of a plan is, are not matched one pattern after the other.
 */
export class Scanner {
    /** Words that were read last, by their letters: the same ones come again and again, and the same string is compared and looked up at once. */
    private readonly words: (string | undefined)[] = new Array<string | undefined>(WORDS).fill(undefined);
    private readonly patterns: readonly Pattern[];
    private readonly byCode: readonly (readonly Pattern[])[];
    /** Codes of blanks that are skipped, and of letters with which only a word may begin. */
    private readonly isBlank: readonly boolean[];
    private readonly beginsWord: readonly boolean[];

    /** @param word the type of all words */
    constructor(lexer: Lexer, word: TokenType) {
        const inside = lexer as unknown as LexerInside;
        const configs = inside.patternIdxToConfig[inside.defaultMode];
        const table = inside.charCodeToPatternIdxToConfig[inside.defaultMode];
        this.patterns = configs.map(patternOf);
        // Chevrotain does not know what begins with any sign but some.
        const known = new Set(table.flatMap(each => each ?? []));
        this.byCode = Array.from({ length: ASCII }, (_, code) => this.patterns.filter((_pattern, index) => !known.has(configs[index]) || table[code]?.includes(configs[index])));
        this.isBlank = this.byCode.map(([first], code) => [TAB, LINE_FEED, RETURN, BLANK].includes(code) && first?.isSkipped === true);
        this.beginsWord = this.byCode.map(([first]) => first?.type === word);
    }

    /** @returns nothing where no pattern matches, which Chevrotain's lexer has messages for */
    scan(text: string): Scanned | undefined {
        const tokens: IToken[] = [];
        const hidden: IToken[] = [];
        let line = 1;
        let lineStart = 0;
        let offset = 0;
        while (offset < text.length) {
            const code = text.charCodeAt(offset);
            if (code < ASCII && this.isBlank[code]) {
                offset++;
                if (code === LINE_FEED || (code === RETURN && text.charCodeAt(offset) !== LINE_FEED)) {
                    line++;
                    lineStart = offset;
                }
                continue;
            }
            const candidates = code < ASCII ? this.byCode[code] : this.patterns;
            let found: Pattern | undefined;
            let length = -1;
            let image: string | undefined;
            if (code < ASCII && this.beginsWord[code]) {
                found = candidates[0];
                image = this.word(text, offset);
                length = image?.length ?? -1;
            }
            for (let i = 0; length < 0 && i < candidates.length; i++) {
                found = candidates[i];
                length = found.match(text, offset);
            }
            if (!found || length < 0) {
                return undefined;
            }
            const end = offset + length;
            image ??= text.substring(offset, end);
            let token: IToken | undefined;
            if (!found.isSkipped) {
                const column = offset - lineStart + 1;
                token = {
                    image, startOffset: offset, endOffset: end - 1, startLine: line, endLine: line,
                    startColumn: column, endColumn: column + length - 1, tokenTypeIdx: found.type.tokenTypeIdx!, tokenType: found.type
                };
                (found.isHidden ? hidden : tokens).push(token);
            }
            if (found.hasLines && (image.includes('\n') || image.includes('\r'))) {
                const { breaks, last } = lineBreaks(text, offset, end);
                line += breaks;
                lineStart = last + 1;
                // A break at the very end of a token begins a line behind it; that is how Chevrotain counts.
                const isLast = last === end - 1;
                if (token && !(isLast && breaks === 1)) {
                    token.endLine = isLast ? line - 1 : line;
                    token.endColumn = isLast ? 1 : end - lineStart;
                }
            }
            offset = end;
        }
        return { tokens, hidden };
    }

    /** The word of ASCII letters at a place of a text; nothing where another letter may belong to it. */
    private word(text: string, offset: number): string | undefined {
        let hash = 0;
        let end = offset;
        let code = text.charCodeAt(end);
        do {
            hash = (Math.imul(hash, 31) + code) | 0;
            code = text.charCodeAt(++end);
        } while ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95);
        if (code >= ASCII) {
            return undefined;
        }
        const length = end - offset;
        if (length > LONGEST_REMEMBERED) {
            return text.substring(offset, end);
        }
        const place = (hash ^ (hash >>> 12)) & (WORDS - 1);
        const known = this.words[place];
        return known?.length === length && text.startsWith(known, offset) ? known : this.words[place] = text.substring(offset, end);
    }
}

/** How many lines end inside of a token, and where the last of them does. */
function lineBreaks(text: string, start: number, end: number): { breaks: number; last: number } {
    let breaks = 0;
    let last = -1;
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === LINE_FEED || (code === RETURN && (at + 1 === end || text.charCodeAt(at + 1) !== LINE_FEED))) {
            breaks++;
            last = at;
        }
    }
    return { breaks, last };
}

function patternOf({ tokenType, group, canLineTerminator }: Config): Pattern {
    return { type: tokenType, match: matcherOf(tokenType), isSkipped: group === undefined, isHidden: typeof group === 'string', hasLines: canLineTerminator };
}

function matcherOf({ PATTERN: pattern }: TokenType): Pattern['match'] {
    if (typeof pattern === 'string') {
        return (text, offset) => (text.startsWith(pattern, offset) ? pattern.length : -1);
    }
    if (pattern instanceof RegExp) {
        const sticky = new RegExp(pattern.source, pattern.flags.includes('y') ? pattern.flags : `${pattern.flags}y`);
        return (text, offset) => {
            sticky.lastIndex = offset;
            return sticky.test(text) ? sticky.lastIndex - offset : -1;
        };
    }
    const match = typeof pattern === 'function' ? pattern : pattern!.exec;
    return (text, offset) => match(text, offset, [], {})?.[0].length ?? -1;
}
