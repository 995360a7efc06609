import assert from 'node:assert/strict';
import { AstUtils } from 'langium';
import { clauseWords, exampleTexts, headWords, parse, problems, Random } from './support.ts';

const HEADS = headWords();
const CLAUSES = clauseWords();
const NAMES = ['on-track', 'lincoln-ms', 'ready.grade-6', 'a.b.c', 'école', 'Привет', '日本', '_', 'foo.', 'Q1', 'SY', 'GOAL'];
const VALUES = [
    '2026-09-01', '2026-09', '9/1/2026', 'SY2026-27', 'SY2026-27 Q1', 'SY2026–27', 'SY29', '18%', '+5%', '−3', '$12,500', '$ 4k', '8,211', '3.4', '3c', '1a1', '0', '-1',
    '99999999999999999999', '5 %', '1-2-3-4'
];
const TEXTS = ['"x"', '""', '"', '"a {', '"""', '"""\n a\n """', '"""x', '\u201cx\u201d', '\u201c', '\u201d', '"\u201cx\u201d"'];
const SIGNS = ['{', '}', '{', '}', ',', ',', '?', ';', '=', ':', '.', '- ', '(', ')', '<<<<<<< HEAD', '=======', '>>>>>>> x', '\u0000', '🙂', '\ud83d', '\u0301', '\u2028', '\f', '\ufeff', '\u0001goal', '$', '%', '@', '\\'];
const SPACES = [' ', ' ', ' ', '\n', '\n', '\n  ', '\n    ', '\r\n', '\r', '\t', '', '# note\n', ' # "{\n'];

function randomText(random: Random): string {
    let text = '';
    for (let length = random.below(60); length >= 0; length--) {
        text += random.of(random.of([HEADS, HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS])) + random.of(SPACES);
    }
    return text;
}

const MUTATIONS: ((text: string, random: Random) => string)[] = [
    (text, random) => {
        const at = random.below(text.length);
        return text.slice(0, at) + text.slice(at + 1 + random.below(3));
    },
    (text, random) => replaceMatch(text, /[{}",]/g, random, ''),
    (text, random) => replaceMatch(text, /\S+/g, random, ''),
    (text, random) => replaceMatch(text, /[^\n]*\n/g, random, ''),
    (text, random) => {
        const lines = text.split('\n');
        const [a, b] = [random.below(lines.length), random.below(lines.length)];
        [lines[a], lines[b]] = [lines[b], lines[a]];
        return lines.join('\n');
    },
    (text, random) => text.slice(0, random.below(text.length)),
    (text, random) => text.slice(random.below(text.length)),
    (text, random) => {
        const at = random.below(text.length);
        return `${text.slice(0, at)} ${random.of(random.of([HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS]))} ${text.slice(at)}`;
    },
    (text, random) => replaceMatch(text, /\S+/g, random, random.of(random.of([HEADS, CLAUSES, NAMES, VALUES, TEXTS, SIGNS]))),
    text => text.replaceAll('\n', ' '),
    text => text.replaceAll(/^ +/gm, '')
];

function replaceMatch(text: string, pattern: RegExp, random: Random, by: string): string {
    const places = [...text.matchAll(pattern)];
    const place = random.of(places);
    return place === undefined ? text : text.slice(0, place.index) + by + text.slice(place.index + place[0].length);
}

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
            for (const mutate of MUTATIONS) {
                for (const text of texts) {
                    let mutant = mutate(text, random);
                    for (let more = random.below(4); more > 0 && mutant.length > 0; more--) {
                        mutant = random.of(MUTATIONS)(mutant, random);
                    }
                    assertReadable(mutant);
                    count++;
                }
            }
        }
        assert.ok(count >= 3000, `${count} texts`);
        console.log(`        ${count} mutants`);
    });

    it('is read by the parser: every two words one behind the other, on one line and on two', () => {
        const words = [...HEADS, ...CLAUSES, 'nobody', '3c', '2026-09-01', '"x"', ',', '{', '}'];
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
