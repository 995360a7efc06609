import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Period } from '../../model/periods.ts';
import { period } from '../../model/read-figures.ts';
import { inBlock } from '../../model/tree.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';
import { BlockLines } from './block-lines.ts';

/**
 * Every milestone has a due date.
 *
 * Only with a day, a month, a quarter or a school year by which it is reached can a team see that a milestone falls behind, and
 * act in time. The dates of its actions do not say it, nor does the year of the plan.
 */
export const milestoneNoTimeline: FileRule = {
    id: 'milestone-no-timeline',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool B: "Is there a timeline for each milestone?"',
    *check(document) {
        for (const milestone of AstUtils.streamAllContents(document).filter(ast.isMilestone)) {
            // A line with a date that cannot be read is told as such.
            if (!addsToAnother(milestone) && inBlock(milestone, ast.isDateFact, 'due').length === 0) {
                const end = endOf(milestone);
                const fix = end === undefined ? undefined : fixFor(milestone, end);
                yield {
                    node: milestone,
                    message: end === undefined
                        ? `${theElement('milestone', milestone)} has no due date, so nobody can see whether it falls behind. Add the day by which it is reached, such as due 2026-10-30.`
                        : `${theElement('milestone', milestone)} has no due date, and of a milestone only that one counts. Add due ${end}.`,
                    ...(fix && { fix })
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
  <<milestone handbook>> "The induction handbook is in use"
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<milestone mentors-ready>> "Every new teacher has a trained mentor" {
    from 2026-08-24 to 2026-10-30
    lead "Ben Okafor"
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone mentors-ready "Every new teacher has a trained mentor" {
    from 2026-08-24 to 2026-10-30
    due 2026-10-30
    lead "Ben Okafor"
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
    due SY2026-27 Q2
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    milestone second-year "Every mentor pair goes on" {
      due SY2027-28
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
            }
        ]
    }
};

/** A milestone without a title adds actions to the one of its name. */
function addsToAnother(milestone: ast.Milestone): boolean {
    return milestone.name !== undefined && milestone.title === undefined && milestone.body.length > 0;
}

/** The end that its author gave it in another way: `from 2026-08-24 to 2026-10-30`. */
function endOf(milestone: ast.Milestone): Period | undefined {
    return period(inBlock(milestone, ast.isDateFact, 'from', 'to').flatMap(each => (each.keyword === 'from' ? each.to : each.dates)).at(-1));
}

function fixFor(milestone: ast.Milestone, end: Period): Fix | undefined {
    const last = inBlock(milestone, ast.isDateFact, 'from', 'to').at(-1)!;
    const edit = new BlockLines(milestone).behind(last, [`due ${end}`]);
    return edit && { title: `Add due ${end}`, edits: [edit] };
}
