import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';
import { ownStrategies } from './continues.ts';

/**
 * Every strategy has at least one measure.
 *
 * The measure of a strategy gauges its "then": what changes for the teachers, families or schools that the work reaches, long
 * before results of students show it. A strategy whose "then" cannot be measured needs to be thought through again. A change
 * that no figure shows can be described with `criterion "…"` instead.
 */
export const strategyNoMeasure: FileRule = {
    id: 'strategy-no-measure',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "Strategy performance measures"; Tool C, 1b1',
    *check(document) {
        for (const strategy of ownStrategies(document)) {
            if (inBlock(strategy, ast.isMeasure).length === 0 && inBlock(strategy, ast.isTextFact, 'criterion').length === 0) {
                yield {
                    node: strategy,
                    message: `${theElement('strategy', strategy)} has no measure, so nobody can tell whether its "then" comes true. `
                        + 'Add a measure of what changes for the people it reaches, with a source, a baseline and yearly targets.'
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    <<strategy mentoring>> "Two years of mentoring for every new teacher" {
      coded 2a
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
    <<strategy mentoring>> "A mentor for every new teacher"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  <<strategy late-bus>> "A bus that waits for the homework club" {
    coded 3c
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    measure aligned-plans "New teachers' lesson plans that meet the unit standard"
  }
  strategy council "A student council that decides" {
    criterion "The council has spent its own budget."
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    measure aligned-plans "New teachers' lesson plans that meet the unit standard"
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring {
    milestone second-year "Every mentor pair goes on" {
      due 2027-10-29
    }
  }
}
`
            }
        ]
    }
};
