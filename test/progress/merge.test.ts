import assert from 'node:assert/strict';
import { milestonesOf } from '../../language/progress/elements.ts';
import { TestNetwork } from '../support/network.ts';

describe('the texts of a plan', () => {
    it('add to the measures of earlier ones, and to their groups', async () => {
        const { network } = await TestNetwork.of(`plan for a from SY2026-27 to SY2028-29 {
  goal g "G" {
    measure m "M" {
      group six "Grade 6" {
        baseline SY2025-26 10 of 40
        target SY2026-27 at least 30%
      }
    }
  }
}
--- year-two.plan
year SY2027-28 of a {
  goal g {
    measure m {
      group six {
        target SY2027-28 at least 40%
      }
      group seven "Grade 7"
    }
  }
}
`);
        const [plan] = network.plans.get('a')!;
        const groups = plan.goals.flatMap(goal => goal.measures).flatMap(measure => measure.groups);
        assert.deepEqual(groups.map(each => [each.name, each.title, each.targets.map(target => target.period)]), [
            ['six', 'Grade 6', ['SY2026-27', 'SY2027-28']], ['seven', 'Grade 7', []]
        ]);
        assert.deepEqual(groups[0].baseline?.value, { kind: 'share', count: 10, of: 40 });
    });

    it('may have milestones in a goal', async () => {
        const { network } = await TestNetwork.of(`plan for a from SY2026-27 {
  milestone n "N"
  goal g "G" {
    milestone m "M" {
      due 2026-10-30
      action x "X"
    }
  }
}
`);
        const placed = milestonesOf(network.plans.get('a')![0]);
        assert.deepEqual(placed.map(({ milestone, strategy }) => [milestone.name, milestone.actions.length, strategy]), [['m', 1, undefined], ['n', 0, undefined]]);
    });

    it('give a milestone its due date, in whatever text and words', async () => {
        const { network } = await TestNetwork.of(`plan for a from SY2026-27 to SY2027-28 {
  milestone m "M"
  milestone n "N" {
    from 2026-09-01 to 2026-10-30
  }
  milestone o "O" {
    due next fall
  }
  milestone p "P" {
    from 2026-09-01
  }
}
--- year-two.plan
year SY2027-28 of a {
  milestone m {
    due 2027-10-29
  }
}
`);
        const placed = milestonesOf(network.plans.get('a')![0]);
        assert.deepEqual(placed.map(({ milestone: { name, due, dueUnread } }) => [name, due, dueUnread]), [
            ['m', '2027-10-29', undefined], ['n', '2026-10-30', undefined], ['o', undefined, true], ['p', undefined, undefined]
        ]);
    });
});
