import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, workspace } from 'vscode';
import { codeOf, diagnosticsUntil, hasCode, insertGoalWithoutMeasure, open, plan, revert } from './support.ts';

describe('diagnostics', () => {
    it('come for what is typed and go when it is undone', async () => {
        const document = await open(plan);
        const inserted = await insertGoalWithoutMeasure(document);
        const diagnostics = await diagnosticsUntil(document, hasCode('goal-no-measure'));
        const found = diagnostics.filter(diagnostic => codeOf(diagnostic) === 'goal-no-measure');
        assert.equal(found.length, 1);
        assert.equal(found[0].range.start.line, inserted.start.line, 'it is at the goal');
        assert.equal(document.isDirty, true, 'nothing was saved');

        await commands.executeCommand('undo');
        await diagnosticsUntil(document, diagnostics => !hasCode('goal-no-measure')(diagnostics));
        assert.equal(document.isDirty, false);
    });

    it('find no error in the tutorial', async () => {
        const files = await workspace.findFiles('**/*.plan');
        assert.ok(files.length >= 10, `${files.length} files`);
        for (const file of files) {
            await workspace.openTextDocument(file);
        }
        // A finding that is awaited shows that the server has looked at the files.
        const document = await open(plan);
        await insertGoalWithoutMeasure(document);
        await diagnosticsUntil(document, hasCode('goal-no-measure'));
        const errors = languages.getDiagnostics().flatMap(([uri, diagnostics]) => diagnostics
            .filter(diagnostic => diagnostic.severity === DiagnosticSeverity.Error && codeOf(diagnostic) !== 'goal-no-measure')
            .map(diagnostic => `${workspace.asRelativePath(uri)}:${diagnostic.range.start.line + 1}: ${diagnostic.message}`));
        await revert(document);
        assert.deepEqual(errors, []);
    });

    it('come again after the server is restarted, also when that is asked twice', async () => {
        const document = await open(plan);
        await insertGoalWithoutMeasure(document);
        await diagnosticsUntil(document, hasCode('goal-no-measure'));
        const restarts = [commands.executeCommand('throughline.restartServer'), commands.executeCommand('throughline.restartServer')];
        await Promise.all(restarts);
        await diagnosticsUntil(document, hasCode('goal-no-measure'));
        await revert(document);
        await diagnosticsUntil(document, diagnostics => !hasCode('goal-no-measure')(diagnostics));
    });
});
