/**
 * Which names a file may speak of: never wrong about one that it does, and seldom about another. A Bloom filter of six bits a letter,
 * since a short text takes less memory than a list of bytes.
 */
export type Mentions = string;

const BITS_EACH = 12;
const HASHES = 4;
const BITS = 6;
const FIRST_LETTER = 48;

/** Notes names, each by itself and by its parts between dots. */
export function mentionsOf(names: Iterable<string>): Mentions {
    const parts = new Set<string>();
    for (const name of names) {
        parts.add(name);
        if (name.includes('.')) {
            name.split('.').forEach(part => parts.add(part));
        }
    }
    const letters = new Array<number>(Math.max(1, Math.ceil(parts.size * BITS_EACH / BITS))).fill(0);
    const bits = letters.length * BITS;
    for (const part of parts) {
        const [first, step] = hashesOf(part);
        // Every next bit is a step further; whole numbers below the number of bits are quick to reckon with.
        const move = step % bits;
        let bit = first % bits;
        for (let i = 0; i < HASHES; i++) {
            letters[Math.floor(bit / BITS)] |= 1 << (bit % BITS);
            bit = bit + move < bits ? bit + move : bit + move - bits;
        }
    }
    return String.fromCharCode.apply(undefined, letters.map(each => each + FIRST_LETTER));
}

/** Tells whether a file may speak of a name; if not, it does not. */
export function mentioning(name: string): (mentions: Mentions) => boolean {
    const [first, step] = hashesOf(name);
    return mentions => {
        const bits = mentions.length * BITS;
        for (let i = 0; i < HASHES; i++) {
            const bit = (first + i * step) % bits;
            if (((mentions.charCodeAt(Math.floor(bit / BITS)) - FIRST_LETTER) & (1 << (bit % BITS))) === 0) {
                return false;
            }
        }
        return true;
    };
}

/** Two hashes give all others (Kirsch & Mitzenmacher, 2006). */
function hashesOf(name: string): [number, number] {
    let first = 0x811c9dc5;
    let second = 0x9e3779b9;
    for (let at = 0; at < name.length; at++) {
        const code = name.charCodeAt(at);
        first = Math.imul(first ^ code, 0x01000193);
        second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13);
    }
    return [first >>> 0, (second | 1) >>> 0];
}
