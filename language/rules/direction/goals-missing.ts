import type { PlanRule } from '../rule.ts';
import { lackOf } from '../parts.ts';

/**
 * Every plan has goals for students.
 *
 * A goal says what the school or the agency wants for each of its students. All work of the plan leads there: the "and" of every
 * strategy names a goal. Without one nobody can tell what the work is for. A plan of several texts needs them in one of these.
 */
export const goalsMissing: PlanRule = {
    id: 'goals-missing',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction: "at a minimum, a mission statement, student-focused goals, and goal performance measures"',
    *check(plan) {
        const lack = lackOf(plan, 'goal');
        if (lack) {
            yield {
                place: lack.place,
                message: 'This plan has no goals, so nobody can tell what its work is for. Say what you want for each student, '
                    + 'such as goal on-track "Each student will meet growth targets every year", and measure it.'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  mission "Lincoln teaches each student, with families as partners."
}
`
            },
            {
                text: `<<plan>> for cedar-valley from SY2026-27 to SY2028-29 {
  priority responsive "Support that answers to need" {
    strategy tiered-coaching "Coaching by need" {
      and "each student will move up prepared"
    }
  }
}
--- school.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  mission "Lincoln teaches each student, with families as partners."
}
--- goals.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  action review-data "Review the growth data with each team"
}
`
            }
        ]
    }
};
