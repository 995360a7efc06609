import { theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * Every priority has at least one strategy.
 *
 * A priority is chosen because the needs assessment calls for it. Without a strategy in its block nobody works on it, and it is empty in
 * every report. Its strategies may come with a later year, and are missed until then.
 */
export const priorityNoStrategy: PlanRule = {
    id: 'priority-no-strategy',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "For each priority area specified above: Strategies are created"',
    *check(plan) {
        for (const priority of plan.priorities.filter(each => each.strategies.length === 0)) {
            yield {
                place: priority.place,
                message: `${theElement('priority', priority)} has no strategy, so nobody works on it. `
                    + 'Write its strategies in its block, such as strategy mentoring "Two years of mentoring for every new teacher", or take the priority out.'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    strategy mentoring "Two years of mentoring for every new teacher"
  }
  <<priority attendance>> "Students who come to school" {
    explanation "One in four eighth graders is chronically absent."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<priority new-teachers>> "New teachers who stay and succeed"
  strategy mentoring "Two years of mentoring for every new teacher"
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  priority new-teachers {
    explanation "Turnover has fallen, and is still high in mathematics."
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    strategy mentoring "Two years of mentoring for every new teacher"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority attendance "Students who come to school"
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  priority attendance {
    strategy advisory "An adult for each student" {
      coded 4a
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    strategy mentoring "Two years of mentoring for every new teacher"
  }
}
`
            }
        ]
    }
};
