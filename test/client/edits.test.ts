import assert from 'node:assert/strict';
import type { TextDocumentChangeEvent } from 'vscode';
import { Edits } from '../../client/webview/edits.ts';

const URI = 'file:///plan.plan';

/** Replaces lines and characters by a text, as VS Code tells of it. */
function edit(start: [line: number, character: number], end: [line: number, character: number], text: string, uri = URI): TextDocumentChangeEvent {
    const position = ([line, character]: [number, number]) => ({ line, character });
    return {
        document: { uri: { toString: () => uri } },
        contentChanges: [{ range: { start: position(start), end: position(end) }, text }]
    } as unknown as TextDocumentChangeEvent;
}

describe('the lines of a view after edits', () => {
    let edits: Edits;
    const now = (line: number) => edits.now({ uri: URI, line }).line;
    const then = (line: number) => edits.then({ uri: URI, line }).line;

    beforeEach(() => {
        edits = new Edits();
    });

    it('move down with lines that are inserted above them, and with a break before them', () => {
        edits.add(edit([5, 10], [5, 10], '\n\n'));
        assert.deepEqual([4, 5, 6].map(now), [4, 5, 8]);
        edits.add(edit([4, 0], [4, 0], '\n'));
        assert.deepEqual([3, 4, 5, 6].map(now), [3, 5, 6, 9]);
    });

    it('move up with lines that are deleted, and to where they were when they are deleted themselves', () => {
        edits.add(edit([2, 0], [5, 0], ''));
        assert.deepEqual([1, 2, 3, 4, 5, 6].map(now), [1, 2, 2, 2, 2, 3]);
    });

    it('are found again from where they are now', () => {
        edits.add(edit([5, 10], [5, 10], '\n\n'));
        edits.add(edit([20, 0], [22, 0], ''));
        assert.deepEqual([4, 5, 6, 17, 30].map(line => then(now(line))), [4, 5, 6, 17, 30]);
        assert.equal(then(6), 5, 'a new line belongs to the one it was made from');
    });

    it('stay with edits within a line, in another file, and after a new view', () => {
        edits.add(edit([1, 2], [1, 5], 'words'));
        edits.add(edit([1, 0], [1, 0], '\n', 'file:///other.plan'));
        assert.equal(now(7), 7);
        edits.add(edit([1, 0], [1, 0], '\n'));
        edits.clear();
        assert.equal(now(7), 7);
    });
});
