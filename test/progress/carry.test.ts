import assert from 'node:assert/strict';
import { withCarried } from '../../language/progress/carry.ts';
import { actionsOf, measuresOf, milestonesOf, strategiesOf } from '../../language/progress/elements.ts';
import { KnownReports } from '../../language/progress/known.ts';
import { reportingOf } from '../../language/progress/reporting.ts';
import { resultsOf } from '../../language/progress/results.ts';
import { implementationOf } from '../../language/progress/rows.ts';
import { Standings } from '../../language/progress/states.ts';
import { resourcesIn } from '../../language/progress/resources.ts';
import { TestNetwork } from '../support/network.ts';
import { Table } from './reports.ts';

const OLD = `school a "A"
plan for a from SY2023-24 to SY2025-26 {
  goal g "G" {
    measure k "K" {
      baseline SY2022-23 10 of 100
      target SY2026-27 at least 30%
    }
  }
  strategy s "S" {
    coded 2a
    milestone m "M" {
      due 2026-03-31
      action x "X" {
        from 2026-01-05 to 2026-02-27
        budget $100 from f
      }
      action y "Y" {
        to 2026-03-31
      }
      action z "Z" {
        to 2026-03-31
      }
    }
    milestone over "Over" {
      due 2026-03-31
      action w "W" {
        to 2026-09-30
      }
    }
  }
}
report for a covering 2026-02 on 2026-02-28 {
  done y on 2026-02-20
  behind x because "Ill"
  spent x $60 to date from f
  move z from 2026-04-01 to 2026-12-18
  done over on 2026-02-20
}
`;
const LATE = 'report for a covering 2026-06 on 2026-07-20 {\n  dropped z because "No need"\n}\n';
const now = (body: string) => `plan for a from SY2026-27 to SY2028-29 {\n${body}\n}\n`;

async function network(body: string, more = '') {
    return (await TestNetwork.of({ 'old.plan': OLD, 'new.plan': now(body), 'reports.plan': more })).network;
}

/** Of a plan of the network on a day, what it consists of, and how each element stands with its original, expected and last date in time. */
async function carried(body: string, day: string, more = '', plan = 1) {
    const net = await network(body, more);
    const whole = withCarried(net, net.plans.get('a')![plan], day);
    const standings = new Standings(net, whole, day);
    return Object.fromEntries([
        ...milestonesOf(whole).map(({ milestone }) => [milestone.name, standings.ofMilestone(milestone)] as const),
        ...actionsOf(whole).map(({ action, milestone }) => [action.name, standings.ofAction(action, milestone)] as const)
    ].map(([name, { state, original, expected, deadline }]) => [name, [state, original, expected, deadline]]));
}

