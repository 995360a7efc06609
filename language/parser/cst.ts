import type { AstNode, CompositeCstNode, CstNode, GrammarAST, RootCstNode } from 'langium';
import type { IToken } from 'chevrotain';
import type { Range } from 'vscode-languageserver-types';
import type { GrammarElements } from './elements.ts';
import { endOf, Leaf, startOf } from './leaf.ts';

/**
 * The syntax of one text: its tokens, with the element of the grammar that read each, and the branches that rules have read.
 * Other nodes are only made for who asks for them, since the model and the findings of a file need but a few.
 */
export class TokenTree {
    readonly text: string;
    /** The tokens that the text has. */
    readonly tokens: readonly IToken[];
    readonly hidden: readonly IToken[];
    readonly elements: GrammarElements;
    readonly sources: Uint16Array;
    /** Every branch in front of those inside of it. */
    readonly branches: Branch[] = [];
    readonly root: RootBranch;
    private readonly leaves: (Leaf | undefined)[];

    /** @param tokens as the parser reads them, with braces that the text lacks */
    constructor(text: string, tokens: readonly IToken[], hidden: readonly IToken[], elements: GrammarElements) {
        this.text = text;
        this.tokens = tokens.every(stands) ? tokens : tokens.filter(stands);
        this.hidden = hidden;
        this.elements = elements;
        this.sources = new Uint16Array(this.tokens.length);
        this.leaves = new Array<Leaf | undefined>(this.tokens.length).fill(undefined);
        this.root = new RootBranch(this);
    }

    /** The node of a token that stands directly in a branch. */
    leaf(index: number, around: Branch): Leaf {
        return this.leaves[index] ??= new Leaf(this.tokens[index], around, this.sources[index], false);
    }

