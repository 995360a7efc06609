import assert from 'node:assert/strict';
import type { Quantity } from '../../language/model/quantities.ts';
import type { OrganizationKind } from '../../language/model/types.ts';
import { mergeNetwork, downwards, type Network } from '../../language/progress/network.ts';
import { rollUp, type OrganizationRollup, type SumRow } from '../../language/progress/rollup.ts';
import type { Summary } from '../../language/progress/summary.ts';
import { defaultSettings } from '../../language/settings.ts';
import { Random } from '../support/random.ts';
import { TestNetwork } from '../support/network.ts';

const DAY = '2027-06-30';
const ORGS = 'state p "P"\nregion r "R" in p\ndistrict d "D" in r\nindicator growth "G" {\n  unit percent\n  better higher\n}\n';

/** A school below d with a measure of growth; its lines are those of the goal's measure, its results those of one report. */
function school(id: string, result: string, { targets = 'target SY2026-27 at least 30%', parent = 'd', uses = 'uses growth' } = {}): string {
    return `school ${id} "S" in ${parent}\nplan for ${id} from SY2026-27 {\n  goal g "G" {\n    measure m "M" ${uses} {\n      baseline SY2025-26 20%\n      ${targets}\n      group boys "B"\n    }\n  }\n}\n`
        + `report for ${id} covering SY2026-27 on 2027-06-18 {\n  result ${result}\n}\n`;
}

async function rolled(text: string, settings = defaultSettings, day = DAY): Promise<(id: string) => OrganizationRollup> {
    const { organizations } = rollUp((await TestNetwork.of(text)).network, undefined, day, settings);
    return id => organizations.find(each => each.id === id)!;
}

