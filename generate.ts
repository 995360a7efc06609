import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeModel } from './generate-model.ts';
import { writeWords } from './generate-words.ts';
import type { Example, Rule } from './language/rules/rule.ts';

const LIBRARY = new URL('language/library/', import.meta.url);
const RULES = new URL('language/rules/', import.meta.url);
const PAGES = new URL('docs/rules/', import.meta.url);

/** Puts the built-in library's texts into a module, so that no file system is needed to read them. */
function writeLibrary(): void {
    const lines = readdirSync(LIBRARY).filter(name => name.endsWith('.plan')).sort()
        .map(name => `    ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(new URL(name, LIBRARY), 'utf8'))}`);
    writeFileSync(
        new URL('language/library/texts.ts', import.meta.url),
        `// Made by generate.ts from language/library. Nobody edits it.\nexport const libraryTexts: Readonly<Record<string, string>> = {\n${lines.join(',\n')}\n};\n`
    );
}

/** The page of each rule by its file's name: the comment and the examples of the rule, for its readers. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
    return new Map(rules.map(rule => [`${rule.id}.md`, rulePage(rule)]));
}

function rulePage(rule: Rule): string {
    const [fires] = rule.examples.fires;
    const mended = rule.examples.fires.find(each => each.fixed !== undefined);
    const parts = [
        `# ${rule.id}`,
        ...proseOf(rule),
        [
            '| | |',
            '| --- | --- |',
            `| Level | ${rule.level} |`,
            `| While the plan is a draft | ${rule.inDraft === 'silent' ? 'not reported' : rule.inDraft} |`,
            `| Certainty | ${rule.certainty === 'sure' ? 'sure' : 'a rule of thumb, which may be wrong about a text'} |`,
            `| Source | ${rule.source.replaceAll('|', '\\|')} |`
        ].join('\n'),
        '## What is found',
        placeOf(fires),
        blocksOf(fires.text),
        '## What is fine',
        ...(rule.examples.silent[0].asOf === undefined ? [] : [`As of ${rule.examples.silent[0].asOf}:`]),
        blocksOf(rule.examples.silent[0].text),
        ...(mended ? ['## The fix', ...(mended === fires ? [] : ['From', blocksOf(mended.text), 'the fix makes']), blocksOf(mended.fixed!)] : []),
        '## When it does not apply',
        `In a plan, \`silence ${rule.id} because "…"\` stops it for the block that the line stands in. For a whole network `
            + `\`"severities": { "${rule.id}": "off" }\` in \`throughline.json\` does, or gives it another level.`
    ];
    return `${parts.join('\n\n')}\n`;
}

/** The paragraphs of the comment above a rule. */
function proseOf(rule: Rule): string[] {
    const path = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).find(each => each.endsWith(`/${rule.id}.ts`));
    const comment = path && /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const \w+: \w*Rule\b/.exec(readFileSync(new URL(path, RULES), 'utf8'))?.[1];
    if (!comment) {
        throw new Error(`The rule ${rule.id} has no comment above it.`);
    }
    return comment.replace(/^ *\* ?/gm, '').trim().split(/\n\s*\n/).map(each => each.replace(/\s*\n\s*/g, ' '));
}

/** Where the first finding of an example is. */
function placeOf({ text, asOf }: Example): string {
    const start = text.indexOf('<<');
    const before = text.slice(0, start).split('\n');
    const separator = before.findLastIndex(line => line.startsWith('--- '));
    const file = separator < 0 ? '' : ` of \`${before[separator].slice(4)}\``;
    const more = text.split('<<').length - 2;
    return `${asOf === undefined ? 'In' : `As of ${asOf}, in`} line ${before.length - separator - 1}${file}, at \`${text.slice(start + 2, text.indexOf('>>'))}\``
        + `${more > 0 ? `, and in ${more === 1 ? 'one more place' : `${more} more places`}` : ''}:`;
}

/** The files of an example, without its marks. */
function blocksOf(text: string): string {
    const [first, ...rest] = text.replaceAll(/<<|>>/g, '').split(/^--- (\S+)\n/m);
    const block = (content: string) => `\`\`\`improvement-plan\n${content}\`\`\``;
    return [block(first), ...rest.map((part, index) => (index % 2 === 0 ? `\`${part}\`:` : block(part)))].join('\n\n');
}

/** Makes the parser, of which what runs later is made. */
async function writeParser(): Promise<void> {
    const { parserText } = await import('./generate-parser.ts');
    writeFileSync(new URL('language/parser/generated.ts', import.meta.url), parserText());
}

/** Sums up the library, so that nothing of it is parsed until somebody looks at it. */
async function writeLibrarySummaries(): Promise<void> {
    const { createPlanServices } = await import('./language/module.ts');
    const { libraryDocuments } = await import('./language/library/library.ts');
    const { summarizeFile } = await import('./language/summaries/file-summary.ts');
    const { packSummary } = await import('./language/summaries/packing.ts');
    const lines = libraryDocuments(createPlanServices().shared)
        .map(document => `    ${JSON.stringify(document.uri.toString())}: ${JSON.stringify(packSummary(summarizeFile(document)))}`);
    writeFileSync(
        new URL('summaries.ts', LIBRARY),
        `// Made by generate.ts from language/library. Nobody edits it.\nexport const librarySummaries: Readonly<Record<string, string>> = {\n${lines.join(',\n')}\n};\n`
    );
}

async function writePages(): Promise<void> {
    // The rules read the library that has just been written.
    const { rules } = await import('./language/rules/all.ts');
    for (const [name, text] of rulePages(rules)) {
        writeFileSync(new URL(name, PAGES), text);
    }
}

if (import.meta.main) {
    writeLibrary();
    writeWords();
    await writeParser();
    await writeLibrarySummaries();
    await writePages();
    writeModel();
}
