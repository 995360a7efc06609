import assert from 'node:assert/strict';
import { DocumentState, URI } from 'langium';
import { whole } from '../../language/model/read.ts';
import { createPlanServices } from '../../language/module.ts';
import { summarizeFile, type FileSummary } from '../../language/summaries/file-summary.ts';
import { readValue, ValueWriter } from '../../language/summaries/packed-values.ts';
import { packSummary, unpackSummary } from '../../language/summaries/packing.ts';
import { COMMON_WORDS } from '../../language/summaries/words.ts';
import { commonWords } from '../../generate-words.ts';
import { exampleTexts } from '../parser/support.ts';
import { mutate, randomText } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';

const { shared } = createPlanServices();

function summaryOf(text: string): FileSummary {
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///network/district/plan.plan'));
    document.state = DocumentState.ComputedScopes;
    return summarizeFile(document);
}

/** The parts of a summary that is packed, all of which have been read. */
function partsOf({ uri, model, statements, references, lookups, findings, silenced }: FileSummary): FileSummary {
    return { uri, model, statements, references, lookups, findings, silenced };
}

function assertPacked(text: string): void {
    const summary = summaryOf(text);
    const packed = packSummary(summary);
    assert.deepEqual(partsOf(unpackSummary(summary.uri, packed)!), { ...summary, model: whole(summary.model) }, JSON.stringify(text));
    assert.equal(packSummary(unpackSummary(summary.uri, packed)!), packed);
}

function assertValue(value: unknown): void {
    const writer = new ValueWriter('file:///a.plan');
    const lines = [value, [value, value]].map(each => writer.write(each));
    for (const line of lines) {
        assert.match(line, /^[ -~]+$/);
    }
    const words = JSON.parse(JSON.stringify(writer.words)) as string[];
    // A later line needs none before it.
    assert.deepEqual(readValue(lines[1], words, 'file:///a.plan'), [value, value]);
    assert.deepEqual(readValue(lines[0], words, 'file:///a.plan'), value);
}

describe('a packed summary', function () {
    this.timeout(120_000);

    it('is unpacked as it was: of the examples', () => {
        const texts = exampleTexts();
        texts.forEach(assertPacked);
        assert.ok(texts.size > 200);
    });

    it('is unpacked as it was: of random words, the grammar\'s texts and mutilated examples', () => {
        const random = new Random(20261126);
        const examples = [...exampleTexts('tutorial/').values(), ...exampleTexts('gallery/').values()];
        for (let i = 0; i < 800; i++) {
            const made = grammarText(random, 1 + random.below(6));
            [randomText(random), made, mutate(made, random), mutate(random.of(examples), random)].forEach(assertPacked);
        }
    });

    it('is unpacked as it was where blocks stand in each other by the thousand', () => {
        for (const opening of ['cause "a" { ', 'fishbone { bone "b" { ', 'goal a { strategy b { milestone c { action d { ']) {
            const summary = summaryOf(`plan for a from SY2026-27 { needs { ${opening.repeat(1500)}`);
            assert.equal(JSON.stringify(unpackSummary(summary.uri, packSummary(summary))!.model), JSON.stringify(summary.model));
        }
    });

    it('speaks of the file at whose address it is unpacked', () => {
        const summary = summaryOf('school a "A" in b\nplan for a from SY2026-27 {\n  goal g "G" {\n  }\n}\n');
        const moved = unpackSummary('file:///elsewhere.plan', packSummary(summary))!;
        assert.deepEqual([moved.model.organizations[0].place, moved.model.plans[0].goals[0].place].map(each => each.uri), ['file:///elsewhere.plan', 'file:///elsewhere.plan']);
        assert.deepEqual(moved.references, summary.references);
    });

    it('is none where the text is another', () => {
        assert.equal(unpackSummary('file:///a.plan', ''), undefined);
        assert.equal(unpackSummary('file:///a.plan', 'a\nb'), undefined);
    });
});

describe('packed values', () => {
    it('are read as they were written', () => {
        const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
        for (const value of [
            null, true, false, 0, 1, 79, 80, 1409, 1410, 12345, 2 ** 31, 2 ** 49, 2 ** 50, 2 ** 53, -1, 0.5, -3.25, 1e300, 5e-324,
            '', 'a', 'place', 'Action', 'line\nbreak', '"', '\\', '\u0000', '\ud83d', 'école', '日本', '__proto__', 'x'.repeat(5000),
            '2026-09-01', '1999-12-31', '2000-01-01', '2099-12-31', '2100-01-01', '2026-02-31', '2026-13-01', '2026-00-10', '2026-09-1', '٢026-09-01',
            '/body@0', '/body@12/body@3', '/body@', '/body@01', '/body@1/', '/body@-1', '/body@1e3', '/body@1x', '/body', '/body@99999999999999999999', '/body@4503599627370496', '//body@1',
            [], {}, [[], {}, [{}]], { a: [] }, { uri: 'file:///a.plan', range }, { uri: 'file:///b.plan', range }, { range, uri: 'file:///a.plan' }, { uri: 'file:///a.plan' },
            range, [range, { start: { line: 9, character: 0 }, end: { line: 12, character: 2 } }, { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } }],
            { start: 1, end: 2 }, { start: null, end: range }, { start: { line: 2, character: 3 }, end: { line: 1, character: 9 } }, { start: { line: 2, character: 3 }, end: { line: 2, character: 1 } },
            { start: { line: -1, character: 3 }, end: { line: 2, character: 1 } }, { start: { line: 0.5, character: 3 }, end: { line: 2, character: 1 } },
            { b: 1, a: 2 }, [{ a: 1, b: 2 }, { b: 1, a: 2 }, { a: 3, b: 4 }], Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`a key of some length ${i}`, i])),
            Array.from({ length: 3000 }, (_, i) => `word ${i % 1700}`)
        ]) {
            assertValue(value);
        }
    });

    it('of every day of some years, and of any numbers', () => {
        const random = new Random(7);
        for (let time = Date.UTC(1999, 11, 1); time < Date.UTC(2003, 1, 1); time += 86_400_000) {
            assertValue(new Date(time).toISOString().slice(0, 10));
        }
        for (let i = 0; i < 500; i++) {
            assertValue(random.below(2 ** (1 + i % 30)));
        }
    });

    it('leave out what has no value, as JSON does', () => {
        const writer = new ValueWriter('file:///a.plan');
        assert.deepEqual(readValue(writer.write({ a: undefined, b: 1, c: [undefined] }), writer.words, ''), { b: 1, c: [null] });
    });

    it('have the words in common that the types of summaries name now', () => {
        assert.deepEqual(COMMON_WORDS, commonWords(), 'npm run generate');
    });
});
