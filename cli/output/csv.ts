/** What stands in a cell; nothing makes an empty one. */
export type CsvCell = string | number | boolean | null | undefined;

/** A row by the names of its columns; what it does not name is empty. */
export type CsvRow<Column extends string> = Readonly<Partial<Record<Column, CsvCell>>>;

/** A table by RFC 4180, line by line: UTF-8, lines that end in CR LF, a heading with the names of the columns. */
export function* toCsv<Column extends string>(columns: readonly Column[], rows: Iterable<CsvRow<Column>>): Generator<string> {
    const line = (cells: readonly CsvCell[]) => `${cells.map(written).join(',')}\r\n`;
    yield line(columns);
    for (const row of rows) {
        yield line(columns.map(column => row[column]));
    }
}

/**
 * A spreadsheet takes a text that begins with one of these signs for a formula, and runs it; an apostrophe in front makes it a text
 * (OWASP, CSV Injection). Numbers stay numbers.
 */
function written(cell: CsvCell): string {
    if (typeof cell !== 'string') {
        return String(cell ?? '');
    }
    const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
