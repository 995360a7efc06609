import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { throughline } from '../../cli/run.ts';
import { Printed } from './printed.ts';
import { at, readTables, rounded, said, tablesUnder, workedOut } from './tables.ts';

const FOLDER = fileURLToPath(new URL('network', import.meta.url));
const tables = readTables(readFileSync(new URL('arithmetic.md', import.meta.url), 'utf8'));

type Row = Readonly<Record<string, string>>;

const ROWS = {
    'total': 'total', 'done': 'done', 'in progress': 'inProgress', 'behind': 'behind', 'not reported': 'notReported', 'not started': 'notStarted', 'dropped': 'dropped',
    'due': 'due', 'on time': 'doneOnTime', 'due by plan': 'dueOriginal', 'on time by plan': 'doneOnTimeOriginal'
} as const;
const STATES = ['done', 'in progress', 'behind', 'not reported', 'not started', 'dropped'];
const COLUMNS = ['Q1', 'Q2', 'S1', 'Q3', 'Q4', 'S2', 'Year'];

/** What the command line prints as JSON of each day, each once. */
const days = new Map<string, Printed>();
const read = new Map<string, unknown>();

before(async function () {
    this.timeout(60_000);
    for (const day of new Set(tables.flatMap(each => /\d{4}-\d{2}-\d{2}$/.exec(each.headings.at(-1) ?? '')?.[0] ?? []))) {
        days.set(day, await Printed.of(FOLDER, day));
    }
});

function whole(day: string): { readonly organizations: unknown } {
    return once(`rollup ${day}`, () => days.get(day)!.rollup('json')) as { organizations: unknown };
}

function rollup(day: string): unknown {
    return whole(day).organizations;
}

function progress(organization: string, day: string): unknown {
    return once(`${organization} ${day}`, () => days.get(day)!.progress(organization, 'json'));
}

function once(key: string, print: () => string): unknown {
    if (!read.has(key)) {
        read.set(key, JSON.parse(print()));
    }
    return read.get(key);
}

/** What is expected and what is printed, of rows `where … is`. */
function compare(data: unknown, rows: readonly Row[], path: (row: Row) => string, columns = COLUMNS) {
    const shown = (value: unknown) => (typeof value === 'number' ? rounded(value) : value);
    const found = rows.map(row => [path(row), shown(at(data, path(row), columns))]);
    assert.deepEqual(found, rows.map(row => [path(row), said(row.is)]));
    for (const row of rows) {
        const sum = workedOut(row['worked out'] ?? row['made of']);
        assert.ok(sum === undefined || rounded(sum) === said(row.is), `${path(row)} is worked out as ${row['worked out']}, but that is ${sum}`);
    }
}

describe('golden numbers: actions and milestones', function () {
    this.timeout(60_000);
    const elements = tablesUnder(tables, /^(\S+) on (\S+)$/, 'element', 'state');

    for (const { found: [heading, organization, day], table } of elements) {
        it(`of ${heading}`, () => {
            const { rows } = progress(organization, day) as { rows: unknown };
            const shown = (name: string) => {
                const row = at(rows, name) as { state: { state: string }; due: { expected: { iso: string }; original: { iso: string } | null }; done: { on: { iso: string }; isLate: boolean } | null };
                const { state, due, done } = row;
                return [name, due.original?.iso ?? due.expected.iso, due.expected.iso, done?.on.iso ?? '', state.state, done?.isLate ?? false];
            };
            assert.deepEqual(table.rows.map(row => shown(nameOf(row))), table.rows.map(row => [
                nameOf(row), row.original, row.expected, row.done, row.state.replace(/ (.)/, (_, letter: string) => letter.toUpperCase()), row.done > row.deadline
            ]));
        });

        it(`of ${heading} are counted by their dates on this page`, () => {
            for (const row of table.rows.filter(each => each.state !== 'dropped')) {
                const counts = [row.deadline <= day, row.deadline <= day && row.done !== '' && row.done <= row.deadline, row.original <= day, row.original <= day && row.done !== '' && row.done <= row.original];
                assert.deepEqual([row.due, row['on time'], row['due by plan'], row['on time by plan']], counts.map(each => (each ? '1' : '')), row.element);
            }
        });

        it(`of ${heading} add up to what the rollup counts`, () => {
            for (const kind of ['actions', 'milestones']) {
                const own = table.rows.filter(row => row.element.startsWith('milestone ') === (kind === 'milestones'));
                const kept = own.filter(each => each.state !== 'dropped');
                const tally = Object.fromEntries(Object.entries(ROWS).map(([column, field]) => [field, column === 'total' ? kept.length
                    : STATES.includes(column) ? own.filter(row => row.state === column).length
                        : kept.filter(row => row[column] === '1').length]));
                assert.deepEqual(at(rollup(day), `${organization} ${kind}`), tally, kind);
            }
        });
    }

    for (const { found: [heading, day], table } of tablesUnder(tables, /^Counts on (\S+)$/, 'rows')) {
        it(`${heading}`, () => {
            const numbers = (row: Row) => Object.fromEntries(Object.entries(ROWS).map(([column, field]) => [field, Number(row[column])]));
            assert.deepEqual(table.rows.map(row => [row.rows, at(rollup(day), row.rows)]), table.rows.map(row => [row.rows, numbers(row)]));
            for (const row of table.rows.filter(each => each['made of'].includes(' + ') || each['made of'] === 'dogwood-es')) {
                const kind = row.rows.split(' ').at(-1);
                const parts = row['made of'].split(' + ').map(name => table.rows.find(each => each.rows === `${name} ${kind}`)!);
                for (const column of Object.keys(ROWS)) {
                    assert.equal(parts.reduce((sum, each) => sum + Number(each[column]), 0), Number(row[column]), `${row.rows}: ${column}`);
                }
            }
        });
    }

    for (const { found: [heading, day], table } of tablesUnder(tables, /^Practices on (\S+)$/, 'is')) {
        it(heading, () => compare(rollup(day), table.rows, row => row.rows));
    }

    it('are all of those on the page', () => {
        assert.equal(elements.length, 19);
    });
});

