/**
 * How fast one file after another is read and judged, in MB/s for each step: `node test/bench/files.ts [rounds] [folder]`. The folder is
 * one of the examples, or any on the disk by its whole path, of which a sample is taken. Every round reads each text anew, so that nothing
 * remembered of a tree is counted as speed. Times are those of this thread alone, which others on the same machine hardly change.
 */
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { URI, type LangiumDocument } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { readDocument } from '../../language/model/read.ts';
import { createPlanServices } from '../../language/module.ts';
import { rules } from '../../language/rules/all.ts';
import { checkSyntax } from '../../language/rules/syntax.ts';
import { exportedNames } from '../../language/scoping/exports.ts';
import { summarizeFile } from '../../language/summaries/file-summary.ts';
import { outlineOf } from '../../language/summaries/outline.ts';
import { packSummary } from '../../language/summaries/packing.ts';
import { writtenReferences } from '../../language/summaries/references.ts';
import { readText } from '../../server/workspace/node-reader.ts';
import { exampleTexts } from '../parser/support.ts';

/** So many files are enough to tell what most are like. */
const SAMPLE = 400;

const rounds = Number(process.argv[2] ?? 40);
const folder = process.argv[3] ?? 'statewide/';

const paths = isAbsolute(folder) ? sampleOf(folder) : [];
const texts = (isAbsolute(folder) ? paths.map(path => [path, readFileSync(path, 'utf8')] as const) : [...exampleTexts(folder)])
    .map(([path, text]) => ({ uri: URI.file(`/${path}`), text }));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const { shared, plan } = createPlanServices();

const read = ({ text, uri }: typeof texts[number]) => shared.workspace.LangiumDocumentFactory.fromString(text, uri);
const root = (document: LangiumDocument) => document.parseResult.value as ast.Document;
const steps: [name: string, step: (document: LangiumDocument) => unknown][] = [
    ['model', document => readDocument(root(document))],
    ['names', document => exportedNames(root(document))],
    ['references', document => writtenReferences(root(document))],
    ['syntax', checkSyntax]
];
for (const rule of rules) {
    if (rule.scope === 'file' && !rule.isAboutNames) {
        steps.push([`rule ${rule.id}`, document => [...rule.check(root(document))]]);
    }
}

const times = new Map<string, number>();
function timed<T>(name: string, work: () => T): T {
    const start = process.threadCpuUsage();
    const result = work();
    const { user, system } = process.threadCpuUsage(start);
    times.set(name, (times.get(name) ?? 0) + (user + system) / 1000);
    return result;
}

const warmUp = Math.ceil(rounds / 3);
for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) {
        times.clear();
    }
    timed('lexer alone', () => texts.forEach(({ text }) => plan.parser.Lexer.tokenize(text)));
    const documents = timed('parse with lexer', () => texts.map(read));
    for (const [name, step] of steps) {
        timed(name, () => documents.forEach(step));
    }
    // Here no file outlives the next, as it is where a whole network is read.
    timed('everything, file by file', () => texts.forEach(each => summarizeFile(read(each))));
    const summaries = texts.map(each => summarizeFile(read(each)));
    timed('outlines', () => summaries.map(outlineOf));
    timed('packing', () => summaries.map(packSummary));
    if (paths.length > 0) {
        timed('reading from the disk', () => paths.map(readText));
    }
}

/** Files from all over a folder, always the same. */
function sampleOf(folder: string): string[] {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.plan')).sort();
    return Array.from({ length: Math.min(SAMPLE, all.length) }, (_, index) => join(folder, all[Math.floor(index * all.length / Math.min(SAMPLE, all.length))]));
}

console.log(`${texts.length} files, ${(bytes / 1000).toFixed(0)} kB, mean of ${rounds} rounds`);
const show = (name: string, time: number) => console.log(`${name.padEnd(44)}${time.toFixed(2).padStart(9)} ms${(bytes / 1000 / time).toFixed(1).padStart(9)} MB/s`);
for (const [name, time] of times) {
    show(name, time / rounds);
}
