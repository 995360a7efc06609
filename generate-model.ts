import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const HOME = new URL('./', import.meta.url);
const ROOT = 'FileModel';
const REFERENCE = '#/definitions/';

export const SCHEMA = new URL('docs/model.schema.json', HOME);
export const PAGE = new URL('docs/model.md', HOME);

/** The JSON schema of what a file says, as the types of language/model make it, with their comments as descriptions. */
export function modelSchema(): Schema {
    return createGenerator({
        path: pathOf('language/model/read.ts'), tsconfig: pathOf('tsconfig.json'), type: ROOT, skipTypeCheck: true
    }).createSchema(ROOT);
}

function pathOf(file: string): string {
    return fileURLToPath(new URL(file, HOME));
}

/** A schema as the file in docs/ has it. */
export function schemaText(schema: Schema): string {
    return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Every type of a schema by its name, the model itself first and each before what only it leads to. */
export function typesOf(schema: Schema): Map<string, Schema> {
    const types = new Map<string, Schema>();
    const visit = (name: string) => {
        const type = schema.definitions?.[name] as Schema;
        if (!types.has(name)) {
            types.set(name, type);
            namesIn(type).forEach(visit);
        }
    };
    visit(ROOT);
    return types;
}

/** The page of the model for its readers: what each type and each field means. */
export function modelPage(schema: Schema): string {
    return [
        '# The model',
        'What one file of plans, reports and decisions says, as plain data: the language is read into it, and rules, progress, rollups and reviews work on it. '
            + '[model.schema.json](model.schema.json) is its JSON schema. This page is made from the same types, in `language/model`.',
        [
            '- A field with a question mark is left out where the text does not say it; nothing is ever `null`. Other fields are always there.',
            '- Money is in dollars. A percentage goes from 0 to 100, and says so (`kind` `percent` or `unit` `percent`). A line or character is counted from 0.',
            '- A day is written `2026-09-01`. A period may also be a month, a school year, a quarter or a semester; it means all of its days, so what is due in it is due on its last.',
            '- Any text can be read: what is missing or cannot be read is left out, and is told by the checks instead.',
            '- Texts are as the author wrote them. Nothing in them is checked or safe to run, open or show as HTML.'
        ].join('\n'),
        ...[...typesOf(schema)].flatMap(([name, type]) => section(name, type))
    ].join('\n\n') + '\n';
}

function section(name: string, type: Schema): string[] {
    return [`## ${name}`, ...(type.description === undefined ? [] : [oneLine(type.description)]), ...contents(type)];
}

function contents(type: Schema): string[] {
    if (type.properties) {
        const rows = Object.entries(type.properties).sort(([one], [other]) => rank(one) - rank(other)).map(([field, each]) => {
            const mark = type.required?.includes(field) ? '' : '?';
            return `| \`${field}\`${mark} | ${shown(each as Schema)} | ${cell(oneLine((each as Schema).description ?? ''))} |`;
        });
        return [['| field | holds | meaning |', '| --- | --- | --- |', ...rows].join('\n')];
    }
    return type.anyOf ? [`One of ${type.anyOf.map(each => shown(each as Schema)).join(', ')}.`] : [`Written as ${shown(type)}.`];
}

/** What something is called stands first, and where it stands last. */
function rank(field: string): number {
    return { kind: 0, name: 1, title: 2, place: 4 }[field] ?? 3;
}

/** What a field holds, in a few words. */
function shown(type: Schema): string {
    if (type.$ref !== undefined) {
        const name = type.$ref.slice(REFERENCE.length);
        return `[${name}](#${name.toLowerCase()})`;
    }
    if (type.type === 'array') {
        return `list of ${shown(type.items as Schema)}`;
    }
    const values = type.enum ?? (type.const === undefined ? undefined : [type.const]);
    if (values) {
        return values.map(each => `\`${String(each)}\``).join(', ');
    }
    if (type.anyOf) {
        return type.anyOf.map(each => shown(each as Schema)).join(' or ');
    }
    return { string: 'text', number: 'number', boolean: 'yes or no' }[type.type as string] ?? String(type.type);
}

function namesIn(type: unknown): string[] {
    if (typeof type !== 'object' || type === null) {
        return [];
    }
    return Object.entries(type).flatMap(([key, each]) => (key === '$ref' ? [String(each).slice(REFERENCE.length)] : namesIn(each)));
}

function oneLine(text: string): string {
    return text.replace(/\s*\n\s*/g, ' ');
}

function cell(text: string): string {
    return text.replaceAll('|', '\\|');
}

/** Writes the schema and the page of the model into docs/. */
export function writeModel(): void {
    const schema = modelSchema();
    writeFileSync(SCHEMA, schemaText(schema));
    writeFileSync(PAGE, modelPage(schema));
}
