import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const TEXT = `# One comment
# over two lines
plan for lincoln-ms from SY2026-27 { # begins
  # alone

  mission """
    First.
    Second.
    """
  team {
    member a "A"
  }
  glossary { }
}
`;

describe('folding', () => {
    let editor: Editor;

    before(async () => {
        editor = await Editor.open();
    });

    after(() => editor.close());

    const folded = async (text: string) => {
        await editor.show('folding.plan', text);
        const ranges = await editor.client.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: editor.uri('folding.plan') } });
        await editor.hide('folding.plan');
        return ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`).sort();
    };

    it('folds blocks, long texts and runs of comments', async () => {
        assert.deepEqual(await folded(TEXT), ['0-1 comment', '2-12', '5-8', '9-10']);
    });

    it('folds what has no closing brace yet', async () => {
        assert.deepEqual(await folded(TEXT.slice(0, TEXT.indexOf('  }'))), ['0-1 comment', '2-10', '5-8']);
    });
});
