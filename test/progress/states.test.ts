import assert from 'node:assert/strict';
import { actionsOf, milestonesOf } from '../../language/progress/elements.ts';
import { implementationOf, type Rows } from '../../language/progress/rows.ts';
import { Standings, type Standing } from '../../language/progress/states.ts';
import { TestNetwork } from '../support/network.ts';

const PLAN = `school a "A"
plan for a from SY2026-27 to SY2028-29 {
  strategy s "S" {
    coded 2a
    milestone m "M" {
      due 2026-10-30
      action x "X" {
        from 2026-09-14 to 2026-10-16
      }
      action y "Y" {
        coded 3c
        from 2026-10-19 to 2026-11-20
      }
    }
  }
}
`;

/** A network of the plan and a report for each list of lines, by its day; two on one day come as a and b. */
async function reported(reports: Record<string, string[]>, plan = PLAN): Promise<TestNetwork> {
    const files = Object.entries(reports).map(([name, lines]) => [`r/${name}.plan`, `report for a covering ${name.slice(0, 7)} on ${name.slice(0, 10)} {\n${lines.map(line => `  ${line}\n`).join('')}}\n`]);
    return TestNetwork.of({ 'plan.plan': plan, ...Object.fromEntries(files) });
}

function standing({ network }: TestNetwork, name: string, day: string): Standing {
    const [plan] = network.plans.get('a')!;
    const standings = new Standings(network, plan, day);
    const action = actionsOf(plan).find(each => each.action.name === name);
    const milestone = milestonesOf(plan).find(each => each.milestone.name === name);
    return action ? standings.ofAction(action.action, action.milestone) : standings.ofMilestone(milestone!.milestone);
}

function rows({ network }: TestNetwork, day: string): Rows {
    return implementationOf(network, network.plans.get('a')![0], day).actions;
}

/** Which state something is in from which day on. */
async function assertStates(reports: Record<string, string[]>, name: string, states: [day: string, state: string][], plan = PLAN): Promise<void> {
    const network = await reported(reports, plan);
    assert.deepEqual(states.map(([day]) => [day, standing(network, name, day).state]), states);
}

