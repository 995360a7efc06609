import assert from 'node:assert/strict';
import { parse, problems } from './support.ts';

/** The processor's time for one parse, which other programs on the machine do not lengthen as they do the clock's. */
function microseconds(text: string): number {
    const start = process.cpuUsage();
    parse(text);
    return process.cpuUsage(start).user;
}

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

    // Long enough for a clock that ticks only every few milliseconds.
    const growing: [name: string, line: string, count: number][] = [
        ['lines that make no sense', 'zzz foo bar 12 = ;\n', 20_000],
        ['comments and lines', '# note\nvision "x"\n', 20_000],
        ['texts that are not closed', 'goal a "x\n', 20_000]
    ];
    for (const [name, line, count] of growing) {
        it(`take four times as long where they are four times as long: ${name}`, () => {
            const [once, fourfold] = [line.repeat(count), line.repeat(4 * count)];
            parse(once);
            // Collecting garbage only ever adds: the least of a few runs is the nearest to the work itself.
            const times = Array.from({ length: 5 }, () => [microseconds(once), microseconds(fourfold)]);
            const [short, long] = [0, 1].map(which => Math.min(...times.map(pair => pair[which])));
            assert.ok(long < 8 * short, `${short} µs, then ${long} µs`);
        });
    }
});
