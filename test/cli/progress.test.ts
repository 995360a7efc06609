import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProgressView } from '../../language/views/progress.ts';
import { throughline } from './run.ts';

const CALL = ['progress', 'lincoln-ms', '--as-of', '2026-12-01'];

describe('throughline progress', () => {
    it('gives the same numbers in all formats', () => {
        const runs = ['text', 'markdown', 'json'].map(format => throughline([...CALL, '--format', format]));
        assert.deepEqual(runs.map(each => [each.code, each.err]), [[0, ''], [0, ''], [0, '']]);
        const [text, markdown, json] = runs.map(each => each.out);
        const view = JSON.parse(json) as ProgressView;
        for (const { name, kind, rows } of view.reporting!.tables) {
            const kinds = kind === 'strategy' ? ['semester', 'year'] : ['quarter'];
            for (const row of rows.filter(each => each.cells.some(cell => cell.share))) {
                const shown = row.cells.filter((_, i) => kinds.includes(view.reporting!.columns[i].kind)).map(each => each.lines[0].text);
                assert.ok(markdown.includes(`| ${row.label} | ${shown.join(' | ')} |`) || row.kind === 'actions-on-time', `${name} ${row.label}`);
                const firstWords = row.label.slice(0, 22).replace(/[()]/g, '\\$&');
                const cells = shown.map(each => each.replace(/[()]/g, '\\$&')).join(' +');
                assert.match(text, new RegExp(`^${firstWords}.* ${cells}$`, 'm'), `${name} ${row.label}`);
            }
        }
        for (const part of ['2 of 4 done \u00b7 1 of 2 on time', '18.05 % of 604', 'Jan 22 (was Nov 20)', 'Outlines of four units']) {
            assert.ok([text, markdown, json].every(each => each.includes(part)), part);
        }
        assert.ok(text.includes('$10,750 of $12,000') && markdown.includes('\\$10,750 of \\$12,000') && json.includes('$10,750 of $12,000'));
    });

    it('shows the day and the year that are asked for', () => {
        assert.match(throughline(CALL).out, /^Lincoln Middle School\n\nCSI · .* · approved Aug 24 · as of Dec 1, 2026\n/);
        assert.match(throughline(['progress', 'lincoln-ms']).out, /as of Jun 30, 2027 \(the date this network is frozen on\)\n/);
        const { out } = throughline([...CALL, '--year', 'SY2027-28']);
        assert.match(out, /^Reporting SY2027-28$/m);
        assert.match(out, /^Actions completed \(%\) +– +– +– +–$/m);
    });

    it('before everything has dashes', () => {
        const { code, out } = throughline(['progress', 'lincoln-ms', '--as-of', '2020-01-01']);
        assert.equal(code, 0);
        assert.match(out, /draft · as of Jan 1, 2020\n/);
        assert.match(out, /^Actions completed \(%\) +– +– +– +–$/m);
    });

    it('of an organization without a plan says so', () => {
        const { code, out, err } = throughline(['progress', 'west-hs', '--as-of', '2026-12-01']);
        assert.deepEqual([code, err], [0, '']);
        assert.equal(out, 'West High School\n\nTSI · Cedar Valley Public Schools · no plan · as of Dec 1, 2026\n\n'
            + 'There is no plan yet. One begins with a line such as: plan for west-hs from SY2026-27 to SY2028-29 {\n');
        assert.equal(JSON.parse(throughline(['progress', 'west-hs', '--format', 'json']).out).reporting, null);
    });

    const wrong: [args: string[], message: RegExp][] = [
        [['progress'], /missing required argument 'organization'/],
        [['progress', 'lincoln'], /^throughline: No organization is called lincoln\. There are cedar-valley, .*\n$/],
        [['progress', 'lincoln-ms', '--year', '2026-12-01'], /^throughline: --year takes a school year such as SY2026-27, not 2026-12-01\.\n$/],
        [['progress', 'lincoln-ms', '--year', 'SY2030-31'], /^throughline: There is no plan for lincoln-ms in SY2030-31: its plan has SY2026-27, SY2027-28, SY2028-29\.\n$/],
        [['progress', 'lincoln-ms', '--as-of', 'today'], /--as-of takes a day/],
        [['progress', 'lincoln-ms', '--format', 'xml'], /Allowed choices are text, markdown, json, html, csv/]
    ];
    for (const [args, message] of wrong) {
        it(`${args.join(' ')} is wrong use`, () => {
            const { code, out, err } = throughline(args);
            assert.deepEqual([code, out], [2, '']);
            assert.match(err, message);
        });
    }

    it('escapes in Markdown what a plan says, and writes to a file', () => {
        const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        try {
            writeFileSync(join(folder, 'all.plan'), `school a "A | B <script>alert(1)</script>"
plan for a from SY2026-27 {
  strategy s "*Bold* [link](javascript:x) \`code\` # ~~no~~" {
    milestone m "1 | 2 | 3" {
      due 2026-10-01
      action x "<img src=x> & _more_ https://example.org" {
        to 2026-10-01
        owner "| Eve"
      }
    }
  }
}
report for a covering SY2026-27 Q1 on 2026-10-30 {
  behind x because "a | b <br> c\\\\"
}
`);
            const file = join(folder, 'out.md');
            const { code, out } = throughline(['progress', 'a', '--as-of', '2026-12-01', '--format', 'markdown', '--output', file], folder);
            assert.deepEqual([code, out], [0, '']);
            const markdown = readFileSync(file, 'utf8');
            assert.match(markdown, /^# A \\\| B &lt;script&gt;alert\(1\)&lt;\/script&gt;\n/);
            assert.ok(markdown.includes('### Strategy 1: \\*Bold\\* \\[link\\](javascript:x) \\`code\\` \\# \\~\\~no\\~\\~\n'));
            assert.ok(markdown.includes('&lt;img src=x&gt; &amp; \\_more\\_ https\\://example.org'));
            assert.ok(markdown.includes('a \\| b &lt;br&gt; c\\\\'));
            assert.doesNotMatch(markdown.replaceAll('<br>', ''), /<[a-z/]/);
            // Every line of a table has as many cells as its heading.
            const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
            const lines = markdown.split('\n');
            for (let i = 1; i < lines.length; i++) {
                if (lines[i].startsWith('|') && lines[i - 1].startsWith('|')) {
                    assert.equal(cells(lines[i]), cells(lines[i - 1]), lines[i]);
                }
            }
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
