import assert from 'node:assert/strict';
import type { Quantity } from '../../language/model/quantities.ts';
import { downwards } from '../../language/progress/network.ts';
import { rollUp, type OrganizationRollup } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import { Random } from '../support/random.ts';
import { plainNetwork, students, type PlainPlaces, type PlainResult } from './plain-network.ts';
import { Knowledge } from './subtraction.ts';

const DAY = '2027-06-30';
const GRADES = ['grade-6', 'grade-7', 'grade-8'];
const few: Quantity = { kind: 'masked', below: 10, percent: false };

function rolled(places: PlainPlaces, results: Readonly<Record<string, readonly PlainResult[]>>, minimum = 10): readonly OrganizationRollup[] {
    return rollUp(plainNetwork(places, results), undefined, DAY, { ...defaultSettings, minimumCellSize: minimum }).organizations;
}

/** What is hidden: `a` is the result of a, `a.boys` that of its group. */
function hiddenIn(organizations: readonly OrganizationRollup[]): string[] {
    return organizations.flatMap(({ id, results }) => results.filter(each => each.suppressed).map(each => (each.group === undefined ? id : `${id}.${each.group}`))).sort();
}

function sizes(of: Readonly<Record<string, number>>): Record<string, PlainResult[]> {
    return Object.fromEntries(Object.entries(of).map(([id, n]) => [id, [{ value: students(n) }]]));
}

describe('small cells beside what is published above them', () => {
    it('a school directly below a region takes another one along that stands there, so that the region less its districts does not tell it', () => {
        const places: PlainPlaces = [['r', 'region'], ['d', 'district', 'r'], ['s', 'school', 'r'], ['t', 'school', 'r'], ['x', 'school', 'd'], ['y', 'school', 'd']];
        // 5 + 40 reach the minimum; nothing below d has to go.
        assert.deepEqual(hiddenIn(rolled(places, sizes({ s: 5, t: 40, x: 20, y: 30, d: 50, r: 95 }))), ['s', 't']);
    });

    it('where no other one stands there, the region\'s own result goes, since that of its district would leave the school', () => {
        const places: PlainPlaces = [['r', 'region'], ['d', 'district', 'r'], ['s', 'school', 'r'], ['x', 'school', 'd'], ['y', 'school', 'd']];
        // Below r the smallest besides s is x; below d x alone would be 50 - 30, so y goes too. 55 - 50 is s: so r goes.
        assert.deepEqual(hiddenIn(rolled(places, sizes({ s: 5, x: 20, y: 30, d: 50, r: 55 }))), ['r', 's', 'x', 'y']);
    });

    it('a district\'s own result stays where students of other schools are in it', () => {
        const places: PlainPlaces = [['d', 'district'], ['a', 'school', 'd'], ['b', 'school', 'd']];
        // Of 900 students 891 are in b, which has not reported yet.
        assert.deepEqual(hiddenIn(rolled(places, sizes({ a: 9, d: 900 }))), ['a']);
        // There is no b: 9 of 9 is small by itself.
        assert.deepEqual(hiddenIn(rolled(places.slice(0, 2), sizes({ a: 9, d: 9 }))), ['a', 'd']);
    });

    it('in nested regions', () => {
        const places: PlainPlaces = [['p', 'state'], ['r', 'region', 'p'], ['q', 'region', 'r'], ['d', 'district', 'q'], ['e', 'district', 'r'], ['a', 'school', 'd'], ['x', 'school', 'e'], ['y', 'school', 'e'], ['z', 'school', 'e']];
        // Below q only a: below r the smallest, x, goes too; below e x alone would be 120 - 100, so y goes. r's own less e's would be a: r goes.
        assert.deepEqual(hiddenIn(rolled(places, sizes({ a: 5, x: 20, y: 30, z: 70, e: 120, r: 125, p: 125 }))), ['a', 'p', 'r', 'x', 'y']);
        // Without e's own result r's tells only a + x + y.
        assert.deepEqual(hiddenIn(rolled(places, sizes({ a: 5, x: 20, y: 30, z: 70, r: 125, p: 125 }))), ['a', 'x', 'y']);
    });
});

