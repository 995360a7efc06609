import { actionsOf } from '../../progress/elements.ts';
import { Standings } from '../../progress/states.ts';
import { showDay, theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';

/**
 * An action whose day has passed is done, dropped or moved.
 *
 * A plan is kept on track by looking each month at what is behind schedule. An action past its day that no report speaks of
 * is either done and not reported, or in need of help.
 */
export const actionOverdue: PlanRule = {
    id: 'action-overdue',
    scope: 'plan',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), Tool A: "Actions Behind Schedule"; 6. Adjust course',
    *check(plan, { asOf, network }) {
        const standings = new Standings(network, plan, asOf);
        for (const { action, milestone } of actionsOf(plan)) {
            const { state, expected } = standings.ofAction(action, milestone);
            if (state === 'behind' && expected !== undefined && expected < asOf) {
                yield {
                    place: action.place,
                    message: `${theElement('action', action)} was due on ${showDay(expected)} and is not reported as done (as of ${showDay(asOf)}). Report it as done, drop it, or move its date in an adjustment.`
                };
            }
        }
    },
    examples: {
        fires: [
            {
                asOf: '2026-12-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  <<action train>> "Train the mentors" {
    from 2026-09-14 to 2026-11-01
  }
}
`
            },
            {
                asOf: '2026-12-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  milestone mentors-ready "Every new teacher has a trained mentor" {
    action choose "Choose six mentors" {
      due 2026-10
    }
    <<action train>> "Train the mentors" {
      due 2026-10
    }
  }
}
--- report.plan
report for lincoln-ms covering 2026-10 on 2026-11-02 {
  on-track train "Two of five sessions held"
  adjust later "Two mentors were ill." {
    move choose to 2026-12-11
  }
}
`
            }
        ],
        silent: [
            {
                asOf: '2026-11-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-11-01
  }
}
`
            },
            {
                asOf: '2026-12-01',
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-11-01
  }
}
--- report.plan
report for lincoln-ms covering 2026-10 on 2026-11-02 {
  done train on 2026-10-30
}
`
            }
        ]
    }
};
