import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AstUtils } from 'langium';
import { ImprovementPlanGrammar } from '../../language/generated/grammar.ts';
import { keywordOf } from '../../language/model/tree.ts';
import { readKeywords } from '../../language/parser/tokens.ts';
import type { Finding } from '../../language/rules/engine.ts';
import { TestNetwork } from '../support/network.ts';
import { inFrame } from './frames.ts';
import { modelOf, parse } from './model.ts';

const PAGE = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const GALLERY = fileURLToPath(new URL('../../examples/gallery/', import.meta.url));
/** The day on which the page's network is looked at: its plan has begun, and not all its reports are written. */
const DAY = '2026-12-01';
/** The folder beside the gallery's in which each piece of the page has a file; its name comes behind theirs. */
const PIECES = 'zz-pieces/';
const gallery = Object.fromEntries(globSync('**/*.plan', { cwd: GALLERY }).sort().map(path => [path.replaceAll('\\', '/'), readFileSync(GALLERY + path, 'utf8')]));

/** The examples of the page: a whole file where the words above end in its name, a piece where they end in the name of a block. */
const examples = [...PAGE.matchAll(/`([^`\n]+)`:\n\n```improvement-plan\n([^]*?)\n```/g)].map(([, where, text]) => ({ where, text: `${text}\n` }));
const files = examples.filter(each => each.where.endsWith('.plan'));
const pieces = examples.filter(each => !each.where.endsWith('.plan'));

/** The rows of the tables that say how an item is written: each line of code is a line of a plan. */
const rows = [...PAGE.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| (`[^|]+`) \|$/gm)]
    .map(([, item, source, block, code]) => ({ item, source, block, lines: code.slice(1, -1).split('` `') }));

const texts = [...pieces.map(each => inFrame(each.where, each.text)), ...rows.map(each => inFrame(each.block, each.lines.join('\n')))];
const pathOf = (text: string) => `${PIECES}${texts.indexOf(text)}.plan`;

let network: TestNetwork;
let found: Map<string, Finding[]>;

before(async function () {
    this.timeout(60_000);
    network = await TestNetwork.of({ ...gallery, ...Object.fromEntries(texts.map(text => [pathOf(text), text])) });
    found = network.findings(DAY);
});

describe('the page that teaches the language', () => {
    it('has all its examples under the name of a file or a block', () => {
        assert.equal(examples.length, PAGE.split('```improvement-plan').length - 1);
        assert.ok(files.length > 12 && pieces.length > 5);
        assert.equal(new Set(files.map(each => each.where)).size, files.length, 'no file stands there twice');
    });

    it('builds up a network that has no error at any point', async function () {
        this.timeout(60_000);
        for (let length = 1; length <= files.length; length++) {
            const texts = Object.fromEntries(files.slice(0, length).map(({ where, text }) => [where, text]));
            const found = (await TestNetwork.of(texts)).problems(DAY);
            const { where } = files[length - 1];
            const shown = [...found].flatMap(([path, problems]) => problems.filter(each => each.severity === 'error').map(each => `${path}: ${each.message}`));
            assert.deepEqual(shown, [], where);
        }
    });

    for (const { where, text } of pieces) {
        it(`has a piece of a ${where} that says something: ${text.split('\n')[0]}`, () => saysSomething(where, text));
    }
});

describe('the table of what the guidance asks for', () => {
    it('has rows for every tool and step', () => {
        assert.ok(rows.length > 170, `${rows.length} rows`);
        for (const source of ['Tool A, cover', 'Tool A, direction', 'Tool A, grid', 'Tool A, signatures', 'Tool A, elements', 'Tool A, data analysis', 'Tool A, planning',
            'Tool A, implementation data', 'Tool A, performance and results data', 'Tool A, supports', 'Tool A, note on attachments', 'Step 1', 'Step 2', 'Step 3', 'Step 4',
            'Step 5', 'Step 6', 'Reiterative process', 'Tell the story', 'Tool B, 1', 'Tool B, 2', 'Tool B, 3', 'Tool B, 4', 'Tool B, 5', 'Tool C', 'Tool D']) {
            assert.ok(rows.some(each => each.source.includes(source)), source);
        }
        assert.equal(rows.filter(each => each.source === 'Tool A, elements').length, 12, 'the groups of elements of Tool A');
        const itemRows = PAGE.slice(PAGE.indexOf('### Tool A: at a glance')).split('\n').filter(each => each.startsWith('| ') && !/^\| (item|---) \|/.test(each));
        assert.equal(rows.length, itemRows.length, 'every row is read');
    });

    it('speaks with every first word of the language', () => {
        const used = new Set([...files.map(each => each.text), ...texts].flatMap(text => AstUtils.streamAllContents(parse(text)).toArray().flatMap(each => keywordOf(each) ?? [])));
        used.add(/`silence strategy-uncoded because/.test(PAGE) ? 'silence' : '');
        assert.deepEqual([...readKeywords(ImprovementPlanGrammar()).heads].filter(each => !used.has(each)), []);
    });

    for (const { item, block, lines } of rows) {
        it(`knows how to write: ${item}`, () => {
            saysSomething(block, lines.join('\n'));
            // Each line for itself, so that none hides behind another.
            const whole = modelOf(inFrame(block, lines.join('\n')));
            for (const line of lines.filter(each => each.split('{').length === each.split('}').length)) {
                assert.notEqual(modelOf(inFrame(block, lines.filter(each => each !== line).join('\n'))), whole, line);
            }
        });
    }
});

/** A piece can be read where it stands, its names mean something in the gallery and in nothing else of the page, and it reaches the model. */
function saysSomething(block: string, piece: string): void {
    const text = inFrame(block, piece);
    const path = pathOf(text);
    assert.deepEqual(found.get(path)!.filter(each => ['syntax', 'unknown-name', 'code-unknown'].includes(each.rule)).map(each => each.message), [], text);
    const meant = network.document(path).references.flatMap(each => ('ref' in each && each.ref ? [AstUtils.getDocument(each.ref).uri.path] : []));
    assert.deepEqual(meant.filter(each => each.includes(PIECES) && !each.endsWith(path)), [], text);
    assert.notEqual(modelOf(text), modelOf(inFrame(block, '')), text);
}