describe('what is carried on from the plan before', () => {
    it('is what was not finished, with the new date, and where that had passed also of what stands in it', async () => {
        // y is done. z was moved to Dec 18, which lies in the new plan. x was due Feb 27. The word on x was behind, before the line that gives m a new date.
        assert.deepEqual(await carried('  carry m to 2026-10-30', '2026-09-01'), {
            // An action that is behind by its last word is no progress of m.
            m: ['notReported', '2026-10-30', '2026-10-30', '2026-10-30'],
            x: ['behind', '2026-10-30', '2026-10-30', '2026-10-30'],
            z: ['notReported', '2026-12-18', '2026-12-18', '2026-12-18']
        });
        // A line for x itself takes back that it is behind, as a move does.
        assert.deepEqual((await carried('  carry m to 2026-10-30\n  carry x to 2026-09-30', '2026-09-01')).x, ['inProgress', '2026-09-30', '2026-09-30', '2026-09-30']);
    });

    it('goes by its last date where the line has none', async () => {
        assert.deepEqual(await carried('  carry m', '2026-09-01'), {
            m: ['behind', '2026-03-31', '2026-03-31', '2026-03-31'], x: ['behind', '2026-02-27', '2026-02-27', '2026-02-27'], z: ['notReported', '2026-12-18', '2026-12-18', '2026-12-18']
        });
    });

    it('stays what it was in the plan before', async () => {
        const more = 'report for a covering 2026-10 on 2026-10-30 {\n  done m on 2026-10-20\n  done x on 2026-10-20\n}\n';
        assert.deepEqual((await carried('  carry m to 2026-10-30', '2026-11-01', more, 0)).m, ['behind', '2026-03-31', '2026-03-31', '2026-03-31']);
        assert.deepEqual((await carried('  carry m to 2026-10-30', '2026-11-01', more)).m[0], 'done');
    });

    it('is known as of the day: what a late report drops is carried on until then', async () => {
        assert.deepEqual(Object.keys(await carried('  carry m to 2026-10-30', '2026-07-19', LATE)), ['m', 'x', 'z']);
        assert.deepEqual(Object.keys(await carried('  carry m to 2026-10-30', '2026-07-20', LATE)), ['m', 'x']);
    });

    it('counts in the totals and under its practice, whether the new plan has its strategy or not', async () => {
        for (const body of ['  carry m to 2026-10-30', '  strategy s "S" {\n    coded 3c\n  }\n  carry m to 2026-10-30', '  strategy t "T" {\n    carry m to 2026-10-30\n  }']) {
            const net = await network(body);
            const rows = implementationOf(net, net.plans.get('a')![1], '2026-09-01');
            assert.deepEqual([rows.milestones.total, rows.actions.total, rows.practices['2a']?.actions.total], [1, 2, 2], body);
        }
    });

    it('stands in the strategy that has its name, or around the line, else by itself', async () => {
        const places = async (body: string) => {
            const net = await network(body);
            return milestonesOf(withCarried(net, net.plans.get('a')![1], '2026-09-01')).map(each => [each.milestone.name, each.strategy?.name]);
        };
        assert.deepEqual(await places('  carry m'), [['m', undefined]]);
        assert.deepEqual(await places('  strategy s "S"\n  carry m'), [['m', 's']]);
        assert.deepEqual(await places('  strategy t "T" {\n    carry m\n  }'), [['m', 't']]);
        assert.deepEqual(await places('  carry s'), [['m', 's']]);
    });

    it('of a strategy is everything open in it, also what stands in a milestone that is finished', async () => {
        const net = await network('  carry s to 2026-12-18');
        const plan = withCarried(net, net.plans.get('a')![1], '2026-09-01');
        assert.deepEqual(strategiesOf(plan).map(each => [each.name, each.milestones.map(one => one.name), each.actions.map(one => one.name)]), [['s', ['m'], ['w']]]);
        // w is due Sep 30, in the new plan.
        assert.deepEqual(actionsOf(plan).map(each => [each.action.name, each.action.to]), [['x', '2026-12-18'], ['z', '2026-12-18'], ['w', '2026-09-30']]);
    });

    it('counts once where the new plan declares it too, with the new plan\'s facts', async () => {
        const body = '  milestone m "M again" {\n    due 2026-11-30\n    action x "X again" {\n      to 2026-11-20\n      budget $70 from f\n    }\n  }\n  carry m, x';
        assert.deepEqual(await carried(body, '2026-09-01'), {
            m: ['notReported', '2026-11-30', '2026-11-30', '2026-11-30'], x: ['behind', '2026-11-20', '2026-11-20', '2026-11-20'], z: ['notReported', '2026-12-18', '2026-12-18', '2026-12-18']
        });
        const net = await network(body);
        const plan = withCarried(net, net.plans.get('a')![1], '2026-09-01');
        const resources = resourcesIn(new KnownReports(net, plan, '2026-09-01'), actionsOf(plan).map(each => each.action), { since: '2026-07-01', upTo: '2026-09-01' });
        // What was spent before the plan began stays spent, and is no growth.
        assert.deepEqual(resources.map(each => [each.fund, each.spent, each.growth, each.budget]), [['f', 60, 0, 70]]);
    });

    it('has rows in the reporting of the new plan', async () => {
        const net = await network('  carry m to 2026-10-30', 'report for a covering SY2026-27 Q1 on 2026-10-31 {\n  done x on 2026-10-29 output "A list"\n}\n');
        const table = new Table(reportingOf(net, net.plans.get('a')![1], 'SY2026-27', '2026-12-31'), 'm');
        // x is due and done in Q1; z, due Dec 18, is late on the last day of Q2.
        assert.deepEqual(table.actions('Q1'), ['1/2', '1/1', '1/1', '1/1', '0/2']);
        assert.deepEqual(table.actions('Q2'), ['1/2', '0/1', '1/2', '1/2', '1/2']);
        assert.deepEqual(table.told('Q1', 'outputs'), ['A list']);
    });

    it('may be a measure, with its targets and results', async () => {
        for (const line of ['carry k', 'carry g']) {
            const net = await network(`  ${line}`, 'report for a covering SY2026-27 on 2027-06-01 {\n  result k SY2026-27 40 of 100\n}\n');
            const plan = net.plans.get('a')![1];
            assert.deepEqual(measuresOf(withCarried(net, plan, '2027-06-30')).map(each => [each.goal?.name, each.measure.name]), [['g', 'k']]);
            // (40 − 10) ÷ (30 − 10) = 1.5.
            assert.deepEqual(resultsOf(net, plan, '2027-06-30').map(each => [each.year, each.value, each.target, each.attainment]), [['SY2026-27', 40, 30, 1.5]]);
        }
    });

    it('may be carried on once more, and names that nothing has bring nothing', async () => {
        const { network: net } = await TestNetwork.of({ 'old.plan': OLD, 'new.plan': now('  carry m to 2026-10-30\n  carry nothing, m'), 'next.plan': 'plan for a from SY2029-30 {\n  carry m to 2029-12-18\n}' });
        const plan = withCarried(net, net.plans.get('a')![2], '2029-09-01');
        assert.deepEqual(milestonesOf(plan).map(({ milestone }) => [milestone.name, milestone.due, milestone.actions.map(each => each.name)]), [['m', '2029-12-18', ['x', 'z']]]);
        assert.equal(withCarried(net, plan, '2029-09-01'), plan, 'once is enough');
    });

    it('of the plan itself, in the text of a later year, is a date given on the year\'s first day', async () => {
        const { network: net } = await TestNetwork.of(`plan for a from SY2026-27 to SY2027-28 {
  milestone m "M" {
    due 2027-02-12
  }
  milestone n "N" {
    due 2027-08-31
  }
}
year SY2027-28 of a {
  carry m, n to 2027-10-29
}
`);
        const [plan] = net.plans.get('a')!;
        const days = (day: string) => milestonesOf(withCarried(net, plan, day)).map(({ milestone }) => {
            const { state, original, expected, deadline } = new Standings(net, plan, day).ofMilestone(milestone);
            return [state, original, expected, deadline];
        });
        assert.deepEqual(days('2027-06-30'), [['behind', '2027-02-12', '2027-02-12', '2027-02-12'], ['notStarted', '2027-08-31', '2027-08-31', '2027-08-31']]);
        // m had passed by then and stays missed; n had not.
        assert.deepEqual(days('2027-07-01'), [['notStarted', '2027-02-12', '2027-10-29', '2027-02-12'], ['notStarted', '2027-08-31', '2027-10-29', '2027-10-29']]);
    });
});