describe('the sum of results', () => {
    it('adds numerators and counts: a percentage is not the mean of percentages', async () => {
        const at = await rolled(`${ORGS}${school('a', 'm SY2026-27 10 of 100')}${school('b', 'm SY2026-27 30% of 300')}${school('c', 'm SY2026-27 1 of 3000')}school z "Z" in d`);
        // (10 + 0.30 × 300 + 1) ÷ (100 + 300 + 3000) = 101 ÷ 3400 = 2.9706 %; only b reaches 30 %.
        assert.deepEqual(at('d').belowResults, [{
            indicator: 'growth', year: 'SY2026-27', unit: 'percent', value: 2.97, n: 3400, organizations: 3, schools: 4, met: 1, suppressed: 0, notAdded: []
        }]);
        assert.deepEqual(at('p').belowResults, at('d').belowResults);
        assert.deepEqual(at('a').belowResults, []);
    });

    it('names what cannot be added: no count, another unit, a masked one', async () => {
        const at = await rolled(`${ORGS}${school('a', 'm SY2026-27 10 of 100')}${school('b', 'm SY2026-27 30%')}${school('c', 'm SY2026-27 3.4 across 50')}${school('e', 'm SY2026-27 under 5% of 40')}`);
        const [row] = at('d').belowResults;
        assert.deepEqual([row.value, row.n, row.organizations, row.schools], [10, 100, 1, 4]);
        assert.deepEqual(row.notAdded, [{ id: 'b', reason: 'no count' }, { id: 'c', reason: 'another unit' }, { id: 'e', reason: 'no exact value' }]);
    });

    it('leaves out groups, the district\'s own result, and measures that share no indicator', async () => {
        const own = 'plan for d from SY2026-27 {\n  goal g "G" {\n    measure m uses growth\n  }\n}\nreport for d covering SY2026-27 on 2027-06-18 {\n  result m SY2026-27 500 of 900\n}\n';
        const at = await rolled(`${ORGS}${own}${school('a', 'm SY2026-27 10 of 100\n  result m.boys SY2026-27 9 of 50')}${school('b', 'm SY2026-27 90 of 100', { uses: '' })}`);
        assert.deepEqual(at('d').results.map(each => [each.measure, each.value, each.n]), [['m', 55.56, 900]]);
        assert.deepEqual(at('d').belowResults.map(each => [each.value, each.n, each.organizations]), [[10, 100, 1]]);
        assert.deepEqual(at('r').belowResults, at('d').belowResults);
        assert.deepEqual(at('a').results.map(each => [each.group, each.n]), [[undefined, 100], ['boys', 50]]);
        assert.deepEqual(at('b').results, []);
    });

    it('counts the result that was reported last, once a school', async () => {
        const later = 'report for a covering SY2026-27 on 2027-06-25 {\n  result m SY2026-27 20 of 100\n}\nreport for a covering SY2026-27 on 2027-07-25 {\n  result m SY2026-27 30 of 100\n}\n';
        const at = await rolled(`${ORGS}${school('a', 'm SY2026-27 10 of 100')}${later}`);
        assert.deepEqual(at('d').belowResults.map(each => [each.value, each.n]), [[20, 100]]);
        const twice = school('a', 'm SY2026-27 10 of 100\n  result k SY2026-27 40 of 100').replace('      group boys', '    }\n    measure k "K" uses growth {\n      group boys');
        const [row] = (await rolled(`${ORGS}${twice}`))('d').belowResults;
        assert.deepEqual([row.value, row.n, row.organizations, row.notAdded], [10, 100, 1, [{ id: 'a', reason: 'another measure of the same indicator' }]]);
    });

    it('stands for each year by itself, a month in the year that it falls in', async () => {
        const at = await rolled(`${ORGS}${school('a', 'm SY2026-27 10 of 100\n  result m 2025-10 5 of 100')}`);
        assert.deepEqual(at('d').belowResults.map(each => [each.year, each.value]), [['SY2025-26', 5], ['SY2026-27', 10]]);
    });

    it('adds means by how many they cover, counts as they are, and divides nothing by nothing', async () => {
        const score = `${ORGS.replace('unit percent', 'unit score')}`;
        // (3 × 10 + 4 × 30) ÷ 40 = 3.75
        const [means] = (await rolled(`${score}${school('a', 'm SY2026-27 3 across 10')}${school('b', 'm SY2026-27 4 across 30')}`))('d').belowResults;
        assert.deepEqual([means.value, means.n], [3.75, 40]);
        const [counts] = (await rolled(`${ORGS.replace('unit percent', 'unit count')}${school('a', 'm SY2026-27 12')}${school('b', 'm SY2026-27 8')}`))('d').belowResults;
        assert.deepEqual([counts.value, counts.n, counts.organizations], [20, null, 2]);
        const at = await rolled(`${ORGS.replace('unit percent', 'unit percent\n  counts teachers')}${school('a', 'm SY2026-27 0 of 0')}`);
        assert.deepEqual([at('d').belowResults[0].value, at('d').belowResults[0].n], [null, null]);
    });

    const judged: [targets: string, result: string, target: number | null, met: boolean | null][] = [
        ['target SY2026-27 at least 30%', '30 of 100', 30, true], ['target SY2026-27 at least 30%', '299 of 1000', 30, false],
        ['target SY2026-27 at most 30%', '30 of 100', 30, true], ['target SY2026-27 at most 30%', '31 of 100', 30, false],
        ['target SY2026-27 5 points above baseline', '25 of 100', 25, true], ['target SY2026-27 5% above baseline', '21 of 100', 21, true],
        ['target SY2026-27 5% above baseline', '20 of 100', 21, false], ['target SY2026-27 +5%', '24 of 100', 25, false],
        ['target SY2027-28 at least 30%', '30 of 100', null, null], ['better lower', '30 of 100', null, null]
    ];
    for (const [targets, result, target, met] of judged) {
        it(`${result} for ${targets} from 20%: ${met}`, async () => {
            const [row] = (await rolled(`${ORGS}${school('a', `m SY2026-27 ${result}`, { targets })}`))('a').results;
            assert.deepEqual([row.target, row.met], [target, met]);
        });
    }

    it('goes by the direction of the measure, else of the indicator, else of the change', async () => {
        const meets = async (orgs: string, targets: string, result: string) => (await rolled(`${orgs}${school('a', `m SY2026-27 ${result}`, { targets })}`))('a').results[0].met;
        const unsaid = ORGS.replace('  better higher\n', '');
        assert.equal(await meets(ORGS, 'better lower\n      target SY2026-27 30%', '25 of 100'), true);
        assert.equal(await meets(ORGS, 'target SY2026-27 30%', '25 of 100'), false);
        assert.equal(await meets(ORGS.replace('higher', 'lower'), 'target SY2026-27 30%', '25 of 100'), true);
        assert.equal(await meets(unsaid, 'target SY2026-27 3 points below baseline', '20 of 100'), false);
        assert.equal(await meets(unsaid, 'target SY2026-27 3 points below baseline', '17 of 100'), true);
        assert.equal(await meets(unsaid, 'target SY2026-27 from 20% to 12%', '15 of 100'), false);
    });
});

