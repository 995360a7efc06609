import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { at, readTables, rounded, said, workedOut } from './golden/tables.ts';
import { Printed } from './golden/printed.ts';

const PAGE = readFileSync(new URL('../../docs/numbers.md', import.meta.url), 'utf8');
const COLUMNS = ['Q1', 'Q2', 'S1', 'Q3', 'Q4', 'S2', 'Year'];

/** An example: the texts of a section, and the tables that say which numbers they have, with the line above each. */
const examples = PAGE.split(/^## /m).slice(1).flatMap(section => {
    const heading = section.slice(0, section.indexOf('\n'));
    const text = [...section.matchAll(/```improvement-plan\n([^]*?)```/g)].map(each => each[1]).join('\n');
    return [...section.matchAll(/^(Rollup|Progress of (\S+)|Practices over all organizations|Supports) as of (\d{4}-\d{2}-\d{2}):\n\n((?:\|.*\n)+)/gm)]
        .map(([, what, organization, day, table]) => ({ heading, text, what, organization, day, rows: readTables(table)[0].rows }));
});

describe('the page of the numbers', () => {
    for (const { heading, text, what, organization, day, rows } of examples) {
        it(`${heading}: ${what} as of ${day}`, async () => {
            const test = await TestNetwork.of(text);
            const unread = [...test.problems(day).values()].flat().filter(each => each.rule === 'syntax' || each.rule === 'unknown-name');
            assert.deepEqual(unread.map(each => each.message), []);
            const printed = new Printed(test.network, day, defaultSettings);
            const data = JSON.parse(organization === undefined ? printed.rollup('json') : printed.progress(organization, 'json')) as { organizations?: unknown };
            const found = rows.map(row => [row.number, shown(at(what === 'Rollup' ? data.organizations : data, row.number, COLUMNS))]);
            assert.deepEqual(found, rows.map(row => [row.number, said(row.is)]));
            for (const row of rows) {
                const sum = workedOut(row['worked out']);
                assert.ok(sum === undefined || /^\d+ of \d+$/.test(row.is) || rounded(sum) === said(row.is), `${row.number} is worked out as ${row['worked out']}, but that is ${sum}`);
            }
        });
    }

    it('has an example for every section, and every table of numbers is compared', () => {
        const sections = PAGE.match(/^## .*$/gm)!.map(each => each.slice(3));
        assert.deepEqual([...new Set(examples.map(each => each.heading))], sections);
        assert.equal(examples.length, PAGE.match(/^\| number \| worked out \| is \|$/gm)!.length);
    });

    it('names a passage in every section', () => {
        for (const section of PAGE.split(/^## /m).slice(1)) {
            assert.match(section, /^.*\n\n\*(?:\d\. |Tool |Reiterative|The guidance)/);
        }
    });
});

function shown(value: unknown): unknown {
    const { count, of } = (value ?? {}) as { count?: number; of?: number };
    return typeof value === 'number' ? rounded(value) : count !== undefined && of !== undefined ? `${count} of ${of}` : value;
}
