import type { PlanRule } from '../rule.ts';
import { lackOf } from '../parts.ts';

/**
 * Every plan has a mission.
 *
 * The mission says what the school or the agency does, and for whom. Goals, strategies and daily work are held against it, so it
 * stands in the plan and is looked at again when the plan is made. A plan of several texts needs it in one of them.
 */
export const missionMissing: PlanRule = {
    id: 'mission-missing',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction: "at a minimum, a mission statement, student-focused goals, and goal performance measures"',
    *check(plan, { network }) {
        const lack = lackOf(plan, 'mission');
        if (lack) {
            const who = network.organizations.get(plan.organization)?.kind ?? 'organization';
            yield {
                place: lack.place,
                message: lack.isBegun ? `The mission says nothing yet. Write what the ${who} does and for whom, such as mission "We teach each student, with families as partners".`
                    : `This plan has no mission. Say what the ${who} does and for whom, such as mission "We teach each student, with families as partners".`
            };
        }
    },
    examples: {
        fires: [
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  vision "Every learner leaves Lincoln ready for the next step."
  goal on-track "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<mission>> " "
}
`
            },
            {
                text: `--- needs.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness math "Grade 7 students do not learn to apply the mathematics they are taught."
  }
}
--- plan.plan
<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  team {
    member rivera "Ana Rivera" role "Principal"
  }
  goal on-track "Each student will meet growth targets every year."
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  action review-data "Review the growth data with each team"
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  mission """
    Lincoln teaches each student in grades 6 to 8, with families as partners.
    All of them enter high school on track.
    """
}
`
            },
            {
                text: `--- needs.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  needs {
    weakness math "Grade 7 students do not learn to apply the mathematics they are taught."
  }
}
--- plan.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  mission "Lincoln teaches each student, with families as partners."
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  action review-data "Review the growth data with each team"
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
