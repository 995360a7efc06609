import assert from 'node:assert/strict';
import { Editor } from './editor.ts';

const PLAN = 'lincoln-ms/plan.plan';
const LAST_REPORT = 'lincoln-ms/reports/2027-06-18.plan';

describe('the language server', () => {
    let editor: Editor;

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    it('publishes what a rule finds while it is typed, with its name as the code', async () => {
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('  goal on-track', '  goal reading "Each student will read."\n\n  goal on-track'));
        await editor.until(PLAN, codes => codes.includes('goal-no-measure'));
        const finding = editor.found(PLAN).find(each => each.code === 'goal-no-measure')!;
        assert.deepEqual(finding.range, { start: { line: 23, character: 2 }, end: { line: 23, character: 14 } });
        assert.equal(finding.source, 'throughline');
        await editor.type(PLAN, editor.text(PLAN));
        await editor.until(PLAN, codes => codes.length === 0);
    });

    it('tells in the plan what a report that came or went means for it', async () => {
        await editor.show(PLAN);
        await editor.save(LAST_REPORT, undefined);
        await editor.until(PLAN, codes => codes.includes('action-overdue'));
        assert.match(editor.found(PLAN).map(each => each.message).join('\n'), /plan-units was due on Jan 22, 2027/);
        await editor.save(LAST_REPORT, 'report for lincoln-ms covering SY2026-27 on 2027-06-18 by rivera {\n  done plan-units on 2027-01-20\n  done teach-units on 2027-03-03\n  done unit-pilot on 2027-03-03\n}\n');
        await editor.until(PLAN, codes => !codes.includes('action-overdue'));
    });

    it('follows the as-of date of the settings, and throughline.json before the editor', async () => {
        await editor.save(LAST_REPORT, undefined);
        await editor.until(PLAN, codes => codes.includes('action-overdue'));
        await editor.set({ asOf: '2026-12-01' });
        await editor.save('throughline.json', '{}');
        await editor.until(PLAN, codes => !codes.includes('action-overdue'));
        await editor.set({ asOf: '2027-02-01' });
        await editor.until(PLAN, codes => codes.includes('action-overdue'));
        await editor.save('throughline.json', '{ "frozenOn": "2026-12-01" }');
        await editor.until(PLAN, codes => !codes.includes('action-overdue'));
        await editor.save('throughline.json', '{ "frozen": true }');
        await editor.until('throughline.json', codes => codes.includes('settings'));
        // The built-in texts outlive it.
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('coded 2b', 'coded 2b\n          coded nothing'));
        await editor.until(PLAN, codes => codes.includes('code-unknown') || codes.includes('unknown-name'));
        assert.equal(editor.codes(PLAN).filter(code => code === 'unknown-name' || code === 'code-unknown').length, 1);
    });

    it('links a name that appears in another file, and complains when it goes', async () => {
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('from title-i\n', 'from new-grant\n'));
        await editor.until(PLAN, codes => codes.includes('unknown-name'));
        await editor.save('funds.plan', 'fund new-grant "A new grant" {\n  origin state\n}\n');
        await editor.until(PLAN, codes => !codes.includes('unknown-name'));
        await editor.save('funds.plan', undefined);
        await editor.until(PLAN, codes => codes.includes('unknown-name'));
    });

    it('forgets what was typed and not saved when the file is closed', async () => {
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('owner stone', 'owner nobody'));
        await editor.until(PLAN, codes => codes.includes('unknown-name'));
        await editor.hide(PLAN);
        await editor.until(PLAN, codes => codes.length === 0);
    });

    it('offers the fix of a finding as a code action', async () => {
        await editor.show(PLAN);
        await editor.type(PLAN, editor.text(PLAN).replace('dated 2026-08-17', 'dated 8/17/2026'));
        await editor.until(PLAN, codes => codes.includes('syntax'));
        const [diagnostic] = editor.found(PLAN);
        const actions = await editor.client.sendRequest<{ title: string; edit: { changes: Record<string, { newText: string }[]> } }[]>('textDocument/codeAction', {
            textDocument: { uri: editor.uri(PLAN) }, range: diagnostic.range, context: { diagnostics: [diagnostic] }
        });
        assert.deepEqual(actions.map(each => each.title), ['Write 2026-08-17']);
        assert.deepEqual(actions[0].edit.changes[editor.uri(PLAN)].map(each => each.newText), ['2026-08-17']);
    });

    it('lives on after texts that are no plans at all', async () => {
        await editor.show(PLAN);
        for (const text of ['{'.repeat(100_000), '\u0000'.repeat(1000), 'bad line\n'.repeat(20_000), '"""', '}'.repeat(1000)]) {
            await editor.type(PLAN, text);
            assert.ok(Array.isArray(await editor.outline(PLAN)));
        }
        await editor.type(PLAN, editor.text(PLAN));
        await editor.until(PLAN, codes => codes.length === 0);
        await editor.save('lincoln-ms/latin.plan', undefined).catch(() => {});
        assert.deepEqual(editor.log.filter(each => /Error|exception/.test(each)), []);
    });
});

describe('the language server, when a branch is checked out', () => {
    let editor: Editor;

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    it('takes hundreds of files that come and go at once', async () => {
        const paths = Array.from({ length: 300 }, (_, i) => `more/school-${i}/plan.plan`);
        const text = (i: number) => `plan for school-${i} from SY2026-27 to SY2027-28 {\n  mission "We teach each student."\n  priority p "One" {\n    addresses nothing-${i}\n  }\n}\n`;
        await editor.show('lincoln-ms/plan.plan');
        await editor.saveAll(paths.map((path, i) => [path, text(i)]));
        await editor.until(paths[299], codes => codes.includes('unknown-name'));
        await editor.until(paths[0], codes => codes.includes('unknown-name'));
        await editor.saveAll(paths.map(path => [path, undefined]));
        for (const path of paths) {
            await editor.until(path, codes => codes.length === 0);
        }
        await editor.type('lincoln-ms/plan.plan', editor.text('lincoln-ms/plan.plan').replace('owner rivera', 'owner nobody-here'));
        await editor.until('lincoln-ms/plan.plan', codes => codes.includes('unknown-name'));
    });
});
