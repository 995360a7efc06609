import type { Range } from 'vscode-languageserver';

/** A keystroke: what it replaces, and what the plan is afterwards. */
export interface Edit {
    readonly range: Range;
    readonly replacement: string;
    /** The whole text after it. */
    readonly text: string;
    /** Part of the message of a finding that the plan has only after this edit. */
    readonly shows: string;
}

/**
 * Edits without an end, each of what the one before has left: in turn a digit of a target, which is out of range, and a letter of an owner's
 * name, which nobody bears. So each edit is seen in the findings, as a half-written line is.
 */
export function* editsOf(plan: string): Generator<Edit, never> {
    const places = [placeOf(plan, /^( +target SY2026-27 at least )(\d+)%$/m), placeOf(plan, /^( +owner )(\S+)$/m)];
    const words = places.map(({ word }) => word);
    for (let k = 0; ; k++) {
        const turn = k % 2;
        const { line, character } = places[turn];
        const range = { start: { line, character }, end: { line, character: character + words[turn].length } };
        const replacement = turn === 0 ? String(400 + (k / 2) % 500) : `nobody-${k}`;
        words[turn] = replacement;
        yield { range, replacement, text: withWords(plan, places, words), shows: replacement };
    }
}

interface WordPlace {
    readonly line: number;
    readonly character: number;
    readonly word: string;
}

function placeOf(plan: string, pattern: RegExp): WordPlace {
    const match = pattern.exec(plan);
    if (!match) {
        throw new Error(`The plan has no line like ${pattern}.`);
    }
    const line = plan.slice(0, match.index).split('\n').length - 1;
    return { line, character: match[1].length, word: match[2] };
}

function withWords(plan: string, places: readonly WordPlace[], words: readonly string[]): string {
    const lines = plan.split('\n');
    for (const [i, { line, character, word }] of places.entries()) {
        lines[line] = lines[line].slice(0, character) + words[i] + lines[line].slice(character + word.length);
    }
    return lines.join('\n');
}
