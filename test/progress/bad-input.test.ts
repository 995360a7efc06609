import assert from 'node:assert/strict';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { at } from './golden/tables.ts';
import { Printed } from './golden/printed.ts';
import { assertPossible } from './properties/possible.ts';

/** A network on a day, every page of which is looked at in every format. */
async function shown(texts: string, asOf: string, organizations: readonly string[], isImpossible = false): Promise<Printed> {
    const printed = new Printed((await TestNetwork.of(texts)).network, asOf, defaultSettings);
    assertPossible(printed, organizations, isImpossible);
    return printed;
}

function rolledUp(printed: Printed, path: string): unknown {
    return at((JSON.parse(printed.rollup('json')) as { organizations: unknown }).organizations, path);
}

function states(printed: Printed, organization: string): (string | undefined)[][] {
    const { rows } = JSON.parse(printed.progress(organization, 'json')) as { rows: { name: string; state: { state: string } | null; done: { on: { iso: string } } | null }[] };
    return rows.filter(each => each.state).map(({ name, state, done }) => [name, state!.state, ...(done ? [done.on.iso] : [])]);
}

function counts(total: number, more: Readonly<Record<string, number>> = {}): Record<string, number> {
    return { total, done: 0, inProgress: 0, behind: 0, notReported: 0, notStarted: 0, dropped: 0, due: 0, doneOnTime: 0, dueOriginal: 0, doneOnTimeOriginal: 0, ...more };
}

const SCHOOLS = 'district d "D"\nschool a "A" in d\nschool b "B" in d\n';
const WORK = (organization: string) => `plan for ${organization} from SY2026-27 {
  strategy s "S" {
    milestone m "M" {
      due 2026-12-18
      action x "X" {
        from 2026-09-01 to 2026-10-30
      }
      action y "Y" {
        from 2026-11-02 to 2026-12-11
      }
    }
  }
}
`;

describe('bad input: reports', function () {
    this.timeout(60_000);

    it('that contradict each other, and themselves', async () => {
        const printed = await shown(`${SCHOOLS}${WORK('a')}
report for a covering 2026-10 on 2026-10-30 {
  done x on 2026-10-20
  behind x because "Not at all."
  dropped x because "Nobody wants it."
  on-track y
  behind y because "Nobody knows."
}
report for a covering 2026-10 on 2026-10-30 {
  dropped x because "Once more."
  done x on 2026-10-21
  done m on 2026-10-30
  dropped m because "All is over."
}
`, '2026-12-31', ['d', 'a', 'b']);
        // A report says done: that is before everything else. m is done and not dropped; y goes with the m that a report says is dropped.
        assert.deepEqual(states(printed, 'a'), [['m', 'done', '2026-10-30'], ['x', 'done', '2026-10-21'], ['y', 'dropped']]);
        const expected = counts(1, { done: 1, dropped: 1, due: 1, doneOnTime: 1, dueOriginal: 1, doneOnTimeOriginal: 1 });
        assert.deepEqual([rolledUp(printed, 'a actions'), rolledUp(printed, 'd below actions')], [expected, expected]);
    });

    it('in whatever order their files stand, and of days to come', async () => {
        const reports = [
            'report for a covering 2026-09 on 2026-09-30 {\n  on-track x\n}\n',
            'report for a covering 2026-10 on 2026-10-30 {\n  behind x because "Late."\n}\n',
            'report for a covering 2026-11 on 2026-11-30 {\n  on-track x\n  adjust "More time." {\n    move x to 2027-01-29\n  }\n}\n',
            'report for a covering SY2026-27 on 2031-01-01 {\n  done x on 2026-10-01\n  done y on 2031-01-01\n}\n'
        ];
        for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]) {
            const files = order.map((report, i) => `--- r${i}.plan\n${reports[report]}`).join('');
            const on = (asOf: string) => shown(`${SCHOOLS}${WORK('a')}${files}`, asOf, ['d', 'a', 'b']);
            assert.deepEqual(states(await on('2026-11-01'), 'a'), [['m', 'notReported'], ['x', 'behind'], ['y', 'notStarted']]);
            assert.deepEqual(states(await on('2026-12-01'), 'a'), [['m', 'inProgress'], ['x', 'inProgress'], ['y', 'notReported']]);
            assert.deepEqual(states(await on('2031-01-01'), 'a'), [['m', 'behind'], ['x', 'done', '2026-10-01'], ['y', 'done', '2031-01-01']]);
        }
    });

    it('without a day, of nobody, of another year, and on things that are nowhere', async () => {
        const printed = await shown(`${SCHOOLS}${WORK('a')}
report for a {
  done x on 2026-10-20
}
report for covering 2026-10 on 2026-10-30 {
  done x on 2026-10-20
}
report for nobody covering 2026-10 on 2026-10-30 {
  done x on 2026-10-20
}
report for b covering 2026-10 on 2026-10-30 {
  done x on 2026-10-20
  spent x $1,000 to date
}
report for a covering SY2019-20 Q3 on 2026-10-30 {
  done nothing on 2026-10-20
  done
  behind because "So."
  spent nothing $5 to date from title-i
  spent x to date
  result nothing SY2026-27 3 of 4
  adjust "So." {
    move nothing to 2027-01-01
    move x to soon
    move y
  }
}
`, '2026-12-31', ['d', 'a', 'b']);
        assert.deepEqual(states(printed, 'a'), [['m', 'behind'], ['x', 'behind'], ['y', 'behind']]);
        assert.deepEqual(rolledUp(printed, 'd below actions'), counts(2, { behind: 2, due: 2, dueOriginal: 2 }));
    });

    it('whose moves lead before the plan, and back', async () => {
        const printed = await shown(`${SCHOOLS}${WORK('a')}
report for a covering 2026-09 on 2026-09-30 {
  adjust "Sooner." {
    move x from 2027-01-01 to 1999-01-01
    move y from 2027-06-01 to 2026-01-01
  }
}
report for a covering 2026-10 on 2026-10-15 {
  adjust "Later." {
    move x to 2027-03-01
  }
}
`, '2026-10-20', ['d', 'a', 'b']);
        // x is expected in March, but its deadline of 1999 was missed before anybody moved it; y has been behind since January.
        assert.deepEqual(states(printed, 'a'), [['m', 'notStarted'], ['x', 'notStarted'], ['y', 'behind']]);
        assert.deepEqual(rolledUp(printed, 'a actions'), counts(2, { behind: 1, notStarted: 1, due: 2 }));
    });
});

