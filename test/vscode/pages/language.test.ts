import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench.ts';

const PLAN = 'lincoln-ms/plan.plan';

describe('what the editor knows of a plan', () => {
    let workbench: Workbench;

    /** A word in the text that is to be seen, where the mouse can get at it. */
    const word = (line: string, text: string) => workbench.editor.locator('.view-line', { hasText: line }).getByText(text, { exact: true }).first();

    before(async () => {
        workbench = await openWorkbench('dark');
    });

    beforeEach(async () => {
        await workbench.open(PLAN);
        // The server has read the plans when it knows their day.
        await workbench.page.locator('.statusbar-item', { hasText: 'As of' }).waitFor();
    });

    after(() => workbench.close());

    afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
        }
        await workbench.page.keyboard.press('Escape');
        await workbench.revert();
    });

    const hover = async (line: string, text: string, expected: string) => {
        await workbench.goTo(line);
        await word(line, text).hover();
        const shown = workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: expected });
        await shown.waitFor();
        return shown.innerText();
    };

    it('hover tells of a practice its title, its domain and what belongs to it', async () => {
        assert.match(await hover('coded 2a', '2a', 'Recruit, develop, retain'), /Talent/);
        await workbench.screenshot('hover-practice');
    });

    it('hover tells of an action how far it is', async () => {
        assert.match(await hover('after train-mentors', 'train-mentors', 'Train the mentors'), /done/);
        await workbench.screenshot('hover-action');
    });

    it('a light bulb splits a strategy of one sentence', async () => {
        await workbench.goTo('addresses induction');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('strategy plc "If we form teams, then teachers will plan together, and each student will grow." {');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.press('ArrowUp');
        await workbench.page.locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget:visible').first().waitFor();
        await workbench.page.keyboard.press('Control+.');
        const fix = workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Split the sentence' });
        await fix.waitFor();
        await workbench.screenshot('light-bulb');
        await fix.click();
        await workbench.editor.locator('.view-line', { hasText: 'if we "form teams"' }).waitFor();
        await workbench.screenshot('light-bulb-done');
    });

    it('a click with Ctrl leads from a report to the plan', async () => {
        await workbench.open('lincoln-ms/reports/2026-09-30.plan');
        await workbench.goTo('done choose-mentors');
        await word('done choose-mentors', 'choose-mentors').hover();
        await workbench.page.keyboard.down('Control');
        await word('done choose-mentors', 'choose-mentors').hover({ position: { x: 8, y: 8 } });
        await workbench.page.locator('.goto-definition-link').first().waitFor();
        await workbench.screenshot('definition-link');
        await word('done choose-mentors', 'choose-mentors').click({ modifiers: ['Control'] });
        await workbench.page.keyboard.up('Control');
        await workbench.atLine(PLAN, 'action choose-mentors');
        await workbench.screenshot('definition');
    });

    it('F2 renames in the plan and its reports', async () => {
        await workbench.goTo('action choose-mentors');
        await word('action choose-mentors', 'choose-mentors').click();
        await workbench.page.keyboard.press('F2');
        const input = workbench.page.locator('.rename-box input');
        await input.waitFor();
        assert.equal(await input.inputValue(), 'choose-mentors');
        await workbench.screenshot('rename');
        await input.fill('pick-mentors');
        await workbench.page.keyboard.press('Enter');
        await workbench.editor.locator('.view-line', { hasText: 'action pick-mentors' }).waitFor();
        await workbench.screenshot('rename-done');
        // VS Code saves the files that it changes and does not show.
        assert.match(await readFile(join(workbench.workspace, 'lincoln-ms/reports/2026-09-30.plan'), 'utf8'), /done pick-mentors on 2026-09-09/);
    });
});
