import type { DoneEntry, WordEntry } from '../../model/types.ts';
import { showDay } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * A report has one word for an element: on-track, behind, done or dropped.
 *
 * How a plan stands is worked out from these words. Of two in one report nobody can tell which one holds. What more there is to say goes
 * into the text behind the word, or into a `comment`.
 */
export const reportTwoWords: PlanRule = {
    id: 'report-two-words',
    scope: 'plan',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 4. Implement the plan: "reporting and documenting monthly implementation status"; Tool A, Progress',
    *check(plan) {
        for (const report of plan.reports) {
            const words = new Map<string, Entry[]>();
            for (const entry of report.entries) {
                if ((entry.kind === 'word' || entry.kind === 'done') && entry.element !== undefined) {
                    const said = words.get(entry.element) ?? [];
                    said.push(entry);
                    words.set(entry.element, said);
                }
            }
            for (const [element, [first, second]] of words) {
                if (second) {
                    const [before, after] = [wordOf(first), wordOf(second)];
                    yield {
                        place: second.place,
                        message: before === after ? `This report says ${after} of ${element} twice. Keep one of the lines; what else there is to say goes into comment ${element} "…".`
                            : `This report says both ${before} and ${after} of ${element}. Keep the one that holds on ${showDay(report.day)}; what else there is to say goes into comment ${element} "…".`
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
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  on-track plan-units "Outlines of four units"
  <<behind>> plan-units because "Two pairs share no planning hour."
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair"
  action train "Train the mentors"
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  done train on 2026-11-06
  done plan-units on 2026-11-20
  <<done>> lincoln-ms.train on 2026-11-13
  <<dropped>> plan-units because "The district has units of its own."
  on-track plan-units
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone unit-pilot "Each new teacher has taught one mentored unit" {
    action plan-units "Plan one unit in each mentor pair"
  }
}
--- report.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  on-track unit-pilot
  behind plan-units because "Two pairs share no planning hour."
  comment plan-units "They meet in January."
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
--- 2026-11.plan
report for lincoln-ms covering 2026-11 on 2026-11-30 {
  on-track plan-units
  ? plan-units
}
--- 2026-12.plan
report for lincoln-ms covering 2026-12 on 2026-12-18 {
  done plan-units on 2026-12-11
}
`
            }
        ]
    }
};

type Entry = WordEntry | DoneEntry;

function wordOf(entry: Entry): string {
    return entry.kind === 'done' ? 'done' : entry.word;
}
