import { AstUtils, CstUtils, GrammarAST } from 'langium';
import * as ast from '../../language/generated/ast.ts';
import { readDocument } from '../../language/model/read.ts';
import { keywordOf } from '../../language/model/tree.ts';
import { createPlanServices } from '../../language/module.ts';

const { plan } = createPlanServices();

export function parse(text: string): ast.Document {
    return plan.parser.LangiumParser.parse<ast.Document>(text).value;
}

/** What a text says, as the model's data without the places where it says it. */
export function modelOf(text: string): string {
    const root = parse(text);
    // Places are left out, but reading them needs a document around the tree.
    (root as { $document?: unknown }).$document = { uri: 'memory:text' };
    return JSON.stringify(readDocument(root), (key, value: unknown) => (key === 'place' || key === 'textAt' ? undefined : value));
}

/** A piece of a text, and what may stand in its place to see whether the model knows the difference. */
export interface Piece {
    readonly offset: number;
    readonly end: number;
    readonly shown: string;
    readonly other: string;
}

const OTHERS: Readonly<Record<string, string>> = {
    STRING: '"another"', ID: 'another', CODE: '9z', DATE: '2031-02-03', PERIOD: 'SY2031-32', MONEY: '$77', PERCENT: '77%', NUMBER: '77'
};

/** Every text, name, date and figure inside of the statements; labels of codes only repeat what the framework says. */
export function wordsIn(text: string): Piece[] {
    return CstUtils.flattenCst(parse(text).$cstNode!).toArray().flatMap(({ offset, end, tokenType, astNode, grammarSource }) => {
        const other = OTHERS[tokenType.name];
        const isLabel = AstUtils.getContainerOfType(astNode, ast.isPracticeCode)?.label !== undefined && tokenType.name === 'STRING';
        return other === undefined || isLabel || GrammarAST.isKeyword(grammarSource) ? [] : [{ offset, end, other, shown: `${astNode.$type}: ${text.slice(offset, end)}` }];
    });
}

/** Every statement of a text. */
export function statementsIn(text: string): Piece[] {
    return AstUtils.streamAllContents(parse(text)).filter(each => keywordOf(each) !== undefined && each.$cstNode !== undefined).map(each => {
        const { offset, end } = each.$cstNode!;
        return { offset, end, shown: text.slice(offset, end).split('\n')[0], other: '' };
    }).toArray();
}
