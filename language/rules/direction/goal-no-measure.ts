import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';
import { ownGoals } from './continues.ts';

/**
 * Every goal has at least one measure.
 *
 * Goals are aspirations without figures or dates. Only a measure (an indicator, its data source, a baseline and targets
 * for at least two years) tells whether students come closer to the goal. A success that no figure shows can be described
 * with `criterion "…"` instead.
 */
export const goalNoMeasure: FileRule = {
    id: 'goal-no-measure',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool B: "Are there any goals for which there is no measure?"',
    *check(document) {
        for (const goal of ownGoals(document)) {
            if (inBlock(goal, ast.isMeasure).length === 0 && inBlock(goal, ast.isTextFact, 'criterion').length === 0) {
                yield {
                    node: goal,
                    message: `${theElement('goal', goal)} has no measure, so nobody can tell whether students come closer to it. `
                        + 'Add a measure with an indicator, a source, a baseline and yearly targets.'
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<goal on-track>> "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<goal on-track>> "Each student will meet growth targets every year." {
    explanation "Growth keeps every way open to our students."
  }
  goal belonging "Each student will feel at home at Lincoln." {
    measure at-home "Students who feel at home at school"
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 109 of 604
      target SY2026-27 at least 30%
      target SY2027-28 at least 50%
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal voice "Each student will have a say in the life of the school." {
    criterion "The student council decides on the use of its own budget."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal on-track {
    action review-data "Review the growth data with each team"
  }
}
`
            }
        ]
    }
};
