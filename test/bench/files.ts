/**
 * How fast one file after another is read and judged, in MB/s for each step: `node test/bench/files.ts [rounds] [folder of examples]`.
 * Every round reads each text anew, so that nothing remembered of a tree is counted as speed. Times are those of this thread alone,
 * which others on the same machine hardly change.
 */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { URI, type LangiumDocument } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { readDocument } from '../../language/model/read.ts';
import { createPlanServices } from '../../language/module.ts';
import { rules } from '../../language/rules/all.ts';
import { checkSyntax } from '../../language/rules/syntax.ts';
import { defaultSettings } from '../../language/settings.ts';
import { exampleTexts } from '../parser/support.ts';

const rounds = Number(process.argv[2] ?? 40);
const folder = process.argv[3] ?? 'statewide/';
const context = { asOf: '2026-12-01', settings: defaultSettings };
const fileRules = rules.filter(rule => rule.scope === 'file');

const texts = [...exampleTexts(folder)].map(([path, text]) => ({ uri: URI.file(`/${path}`), text }));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const { shared, plan } = createPlanServices();

type Step = (documents: readonly LangiumDocument[]) => unknown;
const root = (document: LangiumDocument) => document.parseResult.value as ast.Document;
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
    ['model', documents => documents.map(each => readDocument(root(each)))],
    ['names', documents => Promise.all(documents.map(each => plan.references.ScopeComputation.collectExportedSymbols(each)))],
    ['syntax', documents => documents.map(checkSyntax)],
    ...fileRules.map(rule => [`rule ${rule.id}`, (documents: readonly LangiumDocument[]) => documents.map(each => [...rule.check(root(each), context)])] as const)
]);

const times = new Map<string, number[]>();
async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = process.threadCpuUsage();
    const result = await work();
    const { user, system } = process.threadCpuUsage(start);
    times.set(name, [...times.get(name) ?? [], (user + system) / 1000]);
    return result;
}

for (let round = 0; round < rounds; round++) {
    await timed('lexer', () => texts.forEach(({ text }) => plan.parser.Lexer.tokenize(text)));
    const documents = await timed('parse', () => texts.map(({ text, uri }) => shared.workspace.LangiumDocumentFactory.fromString(text, uri)));
    for (const [name, step] of steps) {
        await timed(name, () => step(documents));
    }
}

// The clock of a thread is too coarse for a median; the first rounds only warm up.
const mean = (list: readonly number[]) => list.slice(rounds >> 2).reduce((sum, each) => sum + each, 0) / (rounds - (rounds >> 2));
const show = (name: string, time: number) => console.log(`${name.padEnd(44)}${time.toFixed(2).padStart(9)} ms${(bytes / 1000 / time).toFixed(2).padStart(10)} MB/s`);
console.log(`${texts.length} files, ${(bytes / 1000).toFixed(0)} kB, mean of ${rounds - (rounds >> 2)} rounds`);
let whole = 0;
let ofRules = 0;
for (const [name, list] of times) {
    show(name === 'lexer' ? 'lexer (also in parse)' : name, mean(list));
    whole += name === 'lexer' ? 0 : mean(list);
    ofRules += name.startsWith('rule ') ? mean(list) : 0;
}
show('all file rules', ofRules);
show('everything', whole);
