import type { Document, DocumentTable } from '../../language/views/document.ts';
import { table, wrapped, type Column } from './table.ts';

/** A document in plain text: headings underlined, tables in columns. */
export function toText({ title, about, sections }: Document): string {
    const lines = [title, ...(about === '' ? [] : ['', about])];
    for (const { level, heading, table, note } of sections) {
        lines.push(...(heading === '' ? [] : ['', heading, ...(level === 2 ? ['═'.repeat([...heading].length)] : [])]));
        lines.push(...(table ? ['', ...tableText(table)] : []), ...(note === undefined ? [] : ['', note]));
    }
    return `${lines.join('\n')}\n`;
}

function tableText({ columns, rows }: DocumentTable): string[] {
    const makers = columns.map(({ heading, isNumber }, i): Column<string[]> => ({ heading, cell: cells => cells[i], right: isNumber }));
    return table(makers, rows.flatMap(({ depth, cells }) => {
        const lines = cells.map((cell, i) => cell.lines.flatMap(line => broken(line, columns[i].width)).map(line => (i === 0 ? '  '.repeat(depth) + line : line)));
        return Array.from({ length: Math.max(...lines.map(each => each.length), 1) }, (_, line) => lines.map(each => each[line] ?? ''));
    }));
}

function broken(line: string, width: number | undefined): string[] {
    return width === undefined ? [line] : wrapped(line, width);
}
