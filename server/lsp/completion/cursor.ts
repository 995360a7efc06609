import { CstUtils, GrammarUtils, type AstNode, type LangiumDocument, type Lexer } from 'langium';
import type { IToken } from 'chevrotain';
import type { Position, Range } from 'vscode-languageserver';
import type * as ast from '../../../language/generated/ast.ts';
import { keywordOf } from '../../../language/model/tree.ts';
import { isClosed } from '../../../language/parser/strings.ts';
import { belongingOf, type Belonging } from '../../../language/scoping/places.ts';

/** Where somebody types: what stands before in the statement, and the block around it. */
export interface Cursor {
    readonly document: LangiumDocument;
    /** The words of the statement before the cursor, without the one that is being typed. */
    readonly before: readonly IToken[];
    readonly typed: string;
    /** Where the typed word stands. */
    readonly range: Range;
    /** The statement whose block the cursor is in. */
    readonly around: AstNode | undefined;
    /** Its first word; `file` at the top of a file. */
    readonly block: string;
    readonly belonging: Belonging | undefined;
    /** Whether nothing follows on the line. */
    readonly isLast: boolean;
}

/** Reads the place of the cursor; nothing inside of a text or a comment. */
export function cursorAt(document: LangiumDocument, position: Position, lexer: Lexer): Cursor | undefined {
    const text = document.textDocument;
    const lineStart = { line: position.line, character: 0 };
    if (isInsideText(document, text.offsetAt(lineStart))) {
        return undefined;
    }
    const line = text.getText({ start: lineStart, end: position });
    const read = listBefore(document, position.line, lexer) + line;
    const { tokens, hidden } = lexer.tokenize(read, { mode: 'partial' });
    const last = tokens.at(-1);
    if (hidden.some(each => each.tokenType.name === 'COMMENT' && each.endOffset === read.length - 1) || (last?.tokenType.name === 'STRING' && !isClosed(last.image))) {
        return undefined;
    }
    const hasGap = /(^|[\s,{}"])$/.test(line);
    if (!hasGap && !(last && line.endsWith(last.image))) {
        return undefined;
    }
    const typed = hasGap ? '' : last!.image;
    const before = hasGap ? tokens : tokens.slice(0, -1);
    const { around, above } = statementAt(document, position);
    const speaking = around ?? above;
    return {
        document,
        before: before.slice(before.findLastIndex(each => each.image === '{' || each.image === '}') + 1),
        typed,
        range: { start: { line: position.line, character: position.character - typed.length }, end: position },
        around,
        block: around ? keywordOf(around) ?? '' : 'file',
        belonging: speaking && belongingOf(speaking),
        isLast: text.getText({ start: position, end: { line: position.line + 1, character: 0 } }).trim() === ''
    };
}

/** The lines above whose list goes on after a comma. */
function listBefore(document: LangiumDocument, line: number, lexer: Lexer): string {
    const lineAt = (at: number) => document.textDocument.getText({ start: { line: at, character: 0 }, end: { line: at + 1, character: 0 } });
    let first = line;
    while (first > 0 && /,[ \t]*(#.*)?\r?\n$/.test(lineAt(first - 1))) {
        first--;
    }
    const lines = document.textDocument.getText({ start: { line: first, character: 0 }, end: { line, character: 0 } });
    // The comma may stand in a text or a comment.
    return lexer.tokenize(lines, { mode: 'partial' }).tokens.at(-1)?.image === ',' ? lines : '';
}

/** Whether a text over several lines began before an offset and goes on behind it. */
function isInsideText(document: LangiumDocument, offset: number): boolean {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    return leaf?.tokenType.name === 'STRING' && leaf.offset < offset;
}

/** The innermost statement whose block the cursor is in; else the last one of the file's top before it. */
function statementAt(document: LangiumDocument, position: Position): { around?: AstNode; above?: AstNode } {
    const offset = document.textDocument.offsetAt(position);
    const indent = /^[ \t]*/.exec(document.textDocument.getText({ start: { line: position.line, character: 0 }, end: position }))![0].length;
    let around: AstNode | undefined;
    let body: readonly AstNode[] = (document.parseResult.value as ast.Document).body;
    for (;;) {
        const last = body.findLast(each => each.$cstNode !== undefined && each.$cstNode.offset < offset);
        if (!last || !isInBlock(last, offset, position.line, indent)) {
            return around ? { around } : { above: last };
        }
        around = last;
        body = (last as { body?: AstNode[] }).body ?? [];
    }
}

function isInBlock(statement: AstNode, offset: number, line: number, indent: number): boolean {
    const cst = statement.$cstNode!;
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    if (!open || open.end > offset) {
        return false;
    }
    const close = GrammarUtils.findNodeForKeyword(cst, '}');
    if (close && close.length > 0) {
        return offset <= close.offset;
    }
    // The closing brace is missing: what stands deeper is inside.
    return open.range.start.line === line || indent > cst.range.start.character;
}
