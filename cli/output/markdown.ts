/** Breaks a word without being seen. */
const UNSEEN = '\u200b';

/**
 * A plan's text as plain words of Markdown, on one line: it ends no table cell and makes no HTML, heading, link, emphasis or formula.
 * Where hosts make links after rendering (a mention, an issue, an address), an unseen character keeps them from it.
 */
export function plain(text: string): string {
    return text
        .replace(/[\s\u0000-\u001f]+/g, ' ')
        .trim()
        .replace(/[\\`*_{}[\]#|~$!^]/g, '\\$&')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/#(?=\d)/g, `#${UNSEEN}`)
        .replace(/@/g, `@${UNSEEN}`)
        .replace(/:\/\//g, `:${UNSEEN}//`)
        .replace(/\bwww\./gi, `$&${UNSEEN}`);
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
