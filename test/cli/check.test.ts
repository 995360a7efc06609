import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN, throughline, TUTORIAL } from './run.ts';

const PLAN = 'plan for lincoln-ms from SY2026-27 to SY2028-29 {\n  submitted 2026-08-20\n  goal on-track "Each student will grow."\n}\n';
const NETWORK = 'school lincoln-ms "Lincoln Middle School"\n';

describe('throughline check', () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        writeFileSync(join(folder, 'throughline.json'), '{}');
        writeFileSync(join(folder, 'network.plan'), NETWORK);
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('finds no error in the tutorial', () => {
        for (const day of ['2026-12-01', '2027-06-30']) {
            const { code, out, err } = throughline(['check', '--as-of', day, '--format', 'json']);
            const { diagnostics, summary } = JSON.parse(out);
            assert.deepEqual(diagnostics.filter((each: { severity: string }) => each.severity === 'error'), []);
            assert.equal(summary.files, 12);
            assert.deepEqual([code, err], [0, '']);
        }
    });

    it('prints findings as the design of the command line says', () => {
        writeFileSync(join(folder, 'lincoln.plan'), PLAN);
        const { code, out } = throughline(['check', '.', '--format', 'json', '--as-of', '2026-12-01'], folder);
        const { diagnostics, summary } = JSON.parse(out);
        const [finding] = diagnostics.filter((each: { rule: string }) => each.rule === 'goal-no-measure');
        assert.deepEqual({ ...finding, message: '' }, {
            file: 'lincoln.plan', line: 3, column: 3, endLine: 3, endColumn: 16, severity: 'error', rule: 'goal-no-measure', message: '', docs: 'docs/rules/goal-no-measure.md'
        });
        assert.match(finding.message, /on-track has no measure/);
        assert.equal(summary.files, 2);
        assert.equal(summary.errors, diagnostics.filter((each: { severity: string }) => each.severity === 'error').length);
        assert.equal(code, 1);
    });

    it('checks a single file within its network and reports on it alone', () => {
        writeFileSync(join(folder, 'lincoln.plan'), PLAN);
        writeFileSync(join(folder, 'other.plan'), 'plan for nobody from SY2026-27\n');
        const { out } = throughline(['check', 'lincoln.plan', '--format', 'json'], folder);
        const { diagnostics, summary } = JSON.parse(out);
        assert.equal(summary.files, 1);
        assert.deepEqual(diagnostics.map((each: { rule: string }) => each.rule).filter((rule: string) => rule === 'unknown-name'), []);
    });

    it('is milder with a plan that is not submitted, and fails from the severity that is asked for', () => {
        writeFileSync(join(folder, 'lincoln.plan'), PLAN.replace('  submitted 2026-08-20\n', ''));
        assert.equal(throughline(['check'], folder).code, 0);
        assert.equal(throughline(['check', '--fail-on', 'warning'], folder).code, 1);
        assert.equal(throughline(['check', '--fail-on', 'never'], folder).code, 0);
    });

    it('takes severities from throughline.json, and from --config before it', () => {
        writeFileSync(join(folder, 'lincoln.plan'), PLAN);
        writeFileSync(join(folder, 'throughline.json'), '{ "severities": { "goal-no-measure": "hint" } }');
        const severity = (args: string[]) => JSON.parse(throughline(['check', '--format', 'json', ...args], folder).out).diagnostics
            .find((each: { rule: string }) => each.rule === 'goal-no-measure')?.severity;
        assert.equal(severity([]), 'hint');
        writeFileSync(join(folder, 'off.json'), '{ "severities": { "goal-no-measure": "off" } }');
        assert.equal(severity(['--config', 'off.json']), undefined);
    });

    it('writes to a file with --output', () => {
        const { code, out } = throughline(['check', TUTORIAL, '--output', join(folder, 'out.txt')], folder);
        assert.deepEqual([code, out], [0, '']);
        assert.match(readFileSync(join(folder, 'out.txt'), 'utf8'), /12 files checked as of 2027-06-30/);
    });

    describe('with output that cannot be written', () => {
        it('ends quietly where nobody reads on', () => {
            const run = spawnSync('bash', ['-c', `"${process.execPath}" "${MAIN}" rollup --format json --network "${TUTORIAL}" | head -n 1; echo "\${PIPESTATUS[0]}"`], { encoding: 'utf8' });
            assert.deepEqual([run.stdout, run.stderr], ['{\n0\n', '']);
        });

        it('says of a file that it cannot be written, and why', () => {
            for (const [file, why] of [['no/out.txt', 'there is no such file or folder'], ['.', 'it is a folder']]) {
                assert.deepEqual(throughline(['check', TUTORIAL, '--output', file], folder), { code: 2, out: '', err: `throughline: ${file} cannot be written: ${why}.\n` });
            }
        });

        if (existsSync('/dev/full')) {
            it('says that the disk is full', () => {
                assert.deepEqual(throughline(['check', TUTORIAL, '--output', '/dev/full'], folder), { code: 2, out: '', err: 'throughline: /dev/full cannot be written: the disk is full.\n' });
            });
        }
    });

    describe('with input that is not right', () => {
        it('says that a folder is missing, and goes on where there are others', () => {
            assert.deepEqual(throughline(['check', 'missing'], folder), { code: 2, out: '', err: 'throughline: missing does not exist.\n' });
            const both = throughline(['check', 'missing', '.'], folder);
            assert.equal(both.err, 'missing does not exist and is passed over.\n');
            assert.match(both.out, /1 file checked/);
            assert.equal(both.code, 0);
        });

        it('tells of each file that it cannot read in one line, and checks the rest', () => {
            writeFileSync(join(folder, 'latin.plan'), Buffer.from([0x67, 0x6f, 0x61, 0x6c, 0x20, 0xe9]));
            writeFileSync(join(folder, 'big.plan'), Buffer.alloc(10 * 1024 * 1024 + 1, 0x61));
            mkdirSync(join(folder, 'x.plan'));
            writeFileSync(join(folder, 'x.plan', 'inside.plan'), 'school west-hs "West High School"\n');
            symlinkSync('.', join(folder, 'loop'));
            symlinkSync('gone.plan', join(folder, 'dangling.plan'));
            const { code, out, err } = throughline(['check', '.', '--format', 'json'], folder);
            assert.deepEqual(err.trim().split('\n').map(line => line.replace(/ .*/, '')).sort(), ['big.plan', 'dangling.plan', 'latin.plan', 'loop', 'x.plan']);
            assert.match(err, /latin\.plan is not a text in UTF-8/);
            assert.match(err, /big\.plan is larger than 10 MB/);
            assert.match(err, /x\.plan is a folder, not a plan/);
            assert.match(err, /loop leads back to a folder/);
            assert.equal(JSON.parse(out).summary.files, 2);
            assert.equal(code, 0);
        });

        it('has nothing to do in a folder without plans', () => {
            const empty = join(folder, 'empty');
            mkdirSync(empty);
            const { code, out, err } = throughline(['check', empty], folder);
            assert.deepEqual([code, out], [2, '']);
            assert.match(err, /^throughline: There is no plan that could be checked in empty: .*\n$/);
        });

        it('refuses options and settings that mean nothing', () => {
            assert.equal(throughline(['check', '--format', 'xml']).code, 2);
            assert.equal(throughline(['check', '--frobnicate']).code, 2);
            assert.deepEqual(throughline(['check', '--as-of', '2026-02-30']), {
                code: 2, out: '', err: 'throughline: --as-of takes a day such as 2026-12-01, not 2026-02-30.\n'
            });
            writeFileSync(join(folder, 'throughline.json'), '{ "frozenOn": "tomorrow" }');
            assert.deepEqual(throughline(['check'], folder), {
                code: 2, out: '', err: 'throughline: throughline.json "frozenOn" must be a day such as "2027-06-30".\n'
            });
        });

        it('opens no more files at a time than a low limit allows', () => {
            for (let i = 0; i < 300; i++) {
                writeFileSync(join(folder, `school-${i}.plan`), `school school-${i} "School ${i}"\n`);
            }
            const main = new URL('../../cli/main.ts', import.meta.url).pathname;
            const out = execFileSync('sh', ['-c', `ulimit -n 64; exec "${process.execPath}" "${main}" check .`], { cwd: folder, encoding: 'utf8' });
            assert.match(out, /^301 files checked/m);
        });
    });
});
