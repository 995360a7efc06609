import assert from 'node:assert/strict';
import { mergeNetwork } from '../../language/progress/network.ts';
import { rootsOf } from '../../language/progress/organization-tree.ts';
import { rollUp, type OrganizationRollup } from '../../language/progress/rollup.ts';
import { addImplementation, implementationOf, noImplementation } from '../../language/progress/rows.ts';
import { defaultSettings } from '../../language/settings.ts';
import { exampleTexts } from '../parser/support.ts';
import { Random } from '../support/random.ts';
import { TestNetwork } from '../support/network.ts';

const tutorial = TestNetwork.of(Object.fromEntries(exampleTexts('tutorial/')));

function of(organizations: readonly OrganizationRollup[], id: string): OrganizationRollup {
    return organizations.find(each => each.id === id)!;
}

function pick<T extends object>(rows: T, ...keys: (keyof T)[]): Partial<T> {
    return Object.fromEntries(keys.map(key => [key, rows[key]])) as Partial<T>;
}

const ACTIONS = ['total', 'done', 'inProgress', 'behind', 'notReported', 'notStarted', 'dropped', 'due', 'doneOnTime', 'dueOriginal', 'doneOnTimeOriginal'] as const;
const MILESTONES = ['total', 'done', 'behind', 'dropped', 'due', 'doneOnTime'] as const;

/** No figure is one that a program only makes by mistake. */
function assertNumbers(value: unknown, path = ''): void {
    if (typeof value === 'number') {
        assert.ok(Number.isFinite(value), path);
    } else if (typeof value === 'object' && value !== null) {
        for (const [key, each] of Object.entries(value)) {
            assertNumbers(each, `${path}.${key}`);
        }
    }
}

describe('the rollup of the tutorial', () => {
    it('of lincoln-ms on 2026-12-01 is the one of the manual', async () => {
        const { network } = await tutorial;
        const { asOf, organizations } = rollUp(network, ['lincoln-ms'], '2026-12-01', defaultSettings);
        assert.equal(asOf, '2026-12-01');
        assert.equal(organizations.length, 1);
        const [lincoln] = organizations;
        assert.deepEqual(pick(lincoln, 'id', 'kind', 'parent', 'designation', 'plan', 'status'), {
            id: 'lincoln-ms', kind: 'school', parent: 'cedar-valley', designation: 'CSI', plan: true, status: 'approved'
        });
        // choose-mentors done on 9 Sep (due 11 Sep), train-mentors done on 22 Oct (due 16 Oct: late), plan-units on track (due 20 Nov, moved on 18 Nov to
        // 22 Jan), teach-units moved to begin on 25 Jan. Due by deadline: the first two; by the plan: plan-units too.
        assert.deepEqual(pick(lincoln.actions, ...ACTIONS), {
            total: 4, done: 2, inProgress: 1, behind: 0, notReported: 0, notStarted: 1, dropped: 0, due: 2, doneOnTime: 1, dueOriginal: 3, doneOnTimeOriginal: 1
        });
        assert.deepEqual(pick(lincoln.milestones, ...MILESTONES), { total: 2, done: 1, behind: 0, dropped: 0, due: 1, doneOnTime: 1 });
        // Of the four actions train-mentors has a code of its own.
        assert.deepEqual(Object.entries(lincoln.practices).map(([code, each]) => [code, each.strategies, each.milestones.total, each.actions.total, each.actions.done]), [
            ['2a', 1, 2, 3, 1], ['2b', 0, 0, 1, 1]
        ]);
        assert.deepEqual([lincoln.results, lincoln.belowResults], [[], []]);
    });

    it('of cedar-valley on 2027-06-30 has the results of the year', async () => {
        const { network } = await tutorial;
        const { organizations } = rollUp(network, ['cedar-valley'], '2027-06-30', defaultSettings);
        assert.deepEqual(organizations.map(each => each.id), ['cedar-valley', 'lincoln-ms', 'west-hs']);
        const lincoln = of(organizations, 'lincoln-ms');
        // 162 of 598 is 27.0903 %; the target of 30 % is missed.
        assert.deepEqual(lincoln.results, [{ measure: 'met-growth', indicator: 'growth', year: 'SY2026-27', value: 27.09, unit: 'percent', n: 598, target: 30, met: false }]);
        // teach-units done on 3 March, due on 26 Feb as moved: late. plan-units done on 20 Jan, due on 22 Jan as moved: on time, but not by the plan.
        assert.deepEqual(pick(lincoln.actions, 'total', 'done', 'due', 'doneOnTime', 'dueOriginal', 'doneOnTimeOriginal'), { total: 4, done: 4, due: 4, doneOnTime: 2, dueOriginal: 4, doneOnTimeOriginal: 1 });
        const cedar = of(organizations, 'cedar-valley');
        assert.deepEqual(pick(cedar.actions, 'total', 'done', 'due', 'doneOnTime'), { total: 2, done: 2, due: 2, doneOnTime: 2 });
        assert.deepEqual(cedar.below.actions, lincoln.actions, 'west-hs has no plan and adds nothing');
        assert.deepEqual(cedar.results, []);
        assert.deepEqual(cedar.belowResults, [{
            indicator: 'growth', year: 'SY2026-27', unit: 'percent', value: 27.09, n: 598, organizations: 1, schools: 2, met: 0, suppressed: 0, notAdded: []
        }]);
        const west = of(organizations, 'west-hs');
        assert.deepEqual([west.plan, west.status, west.designation, west.actions.total], [false, null, 'TSI', 0]);
    });

    it('knows nothing of what was reported later', async () => {
        const { network } = await tutorial;
        const before = rollUp(network, undefined, '2027-06-17', defaultSettings);
        assert.deepEqual(of(before.organizations, 'lincoln-ms').results, []);
        assert.equal(of(before.organizations, 'lincoln-ms').actions.done, 2);
    });

    it('has numbers on every day, also before anything was written and after all is over', async () => {
        const { network } = await tutorial;
        for (const day of ['0001-01-01', '1999-12-31', '2026-06-30', '2026-07-01', '2029-06-30', '2029-07-01', '9999-12-31']) {
            const rollup = rollUp(network, undefined, day, defaultSettings);
            assert.equal(rollup.organizations.length, 5);
            assertNumbers(rollup);
        }
        const first = rollUp(network, undefined, '1999-12-31', defaultSettings);
        assert.deepEqual(pick(of(first.organizations, 'lincoln-ms').actions, 'total', 'notStarted', 'due'), { total: 4, notStarted: 4, due: 0 });
    });

    it('is the same in whatever order its files are merged', async () => {
        const { summaries } = await tutorial;
        const random = new Random(11);
        const expected = JSON.stringify(rollUp(mergeNetwork(summaries), undefined, '2027-06-30', defaultSettings));
        for (let i = 0; i < 50; i++) {
            assert.equal(JSON.stringify(rollUp(mergeNetwork(random.shuffled(summaries)), undefined, '2027-06-30', defaultSettings)), expected);
        }
    });

    it('adds up in any grouping', async () => {
        const { network } = await tutorial;
        const all = [...network.plans.values()].flat().flatMap(plan => ['2026-10-01', '2026-12-01', '2027-06-30'].map(day => implementationOf(network, plan, day)));
        const random = new Random(5);
        const expected = all.reduce(addImplementation, noImplementation);
        assert.ok(expected.actions.total === 18 && expected.milestones.total === 9, 'three days of six actions and three milestones');
        for (let i = 0; i < 50; i++) {
            const list = random.shuffled(all);
            const cut = random.below(list.length);
            const halves = [list.slice(0, cut), list.slice(cut)].map(half => half.reduce(addImplementation, noImplementation));
            assert.deepEqual(addImplementation(halves[0], halves[1]), expected);
        }
    });
});

