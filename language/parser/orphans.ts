import { createTokenInstance, type IToken } from 'chevrotain';
import { problemAt, type SyntaxProblem } from './problems.ts';
import { LONG_MARK } from './strings.ts';
import type { PlanTokenBuilder } from './tokens.ts';

/**
 * Reads the lines above a closing `"""` whose opening mark is missing as one text: they follow a first word that stands alone on its line,
 * and are indented deeper. Takes their tokens off the end of `kept`, and what was said of them out of `problems`.
 *
 * @returns the token of the text, which takes the place of the mark; nothing where no such word stands above
 */
export function textAbove(mark: IToken, text: string, kept: IToken[], builder: PlanTokenBuilder, problems: SyntaxProblem[]): IToken | undefined {
    const heads = new Set(builder.words.heads.values());
    const place = kept.findLastIndex((token, index) => isBrace(token, builder) || (heads.has(token.tokenType) && isAlone(kept, index)));
    const head = kept[place];
    const first = kept[place + 1];
    if (!head || !first || isBrace(head, builder) || !kept.slice(place + 1).every(token => token.startColumn! > head.startColumn!)) {
        return undefined;
    }
    kept.length = place + 1;
    const said = problems.findIndex(each => each.offset >= first.startOffset);
    problems.length = said < 0 ? problems.length : said;
    problems.push(problemAt(head, `The opening ${LONG_MARK} of this text is missing.`, {
        title: `Open the text with ${LONG_MARK}`, offset: head.endOffset! + 1, length: 0, newText: ` ${LONG_MARK}`
    }));
    // Its image is the text as it should have been written, so that it is read like any other.
    const image = `${LONG_MARK}\n${' '.repeat(first.startColumn! - 1)}${text.slice(first.startOffset, mark.endOffset! + 1)}`;
    return createTokenInstance(builder.type('STRING'), image, first.startOffset, mark.endOffset!, first.startLine!, mark.endLine!,
        first.startColumn!, mark.endColumn!);
}

/** The only word of its line. */
function isAlone(tokens: readonly IToken[], index: number): boolean {
    const line = tokens[index].startLine;
    return tokens[index - 1]?.endLine !== line && tokens[index + 1] !== undefined && tokens[index + 1].startLine !== line;
}

function isBrace(token: IToken, builder: PlanTokenBuilder): boolean {
    return token.tokenType === builder.type('{') || token.tokenType === builder.type('}');
}
