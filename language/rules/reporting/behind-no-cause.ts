import { actionsOf, milestonesOf, strategiesOf } from '../../progress/elements.ts';
import type { MergedPlan } from '../../progress/network.ts';
import type { WordEntry } from '../../model/types.ts';
import type { Fix, PlanRule } from '../rule.ts';

/**
 * Whatever is reported as behind has a cause.
 *
 * Knowing that an action is late does not help it. Its cause tells the team what to change, and tells the district which support is
 * wanted. An adjustment in the same report that moves the element and says why gives the cause as well.
 */
export const behindNoCause: PlanRule = {
    id: 'behind-no-cause',
    scope: 'plan',
    level: 'warning',
    inDraft: 'info',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "Cause & Adjustments Made"',
    *check(plan) {
        const names = reportable(plan);
        for (const report of plan.reports) {
            const moved = new Set(report.entries.flatMap(each => (each.kind === 'move' && isText(each.because) ? [each.element] : [])));
            for (const entry of report.entries) {
                // What the plan does not have is an unknown name, of which another finding speaks.
                if (entry.kind === 'word' && entry.word === 'behind' && names.has(entry.element) && !isText(entry.because) && !moved.has(entry.element)) {
                    const fix = fixFor(entry);
                    yield {
                        place: entry.place,
                        message: `${entry.element} is reported as behind, but not why. `
                            + (fix ? 'Put because before the text if it says the cause.' : 'Add because "…" with the cause, so that others can help.'),
                        ...(fix && { fix })
                    };
                }
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
report for lincoln-ms covering SY2026-27 Q1 on 2026-10-30 {
  <<behind>> plan-units
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone unit-pilot "Each new teacher has taught one mentored unit"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  <<behind>> unit-pilot "Two pairs share no planning hour."
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone unit-pilot "Each new teacher has taught one mentored unit"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  behind unit-pilot because "Two pairs share no planning hour."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
  action teach-units "Teach the unit"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  <<behind>> plan-units
  adjust regroup "Planning hours could be aligned only from January." {
    move teach-units to 2027-02-26
  }
  adjust later {
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
report for lincoln-ms covering SY2026-27 Q1 on 2026-10-30 {
  behind plan-units because "Two of the pairs share no planning hour."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  behind plan-units
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
  on-track plan-units "Outlines of four units"
}
`
            }
        ]
    }
};

function reportable(plan: MergedPlan): Set<string | undefined> {
    const names = [
        ...strategiesOf(plan).map(each => each.name), ...milestonesOf(plan).map(each => each.milestone.name), ...actionsOf(plan).map(each => each.action.name)
    ];
    return new Set(names.filter(each => each !== undefined));
}

function isText(text: string | undefined): boolean {
    return (text ?? '').trim() !== '';
}

function fixFor({ because, textAt }: WordEntry): Fix | undefined {
    return textAt && because === undefined ? { title: 'Put because before the text', edits: [{ range: { start: textAt.start, end: textAt.start }, newText: 'because ' }] } : undefined;
}
