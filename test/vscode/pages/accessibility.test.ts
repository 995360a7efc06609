import { assertAccessible } from '../host/accessibility.ts';
import { openWorkbench, themes, type Theme, type Workbench } from '../host/workbench.ts';

const PLAN = 'lincoln-ms/plan.plan';

for (const theme of Object.keys(themes) as Theme[]) {
    describe(`the pages can be used by everybody, ${theme}`, () => {
        let workbench: Workbench;

        const show = async (path: string, page: 'Progress' | 'Rollup', text: string) => {
            await workbench.open(path);
            await workbench.run(`Throughline: Show ${page}`);
            await workbench.webview.getByText(text).first().waitFor();
        };

        before(async () => {
            workbench = await openWorkbench(theme);
        });

        after(() => workbench.close());

        afterEach(async function () {
            if (this.currentTest?.state === 'failed') {
                await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
            }
            await workbench.run('View: Close All Editors');
        });

        it('the progress of a plan, in columns and beside its text', async () => {
            await show(PLAN, 'Progress', 'Results SY2026-27');
            await assertAccessible(workbench);
            await workbench.page.setViewportSize({ width: 2400, height: 1200 });
            await workbench.webview.locator('.plan thead', { hasText: 'Latest word' }).waitFor();
            await assertAccessible(workbench);
            await workbench.page.setViewportSize({ width: 1440, height: 900 });
            await workbench.goTo('action teach-units');
            await workbench.webview.locator('[aria-current]').waitFor();
            await assertAccessible(workbench);
        });

        it('the rollup of a network', async () => {
            await show('network.plan', 'Rollup', 'Prairie State');
            await workbench.webview.locator('.implementation tr', { hasText: 'Lincoln Middle School' }).first().hover();
            await assertAccessible(workbench);
        });

        it('the progress of a plan that cannot be read, and the rollup with it', async () => {
            await show(PLAN, 'Progress', 'Results SY2026-27');
            await workbench.goTo('lead stone');
            await workbench.page.keyboard.press('Enter');
            await workbench.page.keyboard.type(') (');
            await workbench.webview.locator('.trouble').waitFor();
            await assertAccessible(workbench);
            await workbench.closeTab('Progress: Lincoln');
            await workbench.run('Throughline: Show Rollup');
            await workbench.webview.locator('.trouble').waitFor();
            await assertAccessible(workbench);
            await workbench.closeTab('Rollup');
            await workbench.revert();
        });

        it('a page that has nothing to show', async () => {
            await show('network.plan', 'Progress', 'There is no plan in this file');
            await assertAccessible(workbench);
            await workbench.screenshot('progress-nothing');
        });
    });
}
