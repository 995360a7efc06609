import { clauseWords, headWords } from '../parser/support.ts';
import type { Random } from './random.ts';

const HEADS = headWords();
const CLAUSES = clauseWords();
const NAMES = ['on-track', 'lincoln-ms', 'ready.grade-6', 'a.b.c', 'école', 'Привет', '日本', '_', 'foo.', 'Q1', 'SY', 'GOAL'];
const VALUES = [
    '2026-09-01', '2026-09', '9/1/2026', 'SY2026-27', 'SY2026-27 Q1', 'SY2026–27', 'SY29', '18%', '+5%', '−3', '$12,500', '$ 4k', '8,211', '3.4', '3c', '1a1', '0', '-1',
    '99999999999999999999', '5 %', '1-2-3-4'
];
const TEXTS = ['"x"', '""', '"', '"a {', '"""', '"""\n a\n """', '"""x', '\u201cx\u201d', '\u201c', '\u201d', '"\u201cx\u201d"'];
const SIGNS = ['{', '}', '{', '}', ',', ',', '?', ';', '=', ':', '.', '- ', '(', ')', '<<<<<<< HEAD', '=======', '>>>>>>> x', '\u0000', '🙂', '\ud83d', '\u0301', '\u2028', '\f', '\ufeff', '\u0001goal', '$', '%', '@', '\\'];
const SPACES = [' ', ' ', ' ', '\n', '\n', '\n  ', '\n    ', '\r\n', '\r', '\t', '', '# note\n', ' # "{\n'];

/** Words, values, texts and signs as chance has it: hardly ever a plan. */
export function randomText(random: Random): string {
    let text = '';
    for (let length = random.below(60); length >= 0; length--) {
        text += random.of(random.of([HEADS, HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS])) + random.of(SPACES);
    }
    return text;
}

export type Mutation = (text: string, random: Random) => string;

/** What may happen to a text while it is typed, pasted and merged. */
export const MUTATIONS: readonly Mutation[] = [
    (text, random) => {
        const at = random.below(text.length);
        return text.slice(0, at) + text.slice(at + 1 + random.below(3));
    },
    (text, random) => replaceMatch(text, /[{}",]/g, random, ''),
    (text, random) => replaceMatch(text, /\S+/g, random, ''),
    (text, random) => replaceMatch(text, /[^\n]*\n/g, random, ''),
    (text, random) => {
        const lines = text.split('\n');
        const [a, b] = [random.below(lines.length), random.below(lines.length)];
        [lines[a], lines[b]] = [lines[b], lines[a]];
        return lines.join('\n');
    },
    (text, random) => text.slice(0, random.below(text.length)),
    (text, random) => text.slice(random.below(text.length)),
    (text, random) => {
        const at = random.below(text.length);
        return `${text.slice(0, at)} ${random.of(random.of([HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS]))} ${text.slice(at)}`;
    },
    (text, random) => replaceMatch(text, /\S+/g, random, random.of(random.of([HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS]))),
    text => text.replaceAll('\n', ' '),
    text => text.replaceAll(/^ +/gm, '')
];

function replaceMatch(text: string, pattern: RegExp, random: Random, by: string): string {
    const places = [...text.matchAll(pattern)];
    const place = random.of(places);
    return place === undefined ? text : text.slice(0, place.index) + by + text.slice(place.index + place[0].length);
}

/** A text that one thing has happened to, and up to three more. */
export function mutate(text: string, random: Random, first: Mutation = random.of(MUTATIONS)): string {
    let mutant = first(text, random);
    for (let more = random.below(4); more > 0 && mutant.length > 0; more--) {
        mutant = random.of(MUTATIONS)(mutant, random);
    }
    return mutant;
}
