import { strategiesOf } from '../../progress/elements.ts';
import { theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * Every strategy has at least one milestone.
 *
 * Milestones are the large pieces of work that carry a strategy out, each about a year's. They show whether the strategy is
 * being done at all, long before anybody can see its effect. A milestone that a `year` adds to the strategy counts as well.
 */
export const strategyNoMilestone: PlanRule = {
    id: 'strategy-no-milestone',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: milestones are "indicators of strategy implementation"; Tool C, 1b2',
    *check(plan) {
        for (const strategy of strategiesOf(plan).filter(each => each.milestones.length === 0)) {
            const example = 'such as milestone mentors-ready "Every new teacher has a trained mentor" { due 2026-10-30 }';
            yield {
                place: strategy.place,
                message: strategy.actions.length === 0
                    ? `${theElement('strategy', strategy)} has no milestone, so nobody can tell how far its work has come. Add one for each large piece of the work, ${example}.`
                    : `${theElement('strategy', strategy)} has actions but no milestone that they lead to, so nobody can tell how far its work has come. `
                        + `Put its actions into milestones, ${example}.`
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<strategy mentoring>> "Two years of mentoring for every new teacher" {
    coded 2a
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    <<strategy mentoring>> "Two years of mentoring for every new teacher" {
      action train "Train the mentors"
    }
    strategy induction "An induction program for all staff" {
      milestone handbook "The induction handbook is in use"
    }
  }
  goal on-track "Each student will meet growth targets every year." {
    <<strategy homework-club>> "A homework club on every day of the week"
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
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    strategy mentoring "Two years of mentoring for every new teacher"
  }
}
--- first-year.plan
year SY2026-27 of lincoln-ms {
  strategy mentoring {
    milestone mentors-ready "Every new teacher has a trained mentor"
  }
}
`
            }
        ]
    }
};
