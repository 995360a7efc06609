import { writeFileSync } from 'node:fs';
import { AstUtils, GrammarAST, type AstNode } from 'langium';
import { ImprovementPlanGrammar } from '../language/generated/grammar.ts';
import { readKeywords } from '../language/parser/tokens.ts';

const LANGUAGE = 'improvement-plan';
const LETTERS = '[\\p{L}\\p{M}\\p{N}_-]';
/** Behind a dot stands a part or an element; a code there is left for its own pattern. */
const PARTS = `(?:\\.(?!\\d)${LETTERS}*)*`;
const NAME = `(?!SY\\d)[\\p{L}_]${LETTERS}*${PARTS}`;
/** Practices may be named by their code. */
const CODE_OR_NAME = `[\\p{L}\\p{N}_]${LETTERS}*${PARTS}`;
const WORD_BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_.-])';
const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_.-])';
/** A code may stand behind a dot, as in `four-domains.3c`, but not within a name. */
const CODE_BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_-])';
const NUMBER = '\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?';
/** A statement begins a line, or stands behind a brace. */
const BEGIN = '(?:^\\s*|(?<=[{}])\\s*)';
const THEORY = ['if', 'then', 'and'];
const THEORY_KIND = 'keyword.control.theory';
/** Blocks that declare no name, and are looked for all the same. */
const NAMELESS_BLOCKS = ['Plan', 'PlanYear', 'Report', 'Decision', 'Reflection', 'Calendar'];
/** What ends a statement, or holds others, is none of its clauses. */
const NOT_OF_THE_LINE = ['Statement', 'Block', 'Tail', 'Extra'];

export interface Rule {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    captures?: Record<string, { name: string }>;
    beginCaptures?: Record<string, { name: string }>;
    patterns?: Rule[];
    include?: string;
}

export interface TextMateGrammar {
    name: string;
    scopeName: string;
    patterns: Rule[];
    repository: Record<string, Rule>;
}

/** How the lines of a statement look, read off its rule. */
interface Shape {
    kind: string;
    /** Stands behind the first word: a name that is declared, one that is meant, or none. */
    first: 'code' | 'declared' | 'meant' | 'none';
    /** Clauses that a name may follow, which then is no clause, whatever its word. */
    naming: string[];
    /** Clauses that only values, texts or other clauses follow. */
    plain: string[];
}

/** The TextMate grammar, with its words read off the grammar of the language. */
export function textMateGrammar(): TextMateGrammar {
    const grammar = ImprovementPlanGrammar();
    const { heads } = readKeywords(grammar);
    return {
        name: 'Improvement Plan',
        scopeName: `source.${LANGUAGE}`,
        patterns: [{ include: '#comment' }, { include: '#text' }, ...statements(grammar, heads), { include: '#list' }, { include: '#value' }],
        repository: {
            comment: { name: scope('comment.line.number-sign'), match: '#.*$' },
            // A text that is not closed ends with its line, and leaves the brace of its block outside.
            text: {
                patterns: [
                    { name: scope('string.quoted.triple'), begin: '"""', end: '"""' },
                    { name: scope('string.quoted.double'), match: '"(?:[^"]*"|[^"]*?(?=\\s*\\{?\\s*$))' },
                    { name: scope('string.quoted.double'), match: '[\u201c\u201d](?:[^"\u201c\u201d]*["\u201c\u201d]|[^"\u201c\u201d]*?(?=\\s*\\{?\\s*$))' }
                ]
            },
            value: {
                patterns: [
                    {
                        name: scope('constant.numeric.date'),
                        match: `${WORD_BEGIN}(?:SY\\d[\\w\u2010-\u2015-]*(?:[ \\t]+[QS]\\d(?![\\w-]))?|\\d+(?:[-/\u2010-\u2015]\\d+)+)(?![\\w-])`
                    },
                    // Themes have no color of their own for codes; they all have one for tags, which codes are.
                    { name: scope('entity.name.tag.code'), match: `${CODE_BEGIN}\\d+[A-Za-z_][\\w-]*` },
                    {
                        name: scope('constant.numeric.figure'),
                        match: `${WORD_BEGIN}[+\\-\u2212\u2013]?(?:\\$[ \\t]?${NUMBER}[kKmM]?|${NUMBER}(?:[ \\t]?%)?)`
                    }
                ]
            },
            // Behind a comma a list goes on in the next line, where a first word alone, or before another comma, is a name.
            list: {
                begin: ',(?=\\s*(?:#.*)?$)',
                end: `^\\s*(?:${oneOf(heads)})(?=\\s*(?:[,#]|$))|^(?=\\s*(?:${oneOf(heads)})${WORD_END})|^\\s*(?=[^\\s#])`,
                patterns: [{ include: '#comment' }]
            }
        }
    };
}

