import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../../language/settings.ts';
import { TestNetwork } from '../../support/network.ts';
import { Printed } from '../golden/printed.ts';
import { Equations } from './equations.ts';
import { assertPossible } from './possible.ts';
import { largeResults, resultText, results, type MadeSchool } from './results.ts';

const ASOF = '2027-06-30';
const MINIMUM = defaultSettings.minimumCellSize;
const ALL = 'all';

interface Row { readonly group?: string; readonly value: number | null; readonly n: number | null; readonly suppressed?: true }
interface Published {
    readonly id: string;
    readonly results: readonly Row[];
    readonly belowResults: readonly { readonly value: number | null; readonly n: number | null; readonly organizations: number; readonly schools: number; readonly suppressed: number; readonly met: number }[];
}

const cell = (n: number) => ({ n, count: 0, text: `0 of ${n}`, isCounted: true });
/** 11 in the state, of which 10 are in the school beside the region: one is in the region, whose own result is hidden. */
const BESIDE_A_REGION: readonly MadeSchool[] = [
    { name: 'o0', kind: 'state', all: cell(11), groups: {} },
    { name: 'o1', kind: 'region', parent: 'o0', all: cell(1), groups: {} },
    { name: 'o2', kind: 'school', parent: 'o1', all: { ...cell(1), text: '0%', isCounted: false }, groups: {} },
    { name: 'o3', kind: 'school', parent: 'o0', all: cell(10), groups: {} }
];
/** 11 in the state, of which 10 are in the region: one is in the school beside it. */
const BESIDE_A_SCHOOL: readonly MadeSchool[] = [
    { name: 'o0', kind: 'state', all: cell(11), groups: {} },
    { name: 'o1', kind: 'region', parent: 'o0', all: cell(10), groups: {} },
    { name: 'o2', kind: 'school', parent: 'o1', all: cell(10), groups: {} },
    { name: 'o3', kind: 'school', parent: 'o0', all: cell(1), groups: {} }
];
/** A group of one school, which another school does not have. */
const GROUPS_OF_A_DISTRICT: readonly MadeSchool[] = [
    { name: 'o0', kind: 'state', all: cell(21), groups: { g0: cell(11), g1: cell(10) } },
    { name: 'o1', kind: 'school', parent: 'o0', all: cell(11), groups: { g0: cell(1), g1: cell(10) } },
    { name: 'o2', kind: 'school', parent: 'o0', all: cell(10), groups: { g0: cell(10) } }
];
/** What chance has found before. */
const examples: [readonly MadeSchool[]][] = [[BESIDE_A_REGION], [BESIDE_A_SCHOOL], [GROUPS_OF_A_DISTRICT]];

let base: TestNetwork;
before(async () => {
    base = await TestNetwork.of({ 'empty.plan': '' });
});

async function published(schools: readonly MadeSchool[]): Promise<{ printed: Printed; rows: readonly Published[] }> {
    base = await base.replaced({ 'all.plan': resultText(schools) });
    const printed = new Printed(base.network, ASOF, defaultSettings);
    return { printed, rows: (JSON.parse(printed.rollup('json')) as { organizations: Published[] }).organizations };
}

function cellsOf({ all, groups }: MadeSchool): [string, NonNullable<MadeSchool['all']>][] {
    return [...(all ? [[ALL, all] as const] : []), ...Object.entries(groups)].map(([group, cell]) => [group, cell]);
}

/** The schools under an organization that have a result. */
function schoolsUnder(schools: readonly MadeSchool[], top: string): MadeSchool[] {
    return schools.filter(each => each.parent === top).flatMap(each => (each.kind === 'school' ? (each.all ? [each] : []) : schoolsUnder(schools, each.name)));
}

