import assert from 'node:assert/strict';
import { budgetOn, ownersOn } from '../../language/progress/adjusted.ts';
import { actionsOf } from '../../language/progress/elements.ts';
import { KnownReports } from '../../language/progress/known.ts';
import { resourcesIn, totalOf } from '../../language/progress/resources.ts';
import { measurePartsOf, resultsOf } from '../../language/progress/results.ts';
import { Standings } from '../../language/progress/states.ts';
import { TestNetwork } from '../support/network.ts';

const PLAN = `school a "A"
plan for a from SY2026-27 to SY2027-28 {
  goal g "G" {
    measure k "K" {
      baseline SY2025-26 20%
      target SY2026-27 at least 30%
      target SY2027-28 at least 40%
      group six "Six" {
        baseline SY2025-26 10%
        target SY2026-27 10 points above baseline
      }
    }
  }
  milestone m "M" {
    due 2026-12-18
    action x "X" {
      from 2026-09-01 to 2026-10-30
      owner ann
      budget $100 from f for "Books"
      budget $50 from f for "Paper"
      budget $30 from h
    }
    action y "Y" {
      to 2026-11-30
    }
  }
}
`;

/** The plan with adjustments by the day of their reports. */
async function adjusted(reports: Record<string, string[]>, more = '') {
    const texts = Object.entries(reports).map(([day, lines]) => `report for a covering ${day.slice(0, 7)} on ${day} {\n  adjust c${day.replaceAll('-', '')} "Why" {\n${lines.map(each => `    ${each}\n`).join('')}  }\n}\n`);
    const { network } = await TestNetwork.of(PLAN + texts.join('') + more);
    const [plan] = network.plans.get('a')!;
    const [x, y] = actionsOf(plan).map(each => each.action);
    return { network, plan, x, y, known: (day: string) => new KnownReports(network, plan, day) };
}

describe('an adjusted owner', () => {
    it('has it from the day of the report on, and the latest of several', async () => {
        const { x, y, known } = await adjusted({ '2026-09-20': ['owner x bob'], '2026-10-20': ['owner x cid', 'owner x "The team"', 'owner y ann'] });
        const owners = (day: string) => [x, y].map(each => ownersOn(known(day), each.name, each.owners, day));
        assert.deepEqual(owners('2026-09-19'), [['ann'], []]);
        assert.deepEqual(owners('2026-09-20'), [['bob'], []]);
        assert.deepEqual(owners('2026-10-20'), [['cid', 'The team'], ['ann']]);
    });
});

describe('an adjusted budget', () => {
    const cases: [lines: string[], budget: [amount: number, fund: string | undefined][], total: number][] = [
        [['budget x $80 from f'], [[30, 'h'], [80, 'f']], 110],
        [['budget x $80 from f for "Books"', 'budget x $5 from f for "Paper"'], [[30, 'h'], [80, 'f'], [5, 'f']], 115],
        [['budget x $70'], [[70, undefined]], 70],
        [['budget x none'], [[0, undefined]], 0],
        [['budget x $1 from new'], [[100, 'f'], [50, 'f'], [30, 'h'], [1, 'new']], 181]
    ];
    for (const [lines, expected, total] of cases) {
        it(`${lines.join(', ')} takes the place of what is meant`, async () => {
            const { x, known } = await adjusted({ '2026-09-20': lines });
            const on = (day: string) => budgetOn(known(day), x, day).map(each => [each.amount, each.fund]);
            assert.deepEqual(on('2026-09-19'), [[100, 'f'], [50, 'f'], [30, 'h']]);
            assert.deepEqual(on('2026-09-20'), expected);
            const days = { since: '2026-07-01', upTo: '2026-09-20' };
            const { budget, budgetByPlan } = totalOf(resourcesIn(known('2026-09-20'), [x], days));
            assert.deepEqual([budget, budgetByPlan], [total, 180]);
        });
    }

    it('of a later report goes before that of an earlier one, and counts in the period of its report', async () => {
        const { x, known } = await adjusted({ '2026-09-20': ['budget x $80 from f'], '2026-11-20': ['budget x $60 from f'] });
        const row = (upTo: string) => resourcesIn(known('2027-06-30'), [x], { since: '2026-07-01', upTo }).map(each => [each.fund, each.budget, each.budgetByPlan]);
        assert.deepEqual(row('2026-09-01'), [['f', 150, 150], ['h', 30, 30]]);
        assert.deepEqual(row('2026-10-31'), [['f', 80, 150], ['h', 30, 30]]);
        assert.deepEqual(row('2026-12-31'), [['f', 60, 150], ['h', 30, 30]]);
    });
});