describe('golden numbers: Tool A\'s reporting', function () {
    this.timeout(60_000);
    const reportings = tablesUnder(tables, /^Reporting of (\S+) on (\S+)$/, 'table', 'row');

    for (const { found: [heading, organization, day], table } of reportings) {
        const columns = table.columns.filter(each => COLUMNS.includes(each));
        it(`${heading}, ${columns.join(', ')}`, () => {
            const cell = (row: Row, column: string) => {
                const share = at(progress(organization, day), `reporting tables ${row.table} rows ${row.row} cells ${column} share`, COLUMNS) as { count: number; of: number } | null;
                return share ? `${share.count}/${share.of}` : '–';
            };
            assert.deepEqual(table.rows.map(row => [row.table, row.row, ...columns.map(each => cell(row, each))]), table.rows.map(row => [row.table, row.row, ...columns.map(each => row[each])]));
        });
    }

    for (const { found: [heading, organization, day], table } of tablesUnder(tables, /^(?:Reporting|Progress) of (\S+) on (\S+)$/, 'number')) {
        it(`${heading}: ${table.headings[1]}`, () => compare(progress(organization, day), table.rows, row => row.number));
    }

    for (const { found: [heading, organization, day], table } of tablesUnder(tables, /^Words in the reporting of (\S+) on (\S+)$/, 'cell')) {
        it(heading, () => {
            for (const row of table.rows) {
                const [name, kind, column] = row.cell.split(' ');
                const lines = at(progress(organization, day), `reporting tables ${name} rows ${kind} cells ${column} lines`, COLUMNS);
                const texts = [lines].flat().map(each => (each as { text: string }).text);
                assert.deepEqual(texts, row.is.split('; '), row.cell);
            }
        });
    }

    for (const { found: [heading, organization, day], table } of tablesUnder(tables, /^Funds of (\S+) on (\S+)$/, 'fund')) {
        it(heading, () => {
            const { funds, years } = progress(organization, day) as { funds: { fund: string }[]; years: string[] };
            for (const fund of new Set(table.rows.map(row => row.fund))) {
                compare(funds.find(each => each.fund === fund), table.rows.filter(row => row.fund === fund), row => (row.column.startsWith('SY') ? `years ${row.column}` : row.column), years);
            }
        });
    }

    for (const { found: [heading, organization, day], table } of tablesUnder(tables, /^Attainment of (\S+) on (\S+)$/, 'measure')) {
        it(heading, () => compare(progress(organization, day), table.rows, row => `goals read measures ${row.measure} years ${row.year} attainment`));
    }

    it('is all of that on the page', () => {
        assert.equal(reportings.length, 5);
    });
});

describe('golden numbers: practices and supports', () => {
    for (const { found: [heading, day], table } of tablesUnder(tables, /^Practices and supports on (\S+)$/, 'number')) {
        it(heading, () => compare(whole(day), table.rows, row => row.number));
    }
});

describe('golden numbers: the command line', function () {
    this.timeout(60_000);
    it('prints them', () => {
        for (const [args, expected] of [[['rollup'], rollup('2027-06-30')], [['progress', 'ash-es'], progress('ash-es', '2027-06-30')]] as const) {
            const { code, out, err } = throughline([...args, '--as-of', '2027-06-30', '--format', 'json'], FOLDER);
            const data = JSON.parse(out) as { organizations?: unknown };
            assert.deepEqual([code, err, data.organizations ?? data], [0, '', expected]);
        }
    });
});

describe('golden numbers: results', function () {
    this.timeout(60_000);
    for (const { found: [heading, day], table } of tablesUnder(tables, /^Results on (\S+)$/, 'number')) {
        it(heading, () => compare(rollup(day), table.rows, row => row.number));
    }
});

function nameOf(row: Row): string {
    return row.element.replace('milestone ', '');
}
