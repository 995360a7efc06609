import assert from 'node:assert/strict';
import { compare, show } from './revisions.ts';

const PLAN = `
school a "A"
district d "D"
plan for a from SY2026-27 to SY2028-29 {
  submitted 2026-08-20
  vision "Every learner is ready."
  goal grow "Each student will grow." {
    explanation "Growth keeps doors open."
    measure growth "Growth" {
      better higher
      baseline SY2025-26 109 of 604
      target SY2026-27 at least 30%
      target SY2027-28 at least 50%
    }
    measure absence "Absence" {
      better lower
      baseline SY2025-26 20%
      target SY2026-27 15%
      target SY2027-28 4 points below baseline
    }
    measure ready "Ready" {
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
        target SY2026-27 5 points above baseline
      }
    }
  }
  priority stay "New teachers who stay" {
    strategy mentoring "Mentoring" {
      coded 2a
      from SY2026-27 to SY2027-28
      if we "pair new teachers with mentors"
      then "they will plan better lessons"
      and grow
      measure lessons "Lessons" {
        baseline SY2025-26 5 of 19
        target SY2026-27 at least 50%
      }
      milestone ready-mentors "Mentors are ready" {
        due 2026-10-30
        action train "Train the mentors" {
          from 2026-09-14 to 2026-10-16
          owner "Ben", "Ana"
          budget $9,600 from title-ii-a
        }
      }
      milestone pilot "One unit is taught" {
        due 2026-12
        action teach "Teach" {
          from 2026-11-23 to 2026-12-18
          owner "Carla"
        }
      }
    }
  }
  support coach "Weekly coaching" {
    provider d
  }
}
`;

/** The changes that replacing some lines makes, and those that taking it back makes. */
async function changed(...replacements: [from: string, to: string][]): Promise<{ forth: string[]; back: string[] }> {
    const head = replacements.reduce((text, [from, to]) => {
        assert.ok(text.includes(from), from);
        return text.replace(from, to);
    }, PLAN);
    const [forth, back] = [await compare(PLAN, head), await compare(head, PLAN)];
    assert.equal(forth.sameWords, false);
    return { forth: forth.changes.map(show), back: back.changes.map(show) };
}

