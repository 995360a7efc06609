import assert from 'node:assert/strict';
import type { LocationLink } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const LAST_REPORT = 'lincoln-ms/reports/2027-06-18.plan';
const DISTRICT_REPORT = 'cedar-valley/reports/2026-12-18.plan';

describe('go to definition', () => {
    let editor: Editor;
    const go = async (path: string, word: string) => (await editor.ask<LocationLink[]>('definition', path, word))[0];

    before(async () => {
        editor = await Editor.open();
    });

    after(() => editor.close());

    it('goes from a report to the plan', async () => {
        assert.equal((await go('lincoln-ms/reports/2026-09-30.plan', 'choose-|mentors')).targetUri, editor.uri(PLAN));
        assert.equal((await go('lincoln-ms/reports/2026-09-30.plan', 'choose-mentors|')).targetUri, editor.uri(PLAN));
    });

    it('goes from each part of a name to what that part means', async () => {
        const group = await go(LAST_REPORT, 'ready.gr|ade-6');
        assert.deepEqual(group.targetSelectionRange, { start: { line: 36, character: 12 }, end: { line: 36, character: 19 } });
        assert.deepEqual(group.originSelectionRange, { start: { line: 6, character: 15 }, end: { line: 6, character: 22 } });
        const measure = await go(LAST_REPORT, 're|ady.grade-6');
        assert.equal(measure.targetSelectionRange.start.line, 33);
        assert.deepEqual(measure.originSelectionRange, { start: { line: 6, character: 9 }, end: { line: 6, character: 14 } });
        assert.equal((await go(DISTRICT_REPORT, 'lincoln-ms.math-|coach')).targetUri, editor.uri(PLAN));
        assert.equal((await go(DISTRICT_REPORT, 'lincoln|-ms.math-coach')).targetUri, editor.uri('network.plan'));
        assert.equal((await go(PLAN, 'cedar|-valley.coach-schools')).targetUri, editor.uri('network.plan'));
        assert.equal((await go(PLAN, 'cedar-valley.coach|-schools')).targetUri, editor.uri('cedar-valley/plan.plan'));
    });

    it('goes to the built-in texts, and from a name to itself', async () => {
        const fund = await go(PLAN, 'title-|ii-a');
        assert.equal(fund.targetUri, 'throughline-builtin:/federal.plan');
        const { text } = await editor.client.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: fund.targetUri });
        assert.match(text, /fund title-ii-a "Title II, Part A/);
        assert.equal((await go(PLAN, 'coded |2b')).targetUri, 'throughline-builtin:/four-domains.plan');
        const own = await go(PLAN, 'goal |on-track');
        assert.deepEqual(own.originSelectionRange, own.targetSelectionRange);
    });
});
