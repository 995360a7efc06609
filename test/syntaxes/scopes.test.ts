import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import { ImprovementPlanGrammar } from '../../language/generated/grammar.ts';
import { readKeywords } from '../../language/parser/tokens.ts';
import { textMateGrammar } from '../../syntaxes/build.ts';

const require = createRequire(import.meta.url);
const TUTORIAL = new URL('../../examples/tutorial/', import.meta.url);

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
            ['role', 'keyword.operator.clause'], ['"Principal"', 'string.quoted.double']]],
        ['    if we "pair"', [['if', 'keyword.control.theory'], ['we', 'keyword.control.theory'], ['"pair"', 'string.quoted.double']]],
        ['    and on-track', [['and', 'keyword.control.theory']]],
        ['  coded 3c, 2a', [['coded', 'keyword.other.fact'], ['3c', 'constant.numeric.code'], ['2a', 'constant.numeric.code']]],
        ['  coded four-domains.3c', [['coded', 'keyword.other.fact'], ['3c', 'constant.numeric.code']]],
        ['  from 2026-09-01 to 2026-10-16', [
            ['from', 'keyword.other.fact'], ['2026-09-01', 'constant.numeric.date'], ['to', 'keyword.operator.clause'], ['2026-10-16', 'constant.numeric.date']]],
        ['  target SY2026-27 at least 30%', [
            ['target', 'keyword.other.fact'], ['SY2026-27', 'constant.numeric.date'], ['at', 'keyword.operator.clause'], ['least', 'keyword.operator.clause'], ['30%', 'constant.numeric.figure']]],
        ['  baseline SY2025-26 5,255 of 8,211', [
            ['baseline', 'keyword.other.fact'], ['SY2025-26', 'constant.numeric.date'], ['5,255', 'constant.numeric.figure'], ['of', 'keyword.operator.clause'], ['8,211', 'constant.numeric.figure']]],
        ['  budget $9,600 from title-ii-a', [['budget', 'keyword.other.fact'], ['$9,600', 'constant.numeric.figure'], ['from', 'keyword.operator.clause']]],
        ['  due SY2026-27 Q1', [['due', 'keyword.other.fact'], ['SY2026-27 Q1', 'constant.numeric.date']]],
        ['  done report on 2026-09-01', [['done', 'keyword.other.fact'], ['on', 'keyword.operator.clause'], ['2026-09-01', 'constant.numeric.date']]],
        ['  on-track train-mentors "Two of five"', [['on-track', 'keyword.other.fact'], ['"Two of five"', 'string.quoted.double']]],
        ['  ? plan-units', [['?', 'keyword.control.question']]],
        ['  group grade-6 "Grade 6" {', [['group', 'keyword.control.block'], ['grade-6', 'entity.name.type'], ['"Grade 6"', 'string.quoted.double']]],
        ['  with owner, goal', [['with', 'keyword.other.fact']]],
        ['  output \u201cSix\u201d agreements', [['output', 'keyword.other.fact'], ['\u201cSix\u201d', 'string.quoted.double']]],
        ['  output "never closed', [['output', 'keyword.other.fact'], ['"never closed', 'string.quoted.double']]],
        ['  school écoles-élémentaires "É"', [['school', 'keyword.control.block'], ['écoles-élémentaires', 'entity.name.type'], ['"É"', 'string.quoted.double']]],
        ['  goals are fine', []]
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

    it('knows every word of the language at the beginning of a line, and none of them behind a reference', () => {
        const { heads } = readKeywords(ImprovementPlanGrammar());
        assert.ok(heads.size > 100);
        for (const word of heads) {
            assert.match(scopes(`  ${word} `)[0]?.[1] ?? 'none', /^keyword/, word);
            if (word !== '?') {
                assert.deepEqual(scopes(`  after ${word}, x`).slice(1), [], `after ${word}`);
            }
        }
    });

    it('leaves no text of the tutorial open', () => {
        for (const file of readdirSync(TUTORIAL, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.plan'))) {
            let state = textmate.INITIAL;
            for (const line of readFileSync(new URL(file, TUTORIAL), 'utf8').split('\n')) {
                state = grammar.tokenizeLine(line, state).ruleStack;
            }
            assert.equal(state.depth, 1, file);
        }
    });
});