describe('what an adjustment drops', () => {
    it('counts as dropped from then on: an action, a milestone with its actions, and not what is done', async () => {
        const { network, plan, x, y } = await adjusted({ '2026-10-20': ['drop m'] }, 'report for a covering 2026-09 on 2026-09-30 {\n  done y on 2026-09-25\n}\n');
        const states = (day: string) => {
            const standings = new Standings(network, plan, day);
            const [milestone] = plan.milestones;
            return [standings.ofMilestone(milestone), standings.ofAction(x, milestone), standings.ofAction(y, milestone)].map(each => each.state);
        };
        assert.deepEqual(states('2026-10-19'), ['inProgress', 'notReported', 'done']);
        assert.deepEqual(states('2026-10-20'), ['dropped', 'dropped', 'done']);
        const single = await adjusted({ '2026-10-20': ['drop x, y'] });
        assert.deepEqual([single.x, single.y].map(each => new Standings(single.network, single.plan, '2026-10-20').ofAction(each, single.plan.milestones[0]).state), ['dropped', 'dropped']);
    });

    it('may be a measure, or one group of it', async () => {
        const dropped = async (line: string, day: string) => {
            const { network, plan, known } = await adjusted({ '2026-10-20': [line] });
            return measurePartsOf(network, plan, known(day)).map(each => [each.key, each.droppedOn]);
        };
        assert.deepEqual(await dropped('drop k', '2026-10-19'), [['k', undefined], ['k.six', undefined]]);
        assert.deepEqual(await dropped('drop k', '2026-10-20'), [['k', '2026-10-20'], ['k.six', '2026-10-20']]);
        assert.deepEqual(await dropped('drop k.six', '2026-10-20'), [['k', undefined], ['k.six', '2026-10-20']]);
    });
});

describe('an adjusted target', () => {
    const result = (day: string, value: string) => `report for a covering SY2026-27 on ${day} {\n  result k SY2026-27 ${value}\n}\n`;
    const judged = async (reports: Record<string, string[]>, more: string, day = '2028-06-30') => {
        const { network, plan } = await adjusted(reports, more);
        return resultsOf(network, plan, day).map(each => [each.target, each.met, each.attainment, each.aim.original?.value]);
    };

    it('counts for what is reported on its day or later, with the plan\'s beside it', async () => {
        // 25 % of a target of 30 %: (25 − 20) ÷ (30 − 20) = 0.5; of 24 %: (25 − 20) ÷ (24 − 20) = 1.25.
        assert.deepEqual(await judged({}, result('2027-06-18', '25%')), [[30, false, 0.5, undefined]]);
        for (const day of ['2026-11-20', '2027-06-18']) {
            assert.deepEqual(await judged({ [day]: ['target k SY2026-27 at least 24%'] }, result('2027-06-18', '25%')), [[24, true, 1.25, 30]]);
        }
    });

    it('that comes after the result changes nothing on it, until it is reported again', async () => {
        const later = { '2027-06-19': ['target k SY2026-27 at least 24%'] };
        assert.deepEqual(await judged(later, result('2027-06-18', '25%')), [[30, false, 0.5, undefined]]);
        assert.deepEqual(await judged(later, result('2027-06-18', '25%') + result('2027-07-18', '25%')), [[24, true, 1.25, 30]]);
    });

    it('of another year, another group or a year without one leaves the others alone', async () => {
        assert.deepEqual(await judged({ '2026-11-20': ['target k SY2027-28 at least 24%', 'target k.six SY2026-27 at least 1%'] }, result('2027-06-18', '25%')), [[30, false, 0.5, undefined]]);
        const six = 'report for a covering SY2026-27 on 2027-06-18 {\n  result k.six SY2026-27 14%\n  result k SY2028-29 25%\n}\n';
        // six: 14 % of 10 points above 10 %, adjusted to 2 points: (14 − 10) ÷ (12 − 10) = 2. A target where the plan has none.
        assert.deepEqual(await judged({ '2026-11-20': ['target k.six SY2026-27 2 points above baseline', 'target k SY2028-29 at least 40%'] }, six), [
            [40, false, 0.25, undefined], [12, true, 2, 20]
        ]);
    });
});
