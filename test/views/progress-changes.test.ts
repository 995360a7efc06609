import assert from 'node:assert/strict';
import { defaultSettings } from '../../language/settings.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { TestNetwork } from '../support/network.ts';

describe('the progress page of a plan that does not stay as it was', () => {
    it('shows what adjustments have changed, with what the plan says beside it', async () => {
        const { network } = await TestNetwork.of(`school a "A"
plan for a from SY2026-27 to SY2027-28 {
  team {
    member ann "Ann" role "Principal"
  }
  goal g "G" {
    measure k "K" {
      baseline SY2025-26 20%
      target SY2026-27 at least 30%
    }
    measure old "Old" {
      baseline SY2025-26 20%
      target SY2026-27 at least 30%
    }
  }
  milestone m "M" {
    due 2026-12-18
    lead ann
    action x "X" {
      to 2026-12-01
      owner ann
      budget $100 from f
    }
  }
}
report for a covering 2026-11 on 2026-11-20 {
  adjust c "Why" {
    owner x "Bob"
    owner m "Bob"
    budget x $80 from f
    target k SY2026-27 at least 25%
    drop old
  }
}
report for a covering SY2026-27 on 2027-06-18 {
  result k SY2026-27 24 of 100 because "Late" so "We begin in May."
}
`);
        const { goals, rows, reporting, funds } = progressView(network, 'a', '2027-06-30', defaultSettings);
        const [k, old] = goals[0].measures;
        // (24 − 20) ÷ (25 − 20) = 80 %.
        assert.deepEqual(k.years.map(({ target, targetByPlan, met, attainment, explanation }) => [target.text, targetByPlan?.text, met, attainment, explanation]), [
            ['25 %', '30 %', false, 80, 'Late We begin in May.'], ['–', undefined, null, null, '']
        ]);
        assert.deepEqual([k.isDropped, old.isDropped, ...old.years.map(each => each.result.text)], [false, true, 'dropped', 'dropped']);
        const [m, x] = rows;
        assert.deepEqual([x.owners, x.ownersByPlan], [[{ text: 'Bob', title: null }], [{ text: 'ann', title: 'Ann, Principal' }]]);
        assert.deepEqual([m.owners[0].text, m.ownersByPlan![0].text, m.money?.text], ['Bob', 'ann', '– of $80 (was $100)']);
        assert.deepEqual(x.money, { spent: null, budget: 80, budgetByPlan: 100, text: '– of $80 (was $100)' });
        assert.deepEqual(funds.map(each => [each.fund, each.whole.lines, each.leftText]), [['f', ['budget $80'], '$80 left']]);
        const [line] = reporting!.tables[0].rows.find(each => each.kind === 'cause-and-adjustments')!.cells[1].lines;
        assert.equal(line.text, 'Adjusted (c): Why. Owner of x: Bob. Owner of m: Bob. Budget of x: $80 from f. Target of k SY2026-27: at least 25 %. Dropped old.');
        const before = progressView(network, 'a', '2026-11-19', defaultSettings);
        assert.deepEqual([before.goals[0].measures[0].years[0].targetByPlan, before.rows[1].ownersByPlan, before.rows[1].money?.text], [null, null, '– of $100']);
    });

    it('says whose figure a baseline is, and how supports are', async () => {
        const { network } = await TestNetwork.of(`district d "District D"
school a "A" in d
plan for a from SY2026-27 {
  goal g "G" {
    measure k "K" {
      baseline SY2025-26 48% of d
      target SY2026-27 at least 50%
    }
  }
  support coach "Coach" {
    provider d, "Lab vendor"
    needed 2026-09-01
    planned 2026-09-22 to 2027-05-28
    serves a
  }
}
plan for d from SY2026-27 { }
report for d covering 2026-12 on 2026-12-18 {
  delivered a.coach 11 of 12 "visits" because "Snow"
}
report for a covering 2026-12 on 2026-12-18 {
  used coach "In four pairs" because "Others share no hour"
  effect coach partly "Four of nine"
}
`);
        const { goals, supports } = progressView(network, 'a', '2027-06-30', defaultSettings);
        assert.equal(goals[0].measures[0].baseline.text, '48 % of District D');
        const [{ stateText, providers, serves, needed, plannedText, delivered, count, of, used, effect, effectWord }] = supports;
        assert.deepEqual([stateText, providers, serves, needed?.text, plannedText, count, of, effectWord], [
            'cut short', ['District D', 'Lab vendor'], ['a'], 'Sep 1', 'Sep 22 to May 28 (late)', 11, 12, 'partly'
        ]);
        assert.deepEqual([delivered.text, delivered.on?.iso, ...used.map(each => each.text), effect.text], [
            '11 of 12 visits – Snow', '2026-12-18', 'In four pairs – Others share no hour', 'partly: Four of nine'
        ]);
        assert.deepEqual(progressView(network, 'a', '2026-09-10', defaultSettings).supports.map(each => [each.stateText, each.delivered.text, each.effect.text]), [['late', '–', '–']]);
    });

    it('has what is carried on from the plan before, with its number, dates and latest word', async () => {
        const { network } = await TestNetwork.of(`school a "A"
plan for a from SY2025-26 {
  action x "X" {
    to 2026-05-01
    budget $10 from f
  }
}
report for a covering 2026-05 on 2026-05-30 {
  on-track x "Half of it"
  spent x $4 to date from f
}
plan for a from SY2026-27 {
  action y "Y"
  carry x to 2026-10-30
}
`);
        const { rows, funds } = progressView(network, 'a', '2026-09-01', defaultSettings);
        assert.deepEqual(rows.map(each => [each.number, each.name, each.state?.word, each.due?.text, each.latest?.text, each.money?.text]), [
            ['1', 'y', 'not started', undefined, undefined, undefined], ['2', 'x', 'in progress', 'Oct 30', 'Half of it', '$4 of $10']
        ]);
        // What was spent before the plan began is no spending of its years.
        assert.deepEqual(funds.map(each => [each.fund, each.years[0].lines, each.whole.lines]), [['f', ['budget $10'], ['budget $10', 'spent $4']]]);
    });
});
