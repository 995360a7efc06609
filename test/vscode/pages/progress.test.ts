import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, themes, type Theme, type Workbench } from '../host/workbench.ts';

const PLAN = 'lincoln-ms/plan.plan';

for (const theme of Object.keys(themes) as Theme[]) {
    describe(`the progress page, ${theme}`, () => {
        let workbench: Workbench;

        const rowOf = (text: string): Locator => workbench.webview.locator('.plan tbody tr', { hasText: text });

        before(async () => {
            workbench = await openWorkbench(theme);
            await workbench.open(PLAN);
            await workbench.page.getByRole('button', { name: 'Show Progress' }).click();
            await workbench.webview.locator('h1', { hasText: 'Lincoln Middle School' }).waitFor();
        });

        after(() => workbench.close());

        afterEach(async function () {
            if (this.currentTest?.state === 'failed') {
                await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
            }
        });

        it('shows what is to be done, by when, and how far it is', async () => {
            const row = await rowOf('Train the mentors').innerText();
            assert.match(row, /1\.1\.1\.2 Train the mentors.*2b.*● done.*Oct 16.*Oct 22 .*late.*okafor.*\$10,750 of \$12,000/s);
            assert.match(await rowOf('Plan one unit').innerText(), /Jan 22, 2027 \(was Nov 20, 2026\)|Jan 22 \(was Nov 20\)/);
            assert.match(await workbench.webview.locator('.goals').innerText(), /growth.*27\.09 %.*not met/s);
            await workbench.screenshot('progress');
        });

        it('shows the reporting tables', async () => {
            const reporting = workbench.webview.locator('.reporting');
            await reporting.scrollIntoViewIfNeeded();
            assert.deepEqual((await reporting.locator('thead th').allInnerTexts()).slice(1), ['Q1', 'Q2', 'S1', 'Q3', 'Q4', 'S2', 'Year']);
            await workbench.screenshot('progress-reporting');
        });

        it('goes to the line of a row, and marks the row of the line', async () => {
            await rowOf('Train the mentors').getByRole('button', { name: 'Train the mentors' }).press('Enter');
            await workbench.atLine(PLAN, 'action train-mentors');
            await rowOf('Train the mentors').and(workbench.webview.locator('[aria-current]')).waitFor();
            await workbench.goTo('action teach-units');
            await rowOf('Teach the unit').and(workbench.webview.locator('[aria-current]')).waitFor();
            assert.equal(await workbench.webview.locator('[aria-current]').count(), 1);
            await workbench.screenshot('progress-line');
        });

        it('has columns where there is room for them', async () => {
            await workbench.page.setViewportSize({ width: 2400, height: 1200 });
            await workbench.webview.locator('.plan thead', { hasText: 'Latest word' }).waitFor();
            await workbench.screenshot('progress-wide');
            await workbench.page.setViewportSize({ width: 1440, height: 900 });
        });
    });
}

describe('the progress page while a plan changes', () => {
    let workbench: Workbench;

    before(async () => {
        workbench = await openWorkbench('dark');
        await workbench.open(PLAN);
        await workbench.run('Throughline: Show Progress');
        await workbench.webview.locator('h1').waitFor();
    });

    after(() => workbench.close());

    afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
        }
    });

    it('follows what is typed; its rows lead to their lines also while the text cannot be read', async () => {
        await workbench.goTo('lead stone');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type(') (');
        await workbench.webview.locator('.trouble', { hasText: 'Shown is the last state' }).waitFor();
        await workbench.page.keyboard.press('Enter');
        await workbench.webview.getByRole('button', { name: 'Teach the unit' }).click();
        await workbench.page.locator('.statusbar-item', { hasText: /Ln 17\d/ }).waitFor();
        await workbench.page.locator('.monaco-editor.focused').first().waitFor();
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.type(' # here');
        await workbench.page.locator('.view-line', { hasText: 'study student work" { # here' }).waitFor();
        await workbench.screenshot('progress-trouble');
        await workbench.revert();
        await workbench.webview.locator('.trouble').waitFor({ state: 'detached' });
    });

    it('says in a file without a plan what would make one', async () => {
        await workbench.open('network.plan');
        await workbench.run('Throughline: Show Progress');
        await workbench.webview.locator('.empty', { hasText: 'A plan begins with' }).waitFor();
        await workbench.screenshot('progress-empty');
    });
});