/** A network as plain data: each school with a result of the indicator, a figure or nothing. */
function network(places: [id: string, kind: OrganizationKind, parent?: string][], results: Record<string, Quantity>): Network {
    const place = (uri: string) => ({ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    const empty = { indicators: [], calendars: [], practices: [], plans: [], reports: [], decisions: [], organizations: [] };
    const common: Summary = {
        ...empty, uri: 'network', organizations: places.map(([name, kind, parent]) => ({ name, kind, parent, designations: [], place: place('network') })),
        indicators: [{ name: 'growth', unit: 'percent', place: place('network') }]
    } as unknown as Summary;
    const plans = Object.entries(results).map(([id, value]) => ({
        ...empty, uri: id,
        plans: [{
            organization: id, form: 'plan', from: 'SY2026-27', to: 'SY2026-27', updated: [], submitted: [], priorities: [], strategies: [], milestones: [], actions: [], parts: [], place: place(id),
            goals: [{ name: 'g', strategies: [], actions: [], place: place(id), measures: [{ name: 'm', indicator: 'growth', targets: [], groups: [], place: place(id) }] }]
        }],
        reports: [{ organization: id, covering: 'SY2026-27', on: '2027-06-18', place: place(id), adjustments: [], entries: [{ kind: 'result', measure: 'm', period: 'SY2026-27', value, place: place(id) }] }]
    } as unknown as Summary));
    return mergeNetwork([common, ...plans]);
}

const students = (of: number): Quantity => ({ kind: 'share', count: Math.floor(of / 2), of });
const few: Quantity = { kind: 'masked', below: 10, percent: false };

function hidden(net: Network, minimum = 10): { hidden: string[]; sum: (id: string) => SumRow | undefined } {
    const { organizations } = rollUp(net, undefined, DAY, { ...defaultSettings, minimumCellSize: minimum });
    return {
        hidden: organizations.filter(each => each.results.some(row => row.suppressed)).map(each => each.id).sort(),
        sum: id => organizations.find(each => each.id === id)!.belowResults[0]
    };
}

describe('small cells', () => {
    const district = (...sizes: (number | Quantity)[]) => network(
        [['d', 'district'], ...sizes.map((_, i): [string, OrganizationKind, string] => [`s${i}`, 'school', 'd'])],
        Object.fromEntries(sizes.map((size, i) => [`s${i}`, typeof size === 'number' ? students(size) : size]))
    );

    it('are none where every result covers enough', () => {
        const { hidden: found, sum } = hidden(district(10, 11, 12));
        assert.deepEqual(found, []);
        assert.deepEqual([sum('d')?.n, sum('d')?.organizations, sum('d')?.suppressed], [33, 3, 0]);
    });

    it('are hidden, with the smallest of the others, so that the sum does not give one away', () => {
        // s0 has 9 students; s2 is the smallest of the others, and 9 + 12 reach the minimum.
        const { hidden: found, sum } = hidden(district(9, 40, 12, 50));
        assert.deepEqual(found, ['s0', 's2']);
        assert.deepEqual([sum('d')?.n, sum('d')?.value, sum('d')?.organizations, sum('d')?.schools, sum('d')?.suppressed], [90, 50, 2, 4, 2]);
    });

    it('show nothing of what is hidden', () => {
        const { organizations } = rollUp(district(9, 40, 12, 50), undefined, DAY, defaultSettings);
        for (const id of ['s0', 's2']) {
            assert.deepEqual(organizations.find(each => each.id === id)!.results, [{ measure: 'm', indicator: 'growth', year: 'SY2026-27', value: null, unit: 'percent', n: null, target: null, met: null, suppressed: true }]);
        }
    });

    it('go on until the hidden counts reach the minimum', () => {
        // 2 + 3 are two schools, but five students: 10 goes too.
        assert.deepEqual(hidden(district(2, 3, 10, 40)).hidden, ['s0', 's1', 's2']);
        // 4 + 6 reach the minimum by themselves.
        assert.deepEqual(hidden(district(4, 6, 10, 40)).hidden, ['s0', 's1']);
    });

    it('count "fewer than 10" as nothing towards the minimum', () => {
        assert.deepEqual(hidden(district(few, few, 40, 50)).hidden, ['s0', 's1', 's2']);
        assert.deepEqual(hidden(district(few, few, 8, 50)).hidden, ['s0', 's1', 's2', 's3']);
        assert.equal(hidden(district(few, few, 8, 50)).sum('d')?.value, null);
    });

    it('of equal size go by their names', () => {
        assert.deepEqual(hidden(district(40, 20, 20, 5)).hidden, ['s1', 's3']);
    });

    it('leave no sum where none is left', () => {
        const { hidden: found, sum } = hidden(district(9));
        assert.deepEqual(found, ['s0']);
        assert.deepEqual([sum('d')?.value, sum('d')?.n, sum('d')?.organizations, sum('d')?.suppressed], [null, null, 0, 1]);
        assert.deepEqual(hidden(district(9, 8)).sum('d')?.value, null);
    });

    it('go by the minimum of the settings', () => {
        assert.deepEqual(hidden(district(19, 40, 50), 20).hidden, ['s0', 's1']);
        assert.deepEqual(hidden(district(5, 40, 50), 5).hidden, []);
        assert.deepEqual(hidden(district(5, 40, 50), 1).hidden, []);
    });

    it('pass over schools whose count is not known', () => {
        assert.deepEqual(hidden(district(5, { kind: 'percent', value: 30 }, 50, 60)).hidden, ['s0', 's2']);
    });

    it('of a district are hidden for the region, the state and everybody', () => {
        const net = network(
            [['p', 'state'], ['r', 'region', 'p'], ['d', 'district', 'r'], ['e', 'district', 'r'], ['a', 'school', 'd'], ['b', 'school', 'd'], ['c', 'school', 'd'], ['x', 'school', 'e'], ['y', 'school', 'e']],
            { a: students(5), b: students(20), c: students(30), x: students(12), y: students(50) }
        );
        const { hidden: found, sum } = hidden(net);
        // Below d: a and b. That is enough for r and p too, so x and y stay.
        assert.deepEqual(found, ['a', 'b']);
        assert.deepEqual(['d', 'e', 'r', 'p'].map(id => sum(id)?.n), [30, 62, 92, 92]);
    });

    it('of a district with one school take another district along, and there no school is hidden alone', () => {
        const net = network(
            [['r', 'region'], ['d', 'district', 'r'], ['e', 'district', 'r'], ['f', 'district', 'r'], ['a', 'school', 'd'], ['x', 'school', 'e'], ['y', 'school', 'e'], ['z', 'school', 'e'], ['u', 'school', 'f']],
            { a: students(5), x: students(20), y: students(30), z: students(70), u: students(40) }
        );
        const { hidden: found, sum } = hidden(net);
        // Below d none is left besides a. Below r the smallest is x; but e's own result less its visible schools would give x away, and with it a: y goes too.
        assert.deepEqual(found, ['a', 'x', 'y']);
        assert.deepEqual(['d', 'e', 'f', 'r'].map(id => sum(id)?.n), [null, 70, 40, 110]);
    });

    it('are of students only: what counts something else is shown', async () => {
        const strategy = 'school a "A"\nplan for a from SY2026-27 {\n  strategy s "S" {\n    measure m "M" uses growth {\n      counts teachers\n    }\n  }\n}\nindicator growth "G"\nreport for a covering SY2026-27 on 2027-06-18 {\n  result m SY2026-27 3 of 5\n}';
        const [row] = (await rolled(strategy))('a').results;
        assert.deepEqual([row.value, row.n, row.suppressed], [60, 5, undefined]);
        const [ofStudents] = (await rolled(strategy.replace('counts teachers', 'counts students')))('a').results;
        assert.equal(ofStudents.suppressed, true);
    });

    it('of a group are hidden as well', async () => {
        const rows = (await rolled(`${ORGS}${school('a', 'm SY2026-27 10 of 100\n  result m.boys SY2026-27 4 of 9')}`))('a').results;
        assert.deepEqual(rows.map(each => [each.group, each.n, each.suppressed]), [[undefined, 100, undefined], ['boys', null, true]]);
    });

    it('of a district\'s own result are hidden as well', async () => {
        const { organizations } = rollUp(network([['d', 'district']], { d: students(7) }), undefined, DAY, defaultSettings);
        assert.deepEqual(organizations[0].results.map(each => [each.value, each.suppressed]), [[null, true]]);
    });

    it('give nothing away in random networks, however the sums and results that are shown are subtracted', () => {
        const random = new Random(1965);
        let withHidden = 0;
        for (let round = 0; round < 400; round++) {
            const places: [string, OrganizationKind, string?][] = [['p', 'state']];
            const results: Record<string, Quantity> = {};
            for (let d = random.below(4); d >= 0; d--) {
                places.push([`d${d}`, 'district', 'p']);
                for (let s = random.below(6); s > 0; s--) {
                    const id = `d${d}s${s}`;
                    places.push([id, 'school', `d${d}`]);
                    results[id] = random.of([students(1 + random.below(9)), students(10 + random.below(30)), students(10 + random.below(30)), students(100), few, { kind: 'percent', value: 30 }]);
                }
            }
            const minimum = random.of([5, 10, 20]);
            const net = network(random.shuffled(places), results);
            const { organizations } = rollUp(net, undefined, DAY, { ...defaultSettings, minimumCellSize: minimum });
            const row = (id: string) => organizations.find(each => each.id === id)!;
            for (const { id, kind, belowResults } of organizations) {
                if (kind === 'school') {
                    continue;
                }
                const schools = downwards(net, id).filter(each => row(each).kind === 'school' && results[each]);
                const concealed = schools.filter(each => row(each).results[0].suppressed);
                const visible = schools.filter(each => !row(each).results[0].suppressed && row(each).results[0].n !== null);
                const shown = visible.reduce((sum, each) => sum + row(each).results[0].n!, 0);
                const [sum] = belowResults;
                if (!sum) {
                    assert.equal(schools.length, 0);
                    continue;
                }
                assert.equal(sum.n ?? 0, shown, 'the sum less the visible schools leaves nobody');
                assert.equal(sum.suppressed, concealed.length);
                if (concealed.length > 0 && visible.length > 0) {
                    withHidden++;
                    const size = (each: string) => (results[each].kind === 'share' ? results[each].of : 0);
                    assert.ok(concealed.length >= 2, `${id}: a single school is hidden`);
                    assert.ok(concealed.reduce((all, each) => all + size(each), 0) >= minimum, `${id}: fewer than ${minimum} students are hidden`);
                }
                for (const each of schools) {
                    const quantity = results[each];
                    assert.ok(!(quantity.kind === 'share' && quantity.of < minimum) || concealed.includes(each), `${each} is small`);
                }
            }
        }
        assert.ok(withHidden > 200, `${withHidden} sums beside hidden schools`);
    });

    it('are the same in whatever order the files come', () => {
        const random = new Random(4);
        const places: [string, OrganizationKind, string?][] = [['p', 'state'], ['d', 'district', 'p'], ['e', 'district', 'p'], ...[1, 2, 3, 4, 5, 6].map((i): [string, OrganizationKind, string] => [`s${i}`, 'school', i % 2 ? 'd' : 'e'])];
        const results = { s1: students(4), s2: students(20), s3: students(20), s4: few, s5: students(20), s6: students(90) };
        const expected = JSON.stringify(rollUp(network(places, results), undefined, DAY, defaultSettings));
        for (let i = 0; i < 30; i++) {
            const shuffled = Object.fromEntries(random.shuffled(Object.entries(results)));
            assert.equal(JSON.stringify(rollUp(network(random.shuffled(places), shuffled), undefined, DAY, defaultSettings)), expected);
        }
    });
});
