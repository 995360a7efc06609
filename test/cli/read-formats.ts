import { parse, type HTMLElement } from 'node-html-parser';

/** A printed document as its reader takes it in, whatever its format: every heading and line, and the cells of its tables. */
export interface ReadDocument {
    /** What stands outside of tables, in its order. */
    readonly lines: readonly string[];
    readonly tables: readonly ReadTable[];
}

export interface ReadTable {
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
}

/** Lines of a cell are set apart by a line feed. */
export function readHtml(source: string): ReadDocument {
    const page = parse(source);
    const text = (element: HTMLElement): string => parse(element.innerHTML.replaceAll('<br>', '\n')).textContent.trim();
    return {
        lines: page.querySelectorAll('h1, h2, h3, p').map(text),
        tables: page.querySelectorAll('table').map(table => ({
            headings: table.querySelectorAll('thead th[scope=col]').map(text),
            rows: table.querySelectorAll('tbody tr').map(row => row.querySelectorAll('th[scope=row], td').map(text))
        }))
    };
}

/** Reads what GitHub makes of the Markdown, as far as documents of ours use it. */
export function readMarkdown(source: string): ReadDocument {
    const document = { lines: [] as string[], tables: [] as { headings: string[]; rows: string[][] }[] };
    const plain = (text: string) => text.replaceAll('<br>', '\n').replaceAll('&emsp;', '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
    const cells = (line: string) => line.slice(2, -2).split(/ \| /).map(plain);
    const lines = source.split('\n').filter(each => each !== '');
    lines.forEach((line, i) => {
        if (!line.startsWith('| ')) {
            document.lines.push(plain(line.replace(/^#+ /, '')));
        } else if (lines[i + 1]?.startsWith('| ---')) {
            document.tables.push({ headings: cells(line), rows: [] });
        } else if (!line.startsWith('| ---')) {
            document.tables.at(-1)!.rows.push(cells(line));
        }
    });
    return document;
}

/** Of a table in text only its columns can be read: a row may be broken into several lines. Each column is its words in their order. */
export function readText(source: string): { readonly lines: readonly string[]; readonly columns: readonly (readonly string[])[] } {
    const lines: string[] = [];
    const columns: string[][] = [];
    let spans: [number, number][] | undefined;
    const all = source.trimEnd().split('\n').map(line => [...line]);
    all.forEach((line, i) => {
        const next = all[i + 1]?.join('') ?? '';
        if (line.length === 0) {
            spans = undefined;
        } else if (/^─+( {2}─+)*$/.test(next)) {
            spans = [...next.matchAll(/─+/g)].map(({ 0: { length }, index }) => [index, index + length]);
            columns.push(...spans.map(([from, to]) => words(line.slice(from, to).join(''))));
        } else if (spans && !/^─/.test(line[0])) {
            spans.forEach(([from, to], column) => columns[columns.length - spans!.length + column].push(...words(line.slice(from, to).join(''))));
        } else if (!/^[─═]/.test(line[0])) {
            lines.push(line.join(''));
        }
    });
    return { lines, columns };
}

/** The columns of a table, as they are read from text. */
export function columnsOf({ headings, rows }: ReadTable): string[][] {
    return headings.map((heading, i) => [heading, ...rows.map(row => row[i])].flatMap(words));
}

function words(text: string): string[] {
    return text.split(/\s+/).filter(each => each !== '');
}

/** The rows of a CSV file by the names in its first line; it must be as RFC 4180 has it. */
export function readCsv(source: string): Record<string, string>[] {
    const records: string[][] = [[]];
    let at = 0;
    while (at < source.length) {
        const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(source.slice(at, at + 20_000));
        if (!cell) {
            throw new Error(`not RFC 4180 at ${at}: ${JSON.stringify(source.slice(at, at + 40))}`);
        }
        records.at(-1)!.push(cell[1]?.replaceAll('""', '"') ?? cell[2]);
        at += cell[0].length;
        if (cell[3] !== ',') {
            records.push([]);
        }
    }
    const [headings, ...rows] = records.slice(0, -1);
    return rows.map(row => {
        if (row.length !== headings.length) {
            throw new Error(`${row.length} cells under ${headings.length} headings: ${row.join(',')}`);
        }
        return Object.fromEntries(headings.map((heading, i) => [heading, row[i]]));
    });
}

/** The figures in a text, without separators of thousands. */
export function numbersIn(text: string): number[] {
    return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
}
