import assert from 'node:assert/strict';
import { TestNetwork } from '../support/network.ts';

/** What is said of the line, and what the fix writes in its place. */
async function mended(line: string): Promise<[message: string, newText?: string][]> {
    const text = `school lincoln-ms "Lincoln"\nplan for lincoln-ms from SY2026-27 to SY2027-28 {\n  milestone m "M" {\n    ${line}\n  }\n}\n`;
    const network = await TestNetwork.of({ 'plan.plan': text });
    return network.findings('2026-12-01').get('plan.plan')!.filter(each => each.rule === 'syntax').map(({ message, fix }) => [message, fix?.edits[0].newText]);
}

describe('a date as people write it', () => {
    const cases: [line: string, newText: string][] = [
        ['due 10/30/2026', '2026-10-30'], ['due October 30, 2026', '2026-10-30'], ['due Oct. 2026', '2026-10'], ['due 2026-02-30', '2026-02-28'],
        ['due SY2026-29', 'SY2026-27'], ['due Sept. 1', '2026-09-01'], ['due 3/15', '2027-03-15'], ['from May 3 to 2027-06-01', '2027-05-03']
    ];
    for (const [line, newText] of cases) {
        it(`is read, with one message and a fix: ${line}`, async () => {
            const [[message, fix], ...others] = await mended(line);
            assert.deepEqual(others, []);
            assert.equal(fix, newText);
            assert.ok(message.includes(newText), message);
        });
    }

    it('is told to be none where it is none', async () => {
        assert.deepEqual(await mended('due 13/40/2026'), [['13/40/2026 is not a date. Write a day as 2026-09-01: year, month, day.', undefined]]);
    });

    it('may be a name where a name stands', async () => {
        assert.deepEqual(await mended('action May "Z"'), []);
    });
});
