import assert from 'node:assert/strict';
import { exampleTexts } from '../parser/support.ts';
import { format, formatter } from './support.ts';

// Time that grows faster than a text would make hours of these: the time limit ends them.
describe('formatting long texts', function () {
    this.timeout(120_000);

    const MANY = 100_000;
    const long: [name: string, text: string][] = [
        ['opening braces', '{'.repeat(MANY)],
        ['closing braces, one a line', '}\n'.repeat(MANY)],
        ['braces the wrong way round', '}{'.repeat(MANY)],
        ['blocks that are not closed', 'goal a {\n'.repeat(MANY)],
        ['blocks on one line', 'a "x" { } '.repeat(MANY)],
        ['comments', '# note\n'.repeat(MANY)],
        ['comments at the end of a block', `goal a {\n${'# note\n'.repeat(MANY)}}`],
        ['signs', '! '.repeat(MANY)],
        ['a line with a list of names', `with ${'a,'.repeat(MANY)}`],
        ['a list of one name a line', `with ${'a,\n'.repeat(MANY)}b`],
        ['a text of many lines', `vision """\n${'   x\n'.repeat(MANY)}   """`],
        ['a text of empty lines that is not closed', `vision """${'\n'.repeat(MANY)}x`],
        ['an odd number of long texts', 'vision """\nmission "x"\n'.repeat(MANY / 2 + 1)],
        ['a million blanks', `a${' '.repeat(10 * MANY)}b`],
        ['a million empty lines', `a${'\n'.repeat(10 * MANY)}b`],
        ['a million characters in a word', 'a'.repeat(10 * MANY)],
        ['a million characters in a comment, blanks at last', `#${'x'.repeat(5 * MANY)}${' '.repeat(5 * MANY)}`],
        ['quotation marks, an odd number', '"'.repeat(2 * MANY + 1)],
        ['texts that are not closed', 'goal a "x\n'.repeat(MANY)],
        ['lines each with a comment above', '   # note\nvision  "x"\n'.repeat(MANY)]
    ];
    for (const [name, text] of long) {
        it(`keeps everything: ${name}`, () => {
            const formatted = format(text);
            assert.equal(formatted.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
            assert.equal(format(formatted), formatted);
        });
    }

    const plan = exampleTexts('tutorial/').get('lincoln-ms/plan.plan')!;
    const messy = plan.replace(/^ +/gm, blanks => blanks + blanks);

    it('puts a hundred thousand lines in order', () => {
        const count = 500;
        const { text, isWhole } = formatter.format(messy.repeat(count));
        assert.ok(text.split('\n').length > 100_000);
        assert.ok(text === plan.repeat(count) && isWhole);
    });
});
