import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openQuestions, statewideFiles } from './files.ts';

/** Writes examples/statewide anew: `node examples/make-statewide/main.ts`. */
const FOLDER = fileURLToPath(new URL('../statewide/', import.meta.url));

rmSync(FOLDER, { recursive: true, force: true });
const files = statewideFiles();
for (const [path, text] of files) {
    mkdirSync(dirname(FOLDER + path), { recursive: true });
    writeFileSync(FOLDER + path, text);
}
console.log(`${files.size} files written to examples/statewide.`);
openQuestions().forEach(each => console.log(`No report: ${each}`));