/** One pattern for all statements of the same shape. It ends with its line, or before its block. */
function statements(grammar: GrammarAST.Grammar, heads: ReadonlySet<string>): Rule[] {
    const alike = new Map<string, { shape: Shape; words: string[] }>();
    for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
        for (const word of headsOf(rule, heads)) {
            const shape = { ...shapeOf(rule), kind: kindOf(word, rule) };
            const key = JSON.stringify(shape);
            alike.set(key, { shape, words: [...alike.get(key)?.words ?? [], word] });
        }
    }
    return [...alike.values()].map(({ shape, words }) => ({
        begin: `${BEGIN}(${oneOf(words)})${WORD_END}${firstOf(shape)}`,
        beginCaptures: {
            1: { name: scope(shape.kind) },
            ...(shape.first === 'declared' || shape.first === 'code' ? { 2: { name: scope('entity.name.type') } } : {})
        },
        end: '(?=[{}])|^',
        patterns: [{ include: '#comment' }, { include: '#text' }, { include: '#list' }, ...clauses(shape), { include: '#value' }]
    }));
}

function firstOf({ first }: Shape): string {
    return first === 'none' ? '' : `(?:\\s+(${first === 'code' ? CODE_OR_NAME : NAME}))?`;
}

function clauses({ kind, first, naming, plain }: Shape): Rule[] {
    const captures = { 1: { name: scope(kind === THEORY_KIND ? kind : 'keyword.operator.wordlike') } };
    return [
        ...(first === 'none' ? [] : [{ match: `,\\s*${NAME}` }]),
        ...(naming.length ? [{ match: `${WORD_BEGIN}(${oneOf(naming)})${WORD_END}(?:\\s+${NAME})?`, captures }] : []),
        ...(plain.length ? [{ match: `${WORD_BEGIN}(${oneOf(plain)})${WORD_END}`, captures }] : [])
    ];
}

function headsOf(rule: GrammarAST.ParserRule, heads: ReadonlySet<string>): string[] {
    const words: string[] = [];
    for (const node of AstUtils.streamAllContents(rule).filter(isOfKeyword)) {
        if (GrammarAST.isKeyword(node)) {
            words.push(node.value);
        } else if (GrammarAST.isRuleCall(node)) {
            // The terminal of a first word that may be a clause as well is named after it.
            words.push(...[...heads].filter(word => node.rule.$refText === `${word.toUpperCase()}_LINE`));
        }
    }
    return words;
}

function kindOf(word: string, rule: GrammarAST.ParserRule): string {
    if (word === '?') {
        return 'keyword.control.question';
    }
    if (THEORY.includes(word)) {
        return THEORY_KIND;
    }
    return declares(rule) || NAMELESS_BLOCKS.includes(rule.name) ? 'keyword.control.block' : 'keyword.other.fact';
}

