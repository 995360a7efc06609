import { schoolYearOf } from '../../model/periods.ts';
import type { MergedPlan } from '../../progress/network.ts';
import { showDay, whereIs } from '../words.ts';
import type { NetworkRule } from '../rule.ts';

/**
 * An organization has one plan at a time.
 *
 * Reports and decisions do not say which plan they mean: their date picks it. Where two plans of one organization cover the same days, half
 * of what is reported is looked for in the wrong one. Texts with the same years are one plan, and so is what a `year` adds to it.
 */
export const planOverlap: NetworkRule = {
    id: 'plan-overlap',
    scope: 'network',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Strategic Performance Network for School Improvement: reporting routines for the plan of each organization',
    *checkOrganization(plans) {
        // A plan without its first year covers everything, and is told so itself.
        const known = plans.filter(each => each.from !== undefined);
        for (const [index, plan] of known.entries()) {
            const other = known.slice(0, index).find(each => plan.first <= each.last);
            if (other) {
                const { place } = plan.texts[0];
                yield {
                    place,
                    message: `${plan.organization} has two plans at once: this one, ${yearsOf(plan)}, and one ${yearsOf(other)}, ${whereIs(other.texts[0].place, place)}. `
                        + `Begin this one after ${showDay(other.last)} or let the other end before ${showDay(plan.first)}; if they are one plan, give both the same years; `
                        + `to add to a plan write year ${schoolYearOf(plan.first)} of ${plan.organization} { … }.`
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  vision "Every learner leaves Lincoln ready for the next step."
}
--- next.plan
<<plan>> for lincoln-ms from SY2028-29 to SY2030-31 {
  vision "Every learner leaves Lincoln ready for the next step."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  vision "Every learner leaves Lincoln ready for the next step."
}
--- ninety-days.plan
<<plan>> for lincoln-ms from 2026-08 to 2026-11 {
  mission "Lincoln teaches each student in grades 6 to 8."
}
--- one-year.plan
<<plan>> for lincoln-ms from SY2027-28 {
  mission "Lincoln teaches each student in grades 6 to 8."
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  vision "Every learner leaves Lincoln ready for the next step."
}
--- direction.plan
plan for lincoln-ms from 2026-07-01 to 2029-06 {
  mission "Lincoln teaches each student in grades 6 to 8."
}
--- next.plan
plan for lincoln-ms from SY2029-30 to SY2031-32 {
  vision "Every learner leaves Lincoln ready for the next step."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  vision "Every learner leaves Lincoln ready for the next step."
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  updated 2027-08-20
}
--- district.plan
plan for cedar-valley from SY2025-26 to SY2027-28 {
  vision "A district where no school improves alone."
}
`
            }
        ]
    }
};

function yearsOf({ from, to }: MergedPlan): string {
    return to === undefined || to === from ? `for ${from}` : `from ${from} to ${to}`;
}
