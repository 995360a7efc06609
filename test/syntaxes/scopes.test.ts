import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CstUtils, GrammarAST } from 'langium';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import { ImprovementPlanGrammar } from '../../language/generated/grammar.ts';
import { createPlanServices } from '../../language/module.ts';
import { readKeywords } from '../../language/parser/tokens.ts';
import { textMateGrammar } from '../../syntaxes/build.ts';

const require = createRequire(import.meta.url);
const EXAMPLES = new URL('../../examples/', import.meta.url);

describe('highlighting', () => {
    let grammar: IGrammar;

    before(async () => {
        await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
        const registry = new textmate.Registry({
            onigLib: Promise.resolve({
                createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
                createOnigString: text => new oniguruma.OnigString(text)
            }),
            loadGrammar: async () => textmate.parseRawGrammar(JSON.stringify(textMateGrammar()), 'plan.json')
        });
        grammar = (await registry.loadGrammar('source.improvement-plan'))!;
    });

    /** The scope of each word of a line that has one, without the language's name. */
    function scopes(line: string, state: StateStack = textmate.INITIAL): [text: string, scope: string][] {
        return grammar.tokenizeLine(line, state).tokens.flatMap(token => {
            const scope = token.scopes.at(-1)!.replace(/\.improvement-plan$/, '');
            return scope === 'source' ? [] : [[line.slice(token.startIndex, token.endIndex), scope] as [string, string]];
        });
    }

    const cases: [line: string, expected: [string, string][]][] = [
        ['  goal on-track "Each student" { # why', [
            ['goal', 'keyword.control.block'], ['on-track', 'entity.name.type'], ['"Each student"', 'string.quoted.double'], ['# why', 'comment.line.number-sign']]],
        ['goal support "…"', [['goal', 'keyword.control.block'], ['support', 'entity.name.type'], ['"…"', 'string.quoted.double']]],
        ['team { member rivera "Ana Rivera" role "Principal" }', [
            ['team', 'keyword.control.block'], ['member', 'keyword.control.block'], ['rivera', 'entity.name.type'], ['"Ana Rivera"', 'string.quoted.double'],
            ['role', 'keyword.operator.wordlike'], ['"Principal"', 'string.quoted.double']]],
        ['    if we "pair"', [['if', 'keyword.control.theory'], ['we', 'keyword.control.theory'], ['"pair"', 'string.quoted.double']]],
        ['    and on-track', [['and', 'keyword.control.theory']]],
        ['  coded 3c, 2a', [['coded', 'keyword.other.fact'], ['3c', 'entity.name.tag.code'], ['2a', 'entity.name.tag.code']]],
        ['  coded four-domains.3c', [['coded', 'keyword.other.fact'], ['3c', 'entity.name.tag.code']]],
        ['  from 2026-09-01 to 2026-10-16', [
            ['from', 'keyword.other.fact'], ['2026-09-01', 'constant.numeric.date'], ['to', 'keyword.operator.wordlike'], ['2026-10-16', 'constant.numeric.date']]],
        ['  target SY2026-27 at least 30%', [
            ['target', 'keyword.other.fact'], ['SY2026-27', 'constant.numeric.date'], ['at', 'keyword.operator.wordlike'], ['least', 'keyword.operator.wordlike'], ['30%', 'constant.numeric.figure']]],
        ['  baseline SY2025-26 5,255 of 8,211', [
            ['baseline', 'keyword.other.fact'], ['SY2025-26', 'constant.numeric.date'], ['5,255', 'constant.numeric.figure'], ['of', 'keyword.operator.wordlike'], ['8,211', 'constant.numeric.figure']]],
        ['  budget $9,600 from title-ii-a', [['budget', 'keyword.other.fact'], ['$9,600', 'constant.numeric.figure'], ['from', 'keyword.operator.wordlike']]],
        ['  due SY2026-27 Q1', [['due', 'keyword.other.fact'], ['SY2026-27 Q1', 'constant.numeric.date']]],
        ['  done report on 2026-09-01', [['done', 'keyword.other.fact'], ['on', 'keyword.operator.wordlike'], ['2026-09-01', 'constant.numeric.date']]],
        ['  on-track train-mentors "Two of five"', [['on-track', 'keyword.other.fact'], ['"Two of five"', 'string.quoted.double']]],
        ['  ? plan-units', [['?', 'keyword.control.question']]],
        ['  group grade-6 "Grade 6" {', [['group', 'keyword.control.block'], ['grade-6', 'entity.name.type'], ['"Grade 6"', 'string.quoted.double']]],
        ['  with owner, goal', [['with', 'keyword.other.fact']]],
        ['  output \u201cSix\u201d agreements', [['output', 'keyword.other.fact'], ['\u201cSix\u201d', 'string.quoted.double']]],
        ['  output "never closed', [['output', 'keyword.other.fact'], ['"never closed', 'string.quoted.double']]],
        ['  school écoles-élémentaires "É"', [['school', 'keyword.control.block'], ['écoles-élémentaires', 'entity.name.type'], ['"É"', 'string.quoted.double']]],
        ['  output "never closed {', [['output', 'keyword.other.fact'], ['"never closed', 'string.quoted.double']]],
        ['  output \u201cnever closed {', [['output', 'keyword.other.fact'], ['\u201cnever closed', 'string.quoted.double']]],
        ['  goal on-track "Each {', [['goal', 'keyword.control.block'], ['on-track', 'entity.name.type'], ['"Each', 'string.quoted.double']]],
        ['  vision "One # and { are text" # this is not', [
            ['vision', 'keyword.other.fact'], ['"One # and { are text"', 'string.quoted.double'], ['# this is not', 'comment.line.number-sign']]],
        ['  output "He said \u201cyes\u201d"', [['output', 'keyword.other.fact'], ['"He said \u201cyes\u201d"', 'string.quoted.double']]],
        ['vision "" mission', [['vision', 'keyword.other.fact'], ['""', 'string.quoted.double']]],
        ['  practice 1a "Prioritize" {', [['practice', 'keyword.control.block'], ['1a', 'entity.name.type'], ['"Prioritize"', 'string.quoted.double']]],
        ['  rating 1a1 moderate "Urgent"', [['rating', 'keyword.other.fact'], ['1a1', 'entity.name.tag.code'], ['"Urgent"', 'string.quoted.double']]],
        ['  spent train-mentors $1,150.50 to date from title-i', [
            ['spent', 'keyword.other.fact'], ['$1,150.50', 'constant.numeric.figure'], ['to', 'keyword.operator.wordlike'], ['date', 'keyword.operator.wordlike'], ['from', 'keyword.operator.wordlike']]],
        ['  result ready.grade-6 SY2026-27 fewer than 10', [
            ['result', 'keyword.other.fact'], ['SY2026-27', 'constant.numeric.date'], ['fewer', 'keyword.operator.wordlike'], ['than', 'keyword.operator.wordlike'], ['10', 'constant.numeric.figure']]],
        ['  target 2027-01 \u22125 %', [['target', 'keyword.other.fact'], ['2027-01', 'constant.numeric.date'], ['\u22125 %', 'constant.numeric.figure']]],
        ['  silence strategy-uncoded because "why"', [
            ['silence', 'keyword.other.fact'], ['because', 'keyword.operator.wordlike'], ['"why"', 'string.quoted.double']]],
        // A clause is one only in the statements that have it, and not where its statement wants a name.
        ['  owner date, role', [['owner', 'keyword.other.fact']]],
        ['  owner "Olu Adeyemi" role "Member"', [
            ['owner', 'keyword.other.fact'], ['"Olu Adeyemi"', 'string.quoted.double'], ['role', 'keyword.operator.wordlike'], ['"Member"', 'string.quoted.double']]],
        ['  measure at uses of', [['measure', 'keyword.control.block'], ['at', 'entity.name.type'], ['uses', 'keyword.operator.wordlike']]],
        ['  budget none', [['budget', 'keyword.other.fact'], ['none', 'keyword.operator.wordlike']]],
        ['  budget $5 from for', [['budget', 'keyword.other.fact'], ['$5', 'constant.numeric.figure'], ['from', 'keyword.operator.wordlike']]],
        ['  to 2027-01-22 by then', [['to', 'keyword.other.fact'], ['2027-01-22', 'constant.numeric.date'], ['by', 'keyword.operator.wordlike']]],
        ['  goals are fine', []],
        ['  gaol support "x" from SY2026-27', [['"x"', 'string.quoted.double'], ['SY2026-27', 'constant.numeric.date']]]
    ];
    for (const [line, expected] of cases) {
        it(`of ${line.trim()}`, () => assert.deepEqual(scopes(line), expected));
    }

    it('ends a text in three marks at its end, and not before', () => {
        const opened = grammar.tokenizeLine('  mission """', textmate.INITIAL);
        assert.deepEqual(scopes('  goal is a word here', opened.ruleStack), [['  goal is a word here', 'string.quoted.triple']]);
        const inside = grammar.tokenizeLine('  goal is a word here', opened.ruleStack);
        const closed = grammar.tokenizeLine('    """', inside.ruleStack);
        assert.deepEqual(scopes('  goal on-track', closed.ruleStack)[0], ['goal', 'keyword.control.block']);
    });

    it('goes on with a list behind a comma, and begins a statement where one plainly stands', () => {
        const opened = (line: string) => grammar.tokenizeLine(line, textmate.INITIAL).ruleStack;
        assert.deepEqual(scopes('    goal,', opened('  after support,')), []);
        assert.deepEqual(scopes('    goal', opened('  after support, # and')), []);
        assert.deepEqual(scopes('    "Families" role "Guests"', opened('  with okafor,')), [
            ['"Families"', 'string.quoted.double'], ['role', 'keyword.operator.wordlike'], ['"Guests"', 'string.quoted.double']]);
        assert.deepEqual(scopes('  budget none', opened('  with okafor,'))[0], ['budget', 'keyword.other.fact']);
        assert.deepEqual(scopes('  team {', opened('  with okafor,')), [['team', 'keyword.control.block']]);
    });

    it('takes no statement over into the next line', () => {
        const { ruleStack } = grammar.tokenizeLine('  result growth because', textmate.INITIAL);
        assert.deepEqual(scopes('because', ruleStack), []);
        assert.deepEqual(scopes('due 2026-10-15', ruleStack)[0], ['due', 'keyword.other.fact']);
    });

    const { heads, clauses } = readKeywords(ImprovementPlanGrammar());

    it('knows every word of the language at the beginning of a line and behind a brace', () => {
        assert.ok(heads.size > 100);
        for (const word of heads) {
            for (const before of ['', '  ', 'team { ', '} ']) {
                const found = scopes(`${before}${word} `).filter(([text]) => text === word);
                assert.match(found[0]?.[1] ?? 'none', /^keyword\.(control|other)/, before + word);
            }
        }
    });

    it('takes no word of the language for one where it is a name', () => {
        for (const word of [...heads, ...clauses].filter(word => word !== '?')) {
            assert.deepEqual(scopes(`  done ${word} on 2026-09-01`).map(([, scope]) => scope),
                ['keyword.other.fact', 'keyword.operator.wordlike', 'constant.numeric.date'], `done ${word}`);
            assert.deepEqual(scopes(`  goal ${word} "x" {`)[1], [word, 'entity.name.type'], `goal ${word}`);
            assert.deepEqual(scopes(`  after x, ${word}`), [['after', 'keyword.other.fact']], `after ${word}`);
            assert.deepEqual(scopes(`  report for ${word}`).slice(2), [], `report for ${word}`);
        }
    });

    it('knows every clause of the language inside some line', () => {
        const words = new Set<string>();
        for (const head of heads) {
            for (const clause of clauses) {
                if (scopes(`${head} 1 ${clause}`).some(([text, scope]) => text === clause && /wordlike|theory/.test(scope))) {
                    words.add(clause);
                }
            }
        }
        assert.deepEqual([...clauses].filter(clause => !words.has(clause)), []);
    });

    it('shows as keywords in the examples what the parser reads as keywords', () => {
        const { parser } = createPlanServices().plan;
        for (const file of examples()) {
            const text = readFileSync(new URL(file, EXAMPLES), 'utf8');
            const read = CstUtils.flattenCst(parser.LangiumParser.parse(text).value.$cstNode!)
                .filter(({ grammarSource: source }) => (GrammarAST.isKeyword(source) && /^[a-z?]/.test(source.value))
                    || (GrammarAST.isRuleCall(source) && source.rule.$refText.endsWith('_LINE')))
                .map(leaf => leaf.text).toArray();
            const shown: string[] = [];
            let state = textmate.INITIAL;
            for (const line of text.split('\n')) {
                shown.push(...scopes(line, state).filter(([, scope]) => scope.startsWith('keyword')).map(([word]) => word));
                state = grammar.tokenizeLine(line, state).ruleStack;
            }
            assert.deepEqual(shown, read, file);
        }
    });

    it('leaves no text of the examples open', () => {
        const files = examples();
        assert.ok(files.length > 30);
        for (const file of files) {
            let state = textmate.INITIAL;
            let inside = false;
            readFileSync(new URL(file, EXAMPLES), 'utf8').split('\n').forEach((line, at) => {
                state = grammar.tokenizeLine(line, state).ruleStack;
                inside = (line.split('"""').length % 2 === 0) !== inside;
                const next = grammar.tokenizeLine('x', state).tokens[0].scopes;
                assert.equal(next.some(scope => scope.startsWith('string')), inside, `${file}:${at + 1}`);
            });
            assert.equal(state.depth, 1, file);
        }
    });
});

function examples(): string[] {
    return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.plan'));
}
