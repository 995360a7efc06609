import { AstUtils, type AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { day } from './read-figures.ts';
import { inBlock, keywordOf, placeOf, type Block } from './tree.ts';
import type { PlanPart } from './types.ts';

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
    return inBlock(node, ast.isPartyFact, keyword).flatMap(each => each.parties).flatMap(party => party.member?.$refText ?? party.text ?? []);
}

const PARTS: readonly PlanPart['kind'][] = ['mission', 'goal', 'needs', 'team'];

/** The parts that a text of a plan has, also those that stand in a wrong place of it. */
export function planParts(plan: ast.Plan | ast.PlanYear): PlanPart[] {
    const lines = AstUtils.streamAllContents(plan).toArray();
    return PARTS.flatMap(kind => {
        const found = lines.filter(each => keywordOf(each) === kind).map(each => ({ kind, isEmpty: isEmptyPart(each), place: placeOf(each) }));
        return found.find(each => !each.isEmpty) ?? found[0] ?? [];
    });
}

/** A line without its text is told to be unfinished, which is enough. */
function isEmptyPart(line: AstNode): boolean {
    return ast.isSection(line) ? line.body.every(ast.isSilence) : ast.isTextFact(line) && line.texts.length > 0 && line.texts.every(text => text.trim() === '');
}
