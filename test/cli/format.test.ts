import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughline } from './run.ts';

const MESSY = 'school west-hs "West High School" {\n      enrollment   1,430   \n}';
const TIDY = 'school west-hs "West High School" {\n  enrollment 1,430\n}\n';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

describe('throughline format', () => {
    let top: string;
    let folder: string;

    const write = (path: string, content: string | Buffer) => writeFileSync(join(folder, path), content);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');

    beforeEach(() => {
        top = mkdtempSync(join(tmpdir(), 'throughline-'));
        folder = join(top, 'network');
        mkdirSync(folder);
        mkdirSync(join(folder, 'west-hs'));
        write('tidy.plan', TIDY);
        write('west-hs/messy.plan', MESSY);
    });

    afterEach(() => rmSync(top, { recursive: true, force: true }));

    it('writes the files that change, and no others', () => {
        utimesSync(join(folder, 'tidy.plan'), LONG_AGO, LONG_AGO);
        chmodSync(join(folder, 'west-hs/messy.plan'), 0o640);
        assert.deepEqual(throughline(['format'], folder), { code: 0, out: 'west-hs/messy.plan\n1 of 2 files changed.\n', err: '' });
        assert.equal(read('west-hs/messy.plan'), TIDY);
        assert.equal(statSync(join(folder, 'west-hs/messy.plan')).mode & 0o777, 0o640);
        assert.deepEqual(statSync(join(folder, 'tidy.plan')).mtime, LONG_AGO);
        assert.deepEqual(readdirSync(join(folder, 'west-hs')), ['messy.plan']);
        assert.deepEqual(throughline(['format'], folder), { code: 0, out: '0 of 2 files changed.\n', err: '' });
    });

    it('only lists with --check, and fails where anything would change', () => {
        assert.deepEqual(throughline(['format', '--check'], folder), { code: 1, out: 'west-hs/messy.plan\n1 of 2 files would change.\n', err: '' });
        assert.equal(read('west-hs/messy.plan'), MESSY);
        assert.deepEqual(throughline(['format', '--check', 'tidy.plan'], folder), { code: 0, out: '0 of 1 file would change.\n', err: '' });
        assert.equal(throughline(['format', '--check']).code, 0, 'the tutorial is in order');
    });

    it('takes files and folders, each file once', () => {
        assert.equal(throughline(['format', 'west-hs', 'west-hs/messy.plan', '.'], folder).out, 'west-hs/messy.plan\n1 of 2 files changed.\n');
        write('west-hs/messy.plan', MESSY);
        assert.equal(throughline(['format', 'network'], top).out, 'west-hs/messy.plan\n1 of 2 files changed.\n');
    });

    it('keeps the byte order mark and the line ends of a file', () => {
        write('windows.plan', `\ufeff${MESSY.replaceAll('\n', '\r\n')}`);
        assert.equal(throughline(['format', 'windows.plan'], folder).code, 0);
        assert.equal(read('windows.plan'), `\ufeff${TIDY.replaceAll('\n', '\r\n')}`);
    });

    it('leaves what it cannot read as it is, tells of it, and formats the rest', () => {
        const latin = Buffer.concat([Buffer.from(MESSY), Buffer.from([0x23, 0xe9])]);
        const big = Buffer.alloc(10 * 1024 * 1024 + 1, 0x61);
        write('latin.plan', latin);
        write('big.plan', big);
        symlinkSync('gone.plan', join(folder, 'dangling.plan'));
        const { code, out, err } = throughline(['format'], folder);
        assert.deepEqual([code, out], [0, 'west-hs/messy.plan\n1 of 2 files changed.\n']);
        assert.deepEqual(err.trim().split('\n').map(line => line.replace(/ .*/, '')).sort(), ['big.plan', 'dangling.plan', 'latin.plan']);
        assert.match(err, /latin\.plan is not a text in UTF-8/);
        assert.ok(readFileSync(join(folder, 'latin.plan')).equals(latin));
        assert.ok(readFileSync(join(folder, 'big.plan')).equals(big));
    });

    it('follows no link out of the folder, and keeps those inside it', () => {
        mkdirSync(join(top, 'others'));
        writeFileSync(join(top, 'others/plan.plan'), MESSY);
        symlinkSync(join(top, 'others/plan.plan'), join(folder, 'linked.plan'));
        symlinkSync(join(top, 'others'), join(folder, 'others'));
        symlinkSync('west-hs/messy.plan', join(folder, 'inside.plan'));
        const { code, out, err } = throughline(['format'], folder);
        assert.deepEqual([code, out], [0, 'inside.plan\n1 of 2 files changed.\n']);
        assert.equal(err, 'linked.plan is passed over: a link leads to it, out of the folder.\nothers/plan.plan is passed over: a link leads to it, out of the folder.\n');
        assert.equal(readFileSync(join(top, 'others/plan.plan'), 'utf8'), MESSY);
        assert.ok(lstatSync(join(folder, 'inside.plan')).isSymbolicLink());
        assert.equal(read('west-hs/messy.plan'), TIDY);
    });

    it('loses nothing where it cannot write', () => {
        const main = new URL('../../cli/main.ts', import.meta.url).pathname;
        const run = spawnSync('sh', ['-c', `trap '' XFSZ; ulimit -f 0; exec "${process.execPath}" "${main}" format .`], { cwd: folder, encoding: 'utf8' });
        assert.deepEqual([run.status, run.stdout], [2, '0 of 2 files changed.\n']);
        assert.match(run.stderr, /^west-hs\/messy\.plan cannot be written \(.+\) and stays as it is\.$/m);
        assert.equal(read('west-hs/messy.plan'), MESSY);
        assert.deepEqual(readdirSync(join(folder, 'west-hs')), ['messy.plan']);
    });

    it('tells where the indentation must stay, since it says what is not closed', () => {
        const broken = 'needs {\n  why "x"\n  on induction "N" {\n    coded   2a\n}\nthreat t {\n}\n';
        write('broken.plan', broken);
        const { code, out, err } = throughline(['format', 'broken.plan'], folder);
        assert.deepEqual([code, out], [0, 'broken.plan\n1 of 1 file changed.\n']);
        assert.match(err, /^broken\.plan keeps the indentation of its lines: /);
        assert.equal(read('broken.plan'), broken.replace('coded   2a', 'coded 2a'));
    });

    it('refuses what is no plan', () => {
        write('notes.md', '#  Notes   \n');
        const { code, out, err } = throughline(['format', 'notes.md'], folder);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^notes\.md is passed over: a plan is a file whose name ends in \.plan\.\nthroughline: There is no plan that could be formatted in notes\.md/);
        assert.equal(read('notes.md'), '#  Notes   \n');
        assert.deepEqual(throughline(['format', 'missing'], folder), { code: 2, out: '', err: 'throughline: missing does not exist.\n' });
        assert.equal(throughline(['format', '--frobnicate'], folder).code, 2);
        const empty = join(folder, 'empty');
        mkdirSync(empty);
        assert.equal(throughline(['format', empty], folder).code, 2);
    });

    it('opens no more files at a time than a low limit allows', () => {
        for (let i = 0; i < 200; i++) {
            write(`school-${i}.plan`, MESSY);
        }
        const main = new URL('../../cli/main.ts', import.meta.url).pathname;
        const out = execFileSync('sh', ['-c', `ulimit -n 64; exec "${process.execPath}" "${main}" format .`], { cwd: folder, encoding: 'utf8' });
        assert.match(out, /^201 of 202 files changed\.$/m);
    });
});
