import { AstUtils, CstUtils, type AstNode } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { keywordOf, nameOf } from '../../language/model/tree.ts';
import type { Random } from '../support/random.ts';
import { parse } from './support.ts';

/** The ways in which a statement is broken. */
export const kinds = ['half-typed', 'misspelt', 'cut off', 'brace lost', 'quote lost'] as const;
export type Kind = typeof kinds[number];

/** One change of a text: what stood from `offset` on is replaced by `instead`. */
export interface Breakage {
    readonly kind: Kind;
    /** The keyword of the statement that is broken. */
    readonly keyword: string;
    readonly line: number;
    readonly offset: number;
    readonly length: number;
    readonly instead: string;
    /** Where the broken statement begins; an added line breaks none of those that were there. */
    readonly statement?: number;
}

interface Token {
    readonly image: string;
    readonly offset: number;
}

/** A statement of a text with the words of its first line and the braces of its block. */
interface Statement {
    readonly keyword: string;
    readonly line: number;
    readonly indent: string;
    readonly head: readonly Token[];
    readonly braces: readonly Token[];
    readonly lineStart: number;
}

/** Every statement of a text broken in every way that its parts allow, at places that the random numbers choose. */
export function breakagesOf(text: string, random: Random): Breakage[] {
    return statementsOf(text).flatMap(statement => [
        ...halfTyped(statement, random), ...misspelt(statement, random), ...cutOff(statement, random), ...bracesLost(statement), ...quotesLost(statement)
    ]);
}

export function applied(text: string, { offset, length, instead }: Breakage): string {
    return text.slice(0, offset) + instead + text.slice(offset + length);
}

/**
 * The statements that a breakage did not touch and that are not in the tree any more where they were: the same words,
 * at the same place of the text, in the same block. The number of those that it did not touch comes with them.
 */
export function lostBy(breakage: Breakage, before: Document, after: Document): { lost: string[]; untouched: number } {
    const end = breakage.offset + breakage.length;
    const shift = (offset: number) => (offset >= end ? offset + breakage.instead.length - breakage.length : offset);
    const left = new Set(located(after).map(each => each.key(offset => offset)));
    const untouched = located(before).filter(each => each.offset !== breakage.statement);
    return { lost: untouched.filter(each => !left.has(each.key(shift))).map(each => each.label), untouched: untouched.length };
}

interface Located {
    readonly offset: number;
    readonly label: string;
    key(shift: (offset: number) => number): string;
}

function located(root: Document): Located[] {
    return AstUtils.streamAllContents(root).filter(each => keywordOf(each) !== undefined).map(node => {
        const offset = node.$cstNode!.offset;
        const parent = node.$container!.$container ? node.$container!.$cstNode!.offset : -1;
        const label = [keywordOf(node), nameOf(node)].join(' ').trim();
        return { offset, label, key: (shift: (offset: number) => number) => `${shift(offset)} ${label} in ${parent < 0 ? 'file' : shift(parent)}` };
    }).toArray();
}

function statementsOf(text: string): Statement[] {
    const root = parse(text).value;
    return AstUtils.streamAllContents(root).filter(each => keywordOf(each) !== undefined).map(node => statementOf(node, text)).toArray();
}

function statementOf(node: AstNode, text: string): Statement {
    const inner = ((node as { body?: AstNode[] }).body ?? []).map(each => each.$cstNode!);
    const own = CstUtils.flattenCst(node.$cstNode!).filter(leaf => !leaf.hidden && leaf.length > 0
        && !inner.some(each => each.offset <= leaf.offset && leaf.end <= each.end)).toArray();
    const first = own[0];
    const tokens = own.map(leaf => ({ image: leaf.text, offset: leaf.offset }));
    const lineStart = text.lastIndexOf('\n', first.offset) + 1;
    return {
        keyword: keywordOf(node)!,
        line: first.range.start.line + 1,
        indent: text.slice(lineStart, first.offset),
        head: tokens.filter(each => each.image !== '{' && each.image !== '}'),
        braces: tokens.filter(each => each.image === '{' || each.image === '}'),
        lineStart
    };
}

/** Somebody types another statement of this kind above it and is in the midst of it. */
function halfTyped(statement: Statement, random: Random): Breakage[] {
    if (statement.indent.trim() !== '') {
        return [];
    }
    const line = firstLine(statement.head.map(each => each.image).join(' '));
    const half = line.slice(0, 1 + random.below(line.length - 1));
    return [{ ...common('half-typed', statement), statement: undefined, offset: statement.lineStart, length: 0, instead: `${statement.indent}${half}\n` }];
}

/** One letter of the keyword is missing, doubled, exchanged with the next or another one. */
function misspelt(statement: Statement, random: Random): Breakage[] {
    const { image, offset } = statement.head[0];
    if (image.length < 2) {
        return [];
    }
    const at = random.below(image.length - 1);
    const letter = image[at];
    const slips = [letter + letter, '', image[at + 1] + letter, 'e'].map((slip, index) => image.slice(0, at) + slip + image.slice(at + (index === 2 ? 2 : 1)));
    const fresh = slips.filter(each => each !== image && each !== '');
    return [{ ...common('misspelt', statement), offset, length: image.length, instead: random.of(fresh) }];
}

/** The rest of the statement's line is gone from some word on, with the brace at its end. */
function cutOff(statement: Statement, random: Random): Breakage[] {
    const behind = [...statement.head.slice(1), ...statement.braces.filter(each => each.image === '{')];
    if (behind.length === 0) {
        return [];
    }
    const { offset } = random.of(behind);
    const end = Math.max(...behind.map(each => each.offset + each.image.length));
    return [{ ...common('cut off', statement), offset, length: end - offset, instead: '' }];
}

function bracesLost(statement: Statement): Breakage[] {
    return statement.braces.map(({ offset }) => ({ ...common('brace lost', statement), offset, length: 1, instead: '' }));
}

function quotesLost(statement: Statement): Breakage[] {
    return statement.head.filter(each => each.image.startsWith('"')).flatMap(({ image, offset }) => {
        const mark = image.startsWith('"""') ? '"""' : '"';
        return [offset, offset + image.length - mark.length].map(place => (
            { ...common('quote lost', statement), offset: place, length: mark.length, instead: '' }));
    });
}

function common(kind: Kind, statement: Statement): { kind: Kind; keyword: string; line: number; statement: number } {
    return { kind, keyword: statement.keyword, line: statement.line, statement: statement.head[0].offset };
}

function firstLine(text: string): string {
    return text.split(/\r?\n/, 1)[0];
}
