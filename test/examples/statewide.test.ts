import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { statewideFiles } from '../../examples/make-statewide/files.ts';
import { plans } from '../../examples/make-statewide/plans/all.ts';
import type { Day } from '../../language/model/periods.ts';
import { rollUp, type OrganizationRollup } from '../../language/progress/rollup.ts';
import { rules } from '../../language/rules/all.ts';
import { readSettings } from '../../language/settings.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { TestNetwork } from '../support/network.ts';

const FOLDER = fileURLToPath(new URL('../../examples/statewide/', import.meta.url));
const DAYS: readonly Day[] = ['2026-12-01', '2027-03-31', '2027-06-30', '2027-12-01'];
const ABOVE = ['superior', 'north-shore', 'iron-country', 'port-anders', 'birch-county', 'mill-river'];
/** Each says something true that the README tells of: the rule, and the file or the folder. */
const MEANT: readonly (readonly [rule: string, path: string])[] = [
    ['action-overdue', 'addams-ms/plan.plan'],
    ['action-overdue', 'birch-county-hs/plan.plan'],
    ['action-overdue', 'birch-county-hs/plan.plan'],
    ['action-overdue', 'douglass-ms/sy2027-28.plan'],
    ['action-overdue', 'superior/plan.plan'],
    ['milestone-no-action', 'mill-river-hs/plan.plan'],
    ['strategy-no-measure', 'mill-river-hs/plan.plan']
];

