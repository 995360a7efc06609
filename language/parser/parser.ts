import { createParser, LangiumParser, type AstNode, type CstNode, type LangiumCoreServices, type ParseResult, type ParserOptions, type Reference } from 'langium';
import { KINDS, makeParser } from './generated.ts';
import { TokenTree } from './cst.ts';
import { GrammarElements } from './elements.ts';
import { makeLinear } from './fallback.ts';
import { unquote } from './strings.ts';
import type { PlanTokenBuilder } from './tokens.ts';
import { nameValue } from './values.ts';

/** What the generated parser is given to make nodes of tokens. */
export interface Host {
    /** The parser's kinds of tokens, by the numbers of their types. */
    readonly kindOf: readonly number[];
    /** The value of a word, a date or a figure. */
    name(image: string): string;
    /** The value of a text in quotes. */
    text(image: string): string;
    reference(node: AstNode, property: string, place: CstNode, text: string): Reference;
    fail(): never;
}

/**
 * Makes the parser of the language. It takes any text, since the lexer balances braces and the grammar absorbs every token,
 * and in time linear in its length.
 */
export function createPlanParser(services: LangiumCoreServices): LangiumParser {
    return new PlanParser(services);
}

/** The generated parser has no place for a token. */
const NO_PLACE = new Error('The generated parser has no place for a token.');

/**
 * Reads texts with the parser that is generated from the grammar (see generate-parser.ts), which gives the same tree as Langium's
 * in a fraction of the time. What that one should have no place for, Langium's reads.
 */
export class PlanParser extends LangiumParser {
    private readonly services: LangiumCoreServices;
    private readonly read: ReturnType<typeof makeParser>;
    private readonly elements: GrammarElements;
    private isWhole = false;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.services = services;
        this.elements = new GrammarElements(services.Grammar);
        this.read = makeParser(hostOf(services));
    }

    override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
        return (options.rule === undefined ? this.parseGenerated<T>(input) : undefined) ?? this.parseWithLangium(input, options);
    }

    /** What Langium's own parser makes of a text. */
    parseWithLangium<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
        if (!this.isWhole) {
            this.isWhole = true;
            createParser(this.services.Grammar, this, this.lexer.definition);
            this.finalize();
            makeLinear(this);
        }
        return super.parse(input, options);
    }

    /** What the generated parser makes of a text; nothing where it has no place for a token. */
    parseGenerated<T extends AstNode = AstNode>(input: string): ParseResult<T> | undefined {
        const { tokens, hidden, errors, report } = this.lexer.tokenize(input);
        try {
            const value = this.read(tokens, new TokenTree(input, tokens, hidden, this.elements)) as T;
            return { value, lexerErrors: errors, lexerReport: report, parserErrors: [] };
        } catch (error) {
            if (error === NO_PLACE) {
                return undefined;
            }
            throw error;
        }
    }
}

function hostOf(services: LangiumCoreServices): Host {
    // The lexer numbers the types of tokens.
    const numbers = Object.values(services.parser.Lexer.definition).map(type => type.tokenTypeIdx!);
    const builder = services.parser.TokenBuilder as PlanTokenBuilder;
    const kindOf = new Array<number>(Math.max(...numbers) + 1).fill(0);
    KINDS.forEach((name, index) => {
        kindOf[builder.type(name).tokenTypeIdx!] = index + 1;
    });
    const linker = services.references.Linker;
    return {
        kindOf,
        name: nameValue,
        text: unquote,
        reference: (node, property, place, text) => linker.buildReference(node, property, place, text),
        fail: () => {
            throw NO_PLACE;
        }
    };
}
