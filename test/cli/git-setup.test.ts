import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughline, TUTORIAL } from './run.ts';

describe('throughline git-setup', () => {
    let folder: string;

    function git(...args: string[]): string {
        return execFileSync('git', ['-c', 'user.name=Ana Rivera', '-c', 'user.email=arivera@school.example', ...args], { cwd: folder, encoding: 'utf8' });
    }

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('makes the headers of differences name the block of the plan', () => {
        cpSync(TUTORIAL, folder, { recursive: true });
        git('init', '-q');
        git('add', '.');
        git('commit', '-q', '-m', 'Plans');
        const { code, out, err } = throughline(['git-setup'], folder);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /^git names the plan, strategy or action above each change/);
        assert.equal(readFileSync(join(folder, '.gitattributes'), 'utf8'), '*.plan text diff=improvement-plan\n');

        const path = join(folder, 'lincoln-ms/plan.plan');
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace('budget $4,500', 'budget $4,700').replace('target SY2027-28 at least 50%', 'target SY2027-28 at least 45%'));
        const headers = git('diff', '-U0').split('\n').filter(line => line.startsWith('@@')).map(line => line.replace(/^@@.*@@ ?/, '').trim());
        assert.equal(headers.length, 2);
        assert.match(headers[0], /^measure met-growth/);
        assert.match(headers[1], /^action [a-z-]+ "/);
    });

    it('adds its line once, and leaves the others alone', () => {
        git('init', '-q');
        writeFileSync(join(folder, '.gitattributes'), '*.docx binary');
        assert.equal(throughline(['git-setup'], folder).code, 0);
        const second = throughline(['git-setup'], folder);
        assert.deepEqual([second.code, second.out.split('\n').length], [0, 2]);
        assert.equal(readFileSync(join(folder, '.gitattributes'), 'utf8'), '*.docx binary\n*.plan text diff=improvement-plan\n');
    });

    it('takes what the folders above say', () => {
        git('init', '-q');
        writeFileSync(join(folder, '.gitattributes'), '*.plan diff=improvement-plan\n');
        mkdirSync(join(folder, 'network'));
        writeFileSync(join(folder, 'network/throughline.json'), '{}');
        assert.equal(throughline(['git-setup', 'network'], folder).code, 0);
        assert.equal(existsSync(join(folder, 'network/.gitattributes')), false);
    });

    it('says where there is no repository, and what does not exist', () => {
        assert.deepEqual(throughline(['git-setup'], folder), { code: 2, out: '', err: 'throughline: . is not in a git repository: begin one with git init.\n' });
        assert.deepEqual(throughline(['git-setup', 'nowhere'], folder), { code: 2, out: '', err: 'throughline: nowhere does not exist.\n' });
    });

    it('says where git cannot be run', () => {
        const { PATH } = process.env;
        process.env.PATH = folder;
        try {
            assert.deepEqual(throughline(['git-setup'], folder), { code: 2, out: '', err: 'throughline: git could not be run: it has to be installed.\n' });
        } finally {
            process.env.PATH = PATH;
        }
    });
});
