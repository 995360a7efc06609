import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { commitAll, git } from '../../support/git.ts';
import { assertAccessible } from '../host/accessibility.ts';
import { copyTutorial } from '../host/host.ts';
import { openWorkbench, themes, type Theme, type Workbench } from '../host/workbench.ts';

const PLAN = 'lincoln-ms/plan.plan';
const DISTRICT = 'cedar-valley/plan.plan';
const COMMAND = 'Throughline: Review Changes';
/** What a title may say and a page must only show. */
const MEAN = '<img src=x onerror=alert(1)> [click](command:workbench.action.quit) Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsfeierlichkeitsvorbereitungskomitee';

/** A copy of the tutorial of which something else is made. */
function tutorial(change: (folder: string) => void): (folder: string) => Promise<void> {
    return async folder => {
        await copyTutorial(folder);
        change(folder);
    };
}

function edit(folder: string, path: string, ...changes: [from: string, to: string][]): void {
    const text = changes.reduce((sum, [from, to]) => {
        assert.ok(sum.includes(from), from);
        return sum.replace(from, to);
    }, readFileSync(join(folder, path), 'utf8'));
    writeFileSync(join(folder, path), text);
}

/** A branch with one commit on it, and then with something that is not committed. */
function branch(folder: string): void {
    commitAll(folder, 'The plans as they were approved');
    git(folder, 'checkout', '--quiet', '-b', 'revision');
    edit(folder, DISTRICT, ['explanation "', 'explanation "Together: ']);
    edit(folder, PLAN,
        ['at least 30%', 'at least 25%'], ['at least 50%', 'at least 60%'], ['to 2026-11-20', 'to 2026-12-11'],
        ['with a trained mentor', 'with one well trained mentor'], ['new teachers will plan', 'each new teacher will plan'], ['"Train the mentors"', JSON.stringify(MEAN)]);
    git(folder, 'commit', '--quiet', '--all', '--message', `Lower what <b>cannot</b> be met $(zap)`);
    rmSync(join(folder, 'lincoln-ms', 'reports', '2026-09-30.plan'));
}

for (const theme of Object.keys(themes) as Theme[]) {
    describe(`the page of changes, ${theme}`, () => {
        let workbench: Workbench;

        const rowOf = (text: string): Locator => workbench.webview.locator('.changes tbody tr', { hasText: text });

        before(async () => {
            workbench = await openWorkbench(theme, tutorial(branch));
            await workbench.open(PLAN);
            await workbench.runUntilAsked(COMMAND, 'What this branch changes');
            await workbench.screenshot('changes-base');
            await workbench.choose('What this branch changes');
            await workbench.webview.locator('h1', { hasText: 'What this branch changes since it left main' }).waitFor();
        });

        after(() => workbench.close());

        afterEach(async function () {
            if (this.currentTest?.state === 'failed') {
                await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
            }
        });

        it('can be used by everybody', () => assertAccessible(workbench));

        it('shows plan by plan what got weaker, and the old values struck through', async () => {
            await workbench.screenshot('changes');
            assert.deepEqual(await workbench.webview.locator('h2').allInnerTexts(), ['Lincoln Middle School', 'Cedar Valley Public Schools']);
            const target = rowOf('target for SY2026-27 lowered');
            assert.match(await target.innerText(), /measure met-growth.*↓ target for SY2026-27 lowered.*at least 30% →.*at least 25%.*plan\.plan:31 was line 31/s);
            assert.match(await target.locator('del').evaluate(each => getComputedStyle(each).textDecorationLine), /line-through/);
            const due = rowOf('due later');
            assert.match(await due.innerText(), /Nov 20, 2026 →.*Dec 11, 2026/s);
            assert.equal(await due.locator('.value').getAttribute('title'), '2026-11-20 → 2026-12-11');
            assert.match(await rowOf('report removed').innerText(), /report Sep 30, 2026.*− report removed.*was 2026-09-30\.plan:\d+$/s);
        });

        it('shows a text word by word', async () => {
            const pieces = rowOf('“if” changed').first();
            assert.deepEqual(await pieces.locator('del').allInnerTexts(), ['a']);
            assert.deepEqual(await pieces.locator('ins').allInnerTexts(), ['one well']);
            // The second change of an element has its name only for those who hear the table.
            assert.match(await rowOf('“then” changed').locator('th .unseen').innerText(), /^strategy Two years of mentoring/);
        });

        it('shows what a plan says as text and as nothing else, however long a word is', async () => {
            const row = rowOf('title changed');
            await row.scrollIntoViewIfNeeded();
            assert.ok((await row.innerText()).includes(MEAN));
            assert.equal(await workbench.webview.locator('img, a').count(), 0);
            for (const part of ['html', '.scroll']) {
                const [all, seen] = await workbench.webview.locator(part).first().evaluate(each => [each.scrollWidth, each.clientWidth]);
                assert.equal(all, seen, `nothing stands out of ${part}`);
            }
            await workbench.screenshot('changes-text');
        });

        it('hides what is not asked for', async () => {
            const chip = workbench.webview.getByRole('button', { name: /added, removed and changed/ });
            await chip.press('Enter');
            assert.equal(await chip.getAttribute('aria-pressed'), 'false');
            assert.equal(await rowOf('title changed').count(), 0);
            assert.ok(await rowOf('target for SY2026-27 lowered').isVisible());
            await workbench.screenshot('changes-filtered');
            await chip.click();
            await rowOf('title changed').waitFor();
        });

        it('goes to the line of a row, and marks the row of the line', async () => {
            await rowOf('target for SY2027-28 raised').getByRole('button', { name: 'target for SY2027-28 raised' }).press('Enter');
            await workbench.atLine(PLAN, 'at least 60%');
            await rowOf('target for SY2027-28 raised').and(workbench.webview.locator('[aria-current]')).waitFor();
        });

        it('opens the earlier version of what is gone, which can only be read', async () => {
            await rowOf('report removed').getByRole('button', { name: 'report removed' }).click();
            await workbench.page.locator('.tab.active', { hasText: /2026-09-30 \([0-9a-f]{7}\)\.plan/ }).waitFor();
            await workbench.page.locator('.view-line', { hasText: 'report for' }).first().waitFor();
            await workbench.page.locator('#status\\.editor\\.mode', { hasText: 'Improvement Plan' }).waitFor();
            await workbench.page.keyboard.type('x');
            await workbench.page.getByText('Cannot edit in read-only editor').first().waitFor();
            await workbench.screenshot('changes-earlier');
        });

        it('has room for its columns beside nothing', async () => {
            await workbench.page.setViewportSize({ width: 2400, height: 1200 });
            await workbench.screenshot('changes-wide');
            await workbench.page.setViewportSize({ width: 1440, height: 900 });
        });
    });
}

