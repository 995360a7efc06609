import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { LINE_BREAK } from './items.ts';

/** A change of white space. Offsets are UTF-16, the end is exclusive. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
    /** Edits of one text belong together: some of them alone would change what it says. */
    readonly whole?: number;
}

/** The white space that is wanted between two items. */
export interface Gap {
    /** 0, 1 or, with an empty line, 2. */
    readonly breaks: number;
    /** What stands in front of the second item on its line; nothing where that stays as it is. */
    readonly indent: string | undefined;
}

/** Adds what makes one gap into another, line by line, so that the editor keeps cursors and folded blocks. */
export function changeGap(edits: Edit[], text: string, [start, end]: readonly [number, number], { breaks, indent }: Gap, lineBreak: string): void {
    const old = text.slice(start, end);
    const found = [...old.matchAll(LINE_BREAK)].map(({ 0: image, index }) => ({ image, start: start + index, end: start + index + image.length }));
    const last = found[found.length - 1];
    if (breaks === 0 || !last) {
        change(edits, text, { start, end, newText: lineBreak.repeat(breaks) + (indent ?? text.slice(last?.end ?? start, end)) });
        return;
    }
    change(edits, text, { start, end: found[0].start, newText: '' });
    change(edits, text, { start: found[0].end, end: last.end, newText: breaks > 1 ? found[1]?.image ?? lineBreak : '' });
    if (indent !== undefined) {
        change(edits, text, { start: last.end, end, newText: indent });
    }
}

export function change(edits: Edit[], text: string, edit: Edit): void {
    if (text.slice(edit.start, edit.end) !== edit.newText) {
        edits.push(edit);
    }
}

/** @param edits in the order of the text, none over another */
export function applied(text: string, edits: readonly Edit[]): string {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, newText } of edits) {
        parts.push(text.slice(at, start), newText);
        at = end;
    }
    return parts.join('') + text.slice(at);
}

/** Those edits that touch only lines of a part of the text, which begins where a line does, and ends in front of one or, with infinity, with the text. */
export function within(edits: readonly Edit[], start: number, end: number): Edit[] {
    // What ends with a blank at the end would draw the line behind it up.
    const isInside = (edit: Edit) => start <= edit.start && edit.start < end && (edit.end < end || edit.end === end && !edit.newText.endsWith(' '));
    const cut = new Set(edits.filter(each => !isInside(each)).map(each => each.whole));
    return edits.filter(each => isInside(each) && (each.whole === undefined || !cut.has(each.whole)));
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
    return edits.map(({ start, end, newText }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }));
}