describe('networks that are not trees', () => {
    const plan = (id: string) => `plan for ${id} from SY2026-27 {\n  action x "X"\n}\n`;

    it('in a circle are rolled up once, from the first by name', async () => {
        const { network } = await TestNetwork.of(`district b "B" in c\ndistrict c "C" in a\ndistrict a "A" in b\nschool s "S" in c\n${plan('s')}${plan('a')}`);
        assert.deepEqual(rootsOf(network), ['a']);
        const { organizations } = rollUp(network, undefined, '2026-09-01', defaultSettings);
        assert.deepEqual(organizations.map(each => each.id).sort(), ['a', 'b', 'c', 's']);
        assert.equal(of(organizations, 'a').below.actions.total, 1, 's, and itself left out');
        assert.equal(of(organizations, 'b').below.actions.total, 2);
        assertNumbers(organizations);
    });

    it('in themselves', async () => {
        const { network } = await TestNetwork.of(`district a "A" in a\n${plan('a')}`);
        const { organizations } = rollUp(network, undefined, '2026-09-01', defaultSettings);
        assert.deepEqual(organizations.map(each => [each.id, each.actions.total, each.below.actions.total]), [['a', 1, 0]]);
    });

    it('below somebody unknown stand at the top', async () => {
        const { network } = await TestNetwork.of(`school a "A" in nobody\n${plan('a')}${plan('ghost')}`);
        const { organizations } = rollUp(network, undefined, '2026-09-01', defaultSettings);
        assert.deepEqual(organizations.map(each => [each.id, each.parent]), [['a', null]]);
    });

    it('have nothing to say of an organization that they do not know', async () => {
        const { network } = await TestNetwork.of('school a "A"');
        assert.deepEqual(rollUp(network, ['nobody'], '2026-09-01', defaultSettings).organizations, []);
        assert.deepEqual(rollUp((await TestNetwork.of('')).network, undefined, '2026-09-01', defaultSettings).organizations, []);
    });

    it('are read from texts that make little sense', async () => {
        const random = new Random(3);
        const texts = [...exampleTexts('tutorial/')];
        for (let round = 0; round < 25; round++) {
            const mutants = texts.map(([path, text]) => {
                const lines = text.split('\n');
                for (let i = 0; i < 4; i++) {
                    const at = random.below(lines.length);
                    lines[at] = random.of(['', lines[random.below(lines.length)], lines[at].replace(/\S+$/, ''), lines[at].replace(/\d/g, '9'), lines[at].replace(/\d/g, '0'), '}', 'from SY0000-01 Q3 to 9999-12']);
                }
                return [path, lines.join('\n')];
            });
            const { network } = await TestNetwork.of(Object.fromEntries(mutants));
            for (const day of ['2026-12-01', '2027-06-30']) {
                assertNumbers(rollUp(network, undefined, day, defaultSettings));
            }
        }
    }).timeout(60000);
});
