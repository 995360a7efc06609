import type { State } from '../progress/states.ts';

/**
 * A view laid out as headings and tables, once for all formats that are read: text, Markdown and HTML draw what is here and add nothing.
 * A new section of a view becomes one more section here, and stands in all of them. Texts are ready to be shown and not escaped.
 */
export interface Document {
    readonly title: string;
    /** A line below the title; empty where there is none. */
    readonly about: string;
    /** Each may be made when it is drawn, and let go afterwards. */
    readonly sections: Iterable<Section>;
}

export interface Section {
    /** 2 for a section of the document, 3 for a part of one. */
    readonly level: 2 | 3;
    /** Empty for a section that the title of the document is the heading of. */
    readonly heading: string;
    readonly table?: DocumentTable;
    /** What there is to say where there is no table. */
    readonly note?: string;
}

export interface DocumentTable {
    readonly columns: readonly DocumentColumn[];
    readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
    readonly heading: string;
    /** Its cells are figures, and stand at the right. */
    readonly isNumber: boolean;
    /** How many characters wide its texts become, where width is dear. */
    readonly width?: number;
}

export interface DocumentRow {
    /** How far its first cell is moved to the right. */
    readonly depth: number;
    /** A sum over other rows. */
    readonly isSum: boolean;
    readonly cells: readonly DocumentCell[];
}

export interface DocumentCell {
    readonly lines: readonly string[];
    /** The state that the lines say in a sign and a word. */
    readonly state?: State;
}

/** How to make a column of the rows of a view. */
export interface ColumnMaker<Row> {
    readonly heading: string;
    readonly cell: (row: Row) => string | readonly string[] | DocumentCell;
    readonly isNumber?: boolean;
    readonly width?: number;
}

interface RowFacts<Row> {
    readonly depth?: (row: Row) => number;
    readonly isSum?: (row: Row) => boolean;
}

/** Makes a table of the rows of a view; a column whose cells are all empty is left out. */
export function tableOf<Row>(makers: readonly ColumnMaker<Row>[], rows: readonly Row[], { depth, isSum }: RowFacts<Row> = {}): DocumentTable {
    const filled = makers.map(maker => ({ ...maker, cells: rows.map(row => cellOf(maker.cell(row))) }))
        .filter(({ cells }) => cells.some(each => each.lines.some(line => line !== '')));
    return {
        columns: filled.map(({ heading, isNumber = false, width }) => ({ heading, isNumber, ...(width !== undefined && { width }) })),
        rows: rows.map((row, i) => ({ depth: depth?.(row) ?? 0, isSum: isSum?.(row) ?? false, cells: filled.map(each => each.cells[i]) }))
    };
}

function cellOf(content: string | readonly string[] | DocumentCell): DocumentCell {
    return typeof content === 'string' ? { lines: [content] } : 'lines' in content ? content : { lines: content };
}

/** `Jun 30, 2027 (the date this network is frozen on)`. */
export function asOfText(day: string, isFrozen: boolean): string {
    return isFrozen ? `${day} (the date this network is frozen on)` : day;
}