describe('the page of changes while a plan changes', () => {
    let workbench: Workbench;

    before(async () => {
        workbench = await openWorkbench('dark', tutorial(folder => commitAll(folder, 'First')));
        await workbench.open(PLAN);
    });

    after(() => workbench.close());

    afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
        }
    });

    it('says that nothing has changed, and offers another base', async () => {
        await workbench.runUntilAsked(COMMAND, 'What is not committed yet');
        await workbench.choose('What is not committed yet');
        await workbench.webview.locator('.empty', { hasText: 'Nothing has changed since the last commit.' }).waitFor();
        await workbench.webview.getByRole('button', { name: 'Choose another base' }).waitFor();
        await workbench.screenshot('changes-empty');
    });

    it('follows what is typed', async () => {
        await workbench.goTo('vision "Every learner');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('goal unmeasured "Every family knows the plan."');
        await workbench.webview.locator('.changes tr', { hasText: 'goal-no-measure' }).waitFor();
        await workbench.webview.locator('.changes tr', { hasText: 'Every family knows the plan.' }).filter({ hasText: '+ added' }).waitFor();
        await workbench.screenshot('changes-typing');
        await workbench.revert();
        await workbench.webview.locator('.empty', { hasText: 'Nothing has changed' }).waitFor();
    });

    it('lets nothing in from outside, and runs no script but its own', async () => {
        const policy = await workbench.webview.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
        assert.match(policy ?? '', /^default-src 'none'; style-src [^;]*; script-src 'nonce-[0-9a-f-]{36}'; base-uri 'none'; form-action 'none'$/);
    });

    it('asks for a revision until there is one', async () => {
        await workbench.webview.getByRole('button', { name: 'Choose another base' }).click();
        await workbench.choose('Type a revision');
        const input = workbench.page.locator('.quick-input-widget input.input');
        await workbench.page.locator('.quick-input-widget', { hasText: 'A branch, a tag or a commit' }).waitFor();
        await input.fill('nowhere');
        await workbench.page.locator('.quick-input-widget', { hasText: 'There is no branch, tag or commit called nowhere here.' }).waitFor();
        await input.fill('main');
        await workbench.page.locator('.quick-input-widget', { hasText: 'called nowhere' }).waitFor({ state: 'detached' });
        await workbench.page.keyboard.press('Enter');
        await workbench.webview.locator('h1', { hasText: 'Changes since main' }).waitFor();
    });

    it('is there again after the window was loaded anew, with the same base', async () => {
        await workbench.reload();
        await workbench.webview.locator('h1', { hasText: 'Changes since main' }).waitFor();
    });
});

describe('the review of changes where there is no repository', () => {
    it('says what to do', async () => {
        const workbench = await openWorkbench('dark');
        try {
            await workbench.open(PLAN);
            await workbench.run(COMMAND);
            await workbench.run('Notifications: Show Notifications');
            await workbench.page.locator('.notification-list-item', { hasText: 'These plans are in no git repository' }).waitFor();
            await workbench.screenshot('changes-no-repository');
        } finally {
            await workbench.close();
        }
    });
});

describe('the review of changes in the Source Control view', () => {
    it('is in its title, and sees when something is committed', async () => {
        let folder = '';
        const prepare = (copy: string) => {
            branch(copy);
            folder = copy;
        };
        const workbench = await openWorkbench('dark', tutorial(prepare), { 'git.enabled': true });
        try {
            await workbench.open(PLAN);
            await workbench.page.locator('.activitybar .action-item', { has: workbench.page.locator('.action-label[aria-label^="Source Control"]') }).click();
            // Its buttons are to be seen while the mouse is over it.
            const title = workbench.page.locator('.pane-header', { has: workbench.page.locator('.action-label[aria-label="Review Changes"]') });
            await title.hover();
            await title.locator('.action-label[aria-label="Review Changes"]').click();
            await workbench.choose('What is not committed yet');
            await workbench.webview.locator('.changes tr', { hasText: 'report removed' }).waitFor();
            await workbench.screenshot('changes-source-control');
            git(folder, 'commit', '--quiet', '--all', '--message', 'Without a report');
            await workbench.webview.locator('.empty', { hasText: 'Nothing has changed since the last commit.' }).waitFor();
        } finally {
            await workbench.close();
        }
    });
});
