import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { open, plan } from './support.ts';

describe('the extension', () => {
    it('knows a plan by its file name', async () => {
        assert.equal((await open(plan)).languageId, 'improvement-plan');
    });

    it('is activated in a folder with plans', async () => {
        const extension = extensions.getExtension('throughline.throughline');
        assert.ok(extension, 'the extension is there');
        // Activation is under way because of the folder; this waits for its end and would throw its error.
        await extension.activate();
        assert.equal(extension.isActive, true);
    });

    it('has its commands', async () => {
        const known = await commands.getCommands(true);
        for (const command of [
            'throughline.newNetwork', 'throughline.newPlan', 'throughline.restartServer', 'throughline.reviewChanges', 'throughline.setAsOf',
            'throughline.showOutput', 'throughline.showProgress', 'throughline.showRollup'
        ]) {
            assert.ok(known.includes(command), command);
        }
    });
});