/** What everybody knows: how groups and schools add up, and the numbers of students that pages show. */
function known(schools: readonly MadeSchool[], shown: ReadonlySet<string>): Equations {
    const equations = new Equations();
    shown.forEach(cell => equations.add({ [cell]: 1 }));
    for (const school of schools.filter(each => each.all)) {
        const groups = Object.keys(school.groups);
        if (groups.length > 0) {
            equations.add({ [`${school.name} ${ALL}`]: 1, ...Object.fromEntries(groups.map(group => [`${school.name} ${group}`, -1])) });
        }
        if (school.kind !== 'school') {
            const under = schoolsUnder(schools, school.name);
            equations.add({ [`${school.name} ${ALL}`]: 1, ...Object.fromEntries(under.map(each => [`${each.name} ${ALL}`, -1])) });
            for (const group of groups.filter(one => under.every(each => each.groups[one] ?? Object.keys(each.groups).length > 0))) {
                equations.add({ [`${school.name} ${group}`]: 1, ...Object.fromEntries(under.filter(each => each.groups[group]).map(each => [`${each.name} ${group}`, -1])) });
            }
        }
    }
    return equations;
}

const shownIn = (rows: readonly Published[]) => new Set(rows.flatMap(row => row.results.filter(each => each.n !== null).map(each => `${row.id} ${each.group ?? ALL}`)));

function assertSecret(schools: readonly MadeSchool[], shown: ReadonlySet<string>): void {
    const equations = known(schools, shown);
    for (const school of schools) {
        for (const [group, cell] of cellsOf(school)) {
            if (cell.n < MINIMUM && (cell.isCounted || cell.text.startsWith('fewer'))) {
                assert.ok(!equations.tells(`${school.name} ${group}`), `the ${cell.n} students of ${school.name} ${group} can be worked out of ${[...shown].join(', ')}`);
            }
        }
    }
}

