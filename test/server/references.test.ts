import assert from 'node:assert/strict';
import type { DocumentHighlight, Location, Range } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const LAST_REPORT = 'lincoln-ms/reports/2027-06-18.plan';
const DISTRICT_REPORT = 'cedar-valley/reports/2026-12-18.plan';

describe('references', () => {
    let editor: Editor;
    const textAt = (uri: string, { start, end }: Range) => {
        const path = decodeURIComponent(uri).slice(editor.uri('').length).replace(/^\//, '');
        return `${path}: ${editor.text(path).split('\n')[start.line].slice(start.character, end.character)}`;
    };
    const found = async (path: string, word: string, includeDeclaration = false) => (
        (await editor.ask<Location[]>('references', path, word, { context: { includeDeclaration } })).map(each => textAt(each.uri, each.range)).sort()
    );

    before(async () => {
        editor = await Editor.open();
    });

    after(() => editor.close());

    it('finds an action in its plan and its reports', async () => {
        const expected = [
            `${PLAN}: plan-units`, `${LAST_REPORT}: plan-units`, `${LAST_REPORT}: plan-units`, 'lincoln-ms/reports/2026-10-30.plan: plan-units',
            'lincoln-ms/reports/2026-11-18.plan: plan-units', 'lincoln-ms/reports/2026-11-18.plan: plan-units'
        ].sort();
        assert.deepEqual(await found(PLAN, 'action |plan-units'), expected);
        assert.deepEqual(await found(LAST_REPORT, 'plan-|units'), expected);
        assert.deepEqual(await found(LAST_REPORT, 'plan-|units', true), [...expected, `${PLAN}: plan-units`].sort());
    });

    it('finds a part of a name and what stands before its dot', async () => {
        assert.deepEqual(await found(PLAN, 'group grade|-6', true), [`${PLAN}: grade-6`, `${LAST_REPORT}: grade-6`].sort());
        assert.deepEqual(await found(PLAN, 'measure |ready', true), [`${PLAN}: ready`, `${LAST_REPORT}: ready`, `${LAST_REPORT}: ready`].sort());
        assert.deepEqual(await found(DISTRICT_REPORT, 'math-|coach'), [
            `${DISTRICT_REPORT}: math-coach`, 'lincoln-ms/reports/2026-11-18.plan: math-coach', 'lincoln-ms/reports/2026-11-18.plan: math-coach'
        ]);
        const district = await found('network.plan', 'district cedar-|valley');
        assert.ok(district.includes(`${PLAN}: cedar-valley`) && district.every(each => each.endsWith(': cedar-valley')));
        // provider, and before the dot of what the support fulfills
        assert.equal(district.filter(each => each.startsWith(PLAN)).length, 2);
    });

    it('finds built-in names and codes', async () => {
        assert.deepEqual(await found(PLAN, 'coded 2|b'), [`${PLAN}: 2b`]);
        assert.equal((await found(PLAN, 'from |title-ii-a')).filter(each => each.startsWith('cedar-valley')).length, 3);
    });

    it('marks the names in the same text', async () => {
        const marked = async (path: string, word: string) => (await editor.ask<DocumentHighlight[]>('documentHighlight', path, word))
            .map(({ range, kind }) => `${textAt(editor.uri(path), range).split(': ')[1]} ${kind === 3 ? 'declared' : 'used'}`);
        assert.deepEqual(await marked(PLAN, 'after |choose-mentors'), ['choose-mentors declared', 'choose-mentors used']);
        assert.deepEqual(await marked(LAST_REPORT, '|ready.grade-6'), ['ready used', 'ready used']);
        assert.deepEqual(await marked(PLAN, 'Each |student'), []);
    });
});
