import assert from 'node:assert/strict';
import type { DomainSum, OrganizationRollup, ResultRow, Rollup, SumRow } from '../../language/progress/rollup.ts';
import type { Rows } from '../../language/progress/rows.ts';
import type { PracticeSum } from '../../language/views/rollup.ts';
import { assertSupports, supportsInCsv } from './expected-supports.ts';
import { numbersIn, type ReadDocument, type ReadTable } from './read-formats.ts';

/** A rollup as its JSON has it. */
type RollupJson = Omit<Rollup, 'sources'> & { readonly practices: Readonly<Record<string, PracticeSum>> };

const COUNTS: readonly [keyof Rows, column: string, csv: string][] = [
    ['total', 'all', 'total'], ['done', 'done', 'done'], ['inProgress', 'in progress', 'in_progress'], ['behind', 'behind', 'behind'],
    ['notReported', 'not reported', 'not_reported'], ['notStarted', 'not started', 'not_started'], ['dropped', 'dropped', 'dropped'],
    ['due', 'due', 'due'], ['doneOnTime', 'on time', 'done_on_time'], ['dueOriginal', 'due by the plan', 'due_by_plan'],
    ['doneOnTimeOriginal', 'on time by the plan', 'done_on_time_by_plan']
];

/** Every number of the JSON stands in its place of the tables, and the tables have no other. */
export function assertRollup({ organizations, practices, domains, supports }: RollupJson, { tables }: ReadDocument): void {
    const [implementation, ...others] = tables;
    const named = (...headings: string[]) => others.find(each => headings.every((heading, i) => each.headings[i] === heading));
    const titles = new Map(organizations.map(each => [each.title ?? each.id, each]));
    assert.equal(titles.size, organizations.length, 'titles that tell the organizations apart');
    assertImplementation(implementation, titles);
    assertPractices(named('Practice', 'Organizations', 'Strategies'), practices);
    assertResults(named('Organization', 'Measure'), organizations);
    assertStates(named('Organization', 'Of'), organizations);
    assertPracticeStates(named('Practice', 'Organization', 'Strategies'), organizations, practices);
    assertDomains(named('Domain', 'Framework', 'Organizations'), domains);
    assertSupports(supports, named);
}

function assertImplementation({ rows }: ReadTable, titles: ReadonlyMap<string, OrganizationRollup>): void {
    const below = (each: OrganizationRollup) => each.below.actions.total + each.below.milestones.total > 0;
    assert.equal(rows.length, titles.size + [...titles.values()].filter(below).length);
    let organization: OrganizationRollup | undefined;
    for (const [title, designation, status, done, behind, onTime, milestonesDone, milestonesBehind] of rows) {
        const isSum = title === 'all under it';
        organization = isSum ? organization : titles.get(title);
        const { actions, milestones } = isSum ? organization!.below : organization!;
        if (!isSum) {
            assert.deepEqual([designation, status], [organization!.designation ?? '', organization!.status ?? 'no plan']);
        }
        const share = (part: number, all: number) => (all === 0 ? [] : [part, all]);
        const now = share(actions.doneOnTime, actions.due);
        const byPlan = share(actions.doneOnTimeOriginal, actions.dueOriginal);
        assert.deepEqual([done, behind, onTime, milestonesDone, milestonesBehind].map(numbersIn), [
            share(actions.done, actions.total), actions.total === 0 ? [] : [actions.behind], `${now}` === `${byPlan}` ? now : [...now, ...byPlan],
            share(milestones.done, milestones.total), milestones.total === 0 ? [] : [milestones.behind]
        ], title);
    }
}

function assertPractices(table: ReadTable | undefined, practices: RollupJson['practices']): void {
    assert.deepEqual(table?.rows.map(([practice, ...cells]) => [practice.split(' ')[0], ...cells.map(numbersIn)]) ?? [], Object.entries(practices).map(
        ([code, { organizations, strategies, actions: { done, total, behind } }]) => [code, [organizations], [strategies], total === 0 ? [] : [done, total], total === 0 ? [] : [behind]]
    ));
}

function assertDomains(table: ReadTable | undefined, domains: readonly DomainSum[]): void {
    assert.deepEqual(table?.rows.map(([domain, framework, ...cells]) => [domain, framework, ...cells.map(numbersIn)]) ?? [], domains.map(
        ({ domain, framework, organizations, strategies, actions: { done, total, behind } }) => [domain, framework ?? '', [organizations], [strategies], total === 0 ? [] : [done, total], total === 0 ? [] : [behind]]
    ));
}

function assertResults(table: ReadTable | undefined, organizations: readonly OrganizationRollup[]): void {
    const shown = (table?.rows ?? []).map(row => Object.fromEntries(table!.headings.map((heading, i) => [heading, row[i]])));
    const isHidden = (text: string) => /^hidden: (fewer than \d+|to protect a small group)$/.test(text);
    const numbers = (text: string | undefined) => (text === undefined || isHidden(text) ? [] : numbersIn(text));
    for (const { id, title, results, belowResults } of organizations) {
        const own = shown.filter(each => each.Organization === (title ?? id));
        const sums = shown.filter(each => each.Organization === `${title ?? id}, all under it`);
        assert.deepEqual(own.map(each => [each.Year, numbers(each.Result), numbers(each.Target), each['Target met'], isHidden(each.Result)]), results.map(
            ({ year, value, n, target, met, suppressed }) => [year, present(value, n), present(target), met === null ? '–' : met ? 'met' : 'not met', suppressed === true]
        ), id);
        assert.deepEqual(sums.map(each => [each.Year, numbers(each.Result), numbers(each['Schools counted']), each['Target met']]), belowResults.map(
            ({ year, value, n, organizations, schools, met, suppressed, notAdded }) => [year, present(value, n), [organizations, schools],
                [`${met} met`, ...(suppressed > 0 ? [`${suppressed} hidden`] : []), ...notAdded.map(each => `${each.id}: ${each.reason}`)].join('; ')]
        ), id);
    }
    assert.equal(shown.length, organizations.flatMap(each => [...each.results, ...each.belowResults]).length);
}

