import type { Measure } from '../../model/types.ts';
import { measuresOf } from '../../progress/elements.ts';
import type { Network } from '../../progress/network.ts';
import { showName, theElement } from '../words.ts';
import type { PlaceFinding, PlanRule } from '../rule.ts';

/**
 * Every measure says where its data come from.
 *
 * Only data from the same source can be compared from year to year, and only who knows the source can look the figures up. A measure
 * of a shared indicator has the indicator's source. Where a measure is taken by groups, each may have a source of its own. A success
 * that is told in words (`criterion "…"`) needs none.
 */
export const measureNoSource: PlanRule = {
    id: 'measure-no-source',
    scope: 'plan',
    level: 'error',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction; Tool B: "Does each goal measure include at least one indicator, a data source, baseline data, and targets for at least two years?"',
    *check(plan, { network }) {
        for (const { measure } of measuresOf(plan)) {
            if (!isText(measure.source) && !measure.criteria?.some(isText)) {
                yield* checkSource(measure, network);
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    <<measure ready>> "Students who move on ready to succeed" {
      baseline SY2025-26 258 of 399
      target SY2026-27 at least 70%
      target SY2027-28 at least 80%
    }
  }
  strategy mentoring "Two years of mentoring for every new teacher" {
    <<measure aligned-plans>> "Lesson plans of new teachers that meet the standard" {
      source ""
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    <<measure at-home>> uses belonging
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6" {
        source "Competency portfolios"
      }
      <<group grade-7>> "Grade 7" {
        baseline SY2025-26 121 of 198
      }
    }
  }
}
--- network.plan
indicator belonging "Students who feel at home at school" {
  unit percent
  better higher
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
    }
    measure ready "Students who move on ready to succeed" {
      source "Competency portfolios"
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal voice "Each student will have a say in the life of the school." {
    measure council {
      criterion "The student council decides on the use of its own budget."
    }
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6" {
        source "Competency portfolios"
      }
      group grade-7 "Grade 7" {
        source "Reading inventory"
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure ready "Students who move on ready to succeed" {
      source "Competency portfolios"
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal on-track {
    measure ready {
      target SY2028-29 at least 85%
    }
  }
}
`
            }
        ]
    }
};

function* checkSource({ indicator, ...measure }: Measure, network: Network): Iterable<PlaceFinding> {
    // Of an indicator that nothing declares another finding speaks.
    const shared = indicator === undefined ? undefined : network.indicators.get(indicator);
    if (indicator !== undefined && (!shared || isText(shared.source))) {
        return;
    }
    // A later year's text may add to a group.
    const bare = measure.groups.filter(group => !measure.groups.some(each => (each === group || (each.name !== undefined && each.name === group.name)) && isText(each.source)));
    const holders = bare.length === measure.groups.length ? [{ place: measure.place, subject: theElement('measure', measure) }]
        : bare.map(group => ({ place: group.place, subject: `${theElement('group', group)} of ${showName(measure, 'this measure')}` }));
    for (const { place, subject } of holders) {
        yield {
            place,
            message: shared ? `${subject} has no data source, and neither has the indicator ${shared.name}. Add a line such as source "State assessments" here, or to the indicator for all who use it.`
                : `${subject} has no data source, so nobody knows where its figures come from. Add a line such as source "State assessments".`
        };
    }
}

function isText(text: string | undefined): boolean {
    return (text ?? '').trim() !== '';
}
