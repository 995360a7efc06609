/** A table of a page in Markdown, with the headings above it from the outermost on. */
export interface PageTable {
    readonly headings: readonly string[];
    readonly columns: readonly string[];
    /** By the names of the columns. */
    readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads all tables of a page. A line that begins with `|` belongs to one. */
export function readTables(page: string): PageTable[] {
    const tables: PageTable[] = [];
    const headings: string[] = [];
    let lines: string[][] = [];
    const close = () => {
        if (lines.length > 0) {
            const [columns, , ...rows] = lines;
            tables.push({ headings: [...headings], columns, rows: rows.map(cells => Object.fromEntries(columns.map((column, i) => [column, cells[i]]))) });
            lines = [];
        }
    };
    for (const line of [...page.split('\n'), '']) {
        const heading = /^(#+) (.*)$/.exec(line);
        if (line.startsWith('|')) {
            lines.push(line.slice(1, line.lastIndexOf('|')).split('|').map(each => each.trim()));
        } else {
            close();
        }
        if (heading) {
            headings.splice(heading[1].length - 1, headings.length, heading[2]);
        }
    }
    return tables;
}

/** The tables below a heading that a pattern describes, with what the pattern found in it. */
export function tablesUnder(tables: readonly PageTable[], heading: RegExp, ...columns: readonly string[]): { readonly found: RegExpExecArray; readonly table: PageTable }[] {
    return tables.flatMap(table => {
        const found = heading.exec(table.headings.at(-1) ?? '');
        return found && columns.every(each => table.columns.includes(each)) ? [{ found, table }] : [];
    });
}

/**
 * What stands at a path in plain data: `belowResults reading SY2026-27 value`. A word is a field; of a list it names those elements that have it as a
 * value, by their names before anything else (`all-students`: those that are of no group); `_` in it is a space. A word may name a cell by the heading of its column.
 */
export function at(data: unknown, path: string, columns: readonly string[] = []): unknown {
    let value = data;
    for (const word of path.split(' ').map(each => each.replace('_', ' '))) {
        value = step(value, word, columns);
        if (value === undefined) {
            throw new Error(`Nothing is at "${word}" of "${path}".`);
        }
    }
    return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function step(value: unknown, word: string, columns: readonly string[]): unknown {
    if (!Array.isArray(value)) {
        return (value as Record<string, unknown> | null)?.[word];
    }
    if (word === 'length') {
        return value.length;
    }
    const elements = value as readonly Record<string, unknown>[];
    if (columns.includes(word) && elements.length === columns.length) {
        return elements[columns.indexOf(word)];
    }
    const byName = elements.filter(each => [each.id, each.name].includes(word));
    const named = byName.length > 0 ? byName : elements.filter(each => (word === 'all-students' ? each.group === undefined : Object.values(each).includes(word)));
    return named.length > 0 ? named : elements.length === 1 ? elements[0][word] : undefined;
}

/** Does a sum in `code` such as `(120 + 30) ÷ 385 × 100`; nothing where there is none. Words in code are names, not sums. */
export function workedOut(text: string): number | undefined {
    const sum = [...text.matchAll(/`([^`]+)`/g)].map(each => each[1]).find(each => /^[\d.() +−×÷]+$/.test(each));
    if (sum === undefined) {
        return undefined;
    }
    const tokens = sum.match(/[\d.]+|[()+−×÷]/g)!;
    const factor = (): number => {
        const token = tokens.shift();
        if (token !== '(') {
            return Number(token);
        }
        const inner = terms();
        tokens.shift();
        return inner;
    };
    const product = (): number => {
        let result = factor();
        while (tokens[0] === '×' || tokens[0] === '÷') {
            result = tokens.shift() === '×' ? result * factor() : result / factor();
        }
        return result;
    };
    const terms = (): number => {
        let result = product();
        while (tokens[0] === '+' || tokens[0] === '−') {
            result = tokens.shift() === '+' ? result + product() : result - product();
        }
        return result;
    };
    return terms();
}

/** Two decimals. */
export function rounded(number: number): number {
    return Math.round((number + Number.EPSILON) * 100) / 100;
}

/** What a cell of a table says: a number, true, false or a text; a dash is nothing. */
export function said(cell: string): unknown {
    return cell === '–' ? null : /^-?[\d.]+$/.test(cell) ? Number(cell) : cell === 'true' ? true : cell === 'false' ? false : cell;
}
