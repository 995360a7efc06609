import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { readNumber } from './quantities.ts';
import { day, period } from './read-figures.ts';
import { inBlock, keywordOf, placeOf, type Block } from './tree.ts';
import type { Attachment, Carried, Competency, Condition, Consulted, Evidence, Monitored, Party, PlanPart, Signature } from './types.ts';

/** The days of all lines with a keyword, in the order of the text. */
export function dayFacts(node: Block, keyword: string): string[] {
    return inBlock(node, ast.isDateFact, keyword).flatMap(each => day(each.dates[0]) ?? []);
}

/** The word of the last line with a keyword. */
export function wordFact(node: Block, keyword: string): string | undefined {
    return inBlock(node, ast.isWordFact, keyword).at(-1)?.word;
}

/** The text of the last line with a keyword. */
export function textFact(node: Block, keyword: string): string | undefined {
    return inBlock(node, ast.isTextFact, keyword).at(-1)?.texts[0];
}

/** Everyone whom the lines with a keyword name: a member by name, others as written. */
export function parties(node: Block, keyword: string): string[] {
    const found: string[] = [];
    for (const line of inBlock(node, ast.isPartyFact, keyword)) {
        for (const { member, text } of line.parties) {
            const who = member?.$refText ?? text;
            if (who !== undefined) {
                found.push(who);
            }
        }
    }
    return found;
}

const PARTS: readonly PlanPart['kind'][] = ['mission', 'goal', 'needs', 'team'];

/**
 * The parts that a text of a plan has, also those that stand in a wrong place of it.
 *
 * @param lines everything that stands in it
 */
export function planParts(lines: readonly AstNode[]): PlanPart[] {
    const found = new Map<string, PlanPart>();
    for (const line of lines) {
        const kind = keywordOf(line);
        if (isPart(kind) && (found.get(kind)?.isEmpty ?? true)) {
            const isEmpty = isEmptyPart(line);
            if (!isEmpty || !found.has(kind)) {
                found.set(kind, { kind, isEmpty, place: placeOf(line) });
            }
        }
    }
    return PARTS.flatMap(kind => found.get(kind) ?? []);
}

function isPart(word: string | undefined): word is PlanPart['kind'] {
    return (PARTS as readonly (string | undefined)[]).includes(word);
}

/** A line without its text is told to be unfinished, which is enough. */
function isEmptyPart(line: AstNode): boolean {
    return ast.isSection(line) ? line.body.every(ast.isSilence) : ast.isTextFact(line) && line.texts.length > 0 && line.texts.every(text => text.trim() === '');
}

/** A list that says something; an empty one is left out of the model. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
    return list.length > 0 ? list : undefined;
}

/** What all lines say together; nothing where they say nothing. */
function together<L, T>(lines: readonly L[], read: (line: L) => readonly T[]): readonly T[] | undefined {
    return lines.length === 0 ? undefined : some(lines.length === 1 ? read(lines[0]) : lines.flatMap(read));
}

/** The texts of all lines with a keyword. */
export function textFacts(node: Block, keyword: string): readonly string[] | undefined {
    return together(inBlock(node, ast.isTextFact, keyword), each => each.texts);
}

/** The names on all lines with a keyword. */
export function referenceFacts(node: Block, keyword: string): readonly string[] | undefined {
    return together(inBlock(node, ast.isReferences, keyword), each => each.refs.map(one => one.$refText));
}

/** Everyone whom the lines with a keyword name, with their roles and how they are reached. */
export function partyFacts(node: Block, keyword: string): readonly Party[] | undefined {
    return readParties(together(inBlock(node, ast.isPartyFact, keyword), each => each.parties) ?? []);
}

export function readParties(parties: readonly ast.Party[]): readonly Party[] | undefined {
    return some(parties.map(({ member, text, role, through }) => ({ name: member?.$refText, text, role, through })));
}

export function codeFacts(node: Block): string[] {
    return inBlock(node, ast.isCoded).flatMap(each => each.codes.map(code => code.practice.$refText));
}

export function evidenceFacts(node: Block): readonly Evidence[] | undefined {
    return some(inBlock(node, ast.isEvidence).map(each => ({ texts: some(each.texts), tier: number(each.tiers[0]), link: each.links[0] })));
}

export function attachmentFacts(node: Block): readonly Attachment[] | undefined {
    return some(inBlock(node, ast.isAttachment).map(({ texts: [title, path] }) => ({ title, path })));
}

export function conditionFacts(node: Block): readonly Condition[] | undefined {
    return some(inBlock(node, ast.isCondition).map(each => ({
        texts: some(each.texts),
        due: period(each.due[0]),
        met: day(each.met[0]) ?? (each.isMet.length > 0 ? true : undefined),
        otherwise: some(each.otherwise),
        evidence: evidenceFacts(each),
        explanation: textFact(each, 'explanation')
    })));
}

export function competencyFacts(node: Block): readonly Competency[] | undefined {
    return some(inBlock(node, ast.isCompetency).map(each => ({ texts: some(each.texts), holders: readParties(each.holders) })));
}

export function monitoredFacts(node: Block): readonly Monitored[] | undefined {
    return some(inBlock(node, ast.isMonitored).map(each => ({ by: readParties(each.by), each: each.each[0], texts: some(each.texts) })));
}

export function consultedFacts(node: Block): readonly Consulted[] | undefined {
    return some(inBlock(node, ast.isConsulted).map(each => ({ role: each.role, texts: some(each.texts) })));
}

export function signatureFacts(node: Block): readonly Signature[] | undefined {
    return some(inBlock(node, ast.isSigned).map(each => ({ by: readParties(each.by), as: each.as[0], on: day(each.on[0]) })));
}

export function carriedFacts(node: Block): readonly Carried[] | undefined {
    return some(inBlock(node, ast.isCarry).map(each => ({
        elements: each.elements.map(one => one.$refText), to: period(each.to[0]), because: each.because[0], place: placeOf(each)
    })));
}

function number(text: string | undefined): number | undefined {
    return text === undefined ? undefined : readNumber(text);
}
