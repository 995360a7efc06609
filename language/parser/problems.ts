import type { ILexingError, IToken } from 'chevrotain';

/** A change of the text that mends a problem; offsets are UTF-16, the end is exclusive. */
export interface TextFix {
    readonly title: string;
    readonly offset: number;
    readonly length: number;
    readonly newText: string;
}

/** What the lexer could not read as it stands, in words for an author. */
export interface SyntaxProblem extends ILexingError {
    readonly severity: 'error' | 'warning';
    readonly fix?: TextFix;
}

export function problemAt(token: IToken, message: string, fix?: TextFix, severity: 'error' | 'warning' = 'error'): SyntaxProblem {
    const problem = {
        offset: token.startOffset, line: token.startLine, column: token.startColumn, length: token.image.length, message, severity
    };
    return fix ? { ...problem, fix } : problem;
}
