import assert from 'node:assert/strict';
import { URI, type LangiumDocument } from 'langium';
import { createPlanServices } from '../../language/module.ts';
import { summarizeFile } from '../../language/summaries/file-summary.ts';
import { outlineOf } from '../../language/summaries/outline.ts';
import { unpackSummary, packSummary } from '../../language/summaries/packing.ts';
import { exampleTexts } from '../parser/support.ts';

describe('a file that is open and one that is not', () => {
    const { shared } = createPlanServices();
    const documents = new Map<string, LangiumDocument>([...exampleTexts()].map(([path, text]) => {
        const uri = URI.file(`/${path}`);
        return [uri.toString(), shared.workspace.LangiumDocumentFactory.fromString(text, uri)];
    }));

    it('say the same, and nothing is there without a value', async () => {
        for (const [uri, document] of documents) {
            await shared.workspace.IndexManager.updateContent(document);
            const file = shared.throughline.Files.get(uri)!;
            const packed = unpackSummary(uri, packSummary(summarizeFile(document)))!;
            assert.deepEqual(file.load().model, packed.model, uri);
            assert.deepEqual(file.outline, outlineOf(packed), uri);
            assert.deepEqual(outlineOf(summarizeFile(document)), outlineOf(packed), uri);
        }
    });
});
