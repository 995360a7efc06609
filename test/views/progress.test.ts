import assert from 'node:assert/strict';
import type { PlanRow, ProgressView, ReportRowKind } from '../../language/views/progress.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { showRange } from '../support/texts.ts';
import { tutorial } from '../support/tutorial.ts';

describe('the progress page of the tutorial', () => {
    let network: TestNetwork['network'];
    let view: ProgressView;
    before(async () => {
        ({ network } = await tutorial());
        view = progressView(network, 'lincoln-ms', '2026-12-01', defaultSettings);
    });

    it('says who, since when and as of when in its head', () => {
        const { place, ...head } = view.head;
        assert.deepEqual(head, {
            id: 'lincoln-ms', title: 'Lincoln Middle School', kind: 'school', designation: 'CSI', titleI: 'Title I schoolwide',
            district: 'Cedar Valley Public Schools', planYears: 'SY2026-27 to SY2028-29', status: 'approved',
            // The school approved on Aug 20, the district on Aug 21, the state on Aug 24.
            statusSince: { iso: '2026-08-24', text: 'Aug 24' },
            text: 'CSI \u00b7 Title I schoolwide \u00b7 Cedar Valley Public Schools \u00b7 SY2026-27 to SY2028-29 \u00b7 approved Aug 24'
        });
        assert.match(place!.uri, /lincoln-ms\/plan\.plan$/);
        assert.deepEqual(view.asOf, { iso: '2026-12-01', text: 'Dec 1, 2026' });
    });

    const since: [asOf: string, status: string][] = [
        ['2026-08-19', 'draft'], ['2026-08-20', 'submitted Aug 20'], ['2026-08-23', 'submitted Aug 20'], ['2026-08-24', 'approved Aug 24'], ['2029-07-01', 'closed']
    ];
    for (const [asOf, status] of since) {
        it(`on ${asOf}: ${status}`, () => {
            // Shown in the school year that they fall into, days have no year.
            const { head } = progressView(network, 'lincoln-ms', asOf, defaultSettings, 'SY2026-27');
            assert.equal(head.text.split(' \u00b7 ').at(-1), status);
        });
    }

    it('shows measures with baseline, targets and results', () => {
        const [goal] = progressView(network, 'lincoln-ms', '2027-06-30', defaultSettings).goals;
        assert.deepEqual([goal.number, goal.name], ['1', 'on-track']);
        assert.deepEqual(goal.measures.map(each => [each.name, each.isGroup, each.baseline.text, ...each.years.flatMap(({ target, result, met }) => [target.text, result.text, met])]), [
            // 109 / 604 = 18.046 %, 162 / 598 = 27.090 %.
            ['met-growth', false, '18.05 % of 604', '30 %', '27.09 % of 598', false, '50 %', '–', null, '–', '–', null],
            ['ready', false, '–', '–', '–', null, '–', '–', null, '–', '–', null],
            // 137 / 201 = 68.159 %, 154 / 205 = 75.122 %.
            ['ready.grade-6', true, '68.16 % of 201', '74 %', '75.12 % of 205', true, '80 %', '–', null, '–', '–', null],
            // 121 / 198 = 61.111 %, and 5 or 10 points more; 127 / 201 = 63.184 %.
            ['ready.grade-7', true, '61.11 % of 198', '66.11 %', '63.18 % of 201', false, '71.11 %', '–', null, '–', '–', null]
        ]);
    });

    const row = (name: string): PlanRow => view.rows.find(each => each.name === name)!;

    it('has a row for everything in the plan, in its order', () => {
        assert.deepEqual(view.rows.map(each => [each.number, each.kind, each.depth, each.name]), [
            ['1', 'priority', 0, 'new-teachers'],
            ['1.1', 'strategy', 1, 'mentoring'],
            ['1.1.1', 'milestone', 2, 'mentors-ready'],
            ['1.1.1.1', 'action', 3, 'choose-mentors'],
            ['1.1.1.2', 'action', 3, 'train-mentors'],
            ['1.1.2', 'milestone', 2, 'unit-pilot'],
            ['1.1.2.1', 'action', 3, 'plan-units'],
            ['1.1.2.2', 'action', 3, 'teach-units']
        ]);
    });

    it('shows of a strategy its code, goal, actions and money', () => {
        const { codes, goal, actions, money, state } = row('mentoring');
        assert.deepEqual([codes, goal, state], [['2a'], 'on-track', null]);
        assert.equal(actions, '2 of 4 done \u00b7 1 of 2 on time (by the plan\'s dates 1 of 3)');
        // 9,600 + 2,400 + 4,500.
        assert.deepEqual(money, { spent: 10750, budget: 16500, budgetByPlan: null, text: '$10,750 of $16,500' });
    });

    it('shows of an action its state, dates, owner, money and latest word', () => {
        const trained = row('train-mentors');
        assert.deepEqual(trained.state, { state: 'done', sign: '●', word: 'done' });
        assert.deepEqual([trained.due?.text, trained.done?.text, trained.done?.isLate], ['Oct 16', 'Oct 22 (late)', true]);
        assert.deepEqual(trained.owners, [{ text: 'okafor', title: 'Ben Okafor, Instructional coach' }]);
        // 9,600 + 1,150 of 9,600 + 2,400.
        assert.deepEqual(trained.money, { spent: 10750, budget: 12000, budgetByPlan: null, text: '$10,750 of $12,000' });
        const planned = row('plan-units');
        assert.deepEqual(planned.due, { expected: { iso: '2027-01-22', text: 'Jan 22' }, original: { iso: '2026-11-20', text: 'Nov 20' }, text: 'Jan 22 (was Nov 20)' });
        assert.deepEqual([planned.state?.word, planned.latest?.text, planned.latest?.on.iso], ['in progress', 'Outlines of four units', '2026-11-18']);
        assert.deepEqual([row('choose-mentors').money, row('mentors-ready').owners[0].text, row('mentors-ready').latest?.text], [null, 'okafor', '9 of 9 new teachers paired']);
    });

    it('leads from each row to its line', () => {
        const { place, latest } = row('plan-units');
        assert.match(place.uri, /lincoln-ms\/plan\.plan$/);
        assert.equal(showRange(place.range), '163:9-163:26');
        assert.match(latest!.place.uri, /reports\/2026-11-18\.plan$/);
        const causes = cells(view, 'unit-pilot', 'cause-and-adjustments');
        assert.match(causes[0].lines[0].place!.uri, /reports\/2026-10-30\.plan$/);
    });

    it('has Tool A\'s tables, of each strategy and behind it its milestones', () => {
        const { tables, columns, year } = view.reporting!;
        assert.deepEqual([year, tables.map(each => each.number), columns.map(each => [each.heading, each.time])], [
            'SY2026-27', ['1.1', '1.1.1', '1.1.2'],
            [['Q1', 'past'], ['Q2', 'current'], ['S1', 'current'], ['Q3', 'future'], ['Q4', 'future'], ['S2', 'future'], ['Year', 'current']]
        ]);
        const [q1, q2, , q3] = cells(view, 'mentors-ready', 'actions-completed');
        assert.deepEqual([q1.share, q1.lines[0].text], [{ count: 1, of: 2, percent: 50 }, '50 % (1 of 2)']);
        assert.deepEqual([q2.share?.percent, q3.share, q3.lines], [100, null, [{ text: '–', place: null }]]);
        assert.deepEqual(texts(view, 'unit-pilot', 'actions-on-time', 1), ['–', 'by the plan\'s dates 0 % (0 of 1)']);
        assert.deepEqual(texts(view, 'mentors-ready', 'resources', 0), ['title-ii-a: $9,600 of $9,600 (+$9,600)', 'school-improvement: $1,150 of $2,400 (+$1,150)']);
        assert.deepEqual(texts(view, 'unit-pilot', 'cause-and-adjustments', 1), [
            'Adjusted (regroup): Planning hours could be aligned only from January. Moved plan-units to Jan 22, teach-units to Feb 26, unit-pilot to Feb 26. Told: Staff, cedar-valley.'
        ]);
    });

    it('has performance data for each measure', () => {
        const { performance } = progressView(network, 'lincoln-ms', '2027-06-30', defaultSettings).reporting!;
        const plans = performance.at(-1)!;
        // 5 / 19 = 26.316 %, 12 / 21 = 57.143 %.
        assert.deepEqual([plans.of, plans.name, plans.baseline.text, plans.target.text, plans.result.text, plans.met], ['Strategy 1.1', 'aligned-plans', '26.32 % of 19', '50 %', '57.14 % of 21', true]);
        assert.equal(performance[0].explanation, 'Grade 7 started late; grades 6 and 8 passed their targets.');
    });

    it('is plain data', () => {
        assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
    });

    it('of an organization without a plan is a head', () => {
        const { head, rows, goals, reporting } = progressView(network, 'west-hs', '2026-12-01', defaultSettings);
        assert.deepEqual([head.text, head.titleI, rows, goals, reporting], ['TSI \u00b7 Cedar Valley Public Schools \u00b7 no plan', null, [], [], null]);
    });
});

