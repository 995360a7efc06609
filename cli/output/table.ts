/** One column of a table: its heading, and whether its cells stand at the right. */
export interface Column<Row> {
    readonly heading: string;
    readonly cell: (row: Row) => string;
    readonly right?: boolean;
}

/** A table in plain text, two spaces between columns; a column whose cells are all empty is left out. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
    const filled = columns.map(column => ({ ...column, cells: rows.map(column.cell) })).filter(column => column.cells.some(cell => cell !== ''));
    const widths = filled.map(column => Math.max(widthOf(column.heading), ...column.cells.map(widthOf)));
    const line = (cells: readonly string[]) => cells.map((cell, i) => pad(cell, widths[i], filled[i].right)).join('  ').trimEnd();
    return [line(filled.map(column => column.heading)), line(widths.map(width => '─'.repeat(width))), ...rows.map((_, i) => line(filled.map(column => column.cells[i])))];
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