describe('small groups of a measure', () => {
    const places: PlainPlaces = [['d', 'district'], ['a', 'school', 'd'], ['b', 'school', 'd']];
    const withGroups = (whole: number, groups: Readonly<Record<string, number>>): PlainResult[] => [{ value: students(whole) }, ...Object.entries(groups).map(([group, n]) => ({ group, value: students(n) }))];

    it('take the smallest of the others along, where the whole less the others would tell them', () => {
        assert.deepEqual(hiddenIn(rolled(places, { a: withGroups(100, { 'grade-6': 5, 'grade-7': 40, 'grade-8': 55 }) })), ['a.grade-6', 'a.grade-7']);
        assert.deepEqual(hiddenIn(rolled(places, { a: withGroups(45, { 'grade-6': 5, 'grade-7': 40 }) })), ['a.grade-6', 'a.grade-7']);
    });

    it('are hidden alone where nothing adds up to them', () => {
        // Students with disabilities are among both others.
        assert.deepEqual(hiddenIn(rolled(places, { a: withGroups(100, { boys: 52, girls: 48, swd: 7 }) })), ['a.swd']);
    });

    it('are found among groups of several kinds', () => {
        // 100 - 93 are the boys, whatever other groups there are.
        assert.deepEqual(hiddenIn(rolled(places, { a: withGroups(100, { boys: 7, girls: 93, el: 30, swd: 20 }) })), ['a.boys', 'a.girls']);
    });

    it('are hidden with the whole', () => {
        // b is hidden so that the district does not tell a; grades 6 and 7 of b would add up to b.
        const b = withGroups(30, { 'grade-6': 14, 'grade-7': 16 });
        assert.deepEqual(hiddenIn(rolled(places, { a: withGroups(6, {}), b, d: withGroups(36, {}) })), ['a', 'b', 'b.grade-6', 'b.grade-7']);
    });

    it('are not what a district\'s group is more than that of its other schools', () => {
        const a = withGroups(100, { el: 6 });
        const b = withGroups(80, { el: 30 });
        assert.deepEqual(hiddenIn(rolled(places, { a, b, d: withGroups(180, { el: 36 }) })), ['a.el', 'd.el']);
        assert.deepEqual(hiddenIn(rolled(places, { a, b, d: withGroups(180, { el: 60 }) })), ['a.el'], 'of 60 students 24 are elsewhere');
    });
});

