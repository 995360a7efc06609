import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import { problemAt, type SyntaxProblem } from './problems.ts';
import type { PlanTokenBuilder } from './tokens.ts';

/** Deeper blocks overflow the parser's stack, and no plan needs a tenth of it. */
const MAX_DEPTH = 64;

interface OpenBlock {
    readonly indent: number;
    readonly token: IToken;
}

/**
 * Gives the parser braces that balance and are at most 64 deep.
 * Where they do not balance, the indentation says which one is missing or too many; one message stands at the outermost place.
 *
 * @returns the tokens, with braces added that the text lacks; linear in their number
 */
export function balanceBraces(tokens: IToken[], builder: PlanTokenBuilder, problems: SyntaxProblem[]): IToken[] {
    const open = builder.type('{');
    const close = builder.type('}');
    const shallow = limitDepth(tokens, open, close, problems);
    if (isBalanced(shallow, open, close)) {
        return shallow;
    }
    const repair = new Repair(builder, problems);
    // What the repair takes for a brace too many leaves its block open, so that blocks may have become deeper.
    return limitDepth(repair.run(shallow, isIndented(shallow, open)), open, close, problems);
}

function limitDepth(tokens: IToken[], open: TokenType, close: TokenType, problems: SyntaxProblem[]): IToken[] {
    let depth = 0;
    let deepest = 0;
    for (const token of tokens) {
        if (token.tokenType === open) {
            depth++;
            deepest = depth > deepest ? depth : deepest;
        } else if (token.tokenType === close && depth > 0) {
            depth--;
        }
    }
    if (deepest <= MAX_DEPTH) {
        return tokens;
    }
    const kept: IToken[] = [];
    depth = 0;
    let said = false;
    for (const token of tokens) {
        if (token.tokenType === open && ++depth > MAX_DEPTH) {
            if (!said) {
                problems.push(problemAt(token, `Blocks stand inside each other more than ${MAX_DEPTH} deep: the braces from here on are passed over.`));
                said = true;
            }
        } else if (!(token.tokenType === close && depth > 0 && depth-- > MAX_DEPTH)) {
            kept.push(token);
        }
    }
    return kept;
}

function isBalanced(tokens: IToken[], open: TokenType, close: TokenType): boolean {
    let depth = 0;
    for (const token of tokens) {
        if (token.tokenType === open) {
            depth++;
        } else if (token.tokenType === close && --depth < 0) {
            return false;
        }
    }
    return depth === 0;
}

/** Whether the author indents blocks, so that indentation tells anything: no more lines behind an opening brace are flat than deeper. */
function isIndented(tokens: IToken[], open: TokenType): boolean {
    let deeper = 0;
    let flat = 0;
    let indent = 0;
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i];
        const previous = tokens[i - 1];
        if (!previous || previous.endLine! < token.startLine!) {
            const own = token.startColumn! - 1;
            if (previous?.tokenType === open) {
                if (own > indent) {
                    deeper++;
                } else {
                    flat++;
                }
            }
            indent = own;
        }
    }
    return deeper >= flat;
}

class Repair {
    private readonly output: IToken[] = [];
    private readonly stack: OpenBlock[] = [];
    private readonly open: TokenType;
    private readonly close: TokenType;
    private readonly comma: TokenType;
    private readonly blockWords: Set<TokenType>;
    private readonly words: Set<TokenType>;
    private readonly problems: SyntaxProblem[];

    constructor(builder: PlanTokenBuilder, problems: SyntaxProblem[]) {
        this.open = builder.type('{');
        this.close = builder.type('}');
        this.comma = builder.type(',');
        this.words = new Set([...builder.words.heads.values(), builder.type('UNKNOWN_WORD')]);
        this.blockWords = new Set(BLOCK_WORDS.map(word => builder.words.heads.get(word)!));
        this.problems = problems;
    }

