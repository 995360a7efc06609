import assert from 'node:assert/strict';
import { yearsOf } from '../../language/progress/columns.ts';
import { moneyOf, type FundMoney } from '../../language/progress/funds.ts';
import { KnownReports } from '../../language/progress/known.ts';
import { TestNetwork } from '../support/network.ts';
import { tutorial } from '../support/tutorial.ts';

const PLAN = `school a "A"
plan for a from SY2026-27 to SY2027-28 {
  allocated SY2026-27 $1,000 from f
  allocated SY2026-27 $200 from f
  allocated SY2027-28 $500 from f
  allocated $70 from spare
  strategy s "S" {
    from SY2026-27 to SY2027-28
    budget $300 from f
    milestone m "M" {
      due 2026-12-18
      budget $40
      action x "X" {
        from 2026-09-01 to 2026-10-30
        budget $100 from f
        budget none
      }
      action y "Y" {
        from 2027-05-01 to 2027-08-30
        budget $50 from h
      }
    }
  }
  support coach "Coach" {
    planned 2027-09-01 to 2028-05-31
    budget $60 from h
  }
}
`;

async function money(reports: string, day: string, plan = PLAN) {
    const { network } = await TestNetwork.of(plan + reports);
    const [merged] = network.plans.get('a')!;
    return moneyOf(merged, yearsOf(merged, day), new KnownReports(network, merged, day));
}

/** By fund: allocated, budget and spent of each year, then of the whole, what is left and what is not planned. */
const shown = ({ fund, years, whole }: FundMoney) => [fund, ...[...years, whole].map(each => [each.allocated, each.budget, each.spent]), whole.left, whole.unplanned];

describe('the money of a plan', () => {
    it('is allocated by year, budgeted in the year in which the work lies, and without years in the whole alone', async () => {
        const { funds, total } = await money('', '2026-09-01');
        assert.deepEqual(funds.map(shown), [
            // 300 run over both years: 400 − 0 left, 1,700 − 400 not planned.
            ['f', [1200, 100, null], [500, null, null], [1700, 400, null], 400, 1300],
            ['spare', [null, null, null], [null, null, null], [70, null, null], null, 70],
            [null, [null, 40, null], [null, null, null], [null, 40, null], 40, null],
            // y runs from May to August, so over two school years.
            ['h', [null, null, null], [null, 60, null], [null, 110, null], 110, null]
        ]);
        // 1,770 − 550.
        assert.deepEqual(shown(total), [null, [1200, 140, null], [500, 60, null], [1770, 550, null], 550, 1220]);
    });

    it('is spent in the year in which the sums to date have grown, from funds without a budget too', async () => {
        const reports = `report for a covering 2027-06 on 2027-06-30 {
  spent x $90 to date from f
  spent s $10 to date from f
  spent x $5 to date from other
}
report for a covering 2027-10 on 2027-10-30 {
  spent x $120 to date from f
  spent coach $75 to date from h
}
`;
        const spent = ({ funds }: { readonly funds: readonly FundMoney[] }) => funds.filter(each => each.whole.spent !== null).map(each => [each.fund, ...each.years.map(year => year.spent), each.whole.spent, each.whole.left]);
        assert.deepEqual(spent(await money(reports, '2027-06-29')), []);
        assert.deepEqual(spent(await money(reports, '2027-06-30')), [['f', 100, null, 100, 300], ['other', 5, null, 5, null]]);
        // 120 + 10 in all, 30 more than the year before; coach has spent 75 of 110.
        assert.deepEqual(spent(await money(reports, '2027-10-30')), [['f', 100, 30, 130, 270], ['h', null, 75, 75, 35], ['other', 5, null, 5, null]]);
    });

    it('that is overspent or planned twice is what it is', async () => {
        const { funds } = await money('report for a covering 2026-10 on 2026-10-30 {\n  spent x $150 to date from f\n}\n', '2026-10-30', `plan for a from SY2026-27 {
  allocated SY2026-27 $80 from f
  action x "X" {
    to 2026-10-30
    budget $100 from f
  }
}
`);
        assert.deepEqual(funds.map(shown), [['f', [80, 100, 150], [80, 100, 150], -50, -20]]);
    });

    it('of a corrected sum shrinks, and of none is nothing', async () => {
        const reports = 'report for a covering 2026-10 on 2026-10-30 {\n  spent x $90 to date from f\n}\nreport for a covering 2027-10 on 2027-10-30 {\n  spent x $60 to date from f\n}\n';
        const [fund] = (await money(reports, '2027-10-30')).funds;
        assert.deepEqual([...fund.years.map(each => each.spent), fund.whole.spent], [90, -30, 60]);
        const none = await money('', '2026-10-30', 'plan for a from SY2026-27 {\n  action x "X" {\n    budget none\n  }\n}\n');
        assert.deepEqual([none.funds, shown(none.total)], [[], [null, [null, null, null], [null, null, null], null, null]]);
    });

    it('of the tutorial', async () => {
        const { network } = await tutorial();
        const [plan] = network.plans.get('lincoln-ms')!;
        // 9,600; 1,150 of 2,400; 4,450 of 4,500: 15,200 of 16,500.
        const { total } = moneyOf(plan, ['SY2026-27'], new KnownReports(network, plan, '2027-06-30'));
        assert.deepEqual(shown(total), [null, [null, 16500, 15200], [null, 16500, 15200], 1300, null]);
    });
});
