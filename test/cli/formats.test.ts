import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { loadNetworks, networkOf } from '../../cli/network.ts';
import { toCsv } from '../../cli/output/csv.ts';
import { toHtml } from '../../cli/output/html.ts';
import { toMarkdown } from '../../cli/output/markdown.ts';
import { progressFormats } from '../../cli/output/progress.ts';
import { rollupFormats } from '../../cli/output/rollup.ts';
import { rollUp } from '../../language/progress/rollup.ts';
import { tableOf, type Document } from '../../language/views/document.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { assertProgress, assertProgressCsv } from './expected-progress.ts';
import { assertRollup, assertRollupCsv } from './expected-rollup.ts';
import { columnsOf, readCsv, readHtml, readMarkdown, readText } from './read-formats.ts';
import { throughline } from './run.ts';

const EXAMPLES: readonly [name: string, days: readonly string[]][] = [
    ['tutorial', ['2026-12-01', '2027-06-30']],
    ['gallery', ['2026-10-15', '2027-01-20']],
    ['statewide', ['2026-12-01', '2027-12-01']]
];

/** Loads a network as the command line does. */
async function loaded(folder: string, asOf: string) {
    const services = await loadNetworks([folder], { asOf });
    return services.throughline.State.contextOf(networkOf(services, folder));
}

/** What is read in text and Markdown is what is read in HTML, nothing more and nothing less. */
function assertSame(text: string, markdown: string, html: string): void {
    const read = readHtml(html);
    assert.deepEqual(readMarkdown(markdown), read);
    assert.deepEqual(readText(text).columns, read.tables.flatMap(columnsOf));
    assert.deepEqual(readText(text).lines, read.lines);
}

function printed<Facts, Name extends string>(formats: Readonly<Record<Name, (facts: Facts) => Iterable<string>>>, facts: Facts): Record<Name, string> {
    return Object.fromEntries(Object.entries<(facts: Facts) => Iterable<string>>(formats).map(([name, print]) => [name, whole(print(facts))])) as Record<Name, string>;
}

function whole(pieces: Iterable<string>): string {
    return [...pieces].join('');
}

describe('all formats say the same', () => {
    for (const [example, days] of EXAMPLES) {
        for (const day of days) {
            it(`of ${example} on ${day}`, async function () {
                this.timeout(60_000);
                const { network, asOf, settings } = await loaded(fileURLToPath(new URL(`../../examples/${example}`, import.meta.url)), day);
                assert.equal(asOf, day);
                const rollup = printed(rollupFormats, { rollup: rollUp(network, undefined, asOf, settings), network, minimumCellSize: settings.minimumCellSize, isFrozen: false });
                assertSame(rollup.text, rollup.markdown, rollup.html);
                assertRollup(JSON.parse(rollup.json), readHtml(rollup.html));
                assertRollupCsv(JSON.parse(rollup.json), readCsv(rollup.csv));
                assert.ok(network.plans.size > 1);
                for (const organization of network.organizations.keys()) {
                    const progress = printed(progressFormats, { view: progressView(network, organization, asOf, settings), isFrozen: false });
                    assertSame(progress.text, progress.markdown, progress.html);
                    assertProgress(JSON.parse(progress.json), readHtml(progress.html));
                    assertProgressCsv(JSON.parse(progress.json), readCsv(progress.csv));
                }
            });
        }
    }
});

