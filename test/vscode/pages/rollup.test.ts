import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, themes, type Theme, type Workbench } from '../host/workbench.ts';

for (const theme of Object.keys(themes) as Theme[]) {
    describe(`the rollup page, ${theme}`, () => {
        let workbench: Workbench;

        const rowOf = (text: string): Locator => workbench.webview.locator('.implementation tbody tr', { hasText: text });

        before(async () => {
            workbench = await openWorkbench(theme);
            await workbench.open('network.plan');
            await workbench.run('Throughline: Show Rollup');
            await workbench.webview.locator('h1', { hasText: 'Prairie State' }).waitFor();
        });

        after(() => workbench.close());

        afterEach(async function () {
            if (this.currentTest?.state === 'failed') {
                await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
            }
        });

        it('shows each organization with its plan, its counts and its practices', async () => {
            const school = rowOf('Lincoln Middle School');
            const cells = await school.locator('td').allInnerTexts();
            assert.deepEqual(cells.slice(0, 3).map(text => text.trim()), ['CSI', 'approved', '4 of 4']);
            assert.match(await school.locator('.cell').nth(3).innerText(), /● 5/);
            assert.equal(await workbench.webview.locator('.implementation thead .cell').count(), 12);
            assert.equal(await rowOf('West High School').locator('td').nth(1).innerText(), 'no plan, begin one');
            await workbench.screenshot('rollup');
        });

        it('shows results beside each own target', async () => {
            const results = workbench.webview.locator('table', { hasText: 'Own target' }).locator('tbody tr');
            assert.ok((await results.allInnerTexts()).some(text => /Lincoln Middle School.*27.09 % of 598.*30 %.*not met/s.test(text)));
        });

        it('shows who needs support, and what changed around each support', async () => {
            await workbench.webview.locator('h2', { hasText: 'Supports by practice' }).waitFor();
            const around = await workbench.webview.locator('table', { hasText: 'Effect as reported' }).first().locator('tbody tr').allInnerTexts();
            assert.ok(around.some(text => /Lincoln Middle School.*Cedar Valley Public Schools: 11 of 12 weekly visits, because One week of snow/s.test(text)), around.join('\n'));
            assert.ok(around.every(text => !text.includes('undefined')));
        });

        it('opens the text behind a row', async () => {
            await rowOf('Lincoln Middle School').getByRole('button', { name: 'Lincoln Middle School' }).press('Enter');
            await workbench.atLine('lincoln-ms/plan.plan', 'plan for lincoln-ms');
            await workbench.screenshot('rollup-and-text');
        });
    });
}

describe('the rollup page while plans change', () => {
    let workbench: Workbench;

    before(async () => {
        workbench = await openWorkbench('dark');
        await workbench.open('lincoln-ms/plan.plan');
        await workbench.run('Throughline: Show Rollup');
        await workbench.webview.locator('h1').waitFor();
        await workbench.webview.locator('tr', { hasText: 'Lincoln Middle School' }).first().click();
        await workbench.atLine('lincoln-ms/plan.plan', 'plan for lincoln-ms');
    });

    after(() => workbench.close());

    afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
        }
    });

    it('lets nothing in from outside, and runs no script but its own', async () => {
        const policy = await workbench.webview.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
        assert.match(policy ?? '', /^default-src 'none'; style-src [^;]*; script-src 'nonce-[0-9a-f-]{36}'; base-uri 'none'; form-action 'none'$/);
        assert.doesNotMatch(policy ?? '', /unsafe/);
    });

    it('shows one organization and what is below it when that is chosen', async () => {
        await workbench.webview.getByLabel('Show').selectOption({ label: '\u00a0\u00a0\u00a0\u00a0Cedar Valley Public Schools' });
        await workbench.webview.locator('h1', { hasText: 'Cedar Valley' }).waitFor();
        assert.equal(await workbench.webview.locator('.implementation tbody tr').count(), 4);
    });

    it('follows what is typed, and keeps the last good state where a text cannot be read', async () => {
        await workbench.goTo('lead stone');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('action one-more "One more" {');
        await workbench.page.keyboard.press('Enter');
        await workbench.webview.locator('.implementation tr', { hasText: '4 of 5' }).first().waitFor();
        await workbench.page.keyboard.type(') (');
        await workbench.webview.locator('.trouble', { hasText: 'plan.plan, line' }).waitFor();
        await workbench.webview.locator('.implementation tr', { hasText: '4 of 5' }).first().waitFor();
        await workbench.screenshot('rollup-trouble');
        await workbench.revert();
        await workbench.webview.locator('.trouble').waitFor({ state: 'detached' });
    });

    it('shows who fits the filters', async () => {
        const rows = workbench.webview.locator('.implementation tbody tr');
        await workbench.webview.getByRole('searchbox').fill('west');
        await workbench.webview.locator('.filters', { hasText: '1 of 3 organizations' }).waitFor();
        assert.deepEqual((await rows.locator('th').allInnerTexts()).map(text => text.trim()), ['West High School · Cedar Valley Public Schools']);
        await workbench.screenshot('rollup-filtered');
    });

    it('is there again after the window was loaded anew, with what was chosen', async () => {
        await workbench.reload();
        await workbench.webview.locator('h1', { hasText: 'Cedar Valley' }).waitFor();
        await workbench.webview.locator('.filters', { hasText: '1 of 3 organizations' }).waitFor();
    });
});