describe('the state of an action', () => {
    it('without any report: not started, then not reported, then behind', () => assertStates({}, 'x', [
        ['2000-01-01', 'notStarted'], ['2026-09-13', 'notStarted'], ['2026-09-14', 'notReported'],
        // Due on d is due, but not yet behind.
        ['2026-10-16', 'notReported'], ['2026-10-17', 'behind'], ['2040-01-01', 'behind']
    ]));

    it('is known only from the day of the report, and done from the day that it names', () => assertStates({ '2026-10-23': ['done x on 2026-10-14'] }, 'x', [
        ['2026-10-14', 'notReported'], ['2026-10-20', 'behind'], ['2026-10-22', 'behind'], ['2026-10-23', 'done']
    ]));

    it('is not done before the day that a report names ahead', () => assertStates({ '2026-09-30': ['done x on 2026-10-05'] }, 'x', [
        ['2026-09-30', 'notReported'], ['2026-10-04', 'notReported'], ['2026-10-05', 'done']
    ]));

    it('is done on the day of the report where none is named', () => assertStates({ '2026-10-10': ['done x'] }, 'x', [['2026-10-09', 'notReported'], ['2026-10-10', 'done']]));

    it('stays done, whatever later reports say', () => assertStates({ '2026-10-10': ['done x'], '2026-10-20': ['behind x because "again"'], '2026-10-25': ['dropped x because "no"'] }, 'x', [
        ['2026-10-20', 'done'], ['2026-10-25', 'done']
    ]));

    it('is in progress by the word on-track, until it is overdue', () => assertStates({ '2026-09-01': ['on-track x "early"'] }, 'x', [
        ['2026-08-31', 'notStarted'], ['2026-09-01', 'inProgress'], ['2026-10-16', 'inProgress'], ['2026-10-17', 'behind']
    ]));

    it('is behind by the word behind, until a later report says on-track', () => assertStates({ '2026-09-20': ['behind x because "ill"'], '2026-10-01': ['on-track x "well"'] }, 'x', [
        ['2026-09-20', 'behind'], ['2026-09-30', 'behind'], ['2026-10-01', 'inProgress'], ['2026-10-17', 'behind']
    ]));

    it('is in progress once a later report moves what is behind', () => assertStates({ '2026-09-20': ['behind x because "ill"'], '2026-10-01': ['adjust later "w" {', 'move x to 2026-12-01', '}'] }, 'x', [
        ['2026-09-30', 'behind'], ['2026-10-01', 'inProgress'], ['2026-12-01', 'inProgress'], ['2026-12-02', 'behind']
    ]));

    it('is behind where one report moves it and says so, in either order', async () => {
        await assertStates({ '2026-10-01': ['move x to 2026-12-01', 'behind x because "ill"'] }, 'x', [['2026-10-01', 'behind']]);
        await assertStates({ '2026-10-01': ['behind x because "ill"', 'move x to 2026-12-01'] }, 'x', [['2026-10-01', 'behind']]);
    });

    it('is not behind where a report of the same day and a later path moves it', () => assertStates({ '2026-10-01-a': ['behind x because "ill"'], '2026-10-01-b': ['move x to 2026-12-01'] }, 'x', [['2026-10-01', 'inProgress']]));

    it('without a word begins later where its beginning has been moved', () => assertStates({ '2026-09-10': ['move x from 2026-10-01 to 2026-11-01'] }, 'x', [
        ['2026-09-14', 'notStarted'], ['2026-09-30', 'notStarted'], ['2026-10-01', 'notReported'], ['2026-11-01', 'notReported'], ['2026-11-02', 'behind']
    ]));

    it('is dropped with its milestone, and a question is no word', () => assertStates({ '2026-09-20': ['? x'], '2026-09-30': ['dropped m because "no money"'] }, 'x', [
        ['2026-09-20', 'notReported'], ['2026-09-29', 'notReported'], ['2026-09-30', 'dropped'], ['2026-12-31', 'dropped']
    ]));

    it('is done, not dropped, where it was done before its milestone was dropped', () => assertStates({ '2026-09-20': ['done x on 2026-09-18'], '2026-09-30': ['dropped m because "no money"'] }, 'x', [['2026-09-30', 'done']]));

    it('does not move with its milestone', () => assertStates({ '2026-10-01': ['move m to 2026-12-18'] }, 'x', [['2026-10-16', 'notReported'], ['2026-10-17', 'behind']]));

    it('without dates is never overdue', () => assertStates({ '2026-10-01': ['on-track z "x"'] }, 'z', [['2026-09-30', 'notStarted'], ['2040-01-01', 'inProgress']],
        'plan for a from SY2026-27 {\n  action z "Z"\n}'));

    it('due in a quarter is due on its last day by the calendar', () => assertStates({}, 'z', [['2027-01-04', 'notReported'], ['2027-01-05', 'behind']],
        'state p "P"\nschool a "A" in p\ncalendar SY2026-27 for p {\n  quarter 1 from 2026-08-17 to 2026-10-16\n  quarter 2 from 2026-10-19 to 2026-12-18\n  quarter 3 from 2027-01-05 to 2027-03-12\n}\nplan for a from SY2026-27 {\n  action z "Z" {\n    from SY2026-27 Q1\n    due SY2026-27 Q2\n  }\n}'));

    it('may be reported with the organization in front', () => assertStates({ '2026-10-10': ['done a.x'] }, 'x', [['2026-10-10', 'done']]));
});

