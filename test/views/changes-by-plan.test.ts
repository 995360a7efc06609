import assert from 'node:assert/strict';
import { compareRevisions } from '../../language/diff/compare.ts';
import type { Problem } from '../../language/rules/engine.ts';
import { changesView } from '../../language/views/changes.ts';
import { changesByPlan } from '../../language/views/changes-by-plan.ts';
import { revision } from '../diff/revisions.ts';

const FILES = {
    'network.plan': 'school a "Alpha"\nschool b "Beta"\nindicator growth "Growth" {\n  source "State"\n}\n',
    'a.plan': `plan for a from SY2026-27 {
  vision "Ready."
  goal grow "Each student will grow." {
    measure growth "Growth" {
      target SY2026-27 at least 30%
    }
  }
}
`,
    'b.plan': 'plan for b from SY2026-27 {\n  vision "Ready."\n}\n'
};

async function byPlan(change: Partial<Record<keyof typeof FILES | 'report.plan', string>>, introduced: { file: string; problem: Problem }[] = []) {
    const [base, head] = [await revision(FILES), await revision({ ...FILES, ...change })];
    return changesByPlan(changesView(compareRevisions(base, head), { introduced, resolved: [] }, false), {
        base, head, ownerOf: file => /^([ab])\.plan$/.exec(file)?.[1], addressOf: (file, isBase) => `${isBase ? 'then' : 'now'}:${file}`
    });
}

describe('the view of changes by plan', () => {
    it('has the plans that got weaker first, then the others, then what all share', async () => {
        const view = await byPlan({
            'network.plan': FILES['network.plan'].replace('State', 'The state'),
            'a.plan': FILES['a.plan'].replace('Ready.', 'Ready for all.'),
            'b.plan': FILES['b.plan'].replace('  vision', '  goal two "Two"\n  vision')
        });
        assert.deepEqual(view.plans.map(each => [each.organization, each.title]), [['a', 'Alpha'], ['b', 'Beta'], [null, 'The whole network']]);
        const weaker = await byPlan({ 'a.plan': FILES['a.plan'].replace('Ready.', 'Ready for all.'), 'b.plan': FILES['b.plan'].replace('plan for b from SY2026-27', 'plan for b from SY2030-31') });
        assert.deepEqual(weaker.plans.map(each => each.title), ['Beta', 'Alpha']);
    });

    it('counts what there is of each kind', async () => {
        const view = await byPlan({ 'a.plan': FILES['a.plan'].replace('30%', '25%').replace('Ready.', 'Ready for all.'), 'b.plan': FILES['b.plan'].replace('Ready', 'Done') });
        assert.deepEqual(view.counts, [{ name: 'weaker', heading: 'Weaker or riskier', count: 1 }, { name: 'other', heading: 'Added, removed and changed', count: 2 }]);
    });

    it('puts the changes of one element together, by its title or its name', async () => {
        const view = await byPlan({ 'a.plan': FILES['a.plan'].replace('"Growth" {', '"Growth of all" {').replace('at least 30%', 'at least 40%') });
        assert.deepEqual(view.plans[0].groups.map(({ name, elements }) => [name, elements.map(({ kind, title, name, changes }) => [kind, title, name, changes.map(each => each.what)])]), [
            ['stronger', [['measure', 'Growth of all', 'growth', ['target for SY2026-27 raised']]]],
            ['other', [['measure', 'Growth of all', 'growth', ['title changed']]]]
        ]);
    });

    it('writes days as readers do, except in the words of an author', async () => {
        const report = 'report for a covering 2026-09 on 2026-09-30 {\n  comment "Well"\n}\n';
        const view = await byPlan({ 'report.plan': report, 'a.plan': FILES['a.plan'].replace('Ready.', 'Ready by 2026-11-20.') });
        const [vision, said] = view.plans[0].groups.flatMap(each => each.elements);
        assert.equal(vision.changes[0].after, 'Ready by 2026-11-20.');
        assert.deepEqual([said.kind, said.title, said.changes[0].after], ['report', 'Sep 30, 2026', 'for a covering 2026-09 on Sep 30, 2026; comment']);
    });

    it('leads to both texts, and puts a finding under the plan in whose file it is', async () => {
        const problem: Problem = { rule: 'goal-no-measure', message: 'No measure.', severity: 'error', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } } };
        const view = await byPlan({ 'a.plan': FILES['a.plan'].replace(/ {4}measure[^]*? {4}\}\n/, '') }, [{ file: 'a.plan', problem }, { file: 'network.plan', problem }]);
        assert.deepEqual(view.plans.map(({ title, groups }) => [title, groups[0].elements.map(each => [each.title, each.changes[0].sign, each.changes[0].now?.uri, each.changes[0].then?.uri])]), [
            ['Alpha', [['Growth', '−', undefined, 'then:a.plan'], ['goal-no-measure', '!', 'now:a.plan', undefined]]],
            ['The whole network', [['goal-no-measure', '!', 'now:network.plan', undefined]]]
        ]);
    });
});
