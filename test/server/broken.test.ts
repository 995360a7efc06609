import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const AT_A_PLACE = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename'];
const OF_THE_WHOLE = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'formatting'];

/** A built-in name refuses to be renamed, in a broken text as well. */
function isRefusal(reason: { code?: number }): boolean {
    return reason.code === LSPErrorCodes.RequestFailed;
}

describe('broken texts', () => {
    let editor: Editor;

    before(async () => {
        editor = await Editor.open();
        await editor.show(PLAN);
    });

    after(() => editor.close());

    it('are answered, wherever a plan breaks off', async () => {
        const whole = editor.text(PLAN);
        // Seeded, so that a failure can be seen again.
        let seed = 20260817;
        const random = (below: number) => {
            seed = (seed * 1103515245 + 12345) % 2 ** 31;
            return seed % below;
        };
        for (let i = 0; i < 12; i++) {
            const from = random(whole.length);
            const text = i % 2 === 0 ? whole.slice(0, from) : whole.slice(0, from) + whole.slice(from + random(400));
            await editor.type(PLAN, text);
            const lines = text.split('\n');
            const textDocument = { uri: editor.uri(PLAN) };
            const answers: Promise<unknown>[] = [];
            for (let offset = 0; offset < text.length; offset += 40) {
                const before = text.slice(0, offset).split('\n');
                const position = { line: before.length - 1, character: before.at(-1)!.length };
                answers.push(...AT_A_PLACE.map(each => editor.client.sendRequest(`textDocument/${each}`, { textDocument, position, context: { includeDeclaration: true }, newName: 'another-name' })));
            }
            answers.push(...OF_THE_WHOLE.map(each => editor.client.sendRequest(`textDocument/${each}`, { textDocument })));
            assert.deepEqual((await Promise.allSettled(answers)).filter(each => each.status === 'rejected' && !isRefusal(each.reason)).map(each => each.status), [], `${i}: ${lines.at(-1)}`);
        }
        assert.deepEqual(editor.log.filter(each => /Error|exception/.test(each)), []);
    }).timeout(60_000);
});
