import type { Document, DocumentTable } from '../../language/views/document.ts';

/**
 * A text as Markdown shows it letter by letter: nothing of it makes emphasis, links, HTML, headings or columns of a table.
 * Character references stand for what HTML would read, so that no renderer makes an element of it.
 */
export function plain(text: string): string {
    return text.replace(/[\r\n]+/g, ' ')
        .replace(/[\\`*_{}[\]#|!~$^]/g, '\\$&')
        .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
        .replace(/(:)(\/\/)|(www)(\.)/gi, (_, colon: string | undefined, slashes: string, www: string) => (colon ? `\\:${slashes}` : `${www}\\.`))
        .replace(/^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))/, (_, space: string, mark: string) => (/\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`));
}

/** A document in GitHub's Markdown, piece by piece. */
export function* toMarkdown({ title, about, sections }: Document): Generator<string> {
    yield `# ${plain(title)}\n`;
    if (about !== '') {
        yield `\n${plain(about)}\n`;
    }
    for (const { level, heading, table, note } of sections) {
        if (heading !== '') {
            yield `\n${'#'.repeat(level)} ${plain(heading)}\n`;
        }
        if (table) {
            yield '\n';
            yield* markdownTable(table);
        }
        if (note !== undefined) {
            yield `\n${plain(note)}\n`;
        }
    }
}

/** A cell may have several lines; spaces that GitHub keeps stand for the depth of a row. */
function* markdownTable({ columns, rows }: DocumentTable): Generator<string> {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    yield line(columns.map(each => plain(each.heading)));
    yield line(columns.map(each => (each.isNumber ? '---:' : '---')));
    for (const { depth, cells } of rows) {
        yield line(cells.map(({ lines }, i) => (i === 0 ? '&emsp;'.repeat(depth) : '') + lines.map(plain).join('<br>')));
    }
}
