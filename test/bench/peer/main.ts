// Langium's default services on a state, in a process of its own: `node test/bench/peer/main.ts FOLDER PLAN` prints what it took as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentState, TextDocument, URI } from 'langium';
import { libraryDocuments } from '../../../language/library/library.ts';
import { memoryOf } from '../process-facts.ts';
import { editsOf } from '../measures/edits.ts';
import { latenciesOf } from '../statistics.ts';
import { createPeerServices } from './services.ts';

const [folder, path] = process.argv.slice(2);
const WARM_UP = 20;
const EDITS = 200;

const begin = performance.now();
const open = new Map<string, TextDocument>();
const { shared } = createPeerServices(open);
const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(each => each.endsWith('.plan')).sort();
libraryDocuments(shared).forEach(each => LangiumDocuments.addDocument(each));
for (const file of files) {
    LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(readFileSync(join(folder, file), 'utf8'), URI.file(join(folder, file))));
}
await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
const coldMs = performance.now() - begin;
const unlinked = LangiumDocuments.all.map(each => each.references.filter(reference => reference.error).length).reduce((sum, each) => sum + each, 0) ?? 0;
if (unlinked > 0) {
    throw new Error(`The peer does not link ${unlinked} references, which would make it slower.`);
}

const uri = URI.file(join(folder, path));
const text = readFileSync(join(folder, path), 'utf8');
const edits = editsOf(text);
const textDocument = TextDocument.create(uri.toString(), 'improvement-plan', 1, text);
open.set(uri.toString(), textDocument);
const times: number[] = [];
for (let i = 0; i < WARM_UP + EDITS; i++) {
    const { range, replacement } = edits.next().value;
    const start = performance.now();
    TextDocument.update(textDocument, [{ range, text: replacement }], i + 2);
    const validated = new Promise<void>(done => {
        const listener = DocumentBuilder.onDocumentPhase(DocumentState.Validated, each => {
            if (each.uri.toString() === uri.toString()) {
                listener.dispose();
                done();
            }
        });
    });
    const update = DocumentBuilder.update([uri], []);
    await validated;
    if (i >= WARM_UP) {
        times.push(performance.now() - start);
    }
    await update;
}
const memory = memoryOf('self');
console.log(JSON.stringify({ coldMs, keystroke: latenciesOf(times), restKb: memory?.nowKb, peakKb: memory?.peakKb }));
