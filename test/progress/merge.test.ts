import assert from 'node:assert/strict';
import { actionsOf, milestonesOf } from '../../language/progress/elements.ts';
import { numberElements, placeKey } from '../../language/progress/numbering.ts';
import { implementationOf } from '../../language/progress/rows.ts';
import { TestNetwork } from '../support/network.ts';

async function planOf(...bodies: string[]) {
    const texts = Object.fromEntries(bodies.map((body, index) => [`${index}.plan`, `plan for a from SY2026-27 to SY2028-29 {\n${body}\n}\n`]));
    return (await TestNetwork.of({ ...texts, 'z.plan': 'school a "A"\n' })).network.plans.get('a')![0];
}

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

describe('a plan in several texts', () => {
    it('has the facts of all of them: everything of lists, and of single facts what stands first', async () => {
        const plan = await planOf(
            'goal g "G" {\n  aligned d.h\n}\npriority p "P" {\n  addresses r\n  strategy s "S" {\n    rationale "First"\n    serves x\n    budget $5 from f\n    milestone m "M" {\n      with ann\n    }\n  }\n}',
            'goal g {\n  aligned d.i\n  criterion "C"\n}\npriority p {\n  addresses q\n}\nstrategy s {\n  rationale "Second"\n  serves y\n  resources "Room"\n  from SY2026-27 to SY2027-28\n'
                + '  budget $7 from f\n  milestone m {\n    due 2026-12-18\n    with bob\n  }\n}'
        );
        const [goal] = plan.goals;
        assert.deepEqual([goal.title, goal.aligned, goal.criteria], ['G', ['d.h', 'd.i'], ['C']]);
        const [priority] = plan.priorities;
        assert.deepEqual(priority.addresses, ['r', 'q']);
        const [strategy] = priority.strategies;
        assert.deepEqual([strategy.rationale, strategy.serves, strategy.resources, strategy.to], ['First', ['x', 'y'], ['Room'], 'SY2027-28']);
        assert.deepEqual(strategy.budget.map(each => each.amount), [5, 7]);
        const [milestone, ...others] = strategy.milestones;
        assert.deepEqual([milestone.due, milestone.collaborators, others], ['2026-12-18', [{ name: 'ann' }, { name: 'bob' }], []]);
    });

    it('has what one of them begins, whatever the order of their paths', async () => {
        const plan = await planOf('strategy s {\n  coded 2a\n}', 'priority p "P" {\n  strategy s "S" {\n    coded 3c\n  }\n}');
        assert.deepEqual(plan.strategies, []);
        const [strategy, ...others] = plan.priorities[0].strategies;
        assert.deepEqual([strategy.title, strategy.codes, others], ['S', ['3c', '2a'], []]);
    });

    it('has the targets of a further text, and one baseline', async () => {
        const plan = await planOf(
            'goal g "G" {\n  measure m "M" {\n    baseline SY2025-26 10 of 20\n    target SY2026-27 60%\n  }\n}',
            'goal g {\n  measure m {\n    baseline SY2024-25 1 of 20\n    target SY2027-28 70%\n    group h "H" {\n      target SY2027-28 50%\n    }\n  }\n}'
        );
        const [measure] = plan.goals[0].measures;
        assert.deepEqual([measure.baseline?.period, measure.targets.map(each => each.period), measure.groups.map(each => each.name)], ['SY2025-26', ['SY2026-27', 'SY2027-28'], ['h']]);
    });
});