describe('what a plan says does no harm', () => {
    /** A text in quotation marks can have all but these marks and the end of a line. */
    const HOSTILE = ['<script>alert(1)</script>', 'a | b', '| c |', "=HYPERLINK('https://example.org')", '@SUM(1)', '-1+2', '+1', '&lt;b&gt; </style></title>', "' onload=x", 'a\\| b `c`'];
    let folder: string;

    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        writeFileSync(join(folder, 'all.plan'), `${HOSTILE.map((title, i) => `school s${i} "${title}"
plan for s${i} from SY2026-27 to SY2027-28 {
  goal g${i} "${title}" {
    measure m${i} "${title}" {
      baseline SY2025-26 20 of 100
      target SY2026-27 at least 30%
    }
  }
  strategy t${i} "${title}" {
    milestone u${i} "${title}" {
      due 2026-10-01
      action a${i} "${title}" {
        to 2026-10-01
        owner "${title}"
      }
    }
  }
}
report for s${i} covering SY2026-27 Q1 on 2026-10-30 {
  behind a${i} because "${title}"
}`).join('\n')}\n`);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    /** In one process, since there are many; that the command line prints the same is tested below. */
    const prints = async () => {
        const { network, asOf, settings } = await loaded(folder, '2026-12-01');
        const rollup = printed(rollupFormats, { rollup: rollUp(network, undefined, asOf, settings), network, minimumCellSize: settings.minimumCellSize, isFrozen: false });
        const plans = HOSTILE.map((expected, i) => ({
            name: `progress s${i}`, expected: [expected], ...printed(progressFormats, { view: progressView(network, `s${i}`, asOf, settings), isFrozen: false })
        }));
        return [{ name: 'rollup', expected: HOSTILE, ...rollup }, ...plans];
    };

    it('and is what the command line prints', async function () {
        this.timeout(30_000);
        const [rollup, plan] = await prints();
        for (const [args, expected] of [[['rollup', '--format', 'csv'], rollup.csv], [['progress', 's0', '--format', 'html'], plan.html]] as const) {
            const { code, out, err } = throughline([...args, '--as-of', '2026-12-01'], folder);
            assert.deepEqual([code, out, err], [0, expected, '']);
        }
    });

    it('in HTML', async () => {
        for (const { name, expected, html } of await prints()) {
            const page = parse(html);
            assert.deepEqual([...new Set(page.querySelectorAll('*').map(each => each.rawTagName.toLowerCase()))].sort().filter(each => !KNOWN.has(each)), [], 'no element of others');
            assert.ok(page.querySelectorAll('*').every(each => Object.keys(each.attributes).every(name => !name.startsWith('on') && !['href', 'src'].includes(name))));
            assert.match(page.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')!, /^default-src 'none'; style-src 'unsafe-inline';/);
            assert.equal(page.querySelector('html')!.getAttribute('lang'), 'en');
            assert.notEqual(page.querySelector('title')!.textContent, '');
            const { lines, tables } = readHtml(html);
            const texts = [...lines, ...tables.flatMap(each => each.rows.flat())];
            assert.deepEqual(expected.filter(each => !texts.includes(each)), [], name);
        }
    });

    it('in Markdown and text', async () => {
        for (const { text, markdown, html } of await prints()) {
            assertSame(text, markdown, html);
            assert.doesNotMatch(markdown.replaceAll('<br>', ''), /</);
            const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
            for (const table of markdown.split('\n\n').filter(each => each.startsWith('|'))) {
                assert.equal(new Set(table.trim().split('\n').map(cells)).size, 1, table);
            }
        }
    });

    it('in CSV', async () => {
        for (const { name, expected, csv } of await prints()) {
            const cells = readCsv(csv).flatMap(row => Object.values(row));
            assert.deepEqual(cells.filter(cell => /^[=+\-@\t\r\n]/.test(cell)), []);
            assert.deepEqual(expected.filter(each => !cells.includes(/^[=+\-@]/.test(each) ? `'${each}` : each)), [], name);
        }
    });
});

describe('marks that no title can have, such as quotation marks and ends of lines', () => {
    const TEXT = '"quoted" & <b>two</b>\r\nlines | =1';
    const document: Document = {
        title: TEXT, about: TEXT, sections: [{ level: 2, heading: TEXT, table: tableOf([{ heading: TEXT, cell: () => TEXT }, { heading: 'Figure', cell: () => '1', isNumber: true }], [0]) }]
    };

    it('stay in their place in HTML', () => {
        const html = whole(toHtml(document));
        assert.deepEqual(readHtml(html), { lines: [TEXT, TEXT, TEXT], tables: [{ headings: [TEXT, 'Figure'], rows: [[TEXT, '1']] }] });
        assert.equal(parse(html).querySelector('.scroll')!.getAttribute('aria-label'), TEXT);
        assert.equal(parse(html).querySelectorAll('b').length, 0);
    });

    it('stay in their cell in Markdown', () => {
        const line = TEXT.replace('\r\n', ' ');
        assert.deepEqual(readMarkdown(whole(toMarkdown(document))), { lines: [line, line, line], tables: [{ headings: [line, 'Figure'], rows: [[line, '1']] }] });
    });

    it('stay in their cell in CSV, where nothing becomes a formula and numbers stay numbers', () => {
        const csv = whole(toCsv(['a', 'b'], [{ a: TEXT, b: -1.5 }, { a: '=1+"2"', b: null }, { a: '\t@x', b: false }, { a: '\uFF1D1', b: ' -2' }]));
        assert.equal(csv, `a,b\r\n"${TEXT.replaceAll('"', '""')}",-1.5\r\n"'=1+""2""",\r\n'\t@x,false\r\n'\uFF1D1,' -2\r\n`);
        assert.equal(readCsv(csv)[0].a, TEXT);
    });
});

/** The elements that documents are made of. */
const KNOWN = new Set([
    'html', 'head', 'meta', 'title', 'style', 'body', 'main', 'h1', 'h2', 'h3', 'p', 'div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'br'
]);
