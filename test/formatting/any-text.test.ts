import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exampleTexts } from '../parser/support.ts';
import { mutate, MUTATIONS, randomText } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';
import { showRange } from '../support/texts.ts';
import { assertFormats, formatter, treeOf } from './support.ts';

const LONG_TEXT = /"""[^]*?"""/g;

/** What every text has whose braces balance, once it is in order. */
function assertCanonical(text: string): void {
    const lines = text.replace(LONG_TEXT, '""').split(/\r\n?|\n/);
    assert.equal(lines.pop(), '', 'the last line ends');
    lines.forEach((line, index) => {
        assert.doesNotMatch(line, /\s$/, `blanks at the end of line ${index + 1} of ${text}`);
        assert.match(line, /^( {2})*\S|^$/, `the indentation of line ${index + 1} of ${text}`);
        assert.ok(line !== '' || lines[index + 1] !== undefined && lines[index + 1] !== '', `an empty line too many: ${index + 1} of ${text}`);
    });
    assert.notEqual(lines[0], '');
}

describe('formatting any text', function () {
    this.timeout(240_000);

    it('that the grammar allows puts it in order as a whole', () => {
        const random = new Random(20261124);
        const count = 700;
        for (let i = 0; i < count; i++) {
            const { text, isWhole } = assertFormats(grammarText(random, 1 + random.below(5)));
            assert.ok(isWhole, text);
            assertCanonical(text);
        }
    });

    it('that the grammar allows, mutilated, keeps what it says', () => {
        const random = new Random(5);
        for (let i = 0; i < 500; i++) {
            assertFormats(mutate(grammarText(random, 1 + random.below(5)), random));
        }
    });

    it('of random words, values, texts and signs keeps what it says', () => {
        const random = new Random(11);
        for (let i = 0; i < 500; i++) {
            assertFormats(randomText(random));
        }
    });

    it('of the examples, mutilated, keeps what it says, and nearly always is put in order as a whole', () => {
        const random = new Random(3);
        const texts = [...exampleTexts('tutorial/').values()];
        let [count, whole] = [0, 0];
        for (let round = 0; round < 3; round++) {
            for (const mutation of MUTATIONS) {
                for (const text of texts) {
                    whole += assertFormats(mutate(text, random, mutation)).isWhole ? 1 : 0;
                    count++;
                }
            }
        }
        assert.ok(whole > 0.98 * count, `${whole} of ${count} as a whole`);
    });

    it('keeps a long text without its end where its mark on a line of its own would be read as an end', () => {
        for (const text of ['goal a { """\n\n', 'thrat none "# no comment" \u201ccurly\u201d{ """\n\n', 'goal a "A" { """\r\n \r\n']) {
            assertFormats(text);
        }
    });

    it('in part keeps what it says, whichever lines are taken', () => {
        const random = new Random(8);
        for (let i = 0; i < 300; i++) {
            const text = i % 2 === 0 ? grammarText(random, 1 + random.below(4)) : mutate(grammarText(random, 1 + random.below(4)), random);
            assertRange(text, random);
        }
    });

    it('while typing keeps what it says, wherever a line breaks or a brace is typed', () => {
        const random = new Random(13);
        for (let i = 0; i < 400; i++) {
            const text = mutate(grammarText(random, 1 + random.below(4)), random);
            const at = random.below(text.length + 1);
            const typed = random.of(['\n', '}']);
            const document = documentOf(text.slice(0, at) + typed + text.slice(at));
            const formatted = TextDocument.applyEdits(document, formatter.editsOnType(document, document.positionAt(at + 1).line, typed));
            assert.deepEqual(treeOf(formatted), treeOf(document.getText()), JSON.stringify(document.getText()));
            assert.equal(formatted.replace(/[\s\u200b]+/g, ''), document.getText().replace(/[\s\u200b]+/g, ''));
        }
    });
});

function documentOf(text: string): TextDocument {
    return TextDocument.create('file:///a.plan', 'improvement-plan', 1, text);
}

function assertRange(text: string, random: Random): void {
    const document = documentOf(text);
    const [one, other] = [random.below(document.lineCount), random.below(document.lineCount)];
    const range = { start: { line: Math.min(one, other), character: random.below(4) }, end: { line: Math.max(one, other), character: 1 + random.below(40) } };
    const edits = formatter.edits(document, range);
    for (const edit of edits) {
        assert.ok(edit.range.start.line >= range.start.line, showRange(edit.range));
        const { end } = edit.range;
        assert.ok(end.line <= range.end.line || end.line === range.end.line + 1 && end.character === 0, showRange(edit.range));
    }
    const formatted = TextDocument.applyEdits(document, edits);
    assert.deepEqual(treeOf(formatted), treeOf(text), JSON.stringify(text));
    assert.equal(formatted.replace(/[\s\u200b]+/g, ''), text.replace(/[\s\u200b]+/g, ''));
}
