import type { Document, DocumentTable } from '../../language/views/document.ts';
import { table, wrapped, type Column } from './table.ts';

/** A document in plain text, piece by piece: headings underlined, tables in columns. */
export function* toText({ title, about, sections }: Document): Generator<string> {
    yield `${title}\n`;
    if (about !== '') {
        yield `\n${about}\n`;
    }
    for (const { level, heading, table, note } of sections) {
        if (heading !== '') {
            yield `\n${heading}\n${level === 2 ? `${'═'.repeat([...heading].length)}\n` : ''}`;
        }
        if (table) {
            yield '\n';
            yield* tableText(table);
        }
        if (note !== undefined) {
            yield `\n${note}\n`;
        }
    }
}

function* tableText(shown: DocumentTable): Generator<string> {
    const makers = shown.columns.map(({ heading, isNumber }, i): Column<string[]> => ({ heading, cell: cells => cells[i], right: isNumber }));
    for (const line of table(makers, { [Symbol.iterator]: () => linesOf(shown) })) {
        yield `${line}\n`;
    }
}

/** The cells of a table line by line, as its texts are broken. */
function* linesOf({ columns, rows }: DocumentTable): Generator<string[]> {
    for (const { depth, cells } of rows) {
        const lines = cells.map((cell, i) => cell.lines.flatMap(line => broken(line, columns[i].width)).map(line => (i === 0 ? '  '.repeat(depth) + line : line)));
        yield* Array.from({ length: Math.max(...lines.map(each => each.length), 1) }, (_, line) => lines.map(each => each[line] ?? ''));
    }
}

function broken(line: string, width: number | undefined): string[] {
    return width === undefined ? [line] : wrapped(line, width);
}
