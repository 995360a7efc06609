import { lastDay } from '../../model/periods.ts';
import { period } from '../../model/read-figures.ts';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { showDay, showName, theElement } from '../words.ts';
import type { FileRule, NodeFinding } from '../rule.ts';
import { ownMeasures } from './continues.ts';

/**
 * Every measure has a baseline.
 *
 * Without the figure from before the work began, nobody can say what the work changed, nor how far away a target is. Where the
 * first data are still to come, `baseline to be set by 2026-12` says until when, and is enough until that day has passed.
 * Where a measure is taken by groups, each group starts from a figure of its own.
 */
export const measureNoBaseline: FileRule = {
    id: 'measure-no-baseline',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction; Tool B: "Does each goal measure include at least one indicator, a data source, baseline data, and targets for at least two years?"',
    *check(document) {
        for (const measure of ownMeasures(document)) {
            if (inBlock(measure, ast.isTextFact, 'criterion').length > 0) {
                continue;
            }
            const groups = inBlock(measure, ast.isGroup);
            if (groups.length === 0) {
                yield* checkBaseline(measure, theElement('measure', measure));
            }
            for (const group of groups) {
                yield* checkBaseline(group, `${theElement('group', group)} of ${showName(measure, 'this measure')}`);
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    <<measure met-growth>> uses growth {
      target SY2026-27 at least 30%
      target SY2027-28 at least 50%
    }
  }
}
`
            },
            {
                asOf: '2027-01-04',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal belonging "Each student will feel at home at Lincoln." {
    measure at-home "Students who feel at home at school" {
      baseline to be set by <<2026-12>>
      target SY2027-28 at least 80%
      target SY2028-29 at least 90%
    }
    <<measure adult>> "Students who name an adult whom they trust"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure ready "Students who move on ready to succeed" {
      baseline SY2025-26 258 of 399
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
      }
      <<group grade-7>> "Grade 7" {
        target SY2026-27 5 points above baseline
        target SY2027-28 10 points above baseline
      }
    }
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
    }
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
      }
      group grade-7 "Grade 7" {
        baseline to be set by 2026-12-18
      }
    }
  }
}
`,
                asOf: '2026-12-18'
            },
            {
                asOf: '2026-12-31',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal belonging "Each student will feel at home at Lincoln." {
    measure at-home "Students who feel at home at school" {
      baseline to be set by 2026-12
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 109 of 604
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal on-track {
    measure met-growth {
      target SY2029-30 at least 60%
    }
  }
}
`
            }
        ]
    }
};

function* checkBaseline(holder: ast.Measure | ast.Group, subject: string): Iterable<NodeFinding> {
    const [baseline] = inBlock(holder, ast.isBaseline);
    if (!baseline) {
        yield {
            node: holder,
            message: `${subject} has no baseline, so nobody can see what changes. Add the last figure from before the plan, such as `
                + 'baseline SY2025-26 109 of 604, or baseline to be set by and a date.'
        };
        return;
    }
    const promised = baseline.amounts.length === 0 ? period(baseline.toBeSetBy[0]) : undefined;
    if (promised !== undefined) {
        yield {
            node: baseline, property: 'toBeSetBy', after: lastDay(promised),
            message: `${subject} was to have its baseline by ${showDay(lastDay(promised))} and has none. `
                + 'Write the figure in place of the promise, such as baseline SY2026-27 109 of 604.'
        };
    }
}
