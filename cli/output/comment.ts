import { plain } from './markdown.ts';

/** Breaks a word without being seen. */
const UNSEEN = '\u200b';

/**
 * A plan's text as it may stand in a comment on a pull request: plain words on one line. Hosts make mentions and links to issues
 * after rendering, where no Markdown escapes them; an unseen character keeps them from it.
 */
export function inComment(text: string): string {
    return plain(text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()).replace(/[@#]/g, `$&${UNSEEN}`);
}
