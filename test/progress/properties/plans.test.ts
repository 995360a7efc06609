import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeNetwork } from '../../../language/progress/network.ts';
import { addImplementation, implementationOf, noImplementation } from '../../../language/progress/rows.ts';
import { defaultSettings } from '../../../language/settings.ts';
import { TestNetwork } from '../../support/network.ts';
import { Printed } from '../golden/printed.ts';
import { assertPossible } from './possible.ts';
import { day, network, textsOf, type MadeOrganization } from './plans.ts';
import { actionOn, countsOf, milestoneOn, shareOf, type Standing } from './states.ts';

type Counts = Record<string, number>;

interface Own {
    readonly id: string;
    readonly parent: string | null;
    readonly actions: Counts;
    readonly milestones: Counts;
    readonly below: { readonly actions: Counts; readonly milestones: Counts };
    readonly practices: Record<string, { readonly actions: Counts; readonly milestones: Counts }>;
}

/** Without a calendar. */
const COLUMNS = [
    { heading: 'Q1', since: '2026-07-01', last: '2026-10-31' }, { heading: 'Q2', since: '2026-11-01', last: '2026-12-31' }, { heading: 'S1', since: '2026-07-01', last: '2026-12-31' },
    { heading: 'Q3', since: '2027-01-01', last: '2027-03-15' }, { heading: 'Q4', since: '2027-03-16', last: '2027-06-30' }, { heading: 'S2', since: '2027-01-01', last: '2027-06-30' },
    { heading: 'Year', since: '2026-07-01', last: '2027-06-30' }
];

let base: TestNetwork;
before(async () => {
    base = await TestNetwork.of({ 'empty.plan': '' });
});

/** A made network on a day, in one file; or in many, of which each has its own path. */
async function on(organizations: readonly MadeOrganization[], asOf: string, inFiles = false): Promise<{ printed: Printed; rows: Own[]; test: TestNetwork }> {
    const texts = textsOf(organizations);
    base = await base.replaced(inFiles ? texts : { 'all.plan': Object.values(texts).join('') });
    return printedOn(base, asOf);
}

function printedOn(test: TestNetwork, asOf: string) {
    const printed = new Printed(test.network, asOf, defaultSettings);
    return { printed, rows: (JSON.parse(printed.rollup('json')) as { organizations: Own[] }).organizations, test };
}

/** On failure fast-check prints the seed, the path and the smallest network that fails. */
async function holds<T extends readonly unknown[]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, test: (...values: T) => Promise<void>, numRuns = 150): Promise<void> {
    await fc.assert(fc.asyncProperty(...arbitraries as unknown as [fc.Arbitrary<unknown>], async (...values: unknown[]) => test(...values as unknown as T)), { numRuns });
}