    run(tokens: IToken[], byIndentation: boolean): IToken[] {
        let lineIndent = 0;
        let head: IToken | undefined;
        for (let i = 0; i < tokens.length; i++) {
            const token = tokens[i];
            const previous = tokens[i - 1];
            const newLine = !previous || previous.endLine! < token.startLine!;
            if (newLine) {
                const above = lineIndent;
                lineIndent = indentOf(token);
                if (byIndentation && this.words.has(token.tokenType) && previous?.tokenType !== this.comma) {
                    this.closeAbove(lineIndent);
                    if (head && lineIndent > above && previous.tokenType !== this.open && previous.tokenType !== this.close) {
                        this.openAfter(previous, head, above);
                    }
                }
                head = this.blockWords.has(token.tokenType) ? token : undefined;
            }
            if (token.tokenType === this.open) {
                this.stack.push({ indent: lineIndent, token });
            } else if (token.tokenType === this.close) {
                if (!this.closes(token, newLine && byIndentation ? lineIndent : undefined)) {
                    continue;
                }
            }
            this.output.push(token);
        }
        this.closeAll(this.stack.length);
        return this.output;
    }

    /** A statement no deeper than the line that opened a block: the block's closing brace is missing above it. */
    private closeAbove(indent: number): void {
        let count = 0;
        while (count < this.stack.length && indent <= this.stack[this.stack.length - 1 - count].indent) {
            count++;
        }
        this.closeAll(count);
    }

    /** A deeper statement under the head of a block that opened nothing: its opening brace is missing. */
    private openAfter(previous: IToken, head: IToken, indent: number): void {
        if (this.stack.length >= MAX_DEPTH) {
            return;
        }
        const token = virtual(this.open, previous);
        this.output.push(token);
        this.stack.push({ indent, token: head });
        this.problems.push(problemAt(head, `An opening brace { is missing at the end of this ${head.image}'s line.`, {
            title: 'Add the opening brace', offset: previous.endOffset! + 1, length: 0, newText: ' {'
        }));
    }

    /** Pairs a closing brace with its block, or says that it closes nothing. */
    private closes(token: IToken, indent: number | undefined): boolean {
        if (indent !== undefined) {
            const place = this.stack.findIndex(block => block.indent === indent);
            if (place >= 0) {
                this.closeAll(this.stack.length - 1 - place);
            } else if (this.stack.length > 0 && indent > this.stack[this.stack.length - 1].indent) {
                return this.drop(token);
            }
        }
        return this.stack.pop() ? true : this.drop(token);
    }

    private drop(token: IToken): false {
        this.problems.push(problemAt(token, 'This closing brace } closes nothing.', {
            title: 'Delete the brace', offset: token.startOffset, length: 1, newText: ''
        }));
        return false;
    }

    private closeAll(count: number): void {
        if (count <= 0) {
            return;
        }
        const last = this.output[this.output.length - 1];
        const outermost = this.stack[this.stack.length - count];
        for (let i = 0; i < count; i++) {
            this.output.push(virtual(this.close, last));
        }
        this.stack.length -= count;
        const more = count > 1 ? ` ${count} blocks are open here; this is the outermost.` : '';
        this.problems.push(problemAt(outermost.token, `The closing brace } of this block is missing.${more}`));
    }
}

/** Statements that usually have a block, so that a deeper line after one means a missing brace. */
const BLOCK_WORDS = [
    'plan', 'year', 'team', 'glossary', 'purpose', 'needs', 'goal', 'measure', 'group', 'fishbone', 'bone', 'cause', 'priority', 'strategy', 'milestone',
    'action', 'support', 'report', 'adjust', 'decision', 'reflection', 'domain', 'framework', 'calendar', 'state', 'region', 'district',
    'school', 'indicator', 'fund', 'subgroup', 'practice', 'element', 'level', 'term', 'condition', 'strength', 'weakness', 'opportunity', 'threat', 'root', 'inequity'
];

function indentOf(token: IToken): number {
    return token.startColumn! - 1;
}

/** A brace that the text lacks: it has no width and stands right behind a token. */
function virtual(type: TokenType, behind: IToken): IToken {
    return createTokenInstance(type, type.name, behind.endOffset! + 1, behind.endOffset!, behind.endLine!, behind.endLine!,
        behind.endColumn! + 1, behind.endColumn!);
}
