import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { throughline } from './run.ts';

const PAGE = readFileSync(new URL('../../docs/csv.md', import.meta.url), 'utf8');

/** Every column and every kind of row that a table has stands on the page of the columns: by its name, or by one with `…` for some of it. */
describe('the page of the columns of CSV', () => {
    for (const [command, ...rest] of [['rollup'], ['progress', 'lincoln-ms']]) {
        const named = [...PAGE.split(`\n## ${command}\n`)[1].split('\n## ')[0].matchAll(/`([\w…-]+)`/g)].map(each => each[1]);
        const patterns = named.map(name => new RegExp(`^${name.replace('…', '\\w+')}$`));
        const missing = (words: readonly string[]) => [...new Set(words)].filter(word => !patterns.some(each => each.test(word)));

        it(`has those of ${command}`, () => {
            const { out, code } = throughline([command, ...rest, '--format', 'csv']);
            assert.equal(code, 0);
            const lines = out.split('\r\n').filter(line => line !== '');
            const columns = lines[0].split(',');
            assert.deepEqual(missing(columns.filter(each => each !== 'row')), []);
            // Before it stand only a day and a name.
            const kinds = lines.slice(1).map(line => line.split(',')[columns.indexOf('row')]);
            assert.ok(kinds.length > 10);
            assert.deepEqual(missing(kinds), []);
        });
    }
});
