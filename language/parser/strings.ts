/** The characters that may open a text: the plain quotation mark and the curly ones that word processors put in its place. */
export const STRING_STARTS = ['"', '\u201c', '\u201d'];

/** Opens and closes a text of several lines. */
export const LONG_MARK = '"""';
const MAX_LOOK_BACK = 2000;
const LINE_END = /[^\r\n]*/y;
const FIRST_WORD = /[ \t]*([a-z][a-z-]*)(?=[ \t])/y;

/**
 * Matches a text in quotes. A text without a closing quote ends with its line (a trailing ` {` is left outside it);
 * an unclosed `"""` ends before a line that looks like a statement and is indented no deeper.
 *
 * @param isStatementWord says whether a word begins a statement of the language
 */
export function stringMatcher(isStatementWord: (word: string) => boolean): (text: string, offset: number) => [string] | null {
    const triples = tripleCounter();
    return (text, offset) => {
        if (!STRING_STARTS.includes(text[offset])) {
            return null;
        }
        return [text.startsWith(LONG_MARK, offset) ? longText(text, offset) : shortText(text, offset)];
    };

    /** A closing mark without an opening one: it stands alone on its line, below a line that is more than a first word. */
    function isOrphan(text: string, offset: number): boolean {
        let lineStart = offset;
        while (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t') {
            lineStart--;
        }
        return text[lineStart - 1] === '\n' && triples(text, offset) % 2 === 1 && lineAt(text, offset + LONG_MARK.length).trim() === ''
            && /\S\s+\S/.test(lineAt(text, text.lastIndexOf('\n', lineStart - 2) + 1));
    }

    function longText(text: string, offset: number): string {
        if (isOrphan(text, offset)) {
            return LONG_MARK;
        }
        const close = text.indexOf(LONG_MARK, offset + LONG_MARK.length);
        const end = close < 0 ? text.length : close + LONG_MARK.length;
        // With every """ in a pair the author's own closing mark is trusted.
        if (triples(text, offset) % 2 === 0) {
            return text.slice(offset, end);
        }
        const indent = indentAt(text, offset);
        const image = text.slice(offset, end);
        for (let at = image.indexOf('\n'); at >= 0; at = image.indexOf('\n', at + 1)) {
            if (looksLikeStatement(image, at + 1, indent)) {
                return image.slice(0, image[at - 1] === '\r' ? at - 1 : at);
            }
        }
        return image;
    }

    function looksLikeStatement(text: string, lineStart: number, indent: number): boolean {
        const width = indentWidth(text, lineStart);
        const first = text[lineStart + width];
        if (first === '}') {
            return width < indent;
        }
        FIRST_WORD.lastIndex = lineStart;
        const word = width <= indent ? FIRST_WORD.exec(text)?.[1] : undefined;
        return word !== undefined && isStatementWord(word) && /["{\d]|[\w-]$/.test(lineAt(text, lineStart));
    }
}

/** Whether a text in quotes has its closing mark. */
export function isClosed(image: string): boolean {
    if (image.startsWith(LONG_MARK)) {
        return image.length >= 2 * LONG_MARK.length && image.endsWith(LONG_MARK);
    }
    return image.length > 1 && STRING_STARTS.includes(image[image.length - 1]);
}

/** The text between the quotes, without the indentation that all its lines share. */
export function unquote(image: string): string {
    if (image.startsWith(LONG_MARK)) {
        return dedent(image.slice(LONG_MARK.length, isClosed(image) ? -LONG_MARK.length : undefined));
    }
    return image.slice(1, isClosed(image) ? -1 : undefined);
}

function shortText(text: string, offset: number): string {
    const plain = text[offset] === '"';
    if (plain) {
        const image = text.slice(offset, text.indexOf('"', offset + 1) + 1);
        if (image !== '' && !image.includes('\n') && !image.includes('\r')) {
            return image;
        }
    }
    for (let at = offset + 1; at < text.length; at++) {
        const char = text[at];
        // Curly marks inside plain quotes belong to the text.
        if (char === '"' || (!plain && (char === '\u201d' || char === '\u201c'))) {
            return text.slice(offset, at + 1);
        }
        if (char === '\n' || char === '\r') {
            return withoutTrailingBrace(text.slice(offset, at));
        }
    }
    return withoutTrailingBrace(text.slice(offset));
}

function withoutTrailingBrace(image: string): string {
    const trimmed = image.trimEnd();
    const body = trimmed.endsWith('{') ? trimmed.slice(0, -1).trimEnd() : trimmed;
    return body.length > 0 ? body : image[0];
}

function dedent(content: string): string {
    const lines = content.split(/\r\n?|\n/);
    if (lines[0].trim() === '') {
        lines.shift();
    }
    if (lines.length > 0 && lines[lines.length - 1].trim() === '') {
        lines.pop();
    }
    let common = Infinity;
    for (const line of lines) {
        if (line.trim() !== '') {
            common = Math.min(common, indentWidth(line, 0));
        }
    }
    return lines.map(line => line.slice(Math.min(common, line.length))).join('\n');
}

/** How far the line of an offset is indented; a line longer than anybody indents counts as not indented. */
function indentAt(text: string, offset: number): number {
    const before = text.slice(Math.max(0, offset - MAX_LOOK_BACK), offset);
    return indentWidth(before, before.lastIndexOf('\n') + 1);
}

function indentWidth(text: string, lineStart: number): number {
    let width = 0;
    while (text[lineStart + width] === ' ' || text[lineStart + width] === '\t') {
        width++;
    }
    return width;
}

function lineAt(text: string, lineStart: number): string {
    LINE_END.lastIndex = lineStart;
    return LINE_END.exec(text)![0];
}

/** Counts the `"""` from an offset on, reading each text once however often it is asked. */
function tripleCounter(): (text: string, offset: number) => number {
    let last = '';
    let places: number[] = [];
    return (text, offset) => {
        if (text !== last) {
            last = text;
            places = [];
            for (let at = text.indexOf(LONG_MARK); at >= 0; at = text.indexOf(LONG_MARK, at + LONG_MARK.length)) {
                places.push(at);
            }
        }
        let low = 0;
        let high = places.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (places[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return places.length - low;
    };
}
