import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { contentsOf, ofKind } from '../../model/walk.ts';
import { ownStrategies } from '../direction/continues.ts';
import { theElement } from '../words.ts';
import type { FileRule, Fix } from '../rule.ts';
import { linesOf, PARTS, writeParts, type Line, type Part } from './theory-lines.ts';
import { splitTheory, wordsOf, type TheorySentence } from './theory-sentence.ts';

/**
 * Every strategy is a theory of action: if we …, then …, and ….
 *
 * "If we" says what the organization will do, "then" what changes for the people whom its work reaches, and "and" leads back to a
 * goal for students. A strategy that says all three can be tested: did we do it, did it change their practice, did it help students?
 */
export const strategyNotToa: FileRule = {
    id: 'strategy-not-toa',
    scope: 'file',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "Each strategy is composed as a theory of action"',
    *check(document) {
        const goalsOf = goalsByPlan();
        for (const strategy of ownStrategies(document)) {
            const missing = PARTS.filter(part => !linesOf(strategy, part).some(isSaid));
            if (missing.length > 0) {
                const fix = fixFor(strategy, missing, goalsOf);
                yield {
                    node: strategy,
                    message: `${theElement('strategy', strategy)} is not yet a theory of action: add ${missing.map(part => MEANINGS[part]).join('; ')}.`,
                    ...(fix && { fix })
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<strategy plc>> "Implement PLCs." {
    coded 2b
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    <<strategy mentoring>> "Two years of mentoring for every new teacher" {
      if we "pair each new teacher with a trained mentor for two years"
      then "new teachers will plan standards-based lessons from their first semester"
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  <<strategy mentoring>> "If we pair each new teacher with a mentor, then new teachers will plan and teach strong lessons, and each student will meet growth targets every year."
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year."
  strategy mentoring "If we pair each new teacher with a mentor, then new teachers will plan and teach strong lessons, and each student will meet growth targets every year." {
    if we "pair each new teacher with a mentor"
    then "new teachers will plan and teach strong lessons"
    and on-track
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    <<strategy mentoring>> "Mentoring" { # since 2025
      coded 2a
      if we """
        pair each new teacher with a mentor
        then they’ll plan and teach strong lessons
        and more students will succeed in mathematics
        """
      rationale "New teachers leave."
    }
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  priority new-teachers "New teachers who stay and succeed" {
    strategy mentoring "Mentoring" { # since 2025
      coded 2a
      if we "pair each new teacher with a mentor"
      then "they’ll plan and teach strong lessons"
      and "more students will succeed in mathematics"
      rationale "New teachers leave."
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
    <<strategy portfolios>> "Portfolios" {
        coded 4c
        explanation "IF WE develop guidelines, then schools will have teachers, students, and families who use “portfolios”, and each student will move up prepared."
        milestone guidelines "The guidelines are out"
    }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
    strategy portfolios "Portfolios" {
        coded 4c
        if we "develop guidelines"
        then "schools will have teachers, students, and families who use “portfolios”"
        and "each student will move up prepared"
        explanation "IF WE develop guidelines, then schools will have teachers, students, and families who use “portfolios”, and each student will move up prepared."
        milestone guidelines "The guidelines are out"
    }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    <<strategy mentoring>> "Mentoring" {
      if we "pair each new teacher with a mentor"
      then "new teachers will plan strong lessons"
      and ""
    }
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    strategy mentoring "Mentoring" {
      if we "pair each new teacher with a mentor"
      then "new teachers will plan strong lessons"
      and on-track
    }
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
    then "new teachers will plan standards-based lessons from their first semester"
    and on-track
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    and "more students will meet their growth targets"
    then "new teachers will plan standards-based lessons from their first semester"
    if we "pair each new teacher with a trained mentor for two years"
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  strategy mentoring "Two years of mentoring for every new teacher" {
    if we "pair each new teacher with a trained mentor for two years"
    then "new teachers will plan standards-based lessons from their first semester"
    and "more students will meet their growth targets"
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  strategy mentoring {
    milestone second-year "Every mentor pair goes on"
  }
}
`
            }
        ]
    }
};

const MEANINGS: Readonly<Record<Part, string>> = {
    if: 'if we "…", which says what you will do',
    then: 'then "…", which says what changes for the people you reach',
    and: 'a line that begins with and, which names the goal for students'
};

function isSaid(line: Line): boolean {
    return (ast.isAnd(line) && line.goal !== undefined) || line.texts.some(text => text.trim() !== '');
}

/** Writes the missing parts, where a text of the strategy already says them in one sentence. */
function fixFor(strategy: ast.Strategy, missing: readonly Part[], goalsOf: (strategy: ast.Strategy) => readonly ast.Goal[]): Fix | undefined {
    const own = ast.isGoal(strategy.$container) ? strategy.$container : undefined;
    if (own?.name !== undefined && missing.length === 1 && missing[0] === 'and') {
        return writeParts(strategy, missing, { and: `and ${own.name}` }, undefined, `Name the goal ${own.name} that the strategy stands in`);
    }
    const goals = goalsOf(strategy);
    for (const { text, line } of sentencesOf(strategy)) {
        const sentence = splitTheory(text, goals.flatMap(each => each.title ?? []));
        const and = sentence && andLine(sentence, goals, own);
        // A line is only taken apart where none of its parts would be lost.
        const keepsAll = !line || PARTS.every(part => part === line.keyword || sentence?.[part] === undefined || missing.includes(part));
        if (sentence && keepsAll && (and !== undefined || !missing.includes('and'))) {
            const lines = { if: `if we ${quoted(sentence.if)}`, then: `then ${quoted(sentence.then)}`, and };
            return writeParts(strategy, missing, lines, line, 'Split the sentence: if we …, then …, and …');
        }
    }
    return undefined;
}

/** The texts that may hold the whole theory: the title, one of the three lines, or another line with one text. */
function sentencesOf(strategy: ast.Strategy): { text: string; line?: Line }[] {
    const lines: Line[] = [...inBlock(strategy, ast.isTheory), ...inBlock(strategy, ast.isAnd)];
    return [
        ...(strategy.title === undefined ? [] : [{ text: strategy.title }]),
        ...lines.filter(each => each.texts.length === 1).map(line => ({ text: line.keyword === 'if' ? withIfWe(line.texts[0]) : line.texts[0], line })),
        ...inBlock(strategy, ast.isTextFact).filter(each => each.texts.length === 1).map(each => ({ text: each.texts[0] }))
    ];
}

/** The text of an `if we` line leaves its first words to the line. */
function withIfWe(text: string): string {
    return `If we ${text.replace(/^[\s*]*(if\b[\s*]*)?(we\b[\s*]*)?/i, '')}`;
}

function andLine(sentence: TheorySentence, goals: readonly ast.Goal[], own: ast.Goal | undefined): string | undefined {
    const text = sentence.and;
    const same = text === undefined ? [] : goals.filter(each => each.name !== undefined && wordsOf(each.title ?? '') === wordsOf(text));
    if (same.length === 1) {
        return `and ${same[0].name}`;
    }
    const words = [...(own?.name === undefined ? [] : [own.name]), ...(text === undefined ? [] : [quoted(text)])];
    return words.length === 0 ? undefined : `and ${words.join(' ')}`;
}

/** The goals of the plan that a strategy is in, for which each plan is gone through once. */
function goalsByPlan(): (strategy: ast.Strategy) => readonly ast.Goal[] {
    const known = new Map<ast.Plan | ast.PlanYear, readonly ast.Goal[]>();
    return strategy => {
        const plan = AstUtils.getContainerOfType(strategy, ast.isPlan) ?? AstUtils.getContainerOfType(strategy, ast.isPlanYear);
        if (!plan) {
            return [];
        }
        const goals = known.get(plan) ?? ofKind(contentsOf(plan), ast.isGoal);
        known.set(plan, goals);
        return goals;
    };
}

/** A text in plain quotes; those inside it become curly. */
function quoted(text: string): string {
    return `"${text.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '”')}"`;
}
