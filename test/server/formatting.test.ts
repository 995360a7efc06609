import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const OPTIONS = { tabSize: 8, insertSpaces: false };

describe('formatting in the editor', () => {
    let editor: Editor;

    before(async () => {
        editor = await Editor.open();
        await editor.show(PLAN);
    });

    after(() => editor.close());

    async function formatted(request: string, text: string, params: object = {}): Promise<string> {
        await editor.type(PLAN, text);
        const edits = await editor.client.sendRequest<TextEdit[]>(`textDocument/${request}`, { textDocument: { uri: editor.uri(PLAN) }, options: OPTIONS, ...params });
        return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
    }

    it('is offered for documents, ranges, closing braces and new lines', () => {
        const { documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider } = editor.capabilities;
        assert.deepEqual([documentFormattingProvider, documentRangeFormattingProvider], [true, true]);
        assert.deepEqual(documentOnTypeFormattingProvider, { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] });
    });

    it('puts a document in order, whatever the tab size of the editor', async () => {
        const text = editor.text(PLAN);
        assert.equal(await formatted('formatting', text), text);
        assert.equal(await formatted('formatting', text.replace(/^ +/gm, blanks => blanks + blanks).trimEnd()), text);
        assert.equal(await formatted('formatting', text.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n'));
    });

    it('puts some lines in order', async () => {
        const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
        assert.equal(await formatted('rangeFormatting', 'goal a {\nunit  percent\nwhy  "x"\n}', { range }), 'goal a {\n  unit percent\nwhy  "x"\n}');
    });

    it('indents new lines and closing braces as they are typed', async () => {
        assert.equal(await formatted('onTypeFormatting', 'goal a {\n  with b,\n  \n}\n', { position: { line: 2, character: 2 }, ch: '\n' }), 'goal a {\n  with b,\n    \n}\n');
        assert.equal(await formatted('onTypeFormatting', 'goal a {\n  unit percent\n  }', { position: { line: 2, character: 3 }, ch: '}' }), 'goal a {\n  unit percent\n}');
    });

    it('answers for texts that are no plans', async () => {
        for (const text of ['', '}', '{'.repeat(1000), '"""', 'x\n'.repeat(1000), '\u0000']) {
            assert.equal((await formatted('formatting', text)).replace(/\s/g, ''), text.replace(/\s/g, ''));
        }
    });
});
