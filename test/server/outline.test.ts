import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';

describe('the outline', () => {
    let editor: Editor;

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    it('has the numbers of Tool A, over all the texts of the plan', async () => {
        const names = (symbols: { name: string; children: [] }[]): string[] => symbols.flatMap(each => [each.name, ...names(each.children)]);
        const numbered = names(await editor.outline(PLAN)).filter(name => /^\d/.test(name)).map(name => name.split(' ')[0]);
        assert.deepEqual(numbered, ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.1.2', '1.1.2.1', '1.1.2.2']);
        await editor.save('lincoln-ms/year-2.plan',
            'year SY2027-28 of lincoln-ms {\n  strategy mentoring {\n    milestone second "Second year" {\n      action again "Again" {\n      }\n    }\n  }\n}\n');
        await editor.untilKnown('lincoln-ms/year-2.plan');
        assert.deepEqual(names(await editor.outline('lincoln-ms/year-2.plan')).slice(1), ['1.1 mentoring', '1.1.3 Second year', '1.1.3.1 Again']);
    });

    it('tells how actions and milestones stand, and what measures go by', async () => {
        const details = (symbols: DocumentSymbol[]): [string, string][] => symbols.flatMap(each => [[each.name, each.detail!] as [string, string], ...details(each.children!)]);
        const detailsOn = async (day: string) => {
            await editor.save('throughline.json', JSON.stringify({ frozenOn: day }));
            return new Map(details(await editor.outline(PLAN) as unknown as DocumentSymbol[]));
        };
        const december = await detailsOn('2026-12-01');
        assert.equal(december.get('1.1.1.2 Train the mentors'), '● done Oct 22 · train-mentors');
        assert.equal(december.get('1.1.2.1 Plan one unit in each mentor pair'), '◐ due Jan 22, 2027 · plan-units');
        assert.equal(december.get('1.1.2.2 Teach the unit and study student work'), '○ due Feb 26, 2027 · teach-units');
        assert.equal(december.get('met-growth'), 'uses growth · measure');
        assert.equal(december.get('1.1 Two years of mentoring for every new teacher'), 'mentoring');
        assert.equal((await detailsOn('2027-02-01')).get('1.1.2.1 Plan one unit in each mentor pair'), '▲ due Jan 22 · plan-units');
    });
});
