import assert from 'node:assert/strict';
import { reportingOf } from '../../language/progress/reporting.ts';
import { TestNetwork } from '../support/network.ts';
import { tutorial } from '../support/tutorial.ts';
import { Table } from './reports.ts';

describe('Tool A\'s reporting of the tutorial', () => {
    // The calendar: Q1 Aug 17 to Oct 18, Q2 Oct 19 to Jan 4, Q3 Jan 5 to Mar 21, Q4 Mar 22 to Jun 30.
    // choose-mentors due Sep 11, done Sep 9. train-mentors due Oct 16, done Oct 22. mentors-ready due Oct 30, done Oct 22.
    // plan-units due Nov 20, moved on Nov 18 to Jan 22, done Jan 20. teach-units due Dec 18, moved on Nov 18 to Feb 26, done Mar 3.
    // unit-pilot due Dec 18, moved on Nov 18 to Feb 26, done Mar 3.
    let network: TestNetwork['network'];
    before(async () => {
        ({ network } = await tutorial());
    });
    const table = (asOf: string, name?: string) => new Table(reportingOf(network, network.plans.get('lincoln-ms')![0], 'SY2026-27', asOf), name);

    it('on 2026-12-01, the first milestone', () => {
        const ready = table('2026-12-01', 'mentors-ready');
        // On Oct 18: choose-mentors done of 2; both were due; train-mentors is four days late.
        assert.deepEqual(ready.actions('Q1'), ['1/2', '1/2', '1/2', '1/2', '1/2']);
        // On Dec 1: both done; neither was due since Oct 19; one of the two due by now was on time.
        assert.deepEqual(ready.actions('Q2'), ['2/2', null, '1/2', '1/2', '0/2']);
        assert.deepEqual(ready.actions('S1'), ['2/2', '2/2', '1/2', '1/2', '0/2']);
        assert.deepEqual(['Q3', 'Q4', 'S2'].map(each => ready.actions(each)), [null, null, null]);
        assert.deepEqual(ready.told('Q1', 'outputs'), ['Six signed agreements']);
        assert.deepEqual(ready.told('Q2', 'outputs'), ['Six certificates']);
    });

    it('money is the last sum to date by fund, with its growth in the period', () => {
        const ready = table('2026-12-01', 'mentors-ready');
        // The report of Oct 30 covers Q1, so its sums count on Oct 18.
        assert.deepEqual(ready.resources('Q1'), [['title-ii-a', 9600, 9600, 9600], ['school-improvement', 1150, 1150, 2400]]);
        assert.deepEqual(ready.resources('Q2'), [['title-ii-a', 9600, 0, 9600], ['school-improvement', 1150, 0, 2400]]);
        assert.deepEqual(table('2026-12-01', 'unit-pilot').resources('Q2'), [['title-i', null, null, 4500]]);
        // $4,450 in the report of Jun 18.
        assert.deepEqual(table('2027-06-30', 'unit-pilot').resources('Q3'), [['title-i', null, null, 4500]]);
        assert.deepEqual(table('2027-06-30', 'unit-pilot').resources('Q4'), [['title-i', 4450, 4450, 4500]]);
    });

    it('on 2026-12-01, the second milestone', () => {
        const pilot = table('2026-12-01', 'unit-pilot');
        // The report of Q1 says that plan-units is behind.
        assert.deepEqual(pilot.actions('Q1'), ['0/2', null, null, null, '1/2']);
        // Both were moved beyond Q2; by the plan's own dates plan-units was due on Nov 20.
        assert.deepEqual(pilot.actions('Q2'), ['0/2', null, null, '0/1', '0/2']);
        // Both are due in the year: Jan 22 and Feb 26.
        assert.deepEqual(pilot.actions('Year'), ['0/2', '0/2', null, '0/1', '0/2']);
        assert.deepEqual(pilot.told('Q1', 'causes'), ['Two of the pairs teach different grades and share no planning hour.']);
        const [regroup] = pilot.adjustments('Q2');
        assert.deepEqual([regroup.name, regroup.why, regroup.told, regroup.elements], [
            'regroup', 'Planning hours could be aligned only from January.', ['Staff', 'cedar-valley'], ['plan-units', 'teach-units', 'unit-pilot']
        ]);
        assert.deepEqual(pilot.adjustments('Q1'), []);
    });

    it('on 2027-06-30, when all is done', () => {
        const pilot = table('2027-06-30', 'unit-pilot');
        // On Jan 4 neither was due by deadline, and both by the plan's dates.
        assert.deepEqual(pilot.actions('Q2'), ['0/2', null, null, '0/2', '0/2']);
        // Jan 20 is before Jan 22, Mar 3 after Feb 26.
        assert.deepEqual(pilot.actions('Q3'), ['2/2', '2/2', '1/2', '0/2', '0/2']);
        assert.deepEqual(pilot.actions('Q4'), ['2/2', null, '1/2', '0/2', '0/2']);
        assert.deepEqual(pilot.told('Q3', 'outputs'), ['Nine reviewed units', 'Nine reflections with work samples']);
        assert.deepEqual(table('2027-06-30', 'mentors-ready').actions('Q1'), ['1/2', '1/2', '1/2', '1/2', '1/2']);
    });

    it('the strategy by semester', () => {
        // mentors-ready is done in semester 1, unit-pilot (expected Feb 26) in semester 2.
        assert.deepEqual(table('2026-12-01', 'mentoring').milestones('S1'), ['1/2', '1/2']);
        assert.equal(table('2026-12-01', 'mentoring').milestones('S2'), null);
        assert.deepEqual(table('2027-06-30', 'mentoring').milestones('S1'), ['1/2', '1/2']);
        assert.deepEqual(table('2027-06-30', 'mentoring').milestones('S2'), ['2/2', '2/2']);
        // On Mar 1 unit-pilot is three days late.
        assert.deepEqual(table('2027-03-01', 'mentoring').milestones('S2'), ['1/2', '1/2', 'unit-pilot']);
        assert.deepEqual(table('2027-06-30', 'mentoring').adjustments('S1').map(each => each.name), ['regroup']);
    });

    it('a comment on nothing in particular is one on the plan', () => {
        assert.deepEqual(table('2026-12-01').told('Q1', 'comments'), ['Principals of both feeder schools sat in on the training.']);
    });

    it('before everything there is nothing to count', () => {
        for (const name of ['mentoring', 'mentors-ready', undefined]) {
            const early = table('2020-01-01', name);
            assert.deepEqual([early.actions('Q1'), early.milestones('Year'), early.told('Year', 'outputs')], [null, null, undefined]);
        }
    });
});

