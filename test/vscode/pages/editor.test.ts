import assert from 'node:assert/strict';
import { openWorkbench, themes, type Theme, type Workbench } from '../host/workbench.ts';

for (const theme of Object.keys(themes) as Theme[]) {
    describe(`a plan in the window, ${theme}`, () => {
        let workbench: Workbench;

        before(async () => {
            workbench = await openWorkbench(theme);
            await workbench.open('lincoln-ms/plan.plan');
        });

        after(() => workbench.close());

        afterEach(async function () {
            if (this.currentTest?.state === 'failed') {
                await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
            }
            await workbench.revert();
        });

        it('has keywords in a color of their own', async () => {
            const colors = await workbench.colors();
            const keyword = colors.find(({ text }) => text === 'plan');
            assert.ok(keyword, `a piece of text of its own: ${colors.map(({ text }) => text).slice(0, 8).join(' | ')}`);
            assert.notEqual(keyword.color, await workbench.plainColor());
            await workbench.screenshot('plan');
        });

        it('is outlined with the numbers of its parts', async () => {
            await workbench.showOutline();
            await workbench.scrollOutlineToEnd();
            await workbench.outline.filter({ hasText: /^1\.1\.1\.2\b/ }).waitFor();
            await workbench.screenshot('outline');
        });

        it('shows the as-of date in the status bar, and why it is fixed', async () => {
            const item = workbench.page.locator('.statusbar-item', { hasText: 'As of Jun 30, 2027' });
            await item.waitFor();
            await item.click();
            await workbench.run('Notifications: Show Notifications');
            await workbench.page.locator('.notification-list-item', { hasText: 'This network is frozen on Jun 30, 2027' }).waitFor();
            await workbench.screenshot('as-of');
            await workbench.run('Notifications: Clear All Notifications');
        });

        it('offers practices with code and title', async () => {
            await workbench.goTo('action choose-mentors');
            await workbench.page.keyboard.press('Enter');
            await workbench.page.keyboard.type('coded ');
            await workbench.suggestions.filter({ hasText: '1a' }).filter({ hasText: 'Prioritize improvement' }).waitFor();
            await workbench.screenshot('completion');
            await workbench.page.keyboard.press('Escape');
        });

        it('tells in the problems panel what is wrong', async () => {
            await workbench.goTo('vision "Every learner');
            await workbench.page.keyboard.press('Enter');
            await workbench.page.keyboard.type('goal unmeasured "Every family knows the plan."');
            await workbench.showProblems();
            await workbench.problems.filter({ hasText: 'goal-no-measure' }).waitFor();
            await workbench.screenshot('problems');
        });
    });
}