describe('a milestone that a further text goes on with', () => {
    const YEAR = '  milestone m {\n    due 2027-12-17\n    action y "Y"\n  }';
    const counted = async (...bodies: string[]) => {
        const plan = await planOf(...bodies);
        return [milestonesOf(plan).map(({ milestone, strategy }) => [milestone.name, strategy?.name, milestone.due]), actionsOf(plan).map(each => [each.action.name, each.milestone?.name])];
    };

    it('counts once, where the plan has it, whether it stands there in a strategy, in a goal or by itself', async () => {
        const milestone = '  milestone m "M" {\n    action x "X"\n  }';
        const actions = [['x', 'm'], ['y', 'm']];
        for (const [body, strategy] of [[`strategy s "S" {\n${milestone}\n}`, 's'], [`priority p "P" {\n  strategy s "S" {\n${milestone}\n  }\n}`, 's'], [`goal g "G" {\n${milestone}\n}`, undefined], [milestone, undefined]]) {
            assert.deepEqual(await counted(body!, YEAR), [[['m', strategy, '2027-12-17']], actions], body);
        }
        // The other way round: a further text puts into a strategy what stands by itself.
        assert.deepEqual(await counted(milestone, `strategy s "S" {\n${YEAR}\n}`), [[['m', undefined, '2027-12-17']], actions]);
        assert.deepEqual(await counted(`strategy s "S" {\n${milestone}\n}`, `strategy t "T" {\n${YEAR}\n  milestone n "N"\n}`), [[['m', 's', '2027-12-17'], ['n', 't', undefined]], actions]);
    });

    it('twice in one text, which is an error, is added to once', async () => {
        const [milestones, actions] = await counted('  milestone m "M" {\n    action x "X"\n  }\n  milestone m "M"', YEAR);
        assert.deepEqual([milestones.length, actions], [2, [['x', 'm'], ['y', 'm']]]);
    });
});

describe('a milestone that stands in a goal', () => {
    it('counts, with its actions and a number', async () => {
        const plan = await planOf('goal g "G" {\n  milestone m "M" {\n    due 2026-12-18\n    action x "X"\n  }\n}', 'goal g {\n  milestone n "N" {\n    action y "Y"\n  }\n}\nmilestone o "O"');
        assert.deepEqual(milestonesOf(plan).map(each => each.milestone.name), ['m', 'n', 'o']);
        assert.deepEqual(actionsOf(plan).map(each => each.action.name), ['x', 'y']);
        const numbers = numberElements(plan);
        assert.deepEqual(milestonesOf(plan).map(({ milestone }) => numbers.get(placeKey(milestone.place))), ['1', '2', '3']);
        assert.deepEqual(actionsOf(plan).map(({ action }) => numbers.get(placeKey(action.place))), ['1.1', '2.1']);
    });
});

describe('practices of several frameworks', () => {
    it('go by their code, and by the framework as well where two have the same', async () => {
        const { network } = await TestNetwork.of('framework own "Own" {\n  domain O "O" {\n    practice 3c "Share"\n    practice "O.1" "Obey"\n  }\n  practice alone "Alone"\n}\n');
        const titles = ['3c', 'own.3c', 'four-domains.3c', '3b', 'O.1', 'alone'].map(each => network.practices.get(each)?.title);
        assert.deepEqual(titles, [undefined, 'Share', 'Remove barriers and provide opportunities', 'Provide rigorous evidence-based instruction', 'Obey', 'Alone']);
    });

    it('are one row each, however a plan writes them', async () => {
        const plan = 'plan for a from SY2026-27 to SY2028-29 {\n  action x "X" {\n    coded own.3c, four-domains.3c, four-domains.3b, "O.1"\n  }\n  action y "Y" {\n    coded 3b, own.O.1\n  }\n}\n';
        const { network } = await TestNetwork.of({
            'a.plan': `school a "A"\n${plan}`, 'f.plan': 'framework own "Own" {\n  domain O "O" {\n    practice 3c "Share"\n    practice "O.1" "Obey"\n  }\n}\n'
        });
        const { practices } = implementationOf(network, network.plans.get('a')![0], '2026-09-01');
        assert.deepEqual(Object.entries(practices).map(([code, { actions }]) => [code, actions.total]), [['3b', 2], ['O.1', 2], ['four-domains.3c', 1], ['own.3c', 1]]);
    });
});
