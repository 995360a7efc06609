import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughline } from './run.ts';

describe('throughline rollup', () => {
    it('gives for lincoln-ms on 2026-12-01 what the design says', () => {
        const { code, out, err } = throughline(['rollup', 'lincoln-ms', '--as-of', '2026-12-01', '--format', 'json']);
        const rollup = JSON.parse(out);
        const [school] = rollup.organizations;
        assert.equal(rollup.asOf, '2026-12-01');
        assert.deepEqual([school.id, school.kind, school.parent, school.designation, school.plan, school.status], ['lincoln-ms', 'school', 'cedar-valley', 'CSI', true, 'approved']);
        assert.deepEqual(school.actions, {
            total: 4, done: 2, inProgress: 1, behind: 0, notReported: 0, notStarted: 1, dropped: 0, due: 2, doneOnTime: 1, dueOriginal: 3, doneOnTimeOriginal: 1
        });
        const { total, done, behind, dropped, due, doneOnTime } = school.milestones;
        assert.deepEqual({ total, done, behind, dropped, due, doneOnTime }, { total: 2, done: 1, behind: 0, dropped: 0, due: 1, doneOnTime: 1 });
        assert.equal(school.practices['2a'].strategies, 1);
        assert.deepEqual([school.results, school.belowResults], [[], []]);
        assert.deepEqual([code, err], [0, '']);
    });

    it('begins at the top of the network and goes down to the schools', () => {
        const { organizations } = JSON.parse(throughline(['rollup', '--format', 'json']).out);
        assert.deepEqual(organizations.map((each: { id: string }) => each.id), ['prairie', 'flint-hills', 'cedar-valley', 'lincoln-ms', 'west-hs']);
        assert.deepEqual(organizations[2].belowResults, [
            { indicator: 'growth', year: 'SY2026-27', unit: 'percent', value: 27.09, n: 598, organizations: 1, schools: 2, met: 0, suppressed: 0, notAdded: [] }
        ]);
        assert.deepEqual(organizations[4].actions.total, 0);
        assert.deepEqual([organizations[4].plan, organizations[4].status], [false, null]);
    });

    it('says in text what it counts and when', () => {
        const { out } = throughline(['rollup', 'cedar-valley', '--as-of', '2026-12-01']);
        assert.match(out, /^Rollup as of Dec 1, 2026\n/);
        assert.match(out, /Lincoln Middle School +CSI +approved +2 of 4 +0 +1 of 2 \(by the plan's dates 1 of 3\) +1 of 2 +0\n/);
        assert.match(out, /West High School +TSI +no plan +– /);
        assert.match(throughline(['rollup']).out, /^Rollup as of Jun 30, 2027 \(the date this network is frozen on\)\n/);
    });

    it('names the organizations there are when one is not', () => {
        const { code, out, err } = throughline(['rollup', 'lincoln']);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^throughline: No organization is called lincoln\. There are cedar-valley, .*\n$/);
    });

    it('hides small groups, in its text too', () => {
        const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        try {
            writeFileSync(join(folder, 'all.plan'), `
district d "District"
school a "A" in d
school b "B" in d
indicator growth "Growth" {
  unit percent
  better higher
}
${['a', 'b'].map(school => `plan for ${school} from SY2026-27 to SY2028-29 {
  goal g "Each student will grow." {
    measure m uses growth {
      baseline SY2025-26 10 of 100
      target SY2026-27 at least 20%
      target SY2027-28 at least 30%
    }
  }
}
`).join('')}
report for a covering SY2026-27 on 2027-06-01 {
  result m SY2026-27 4 of 8
}
report for b covering SY2026-27 on 2027-06-01 {
  result m SY2026-27 61 of 217
}
`);
            const text = throughline(['rollup', '--as-of', '2027-06-30'], folder);
            assert.match(text.out, /hidden: fewer than 10/);
            assert.doesNotMatch(text.out, /50 %|28\.11|217/);
            const { organizations } = JSON.parse(throughline(['rollup', '--as-of', '2027-06-30', '--format', 'json'], folder).out);
            for (const school of organizations.slice(1)) {
                assert.deepEqual([school.results[0].value, school.results[0].n, school.results[0].suppressed], [null, null, true]);
            }
            assert.deepEqual([organizations[0].belowResults[0].value, organizations[0].belowResults[0].suppressed], [null, 2]);
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
