import assert from 'node:assert/strict';
import { AstUtils } from 'langium';
import { mutate, MUTATIONS, randomText } from '../support/any-texts.ts';
import { Random } from '../support/random.ts';
import { clauseWords, exampleTexts, headWords, parse, problems } from './support.ts';

/** Every property that a text must have whatever it says. */
function assertReadable(text: string): void {
    const result = parse(text);
    assert.deepEqual(result.parserErrors.map(each => each.message), [], JSON.stringify(text));
    assert.equal(result.value.$cstNode?.root.fullText, text);
    for (const problem of problems(result)) {
        assert.ok(problem.offset >= 0 && problem.length! >= 0 && problem.offset + problem.length! <= text.length, `${problem.message} in ${JSON.stringify(text)}`);
        assert.doesNotMatch(problem.message, /unexpected character|Expecting|token/i);
        const { fix } = problem;
        assert.ok(!fix || (fix.offset >= 0 && fix.length >= 0 && fix.offset + fix.length <= text.length), `fix of ${problem.message}`);
    }
    for (const node of AstUtils.streamAllContents(result.value)) {
        const { offset, end } = node.$cstNode!;
        assert.ok(offset >= 0 && end <= text.length, `${node.$type} at ${offset} to ${end} of ${JSON.stringify(text)}`);
    }
}

describe('any text', function () {
    this.timeout(120000);

    for (const [path, text] of exampleTexts()) {
        it(`the example ${path} has nothing wrong`, () => {
            const result = parse(text);
            assert.deepEqual(problems(result).map(each => `${each.line}: ${each.message}`), []);
            assert.deepEqual(result.parserErrors, []);
            const extras = AstUtils.streamAst(result.value).toArray().flatMap(node => (node as { extra?: string[] }).extra ?? []);
            assert.deepEqual(extras, [], 'every token has a place');
        });
    }

    it('is read by the parser: random words, values, texts and signs', () => {
        const random = new Random(20261123);
        const count = 4000;
        for (let i = 0; i < count; i++) {
            assertReadable(randomText(random));
        }
        console.log(`        ${count} random texts`);
    });

    it('is read by the parser: the examples, mutilated', () => {
        const random = new Random(7);
        const texts = [...exampleTexts('tutorial/').values()];
        let count = 0;
        for (let round = 0; round < 30; round++) {
            for (const mutation of MUTATIONS) {
                for (const text of texts) {
                    assertReadable(mutate(text, random, mutation));
                    count++;
                }
            }
        }
        assert.ok(count >= 3000, `${count} texts`);
        console.log(`        ${count} mutants`);
    });

    it('is read by the parser: every two words one behind the other, on one line and on two', () => {
        const words = [...headWords(), ...clauseWords(), 'nobody', '3c', '2026-09-01', '"x"', ',', '{', '}'];
        let count = 0;
        for (const first of words) {
            const text = words.map(second => `${first} ${second}\n${first}\n${second}\n`).join('');
            assert.deepEqual(parse(text).parserErrors.map(each => each.message), [], first);
            count += words.length;
        }
        assert.ok(count > 10000, `${count} pairs`);
    });

    it('leaves the parser usable after the worst of them', () => {
        parse(`${'{\n    }\n'.repeat(3000)}}`);
        assertReadable('goal a "x" { }');
    });
});
