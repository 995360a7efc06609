import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import type { FileRule } from '../rule.ts';

/**
 * Every goal has at least one measure.
 *
 * Goals are aspirations without figures or dates. Only a measure (an indicator, its data source, a baseline and targets
 * for at least two years) tells whether students come closer to the goal.
 */
export const goalNoMeasure: FileRule = {
    id: 'goal-no-measure',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool B: "Are there any goals for which there is no measure?"',
    *check(document) {
        for (const goal of AstUtils.streamAllContents(document).filter(ast.isGoal)) {
            if (inBlock(goal, ast.isMeasure).length === 0 && !inBlock(goal, ast.isTextFact).some(each => each.keyword === 'criterion')) {
                yield {
                    node: goal,
                    message: `The goal ${goal.name ?? ''} has no measure, so nobody can tell whether students come closer to it. Add a measure with an indicator, a source, a baseline and yearly targets.`.replace('goal  has', 'goal has')
                };
            }
        }
    },
    examples: {
        fires: [{ text: 'plan for lincoln-ms from SY2026-27 to SY2028-29 {\n  <<goal on-track>> "Each student will meet growth targets."\n}\n' }],
        silent: [{ text: 'plan for lincoln-ms from SY2026-27 to SY2028-29 {\n  goal on-track "Each student will meet growth targets." {\n    measure growth "Students who meet their targets" {\n    }\n  }\n}\n' }]
    }
};
