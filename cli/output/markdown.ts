/**
 * A text as Markdown shows it letter by letter: nothing of it makes emphasis, links, HTML, headings or columns of a table.
 * Character references stand for what HTML would read, so that no renderer makes an element of it.
 */
export function plain(text: string): string {
    return text.replace(/[\r\n]+/g, ' ')
        .replace(/[\\`*_{}[\]#|!~$^]/g, '\\$&')
        .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
        .replace(/(:)(\/\/)|(www)(\.)/gi, (_, colon: string | undefined, slashes: string, www: string) => (colon ? `\\:${slashes}` : `${www}\\.`));
}

/** A text as a paragraph of its own: its beginning makes no list and no rule either. */
export function paragraph(text: string): string {
    return plain(text.trim()).replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A table of GitHub's Markdown; a cell may have several lines, and a column whose cells are all empty is left out. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly (readonly string[])[])[]): string[] {
    const filled = headings.map((_, i) => i).filter(i => rows.some(row => row[i].some(line => line !== '')));
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [
        line(filled.map(i => plain(headings[i]))),
        line(filled.map(() => '---')),
        ...rows.map(row => line(filled.map(i => row[i].map(plain).join('<br>'))))
    ];
}