describe('in every network', function () {
    this.timeout(120_000);

    it('actions and milestones stand as the definitions say, and are counted so', () => holds([network, day], async (organizations, asOf) => {
        const { printed, rows } = await on(organizations, asOf, true);
        for (const each of organizations.filter(one => one.milestones)) {
            const actions = each.milestones!.flatMap(milestone => milestone.actions.map(action => [action.name, actionOn(each, action, milestone, { asOf, upTo: asOf })] as const));
            const milestones = each.milestones!.map(milestone => [milestone.name, milestoneOn(each, milestone, { asOf, upTo: asOf })] as const);
            const own = rows.find(row => row.id === each.name)!;
            assert.deepEqual(own.actions, countsOf(actions.map(([, standing]) => standing), asOf), `actions of ${each.name}`);
            assert.deepEqual(own.milestones, countsOf(milestones.map(([, standing]) => standing), asOf), `milestones of ${each.name}`);
            const view = JSON.parse(printed.progress(each.name, 'json')) as { rows: { name: string; state: { state: string } | null; due: { expected: { iso: string } } | null; done: { on: { iso: string }; isLate: boolean } | null }[] };
            for (const [name, { state, expected, deadline, doneOn }] of [...actions, ...milestones]) {
                const row = view.rows.find(one => one.name === name)!;
                assert.deepEqual([name, row.state!.state, row.due?.expected.iso, row.done?.on.iso], [name, state, expected, doneOn]);
                assert.equal(row.done?.isLate ?? false, doneOn !== undefined && deadline !== undefined && doneOn > deadline, name);
            }
        }
    }));

    it('Tool A\'s columns count what happened up to their ends, of what is known', () => holds([network, day], async (organizations, asOf) => {
        const { printed } = await on(organizations, asOf, true);
        for (const each of organizations.filter(one => one.milestones?.length)) {
            const view = JSON.parse(printed.progress(each.name, 'json', 'SY2026-27')) as { reporting: { tables: { name: string; rows: { kind: string; cells: { share: { count: number; of: number } | null }[] }[] }[] } };
            const found = (name: string, kind: string, column: number) => {
                const share = view.reporting.tables.find(table => table.name === name)!.rows.find(row => row.kind === kind)?.cells[column].share;
                return share ? `${share.count}/${share.of}` : null;
            };
            COLUMNS.forEach(({ heading, since, last }, column) => {
                const moment = { asOf, upTo: last < asOf ? last : asOf };
                const isDone = ({ state }: Standing) => state === 'done';
                const isDueIn = (from: string, to: string) => ({ deadline }: Standing) => deadline !== undefined && from <= deadline && deadline <= to;
                const hasBegun = since <= asOf;
                const expect = (name: string, kind: string, share: () => string | null) => assert.equal(found(name, kind, column), hasBegun ? share() : null, `${name} ${kind} ${heading}`);
                for (const milestone of each.milestones!) {
                    const actions = milestone.actions.map(action => actionOn(each, action, milestone, moment));
                    expect(milestone.name, 'actions-completed', () => shareOf(actions, isDone));
                    expect(milestone.name, 'actions-completed-of-due', () => shareOf(actions, isDone, isDueIn(since, last)));
                    expect(milestone.name, 'actions-on-time', () => shareOf(actions, one => one.doneOn !== undefined && one.doneOn <= one.deadline!, one => one.deadline !== undefined && one.deadline <= moment.upTo));
                    expect(milestone.name, 'actions-behind', () => shareOf(actions, one => one.state === 'behind'));
                }
                const milestones = each.milestones!.map(milestone => milestoneOn(each, milestone, moment));
                expect(`${each.name}s`, 'milestones-completed', () => shareOf(milestones, isDone, isDueIn('2026-07-01', '2027-06-30')));
                expect(`${each.name}s`, 'milestones-completed-of-all', () => shareOf(milestones, isDone));
            });
        }
    }));

    it('states add up to the total, and no count goes beyond it', () => holds([network, day], async (organizations, asOf) => {
        const { rows } = await on(organizations, asOf);
        const all = rows.flatMap(row => [row.actions, row.milestones, row.below.actions, row.below.milestones, ...Object.values(row.practices).flatMap(each => [each.actions, each.milestones])]);
        for (const each of all) {
            assert.equal(each.done + each.inProgress + each.behind + each.notReported + each.notStarted, each.total);
            assert.ok(each.doneOnTime <= each.due && each.due <= each.total && each.doneOnTime <= each.done);
            assert.ok(each.doneOnTimeOriginal <= each.dueOriginal && each.dueOriginal <= each.total && each.doneOnTimeOriginal <= each.done);
        }
        for (const row of rows) {
            const made = organizations.find(each => each.name === row.id)!.milestones ?? [];
            assert.deepEqual([row.milestones.total + row.milestones.dropped, row.actions.total + row.actions.dropped], [made.length, made.flatMap(each => each.actions).length]);
        }
    }));

    it('rows of everything below are the sums of the rows of each', () => holds([network, day], async (organizations, asOf) => {
        const { rows } = await on(organizations, asOf);
        const isUnder = (name: string | undefined, top: string): boolean => {
            const parent = organizations.find(each => each.name === name)?.parent;
            return parent !== undefined && (parent === top || isUnder(parent, top));
        };
        for (const row of rows) {
            const under = rows.filter(each => isUnder(each.id, row.id));
            for (const kind of ['actions', 'milestones'] as const) {
                for (const [field, value] of Object.entries(row.below[kind])) {
                    assert.equal(value, under.reduce((sum, each) => sum + each[kind][field], 0), `${row.id} ${kind} ${field}`);
                }
            }
        }
    }));

    it('what is done stays done, whatever is reported afterwards', () => holds([network, fc.array(day, { minLength: 2, maxLength: 6 })], async (organizations, days) => {
        let before: Record<string, Set<string>> = {};
        let printed = (await on(organizations, '2026-06-01')).test;
        for (const asOf of [...days].sort()) {
            const page = printedOn(printed, asOf);
            printed = page.test;
            const done: Record<string, Set<string>> = {};
            for (const each of organizations.filter(one => one.milestones)) {
                const { rows } = JSON.parse(page.printed.progress(each.name, 'json')) as { rows: { name: string; state: { state: string } | null }[] };
                done[each.name] = new Set(rows.filter(row => row.state?.state === 'done').map(row => row.name));
                assert.deepEqual([...before[each.name] ?? []].filter(name => !done[each.name].has(name)), [], `lost by ${asOf}`);
            }
            before = done;
        }
    }, 100));

    it('what is dropped is in no count: they are those of the plan without it', () => holds([network, fc.nat(30)], async (organizations, at) => {
        const last = '2028-09-01';
        const places = organizations.flatMap(each => (each.milestones ?? []).flatMap(milestone => milestone.actions.map(action => ({ organization: each.name, action: action.name }))));
        fc.pre(places.length > 0);
        const { organization, action } = places[at % places.length];
        const only = (change: (each: MadeOrganization) => MadeOrganization) => organizations.map(each => (each.name === organization ? change(each) : each));
        const silent = (each: MadeOrganization): MadeOrganization => ({ ...each, reports: each.reports.map(report => ({ ...report, entries: report.entries.filter(one => one.element !== action) })) });
        const dropped = only(each => ({ ...silent(each), reports: [...silent(each).reports, { on: '2026-07-01', covering: '2026-11', entries: [{ kind: 'dropped', element: action }] }] }));
        const without = only(each => ({ ...silent(each), milestones: each.milestones!.map(one => ({ ...one, actions: one.actions.filter(two => two.name !== action) })) }));
        const counts = async (made: readonly MadeOrganization[]) => (await on(made, last)).rows.map(row => [row.id, row.actions, row.below.actions, Object.entries(row.practices).filter(([, each]) => each.actions.total > 0).map(([code, each]) => [code, each.actions])]);
        const bare = (data: unknown) => JSON.parse(JSON.stringify(data), (key, value: unknown) => (key === 'dropped' ? undefined : value)) as unknown;
        assert.deepEqual(bare(await counts(dropped)), bare(await counts(without)));
    }, 100));

    it('on time by deadline and by the plan agree where nothing was moved, and moves to later dates only help', () => holds([network, day], async (organizations, asOf) => {
        const moved = organizations.map(each => new Set(each.reports.flatMap(report => report.entries.filter(entry => entry.kind === 'move').map(entry => entry.element))));
        const { rows } = await on(organizations, asOf);
        organizations.forEach((each, i) => {
            const row = rows.find(one => one.id === each.name)!;
            if (moved[i].size === 0) {
                for (const counts of [row.actions, row.milestones]) {
                    assert.deepEqual([counts.due, counts.doneOnTime], [counts.dueOriginal, counts.doneOnTimeOriginal]);
                }
            }
        });
        const later = organizations.map(each => ({ ...each, reports: each.reports.map(report => ({ ...report, entries: report.entries.map(entry => (entry.kind === 'move' ? { ...entry, to: '2028-12-31' } : entry)) })) }));
        for (const { actions, milestones } of (await on(later, '2029-01-01')).rows) {
            for (const counts of [actions, milestones]) {
                assert.ok(counts.doneOnTime >= counts.doneOnTimeOriginal && counts.due >= counts.dueOriginal);
            }
        }
    }));

    it('no number is one that cannot be, in any format', () => holds([network, day], async (organizations, asOf) => {
        const { printed } = await on(organizations, asOf);
        assertPossible(printed, organizations.map(each => each.name));
    }, 40));

    it('summaries of plans add up to the same in any order and any grouping', () => holds([network, day, fc.infiniteStream(fc.nat())], async (organizations, asOf, chance) => {
        const { test, rows } = await on(organizations, asOf);
        const below = (chosen: number) => (chance.next().value as number) % chosen;
        const parts = organizations.flatMap(({ name }) => test.network.plans.get(name) ?? []).map(plan => implementationOf(test.network, plan, asOf));
        const all = parts.reduce(addImplementation, noImplementation);
        // Any two neighbors of a list in any order are put together, until one is left.
        const pool = [noImplementation, ...parts];
        for (let i = pool.length - 1; i > 0; i--) {
            const j = below(i + 1);
            [pool[i], pool[j]] = [pool[j], pool[i]];
        }
        while (pool.length > 1) {
            const at = below(pool.length - 1);
            pool.splice(at, 2, addImplementation(pool[at], pool[at + 1]));
        }
        assert.deepEqual(pool[0], all);
        assert.deepEqual([all.actions, all.milestones], [rows[0].below.actions, rows[0].below.milestones]);
    }));

    it('files merged in any order give the same', () => holds([network, day, fc.infiniteStream(fc.nat())], async (organizations, asOf, chance) => {
        const { printed, test } = await on(organizations, asOf, true);
        const shuffled = [...test.summaries].map(each => [chance.next().value as number, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
        const other = new Printed(mergeNetwork(shuffled), asOf, defaultSettings);
        assert.equal(other.rollup('json'), printed.rollup('json'));
        for (const { name } of organizations) {
            assert.equal(other.progress(name, 'json'), printed.progress(name, 'json'));
        }
    }, 60));
});
