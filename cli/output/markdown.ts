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
