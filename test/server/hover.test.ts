import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const REPORT = 'lincoln-ms/reports/2027-06-18.plan';

describe('hover', () => {
    let editor: Editor;
    const told = async (path: string, word: string) => {
        const hover = await editor.ask<Hover | null>('hover', path, word);
        return hover ? (hover.contents as MarkupContent).value.split(/\n+/) : [];
    };

    before(async () => {
        editor = await Editor.open();
        await editor.save('throughline.json', '{ "frozenOn": "2026-12-01" }');
        await editor.outline(PLAN);
    });

    after(() => editor.close());

    it('tells the title, the domain and the elements of a code', async () => {
        const practice = await told(PLAN, 'coded |2b');
        assert.equal(practice[0], '**2b Target professional learning opportunities**');
        assert.equal(practice[1], 'Domain 2: Talent Development');
        assert.match(practice[2], /^- 2b1 /);
        assert.equal((await told('cedar-valley/reflection.plan', '1a|1'))[1], 'Practice 1a: Prioritize improvement and communicate urgency');
        assert.deepEqual((await told('cedar-valley/reflection.plan', 'domain |1')).slice(0, 1), ['**1**']);
    });

    it('tells how an action and a milestone stand', async () => {
        assert.deepEqual(await told(PLAN, 'plan-|units'), [
            '**Plan one unit in each mentor pair**', 'Action 1\\.1\\.2\\.1 plan\\-units', '◐ in progress', 'Due Jan 22, 2027 (was Nov 20, 2026)',
            'Owner: Carla Stone', '*As of Dec 1, 2026*'
        ]);
        assert.deepEqual(await told('lincoln-ms/reports/2026-10-30.plan', 'done |train-mentors'), [
            '**Train the mentors**', 'Action 1\\.1\\.1\\.2 train\\-mentors', '● done on Oct 22, 2026 (late)', 'Due Oct 16, 2026', 'Owner: Ben Okafor', '*As of Dec 1, 2026*'
        ]);
        assert.deepEqual((await told(PLAN, 'mentors|-ready')).slice(1), [
            'Milestone 1\\.1\\.1 mentors\\-ready', '● done on Oct 22, 2026', 'Due Oct 30, 2026', 'Lead: Ben Okafor', '*As of Dec 1, 2026*'
        ]);
    });

    it('tells the baseline, the targets as figures and the results of a measure', async () => {
        assert.deepEqual(await told(PLAN, 'grade-|7 "Grade 7"'), [
            '**Grade 7**', 'Group grade\\-7', 'Baseline SY2025-26: 121 of 198 = 61.11 %', 'Targets:',
            '- SY2026-27: 5 points above baseline = 66.11 %', '- SY2027-28: 10 points above baseline = 71.11 %'
        ]);
        await editor.save('throughline.json', '{ "frozenOn": "2027-06-30" }');
        await editor.outline(PLAN);
        assert.deepEqual(await told(REPORT, 'met-|growth'), [
            'Measure met\\-growth', 'Indicator: Students who meet their growth goals in the year', 'Baseline SY2025-26: 109 of 604 = 18.05 %', 'Targets:',
            '- SY2026-27: at least 30 %', '- SY2027-28: at least 50 %', 'Results:', '- SY2026-27: 162 of 598 = 27.09 %, target not met', '*As of Jun 30, 2027*'
        ]);
        assert.deepEqual((await told(REPORT, 'ready.grade|-6')).slice(-3, -1), ['Results:', '- SY2026-27: 154 of 205 = 75.12 %, target met']);
        assert.equal((await told(REPORT, 'rea|dy.grade-6'))[1], 'Measure ready');
    });

    it('tells the kind, the designation and the plans of an organization', async () => {
        assert.deepEqual(await told(PLAN, 'plan for |lincoln-ms'), [
            '**Lincoln Middle School**', 'School lincoln\\-ms', 'Designation: CSI', 'Plan SY2026-27 to SY2028-29: approved', '*As of Jun 30, 2027*'
        ]);
        assert.deepEqual((await told('network.plan', '|west-hs')).slice(1, 3), ['School west\\-hs', 'Designation: TSI for students\\-with\\-disabilities, english\\-learners']);
    });

    it('tells of funds, members and subgroups what they are, and nothing of other words', async () => {
        assert.deepEqual(await told(PLAN, 'title-|ii-a'), ['**Title II, Part A\\: effective teaching and leadership**', 'Fund title\\-ii\\-a', 'Origin: federal']);
        assert.deepEqual(await told(PLAN, 'owner |rivera'), ['**Ana Rivera**', 'Member rivera', 'Principal']);
        assert.deepEqual(await told('network.plan', 'for |english-learners'), ['**English learners**', 'Subgroup english\\-learners']);
        assert.deepEqual(await told(PLAN, 'Each |student'), []);
        assert.deepEqual(await told(PLAN, 'ow|ner rivera'), []);
    });

    it('tells from which plan something is carried on, also where a later line uses it', async () => {
        const path = 'lincoln-ms/next.plan';
        await editor.save(path, 'plan for lincoln-ms from SY2029-30 to SY2031-32 {\n  carry unit-pilot\n  action again "Again" {\n    after teach-units\n  }\n}\n');
        await editor.untilKnown(path);
        const from = 'From the plan for SY2026\\-27 to SY2028\\-29';
        const carried = await told(path, 'carry unit|-pilot');
        assert.deepEqual([carried[0], carried.at(-1)], ['**Each new teacher has taught one mentored unit**', from]);
        assert.equal((await told(path, 'after teach|-units')).at(-1), from);
        assert.ok(!(await told(PLAN, 'after plan-|units')).includes(from), 'not within the plan itself');
        assert.deepEqual(editor.found(path).filter(each => each.code === 'unknown-name'), []);
        await editor.save(path, undefined);
    });

    it('lets no text of a plan make a link, an image or HTML', async () => {
        await editor.save('evil.plan', 'fund evil "<img src=x> [go](https://x.example) `a` **b** | https://y.example"\n');
        await editor.untilKnown('evil.plan');
        assert.equal((await told('evil.plan', 'fund |evil'))[0],
            '**\\<img src\\=x\\> \\[go\\]\\(https\\:\\/\\/x\\.example\\) \\`a\\` \\*\\*b\\*\\* \\| https\\:\\/\\/y\\.example**');
    });
});