    /** The first comment that does not stand before a token. */
    hiddenFrom(token: number): number {
        const start = this.tokens[token].startOffset;
        let low = 0;
        let high = this.hidden.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.hidden[middle].startOffset < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

/** A brace that was added has no width. */
function stands({ startOffset, endOffset }: IToken): boolean {
    return endOffset! >= startOffset;
}

/** A stretch of tokens that one rule of the grammar has read. */
export class Branch implements CompositeCstNode {
    readonly tree: TokenTree;
    readonly around: Branch | undefined;
    /** Its first and its last token. */
    readonly first: number;
    last: number;
    /** The node of the syntax tree that was read here. */
    own: AstNode | undefined = undefined;
    /** Which branches of the tree's list are inside of it. */
    protected inside: number;
    protected behind: number;
    protected readonly source: number;
    /** The element that calls another rule for the very same text, such as `Action` in `Statement`; 0 for none. */
    protected readonly innerSource: number;
    private inner: Branch | undefined = undefined;
    private nodes: readonly CstNode[] | undefined = undefined;
    private place: Range | undefined = undefined;

    constructor(tree: TokenTree, around: Branch | undefined, source: number, innerSource: number, first: number, last: number, inside: number, behind: number) {
        this.tree = tree;
        this.around = around;
        this.source = source;
        this.innerSource = innerSource;
        this.first = first;
        this.last = last;
        this.inside = inside;
        this.behind = behind;
    }

    /** Makes a branch inside of this one, which the caller finishes. */
    begin(source: number, innerSource: number, first: number): Branch {
        const { branches } = this.tree;
        const inside = branches.length + 1;
        const branch = new Branch(this.tree, this, source, innerSource, first, first, inside, inside);
        branches.push(branch);
        return branch;
    }

    /**
     * @param next the token behind its last one
     * @param own what was read; nothing for a part of a node
     * @returns false where nothing stands here, so that it is no part of the tree
     */
    finish(next: number, own: AstNode | undefined): boolean {
        const { branches } = this.tree;
        if (next === this.first) {
            branches.length = this.inside - 1;
            return false;
        }
        this.last = next - 1;
        this.own = own;
        this.behind = branches.length;
        return true;
    }

    get container(): CompositeCstNode | undefined {
        return this.around?.innermost();
    }

    /** The node that holds what was read here: the other rule's, where there is one. */
    innermost(): Branch {
        return this.innerSource === 0 ? this : this.inner ??= new InnerBranch(this.tree, this, this.innerSource, 0, this.first, this.last, this.inside, this.behind);
    }

    get content(): readonly CstNode[] {
        return this.nodes ??= this.innerSource === 0 ? this.collect() : [this.innermost()];
    }

    /** The tokens and branches that stand directly in it, with the comments between them. */
    protected collect(): CstNode[] {
        const { tokens, hidden, branches } = this.tree;
        const found: CstNode[] = [];
        let comment = this.firstComment();
        let next = this.inside;
        for (let token = this.first; token <= this.last; token++) {
            for (; comment < hidden.length && hidden[comment].startOffset < tokens[token].startOffset; comment++) {
                found.push(new Leaf(hidden[comment], this, 0, true));
            }
            const branch = next < this.behind ? branches[next] : undefined;
            if (branch?.first === token) {
                found.push(branch);
                token = branch.last;
                next = branch.behind;
                while (comment < hidden.length && hidden[comment].startOffset < tokens[token].startOffset) {
                    comment++;
                }
            } else {
                found.push(this.tree.leaf(token, this));
            }
        }
        return found;
    }

    protected firstComment(): number {
        return this.tree.hiddenFrom(this.first);
    }

    /**
     * The nodes of a property that this branch itself has read, which is what `GrammarUtils.findNodesForProperty` finds.
     *
     * @param most how many are wanted
     */
    ofProperty(property: string, most: number): CstNode[] {
        const { branches, sources, elements } = this.tree;
        const found: CstNode[] = [];
        let next = this.inside;
        for (let token = this.first; token <= this.last && found.length < most; token++) {
            const branch = next < this.behind ? branches[next] : undefined;
            if (branch?.first === token) {
                if (elements.feature(branch.source) === property) {
                    found.push(branch);
                }
                token = branch.last;
                next = branch.behind;
            } else if (elements.feature(sources[token]) === property) {
                found.push(this.tree.leaf(token, this));
            }
        }
        return found;
    }

    get grammarSource(): GrammarAST.AbstractElement | undefined {
        return this.tree.elements.element(this.source);
    }

    get astNode(): AstNode {
        return this.own ?? this.around!.astNode;
    }

    get hidden(): boolean {
        return false;
    }

    get root(): RootCstNode {
        return this.tree.root;
    }

    get text(): string {
        return this.tree.text.substring(this.offset, this.end);
    }

    get offset(): number {
        return this.tree.tokens[this.first].startOffset;
    }

    get end(): number {
        return this.tree.tokens[this.last].endOffset! + 1;
    }

    get length(): number {
        return this.end - this.offset;
    }

    get range(): Range {
        return this.place ??= { start: startOf(this.tree.tokens[this.first]), end: endOf(this.tree.tokens[this.last]) };
    }

    /** The place from its first token to the first value of a property; that of the token alone without one. */
    head(property: string | undefined): Range {
        const { tokens, branches, sources, elements } = this.tree;
        let end = this.first;
        let next = this.inside;
        for (let token = this.first; property !== undefined && token <= this.last; token++) {
            const branch = next < this.behind ? branches[next] : undefined;
            const isBranch = branch?.first === token;
            if (isBranch) {
                token = branch.last;
                next = branch.behind;
            }
            if (elements.feature(isBranch ? branch.source : sources[token]) === property) {
                end = token;
                break;
            }
        }
        return { start: startOf(tokens[this.first]), end: endOf(tokens[end]) };
    }
}

class InnerBranch extends Branch {
    override get container(): CompositeCstNode | undefined {
        return this.around;
    }
}

/** The whole of a text, with the comments before and behind everything else. */
export class RootBranch extends Branch implements RootCstNode {
    constructor(tree: TokenTree) {
        super(tree, undefined, 0, 0, 0, tree.tokens.length - 1, 0, 0);
    }

    get fullText(): string {
        return this.tree.text;
    }

    override finish(_next: number, own: AstNode): boolean {
        this.own = own;
        this.behind = this.tree.branches.length;
        return true;
    }

    override get grammarSource(): undefined {
        return undefined;
    }

    protected override firstComment(): number {
        return 0;
    }

    protected override collect(): CstNode[] {
        const { tokens, hidden } = this.tree;
        const rest = tokens.length === 0 ? hidden : hidden.slice(this.tree.hiddenFrom(tokens.length - 1));
        return [...super.collect(), ...rest.map(each => new Leaf(each, this, 0, true))];
    }

    override get offset(): number {
        return this.last < 0 ? this.content.at(0)?.offset ?? 0 : super.offset;
    }

    override get end(): number {
        return this.last < 0 ? this.content.at(-1)?.end ?? 0 : super.end;
    }

    override get range(): Range {
        const none = { line: 0, character: 0 };
        return this.last < 0 ? { start: this.content.at(0)?.range.start ?? none, end: this.content.at(-1)?.range.end ?? none } : super.range;
    }
}
