import assert from 'node:assert/strict';
import { commands, workspace, type DocumentSymbol, type Location, type LocationLink, type Position, type TextDocument, type Uri } from 'vscode';
import { find, open, plan, uriOf } from './support.ts';

describe('navigation', () => {
    async function definitionAt(document: TextDocument, position: Position): Promise<Uri> {
        const found = await commands.executeCommand<Array<Location | LocationLink>>('vscode.executeDefinitionProvider', document.uri, position);
        assert.equal(found.length, 1);
        return 'targetUri' in found[0] ? found[0].targetUri : found[0].uri;
    }

    it('outlines a plan with the numbers of its parts', async () => {
        const document = await open(plan);
        const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
        const names: string[] = [];
        const collect = (symbol: DocumentSymbol) => {
            names.push(`${symbol.name} ${symbol.detail}`);
            symbol.children.forEach(collect);
        };
        assert.ok(symbols, 'there is an outline');
        symbols.forEach(collect);
        assert.ok(names.some(name => /^1\.1\.1\.2\b.*(train-mentors|Train the mentors)/.test(name)), names.join('\n'));
    });

    it('leads from a report to the plan', async () => {
        const report = await open('lincoln-ms/reports/2026-09-30.plan');
        const target = await definitionAt(report, find(report, 'choose-mentors'));
        assert.equal(target.toString(), uriOf(plan).toString());
    });

    it('leads from a federal fund to its built-in text, which can be read', async () => {
        const document = await open(plan);
        const target = await definitionAt(document, find(document, '$4,500 from title-i', 'title-i'));
        assert.equal(target.scheme, 'throughline-builtin');
        const text = await workspace.openTextDocument(target);
        assert.match(text.getText(), /title-i/);
        assert.equal(text.languageId, 'improvement-plan');
    });
});