describe('bad input: results', function () {
    this.timeout(60_000);
    const NAMES = ['a', 'b', 'c', 'e', 'f', 'g'];
    const network = (results: readonly string[], unit = 'percent') => `district d "D"
indicator i "I" {
  unit ${unit}
  better higher
}
${results.map((result, i) => `school ${NAMES[i]} "${NAMES[i]}" in d
plan for ${NAMES[i]} from SY2026-27 {
  goal z "Z" {
    measure r uses i {
      baseline SY2025-26 0 of 0
      target SY2026-27 at least 50%
    }
  }
}
report for ${NAMES[i]} covering SY2026-27 on 2027-06-18 {
  result r SY2026-27 ${result}
}
`).join('')}`;
    const printedOf = (results: readonly string[], unit?: string) => shown(network(results, unit), '2027-06-30', ['d', ...NAMES.slice(0, results.length)], true);

    it('without a count are named, and are in no sum', async () => {
        const printed = await printedOf(['40%', '30 of 60', '12', '$300', '3.4 across 20', '']);
        assert.deepEqual(['value', 'n', 'organizations', 'schools'].map(each => rolledUp(printed, `d belowResults i SY2026-27 ${each}`)), [50, 60, 1, 6]);
        const { notAdded } = rolledUp(printed, 'd belowResults i SY2026-27') as { notAdded: { id: string; reason: string }[] };
        assert.deepEqual(notAdded.map(each => [each.id, each.reason]), [['a', 'no count'], ['c', 'another unit'], ['e', 'another unit'], ['f', 'another unit']]);
    });

    it('that are impossible are shown as what they are, and are in no sum', async () => {
        const printed = await printedOf(['150% of 40', '30 of 60', '90 of 60', '104%', '999999999999999999999 of 20']);
        assert.equal(rolledUp(printed, 'a results r SY2026-27 value'), 150);
        assert.deepEqual(['value', 'n', 'organizations', 'schools', 'met'].map(each => rolledUp(printed, `d belowResults i SY2026-27 ${each}`)), [50, 60, 1, 5, 1]);
        const { notAdded } = rolledUp(printed, 'd belowResults i SY2026-27') as { notAdded: { id: string; reason: string }[] };
        assert.deepEqual(notAdded.map(each => each.id), ['a', 'c', 'e', 'f']);
    });

    it('of nobody have no value', async () => {
        const printed = await printedOf(['0 of 0', '0% of 0', '30 of 60']);
        assert.deepEqual([rolledUp(printed, 'a results r SY2026-27 value'), rolledUp(printed, 'd belowResults i SY2026-27 n')], [null, null]);
        const view = JSON.parse(printed.progress('a', 'json')) as unknown;
        assert.equal(at(view, 'goals z measures r years SY2026-27 met'), null);
        assert.equal(at(view, 'goals z measures r baseline value'), null);
    });

    it('all of few students leave nothing but how many are hidden', async () => {
        const printed = await printedOf(['3 of 4', '1 of 9', 'fewer than 10']);
        assert.deepEqual(['value', 'n', 'organizations', 'schools', 'met', 'suppressed'].map(each => rolledUp(printed, `d belowResults i SY2026-27 ${each}`)), [null, null, 0, 3, 0, 3]);
    });
});