describe('the comparison of two revisions', () => {
    it('tells targets that ask for less or for more, in the direction in which the measure gets better', async () => {
        assert.deepEqual(await changed(['at least 30%', 'at least 25%']), {
            forth: ['weaker target-lowered a.growth SY2026-27: at least 30% → at least 25%'],
            back: ['stronger target-raised a.growth SY2026-27: at least 25% → at least 30%']
        });
        assert.deepEqual(await changed(['SY2026-27 15%', 'SY2026-27 18%']), {
            forth: ['weaker target-raised a.absence SY2026-27: 15% → 18%'],
            back: ['stronger target-lowered a.absence SY2026-27: 18% → 15%']
        });
        assert.deepEqual(await changed(['4 points below', '3 points below']), {
            forth: ['weaker target-raised a.absence SY2027-28: 4 points below baseline → 3 points below baseline'],
            back: ['stronger target-lowered a.absence SY2027-28: 3 points below baseline → 4 points below baseline']
        });
        assert.deepEqual((await changed(['5 points above baseline', 'at least 70%'])).forth, [
            'weaker target-lowered a.ready.grade-6 SY2026-27: 5 points above baseline → at least 70%'
        ]);
    });

    it('takes a target in other words that asks for the same as no change', async () => {
        assert.deepEqual((await changed(['SY2026-27 15%', 'SY2026-27 at most 15%'])).forth, []);
        assert.deepEqual((await changed(['SY2026-27 15%', 'SY2026-27 5 points below baseline'])).forth, []);
    });

    it('takes a target as a risk that cannot be compared', async () => {
        assert.deepEqual((await changed(['SY2026-27 at least 30%', 'SY2026-27 at most 30%'])).forth, ['weaker target-changed a.growth SY2026-27: at least 30% → at most 30%']);
        assert.deepEqual((await changed(['SY2026-27 at least 30%', 'SY2026-27 at least fewer than 10'])).forth, [
            'weaker target-changed a.growth SY2026-27: at least 30% → at least fewer than 10'
        ]);
    });

    it('tells targets that come and go', async () => {
        assert.deepEqual(await changed(['      target SY2027-28 at least 50%\n', '']), {
            forth: ['weaker target-removed a.growth SY2027-28: at least 50% → nothing'],
            back: ['stronger target-added a.growth SY2027-28: nothing → at least 50%']
        });
    });

    it('tells another baseline once, though targets count from it', async () => {
        assert.deepEqual(await changed(['baseline SY2025-26 137 of 201', 'baseline SY2025-26 120 of 201']), {
            forth: ['weaker baseline-changed a.ready.grade-6 baseline: SY2025-26 137 of 201 → SY2025-26 120 of 201'],
            back: ['weaker baseline-changed a.ready.grade-6 baseline: SY2025-26 120 of 201 → SY2025-26 137 of 201']
        });
        assert.deepEqual((await changed(['      better lower\n', '      better higher\n'])).forth.slice(0, 2), [
            'weaker text-changed a.absence better: lower → higher', 'weaker target-changed a.absence SY2026-27: 15% → 15%'
        ]);
    });

    it('tells dates that are later or earlier, of actions, milestones and strategies', async () => {
        assert.deepEqual(await changed(['to 2026-10-16', 'to 2026-10-23']), {
            forth: ['weaker due-later a.train: 2026-10-16 → 2026-10-23'], back: ['stronger due-earlier a.train: 2026-10-23 → 2026-10-16']
        });
        assert.deepEqual((await changed(['due 2026-12', 'due SY2026-27 Q3'])).forth, ['weaker due-later a.pilot: 2026-12 → SY2026-27 Q3']);
        assert.deepEqual((await changed(['to SY2027-28', 'to SY2028-29'])).forth, ['weaker due-later a.mentoring: SY2027-28 → SY2028-29']);
        assert.deepEqual((await changed(['due 2026-12', 'due 2026-12-31'])).forth, []);
        assert.deepEqual(await changed(['        due 2026-10-30\n', '']), {
            forth: ['weaker due-removed a.ready-mentors: 2026-10-30 → nothing'], back: ['stronger due-added a.ready-mentors: nothing → 2026-10-30']
        });
    });

    it('takes a later date as justified exactly when a report of head moves the element to it', async () => {
        const report = (day: string) => `\nreport for a covering 2026-10 on 2026-10-20 {\n  adjust later "Illness" {\n    move a.train to ${day}\n  }\n}\n`;
        const head = PLAN.replace('to 2026-10-16', 'to 2026-10-23');
        const changes = async (text: string) => (await compare(PLAN, text)).changes.map(show);
        assert.deepEqual(await changes(head + report('2026-10-23')), [
            'weaker due-later a.train: 2026-10-16 → 2026-10-23 (justified)',
            'report-added a.report-2026-10-20: nothing → for a covering 2026-10 on 2026-10-20; adjust, move'
        ]);
        assert.equal((await changes(head + report('2026-10-30')))[0], 'weaker due-later a.train: 2026-10-16 → 2026-10-23');
    });

    it('tells owners, and that one less is a risk', async () => {
        assert.deepEqual(await changed(['owner "Ben", "Ana"', 'owner "Ben"']), {
            forth: ['weaker owner-changed a.train: Ben, Ana → Ben'], back: ['stronger owner-changed a.train: Ben → Ben, Ana']
        });
        assert.deepEqual((await changed(['          owner "Carla"\n', ''])).forth, ['weaker owner-changed a.teach: Carla → nothing']);
        assert.deepEqual((await changed(['owner "Carla"', 'owner "Linh"'])).forth, ['owner-changed a.teach: Carla → Linh']);
    });

    it('tells what was removed, which is a risk, and what was added', async () => {
        const milestone = PLAN.slice(PLAN.indexOf('      milestone pilot'), PLAN.indexOf('    }\n  }\n  support'));
        assert.deepEqual(await changed([milestone, '']), {
            forth: ['weaker removed a.pilot', 'weaker removed a.teach'], back: ['added a.pilot', 'added a.teach']
        });
        assert.deepEqual((await changed(['  support coach "Weekly coaching" {\n    provider d\n  }\n', ''])).forth, ['weaker removed a.coach']);
        const measure = PLAN.slice(PLAN.indexOf('    measure ready "Ready"'), PLAN.indexOf('  priority stay'));
        assert.deepEqual((await changed([measure, '  }\n'])).forth, ['weaker removed a.ready', 'weaker removed a.ready.grade-6']);
    });

    it('tells texts by the word that they follow', async () => {
        assert.deepEqual((await changed(['"Each student will grow."', '"All will grow."'], ['"Every learner is ready."', '"All are ready."'], ['"Growth keeps doors open."', '"Growth matters."'])).forth, [
            'text-changed a vision: Every learner is ready. → All are ready.',
            'text-changed a.grow title: Each student will grow. → All will grow.',
            'text-changed a.grow explanation: Growth keeps doors open. → Growth matters.'
        ]);
        assert.deepEqual((await changed(['  vision "Every learner is ready."\n', ''])).forth, ['text-changed a vision: Every learner is ready. → nothing']);
    });

    it('takes another theory of action as a risk where measures gauge it', async () => {
        assert.deepEqual(await changed(['they will plan better lessons', 'they will stay']), {
            forth: ['weaker text-changed a.mentoring then: they will plan better lessons → they will stay'],
            back: ['weaker text-changed a.mentoring then: they will stay → they will plan better lessons']
        });
        const measure = PLAN.slice(PLAN.indexOf('      measure lessons'), PLAN.indexOf('      milestone ready-mentors'));
        assert.deepEqual((await changed([measure, ''], ['they will plan better lessons', 'they will stay'])).forth, [
            'weaker removed a.lessons', 'text-changed a.mentoring then: they will plan better lessons → they will stay'
        ]);
    });

    it('tells codes, money and places', async () => {
        assert.deepEqual((await changed(['coded 2a', 'coded 2b'], ['$9,600', '$8,000'])).forth, [
            'recoded a.mentoring coded: 2a → 2b', 'budget-changed a.train budget: $9,600 from title-ii-a → $8,000 from title-ii-a'
        ]);
        const action = PLAN.slice(PLAN.indexOf('        action teach'), PLAN.indexOf('      }\n    }\n  }\n  support'));
        assert.deepEqual((await changed([action, ''], ['        action train', `${action}        action train`])).forth, ['moved a.teach: pilot → ready-mentors']);
    });

    it('matches what has no name by its title, and keeps two of the same apart', async () => {
        const nameless = PLAN.replace('action teach "Teach"', 'action "Teach"');
        const twice = nameless.replace('        action train', '        action "Teach" {\n          to 2026-12-01\n        }\n        action train');
        assert.deepEqual((await compare(nameless, nameless.replace('2026-12-18', '2026-12-04'))).changes.map(show), ['stronger due-earlier a.pilot.action-"Teach": 2026-12-18 → 2026-12-04']);
        assert.deepEqual((await compare(nameless, twice)).changes.map(show), ['added a.ready-mentors.action-"Teach"']);
    });

    it('puts the texts of a plan together before it compares them', async () => {
        const year = `${PLAN}\n--- y.plan\nyear SY2027-28 of a {\n  strategy mentoring {\n    milestone second "Second year" {\n      due 2027-12-01\n    }\n  }\n}\n`;
        assert.deepEqual((await compare(PLAN, year)).changes.map(show), ['added a.year-SY2027-28', 'added a.second']);
        assert.deepEqual((await compare(year, year.replace('2027-12-01', '2028-01-15'))).changes.map(show), ['weaker due-later a.second: 2027-12-01 → 2028-01-15']);
    });

    it('compares a plan with the one of the same days, and else with the one that overlaps', async () => {
        const next = PLAN.slice(PLAN.indexOf('plan for')).replace('from SY2026-27 to SY2028-29', 'from SY2029-30 to SY2031-32').replace('at least 30%', 'at least 60%');
        assert.deepEqual((await compare(PLAN, PLAN + next)).changes.map(show), ['added a']);
        assert.deepEqual((await compare(PLAN + next, PLAN)).changes.map(show), ['weaker removed a']);
        assert.deepEqual((await changed(['from SY2026-27 to SY2028-29', 'from SY2026-27 to SY2027-28'])).forth, [
            'text-changed a plan: for a from SY2026-27 to SY2028-29 → for a from SY2026-27 to SY2027-28'
        ]);
    });
});
