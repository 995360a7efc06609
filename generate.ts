import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Puts the built-in library's texts into a module, so that no file system is needed to read them. */
const LIBRARY = new URL('language/library/', import.meta.url);

const lines = readdirSync(LIBRARY).filter(name => name.endsWith('.plan')).sort()
    .map(name => `    ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(new URL(name, LIBRARY), 'utf8'))}`);
writeFileSync(
    new URL('language/generated/library.ts', import.meta.url),
    `// Made by generate.ts from language/library. Nobody edits it.\nexport const libraryTexts: Readonly<Record<string, string>> = {\n${lines.join(',\n')}\n};\n`
);