describe('the statewide example', () => {
    const files = statewideFiles();
    const { settings, problems } = readSettings(files.get('throughline.json')!);
    let sample: TestNetwork;
    before(async () => {
        sample = await TestNetwork.of(Object.fromEntries([...files].filter(([path]) => path.endsWith('.plan'))));
    });

    function rollup(day: Day): Map<string, OrganizationRollup> {
        return new Map(rollUp(sample.network, undefined, day, settings).organizations.map(each => [each.id, each]));
    }

    function warnings(day: Day): string[] {
        return [...sample.problems(day, settings)].flatMap(([path, found]) => found.filter(each => each.severity === 'warning').map(each => `${each.rule} ${path}`)).sort();
    }

    it('is what its script writes, each time', () => {
        const committed = globSync('**/*', { cwd: FOLDER, withFileTypes: true }).filter(each => each.isFile())
            .map(each => `${each.parentPath}/${each.name}`.replaceAll('\\', '/').slice(FOLDER.length));
        assert.deepEqual(committed.sort(), [...files.keys()].sort());
        for (const [path, text] of files) {
            assert.equal(readFileSync(FOLDER + path, 'utf8'), text, path);
        }
        assert.deepEqual([...statewideFiles()], [...files]);
    });

    it('has a state, two regions, three districts and twelve schools', () => {
        const kinds = [...sample.network.organizations.values()].map(each => each.kind);
        assert.deepEqual(['state', 'region', 'district', 'school'].map(kind => kinds.filter(each => each === kind).length), [1, 2, 3, 12]);
        assert.deepEqual(problems, []);
    });

    for (const day of DAYS) {
        it(`has no errors on ${day}`, () => {
            const errors = [...sample.problems(day, settings)].flatMap(([path, found]) => found.filter(each => each.severity === 'error').map(each => `${path}: ${each.message}`));
            assert.deepEqual(errors, []);
        });
    }

    it('has the warnings that it is meant to have', () => {
        const known = MEANT.filter(([rule]) => rules.some(each => each.id === rule)).map(each => each.join(' ')).sort();
        assert.deepEqual(warnings('2027-12-01'), known);
        assert.deepEqual(warnings('2026-12-01'), known.filter(each => each.endsWith('mill-river-hs/plan.plan')));
    });

    it('rolls up to other numbers on each day', () => {
        for (const id of ABOVE) {
            const done = DAYS.map(day => rollup(day).get(id)!.below.actions.done);
            assert.ok(done[0] > 0 && done[2] > done[0], `${id}: ${done.join(', ')}`);
            assert.equal(new Set(DAYS.map(day => JSON.stringify(rollup(day).get(id)))).size, DAYS.length, id);
        }
        for (const day of DAYS) {
            assert.equal(new Set(ABOVE.map(id => JSON.stringify(rollup(day).get(id)!.below))).size, ABOVE.length, day);
        }
    });

    it('adds up results that schools share, and hides small groups', () => {
        const now = rollup('2027-12-01');
        const sums = new Map(now.get('superior')!.belowResults.map(each => [each.indicator, each]));
        assert.deepEqual([...sums.keys()].sort(), ['absence', 'belonging', 'el-progress', 'ela', 'graduation', 'math', 'on-track-9']);
        const ela = sums.get('ela')!;
        assert.ok(ela.organizations >= 7 && ela.n! > 2000 && ela.value! > 30 && ela.value! < 50);
        assert.equal(now.get('birch-county')!.belowResults.find(each => each.indicator === 'el-progress')!.value, null);
        for (const measure of ['el-small', 'ela-small.american-indian']) {
            const [small] = now.get('tamarack-es')!.results.filter(each => each.measure === measure || `${each.measure}.${each.group}` === measure);
            assert.deepEqual([small.value, small.n, small.suppressed], [null, null, true]);
        }
    });

    it('has plans in every status', () => {
        const statuses = new Set([...rollup('2027-12-01').values()].map(each => each.status));
        assert.deepEqual([...statuses].sort(), ['approved', 'draft', null, 'returned'].sort());
        assert.deepEqual(['2026-09-20', '2026-10-10', '2026-12-01'].map(day => rollup(day).get('birch-lake')!.status), ['returned', 'submitted', 'approved']);
        assert.equal(rollup('2027-12-01').get('cold-spring-es')!.plan, false);
        assert.deepEqual(DAYS.map(day => rollup(day).get('cold-spring-es')!.designation), [null, null, null, 'CSI']);
    });

    it('shows the progress of each plan, different on different days', () => {
        for (const organization of new Set(plans.filter(each => each.reports).map(each => each.organization))) {
            const views = DAYS.map(day => progressView(sample.network, organization, day, settings));
            assert.ok(views.every(each => each.goals.length > 0 && each.rows.length > 0 && each.reporting!.tables.length > 0), organization);
            assert.equal(new Set(views.map(each => JSON.stringify(each.rows.map(row => row.state)))).size, DAYS.length, organization);
        }
    });

    it('repeats no theory of action and no report', () => {
        const strategies = plans.flatMap(each => each.priorities).flatMap(each => each.strategies);
        assert.ok(strategies.length >= 18);
        for (const part of ['if', 'then', 'why'] as const) {
            assertAllDiffer(strategies.map(each => each[part]));
        }
        assertAllDiffer(strategies.flatMap(each => [...each.milestones, ...each.added ?? []]).flatMap(each => [each.title, ...each.actions.map(one => one.title)]));
        assertAllDiffer(plans.flatMap(each => each.needs?.findings ?? []).flatMap(each => [each.text, ...(each.root ? [each.root.text] : [])]));
        const bodies = [...files].filter(([path]) => path.includes('/reports/')).map(([, text]) => text.split('\n').slice(1).join('\n'));
        assert.ok(bodies.length > 100);
        assertAllDiffer(bodies);
    });

    it('shares the words of a goal only where a district gives them, or the next plan keeps them', () => {
        const byText = Map.groupBy(plans.flatMap(plan => plan.goals.map(goal => ({ organization: plan.organization, text: goal.text }))), each => each.text);
        const common = [...byText.values()].map(each => each.map(one => one.organization)).filter(each => new Set(each).size > 1);
        assert.deepEqual(common, [['port-anders', 'eastgate-es', 'douglass-ms'], ['birch-county', 'tamarack-es']]);
    });

    it('has steps that can follow one another', () => {
        for (const { organization, priorities } of plans) {
            const milestones = priorities.flatMap(each => each.strategies).flatMap(each => [...each.milestones, ...each.added ?? []]);
            const ends = new Map(milestones.flatMap(each => each.actions).map(each => [each.name, each.dates.split(' to ')[1]]));
            for (const { due, actions } of milestones) {
                for (const { name, dates, after } of actions) {
                    const [from, to] = dates.split(' to ');
                    assert.ok(from < to && to <= due, `${organization}.${name}`);
                    assert.ok(after === undefined || ends.get(after)! <= from, `${organization}.${name} begins before ${after} ends`);
                }
            }
        }
    });
});

function assertAllDiffer(texts: readonly string[]): void {
    assert.deepEqual(texts.filter((each, index) => texts.indexOf(each) !== index), []);
}
