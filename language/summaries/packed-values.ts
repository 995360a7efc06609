import type { Position, Range } from 'vscode-languageserver-types';
import { COMMON_WORDS } from './words.ts';

/*
 * Plain data as a line of letters. A letter is a printable character of ASCII, several make a number, and each number is a token: what kind
 * of token in the rest by KINDS, and which one in the quotient. What something consists of comes before it, so that it is read with a stack.
 * Words stand beside the line, each once for all lines of a file.
 */
const KINDS = 5;
/** A word of the file: 0 is the next one that has not come yet. */
const WORD = 0;
/** A word of the table of common ones, or behind its end a day. */
const COMMON = 1;
/** An object of the values before it, by its shape; or one of those that have a token of their own. */
const OBJECT = 2;
/** A list of the values before it, by its length. */
const LIST = 3;
/** A number that counts something. */
const NUMBER = 4;

/** A shape is the list of an object's keys: it is spelt out in words before a NEW_SHAPE, and has a number from then on. */
const [OTHER_NUMBER, TRUE, FALSE, NULL, RANGE, PLACE, PATH, NEW_SHAPE, FIRST_SHAPE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const FIRST_LETTER = 32;
const LETTERS = 95;
/** Smaller numbers are one letter. */
const SHORT = 80;
const MIDDLE = LETTERS - 1 - SHORT;
/** Smaller ones are two letters; a larger one has its lowest digit behind a mark, and then the rest of it. */
const LONG = SHORT + MIDDLE * LETTERS;
const LARGEST = 2 ** 50;

/** Where a node is in its tree, as a name says it. */
const STEP = '/body@';
const [SLASH, ZERO] = ['/', '0'].map(each => each.charCodeAt(0));

/** The keys of objects, in their order: which there are follows from the types, and is the same for all files. */
class Shape {
    readonly keys: readonly string[];
    /** Its number among the shapes of the line that was written last. */
    number = -1;
    line = -1;
    /** How it is spelt out, once that is known and the same for all files. */
    letters: Uint8Array | undefined;
    private readonly longer = new Map<string, Shape>();
    private lastKey: string | undefined;
    private last: Shape | undefined;

    constructor(keys: readonly string[]) {
        this.keys = keys;
    }

    with(key: string): Shape {
        if (key === this.lastKey) {
            return this.last!;
        }
        let longer = this.longer.get(key);
        if (!longer) {
            longer = new Shape([...this.keys, key]);
            this.longer.set(key, longer);
        }
        this.lastKey = key;
        this.last = longer;
        return longer;
    }
}

const EMPTY = new Shape([]);

const commonIndex = new Map(COMMON_WORDS.map((word, index) => [word, index]));
const LONGEST_COMMON = Math.max(...COMMON_WORDS.map(each => each.length));

/** More letters than a number or a shape has: of its keys, each of at most three, there are some dozens. */
const ROOM = 1 << 10;
/** Bytes for letters, which grow with the longest line. */
let scratch = new Uint8Array(1 << 14);
const decoder = new TextDecoder();
let lines = 0;

/**
 * Writes plain data as lines of letters, with the words of all of them beside. What JSON leaves out is left out. Whatever has a start and
 * an end is a range and no more than that, and whatever has the address of the file a place in it.
 */
export class ValueWriter {
    private readonly uri: string;
    private readonly own: string[] = [];
    private readonly numbers = new Map<string, number>();
    private at = 0;
    /** The line of the text that was spoken of last. */
    private textLine = 0;
    private shapes = 0;
    private line = 0;

    /** @param uri the file whose places are meant: its address is not written */
    constructor(uri: string) {
        this.uri = uri;
    }

    /** The words of what was written so far, in the order in which they first came. */
    get words(): readonly string[] {
        return this.own;
    }

    /** A value as a line, which can be read by itself if the words are at hand. */
    write(value: unknown): string {
        this.at = 0;
        this.textLine = 0;
        this.shapes = 0;
        this.line = lines++;
        this.number(this.own.length);
        this.value(value);
        return decoder.decode(scratch.subarray(0, this.at));
    }

    private value(value: unknown): void {
        if (typeof value === 'string') {
            this.text(value);
        } else if (typeof value === 'object' && value !== null) {
            if (Array.isArray(value)) {
                for (let i = 0; i < value.length; i++) {
                    this.value(value[i]);
                }
                this.token(LIST, value.length);
            } else {
                this.object(value as Record<string, unknown>);
            }
        } else if (typeof value === 'number') {
            if (Number.isInteger(value) && value >= 0 && value < LARGEST) {
                this.token(NUMBER, value);
            } else {
                this.word(String(value));
                this.token(OBJECT, OTHER_NUMBER);
            }
        } else {
            this.token(OBJECT, value === true ? TRUE : value === false ? FALSE : NULL);
        }
    }

    private object(value: Record<string, unknown>): void {
        if (value.start !== undefined && isRange(value)) {
            this.range(value, RANGE);
            return;
        }
        if (value.uri === this.uri && isRange(value.range as object | undefined)) {
            this.range(value.range as Range, PLACE);
            return;
        }
        let shape = EMPTY;
        for (const key in value) {
            const each = value[key];
            if (each !== undefined) {
                this.value(each);
                shape = shape.with(key);
            }
        }
        if (shape.line === this.line) {
            this.token(OBJECT, FIRST_SHAPE + shape.number);
        } else {
            shape.line = this.line;
            shape.number = this.shapes++;
            this.newShape(shape);
        }
    }

    private newShape(shape: Shape): void {
        this.reserve();
        if (shape.letters) {
            scratch.set(shape.letters, this.at);
            this.at += shape.letters.length;
            return;
        }
        const { at } = this;
        shape.keys.forEach(key => this.word(key));
        this.token(LIST, shape.keys.length);
        this.token(OBJECT, NEW_SHAPE);
        if (shape.keys.every(key => commonIndex.has(key))) {
            shape.letters = scratch.slice(at, this.at);
        }
    }

    private range({ start, end }: Range, token: number): void {
        const lines = start.line - this.textLine;
        this.token(OBJECT, token);
        this.number(lines < 0 ? -lines * 2 - 1 : lines * 2);
        this.number(start.character);
        this.number(end.line - start.line);
        this.number(end.line === start.line ? end.character - start.character : end.character);
        this.textLine = start.line;
    }

    private text(text: string): void {
        const steps = text.charCodeAt(0) === SLASH ? stepsOf(text) : undefined;
        if (steps) {
            this.token(OBJECT, PATH);
            this.number(steps.length);
            steps.forEach(each => this.number(each));
        } else {
            this.word(text);
        }
    }

    private word(word: string): void {
        const common = word.length > LONGEST_COMMON ? undefined : commonIndex.get(word) ?? dayIndex(word);
        if (common !== undefined) {
            this.token(COMMON, common);
            return;
        }
        const number = this.numbers.get(word);
        if (number === undefined) {
            this.own.push(word);
            this.numbers.set(word, this.own.length);
        }
        this.token(WORD, number ?? 0);
    }

    private token(kind: number, which: number): void {
        this.number(which * KINDS + kind);
    }

    private number(number: number): void {
        this.reserve();
        let rest = number;
        while (rest >= LONG) {
            rest -= LONG;
            scratch[this.at++] = FIRST_LETTER + LETTERS - 1;
            scratch[this.at++] = FIRST_LETTER + rest % LETTERS;
            rest = Math.floor(rest / LETTERS);
        }
        if (rest >= SHORT) {
            rest -= SHORT;
            scratch[this.at++] = FIRST_LETTER + SHORT + Math.floor(rest / LETTERS);
            scratch[this.at++] = FIRST_LETTER + rest % LETTERS;
        } else {
            scratch[this.at++] = FIRST_LETTER + rest;
        }
    }

    /** Makes room for a number or a shape. */
    private reserve(): void {
        if (this.at + ROOM > scratch.length) {
            const larger = new Uint8Array(scratch.length * 2);
            larger.set(scratch);
            scratch = larger;
        }
    }
}

/**
 * Reads a line of a `ValueWriter`.
 *
 * @param words those of all lines of the writer
 * @param uri the address of the file whose places are meant
 */
export function readValue(line: string, words: readonly string[], uri: string): unknown {
    return new ValueReader(line, words, uri).read();
}

class ValueReader {
    private readonly line: string;
    private readonly words: readonly string[];
    private readonly uri: string;
    private readonly shapes: (readonly string[])[] = [];
    private readonly stack: unknown[] = [];
    private top = 0;
    private at = 0;
    private textLine = 0;
    private next: number;

    constructor(line: string, words: readonly string[], uri: string) {
        this.line = line;
        this.words = words;
        this.uri = uri;
        this.next = this.number();
    }

    read(): unknown {
        while (this.at < this.line.length) {
            const token = this.number();
            const which = Math.floor(token / KINDS);
            switch (token % KINDS) {
                case WORD: this.push(which === 0 ? this.words[this.next++] : this.words[which - 1]); break;
                case COMMON: this.push(commonWord(which)); break;
                case NUMBER: this.push(which); break;
                case LIST: this.push(this.list(which)); break;
                default: this.push(which >= FIRST_SHAPE ? this.object(this.shapes[which - FIRST_SHAPE]) : this.special(which));
            }
        }
        return this.stack[0];
    }

    private push(value: unknown): void {
        this.stack[this.top++] = value;
    }

    private special(which: number): unknown {
        switch (which) {
            case TRUE: return true;
            case FALSE: return false;
            case NULL: return null;
            case RANGE: return this.range();
            case PLACE: return { uri: this.uri, range: this.range() };
            case PATH: return this.path();
            case NEW_SHAPE: {
                const keys = this.stack[--this.top] as string[];
                this.shapes.push(keys);
                return this.object(keys);
            }
            default: return Number(this.stack[--this.top]);
        }
    }

    private list(length: number): unknown[] {
        this.top -= length;
        return this.stack.slice(this.top, this.top + length);
    }

    private object(keys: readonly string[]): Record<string, unknown> {
        const object: Record<string, unknown> = {};
        this.top -= keys.length;
        for (let i = 0; i < keys.length; i++) {
            object[keys[i]] = this.stack[this.top + i];
        }
        return object;
    }

    private path(): string {
        let path = '';
        for (let rest = this.number(); rest > 0; rest--) {
            path += STEP + this.number();
        }
        return path;
    }

    private range(): Range {
        const lines = this.number();
        const line = this.textLine += lines % 2 === 0 ? lines / 2 : -(lines + 1) / 2;
        const character = this.number();
        const more = this.number();
        const last = this.number();
        return { start: { line, character }, end: { line: line + more, character: more === 0 ? character + last : last } };
    }

    private number(): number {
        const letter = this.line.charCodeAt(this.at++) - FIRST_LETTER;
        if (letter < SHORT) {
            return letter;
        }
        const next = this.line.charCodeAt(this.at++) - FIRST_LETTER;
        return letter < LETTERS - 1 ? SHORT + (letter - SHORT) * LETTERS + next : LONG + next + LETTERS * this.number();
    }
}

function isRange(value: object | undefined): value is Range {
    const { start, end } = (value ?? {}) as Range;
    return isPosition(start) && isPosition(end) && (end.line > start.line || (end.line === start.line && end.character >= start.character));
}

function isPosition(value: Position | undefined): boolean {
    return isCount(value?.line) && isCount(value?.character);
}

function isCount(value: unknown): boolean {
    return Number.isInteger(value) && (value as number) >= 0 && (value as number) < LARGEST;
}

/** The steps of a path, written as JavaScript writes numbers; nothing for any other text. */
function stepsOf(text: string): number[] | undefined {
    const steps: number[] = [];
    for (let at = 0; at < text.length;) {
        const first = at + STEP.length;
        let step = 0;
        for (at = first; at < text.length && text.charCodeAt(at) !== SLASH; at++) {
            step = step * 10 + text.charCodeAt(at) - ZERO;
        }
        if (!text.startsWith(STEP + step, first - STEP.length) || at - first !== String(step).length || !isCount(step)) {
            return undefined;
        }
        steps.push(step);
    }
    return steps;
}

const [FIRST_YEAR, YEARS, MONTHS, DAYS] = [2000, 100, 12, 31];
/** The days that were read or written, by their index among common words: the same ones stand in many files. */
const days = new Map<number, string>();

const HYPHEN = '-'.charCodeAt(0);

/** Where a word stands behind the common ones, if it is a day of this century; any month has 31 days here. */
function dayIndex(word: string): number | undefined {
    if (word.length !== 10 || word.charCodeAt(4) !== HYPHEN || !/^\d{4}-\d\d-\d\d$/.test(word)) {
        return undefined;
    }
    const [year, month, day] = [Number(word.slice(0, 4)) - FIRST_YEAR, Number(word.slice(5, 7)) - 1, Number(word.slice(8)) - 1];
    if (year < 0 || year >= YEARS || month < 0 || month >= MONTHS || day < 0 || day >= DAYS) {
        return undefined;
    }
    const index = COMMON_WORDS.length + (year * MONTHS + month) * DAYS + day;
    // Not the word itself, which may be a piece of a whole text.
    commonIndex.set(commonWord(index), index);
    return index;
}

function commonWord(index: number): string {
    return COMMON_WORDS[index] ?? days.get(index) ?? dayOf(index);
}

function dayOf(index: number): string {
    const number = index - COMMON_WORDS.length;
    const [year, month, day] = [Math.floor(number / DAYS / MONTHS), Math.floor(number / DAYS) % MONTHS, number % DAYS];
    const text = `${FIRST_YEAR + year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
    days.set(index, text);
    return text;
}
