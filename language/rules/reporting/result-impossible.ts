import type { Quantity } from '../../model/quantities.ts';
import type { PlanRule } from '../rule.ts';

/**
 * A result of a count is one that the count can have.
 *
 * Where a result says of how many it is, its percentage must be that of a whole number of them: 12 of 21 is 57%, 13 of 21 is 62%,
 * and 58% of 21 is a slip in the one figure or the other. The count itself, 12 of 21, is always right and easier to check. No more
 * can be counted than there are.
 */
export const resultImpossible: PlanRule = {
    id: 'result-impossible',
    scope: 'plan',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 5. Monitor: results data; Tool A, Performance Data',
    *check(plan) {
        for (const entry of plan.reports.flatMap(each => each.entries)) {
            const message = entry.kind === 'result' && entry.value ? problemOf(entry.value) : undefined;
            if (entry.kind === 'result' && message !== undefined) {
                yield { place: entry.valueAt ? { ...entry.place, range: entry.valueAt } : entry.place, message };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
  }
}
--- report.plan
report for lincoln-ms covering SY2026-27 on 2027-06-18 {
  result met-growth SY2026-27 <<58% of 21>> because "Grade 7 started late."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6"
      group grade-7 "Grade 7"
    }
  }
}
--- report.plan
report for lincoln-ms covering SY2026-27 on 2027-06-18 {
  result met-growth SY2026-27 <<598 of 162>>
  result ready.grade-6 SY2026-27 <<33.4% of 30>>
  result ready.grade-7 SY2026-27 <<104% of 25>>
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
  }
}
--- report.plan
report for lincoln-ms covering SY2026-27 on 2027-06-18 {
  result met-growth SY2026-27 57% of 21
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure met-growth uses growth
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6"
      group grade-7 "Grade 7"
      group grade-8 "Grade 8"
    }
  }
}
--- report.plan
report for lincoln-ms covering SY2026-27 on 2027-06-18 {
  result met-growth SY2026-27 27% of 598
  result ready.grade-6 SY2026-27 33.3% of 30
  result ready.grade-7 SY2026-27 12.5% of 40
  result ready.grade-8 SY2026-27 13% of 40
  result ready.grade-8 SY2027-28 58% of cedar-valley
  result ready.grade-7 SY2027-28 under 5% of 40
  result ready SY2027-28 58%
}
`
            }
        ]
    }
};

/** Allows for the last digits of a fraction. */
const MARGIN = 1e-9;

function problemOf(value: Quantity): string | undefined {
    if (value.kind === 'share' && value.count > value.of) {
        return `${value.count} of ${value.of} is more than all of them. Write how many of how many, such as 162 of 598.`;
    }
    if (value.kind !== 'percent' || value.of === undefined || !Number.isInteger(value.of) || value.of < 1) {
        return undefined;
    }
    const { value: percent, of } = value;
    if (percent < 0 || percent > 100) {
        return `${percent}% of ${of} is no count of ${of}. Write how many of how many, such as ${of > 1 ? of - 1 : of} of ${of}.`;
    }
    // Written with one decimal, 33.3% stands for 33.25% to 33.35%.
    const decimals = (/\.(\d+)/.exec(String(percent))?.[1] ?? '').length;
    const half = 0.5 / 10 ** decimals;
    const below = Math.floor(percent * of / 100);
    const counts = [below, below + 1].filter(count => count <= of);
    if (counts.some(count => Math.abs(count / of * 100 - percent) <= half + MARGIN)) {
        return undefined;
    }
    const shown = counts.map(count => `${count} of ${of} is ${(count / of * 100).toFixed(decimals)}%`);
    return `No count of ${of} is ${percent}%: ${shown.join(', ')}. Write the count itself, such as ${counts[0]} of ${of}.`;
}