function present(...numbers: readonly (number | null)[]): number[] {
    return numbers.filter(each => each !== null);
}

function countsIn(headings: readonly string[], row: readonly string[]): Rows {
    const value = (column: string) => {
        assert.match(row[headings.lastIndexOf(column)], /^\d+$/);
        return Number(row[headings.lastIndexOf(column)]);
    };
    return Object.fromEntries(COUNTS.map(([key, column]) => [key, value(column)])) as unknown as Rows;
}

function isNone({ total, dropped }: Rows): boolean {
    return total + dropped === 0;
}

function assertStates(table: ReadTable | undefined, organizations: readonly OrganizationRollup[]): void {
    const shown = new Map((table?.rows ?? []).map(row => [`${row[0]} ${row[1]}`, countsIn(table!.headings, row)]));
    const expected = organizations.flatMap(({ id, title, actions, milestones, below }) => [
        [`${title ?? id} actions`, actions], [`${title ?? id} milestones`, milestones],
        [`${title ?? id}, all under it actions`, below.actions], [`${title ?? id}, all under it milestones`, below.milestones]
    ] as const).filter(([, rows]) => !isNone(rows));
    assert.equal(table?.rows.length ?? 0, expected.length);
    for (const [name, rows] of expected) {
        assert.deepEqual(shown.get(name), rows, name);
    }
}

function assertPracticeStates(table: ReadTable | undefined, organizations: readonly OrganizationRollup[], practices: RollupJson['practices']): void {
    const shown = new Map((table?.rows ?? []).map(row => [`${row[0]} ${row[1]} ${row[3]}`, [row[2], countsIn(table!.headings, row)] as const]));
    const expected = [['all organizations', practices] as const, ...organizations.map(each => [each.title ?? each.id, each.practices] as const)].flatMap(([title, coded]) =>
        Object.entries(coded).flatMap(([code, { strategies, actions, milestones }]) => [
            [`${code} ${title} actions`, [`${strategies}`, actions]] as const, ...(isNone(milestones) ? [] : [[`${code} ${title} milestones`, ['–', milestones]] as const])
        ]));
    assert.equal(table?.rows.length ?? 0, expected.length);
    for (const [name, cells] of expected) {
        assert.deepEqual(shown.get(name), cells, name);
    }
}

/** The JSON, made again of nothing but the CSV. */
export function assertRollupCsv({ asOf, organizations, practices, domains, supports }: RollupJson, rows: readonly Record<string, string>[]): void {
    const numberOf = (text: string) => (text === '' ? null : Number(text));
    const counts = (row: Record<string, string> | undefined, of: string) => Object.fromEntries(COUNTS.map(([key, , csv]) => [key, row ? numberOf(row[`${of}_${csv}`]) : 0]));
    const both = (row: Record<string, string> | undefined) => ({ actions: counts(row, 'actions'), milestones: counts(row, 'milestones') });
    const word = (text: string) => (text === '' ? null : text);
    const truth = (text: string) => (text === '' ? null : text === 'true');
    const of = (organization: string, kind: string) => rows.filter(each => each.organization === organization && each.row === kind);
    const practice = (row: Record<string, string>) => [row.practice, { strategies: numberOf(row.strategies), ...both(row) }] as const;
    const result = (row: Record<string, string>) => ({
        measure: row.measure, ...(row.group !== '' && { group: row.group }), indicator: row.indicator, year: row.year, value: numberOf(row.value), unit: row.unit, n: numberOf(row.n),
        target: numberOf(row.target), met: truth(row.met), ...(row.hidden === 'true' && { suppressed: true })
    }) as unknown as ResultRow;
    const sum = (row: Record<string, string>) => ({
        indicator: row.indicator, year: row.year, unit: row.unit, value: numberOf(row.value), n: numberOf(row.n), organizations: numberOf(row.schools_counted),
        schools: numberOf(row.schools), met: numberOf(row.schools_met), suppressed: numberOf(row.schools_hidden),
        notAdded: row.not_counted.split('; ').filter(each => each !== '').map(each => ({ id: each.split(': ')[0], reason: each.split(': ')[1] }))
    }) as unknown as SumRow;
    assert.deepEqual(rows.filter(each => each.row === 'organization').map(row => ({
        id: row.organization, title: row.title, kind: row.kind, parent: word(row.parent), designation: word(row.designation), plan: truth(row.plan), status: word(row.status), ...both(row),
        below: both(of(row.organization, 'below')[0]), practices: Object.fromEntries(of(row.organization, 'practice').map(practice)),
        results: of(row.organization, 'result').map(result), belowResults: of(row.organization, 'sum').map(sum)
    })), organizations.map(each => ({ ...each, title: each.title ?? each.id })));
    assert.deepEqual(Object.fromEntries(rows.filter(each => each.row === 'practice-total').map(row => [row.practice, { organizations: numberOf(row.organizations), ...practice(row)[1] }])), practices);
    assert.deepEqual(rows.filter(each => each.row === 'domain-total').map(row => ({
        framework: word(row.framework), domain: row.domain, organizations: numberOf(row.organizations), strategies: numberOf(row.strategies), ...both(row)
    })), domains);
    assert.deepEqual(supportsInCsv(rows), supports);
    assert.ok(rows.every(each => each.as_of === asOf));
}