describe('Tool A\'s reporting, case by case', () => {
    // Without a calendar: Q1 Jul 1 to Oct 31, Q2 to Dec 31, Q3 to Mar 15, Q4 to Jun 30.
    const actions = `      action one "One" {
        from 2026-08-01 to 2026-09-30
        budget $100
      }
      action two "Two" {
        from 2026-08-01 to 2026-10-31
      }
      action three "Three" {
        from 2027-01-10 to 2027-02-28
      }
`;
    const plan = (body: string) => `school a "A"
plan for a from SY2026-27 to SY2027-28 {
  strategy s "S" {
    milestone m "M" {
      due 2026-12-31
${body}    }
    milestone later "Later" {
      due 2027-10-01
    }
  }
}
`;
    async function table(asOf: string, reports: string, { name = 'm', body = actions, year = 'SY2026-27', more = '' } = {}): Promise<Table> {
        const { network } = await TestNetwork.of(`${plan(body)}${more}${reports}`);
        return new Table(reportingOf(network, network.plans.get('a')![0], year, asOf), name);
    }

    it('a report written after the quarter fills it, once it is known', async () => {
        const late = `report for a covering SY2026-27 Q1 on 2026-11-09 {
  done one on 2026-09-29 output "A list"
  behind two because "No room"
  spent one $80 to date
  comment m "Slow"
}
`;
        // On Nov 8 nothing is reported: one and two were due, and one is late on Oct 31; two is due on that very day.
        assert.deepEqual((await table('2026-11-08', late)).actions('Q1'), ['0/3', '0/2', '0/2', '0/2', '1/3']);
        const known = await table('2026-11-09', late);
        assert.deepEqual(known.actions('Q1'), ['1/3', '1/2', '1/2', '1/2', '1/3']);
        assert.deepEqual([known.told('Q1', 'outputs'), known.told('Q1', 'causes'), known.told('Q1', 'comments')], [['A list'], ['No room'], ['Slow']]);
        assert.deepEqual([known.told('Q2', 'outputs'), known.told('Q2', 'causes'), known.told('Q2', 'comments')], [[], [], []]);
        assert.deepEqual([known.resources('Q1'), known.resources('Q2')], [[[null, 80, 80, 100]], [[null, 80, 0, 100]]]);
    });

    it('what is done before its quarter counts as completed in the one where it is due', async () => {
        // three is due Feb 28 (Q3) and done Dec 1 (Q2).
        const early = await table('2027-06-30', 'report for a covering 2026-12 on 2026-12-20 {\n  done three on 2026-12-01\n}\n');
        assert.deepEqual(early.actions('Q2'), ['1/3', null, '0/2', '0/2', '2/3']);
        assert.deepEqual(early.actions('Q3'), ['1/3', '1/1', '1/3', '1/3', '2/3']);
    });

    it('dropped ones are out of every count from then on', async () => {
        const dropped = await table('2027-06-30', 'report for a covering 2026-11 on 2026-11-30 {\n  done one on 2026-09-01\n  dropped two because "Too dear"\n}\n');
        assert.deepEqual(dropped.actions('Q1'), ['1/3', '1/2', '1/2', '1/2', '0/3']);
        assert.deepEqual(dropped.actions('Q2'), ['1/2', null, '1/1', '1/1', '0/2']);
        assert.deepEqual(dropped.told('Q2', 'causes'), ['Too dear']);
        // A dropped milestone takes its actions with it.
        const all = await table('2027-06-30', 'report for a covering 2026-08 on 2026-08-31 {\n  dropped m because "x"\n}\n');
        assert.deepEqual(all.actions('Q1'), [null, null, null, null, null]);
    });

    it('a milestone of the next school year is in no share of this one\'s', async () => {
        const done = 'report for a covering 2026-12 on 2026-12-31 {\n  done m on 2026-12-30\n  done later on 2026-12-30\n}\n';
        assert.deepEqual((await table('2027-06-30', done, { name: 's' })).milestones('S1'), ['1/1', '2/2']);
        assert.deepEqual((await table('2027-06-30', '', { name: 's' })).milestones('S1'), ['0/1', '0/2']);
        assert.deepEqual((await table('2027-06-30', '', { name: 's' })).milestones('S2'), ['0/1', '0/2', 'm']);
        assert.deepEqual((await table('2027-11-01', done, { name: 's', year: 'SY2027-28' })).milestones('S1'), ['1/1', '2/2']);
    });

    it('a date that is moved after it has passed stays missed, and is behind until then', async () => {
        const moved = await table('2027-06-30', `report for a covering 2026-11 on 2026-11-10 {
  adjust anew "New staff" {
    move one to 2026-11-30
  }
}
report for a covering 2026-11 on 2026-11-30 {
  done one on 2026-11-20
}
`);
        assert.deepEqual(moved.actions('Q1'), ['0/3', '0/2', '0/2', '0/2', '1/3']);
        // two, due Oct 31, has no report; one is done and late.
        assert.deepEqual(moved.actions('Q2'), ['1/3', null, '0/2', '0/2', '1/3']);
    });

    it('a later report corrects an earlier one', async () => {
        const corrected = await table('2027-06-30', `report for a covering 2026-09 on 2026-09-30 {
  done one on 2026-09-20 output "A list"
  spent one $90 to date
}
report for a covering 2026-11 on 2026-11-30 {
  done one on 2026-11-02 output "A list"
  spent one $60 to date
}
`);
        assert.deepEqual(corrected.actions('Q1'), ['0/3', '0/2', '0/2', '0/2', '1/3']);
        assert.deepEqual(corrected.resources('Q2'), [[null, 60, -30, 100]]);
    });

    it('a milestone without actions, and a plan without anything, have nothing to count', async () => {
        const empty = await table('2027-06-30', '', { body: '' });
        assert.deepEqual([empty.actions('Q1'), empty.resources('Year')], [null, undefined]);
        const { network } = await TestNetwork.of('plan for a from SY2026-27 { }');
        const reporting = reportingOf(network, network.plans.get('a')![0], 'SY2026-27', '2027-06-30');
        assert.deepEqual(reporting.elements.length, 1);
        assert.deepEqual(new Table(reporting).told('Year', 'comments'), []);
    });

    it('breaks belong to the quarter before, and summer to the first', async () => {
        const more = `calendar SY2026-27 for a {
  quarter 1 from 2026-08-20 to 2026-10-10
  quarter 2 from 2026-11-02 to 2026-12-18
  quarter 3 from 2027-01-05 to 2027-03-12
  quarter 4 from 2027-03-22 to 2027-05-28
}
`;
        const body = 'action summer "Summer" {\n to 2026-07-20\n}\naction autumn "Autumn" {\n to 2026-10-31\n}\naction two "Two" {\n to 2026-11-02\n}\n';
        const reports = 'report for a covering 2026-07 on 2026-07-25 {\n  done summer on 2026-07-20 output "x"\n}\n';
        const read = await table('2027-06-30', reports, { body, more });
        // summer and autumn fall into Q1, which lasts until Nov 1.
        assert.deepEqual(read.actions('Q1'), ['1/3', '1/2', '1/2', '1/2', '1/3']);
        assert.deepEqual(read.actions('Q2'), ['1/3', '0/1', '1/3', '1/3', '2/3']);
        assert.deepEqual(read.told('Q1', 'outputs'), ['x']);
    });

    it('what else was used and what is done about a cause stand with it; an adjustment has what it changed and whether it worked', async () => {
        const read = await table('2026-12-31', `report for a covering SY2026-27 Q1 on 2026-10-31 {
  behind two because "No room" so "The library is free"
  spent one "Two days of substitutes"
  adjust rooms "No room" {
    owner two ann
    drop three
  }
}
report for a covering 2026-12 on 2026-12-15 {
  effect rooms partly "Half of the time"
}
`);
        assert.deepEqual([read.told('Q1', 'causes'), read.told('Q1', 'resources'), read.told('Q2', 'resources')], [['No room', 'The library is free'], ['Two days of substitutes'], []]);
        assert.deepEqual(read.adjustments('Q1').map(each => [each.name, each.changes?.map(one => one.kind), each.effects.map(one => one.word)]), [['rooms', ['owner', 'drop'], ['partly']]]);
    });

    it('money of a milestone itself is told with that of its actions, also where it has none', async () => {
        const spent = 'report for a covering 2026-10 on 2026-10-30 {\n  spent m $5 to date\n  spent one $80 to date\n}\n';
        assert.deepEqual((await table('2026-12-31', spent, { body: `budget $20\n${actions}` })).resources('Q1'), [[null, 85, 85, 120]]);
        const alone = await table('2026-12-31', spent, { body: 'budget $20\n' });
        assert.deepEqual([alone.resources('Q1'), alone.actions('Q1')], [[[null, 5, 5, 20]], [null, null, null, null, null]]);
    });

    it('actions that stand in no milestone count with the strategy, others with the plan', async () => {
        const { network } = await TestNetwork.of(`plan for a from SY2026-27 {
  strategy s "S" {
    action inside "Inside" {
      to 2026-09-01
    }
  }
  action outside "Outside" {
    to 2026-09-01
  }
}
report for a covering 2026-09 on 2026-09-30 {
  done inside on 2026-09-01
  comment outside "Not yet"
}
`);
        const reporting = reportingOf(network, network.plans.get('a')![0], 'SY2026-27', '2026-09-30');
        assert.deepEqual(new Table(reporting, 's').actions('Q1'), ['1/1', '1/1', '1/1', '1/1', '0/1']);
        assert.deepEqual(new Table(reporting).actions('Q1'), ['0/1', '0/1', '0/1', '0/1', '1/1']);
        assert.deepEqual([new Table(reporting, 's').told('Q1', 'comments'), new Table(reporting).told('Q1', 'comments')], [[], ['Not yet']]);
    });
});
