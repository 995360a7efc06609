import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from './engine.ts';

const MARK = '"';

/**
 * Quotation marks inside of a text end it too early, so that a word follows right behind a mark.
 *
 * @param offset where the first word stands that is not understood
 * @returns nothing where no mark stands right before it, or the marks of its line are not in pairs
 */
export function innerQuotes(document: TextDocument, offset: number): Finding | undefined {
    const { line } = document.positionAt(offset);
    const start = document.offsetAt({ line, character: 0 });
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const marks = [...text.matchAll(/"/g)].map(({ index }) => start + index);
    const before = marks.filter(each => each < offset);
    if (before.at(-1) !== offset - 1 || before.length < 2 || marks.length % 2 !== 0 || marks.length < 4) {
        return undefined;
    }
    const first = before[before.length % 2 === 0 ? before.length - 2 : before.length - 1];
    const inner = marks.filter(each => each > first && each < marks.at(-1)!);
    const rangeOf = (from: number, to: number) => ({ start: document.positionAt(from), end: document.positionAt(to) });
    return {
        rule: 'syntax', severity: 'error', range: rangeOf(inner[0], inner.at(-1)! + 1),
        message: `A text ends with its second ${MARK}. Inside of a text write curly marks, “so”, or single ones.`,
        fix: {
            title: 'Use curly marks inside the text',
            edits: inner.map((each, index) => ({ range: rangeOf(each, each + 1), newText: index % 2 === 0 ? '“' : '”' }))
        }
    };
}
