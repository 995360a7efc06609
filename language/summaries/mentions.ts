/** Which names a file may speak of: never wrong about one that it does, and seldom about another. A Bloom filter of some bytes. */
export type Mentions = Uint8Array;

const BITS_EACH = 12;
const HASHES = 4;

/** Notes names, each by itself and by its parts between dots. */
export function mentionsOf(names: Iterable<string>): Mentions {
    const parts = new Set<string>();
    for (const name of names) {
        parts.add(name);
        if (name.includes('.')) {
            name.split('.').forEach(part => parts.add(part));
        }
    }
    const mentions = new Uint8Array(Math.max(1, Math.ceil(parts.size * BITS_EACH / 8)));
    for (const part of parts) {
        for (const bit of bitsOf(part, mentions.length)) {
            mentions[bit >> 3] |= 1 << (bit & 7);
        }
    }
    return mentions;
}

/** Whether a file may speak of a name; if not, it does not. */
export function mayMention(mentions: Mentions, name: string): boolean {
    return bitsOf(name, mentions.length).every(bit => (mentions[bit >> 3] & (1 << (bit & 7))) !== 0);
}

/** Two hashes give all others (Kirsch & Mitzenmacher, 2006). */
function bitsOf(name: string, bytes: number): number[] {
    let first = 0x811c9dc5;
    let second = 0x9e3779b9;
    for (let at = 0; at < name.length; at++) {
        const code = name.charCodeAt(at);
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13);
    }
    const bits = bytes * 8;
    return Array.from({ length: HASHES }, (_, i) => ((first >>> 0) + i * ((second >>> 0) | 1)) % bits);
}
