import type { PlanRule } from '../rule.ts';
import { lackOf } from '../parts.ts';

/**
 * Every plan names the team that leads it.
 *
 * The leadership team makes the plan, reads the monthly reports and decides on adjustments. Its members have short names, which owners
 * of actions and leads of milestones are called by. A plan of several texts needs the team in one of them.
 */
export const teamMissing: PlanRule = {
    id: 'team-missing',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "School Leadership Team Members"; Tool C, 1a2',
    *check(plan) {
        const lack = lackOf(plan, 'team');
        if (lack) {
            yield {
                place: lack.place,
                message: lack.isBegun ? 'Nobody is in the team yet. Add those who lead the work, one a line, such as member rivera "Ana Rivera" role "Principal".'
                    : 'This plan names no leadership team. Add a team block with those who lead the work, such as member rivera "Ana Rivera" role "Principal".'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    owner "Ana Rivera"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<team>> "Ana Rivera, Ben Okafor and Carla Stone" {
    # One member a line.
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  team {
    member rivera "Ana Rivera" role "Principal"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  mission "Lincoln teaches each student, with families as partners."
}
--- team.plan
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  team {
    member rivera "Ana Rivera" role "Principal"
    member nguyen "Linh Nguyen" role "Parent representative"
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
