/** Breaks a word without being seen. */
const UNSEEN = '\u200b';

/**
 * A plan's text as plain words of Markdown, on one line: it ends no table cell and makes no HTML, link, emphasis or formula.
 * Where hosts make links after rendering (a mention, an issue, an address), an unseen character keeps them from it.
 */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/[\s\u0000-\u001f]+/g, ' ')
        .trim()
        .replace(/[\\`*_[\]|~$!^]/g, '\\$&')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/#/g, `\\#${UNSEEN}`)
        .replace(/@/g, `@${UNSEEN}`)
        .replace(/:\/\//g, `:${UNSEEN}//`)
        .replace(/\bwww\./gi, `$&${UNSEEN}`);
}
