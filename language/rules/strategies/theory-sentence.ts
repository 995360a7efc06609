/** A theory of action in one sentence, taken apart. */
export interface TheorySentence {
    readonly if: string;
    readonly then: string;
    readonly and?: string;
}

const SENTENCE = /^if we[\s,:]+(?<rest>.+)$/i;
const STUDENTS = /^(?:\S+ ){0,3}?(?:students?|learners?|pupils?|child|children|graduates?)\b/i;

/**
 * Takes the sentence "If we …, then …, and …" apart; nothing where a text is no such sentence, or more than one.
 * Since "and" also stands inside the parts, the last part begins where a goal's text does, else where it speaks of students, else at the last comma.
 *
 * @param goals the texts of the plan's goals
 */
export function splitTheory(text: string, goals: readonly string[]): TheorySentence | undefined {
    // Authors set the three words in bold, as the guidance does.
    const plain = text.replace(/\*+/g, '').replace(/\s+/g, ' ').replace(/ ([,.;])/g, '$1').trim();
    const rest = SENTENCE.exec(plain)?.groups?.rest;
    if (rest === undefined || /[.!?]["”’)]? \p{Lu}/u.test(rest)) {
        return undefined;
    }
    const then = /[,;:] then\b/i.exec(rest) ?? / then\b/i.exec(rest);
    if (!then) {
        return undefined;
    }
    const work = tidy(rest.slice(0, then.index));
    const effect = rest.slice(then.index + then[0].length);
    const place = placeOfAnd(effect, goals);
    const parts = place === undefined ? { if: work, then: tidy(effect) }
        : { if: work, then: tidy(effect.slice(0, place.index)), and: tidy(effect.slice(place.end)) };
    return Object.values(parts).every(part => part !== '') ? parts : undefined;
}

/** The same for two texts that differ only in case, punctuation and space. */
export function wordsOf(text: string): string {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function placeOfAnd(effect: string, goals: readonly string[]): { index: number; end: number } | undefined {
    const places = [...effect.matchAll(/(?<comma>[,;])? and\b/gi)].map(match => {
        const end = match.index + match[0].length;
        return { index: match.index, end, comma: match.groups?.comma !== undefined, after: tidy(effect.slice(end)) };
    }).filter(({ after }) => after !== '');
    const known = goals.map(wordsOf);
    return places.find(({ after }) => known.includes(wordsOf(after)))
        ?? places.findLast(({ comma, after }) => comma && STUDENTS.test(after))
        ?? places.findLast(({ comma }) => comma)
        ?? places.findLast(({ after }) => STUDENTS.test(after))
        ?? places.at(-1);
}

function tidy(text: string): string {
    return text.replace(/^[\s,;:…]+|[\s,;:.…]+$/g, '');
}
