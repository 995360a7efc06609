import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { contentsOf, ofKind } from '../../model/walk.ts';
import { ownStrategies } from '../direction/continues.ts';
import { theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';

/**
 * Every strategy is coded with the practice that it carries out.
 *
 * Codes are what plans have in common. With them a district or a state sees which practices its schools work on, where the work
 * falls behind, and whom it can send to help. Where nothing in a plan is coded, it is said once, at the plan.
 */
export const strategyUncoded: FileRule = {
    id: 'strategy-uncoded',
    scope: 'file',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "expected to routinely code strategies"; Tool C, 1b3',
    *check(document) {
        const plans = new Map<ast.Plan, boolean>();
        const isUncoded = (plan: ast.Plan) => {
            const known = plans.get(plan) ?? !hasCode(ofKind(contentsOf(plan), ast.isCoded));
            plans.set(plan, known);
            return known;
        };
        for (const strategy of ownStrategies(document).filter(each => !hasCode(inBlock(each, ast.isCoded)))) {
            const plan = AstUtils.getContainerOfType(strategy, ast.isPlan);
            if (!plan || !isUncoded(plan)) {
                yield {
                    node: strategy,
                    message: `${theElement('strategy', strategy)} is not coded, so it is missing wherever plans are put together by practice. `
                        + 'Add the practice that it carries out, such as coded 2a.'
                };
            }
        }
        for (const [plan] of [...plans].filter(([, uncoded]) => uncoded)) {
            yield {
                node: plan,
                message: 'Nothing in this plan is coded, so it is missing wherever plans are put together by practice. '
                    + 'Add to each strategy the practice that it carries out, such as coded 2a.'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a
  }
  <<strategy late-bus>> "A bus that waits for the homework club"
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<strategy mentoring>> "Two years of mentoring for every new teacher" {
    action train "Train the mentors" {
      coded 2b
    }
  }
}
`
            },
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher"
  strategy late-bus "A bus that waits for the homework club"
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a
  }
  strategy induction "An induction program for all staff" {
    coded 2a3, 2b
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    coded 2a
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone second-year "Every mentor pair goes on"
  }
}
`
            }
        ]
    }
};

function hasCode(lines: readonly ast.Coded[]): boolean {
    return lines.some(line => line.codes.length > 0);
}
