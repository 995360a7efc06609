import { firstDay, schoolYearOf, type Day } from '../../model/periods.ts';
import type { Milestone } from '../../model/types.ts';
import { milestonesOf } from '../../progress/elements.ts';
import { lastDayFor, type MergedPlan, type Network } from '../../progress/network.ts';
import { Standings } from '../../progress/states.ts';
import { theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * Every milestone has actions that lead to it.
 *
 * Actions are the steps to a milestone. Without them nobody knows who begins with what, and the monthly reports have nothing to
 * report on. Actions may be set year by year: a milestone of a later school year can wait for its actions until that year begins,
 * and a `year` may add them. What is done or dropped needs none.
 */
export const milestoneNoAction: PlanRule = {
    id: 'milestone-no-action',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "Actions are the incremental steps to complete a milestone"; Tool A; Tool C, 1b2',
    *check(plan, { asOf, network }) {
        const without = milestonesOf(plan).filter(each => each.milestone.actions.length === 0);
        const standings = without.length > 0 ? new Standings(network, plan, asOf) : undefined;
        for (const { milestone } of without) {
            if (!isForLater(milestone, plan, asOf, network) && !['done', 'dropped'].includes(standings!.ofMilestone(milestone).state)) {
                yield {
                    place: milestone.place,
                    message: `${theElement('milestone', milestone)} has no actions, so nobody knows which steps lead to it. `
                        + 'Add them inside its braces, such as action train "Train the mentors" { from 2026-09-14 to 2026-10-16 }.'
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
      due 2026-10-30
    }
    action train "Train the mentors"
  }
}
`
            },
            {
                asOf: '2026-05-04',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    <<milestone mentors-ready>> "Every new teacher has a trained mentor" {
      due SY2026-27 Q1
    }
    milestone second-year "Every mentor pair goes on" {
      due 2027-10-29
    }
  }
  goal belonging "Each student will feel at home at Lincoln." {
    <<milestone handbook>> "The student handbook is in use"
  }
}
`
            },
            {
                asOf: '2027-07-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    <<milestone second-year>> "Every mentor pair goes on" {
      due 2028-05-31
    }
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone mentors-ready "Every new teacher has a trained mentor" {
      due 2026-10-30
      action train "Train the mentors"
    }
    milestone second-year "Every mentor pair goes on" {
      due SY2027-28
    }
  }
}
`
            },
            {
                asOf: '2027-09-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone second-year "Every mentor pair goes on" {
      due 2028-05-31
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring {
    milestone second-year {
      action pair-again "Ask each pair what it needs in its second year"
    }
  }
}
`
            },
            {
                asOf: '2026-12-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone mentors-ready "Every new teacher has a trained mentor"
  milestone handbook "The induction handbook is in use"
}
--- report.plan
report for lincoln-ms covering 2026-10 on 2026-10-30 {
  done mentors-ready on 2026-10-22 shown by "9 of 9 new teachers paired"
  dropped handbook because "The district publishes one."
}
`
            }
        ]
    }
};

/** Whether a milestone is due in a school year that begins after the day, and after the plan does. */
function isForLater({ due }: Milestone, plan: MergedPlan, asOf: Day, network: Network): boolean {
    const now = asOf < plan.first ? plan.first : asOf;
    return due !== undefined && firstDay(schoolYearOf(lastDayFor(network, plan.organization, due))) > now;
}