describe('everything published, subtracted from everything else', () => {
    it('tells no hidden figure, and none together that cover fewer than the minimum, in random networks', () => {
        const random = new Random(2027);
        let [hiddenCells, kept, ownHidden] = [0, 0, 0];
        for (let round = 0; round < 1500; round++) {
            const { places, schools } = randomTree(random);
            const minimum = random.of([5, 10, 20]);
            // Who has results by grade has them for all grades.
            const hasGrades = new Map(places.map(([id]) => [id, random.below(3) === 0]));
            const grades = new Map(schools.map(id => [id, GRADES.map(() => random.of([random.below(10), 10 + random.below(25), 20, 40]) + 1)]));
            const sum = (ids: readonly string[], grade?: number) => ids.flatMap(id => grades.get(id)!.filter((_, i) => grade === undefined || i === grade)).reduce((a, b) => a + b, 0);
            const net = (id: string) => (schools.includes(id) ? [id] : schools.filter(school => under(places, school).includes(id)));
            const cells = new Map<string, { id: string; grade?: number; masked: boolean }>();
            const results: Record<string, PlainResult[]> = {};
            for (const [id, kind] of places) {
                const n = sum(net(id));
                if (n > 0 && random.below(kind === 'school' ? 6 : 2) !== 1) {
                    const masked = n < Math.min(10, minimum) && random.below(2) === 0;
                    cells.set(id, { id, masked });
                    results[id] = [{ value: masked ? few : students(n) }];
                    GRADES.forEach((group, grade) => {
                        if (hasGrades.get(id)) {
                            cells.set(`${id}.${group}`, { id, grade, masked: false });
                            results[id].push({ group, value: students(sum(net(id), grade)) });
                        }
                    });
                }
            }
            const organizations = rolled(random.shuffled(places), results, minimum);
            const concealed = hiddenIn(organizations);
            // The unknown figures are how many students each school has in each grade; all others are sums of these.
            const figure = (school: string, grade: number) => schools.indexOf(school) * GRADES.length + grade;
            const vector = ({ id, grade }: { readonly id: string; readonly grade?: number }) => new Map(net(id).flatMap(school => (
                GRADES.flatMap((_, i) => (grade === undefined || grade === i ? [[figure(school, i), 1] as const] : [])))));
            const knowledge = new Knowledge(schools.length * GRADES.length);
            for (const [name, cell] of cells) {
                if (!concealed.includes(name)) {
                    knowledge.learn(vector(cell));
                }
            }
            for (const { id, belowResults } of organizations) {
                const shown = downwards(plainNetwork(places, {}), id).filter(each => cells.has(each) && schools.includes(each) && !concealed.includes(each));
                assert.equal(belowResults[0]?.n ?? 0, sum(shown), 'a sum is that of the schools that are shown');
                knowledge.learn(new Map(shown.flatMap(each => [...vector({ id: each })])));
            }
            const context = JSON.stringify({ round, minimum, places, results: Object.fromEntries([...cells].map(([name, cell]) => [name, sum(net(cell.id), cell.grade)])), concealed });
            for (const [name, cell] of cells) {
                const n = sum(net(cell.id), cell.grade);
                assert.ok(n >= minimum || concealed.includes(name), `${name} is small: ${context}`);
                kept += Number(!concealed.includes(name));
            }
            for (const name of concealed) {
                hiddenCells++;
                ownHidden += Number(!schools.includes(cells.get(name)!.id));
                assert.ok(!knowledge.tells(vector(cells.get(name)!)), `${name} can be worked out: ${context}`);
            }
            const few_ = concealed.filter(name => schools.includes(cells.get(name)!.id) && sum(net(cells.get(name)!.id), cells.get(name)!.grade) < minimum);
            for (const group of subsets(few_.slice(0, 9))) {
                const all = group.flatMap(name => [...vector(cells.get(name)!)]);
                const together = new Map<number, number>();
                all.forEach(([place, times]) => together.set(place, (together.get(place) ?? 0) + times));
                const n = group.reduce((total, name) => total + sum(net(cells.get(name)!.id), cells.get(name)!.grade), 0);
                assert.ok(n >= minimum || !knowledge.tells(together), `${group.join(' + ')} can be worked out: ${context}`);
            }
        }
        assert.ok(hiddenCells > 1000 && kept > 1000 && ownHidden > 100, `${hiddenCells} hidden, ${ownHidden} of them above schools, ${kept} shown`);
    }).timeout(120_000);
});

/** Sets of two or more. */
function* subsets(names: readonly string[]): Iterable<string[]> {
    for (let bits = 0; bits < 2 ** names.length; bits++) {
        const chosen = names.filter((_, i) => (bits >> i) & 1);
        if (chosen.length > 1) {
            yield chosen;
        }
    }
}

/** A state with regions, some in others, districts and schools in any of them. */
function randomTree(random: Random): { places: [string, 'state' | 'region' | 'district' | 'school', string?][]; schools: string[] } {
    const places: [string, 'state' | 'region' | 'district' | 'school', string?][] = [['p', 'state']];
    const above = ['p'];
    for (let i = random.below(3); i > 0; i--) {
        places.push([`r${i}`, 'region', random.of(above)]);
        above.push(`r${i}`);
    }
    for (let i = random.below(4); i >= 0; i--) {
        places.push([`d${i}`, 'district', random.of(above)]);
    }
    const parents = [...places.filter(each => each[1] === 'district').flatMap(each => [each[0], each[0], each[0]]), ...above];
    const schools = Array.from({ length: 1 + random.below(8) }, (_, i) => `s${i}`);
    schools.forEach(id => places.push([id, 'school', random.of(parents)]));
    return { places, schools };
}

function under(places: PlainPlaces, id: string): string[] {
    const parent = places.find(each => each[0] === id)?.[2];
    return parent === undefined ? [] : [parent, ...under(places, parent)];
}
