import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Where the text before the first `--- path` stands. */
export const FIRST_PATH = 'plan.plan';

const SEPARATOR = /^--- (\S+)\r?\n/m;

/** Splits a text at its lines `--- path` into the files of a network. */
export function splitFiles(text: string): Record<string, string> {
    const [first, ...rest] = text.split(SEPARATOR);
    const files: Record<string, string> = first.trim() === '' && rest.length > 0 ? {} : { [FIRST_PATH]: first };
    for (let i = 0; i < rest.length; i += 2) {
        files[rest[i]] = rest[i + 1];
    }
    return files;
}

/** The other way round. */
export function joinFiles(files: Readonly<Record<string, string>>): string {
    return Object.entries(files).map(([path, text], index) => (index === 0 && path === FIRST_PATH ? text : `--- ${path}\n${text}`)).join('');
}

/** Takes `<<` and `>>` out of a text; the ranges are those of the text without them. */
export function readMarks(text: string): { text: string; marks: Range[] } {
    const plain = text.replaceAll(/<<|>>/g, '');
    const document = TextDocument.create('', '', 0, plain);
    const marks: { start: Position; end?: Position }[] = [];
    let removed = 0;
    for (const { 0: mark, index } of text.matchAll(/<<|>>/g)) {
        const position = document.positionAt(index - removed);
        removed += mark.length;
        if (mark === '<<') {
            marks.push({ start: position });
        } else {
            const open = marks.findLast(each => each.end === undefined);
            if (!open) {
                throw new Error(`A >> without a << before it in:\n${text}`);
            }
            open.end = position;
        }
    }
    return {
        text: plain,
        marks: marks.map(({ start, end }) => {
            if (!end) {
                throw new Error(`A << that is not closed in:\n${text}`);
            }
            return { start, end };
        })
    };
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** A range as an editor shows it, for messages of failing tests: `3:5-3:12`. */
export function showRange({ start, end }: Range): string {
    return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
