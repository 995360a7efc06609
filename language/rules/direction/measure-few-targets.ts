import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { addDays, firstDay, schoolYearOf, yearOfPeriod, type Period } from '../../model/periods.ts';
import { planSpan } from '../../model/plans.ts';
import { period } from '../../model/read-figures.ts';
import { inBlock } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';
import { listOf, showName, theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';
import { ownMeasures } from './continues.ts';

const MOST_NAMES = 3;

/**
 * Every measure has targets for at least two different years.
 *
 * Improvement takes years. With a target for each of at least two of them a team sees early whether it is on its way, and can
 * adjust the next one. Where a measure is taken by groups, each group has its targets or shares those of the measure.
 * A plan of less than two school years has no room for that: there two targets at different times are enough,
 * and where they are missing it is said once, at the plan.
 */
export const measureFewTargets: FileRule = {
    id: 'measure-few-targets',
    scope: 'file',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction: "annual targets are established for at least two years"',
    *check(document) {
        /** The short plans of the text, with the measures that lack targets there. */
        const inShortPlans = new Map(allOf(document, ast.isPlan).filter(isShort).map(plan => [plan, [] as string[]]));
        for (const measure of ownMeasures(document).filter(each => inBlock(each, ast.isTextFact, 'criterion').length === 0)) {
            const inShortPlan = inShortPlans.get(AstUtils.getContainerOfType(measure, ast.isPlan)!);
            for (const { holder, subject, targets } of holdersOf(measure)) {
                const periods = targets.flatMap(each => each.periods).flatMap(each => period(each) ?? []);
                const times = new Set(inShortPlan ? periods : periods.map(yearOf));
                if (times.size >= 2) {
                    continue;
                }
                if (inShortPlan) {
                    inShortPlan.push(showName(measure, 'a measure'));
                } else {
                    yield {
                        node: holder,
                        message: `${subject} has ${times.size === 0 ? 'no targets' : `targets for ${[...times][0]} only`}. `
                            + 'Set targets for at least two different years, one a line, such as target SY2027-28 at least 50%.'
                    };
                }
            }
        }
        for (const [plan, names] of inShortPlans) {
            if (names.length === 0) {
                continue;
            }
            yield {
                node: plan,
                message: `This plan covers less than two school years, and ${shownMeasures(names)} fewer than two targets at different times. `
                    + 'Add a target at an earlier month, such as target 2027-01 at least 60%, or for the year after, or plan for two years or more.'
            };
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    <<measure met-growth>> uses growth {
      baseline SY2025-26 109 of 604
      target SY2026-27 at least 30%
    }
    <<measure reading>> "Students who read a book a month" {
      baseline SY2025-26 48%
      target SY2026-27 Q1 at least 50%
      target 2027-05 at least 55%
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
        target SY2026-27 at least 74%
        target SY2027-28 at least 80%
      }
      <<group grade-7>> "Grade 7" {
        baseline SY2025-26 121 of 198
        target SY2026-27 5 points above baseline
      }
    }
  }
}
`
            },
            {
                text: `<<plan>> for lincoln-ms from SY2026-27 to SY2026-27 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 109 of 604
      target SY2026-27 at least 30%
    }
    measure at-home "Students who feel at home at school" {
      baseline SY2025-26 48%
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
      target SY2026-27 at least 30%
      target SY2027-28 at least 50%
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure ready "Students who move on ready to succeed" {
      target SY2026-27 at least 70%
      target SY2027-28 at least 80%
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
      }
      group grade-7 "Grade 7" {
        baseline SY2025-26 121 of 198
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from 2026-08 to 2026-11 {
  goal on-track "Each student will meet growth targets every year." {
    measure present "Students who attend nine days of ten" {
      baseline SY2025-26 48%
      target 2026-09 at least 52%
      target 2026-11 at least 60%
    }
  }
}
`
            }
        ]
    }
};

interface Holder {
    readonly holder: ast.Measure | ast.Group;
    readonly subject: string;
    readonly targets: readonly ast.Target[];
}

/** What must have targets: the measure, or each of its groups, which share those of the measure. */
function holdersOf(measure: ast.Measure): Holder[] {
    const shared = inBlock(measure, ast.isTarget);
    const groups = inBlock(measure, ast.isGroup);
    return groups.length === 0 ? [{ holder: measure, subject: theElement('measure', measure), targets: shared }] : groups.map(group => ({
        holder: group,
        subject: `${theElement('group', group)} of ${showName(measure, 'this measure')}`,
        targets: [...shared, ...inBlock(group, ast.isTarget)]
    }));
}

/** Whether a plan's period leaves no room for targets of two years. */
function isShort(plan: ast.Plan): boolean {
    const from = period(plan.from[0]);
    if (from === undefined) {
        return false;
    }
    const { first, last } = planSpan(from, period(plan.to[0]));
    return schoolYearOf(first) === schoolYearOf(last) || last < addDays(first, 364);
}

function yearOf(time: Period): Period {
    return yearOfPeriod(time) ?? schoolYearOf(firstDay(time));
}

function shownMeasures(names: readonly string[]): string {
    const all = [...new Set(names)];
    const shown = all.length > MOST_NAMES ? [...all.slice(0, MOST_NAMES), 'others'] : all;
    return `${listOf(shown)} ${all.length > 1 ? 'have' : 'has'}`;
}
