import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import { balanceBraces } from './braces.ts';
import { Scanner } from './scanner.ts';
import { isClosed, LONG_MARK } from './strings.ts';
import { nearWord } from './near-words.ts';
import { textAbove } from './orphans.ts';
import type { PlanTokenBuilder } from './tokens.ts';
import { problemAt, type SyntaxProblem } from './problems.ts';

/** What git writes where two versions of a text collide; the name of a version stands behind it. */
const CONFLICT_MARK = /^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)$/;

/**
 * Reads any text: a word is a keyword only where a statement begins, signs that mean nothing are passed over with a message,
 * and braces always balance when the parser sees them.
 */
export class PlanLexer extends DefaultLexer {
    private readonly builder: PlanTokenBuilder;
    private readonly scanner: Scanner;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.builder = services.parser.TokenBuilder as PlanTokenBuilder;
        this.scanner = new Scanner(this.chevrotainLexer, this.builder.type('ID'));
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result: Pick<LexerResult, 'tokens' | 'hidden'> & Partial<LexerResult> = this.scanner.scan(text) ?? super.tokenize(text, options);
        const problems: SyntaxProblem[] = [];
        const tokens = this.retype(result.tokens, text, problems);
        // A part of a text, such as a line before the cursor, is read as it stands.
        const balanced = options?.mode === 'partial' ? tokens : balanceBraces(tokens, this.builder, problems);
        return { tokens: balanced, hidden: outside(tokens, result.hidden), errors: [...result.errors ?? [], ...problems] };
    }

    /** Gives every word the type of its place, and takes out the signs that mean nothing. */
    private retype(tokens: IToken[], text: string, problems: SyntaxProblem[]): IToken[] {
        const { heads, clauses } = this.builder.words;
        const id = this.builder.type('ID');
        const junk = this.builder.type('JUNK');
        const string = this.builder.type('STRING');
        const comma = this.builder.type(',');
        const open = this.builder.type('{');
        const close = this.builder.type('}');
        const unknown = this.builder.type('UNKNOWN_WORD');
        const question = heads.get('?');
        const kept: IToken[] = [];
        let previous: IToken | undefined;
        for (let i = 0; i < tokens.length; i++) {
            const token = tokens[i];
            const begins = !previous || previous.tokenType === open || previous.tokenType === close || previous.endLine! < token.startLine!;
            if (token.tokenType === junk) {
                if (begins && token.image === '?' && question) {
                    setType(token, question);
                } else {
                    // A sign outside the basic plane, such as an emoji, comes in halves: a run of signs is one.
                    const images = [token.image];
                    while (tokens[i + 1]?.tokenType === junk && tokens[i + 1].startOffset === tokens[i].endOffset! + 1) {
                        images.push(tokens[++i].image);
                    }
                    const run = images.join('');
                    problems.push({ ...problemAt(token, junkMessage(run)), length: run.length });
                    while (begins && CONFLICT_MARK.test(run) && tokens[i + 1]?.startLine === token.startLine) {
                        i++;
                    }
                    continue;
                }
            } else if (token.tokenType === string) {
                if (token.image === LONG_MARK) {
                    const whole = textAbove(token, text, kept, this.builder, problems);
                    if (whole) {
                        kept.push(previous = whole);
                        continue;
                    }
                }
                this.checkString(token, problems);
            } else if (token.tokenType === id) {
                const head = begins ? heads.get(token.image) : undefined;
                const isHead = begins && !(previous?.tokenType === comma && continuesList(tokens, i, head, comma));
                const type = head && isHead ? head : clauses.get(token.image) ?? (isHead ? this.headMeantBy(token, problems) ?? unknown : undefined);
                if (type) {
                    setType(token, type);
                }
            }
            kept.push(token);
            previous = token;
        }
        return kept;
    }

    /** A misspelled first word is read as what was meant, so that its statement and all that speaks of it stay whole. */
    private headMeantBy(token: IToken, problems: SyntaxProblem[]): TokenType | undefined {
        const { heads } = this.builder.words;
        const meant = nearWord(token.image, heads.keys());
        if (meant === undefined) {
            return undefined;
        }
        problems.push(problemAt(token, `${token.image} is no word of the language: it is read as ${meant}.`, {
            title: `Write ${meant}`, offset: token.startOffset, length: token.image.length, newText: meant
        }));
        token.image = meant;
        return heads.get(meant);
    }

    private checkString(token: IToken, problems: SyntaxProblem[]): void {
        if (!isClosed(token.image)) {
            const mark = token.image.startsWith(LONG_MARK) ? LONG_MARK : '"';
            problems.push(problemAt(token, `The closing ${mark} of this text is missing.`, {
                title: `Close the text with ${mark}`, offset: token.endOffset! + 1, length: 0, newText: mark
            }));
        } else if (token.image[0] !== '"' || token.image[token.image.length - 1] !== '"') {
            problems.push(problemAt(token, 'Curly quotation marks were read as plain ones: " is the mark of a text.', {
                title: 'Use plain quotation marks', offset: token.startOffset, length: token.image.length,
                newText: `"${token.image.slice(1, -1)}"`
            }, 'warning'));
        }
    }
}

/** After a comma a list may go on in the next line, unless that line plainly is a statement: a keyword with something behind it. */
function continuesList(tokens: IToken[], index: number, head: TokenType | undefined, comma: TokenType): boolean {
    const next = tokens[index + 1];
    return !head || !next || next.tokenType === comma || next.startLine! > tokens[index].endLine!;
}

/** A text whose opening mark was missing may hold what looked like comments. */
function outside(tokens: readonly IToken[], hidden: IToken[]): IToken[] {
    const text = hidden.length === 0 ? undefined : tokens.find(token => token.image.length > token.endOffset! - token.startOffset + 1 && token.image.startsWith(LONG_MARK));
    return text ? hidden.filter(each => each.startOffset < text.startOffset || each.startOffset > text.endOffset!) : hidden;
}

function setType(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
}

function junkMessage(image: string): string {
    if (CONFLICT_MARK.test(image)) {
        return 'This is a mark that git leaves where two versions of a text collide: keep one of the versions and delete the marks.';
    }
    const signs = [...image];
    const visible = signs.slice(0, 20).map(sign => (/\p{C}/u.test(sign) ? `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : sign)).join('');
    const shown = signs.length > 20 ? `${visible}…` : visible;
    return `The sign ${shown} means nothing here and is passed over.`;
}
