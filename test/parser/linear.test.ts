import assert from 'node:assert/strict';
import { parse, problems } from './support.ts';

// Time that grows faster than a text would make hours of these: the time limit ends them.
describe('long texts', function () {
    this.timeout(120000);

    const MANY = 100_000;
    const MILLION = 1_000_000;
    // What a text is, and how many statements are read of it.
    const long: [name: string, text: string, statements: number][] = [
        ['opening braces', '{'.repeat(MANY), 1],
        ['opening braces, one a line', '{\n'.repeat(MANY), 1],
        ['closing braces', '}'.repeat(MANY), 0],
        ['closing braces, one a line', '}\n'.repeat(MANY), 0],
        ['blocks that are not closed', 'goal a {\n'.repeat(MANY), 1],
        ['a million letters', 'w'.repeat(MILLION), 1],
        ['a million letters in words', 'goal '.repeat(MILLION / 5), 1],
        ['a million quotation marks', '"'.repeat(MILLION), 0],
        ['a million quotation marks and one', '"'.repeat(MILLION + 1), 0],
        ['a million curly quotation marks', '\u201c'.repeat(MILLION), 0],
        ['a million digits', '1'.repeat(MILLION), 0],
        ['a million digits and commas', '1,'.repeat(MILLION / 2), 0],
        ['a million digits and dashes', '1-'.repeat(MILLION / 2), 0],
        ['a million signs', '!'.repeat(MILLION), 0],
        ['a million dots behind a letter', `a${'.'.repeat(MILLION)}`, 1],
        ['a million blanks', ' '.repeat(MILLION), 0],
        ['a million characters in a text', `vision "${'x'.repeat(MILLION)}"`, 1],
        ['a million characters in a comment', `#${'x'.repeat(MILLION)}`, 0],
        ['lines that make no sense', 'zzz foo bar 12 = ;\n'.repeat(MANY), MANY],
        ['texts that stand alone', '"x"\n'.repeat(MANY), 0],
        ['texts that are not closed', 'vision "x\n'.repeat(MANY), MANY],
    ['an odd number of long texts', 'vision """\nmission "x"\n'.repeat(MANY / 2 + 1), MANY / 2 + 2],
        ['lines each with a comment above', '# note\nvision "x"\n'.repeat(MANY), MANY],
        ['lines in a block each with a comment above', `goal a {\n${'  # note\n  vision "x"\n'.repeat(MANY)}}`, 1],
        ['comments', '# note\n'.repeat(MANY), 0],
        ['lists of a hundred thousand names', `with ${'a, '.repeat(MANY)}`, 1]
    ];
    for (const [name, text, statements] of long) {
        it(`are read: ${name}`, () => {
            const result = parse(text);
            assert.deepEqual(result.parserErrors, []);
            assert.equal(result.value.body.length, statements);
            assert.ok(problems(result).length <= text.length);
        });
    }
});
