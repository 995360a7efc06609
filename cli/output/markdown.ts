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

/** A document in GitHub's Markdown. */
export function toMarkdown({ title, about, sections }: Document): string {
    const lines = [`# ${plain(title)}`, ...(about === '' ? [] : ['', plain(about)])];
    for (const { level, heading, table, note } of sections) {
        lines.push(...(heading === '' ? [] : ['', `${'#'.repeat(level)} ${plain(heading)}`]));
        lines.push(...(table ? ['', ...markdownTable(table)] : []), ...(note === undefined ? [] : ['', plain(note)]));
    }
    return `${lines.join('\n')}\n`;
}

/** A cell may have several lines; spaces that GitHub keeps stand for the depth of a row. */
function markdownTable({ columns, rows }: DocumentTable): string[] {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(each => plain(each.heading))),
        line(columns.map(each => (each.isNumber ? '---:' : '---'))),
        ...rows.map(({ depth, cells }) => line(cells.map(({ lines }, i) => (i === 0 ? '&emsp;'.repeat(depth) : '') + lines.map(plain).join('<br>'))))
    ];
}
