import { AstUtils, type AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { allOf } from '../../model/walk.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';

/**
 * The parts of a theory of action stand in the order if we, then, and.
 *
 * Read in that order the three lines are one sentence, which a board member can follow from the work to the students. In another
 * order the plan says the same, but nobody can read it aloud. Other lines may stand between the parts.
 */
export const strategyPartOrder: FileRule = {
    id: 'strategy-part-order',
    scope: 'file',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "if we (the work we will do), then (the direct or short term impact …) and (their impact on students)"',
    *check(document) {
        for (const strategy of allOf(document, ast.isStrategy)) {
            const parts = strategy.body.filter(isPart);
            const late = parts.findIndex((part, index) => parts.slice(0, index).some(each => rank(each) > rank(part)));
            if (late >= 0) {
                const before = parts.slice(0, late).find(each => rank(each) > rank(parts[late]))!;
                yield {
                    node: parts[late],
                    message: `${theElement('strategy', strategy)} says its ${before.keyword} before its ${parts[late].keyword}. `
                        + 'Put the lines in the order in which they are read: if we "…", then "…", and the goal.',
                    fix: fixFor(parts)
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    then "new teachers will plan standards-based lessons from their first semester"
    <<if>> we "pair each new teacher with a trained mentor for two years"
    and on-track
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    if we "pair each new teacher with a trained mentor for two years"
    then "new teachers will plan standards-based lessons from their first semester"
    and on-track
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    and on-track # as the board asked
    rationale "New teachers leave after two years."
    <<if>> we """
      pair each new teacher with a trained mentor
      for two years
      """
    then "new teachers will plan standards-based lessons" # by the unit standard
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    if we """
      pair each new teacher with a trained mentor
      for two years
      """
    rationale "New teachers leave after two years."
    then "new teachers will plan standards-based lessons" # by the unit standard
    and on-track # as the board asked
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    then "new teachers will plan standards-based lessons"
    <<if>> we "pair each new teacher with a trained mentor"
  }
  strategy homework-club "A homework club on every day of the week" {
    if we "open the library until five"
    and "each student will meet growth targets every year"
    <<then>> "students will have a quiet place and help"
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    if we "pair each new teacher with a trained mentor for two years"
    rationale "New teachers leave after two years."
    then "new teachers will plan standards-based lessons from their first semester"
    and on-track
    and "more of them will stay"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "Two years of mentoring for every new teacher" {
    if we "pair each new teacher with a trained mentor"
    if we "free both to plan together"
    and on-track
  }
}
`
            }
        ]
    }
};

type Part = ast.Theory | ast.And;

function isPart(node: AstNode): node is Part {
    return node.$type === ast.Theory.$type || node.$type === ast.And.$type;
}

function rank({ keyword }: Part): number {
    return ['if', 'then', 'and'].indexOf(keyword);
}

/** Puts the parts in their order into the places where parts stand, each with the comment at the end of its line. */
function fixFor(parts: readonly Part[]): Fix {
    const document = AstUtils.getDocument(parts[0]).textDocument;
    const texts = parts.map(part => {
        const { offset, end } = part.$cstNode!;
        const comment = /^[ \t]*#[^\r\n]*/.exec(document.getText().slice(end))?.[0] ?? '';
        return { part, start: offset, end: end + comment.length, text: document.getText().slice(offset, end + comment.length) };
    });
    const sorted = [...texts].sort((a, b) => rank(a.part) - rank(b.part));
    return {
        title: 'Put the parts in the order if, then, and',
        edits: texts.map(({ start, end }, index) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: sorted[index].text }))
            .filter(({ newText }, index) => newText !== texts[index].text)
    };
}
