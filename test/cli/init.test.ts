import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../cli/ask.ts';
import { throughline } from './run.ts';

const FLAGS = ['--state', 'Prairie', '--district', 'Cedar Valley', '--school', 'Lincoln', '--year', '2026-27'];

describe('throughline init', () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('begins a network in which check finds no error', () => {
        const { code, out, err } = throughline(['init', 'new/network', ...FLAGS], folder);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /^A new network:\n {2}new\/network\/throughline\.json\n {2}new\/network\/network\.plan\n {2}new\/network\/lincoln\/plan\.plan\n {2}new\/network\/\.gitattributes\n {2}new\/network\/README\.md\n/);
        assert.match(readFileSync(join(folder, 'new/network/lincoln/plan.plan'), 'utf8'), /^plan for lincoln from SY2026-27 to SY2028-29 \{$/m);
        const check = throughline(['check', '--format', 'json', '--fail-on', 'error'], join(folder, 'new/network'));
        assert.equal(check.code, 0);
        assert.deepEqual(JSON.parse(check.out).summary.errors, 0);
    });

    it('asks nothing with --yes', () => {
        assert.equal(throughline(['init', '--yes', '--school', 'Lincoln'], folder).code, 0);
        assert.deepEqual(readdirSync(folder).sort(), ['.gitattributes', 'README.md', 'lincoln', 'network.plan', 'throughline.json']);
        assert.equal(throughline(['check'], folder).code, 0);
    });

    it('overwrites nothing, and then writes nothing', () => {
        writeFileSync(join(folder, 'network.plan'), '# Mine.\n');
        assert.deepEqual(throughline(['init', ...FLAGS], folder), {
            code: 2, out: '', err: 'throughline: network.plan would be overwritten: begin a network in a folder without.\n'
        });
        assert.deepEqual(readdirSync(folder), ['network.plan']);
        assert.equal(readFileSync(join(folder, 'network.plan'), 'utf8'), '# Mine.\n');
        assert.deepEqual(throughline(['init', 'network.plan', ...FLAGS], folder), { code: 2, out: '', err: 'throughline: network.plan is a file: a network is a folder.\n' });
    });

    it('leaves a README that is there, as in a repository that was just made', () => {
        writeFileSync(join(folder, 'README.md'), 'Mine.\n');
        const { code, out } = throughline(['init', ...FLAGS], folder);
        assert.equal(code, 0);
        assert.match(out, /\n {2}lincoln\/plan\.plan\n {2}\.gitattributes\nREADME\.md was there and stays as it is\.\nNext: /);
        assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), 'Mine.\n');
    });

    it('says in one line what it cannot use', () => {
        assert.deepEqual(throughline(['init', '--state', 'Prairie'], folder), {
            code: 2, out: '', err: 'throughline: There is no terminal to ask on: give --district, --school, --year, or --yes.\n'
        });
        assert.match(throughline(['init', ...FLAGS.slice(0, -1), 'soon'], folder).err, /^throughline: --year: A school year is written as SY2026-27, not soon\.\n$/);
        assert.match(throughline(['init', ...FLAGS.slice(0, -1), 'SY2026-27 Q1'], folder).err, /not SY2026-27 Q1/);
        assert.match(throughline(['init', ...FLAGS, '--state', ' '], folder).err, /^throughline: --state: A name has letters/);
        assert.equal(existsSync(join(folder, 'network.plan')), false);
    });
});

describe('the questions of the command line', () => {
    const questions = {
        school: { text: 'The school?', otherwise: 'Our School', problem: () => undefined },
        year: { text: 'The year?', otherwise: 'SY2026-27', problem: (answer: string) => (answer.startsWith('SY') ? undefined : 'A year begins with SY.') }
    };

    /** A terminal on which each question is answered by the next line; after the last one its user is gone. */
    function terminal(lines: string[]) {
        const input = Object.assign(new PassThrough(), { isTTY: true });
        const output = new PassThrough();
        let said = '';
        output.on('data', (text: Buffer) => {
            said += text.toString();
            if (said.endsWith('] ')) {
                const line = lines.shift();
                setImmediate(() => (line === undefined ? input.end() : input.write(`${line}\n`)));
            }
        });
        return { input, output, said: () => said };
    }

    it('take an empty answer for what they propose, and ask again for what cannot be used', async () => {
        const { input, output, said } = terminal(['', 'soon', 'SY2027-28']);
        assert.deepEqual(await ask(questions, {}, false, input, output), { school: 'Our School', year: 'SY2027-28' });
        assert.equal(said(), 'The school? [Our School] The year? [SY2026-27] A year begins with SY.\nThe year? [SY2026-27] ');
    });

    it('leave out what a flag answers', async () => {
        const { input, output, said } = terminal(['Lincoln']);
        assert.deepEqual(await ask(questions, { year: 'SY2030-31' }, false, input, output), { year: 'SY2030-31', school: 'Lincoln' });
        assert.equal(said(), 'The school? [Our School] ');
    });

    it('end when nobody answers any more', async () => {
        const { input, output } = terminal(['Lincoln']);
        await assert.rejects(ask(questions, {}, false, input, output), /There was no answer, so nothing was written\./);
    });
});