describe('bad input: networks', function () {
    this.timeout(60_000);

    it('of organizations without plans, and plans without organizations', async () => {
        const printed = await shown(`${SCHOOLS}${WORK('ghost')}${WORK('')}`, '2026-12-31', ['d', 'a', 'b', 'ghost']);
        for (const name of ['d', 'a', 'b']) {
            assert.deepEqual(['plan', 'actions', 'milestones'].map(each => rolledUp(printed, `${name} ${each}`)), [false, counts(0), counts(0)]);
        }
        assert.deepEqual(rolledUp(printed, 'd below actions'), counts(0), 'nobody knows whose school ghost is');
        assert.deepEqual(states(printed, 'ghost').map(each => each[0]), ['m', 'x', 'y']);
    });

    it('of a provider without a plan, whose reports are heard all the same', async () => {
        const printed = await shown(`${SCHOOLS}${WORK('a')}plan for a from SY2026-27 {
  support coach "A coach" {
    serves m
    provider d
  }
}
report for d covering SY2026-27 Q1 on 2026-10-30 {
  delivered a.coach 5 of 6 "visits"
}
`, '2026-12-31', ['d', 'a', 'b']);
        assert.deepEqual(['count', 'of'].map(each => at(JSON.parse(printed.rollup('json')), `supports around coach quarters SY2026-27_Q1 delivered ${each}`)), [5, 6]);
    });

    it('on a day before everything, and after everything', async () => {
        const network = `${SCHOOLS}${WORK('a')}report for a covering 2026-10 on 2026-10-30 {\n  done x on 2026-10-20\n}\n`;
        for (const day of ['0001-01-01', '1900-01-01', '2026-06-30']) {
            const printed = await shown(network, day, ['d', 'a', 'b']);
            assert.deepEqual(rolledUp(printed, 'd below actions'), counts(2, { notStarted: 2 }), day);
            assert.deepEqual(states(printed, 'a'), [['m', 'notStarted'], ['x', 'notStarted'], ['y', 'notStarted']]);
        }
        const printed = await shown(network, '9999-12-31', ['d', 'a', 'b']);
        assert.deepEqual(rolledUp(printed, 'd below actions'), counts(2, { done: 1, behind: 1, due: 2, doneOnTime: 1, dueOriginal: 2, doneOnTimeOriginal: 1 }));
    });

    it('whose organizations go around in a circle', async () => {
        const printed = await shown(`district d "D" in e\ndistrict e "E" in d\nschool a "A" in e\ndistrict f "F" in f\n${['a', 'd', 'e', 'f'].map(WORK).join('')}`, '2026-09-15', ['a', 'd', 'e', 'f']);
        const { organizations } = JSON.parse(printed.rollup('json')) as { organizations: { id: string }[] };
        assert.deepEqual(organizations.map(each => each.id).sort(), ['a', 'd', 'e', 'f'], 'each once');
        // x has begun and nobody has reported on it. Under d are e and a, under e are d and a, itself left out; under f is nobody but f.
        const two = counts(4, { notReported: 2, notStarted: 2 });
        assert.deepEqual(['d', 'e', 'a', 'f'].map(each => rolledUp(printed, `${each} below actions`)), [two, two, counts(0), counts(0)]);
    });

    it('in which something has no name, no date or no end', async () => {
        const printed = await shown(`${SCHOOLS}plan for a {
  strategy {
    milestone {
      action "X" {
        from 2026-09-01
      }
      action {
      }
    }
  }
  milestone m "M" {
    due SY2026-29
  }
  goal {
    measure {
      target SY2026-27 at least
      baseline
    }
  }
  allocated $5
`, '2026-12-31', ['d', 'a', 'b']);
        assert.deepEqual(rolledUp(printed, 'd below actions'), counts(2, { notReported: 1, notStarted: 1 }));
        assert.equal(rolledUp(printed, 'a milestones total'), 2);
    });
});
