import { milestonesOf } from '../../progress/elements.ts';
import { theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * Every milestone has a due date.
 *
 * Only with a day, a month, a quarter or a school year by which it is reached can a team see that a milestone falls behind, and
 * act in time. The dates of its actions do not say it, nor does the year of the plan.
 */
export const milestoneNoTimeline: PlanRule = {
    id: 'milestone-no-timeline',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool B: "Is there a timeline for each milestone?"',
    *check(plan) {
        for (const { milestone } of milestonesOf(plan)) {
            // A date that cannot be read is told as such.
            if (milestone.due === undefined && !milestone.dueUnread) {
                yield {
                    place: milestone.place,
                    message: `${theElement('milestone', milestone)} has no due date, so nobody can see whether it falls behind. `
                        + 'Add the day by which it is reached, such as due 2026-10-30.'
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    <<milestone mentors-ready>> "Every new teacher has a trained mentor" {
      lead "Ben Okafor"
      action train "Train the mentors" {
        from 2026-09-14 to 2026-10-16
      }
    }
  }
  <<milestone handbook>> "The induction handbook is in use" {
    from 2026-09-14
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone mentors-ready "Every new teacher has a trained mentor" {
      due 2026-10-30
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring {
    <<milestone second-year>> "Every mentor pair goes on" {
      action pair-again "Ask each pair what it needs in its second year"
    }
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone mentors-ready "Every new teacher has a trained mentor" {
    due 2026-10-30
  }
  milestone handbook "The induction handbook is in use" {
    from SY2026-27 Q1 to SY2026-27 Q2
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone second-year "Every mentor pair goes on"
    milestone third-year "Every mentor pair goes on for a third year" {
      due 2029-05-31
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring {
    milestone second-year {
      due SY2027-28
    }
    milestone third-year "Every mentor pair goes on for a third year" {
      action pair-again "Ask each pair what it needs in its third year"
    }
  }
}
`
            }
        ]
    }
};
