import { AstUtils, DefaultTokenBuilder, GrammarAST, stream, type TokenBuilderOptions } from 'langium';
import { Lexer, type CustomPatternMatcherFunc, type TokenType, type TokenVocabulary } from 'chevrotain';
import { stringMatcher, STRING_STARTS } from './strings.ts';

/** Ends the names of the terminals for words that begin a line and may also be clauses inside one. */
const LINE_SUFFIX = '_LINE';
const VALUES = ['DATE', 'PERIOD', 'PERCENT', 'MONEY', 'CODE', 'NUMBER'];
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{M}\p{N}_-]*)*/uy;

/** The words of the language, read off the grammar: which begin a statement and which stand inside a line. */
export interface Words {
    /** Words that begin a statement, with the type of their token there. */
    readonly heads: ReadonlyMap<string, TokenType>;
    /** Words that are clauses inside a line, with the type of their token there; each may be a name as well. */
    readonly clauses: ReadonlyMap<string, TokenType>;
}

/**
 * Makes tokens in which a keyword is reserved only as the first word of a statement.
 * Words are matched as `ID` alone; the lexer then retypes them by their place (see lexer.ts).
 */
export class PlanTokenBuilder extends DefaultTokenBuilder {
    words: Words = { heads: new Map(), clauses: new Map() };
    readonly types = new Map<string, TokenType>();

    override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
        // All of them, since the lexer makes tokens that no rule names.
        const rules = stream(grammar.rules);
        const terminals = this.buildTerminalTokens(rules);
        const tokens = [...this.buildKeywordTokens(rules, terminals, options), ...terminals];
        for (const type of tokens) {
            this.types.set(type.name, type);
        }
        const keywords = readKeywords(grammar);
        const heads = new Map<string, TokenType>();
        const clauses = new Map<string, TokenType>();
        for (const word of keywords.heads) {
            heads.set(word, this.types.get(`${word.toUpperCase()}${LINE_SUFFIX}`) ?? this.type(word));
        }
        for (const word of keywords.clauses) {
            clauses.set(word, this.type(word));
        }
        this.words = { heads, clauses };

        const name = this.type('NAME');
        const value = this.type('VALUE');
        for (const type of [name, value, this.type('UNKNOWN_WORD'), ...heads.values(), ...clauses.values()]) {
            type.PATTERN = Lexer.NA;
            delete type.LONGER_ALT;
        }
        this.type('ID').CATEGORIES = [name];
        for (const type of clauses.values()) {
            type.CATEGORIES = [name];
        }
        for (const each of VALUES) {
            this.type(each).CATEGORIES = [value];
        }
        this.useMatcher('ID', matchWord, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', ...beyondAscii()]);
        this.useMatcher('STRING', stringMatcher(word => heads.has(word)), STRING_STARTS);
        return tokens;
    }

    type(name: string): TokenType {
        const type = this.types.get(name);
        if (!type) {
            throw new Error(`The grammar has no token ${name}.`);
        }
        return type;
    }

    private useMatcher(name: string, matcher: CustomPatternMatcherFunc, starts: Array<string | number>): void {
        const type = this.type(name);
        type.PATTERN = matcher;
        type.START_CHARS_HINT = starts;
        type.LINE_BREAKS = name === 'STRING';
    }
}

function matchWord(text: string, offset: number): RegExpExecArray | null {
    WORD.lastIndex = offset;
    return WORD.exec(text);
}

/** Chevrotain files characters beyond 255 in buckets of 256: one of each bucket is hint enough. */
function beyondAscii(): number[] {
    const codes: number[] = [];
    for (let code = 0x80; code < 0x100; code++) {
        codes.push(code);
    }
    for (let code = 0x100; code <= 0xffff; code += 0x80) {
        codes.push(code);
    }
    return codes;
}

/** A statement begins with what its rule assigns to `keyword`; every other keyword is a clause inside a line. */
export function readKeywords(grammar: GrammarAST.Grammar): { heads: Set<string>; clauses: Set<string> } {
    const heads = new Set<string>();
    const clauses = new Set<string>();
    for (const node of AstUtils.streamAllContents(grammar)) {
        if (GrammarAST.isKeyword(node) && /^[a-z?]/.test(node.value)) {
            const assignment = AstUtils.getContainerOfType(node, GrammarAST.isAssignment);
            (assignment?.feature === 'keyword' ? heads : clauses).add(node.value);
        } else if (GrammarAST.isTerminalRule(node) && node.name.endsWith(LINE_SUFFIX)) {
            heads.add(headOfTerminal(node.name));
        }
    }
    return { heads, clauses };
}

function headOfTerminal(name: string): string {
    return name.slice(0, -LINE_SUFFIX.length).toLowerCase();
}
