import { AstUtils, GrammarUtils, type AstNode } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Block } from '../../model/tree.ts';

/** Writes whole lines into the block of a statement, indented like its neighbours. */
export class BlockLines {
    private readonly block: Block;
    private readonly document: TextDocument;
    private readonly text: string;
    private readonly newLine: string;
    private readonly outer: string;
    private readonly inner: string;

    constructor(block: Block) {
        this.block = block;
        this.document = AstUtils.getDocument(block).textDocument;
        this.text = this.document.getText();
        this.newLine = this.text.includes('\r\n') ? '\r\n' : '\n';
        this.outer = this.indentOf(block) ?? '';
        this.inner = block.body.map(each => this.indentOf(each)).find(each => each !== undefined) ?? this.outer + this.step();
    }

    /** Lines at the beginning of the block, which is made where there is none; nothing where its brace is missing. */
    atStart(lines: readonly string[]): TextEdit | undefined {
        const open = GrammarUtils.findNodeForKeyword(this.block.$cstNode, '{');
        if (open && this.text[open.offset] === '{') {
            return this.after(open.offset + 1, lines);
        }
        const end = this.block.$cstNode?.end;
        return end === undefined || this.block.body.length > 0 ? undefined
            : this.edit(end, end, ` {${this.newLine}${this.joined(lines)}${this.newLine}${this.outer}}`);
    }

    /** Lines behind a statement of the block. */
    behind(statement: AstNode, lines: readonly string[]): TextEdit | undefined {
        return statement.$cstNode && this.after(statement.$cstNode.end, lines);
    }

    /** Lines before a statement of the block. */
    before(statement: AstNode, lines: readonly string[]): TextEdit | undefined {
        const start = statement.$cstNode?.offset;
        return start === undefined ? undefined : this.edit(start, start, `${this.joined(lines).trimStart()}${this.newLine}${this.inner}`);
    }

    /** Lines in the place of a statement. */
    insteadOf(statement: AstNode, lines: readonly string[]): TextEdit | undefined {
        return statement.$cstNode && this.edit(statement.$cstNode.offset, statement.$cstNode.end, this.joined(lines).trimStart());
    }

    private after(offset: number, lines: readonly string[]): TextEdit {
        const rest = /^[^\r\n]*/.exec(this.text.slice(offset))![0];
        if (/^[ \t]*(#|$)/.test(rest)) {
            const end = offset + rest.trimEnd().length;
            return this.edit(end, end, this.newLine + this.joined(lines));
        }
        const space = rest.length - rest.trimStart().length;
        const indent = rest.trimStart().startsWith('}') ? this.outer : this.inner;
        return this.edit(offset, offset + space, `${this.newLine}${this.joined(lines)}${this.newLine}${indent}`);
    }

    private joined(lines: readonly string[]): string {
        return lines.map(line => this.inner + line).join(this.newLine);
    }

    private edit(start: number, end: number, newText: string): TextEdit {
        return { range: { start: this.document.positionAt(start), end: this.document.positionAt(end) }, newText };
    }

    /** The white space before a statement that begins its line. */
    private indentOf(node: AstNode): string | undefined {
        const start = node.$cstNode?.range.start;
        if (!start) {
            return undefined;
        }
        const before = this.document.getText({ start: { line: start.line, character: 0 }, end: start });
        return before.trim() === '' ? before : undefined;
    }

    /** How much deeper the block is than the one around it. */
    private step(): string {
        const around = this.block.$container && this.indentOf(this.block.$container);
        return around !== undefined && this.outer.startsWith(around) && this.outer.length > around.length ? this.outer.slice(around.length) : '  ';
    }
}
