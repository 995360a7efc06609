import { isClosed } from '../parser/strings.ts';
import { change, type Edit } from './edits.ts';
import { LINE_BREAK, type Item } from './items.ts';

const MARK = '"""';
const INDENT = /^[ \t]*/;

/**
 * Adds what moves the lines of a `"""` text to an indentation, as far as it says the same (see parser/strings.ts): the indentation that
 * all its lines share is no part of what it says, and everything beyond that stays. A text that begins behind its mark shares none.
 */
export function indentLongText(edits: Edit[], text: string, { image, offset }: Item, indent: string): void {
    if (!image.startsWith(MARK)) {
        return;
    }
    const lines = linesOf(image);
    const closed = isClosed(image);
    if (lines.length < 2 && closed || lines[0].text.slice(MARK.length).trim() !== '') {
        return;
    }
    const last = lines.length - 1;
    const content = (line: string, index: number) => (closed && index === last ? line.slice(0, -MARK.length) : line);
    let common = Infinity;
    for (let i = 1; i < lines.length; i++) {
        const line = content(lines[i].text, i);
        if (line.trim() !== '') {
            common = Math.min(common, INDENT.exec(line)![0].length);
        }
    }
    const move = (start: number, length: number, newText: string) => change(edits, text, { start, end: start + length, newText, whole: offset });
    move(offset + MARK.length, lines[0].text.length - MARK.length, '');
    for (let i = 1; i < lines.length; i++) {
        const line = content(lines[i].text, i);
        const start = offset + lines[i].start;
        if (line.trim() !== '') {
            move(start, common, indent);
        } else if (i === last) {
            move(start, line.length, closed ? indent : '');
        } else if (line.length > common) {
            move(start, common, indent);
        } else {
            move(start, line.length, '');
        }
    }
}

function linesOf(image: string): { start: number; text: string }[] {
    const lines: { start: number; text: string }[] = [];
    let start = 0;
    for (const { 0: mark, index } of image.matchAll(LINE_BREAK)) {
        lines.push({ start, text: image.slice(start, index) });
        start = index + mark.length;
    }
    lines.push({ start, text: image.slice(start) });
    return lines;
}
