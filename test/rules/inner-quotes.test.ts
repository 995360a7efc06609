import assert from 'node:assert/strict';
import { TestNetwork } from '../support/network.ts';
import { applyEdits } from '../support/texts.ts';

async function read(line: string) {
    const text = `milestone m "M" {\n  ${line}\n}\n`;
    const found = (await TestNetwork.of({ 'plan.plan': text })).findings('2026-12-01').get('plan.plan')!.filter(each => each.rule === 'syntax' && each.range.start.line === 1);
    return { messages: found.map(each => each.message), mended: found[0]?.fix && applyEdits(text, [...found[0].fix.edits]).split('\n')[1].trim() };
}

describe('quotation marks inside of a text', () => {
    const cases: [line: string, mended: string][] = [
        ['output "Signed "mentor" agreements"', 'output "Signed “mentor” agreements"'],
        ['action a "Read "The Why" and "The How" aloud" { }', 'action a "Read “The Why” and “The How” aloud" { }'],
        ['action a ""Why" first"', 'action a "“Why” first"']
    ];
    for (const [line, mended] of cases) {
        it(`are told once, with curly ones in their place: ${line}`, async () => {
            const found = await read(line);
            assert.deepEqual(found.messages, ['A text ends with its second ". Inside of a text write curly marks, “so”, or single ones.']);
            assert.equal(found.mended, mended);
            assert.deepEqual((await read(mended)).messages.filter(each => each.includes('"')), []);
        });
    }

    it('are not meant where the word has a space before it', async () => {
        assert.deepEqual((await read('output "Signed" mentor')).messages, ['From mentor on, this output line is not understood.']);
    });
});