describe('reports that contradict each other', () => {
    it('done stays done when a later report puts forward a day ahead, and is done on that day once it has come', async () => {
        const network = await reported({ '2026-10-10': ['done x on 2026-10-09'], '2026-11-10': ['done x on 2026-12-15'] });
        const on = (day: string) => {
            const { state, doneOn } = standing(network, 'x', day);
            return [state, doneOn];
        };
        assert.deepEqual([on('2026-10-09'), on('2026-10-10'), on('2026-11-10'), on('2026-12-14'), on('2026-12-15')], [
            ['notReported', undefined], ['done', '2026-10-09'], ['done', '2026-10-09'], ['done', '2026-10-09'], ['done', '2026-12-15']
        ]);
    });

    it('a later report corrects the day on which something was done', async () => {
        const network = await reported({ '2026-10-30': ['done x on 2026-10-20'], '2026-11-10': ['done x on 2026-10-14'] });
        assert.deepEqual(['2026-10-30', '2026-11-10'].map(day => [standing(network, 'x', day).doneOn, rows(network, day).doneOnTime]), [['2026-10-20', 0], ['2026-10-14', 1]]);
    });

    it('done, then on-track, then dropped, then moved is done; done with its milestone dropped is done', () => assertStates({
        '2026-10-10': ['done x'], '2026-10-11': ['on-track x "again"'], '2026-10-12': ['dropped x because "no"'], '2026-10-13': ['move x to 2026-12-01'], '2026-10-14': ['dropped m because "no"']
    }, 'x', [['2026-10-10', 'done'], ['2026-10-11', 'done'], ['2026-10-12', 'done'], ['2026-10-13', 'done'], ['2026-10-14', 'done']]));

    it('dropped, then done is done; dropped, then on-track stays dropped', async () => {
        await assertStates({ '2026-10-10': ['dropped x because "no"'], '2026-10-12': ['done x on 2026-10-11'] }, 'x', [['2026-10-10', 'dropped'], ['2026-10-11', 'dropped'], ['2026-10-12', 'done']]);
        await assertStates({ '2026-10-10': ['dropped x because "no"'], '2026-10-12': ['on-track x "yes"'] }, 'x', [['2026-10-12', 'dropped'], ['2026-11-12', 'dropped']]);
    });

    it('of one day the later path counts, and an earlier day goes before it whatever the path', async () => {
        await assertStates({ '2026-10-01-b': ['behind x because "ill"'], '2026-10-01-a': ['on-track x "well"'] }, 'x', [['2026-10-01', 'behind']]);
        const network = await TestNetwork.of({
            'plan.plan': PLAN, 'r/a.plan': 'report for a covering 2026-09 on 2026-10-02 {\n  behind x because "ill"\n}\n', 'r/b.plan': 'report for a covering 2026-09 on 2026-10-01 {\n  on-track x "well"\n}\n'
        });
        assert.deepEqual(['2026-10-01', '2026-10-02'].map(day => standing(network, 'x', day).state), ['inProgress', 'behind']);
    });

    it('moved after it was done: what was done in time stays so, by the date that held then', async () => {
        // Moved on Oct 20, after the deadline of Oct 16: that stays. Done on Oct 14.
        const network = await reported({ '2026-10-15': ['done x on 2026-10-14'], '2026-10-20': ['move x to 2026-12-01'] });
        const { state, expected, deadline } = standing(network, 'x', '2026-10-20');
        assert.deepEqual([state, expected, deadline, rows(network, '2026-10-20').doneOnTime], ['done', '2026-12-01', '2026-10-16', 1]);
    });

    it('a report of the future says nothing yet, on days before everything as well', async () => {
        const network = await reported({ '2040-01-01': ['done x on 2026-10-01', 'dropped y because "no"'] });
        assert.deepEqual(['0001-01-01', '2026-10-02', '2039-12-31'].map(day => standing(network, 'x', day).state), ['notStarted', 'notReported', 'behind']);
        assert.deepEqual(standing(network, 'x', '2040-01-01').state, 'done');
    });
});

describe('the state of a milestone', () => {
    it('without any report follows its actions and its own due date', () => assertStates({}, 'm', [
        ['2026-09-13', 'notStarted'], ['2026-09-14', 'notReported'], ['2026-10-30', 'notReported'], ['2026-10-31', 'behind']
    ]));

    it('is in progress once one of its actions is in progress or done', async () => {
        await assertStates({ '2026-09-20': ['on-track x "x"'] }, 'm', [['2026-09-19', 'notReported'], ['2026-09-20', 'inProgress'], ['2026-10-31', 'behind']]);
        await assertStates({ '2026-10-10': ['done x'] }, 'm', [['2026-10-10', 'inProgress'], ['2026-10-30', 'inProgress']]);
        await assertStates({ '2026-09-20': ['behind x because "x"'] }, 'm', [['2026-09-20', 'notReported']]);
    });

    it('is done and dropped by its own word, not by its actions', async () => {
        await assertStates({ '2026-10-20': ['done x', 'done y'] }, 'm', [['2026-10-20', 'inProgress']]);
        await assertStates({ '2026-10-20': ['done m shown by "x"'] }, 'm', [['2026-10-19', 'notReported'], ['2026-10-20', 'done']]);
        await assertStates({ '2026-10-20': ['dropped m because "x"'] }, 'm', [['2026-10-20', 'dropped']]);
        await assertStates({ '2026-10-20': ['behind m because "x"'] }, 'm', [['2026-10-20', 'behind']]);
    });
});

