import { writeFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { ImprovementPlanGrammar } from '../language/generated/grammar.ts';
import { readKeywords } from '../language/parser/tokens.ts';

const NAME = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const WORD_END = '(?![\\p{L}\\p{N}_.-])';
/** A statement begins a line, or stands behind a brace. */
const BEGIN = '(?:^\\s*|(?<=[{}])\\s*)';
const THEORY = ['if', 'then', 'and'];

interface Rule {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    captures?: Record<string, { name: string }>;
}

/** The TextMate grammar, with its words read off the grammar of the language. */
export function textMateGrammar(): { name: string; scopeName: string; patterns: Rule[] } {
    const grammar = ImprovementPlanGrammar();
    const { heads, clauses } = readKeywords(grammar);
    const naming = wordsOfBlocks(grammar);
    const facts = [...heads].filter(word => !naming.has(word) && !THEORY.includes(word) && word !== '?');
    return {
        name: 'Improvement Plan',
        scopeName: 'source.improvement-plan',
        patterns: [
            { name: 'comment.line.number-sign.improvement-plan', match: '#.*$' },
            { name: 'string.quoted.triple.improvement-plan', begin: '"""', end: '"""' },
            { name: 'string.quoted.double.improvement-plan', match: '"[^"]*(?:"|$)' },
            { name: 'string.quoted.double.improvement-plan', match: '[\u201c\u201d][^"\u201c\u201d]*(?:["\u201c\u201d]|$)' },
            {
                match: `${BEGIN}(${oneOf(naming)})${WORD_END}(?:\\s+(${NAME})${WORD_END})?`,
                captures: { 1: { name: 'keyword.control.block.improvement-plan' }, 2: { name: 'entity.name.type.improvement-plan' } }
            },
            {
                match: `${BEGIN}(?:(${oneOf(THEORY)})${WORD_END}(?:\\s+(we)${WORD_END})?|(\\?)(?=\\s|$))`,
                captures: { 1: { name: 'keyword.control.theory.improvement-plan' }, 2: { name: 'keyword.control.theory.improvement-plan' }, 3: { name: 'keyword.control.question.improvement-plan' } }
            },
            { match: `${BEGIN}(${oneOf(facts)})${WORD_END}`, captures: { 1: { name: 'keyword.other.fact.improvement-plan' } } },
            { name: 'constant.numeric.date.improvement-plan', match: '(?<![\\p{L}\\p{N}_-])(?:SY\\d[\\w\u2010-\u2015-]*(?:[ \\t]+[QS]\\d(?!\\w))?|\\d+(?:[-/\u2010-\u2015]\\d+)+)(?![\\w-])' },
            { name: 'constant.numeric.code.improvement-plan', match: '(?<![\\p{L}\\p{N}_-])\\d+[A-Za-z_][\\w-]*' },
            { name: 'constant.numeric.figure.improvement-plan', match: '(?<![\\p{L}\\p{N}_-])[+\\-\u2212\u2013]?(?:\\$\\s?)?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?:[kKmM](?!\\w)|[ \\t]?%)?' },
            { name: 'keyword.operator.clause.improvement-plan', match: `(?<=\\s)(?:${oneOf(clauses)})${WORD_END}(?!\\s*,)` }
        ]
    };
}

export function writeTextMateGrammar(): void {
    writeFileSync(new URL('improvement-plan.tmLanguage.json', import.meta.url), `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`);
}

/** The first words of statements that declare a name or hold others: what a reader looks for. */
function wordsOfBlocks(grammar: GrammarAST.Grammar): Set<string> {
    const words = new Set<string>();
    const unnamed = ['Plan', 'PlanYear', 'Section', 'Report', 'Decision', 'Reflection', 'Calendar'];
    for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
        const nodes = AstUtils.streamAllContents(rule).toArray();
        const declares = nodes.some(node => (GrammarAST.isAssignment(node) && node.feature === 'name')
            || (GrammarAST.isRuleCall(node) && node.rule.$refText === 'Titled'));
        if (declares || unnamed.includes(rule.name)) {
            for (const node of nodes.filter(GrammarAST.isKeyword)) {
                if (AstUtils.getContainerOfType(node, GrammarAST.isAssignment)?.feature === 'keyword') {
                    words.add(node.value);
                }
            }
        }
    }
    return words;
}

/** The longest first, so that `title-i` is not taken for a shorter word. */
function oneOf(words: Iterable<string>): string {
    return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(word => word.replace(/[?]/g, '\\$&')).join('|');
}

if (import.meta.main) {
    writeTextMateGrammar();
}
