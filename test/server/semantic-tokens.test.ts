import assert from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const TYPES = ['namespace', 'variable', 'class', 'method', 'property', 'enumMember', 'type'];

describe('semantic tokens', () => {
    let editor: Editor;
    const tokens = async (path: string) => {
        const { data } = await editor.client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: editor.uri(path) } });
        const lines = editor.text(path).split('\n');
        const found: string[] = [];
        let [line, character] = [0, 0];
        for (let i = 0; i < data.length; i += 5) {
            character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
            line += data[i];
            const modifiers = ['declaration', 'defaultLibrary'].filter((_, bit) => data[i + 4] & (1 << bit));
            found.push([lines[line].slice(character, character + data[i + 2]), TYPES[data[i + 3]], ...modifiers].join(' '));
        }
        return found;
    };

    before(async () => {
        editor = await Editor.open();
    });

    after(() => editor.close());

    it('has a legend as long as it must be', () => {
        const { legend } = editor.capabilities.semanticTokensProvider!;
        assert.deepEqual(legend, { tokenTypes: TYPES, tokenModifiers: ['declaration', 'defaultLibrary'] });
    });

    it('tells names by their kinds, each part of a name with dots for itself', async () => {
        assert.deepEqual(await tokens('lincoln-ms/reports/2027-06-18.plan'), [
            'lincoln-ms namespace', 'rivera variable', 'plan-units method', 'teach-units method', 'unit-pilot method', 'plan-units method', 'title-i type defaultLibrary',
            'met-growth property', 'ready property', 'grade-6 property', 'ready property', 'grade-7 property', 'aligned-plans property', 'regroup type', 'prairie namespace'
        ]);
        const plan = await tokens('lincoln-ms/plan.plan');
        for (const token of [
            'rivera variable declaration', 'on-track class declaration', 'met-growth property declaration', 'growth property', '2b enumMember defaultLibrary',
            'choose-mentors method declaration', 'cedar-valley namespace', 'coach-schools method'
        ]) {
            assert.ok(plan.includes(token), token);
        }
    });
});
