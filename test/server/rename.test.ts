import assert from 'node:assert/strict';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TestNetwork } from '../support/network.ts';
import { applyEdits } from '../support/texts.ts';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const LAST_REPORT = 'lincoln-ms/reports/2027-06-18.plan';
const DISTRICT_PLAN = 'cedar-valley/plan.plan';
const DISTRICT_REPORT = 'cedar-valley/reports/2026-12-18.plan';

describe('rename', () => {
    let editor: Editor;
    /** The lines that a new name changes, by file. */
    const renamed = async (path: string, word: string, newName: string) => {
        const { changes } = await editor.ask<WorkspaceEdit>('rename', path, word, { newName });
        return Object.fromEntries(Object.entries(changes!).map(([uri, edits]) => {
            const changed = decodeURIComponent(uri).slice(editor.uri('').length).replace(/^\//, '');
            return [changed, changedLines(editor.text(changed), edits)];
        }));
    };
    const refusal = async (path: string, word: string, newName: string): Promise<string> => renamed(path, word, newName).then(() => '', error => error.message);

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    it('changes a name in the plan, in reports and in plans of others', async () => {
        assert.deepEqual(await renamed(LAST_REPORT, 'plan-|units', 'draft-units'), {
            [PLAN]: ['action draft-units "Plan one unit in each mentor pair" {', 'after draft-units'],
            'lincoln-ms/reports/2026-10-30.plan': ['behind draft-units because "Two of the pairs teach different grades and share no planning hour."'],
            'lincoln-ms/reports/2026-11-18.plan': ['move draft-units to 2027-01-22', 'on-track draft-units "Outlines of four units"'],
            [LAST_REPORT]: ['done draft-units on 2027-01-20 output "Nine reviewed units"', 'spent draft-units $4,450 to date from title-i']
        });
        assert.deepEqual((await renamed(DISTRICT_PLAN, 'action coach|-schools', 'visit'))[PLAN], ['fulfills cedar-valley.visit']);
    });

    it('changes the part of a name that is meant', async () => {
        assert.deepEqual(await renamed(LAST_REPORT, 'ready.grade|-6', 'sixth'), {
            [PLAN]: ['group sixth "Grade 6" {'], [LAST_REPORT]: ['result ready.sixth SY2026-27 154 of 205']
        });
        assert.deepEqual(await renamed(LAST_REPORT, 'rea|dy.grade-6', 'promoted'), {
            [PLAN]: ['measure promoted "Students who move to the next grade ready to succeed" {'],
            [LAST_REPORT]: [
                'result promoted.grade-6 SY2026-27 154 of 205',
                'result promoted.grade-7 SY2026-27 127 of 201 because "The late start of mentoring fell on grade 7."'
            ]
        });
        const school = await renamed(DISTRICT_REPORT, 'lincoln|-ms.math-coach', 'lincoln');
        assert.deepEqual(school[DISTRICT_REPORT], ['delivered lincoln.math-coach 11 of 12 "weekly visits" because "One week of snow"']);
        assert.deepEqual(school['lincoln-ms/decisions/2026-08-20.plan'], ['decision on lincoln by lincoln on 2026-08-20 {']);
        assert.deepEqual(school['network.plan'], ['school lincoln "Lincoln Middle School" in cedar-valley {']);
    });

    it('leaves every text without findings, when all edits are made', async () => {
        const { changes } = await editor.ask<WorkspaceEdit>('rename', 'network.plan', 'school |lincoln-ms', { newName: 'lincoln' });
        for (const [uri, edits] of Object.entries(changes!)) {
            const path = decodeURIComponent(uri).slice(editor.uri('').length).replace(/^\//, '');
            await editor.save(path, applyEdits(editor.text(path), edits));
        }
        await editor.save('probe.plan', 'report for lincoln covering SY2026-27 on 2027-06-20 by rivera {\n  done plan-units on 2027-01-20\n  done nothing on 2027-06-20\n}\n');
        await editor.until('probe.plan', codes => codes.length === 1 && codes[0] === 'unknown-name');
        for (const path of [PLAN, DISTRICT_PLAN, DISTRICT_REPORT, LAST_REPORT]) {
            await editor.until(path, codes => codes.length === 0);
        }
    });

    it('changes every text of a plan that adds to the element', async () => {
        await editor.save('lincoln-ms/year-2.plan', 'year SY2027-28 of lincoln-ms {\n  strategy mentoring {\n    milestone second "Second year" {\n      due 2028-05-01\n    }\n  }\n}\n');
        await editor.untilKnown('lincoln-ms/year-2.plan');
        const changed = await renamed(PLAN, 'strategy mentor|ing', 'induction-program');
        assert.deepEqual(changed['lincoln-ms/year-2.plan'], ['strategy induction-program {']);
        assert.deepEqual(changed[PLAN], ['strategy induction-program "Two years of mentoring for every new teacher" {', 'serves induction-program']);
    });

    it('changes an organization wherever the language can name it', async () => {
        await editor.close();
        const gallery = new URL('../../examples/gallery/', import.meta.url);
        editor = await Editor.open({}, folder => {
            rmSync(folder, { recursive: true });
            cpSync(gallery, folder, { recursive: true });
        });
        const paths = readdirSync(gallery, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.plan'));
        for (const name of ['juniper', 'alder-county', 'alder-ms', 'cedar-hs', 'escuela-ñandú']) {
            const { changes } = await editor.ask<WorkspaceEdit>('rename', 'network.plan', `|${name} "`, { newName: 'renamed' });
            const texts = Object.fromEntries(paths.map(path => [path, applyEdits(editor.text(path), changes![editor.uri(path)] ?? [])]));
            const left = Object.values(texts).flatMap(text => text.split('\n')).filter(line => new RegExp(`(?<![\\p{L}\\w-])${name}(?![\\p{L}\\w-])`, 'u').test(line.replaceAll(/"[^"]*"|#.*/g, '')));
            assert.deepEqual(left, [], name);
            const found = (await TestNetwork.of(texts)).findings('2027-01-20');
            assert.deepEqual([...found.values()].flat().filter(each => each.rule === 'unknown-name').map(each => each.message), [], name);
        }
    });

    it('gives the part of the name that it would change', async () => {
        const range = async (path: string, word: string) => editor.ask<Range>('prepareRename', path, word);
        assert.deepEqual(await range(LAST_REPORT, 'ready.gr|ade-6'), { start: { line: 6, character: 15 }, end: { line: 6, character: 22 } });
        assert.deepEqual(await range(LAST_REPORT, 'rea|dy.grade-6'), { start: { line: 6, character: 9 }, end: { line: 6, character: 14 } });
        assert.equal(await range(PLAN, 'Each |student'), null);
    });

    it('refuses in plain words', async () => {
        const cannot = / cannot be a name: a name starts with a letter, and has only letters, digits, - and _\.$/;
        for (const name of ['', '3d', 'two words', 'a.b', '"quoted"', 'SY2026-27', '-x', 'a{', 'x\ny', '#x', '_x']) {
            assert.match(await refusal(PLAN, 'action |plan-units', name), cannot, name);
        }
        assert.match(await refusal(PLAN, 'action |plan-units', 'from'), /^"from" is a word of the language/);
        assert.equal(await refusal(PLAN, 'action |plan-units', 'teach-units'), 'The name teach-units is already taken by the action "Teach the unit and study student work". Choose another name.');
        assert.equal(await refusal(PLAN, 'measure |ready', 'on-track'), 'The name on-track is already taken by the goal "Each student will meet growth targets every year.". Choose another name.');
        assert.match(await refusal(LAST_REPORT, 'ready.gra|de-6', 'grade-7'), /^The name grade-7 is already taken by the group/);
        assert.match(await refusal('network.plan', 'school |west-hs', 'prairie'), /^The name prairie is already taken by the state/);
        // In the school's plan the provider would then be its strategy.
        assert.match(await refusal('network.plan', 'district |cedar-valley', 'mentoring'), /^The name mentoring is already taken by the strategy/);
        assert.equal(await refusal(PLAN, 'from |title-ii-a', 'x'), 'title-ii-a is built in and keeps its name.');
        assert.equal(await refusal(PLAN, 'coded |2b', '9z'), '2b is built in and keeps its name.');
        assert.equal(await refusal(PLAN, 'action |plan-units', 'plan-units'), '');
        // A surname may be a subgroup's name too, as long as the plan does not mean the subgroup by it.
        assert.equal(await refusal(PLAN, 'owner |stone', 'white'), '');
        await editor.save('lincoln-ms/year-2.plan', 'year SY2027-28 of lincoln-ms {\n  strategy mentoring {\n    serves white\n  }\n}\n');
        await editor.untilKnown('lincoln-ms/year-2.plan');
        assert.match(await refusal(PLAN, 'owner |stone', 'white'), /^The name white is already taken by the subgroup "White students"/);
        assert.equal(await refusal(PLAN, 'owner |stone', 'José-María'), '');
    });

    it('renames codes of a framework of one’s own, but not those in quotation marks', async () => {
        await editor.save('ours.plan', 'framework ours "Ours" {\n  domain 8 "D" {\n    practice 8a "A"\n    practice "K-12.3" "K"\n  }\n}\n');
        await editor.save('use.plan', 'plan for west-hs from SY2026-27 {\n  goal g "G" {\n    coded 8a, ours.8a, "8a", "K-12.3"\n  }\n}\n');
        await editor.untilKnown('use.plan');
        assert.deepEqual(await renamed('use.plan', 'coded |8a', '8b'), { 'ours.plan': ['practice 8b "A"'], 'use.plan': ['coded 8b, ours.8b, "8b", "K-12.3"'] });
        assert.deepEqual(await renamed('use.plan', 'ou|rs.8a', 'mine'), { 'ours.plan': ['framework mine "Ours" {'], 'use.plan': ['coded 8a, mine.8a, "8a", "K-12.3"'] });
        assert.match(await refusal('use.plan', '"K-|12.3"', 'K1'), /^A code in quotation marks is not renamed/);
    });
});

function changedLines(text: string, edits: TextEdit[]): string[] {
    const before = text.split('\n');
    return applyEdits(text, edits).split('\n').filter((line, index) => line !== before[index]).map(each => each.trim());
}
