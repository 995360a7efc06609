import * as ast from '../../generated/ast.ts';
import { period } from '../../model/read-figures.ts';
import { inBlock, rangeOfProperty } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';

/**
 * Every action says by when it is done.
 *
 * The end of an action is what the monthly reports are held against: without it the action can never be behind, and its team
 * finds out too late. `from … to …` gives the beginning as well, so that an action that has not begun in time is seen. A milestone's
 * due date is not the date of each of its actions.
 */
export const actionNoTimeline: FileRule = {
    id: 'action-no-timeline',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "Actions include a timeline", "for completion actions and meeting of milestones"; Tool C, 1b2',
    *check(document) {
        for (const action of allOf(document, ast.isAction)) {
            const lines = inBlock(action, ast.isDateFact, ['from', 'to', 'due']);
            if (lines.length === 0) {
                yield {
                    node: action,
                    message: `${theElement('action', action)} has no dates, so nobody can see whether it falls behind. Add when it begins and by when it is done, such as from 2026-09-14 to 2026-10-16.`
                };
            } else if (lines.every(saysBeginning)) {
                const fix = fixFor(lines[0]);
                yield {
                    node: lines[0],
                    message: `${theElement('action', action)} has a beginning but no end, so nobody can see whether it falls behind. `
                        + (fix ? 'Put to between its two dates.' : 'Add by when it is done, such as from 2026-09-14 to 2026-10-16.'),
                    ...(fix && { fix })
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone mentors-ready "Every new teacher has a trained mentor" {
    due 2026-10-30
    <<action train>> "Train the mentors" {
      owner "Ben Okafor"
    }
  }
  <<action agree>> "Agree on their time"
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    <<from>> 2026-09-14
  }
  action meet "Meet with each pair" {
    <<from>> SY2026-27 Q2 to
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    <<from>> 2026-09-14 2026-10-16
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-10-16
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-10-16
  }
  action agree "Agree on their time" {
    due 2026-09
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14
    to 2026-10-16
  }
  action meet "Meet with each pair" {
    from SY2026-27 Q2
    due SY2026-27 Q3
  }
}
`
            }
        ]
    }
};

/** Whether a line can be read, and gives no end. A line that cannot be read is told as such. */
function saysBeginning({ keyword, dates, to, extra }: ast.DateFact): boolean {
    return keyword === 'from' && dates.length > 0 && to.length === 0 && extra.length === 0 && dates.every(each => period(each) !== undefined);
}

/** `from 2026-09-14 2026-10-16` only lacks its to. */
function fixFor(line: ast.DateFact): Fix | undefined {
    const [start, end] = [rangeOfProperty(line, 'dates', 0), rangeOfProperty(line, 'dates', 1)];
    return line.dates.length !== 2 ? undefined
        : { title: 'Put to between the dates', edits: [{ range: { start: start.end, end: end.start }, newText: ' to ' }] };
}