describe('the progress page', () => {
    const school = (extra: string) => `district d "D"
school a "A" in d
school b "B" in d
indicator growth "Growth" {
  unit percent
  better higher
}
${['a', 'b'].map(name => `plan for ${name} from SY2026-27 to SY2027-28 {
  goal g "Each student will grow." {
    measure m uses growth {
      baseline SY2025-26 10 of 100
      target SY2026-27 at least 20%
    }
    measure few "Few" {
      baseline SY2025-26 3 of 9
      target SY2026-27 5% above baseline
    }
    measure lower "Absences" {
      better lower
      baseline to be set by 2026-12
      target SY2026-27 at most 12
      target SY2027-28 3 points below baseline
    }
  }
}
`).join('')}${extra}`;

    it('hides small groups, and what would give them away', async () => {
        const { network } = await TestNetwork.of(school(`report for a covering SY2026-27 on 2027-06-01 {
  result m SY2026-27 61 of 217
}
report for b covering SY2026-27 on 2027-06-01 {
  result m SY2026-27 4 of 8
}
`));
        const { goals } = progressView(network, 'a', '2027-06-30', defaultSettings);
        // b has 8 students; the sum over the district less a's own would tell of them. What a has is not small itself, and the page says so.
        const [m, few] = goals[0].measures;
        assert.deepEqual([m.years[0].result, m.years[0].met], [{ text: 'hidden: to protect a small group', value: null, n: null, unit: 'percent', isHidden: true }, null]);
        assert.equal(few.baseline.text, 'hidden: fewer than 10');
        assert.doesNotMatch(JSON.stringify(goals), /217|28\.11/);
    });

    it('hides what was hidden when the plan before of another school was in force', async () => {
        const body = (name: string, from: string, to: string, extra = '') => `plan for ${name} from ${from} to ${to} {\n  goal g "G" {\n    measure m uses growth {\n      baseline SY2025-26 10 of 100\n    }\n  }\n}\n${extra}`;
        const result = (name: string, value: string) => `report for ${name} covering SY2026-27 on 2027-06-01 {\n  result m SY2026-27 ${value}\n}\n`;
        const { network } = await TestNetwork.of(`district d "D"\nindicator growth "Growth" {\n  unit percent\n  better higher\n}\n${['a', 'b', 'c'].map(name => `school ${name} "S" in d\n`).join('')}`
            + body('a', 'SY2026-27', 'SY2028-29', result('a', '60 of 217')) + body('b', 'SY2026-27', 'SY2026-27', result('b', '20 of 40')) + body('b', 'SY2027-28', 'SY2028-29') + body('c', 'SY2026-27', 'SY2028-29', result('c', '4 of 8')));
        // c has 8 students; with the smallest of the others, b, two schools are hidden. In 2028 b has another plan, and a is shown as before.
        const shown = ['2027-06-30', '2028-06-30'].map(day => progressView(network, 'a', day, defaultSettings).goals[0].measures[0].years[0].result.text);
        assert.deepEqual(shown, ['27.65 % of 217', '27.65 % of 217']);
    });

    it('says what a baseline waits for, and targets as the plan has them until then', async () => {
        const { network } = await TestNetwork.of(school(''));
        const lower = progressView(network, 'a', '2026-12-01', defaultSettings).goals[0].measures[2];
        assert.deepEqual([lower.baseline.text, ...lower.years.map(each => each.target.text)], ['to be set by 2026-12', 'at most 12', '3 points below baseline']);
    });

    it('shows the plan and the year that are asked for', async () => {
        const { network } = await TestNetwork.of(`school a "A"
plan for a from SY2024-25 {
  action old "Old" {
    to 2025-03-01
  }
}
plan for a from SY2025-26 to SY2026-27 {
  action new "New" {
    to 2026-10-01
  }
}
`);
        const names = (year?: string) => {
            const { rows, reporting } = progressView(network, 'a', '2026-12-01', defaultSettings, year);
            return [rows[0].name, rows[0].due?.text, reporting?.year];
        };
        assert.deepEqual([names(), names('SY2024-25'), names('SY2025-26')], [['new', 'Oct 1', 'SY2026-27'], ['old', 'Mar 1', 'SY2024-25'], ['new', 'Oct 1, 2026', 'SY2025-26']]);
    });

    it('gives a hidden baseline away neither by a target that counts from it nor by the way that is done', async () => {
        const { network } = await TestNetwork.of(school('report for a covering SY2026-27 on 2027-06-01 {\n  result few SY2026-27 6 of 12\n}\n'));
        const few = progressView(network, 'a', '2027-06-30', defaultSettings).goals[0].measures[1];
        assert.deepEqual([few.baseline.isHidden, few.years[0].target.text, few.years[0].target.value, few.years[0].attainment], [true, '5 % above baseline', null, null]);
    });

    it('takes texts as they are, on one line and without signs that control a terminal', async () => {
        const { network } = await TestNetwork.of('school a "A\u001b[31m"\nplan for a from SY2026-27 {\n  action x """\n    <b>Two</b>\n    lines\n  """\n}\n');
        const { head, rows } = progressView(network, 'a', '2026-12-01', defaultSettings);
        assert.deepEqual([head.title, rows[0].title], ['A [31m', '<b>Two</b> lines']);
    });
});

function cells(view: ProgressView, name: string, kind: ReportRowKind) {
    return view.reporting!.tables.find(each => each.name === name)!.rows.find(each => each.kind === kind)!.cells;
}

function texts(view: ProgressView, name: string, kind: ReportRowKind, column: number): string[] {
    return cells(view, name, kind)[column].lines.map(each => each.text);
}
