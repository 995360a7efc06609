import assert from 'node:assert/strict';
import type { Lexer } from 'chevrotain';
import { libraryTexts } from '../../language/library/texts.ts';
import { createPlanServices } from '../../language/module.ts';
import { Scanner } from '../../language/parser/scanner.ts';
import type { PlanTokenBuilder } from '../../language/parser/tokens.ts';
import { mutate, MUTATIONS, randomText } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';
import { exampleTexts } from './support.ts';

const { parser } = createPlanServices().plan;
const { chevrotainLexer } = parser.Lexer as unknown as { chevrotainLexer: Lexer };
const scanner = new Scanner(chevrotainLexer, (parser.TokenBuilder as PlanTokenBuilder).type('ID'));

function assertSame(texts: readonly string[]): void {
    let count = 0;
    for (const text of texts) {
        const { tokens, groups, errors } = chevrotainLexer.tokenize(text);
        assert.deepEqual(errors, []);
        const scanned = scanner.scan(text);
        assert.deepEqual(scanned, { tokens, hidden: groups.hidden }, JSON.stringify(text));
        count += tokens.length;
    }
    assert.ok(count > texts.length, `${count} tokens`);
    console.log(`        ${texts.length} texts, ${count} tokens`);
}

describe('the scanner cuts a text into the same tokens as the lexer of Chevrotain', function () {
    this.timeout(120_000);
    const examples = [...exampleTexts().values(), ...Object.values(libraryTexts)];

    it('the examples and the library', () => assertSame(examples));

    it('the examples with other line breaks', () => {
        assertSame(examples.flatMap(text => ['\r\n', '\r', '\n\r', '\u2028', '\n\n'].map(each => text.replaceAll('\n', each))));
    });

    it('random words, values, texts and signs', () => {
        const random = new Random(8);
        assertSame(Array.from({ length: 5000 }, () => randomText(random)));
    });

    it('what the grammar allows', () => {
        const random = new Random(9);
        assertSame(Array.from({ length: 1000 }, () => grammarText(random, 3)));
    });

    it('mutilated examples', () => {
        const random = new Random(10);
        assertSame(MUTATIONS.flatMap(mutation => Array.from({ length: 200 }, () => mutate(random.of(examples), random, mutation))));
    });

    it('texts of any characters', () => {
        const random = new Random(11);
        const signs = [...'"\'{},#?.-_ \t\n\r\f\v\u00a0\u200b\u2028\ufeffaZé9$%+−–“”日\u0301\u0001', '\ud83d', '\ude42', '🙂', '"""', 'SY2026-27', 'Sept. 1', '2026-'];
        assertSame(Array.from({ length: 5000 }, () => Array.from({ length: random.below(30) }, () => random.of(signs)).join('')).filter(text => text !== ''));
    });

    it('an unclosed text that ends with line breaks', () => {
        assertSame(['vision """x\n', 'vision """x\n\n', 'vision """x\r', 'vision """x\r\n\r\n', 'vision """x\n\r', 'vision """x\n\n # y', 'vision """\n\n"""\nz z']);
    });
});