describe('results of few students', function () {
    this.timeout(120_000);

    it('are shown nowhere', () => fc.assert(fc.asyncProperty(results, async schools => {
        const { rows, printed } = await published(schools);
        for (const school of schools.filter(each => each.all)) {
            const view = JSON.parse(printed.progress(school.name, 'json')) as { goals: { measures: { name: string; years: { result: { value: number | null; n: number | null; isHidden: boolean } }[] }[] }[] };
            for (const [group, cell] of cellsOf(school).filter(([, each]) => each.n < MINIMUM && each.isCounted)) {
                const row = rows.find(each => each.id === school.name)!.results.find(each => (each.group ?? ALL) === group)!;
                assert.deepEqual([row.value, row.n, row.suppressed], [null, null, true], `${school.name} ${group} of ${cell.n}`);
                const { result } = view.goals[0].measures.find(each => each.name === (group === ALL ? 'reads' : `reads.${group}`))!.years[0];
                assert.deepEqual([result.value, result.n, result.isHidden], [null, null, true], `progress of ${school.name} ${group} of ${cell.n}`);
            }
        }
    }), { numRuns: 100 }));

    it('are the only reason to hide anything', () => fc.assert(fc.asyncProperty(largeResults, async schools => {
        const { rows } = await published(schools);
        assert.deepEqual(rows.filter(row => row.results.some(each => each.suppressed) || row.belowResults.some(each => each.suppressed > 0)), []);
    }), { numRuns: 100 }));

    it('and all others give no number that cannot be, in any format', () => fc.assert(fc.asyncProperty(results, async schools => {
        assertPossible((await published(schools)).printed, schools.map(each => each.name));
    }), { numRuns: 25 }));

    it('leave at least two hidden schools below each organization, which reach the minimum together; or nothing is shown there', () => fc.assert(fc.asyncProperty(results, async schools => {
        const { rows } = await published(schools);
        const isHidden = ({ name }: MadeSchool) => rows.find(each => each.id === name)!.results.some(each => each.group === undefined && each.suppressed);
        for (const row of rows.filter(each => each.belowResults.length > 0)) {
            const under = schoolsUnder(schools, row.id);
            const hidden = under.filter(isHidden);
            const [sum] = row.belowResults;
            assert.equal(sum.suppressed, hidden.length, row.id);
            const visible = under.filter(each => !isHidden(each) && each.all!.isCounted);
            assert.equal(sum.organizations, visible.length, row.id);
            if (hidden.length > 0) {
                const students = hidden.filter(each => each.all!.isCounted).reduce((all, each) => all + each.all!.n, 0);
                assert.ok(visible.length === 0 || (hidden.length >= 2 && students >= MINIMUM), `${row.id}: ${hidden.map(each => each.name).join(', ')} with ${students}`);
            }
        }
    }), { numRuns: 200 }));

    it('are in no sum, and sums are those of the schools that are shown', () => fc.assert(fc.asyncProperty(results, async schools => {
        const { rows } = await published(schools);
        for (const row of rows.filter(each => each.belowResults.length > 0)) {
            const [sum] = row.belowResults;
            const shown = schoolsUnder(schools, row.id).filter(each => rows.find(one => one.id === each.name)!.results.some(one => one.group === undefined && one.n !== null));
            const n = shown.reduce((all, each) => all + each.all!.n, 0);
            assert.deepEqual([sum.n, sum.organizations], [shown.length === 0 ? null : n, shown.length]);
            const exact = shown.reduce((all, each) => all + (each.all!.text.includes('%') ? Number.parseFloat(each.all!.text) * each.all!.n / 100 : each.all!.count), 0);
            assert.ok(shown.length === 0 ? sum.value === null : Math.abs(sum.value! - exact / n * 100) <= 0.0051, `${row.id}: ${sum.value} for ${exact} of ${n}`);
            assert.ok(sum.organizations <= sum.schools && sum.met <= sum.organizations && sum.suppressed + sum.organizations <= sum.schools);
        }
    }), { numRuns: 200 }));

    it('are hidden for one organization where they are hidden for all', () => fc.assert(fc.asyncProperty(results, fc.nat(20), async (schools, at) => {
        const { printed, rows } = await published(schools);
        const { name } = schools[at % schools.length];
        const { organizations } = JSON.parse(printed.rollup('json', name)) as { organizations: Published[] };
        assert.deepEqual(organizations, rows.filter(row => organizations.some(each => each.id === row.id)));
        assert.ok(organizations.some(each => each.id === name));
    }), { numRuns: 100 }));

    it('are not told by a target that counts from them', async () => {
        base = await base.replaced({ 'all.plan': `indicator reading "Reading" {
  unit percent
}
district d "D"
school a "A" in d
plan for a from SY2026-27 {
  goal g "G" {
    measure reads uses reading {
      better higher
      baseline SY2025-26 3 of 8
      target SY2026-27 5 points above baseline
    }
  }
}
report for a covering SY2026-27 on 2027-06-18 {
  result reads SY2026-27 30 of 40
}
` });
        const printed = new Printed(base.network, ASOF, defaultSettings);
        for (const format of ['json', 'text', 'markdown', 'html', 'csv'] as const) {
            // 3 of 8 is 37.5 %, and five points above it is 42.5 %.
            assert.doesNotMatch(printed.rollup(format), /(?:37|42)\.5|3 of 8/, `rollup as ${format}`);
            assert.doesNotMatch(printed.progress('a', format), /(?:37|42)\.5|3 of 8/, `progress as ${format}`);
        }
    });

    it('cannot be worked out of a rollup by subtracting everything from everything else', () => fc.assert(fc.asyncProperty(results, async schools => {
        assertSecret(schools, shownIn((await published(schools)).rows));
    }), { numRuns: 400, examples }));

    it('cannot be worked out of a rollup and the progress pages of all organizations', () => fc.assert(fc.asyncProperty(results, async schools => {
        const { rows, printed } = await published(schools);
        const shown = new Set(shownIn(rows));
        for (const school of schools.filter(each => each.all)) {
            const view = JSON.parse(printed.progress(school.name, 'json')) as { goals: { measures: { name: string; years: { result: { n: number | null } }[] }[] }[] };
            for (const { name, years } of view.goals[0].measures) {
                if (years[0].result.n !== null) {
                    shown.add(`${school.name} ${name === 'reads' ? ALL : name.replace('reads.', '')}`);
                }
            }
        }
        assertSecret(schools, shown);
    }), { numRuns: 200, examples }));
});
