import { CstNodeBuilder, LeafCstNodeImpl, type CompositeCstNode, type CstNode, type LangiumParser, type LexerResult, type RootCstNode } from 'langium';
import type { IToken } from 'chevrotain';

/** Replaces two of the inner parts of Langium's parser, so that it takes time linear in the length of a text. */
export function makeLinear(parser: LangiumParser): void {
    const inner = parser as unknown as ParserInside;
    inner.nodeBuilder = new LinearCstNodeBuilder();
    inner.extractHiddenTokens = linearExtraction();
}

interface ParserInside {
    nodeBuilder: CstNodeBuilder;
    lexerResult?: LexerResult;
    extractHiddenTokens(this: ParserInside, token: IToken): IToken[];
}

/** Langium's builder searches all siblings for each new node, though a new node always is the last of them. */
class LinearCstNodeBuilder extends CstNodeBuilder {
    private hiddenUpTo = -1;

    override buildRootNode(input: string): RootCstNode {
        this.hiddenUpTo = -1;
        return super.buildRootNode(input);
    }

    /** A token is as long as its place in the text: one that was added has no width, and a misspelled word is read as another. */
    override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
        return new LeafCstNodeImpl(token.startOffset, token.endOffset! - token.startOffset + 1,
            token.startLine! - 1, token.startColumn! - 1, token.endLine! - 1, token.endColumn!, token.tokenType, hidden);
    }

    override addHiddenNodes(tokens: IToken[]): void {
        const fresh = tokens.length > 0 && tokens[0].startOffset <= this.hiddenUpTo
            ? tokens.filter(token => token.startOffset > this.hiddenUpTo) : tokens;
        if (fresh.length === 0) {
            return;
        }
        this.hiddenUpTo = fresh[fresh.length - 1].startOffset;
        let parent: CompositeCstNode = this.current;
        let started: CstNode | undefined;
        // Nodes that have just begun stay behind the comments above them.
        while (parent.container && parent.content.length === (started ? 1 : 0)) {
            started = parent;
            parent = parent.container;
        }
        if (started) {
            (parent.content as CstNode[]).pop();
        }
        for (const token of fresh) {
            this.appendChild(parent, this.createLeafNode(token, true));
        }
        if (started) {
            this.appendChild(parent, started);
        }
    }
}

/** Langium cuts the comments it has used off the front of their list, which moves all the others each time. */
function linearExtraction(): ParserInside['extractHiddenTokens'] {
    let list: IToken[] | undefined;
    let next = 0;
    return function (token) {
        const hidden = this.lexerResult!.hidden;
        if (hidden !== list) {
            list = hidden;
            next = 0;
        }
        const first = next;
        while (next < hidden.length && hidden[next].startOffset < token.startOffset) {
            next++;
        }
        return first === next ? [] : hidden.slice(first, next);
    };
}
