import * as ast from '../generated/ast.ts';
import { day } from './read-figures.ts';
import { inBlock, type Block } from './tree.ts';

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
