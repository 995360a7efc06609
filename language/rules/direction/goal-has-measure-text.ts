import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { nodeOfProperty } from '../../model/tree.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';
import { ownGoals } from './continues.ts';
import { measureIn } from './measure-phrases.ts';

/**
 * The text of a goal is an aspiration, without the figures of its measures.
 *
 * A goal holds for each student and for years. A figure such as "85% of students" leaves some of them out and is soon out of date;
 * what is to be reached by when stands in the goal's measures, where each year has its own target. Figures that measure nothing
 * (grade 8, the 21st century, K-12) may stand in a goal.
 */
export const goalHasMeasureText: FileRule = {
    id: 'goal-has-measure-text',
    scope: 'file',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'heuristic',
    source: 'Layland & Corbett (2017), 1. Set direction: "The goals are not restricted by time and do not include measures"',
    *check(document) {
        for (const goal of ownGoals(document)) {
            const phrase = measureIn(goal.title ?? '');
            if (phrase !== undefined) {
                const fix = fixFor(goal);
                yield {
                    node: goal, property: 'title',
                    message: `${theElement('goal', goal.name === undefined ? {} : goal)} has the figure of a measure in its text: "${phrase}". `
                        + 'Say here what you want for each student, and put the figure into a target of a measure, such as target SY2027-28 at least 85%.',
                    ...(fix && { fix })
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal reading <<"85% of students will be proficient in reading.">>
  goal growth <<"Students will show 10-point growth in mathematics every year.">>
  goal attendance <<"Nine out of ten students in grades 6 to 8 will come to school every day.">>
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal ready <<"100% of our students will leave grade 8 ready for high school.">>
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal ready "All of our students will leave grade 8 ready for high school."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal math <<"Raise the mathematics score of eighth graders from 264 to 275.">>
  goal reading <<"Increase reading proficiency by twelve percent.">>
  goal act <<"Students will graduate with an ACT score of 21 or higher.">>
  goal gap <<"Two-thirds of English learners will reach the standard.">>
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  goal ready "Each student will leave grade 8 prepared for high school and a 21st century career."
  goal reading "Each student will read at grade level by the end of grade 3."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal pathway "All 612 students of our K-12 pathway will have a plan for life after high school, from grade 6 to 12."
  goal algebra "Each student will move from 7th grade mathematics to Algebra 1 well prepared, 1 to 1 devices in hand."
  goal class-2030 "Each student of the Class of 2030 will graduate ready for the years 2030 to 2040."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal belonging "Each student will feel at home at Lincoln." {
    explanation "Today 48% of students do."
    measure at-home "Students who feel at home at school" {
      target SY2026-27 at least 60%
      target SY2027-28 10 points above baseline
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal belonging "At least 60% of students will feel at home at Lincoln." {
    action ask "Ask every student"
  }
}
`
            }
        ]
    }
};

/** Everybody can be said without a figure. */
function fixFor(goal: ast.Goal): Fix | undefined {
    const title = nodeOfProperty(goal, 'title');
    const match = title && EVERYBODY.exec(title.text);
    if (!match) {
        return undefined;
    }
    const words = `${/^\W*$/.test(title.text.slice(0, match.index)) ? 'All' : 'all'}${/\b(our|the|these)\b/i.test(match[0]) ? ' of' : ''}`;
    const { textDocument } = AstUtils.getDocument(goal);
    const start = title.offset + match.index;
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(start + match.groups!.figure.length) };
    return { title: `Write ${words}`, edits: [{ range, newText: words }] };
}

const EVERYBODY = /(?<figure>\b(?:100 ?%|(?:100|(?:one )?hundred) percent) of(?: all\b)?)(?= (?:(?:our|the|these) )?(?:\p{L}+ )?(?:students|learners|pupils|children)\b)(?: \w+)?/iu;
