import type { PlanRule } from '../rule.ts';
import { lackOf } from '../parts.ts';

/**
 * Every plan has a needs assessment.
 *
 * What a plan sets out to do rests on what was found: the strengths and weaknesses of the school or the agency, what shows them,
 * and the root causes behind the weaknesses. A plan of several texts needs the assessment in one of them.
 */
export const needsMissing: PlanRule = {
    id: 'needs-missing',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 2. Assess needs; 3. Create a plan: "based on the needs assessment and root cause analysis"',
    *check(plan) {
        const lack = lackOf(plan, 'needs');
        if (lack) {
            yield {
                place: lack.place,
                message: `${lack.isBegun ? 'The needs assessment says nothing yet' : 'This plan has no needs assessment'}, so nobody can see what the plan rests on. `
                    + `${lack.isBegun ? 'Add' : 'Add a needs block with'} what you found, such as weakness math "Grade 7 students do not learn to apply mathematics", with evidence and a root cause.`
            };
        }
    },
    examples: {
        fires: [
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<needs>> {
    # weakness math "Grade 7 students do not learn to apply the mathematics they are taught."
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness math "Grade 7 students do not learn to apply the mathematics they are taught."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  needs {
    # In a file of its own.
  }
}
--- needs.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    process "The leadership team worked through the data in three sessions."
  }
}
`
            },
            {
                text: `year SY2027-28 of lincoln-ms {
  action review-data "Review the growth data with each team"
}
`
            }
        ]
    }
};
