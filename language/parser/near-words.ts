import leven from 'leven';

/** Words that are further apart are different words. */
export const MOST_SLIPS = 2;
/** A longer word is no slip of the pen for any word of the language. */
const LONGEST = 24;

/**
 * The word or name that an author meant who wrote one that is none: the same in other letters' case, or one slip of the pen away
 * (a letter wrong, missing or too many, two exchanged; two slips in a long word).
 *
 * @returns nothing where no word or more than one comes into question
 */
export function nearWord(written: string, words: Iterable<string>): string | undefined {
    const word = written.toLowerCase();
    if (word.length > LONGEST) {
        return undefined;
    }
    const slips = word.length < 4 ? 0 : word.length < 8 ? 1 : MOST_SLIPS;
    let best: string[] = [];
    let least = slips;
    for (const each of words) {
        if (Math.abs(each.length - word.length) > slips) {
            continue;
        }
        const distance = slipsBetween(word, each.toLowerCase(), slips);
        if (distance < least) {
            best = [];
            least = distance;
        }
        if (distance === least) {
            best.push(each);
        }
    }
    return best.length === 1 ? best[0] : undefined;
}

function slipsBetween(word: string, other: string, most: number): number {
    if (Math.abs(word.length - other.length) > most) {
        return Infinity;
    }
    if (isExchange(word, other)) {
        return 1;
    }
    // Short words that differ in their first letter are different words: head and lead.
    return word.length < 6 && word[0] !== other[0] ? Infinity : leven(word, other, { maxDistance: most + 1 });
}

/** Two letters that stand side by side are exchanged, which counts as two slips elsewhere. */
function isExchange(word: string, other: string): boolean {
    if (word.length !== other.length || word === other) {
        return false;
    }
    let at = 0;
    while (word[at] === other[at]) {
        at++;
    }
    return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}
