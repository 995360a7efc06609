import { theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * Every adjustment says why.
 *
 * A plan is adjusted for a reason, and the reason decides whether the change will help: whoever reads the report must see that work was
 * not simply put off. It stands in quotes behind the adjustment's name, or in an `explanation`.
 */
export const adjustmentNoReason: PlanRule = {
    id: 'adjustment-no-reason',
    scope: 'plan',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 6. Adjust course: adjustments "are justified and communicated to staff"',
    *check(plan) {
        for (const adjustment of plan.reports.flatMap(each => each.adjustments)) {
            if ((adjustment.why ?? '').trim() === '') {
                const name = adjustment.name ?? 'regroup';
                yield {
                    place: adjustment.place,
                    message: `${theElement('adjustment', adjustment)} does not say why the plan is changed. `
                        + `Add the reason in quotes, such as adjust ${name} "Planning hours could be aligned only from January." { … }.`
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  <<adjust regroup>> {
    told "Staff"
    move plan-units to 2027-01-22
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  behind plan-units because "Two pairs share no planning hour."
  <<adjust regroup>> " " {
    move plan-units to 2027-01-22
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  adjust regroup "Planning hours could be aligned only from January." {
    move plan-units to 2027-01-22
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  adjust regroup {
    explanation "Planning hours could be aligned only from January."
    move plan-units to 2027-01-22
  }
}
`
            }
        ]
    }
};
