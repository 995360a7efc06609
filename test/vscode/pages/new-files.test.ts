import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertAccessible } from '../host/accessibility.ts';
import { repository } from '../host/host.ts';
import { openWorkbench, type Workbench } from '../host/workbench.ts';

const EMPTY = () => Promise.resolve();

/** A new plan has no errors; it is told that a mission, goals, a team and needs are still to be written. */
const NOTHING_WRITTEN = { files: 2, errors: 0, warnings: 4 };

/** What the command line finds in the open folder. */
function check({ workspace }: Workbench): { files: number, errors: number, warnings: number } {
    const run = spawnSync(process.execPath, [join(repository, 'dist', 'cli', 'throughline.js'), 'check', '--format', 'json'], { cwd: workspace, encoding: 'utf8' });
    assert.equal(run.stderr, '');
    const { files, errors, warnings } = JSON.parse(run.stdout).summary;
    return { files, errors, warnings };
}

describe('what is new in the window', () => {
    let workbench: Workbench;

    const open = async (fill?: (folder: string) => Promise<void>) => {
        workbench = await openWorkbench('dark', fill);
    };
    const answerAll = async (state: string, district: string, school: string, year: string) => {
        await workbench.answer('New Network (1 of 4)', state);
        await workbench.answer('New Network (2 of 4)', district);
        await workbench.answer('New Network (3 of 4)', school);
        await workbench.answer('New Network (4 of 4)', year);
        await workbench.page.locator('.tab.active[data-resource-name="plan.plan"]').waitFor();
    };
    const tell = async (text: string) => {
        await workbench.page.locator('#status\\.notifications .codicon-bell-dot').waitFor();
        const told = workbench.notifications.filter({ hasText: text });
        // The list closes by itself when something else takes the focus just then, as the end of a question does.
        while (!await told.isVisible()) {
            await workbench.run('Notifications: Show Notifications');
        }
        return told;
    };

    afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
        }
        await workbench.close();
    });

    it('an empty folder: the page offers a network, which asks four questions and has a plan without errors', async () => {
        await open(EMPTY);
        await workbench.run('Throughline: Show Rollup');
        await workbench.webview.locator('.empty', { hasText: 'There are no organizations here yet' }).waitFor();
        await assertAccessible(workbench);
        await workbench.screenshot('rollup-empty');
        await workbench.webview.getByRole('button', { name: 'New Network' }).click();
        await workbench.question.locator('.quick-input-title', { hasText: 'New Network (1 of 4)' }).waitFor();
        await workbench.screenshot('new-network');
        await workbench.question.locator('input.input').fill(' . ');
        await workbench.question.getByText('Write a name with letters.').waitFor();
        await workbench.screenshot('new-network-no-name');
        await answerAll('Prairie State', 'Cedar Valley', 'Lincoln Middle School', '');
        assert.deepEqual(readdirSync(workbench.workspace).sort(), ['.gitattributes', 'README.md', 'lincoln-middle-school', 'network.plan', 'throughline.json']);
        await workbench.editor.locator('.view-line', { hasText: 'plan for lincoln-middle-school from SY' }).waitFor();
        await workbench.showProblems();
        await workbench.screenshot('new-network-plan');
        assert.deepEqual(check(workbench), NOTHING_WRITTEN);
        await workbench.closeTab('Rollup');
        await workbench.run('Throughline: Show Progress');
        await workbench.webview.locator('h1', { hasText: 'Lincoln Middle School' }).waitFor();
        await workbench.webview.getByText('The plan has no goal yet').waitFor();
        await assertAccessible(workbench);
        await workbench.screenshot('progress-new');
        await workbench.webview.getByRole('button', { name: 'Open the Plan' }).first().click();
        await workbench.atLine('lincoln-middle-school/plan.plan', 'plan for');
    });

    it('an empty folder: a plan needs a network first', async () => {
        await open(EMPTY);
        await workbench.run('Throughline: New Plan');
        const told = await tell('A plan is for a school, a district or a state of a network');
        await workbench.screenshot('new-plan-without-network');
        await told.getByRole('button', { name: 'New Network' }).click();
        await workbench.answer('New Network (1 of 4)', 'Prairie');
        await workbench.page.keyboard.press('Escape');
        await workbench.question.waitFor({ state: 'hidden' });
        assert.deepEqual(readdirSync(workbench.workspace), []);
    });

    it('a folder with a network: a plan is offered, and begun for whoever has none; one that is there stays', async () => {
        await open();
        await workbench.run('Throughline: New Network');
        const told = await tell('There is a network in this folder already');
        await workbench.screenshot('new-network-again');
        await told.getByRole('button', { name: 'New Plan' }).click();
        await workbench.question.locator('.quick-input-title', { hasText: 'New Plan' }).waitFor();
        await workbench.screenshot('new-plan');
        await workbench.answer('New Plan', 'West High School');
        await workbench.question.locator('.quick-input-title', { hasText: 'New Plan for West High School' }).waitFor();
        await workbench.screenshot('new-plan-year');
        await workbench.answer('New Plan for West High School', 'SY2026-27');
        await workbench.page.locator('.tab.active[data-resource-name="SY2026-27.plan"]').waitFor();
        const path = join(workbench.workspace, 'west-hs', 'SY2026-27.plan');
        const text = readFileSync(path, 'utf8');
        assert.equal(check(workbench).errors, 0);
        await workbench.begin('Throughline: New Plan');
        await workbench.answer('New Plan', 'West High School');
        await workbench.answer('New Plan for West High School', 'SY2026-27');
        await tell('west-hs/SY2026-27.plan is there already');
        await workbench.screenshot('new-plan-again');
        assert.equal(readFileSync(path, 'utf8'), text);
    });

    it('a row of the rollup without a plan begins one', async () => {
        await open();
        await workbench.open('network.plan');
        await workbench.run('Throughline: Show Rollup');
        const row = workbench.webview.locator('.implementation tr', { hasText: 'West High School' });
        await row.getByRole('button', { name: 'begin one' }).click();
        await workbench.answer('New Plan for West High School', 'SY2026-27');
        await workbench.page.locator('.tab[data-resource-name="SY2026-27.plan"]').waitFor();
        await row.getByRole('button', { name: 'draft' }).waitFor({ state: 'attached' });
    });

    it('names with quotation marks, slashes and signs make folders that can be', async () => {
        await open(EMPTY);
        await workbench.begin('Throughline: New Network');
        await answerAll('The "Sunflower" \\ State', '../../etc/passwd', '\u{1F3EB} P.S. 12 / "The Hill" { # }', '');
        assert.deepEqual(readdirSync(workbench.workspace).sort(), ['.gitattributes', 'README.md', 'network.plan', 'p-s-12-the-hill', 'throughline.json']);
        const network = readFileSync(join(workbench.workspace, 'network.plan'), 'utf8');
        assert.match(network, /^school p-s-12-the-hill "\u{1F3EB} P\.S\. 12 \/ 'The Hill' \{ # \}" in etc-passwd \{$/mu);
        assert.deepEqual(check(workbench), NOTHING_WRITTEN);
    });

    it('names of 200 characters are kept in whole; a README that was there stays', async () => {
        await open(folder => writeFile(join(folder, 'README.md'), 'Mine.\n'));
        await workbench.begin('Throughline: New Network');
        const long = 'A school of the valley in the hills '.repeat(6).slice(0, 200).trim();
        await answerAll(long, long, long, '');
        const folder = 'a-school-of-the-valley-in-the-hills-a-school';
        assert.ok(existsSync(join(workbench.workspace, folder, 'plan.plan')), readdirSync(workbench.workspace).join(' '));
        assert.equal(readFileSync(join(workbench.workspace, 'network.plan'), 'utf8').split(`"${long}"`).length, 4);
        assert.equal(readFileSync(join(workbench.workspace, 'README.md'), 'utf8'), 'Mine.\n');
        assert.deepEqual(check(workbench), NOTHING_WRITTEN);
        await workbench.screenshot('new-network-long-names');
    });
});
