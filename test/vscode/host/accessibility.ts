import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Workbench } from './workbench.ts';

/** What is asked of a page: WCAG 2.0 to 2.2, levels A and AA, and what axe-core calls best practice. */
const options: RunOptions = {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    // Every place is told of violations only, which is a good deal faster.
    resultTypes: ['violations']
};

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/**
 * Asserts that axe-core finds nothing wrong with the extension's page that is to be seen, as it stands at the moment.
 * It looks at the page's own frame only: VS Code's window around it is not ours.
 */
export async function assertAccessible(workbench: Workbench): Promise<void> {
    const element = await workbench.webview.owner().elementHandle();
    const frame = await element?.contentFrame();
    assert.ok(frame, 'the page is in a frame of its own');
    await frame.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    const { violations, passes } = await frame.evaluate(given => axe.run(document, given), options);
    // A page that is not there yet violates nothing either.
    assert.ok(passes.some(({ id }) => id === 'color-contrast'), 'there was text to look at');
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html}\n${failureSummary}`));
    assert.ok(found.length === 0, [...new Set(found)].join('\n'));
}
