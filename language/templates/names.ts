/** A text as it can stand in plain quotes, on one line. */
export function quoted(text: string): string {
    return `"${text.replace(/["\u201c\u201d]/g, '\'').replace(/[\s\u0000-\u001f]+/g, ' ').trim()}"`;
}

/**
 * A name that the language takes, made of a title: `Lincoln Middle School` gives `lincoln-middle-school`.
 *
 * @param kind goes before a title that does not begin with a letter
 * @param taken names that others have already
 */
export function nameFor(title: string, kind: string, taken: readonly string[] = []): string {
    const words = title.normalize('NFC').toLowerCase().replace(/['\u2019]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const name = /^\p{L}/u.test(words[0] ?? '') ? words.join('-') : [kind, ...words].join('-');
    const free = [name, `${name}-${kind}`].find(each => !taken.includes(each));
    return free ?? nameFor(`${title} ${kind}`, kind, taken);
}
