import { AstUtils, type AstNode } from 'langium';
import { showQuantity, showTarget } from '../../diff/targets.ts';
import * as ast from '../../generated/ast.ts';
import { targetValue, type Quantity, type Target } from '../../model/quantities.ts';
import { baseline, quantity, target } from '../../model/read-figures.ts';
import { wordFact } from '../../model/read-facts.ts';
import { inBlock, rangeOfProperty } from '../../model/tree.ts';
import { allIn } from '../../model/walk.ts';
import type { FileRule, Fix, NodeFinding } from '../rule.ts';
import { isBeyondAll, percentOf } from './percentages.ts';

/**
 * A percentage of students lies between 0% and 100%.
 *
 * A count cannot be larger than the whole that it is a part of, and a target that adds points to its baseline cannot pass 100%. Some
 * figures only look like percentages, such as a growth of 104% of what is typical: these are scores, written without % and with
 * `unit score` in their measure.
 */
export const measureOutOfRange: FileRule = {
    id: 'measure-out-of-range',
    scope: 'file',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool B: "Does each goal measure include at least one indicator, a data source, baseline data, and targets for at least two years?"',
    *check(document) {
        for (const line of allIn(document).filter(isFigure).filter(mayBePercentage)) {
            const aim = ast.isTarget(line) ? target(line) : undefined;
            if (ast.isTarget(line) && aim?.kind === 'change') {
                yield* checkChange(line, aim);
            } else {
                yield* checkAmounts(line);
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 64%
      target SY2026-27 at least 80%
      target SY2027-28 at least <<104%>>
      target SY2028-29 <<40 points>> above baseline
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 <<604 of 109>>
      target SY2026-27 12 points above baseline
    }
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth {
      baseline SY2025-26 109 of 604
      target SY2026-27 12 points above baseline
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal present "Each student will come to school." {
    measure absent "Students who miss a tenth of the year" {
      better lower
      target SY2026-27 <<20 points>> below baseline
      target SY2027-28 from <<120%>> to 12%
      group grade-7 "Grade 7" {
        baseline SY2025-26 12%
        target SY2027-28 at most <<-3 of 198>>
      }
      group grade-8 "Grade 8" {
        baseline SY2025-26 25%
      }
    }
  }
}
--- report.plan
report for lincoln-ms covering SY2026-27 on 2027-06-18 {
  adjust absence "The late bus is back." {
    target absent SY2027-28 at most <<120%>>
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
      baseline SY2025-26 64%
      target SY2026-27 604 of 604
      target SY2027-28 36 points above baseline
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure typical-growth "Median growth, in per cent of typical growth" {
      unit score
      baseline SY2025-26 96%
      target SY2026-27 at least 104%
    }
    measure books "Books read by grade 6" {
      baseline SY2025-26 310
      target SY2026-27 150% above baseline
      target SY2027-28 at least 1,200
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal art "Each student will take part in the arts." {
    measure in-band "Students who play in the band" {
      baseline SY2025-26 4 of 604
      target SY2026-27 200% increase
      target SY2027-28 at least 20%
    }
  }
}
`
            }
        ]
    }
};

const UNITS_WITHOUT_END = ['score', 'count', 'dollars'];

function isFigure(node: AstNode): node is ast.Baseline | ast.Target {
    return node.$type === ast.Baseline.$type || node.$type === ast.Target.$type;
}

function mayBePercentage(line: ast.Baseline | ast.Target): boolean {
    const measure = AstUtils.getContainerOfType(line, ast.isMeasure);
    return !UNITS_WITHOUT_END.includes(measure ? wordFact(measure, 'unit') ?? '' : '');
}

function* checkAmounts(line: ast.Baseline | ast.Target): Iterable<NodeFinding> {
    for (const property of ['amounts', 'starts', 'ends'] as const) {
        const amounts = property === 'amounts' ? line.amounts : ast.isTarget(line) ? line[property] : [];
        for (const [index, amount] of amounts.entries()) {
            const figure = quantity(amount);
            if (figure && isBeyondAll(percentOf(figure))) {
                const fix = fixFor(line, property, index, figure);
                yield {
                    node: line, property, index,
                    message: fix ? `${showQuantity(figure)} counts more than all of them. ${fix.title}, if the two have changed places.` : messageOn(figure),
                    ...(fix && { fix })
                };
            }
        }
    }
}

/** A bare per cent may mean points or a share of the baseline: only what is impossible either way is told. */
function* checkChange(line: ast.Target, change: Target & { kind: 'change' }): Iterable<NodeFinding> {
    const readings: Target[] = change.by === 'unclear' ? [{ ...change, by: 'points' }, { ...change, by: 'percent' }] : [change];
    for (const start of startsOf(line)) {
        const from = percentOf(start);
        const values = from === undefined || isBeyondAll(from) ? [] : readings.map(each => targetValue(each, from, true)?.value);
        if (values.length > 0 && values.every(isBeyondAll)) {
            const value = showQuantity({ kind: 'percent', value: Math.round(values[0]! * 100) / 100 });
            yield {
                node: line, property: 'amounts', index: 0,
                message: `The target ${showTarget(change)} (${showQuantity(start)}) comes to ${value}, which ${LIMITS} Ask for a smaller change.`
            };
            return;
        }
    }
}

/** What a change counts from: the baseline beside it; for the targets that groups share also the baselines of these. */
function startsOf(line: ast.Target): Quantity[] {
    const holder = line.$container;
    if (!ast.isMeasure(holder) && !ast.isGroup(holder)) {
        return [];
    }
    const holders = ast.isMeasure(holder) ? [holder, ...inBlock(holder, ast.isGroup)] : [holder];
    return holders.flatMap(each => baseline(inBlock(each, ast.isBaseline))?.value ?? []);
}

const LIMITS = 'cannot be: a part of all lies between 0% and 100%.';

function messageOn(figure: Quantity): string {
    return `The figure ${showQuantity(figure)} ${LIMITS} ${figure.kind === 'share' ? 'Write how many of how many, such as 109 of 604.'
        : 'If it is no part of a whole, write it without % and add unit score to the measure.'}`;
}

/** A count and its whole that have changed places. */
function fixFor(line: ast.Baseline | ast.Target, property: string, index: number, figure: Quantity): Fix | undefined {
    if (figure.kind !== 'share' || figure.of <= 0 || figure.count <= figure.of) {
        return undefined;
    }
    const newText = showQuantity({ kind: 'share', count: figure.of, of: figure.count });
    return { title: `Write ${newText}`, edits: [{ range: rangeOfProperty(line, property, index), newText }] };
}
