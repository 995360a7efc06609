import type { AstNode, CompositeCstNode, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Branch } from './cst.ts';

/** A token. */
export class Leaf implements LeafCstNode {
    readonly hidden: boolean;
    private readonly token: IToken;
    private readonly around: Branch;
    private readonly source: number;

    constructor(token: IToken, around: Branch, source: number, hidden: boolean) {
        this.token = token;
        this.around = around;
        this.source = source;
        this.hidden = hidden;
    }

    get container(): CompositeCstNode {
        return this.around.innermost();
    }

    get grammarSource(): GrammarAST.AbstractElement | undefined {
        return this.around.tree.elements.element(this.source);
    }

    get astNode(): AstNode {
        return this.around.astNode;
    }

    get root(): RootCstNode {
        return this.around.tree.root;
    }

    get tokenType(): TokenType {
        return this.token.tokenType;
    }

    get text(): string {
        return this.around.tree.text.substring(this.offset, this.end);
    }

    get offset(): number {
        return this.token.startOffset;
    }

    /** A token is as long as its place in the text: one that was added has no width, and a misspelled word is read as another. */
    get end(): number {
        return this.token.endOffset! + 1;
    }

    get length(): number {
        return this.end - this.offset;
    }

    get range(): Range {
        return rangeOf(this.token);
    }
}

function rangeOf(token: IToken): Range {
    return { start: startOf(token), end: endOf(token) };
}

export function startOf(token: IToken): Position {
    return { line: token.startLine! - 1, character: token.startColumn! - 1 };
}

export function endOf(token: IToken): Position {
    return { line: token.endLine! - 1, character: token.endColumn! };
}