describe('due dates', () => {
    const days = ({ original, expected, deadline }: Standing) => [original, expected, deadline];

    it('moved in time: the deadline moves along', async () => {
        const network = await reported({ '2026-10-16': ['move x to 2026-11-30'] });
        assert.deepEqual(days(standing(network, 'x', '2026-10-15')), ['2026-10-16', '2026-10-16', '2026-10-16']);
        // On the deadline itself is in time.
        assert.deepEqual(days(standing(network, 'x', '2026-10-16')), ['2026-10-16', '2026-11-30', '2026-11-30']);
    });

    it('moved after it had passed: the deadline stays missed', async () => {
        const network = await reported({ '2026-10-17': ['move x to 2026-11-30'], '2026-11-05': ['done x on 2026-11-01'] });
        assert.deepEqual(days(standing(network, 'x', '2026-10-17')), ['2026-10-16', '2026-11-30', '2026-10-16']);
        // Expected again, so no longer behind; but due, and not on time.
        assert.equal(standing(network, 'x', '2026-10-17').state, 'notReported');
        const { due, doneOnTime, done } = rows(network, '2026-11-05');
        assert.deepEqual({ due, doneOnTime, done }, { due: 1, doneOnTime: 0, done: 1 });
    });

    it('moved twice: each move is measured against the deadline that it replaces', async () => {
        // 16 Oct -> 30 Nov (in time) -> 20 Dec, reported on 10 Dec, after 30 Nov: the deadline stays 30 Nov.
        const network = await reported({ '2026-10-01': ['move x to 2026-11-30'], '2026-12-10': ['move x to 2026-12-20'] });
        assert.deepEqual(days(standing(network, 'x', '2026-12-10')), ['2026-10-16', '2026-12-20', '2026-11-30']);
    });

    it('moved to a month mean its last day', async () => {
        assert.deepEqual(days(standing(await reported({ '2026-10-01': ['move x to 2026-11'] }), 'x', '2026-10-01')), ['2026-10-16', '2026-11-30', '2026-11-30']);
    });

    it('count twice: by deadline and by the original dates', async () => {
        // x: due 16 Oct, moved in time to 30 Nov, done on 20 Nov: on time by deadline, late by the plan. y: due 20 Nov, done on 20 Nov: on time by both.
        const network = await reported({ '2026-10-01': ['move x to 2026-11-30'], '2026-11-20': ['done x', 'done y'] });
        const at = (day: string) => {
            const { due, doneOnTime, dueOriginal, doneOnTimeOriginal } = rows(network, day);
            return [due, doneOnTime, dueOriginal, doneOnTimeOriginal];
        };
        assert.deepEqual(at('2026-10-15'), [0, 0, 0, 0]);
        assert.deepEqual(at('2026-10-16'), [0, 0, 1, 0]);
        assert.deepEqual(at('2026-11-20'), [1, 1, 2, 1]);
        assert.deepEqual(at('2026-11-30'), [2, 2, 2, 1]);
    });

    it('dropped ones are out of every count but their own', async () => {
        const network = await reported({ '2026-10-01': ['dropped x because "x"'] });
        assert.deepEqual(rows(network, '2026-12-31'), {
            total: 1, done: 0, inProgress: 0, behind: 1, notReported: 0, notStarted: 0, dropped: 1, due: 1, doneOnTime: 0, dueOriginal: 1, doneOnTimeOriginal: 0
        });
    });
});

describe('practice codes', () => {
    it('are inherited: an action without one has its milestone\'s, that its strategy\'s', async () => {
        const plan = 'plan for a from SY2026-27 {\n  strategy s "S" {\n    coded 2a\n    milestone m "M" {\n      action x "X"\n      action y "Y" {\n        coded 3c\n      }\n    }\n    milestone n "N" {\n      coded 1b, 1c\n      action z "Z"\n    }\n    action u "U"\n  }\n  action free "F"\n}';
        const { network } = await reported({}, plan);
        const { practices } = implementationOf(network, network.plans.get('a')![0], '2026-09-01');
        const counts = Object.entries(practices).map(([code, each]) => [code, each.strategies, each.milestones.total, each.actions.total]);
        // 2a: the strategy, milestone m, actions x and u. 3c: y. 1b and 1c: milestone n with z.
        assert.deepEqual(counts, [['1b', 0, 1, 1], ['1c', 0, 1, 1], ['2a', 1, 1, 2], ['3c', 0, 0, 1]]);
    });

    it('are one practice with its framework in front and without', async () => {
        const plan = 'plan for a from SY2026-27 {\n  action x "X" {\n    coded 3c\n  }\n  action y "Y" {\n    coded four-domains.3c\n  }\n  action z "Z" {\n    coded other.3c\n  }\n}';
        const { network } = await reported({}, plan);
        const { practices } = implementationOf(network, network.plans.get('a')![0], '2026-09-01');
        assert.deepEqual(Object.entries(practices).map(([code, each]) => [code, each.actions.total]), [['3c', 2], ['other.3c', 1]]);
    });
});