function shapeOf(rule: GrammarAST.ParserRule): Omit<Shape, 'kind'> {
    const naming = new Set<string>();
    const plain = new Set<string>();
    for (const node of ofTheLine(rule)) {
        if (GrammarAST.isKeyword(node) && /^[a-z]/.test(node.value) && !isOfKeyword(node)) {
            (namesFollow(node) ? naming : plain).add(node.value);
        }
    }
    const second = GrammarAST.isGroup(rule.definition) ? rule.definition.elements[1] : undefined;
    return {
        first: declares(rule) ? (namedByCode(rule) ? 'code' : 'declared') : second && mayBeName(second) ? 'meant' : 'none',
        naming: [...naming].sort(),
        plain: [...plain].filter(word => !naming.has(word)).sort()
    };
}

/** All nodes of a rule and of the rules that it is made of. */
function* ofTheLine(rule: GrammarAST.AbstractRule, seen = new Set<GrammarAST.AbstractRule>()): Generator<AstNode> {
    seen.add(rule);
    for (const node of AstUtils.streamAllContents(rule)) {
        yield node;
        const called = GrammarAST.isRuleCall(node) ? node.rule.ref : undefined;
        if (GrammarAST.isParserRule(called) && !NOT_OF_THE_LINE.includes(called.name) && !seen.has(called)) {
            yield* ofTheLine(called, seen);
        }
    }
}

/** Whether what stands behind a clause's word may be a name: `uses growth`, `from title-i`. */
function namesFollow(keyword: GrammarAST.Keyword): boolean {
    let node: AstNode = keyword;
    while (node.$container && !(GrammarAST.isGroup(node.$container) && node.$containerProperty === 'elements')) {
        node = node.$container;
    }
    const next = GrammarAST.isGroup(node.$container) ? node.$container.elements[node.$containerIndex! + 1] : undefined;
    return next !== undefined && mayBeName(next);
}

/** Whether an element of a rule begins with a name, or may begin with one; the parser takes a word for a clause first. */
function mayBeName(element: GrammarAST.AbstractElement): boolean {
    if (GrammarAST.isAssignment(element)) {
        return mayBeName(element.terminal);
    }
    if (GrammarAST.isCrossReference(element)) {
        return element.terminal !== undefined && mayBeName(element.terminal);
    }
    if (GrammarAST.isRuleCall(element)) {
        const called = element.rule.ref;
        return element.rule.$refText === 'NAME' || (GrammarAST.isParserRule(called) && !NOT_OF_THE_LINE.includes(called.name) && mayBeName(called.definition));
    }
    if (GrammarAST.isAlternatives(element)) {
        return element.elements.some(mayBeName) && !element.elements.some(mayBeWord);
    }
    return GrammarAST.isGroup(element) && mayBeName(element.elements[0]);
}

function mayBeWord(element: GrammarAST.AbstractElement): boolean {
    if (GrammarAST.isAssignment(element)) {
        return mayBeWord(element.terminal);
    }
    if (GrammarAST.isAlternatives(element)) {
        return element.elements.some(mayBeWord);
    }
    return GrammarAST.isGroup(element) ? mayBeWord(element.elements[0]) : GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value);
}

function declares(rule: GrammarAST.ParserRule): boolean {
    return AstUtils.streamAllContents(rule).some(node => (GrammarAST.isAssignment(node) && node.feature === 'name')
        || (GrammarAST.isRuleCall(node) && node.rule.$refText === 'Titled'));
}

function namedByCode(rule: GrammarAST.ParserRule): boolean {
    return AstUtils.streamAllContents(rule).some(node => GrammarAST.isAssignment(node) && node.feature === 'name'
        && GrammarAST.isRuleCall(node.terminal) && node.terminal.rule.$refText === 'Code');
}

function isOfKeyword(node: AstNode): boolean {
    return AstUtils.getContainerOfType(node, GrammarAST.isAssignment)?.feature === 'keyword';
}

/** The longest first, so that `title-i` is not taken for a shorter word. */
function oneOf(words: Iterable<string>): string {
    return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(word => word.replace('?', '\\?')).join('|');
}

function scope(name: string): string {
    return `${name}.${LANGUAGE}`;
}

if (import.meta.main) {
    writeFileSync(new URL(`${LANGUAGE}.tmLanguage.json`, import.meta.url), `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`);
}
