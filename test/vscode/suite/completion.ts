import assert from 'node:assert/strict';
import { commands, type CompletionItem, type CompletionList } from 'vscode';
import { find, insert, open, plan, revert } from './support.ts';

const practices = ['1a', '1b', '1c', '2a', '2b', '2c', '3a', '3b', '3c', '4a', '4b', '4c'];

/** One line, and not too long when an editor without our server offers every word of the file. */
function codesOf(offered: Array<{ code: string }>): string {
    const codes = offered.map(({ code }) => code).sort();
    return codes.slice(0, 20).join(' ') + (codes.length > 20 ? ` and ${codes.length - 20} more` : '');
}

describe('completion of practice codes', () => {
    /** What is offered right after typing a text on a line of its own in an action that has no code yet. */
    async function offeredAfter(typed: string): Promise<Array<{ code: string, text: string }>> {
        const document = await open(plan);
        const start = find(document, 'from 2026-08-24 to 2026-09-11');
        const end = await insert(document, start, typed);
        const below = await insert(document, end, '\n          ');
        assert.equal(below.line, end.line + 1);
        const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
        await revert(document);
        return list.items.map(item => ({ code: /\b[1-4][abc]\b/.exec(textOf(item))?.[0] ?? textOf(item), text: textOf(item) }));
    }

    function textOf({ label, detail }: CompletionItem): string {
        const parts = typeof label === 'string' ? [label] : [label.label, label.detail, label.description];
        return [...parts, detail].filter(Boolean).join(' ');
    }

    it('offers all twelve with their titles', async () => {
        const offered = await offeredAfter('coded ');
        assert.equal(codesOf(offered), practices.join(' '));
        assert.match(offered.find(({ code }) => code === '3c')?.text ?? '', /Remove barriers and provide opportunities/);
    });

    it('offers those of a domain after its number', async () => {
        const offered = await offeredAfter('coded 3');
        assert.equal(codesOf(offered), '3a 3b 3c');
    });
});
