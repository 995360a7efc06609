import assert from 'node:assert/strict';
import type { AstNode } from 'langium';
import { checkFile } from '../../language/rules/engine.ts';
import { breakages, breakText } from '../support/breakages.ts';
import { TestNetwork } from '../support/network.ts';
import { elementPaths, exampleTexts, parse } from './support.ts';

function words(root: AstNode): string[] {
    return elementPaths(root).map(path => path.split(' / ').at(-1)!);
}

describe('slips of the pen in the tutorial', () => {
    const tutorial = exampleTexts('tutorial/');

    async function read(file: string, text: string): Promise<{ messages: string[]; elements: string[] }> {
        const document = (await TestNetwork.of({ ...Object.fromEntries(tutorial), [file]: text })).document(file);
        const { findings } = checkFile(document);
        return {
            messages: findings.filter(each => ['syntax', 'unknown-name'].includes(each.rule)).map(each => `${each.range.start.line + 1}: ${each.message}`),
            elements: words(document.parseResult.value)
        };
    }

    for (const [path, text] of tutorial) {
        it(`none: nothing to say of ${path}`, async () => {
            assert.deepEqual((await read(path, text)).messages, []);
        });
    }

    for (const breakage of breakages) {
        const { what, file, messages, lost } = breakage;
        it(what, async () => {
            const original = tutorial.get(file)!;
            const changed = breakText(breakage, original);
            assert.notEqual(changed, original);
            const before = words(parse(original).value);
            const after = await read(file, changed);
            assert.equal(after.messages.length, messages, after.messages.join('\n'));
            assert.ok(messages <= 2);
            const left = [...after.elements];
            const gone = before.filter(each => {
                const place = left.indexOf(each);
                if (place >= 0) {
                    left.splice(place, 1);
                }
                return place < 0;
            });
            assert.equal(gone.length, lost, gone.join('\n'));
        });
    }
});
