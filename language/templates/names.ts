/** A text as it can stand in plain quotes, on one line. */
export function quoted(text: string): string {
    return `"${text.replace(/["\u201c\u201d]/g, '\'').replace(/[\s\u0000-\u001f]+/g, ' ').trim()}"`;
}

/** A file system takes 255 bytes for the name of a folder, of which a letter may need four. */
const LONGEST = 40;

/**
 * A name that the language takes, made of a title: `Lincoln Middle School` gives `lincoln-middle-school`.
 * Of a long title the first words make it.
 *
 * @param kind goes before a title that does not begin with a letter
 * @param taken names that others have already
 */
export function nameFor(title: string, kind: string, taken: readonly string[] = []): string {
    const all = title.normalize('NFC').toLowerCase().replace(/['\u2019]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const words = firstOf(all);
    const name = /^\p{L}/u.test(words[0] ?? '') ? words.join('-') : [kind, ...words].join('-');
    let free = name;
    while (taken.includes(free)) {
        free = `${free}-${kind}`;
    }
    return free;
}

/** As many words as a name has room for; of a first one that is too long, its beginning. */
function firstOf(words: readonly string[]): string[] {
    const first: string[] = [];
    for (const word of words) {
        if ([...first, word].join('-').length > LONGEST) {
            return first.length > 0 ? first : [[...word].slice(0, LONGEST).join('')];
        }
        first.push(word);
    }
    return first;
}
