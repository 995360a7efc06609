/** One column of a table: its heading, and whether its cells stand at the right. */
export interface Column<Row> {
    readonly heading: string;
    readonly cell: (row: Row) => string;
    readonly right?: boolean;
}

/**
 * A table in plain text, line by line, two spaces between columns; a column whose cells are all empty is left out.
 *
 * @param rows are gone through twice: what is in all of them says how wide the columns are
 */
export function* table<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
    const widest = columns.map(() => 0);
    for (const row of rows) {
        columns.forEach((column, i) => {
            widest[i] = Math.max(widest[i], widthOf(column.cell(row)));
        });
    }
    const filled = columns.map((column, i) => ({ ...column, width: Math.max(widthOf(column.heading), widest[i]) })).filter((_, i) => widest[i] > 0);
    const line = (cellOf: (column: typeof filled[number]) => string) => filled.map(column => pad(cellOf(column), column.width, column.right)).join('  ').trimEnd();
    yield line(column => column.heading);
    yield line(column => '─'.repeat(column.width));
    for (const row of rows) {
        yield line(column => column.cell(row));
    }
}

function pad(text: string, width: number, right: boolean | undefined): string {
    const space = ' '.repeat(Math.max(0, width - widthOf(text)));
    return right ? space + text : text + space;
}

function widthOf(text: string): number {
    return [...text].length;
}

/** Breaks a text at its spaces; a longer word stays whole. */
export function wrapped(text: string, width: number): string[] {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1)!;
        if (line === '') {
            lines[lines.length - 1] = word;
        } else if (widthOf(line) + 1 + widthOf(word) <= width) {
            lines[lines.length - 1] = `${line} ${word}`;
        } else {
            lines.push(word);
        }
    }
    return lines;
}
