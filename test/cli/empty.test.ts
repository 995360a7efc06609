import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughline, TUTORIAL } from './run.ts';

describe('the command line where there is nothing yet', () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    for (const args of [['check'], ['rollup'], ['progress', 'lincoln-ms']]) {
        it(`${args[0]} says in an empty folder how to begin`, () => {
            const { code, out, err } = throughline(args, folder);
            assert.deepEqual([code, out], [2, '']);
            assert.match(err, /^throughline: .*\bthroughline init\b.*\n$/);
        });
    }

    it('a network without plans is rolled up, and who has none is said', () => {
        writeFileSync(join(folder, 'network.plan'), 'state prairie "Prairie"\nschool lincoln-ms "Lincoln Middle School" in prairie\n');
        const { code, out, err } = throughline(['rollup'], folder);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /Lincoln Middle School.*no plan/);
        const progress = throughline(['progress', 'lincoln-ms'], folder);
        assert.deepEqual([progress.code, progress.err], [0, '']);
        assert.match(progress.out, /no plan/i);
    });

    it('a day before everything has nothing done, nothing behind and no result', () => {
        const { code, out, err } = throughline(['rollup', '--as-of', '1900-01-01', '--format', 'json'], TUTORIAL);
        assert.deepEqual([code, err], [0, '']);
        const { organizations } = JSON.parse(out);
        assert.equal(organizations.length, 5);
        for (const { actions, milestones, results } of organizations) {
            assert.deepEqual([actions.done, actions.behind, actions.due, milestones.done, results], [0, 0, 0, 0, []]);
        }
    });

    for (const day of ['1900-01-01', '9999-12-31']) {
        for (const command of [['check'], ['progress', 'lincoln-ms']]) {
            it(`${command.join(' ')} answers on ${day}`, () => {
                const { code, out, err } = throughline([...command, '--as-of', day], TUTORIAL);
                assert.ok(code === 0 || (code === 1 && command[0] === 'check'), `${code}`);
                assert.equal(err, '');
                assert.match(out, new RegExp(day.slice(0, 4)));
            });
        }
    }
});
