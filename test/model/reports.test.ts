import assert from 'node:assert/strict';
import { TestNetwork } from '../support/network.ts';

describe('what progress needs of plans and reports', () => {
    it('of a plan: who leads and owns, the theory, outputs and money', async () => {
        const { summaries } = await TestNetwork.of(`plan for a from SY2026-27 {
  team {
    member rivera "Ana Rivera" role "Principal"
  }
  strategy s "S" {
    if we "pair"
    then "they plan"
    and g "each student grows"
    budget $1,000 from title-i for "Books"
    milestone m "M" {
      lead rivera, "Ben"
      action x "X" {
        owner "Carla"
        output "A list"
        budget 200 from title-ii-a
        budget none
        budget 5%
      }
    }
  }
}
`);
        const [plan] = summaries.flatMap(each => each.plans);
        const [strategy] = plan.strategies;
        const [milestone] = strategy.milestones;
        const [action] = milestone.actions;
        assert.deepEqual(plan.members.map(each => [each.name, each.title, each.role]), [['rivera', 'Ana Rivera', 'Principal']]);
        assert.deepEqual([strategy.goal, strategy.theory], ['g', { if: 'pair', then: 'they plan', and: 'each student grows' }]);
        assert.deepEqual(strategy.budget.map(({ amount, fund, purpose }) => [amount, fund, purpose]), [[1000, 'title-i', 'Books']]);
        assert.deepEqual([milestone.lead, action.owners, action.outputs], [['rivera', 'Ben'], ['Carla'], ['A list']]);
        // 5% is no amount of money.
        assert.deepEqual(action.budget.map(({ amount, fund }) => [amount, fund]), [[200, 'title-ii-a'], [0, undefined]]);
    });

    it('of a report: sums spent, outputs, comments and adjustments', async () => {
        const { summaries } = await TestNetwork.of(`report for a covering 2026-09 on 2026-09-30 {
  done x on 2026-09-01 output "A list" output "A plan" shown by "The board"
  spent a.x $9,600 to date from title-ii-a
  spent x some
  output x "Six signatures"
  comment "Good"
  comment a.x "Better"
  used coach "Weekly"
  adjust anew "New staff" {
    told "Staff", b
    move a.x to 2026-10-10
    owner y rivera
    budget z $10 from title-i
    target a.n SY2027-28 at least 45%
    drop m
  }
  adjust "Without a name" { }
}
`);
        const [report] = summaries.flatMap(each => each.reports);
        assert.deepEqual(report.entries.map(each => {
            switch (each.kind) {
                case 'done': return [each.kind, each.element, ...each.outputs, each.shownBy];
                case 'spent': return [each.kind, each.element, each.amount, each.fund];
                case 'output': case 'comment': case 'used': return [each.kind, each.element, each.text];
                default: return [each.kind];
            }
        }), [
            ['done', 'x', 'A list', 'A plan', 'The board'],
            ['spent', 'x', 9600, 'title-ii-a'],
            ['output', 'x', 'Six signatures'],
            ['comment', undefined, 'Good'],
            ['comment', 'x', 'Better'],
            ['used', 'coach', 'Weekly'],
            ['move']
        ]);
        const [anew, other] = report.adjustments;
        assert.deepEqual([anew.name, anew.why, anew.told, anew.elements, anew.moves.map(each => [each.element, each.to])],
            ['anew', 'New staff', ['Staff', 'b'], ['x', 'y', 'z', 'n', 'm'], [['x', '2026-10-10']]]);
        assert.deepEqual(anew.changes?.map(each => (each.kind === 'budget' ? [each.kind, each.element, each.line.amount, each.line.fund]
            : each.kind === 'target' ? { ...each, target: { period: each.target.period, target: each.target.target } } : each)), [
            { kind: 'owner', element: 'y', owners: [{ name: 'rivera' }] },
            ['budget', 'z', 10, 'title-i'],
            { kind: 'target', measure: 'n', target: { period: 'SY2027-28', target: { kind: 'level', bound: 'at-least', value: { kind: 'percent', value: 45 } } } },
            { kind: 'drop', elements: ['m'] }
        ]);
        assert.deepEqual(anew.communicated, [{ text: 'Staff' }, { name: 'b' }]);
        assert.deepEqual([other.name, other.why, other.elements], [undefined, 'Without a name', []]);
    });
});
