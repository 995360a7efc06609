import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFormatter, createParser, createProgram, DEFAULT_CONFIG, SchemaGenerator, type CompletedConfig } from 'ts-json-schema-generator';
import { reflection } from './language/generated/ast.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
/** The parts of a summary. */
const PARTS = ['StatementNames', 'Lookups', 'WrittenReference', 'FileModel', 'TextFindings'];

/** The words that summaries of all files have in common: kinds of elements, and what the types of summaries name. Those that come often come first. */
export function commonWords(): string[] {
    const counts = new Map<string, number>();
    const note = (word: unknown) => typeof word === 'string' && counts.set(word, (counts.get(word) ?? 0) + 1);
    const visit = (type: unknown) => {
        if (typeof type === 'object' && type !== null) {
            const { properties = {}, enum: values = [], const: value } = type as { properties?: object; enum?: unknown[]; const?: unknown };
            [...Object.keys(properties), ...values, value].forEach(note);
            Object.values(type).forEach(visit);
        }
    };
    const config: CompletedConfig = { ...DEFAULT_CONFIG, path: path('language/summaries/file-summary.ts'), tsconfig: path('tsconfig.json'), skipTypeCheck: true, additionalProperties: true };
    const program = createProgram(config);
    for (const part of PARTS) {
        visit(new SchemaGenerator(program, createParser(program, config), createFormatter(config), config).createSchema(part));
    }
    const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
    return [...new Set([...reflection.getAllTypes().sort(), ...words])];
}

export function writeWords(): void {
    writeFileSync(
        new URL('language/summaries/words.ts', import.meta.url),
        `// Made by generate-words.ts from the types of summaries. Nobody edits it.\nexport const COMMON_WORDS: readonly string[] = ${JSON.stringify(commonWords())};\n`
    );
}
