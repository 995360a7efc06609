import { showQuantity, showTarget } from '../../diff/targets.ts';
import { targetValue, unitOf, valueOf, type Quantity, type Target } from '../../model/quantities.ts';
import type { Better, YearTarget } from '../../model/types.ts';
import type { MergedPlan, Network } from '../../progress/network.ts';
import { betterBy, measurePartsOf, reaches, type MeasurePart } from '../../progress/results.ts';
import { listOf, showName, theElement } from '../words.ts';
import type { PlanRule } from '../rule.ts';
import { isBeyondAll, percentOf } from './percentages.ts';

/**
 * Every target lies beyond the baseline.
 *
 * A target that the baseline reaches already asks for nothing. Which way is beyond is said by the target (`at least`, `at most`), else by
 * `better` in the measure or its shared indicator; where nothing says so, higher is taken to be better. A baseline
 * that is as good as can be (all students, or none where lower is better) can only be kept. A target that groups share may be behind some of them.
 */
export const measureTargetNotBeyondBaseline: PlanRule = {
    id: 'measure-target-not-beyond-baseline',
    scope: 'plan',
    level: 'warning',
    inDraft: 'warning',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 1. Set direction: "Are the targets rigorous yet attainable?"',
    *check(plan, { network }) {
        for (const aims of aimsOf(network, plan)) {
            const { part, starts } = aims;
            const idle = part.targets.filter(({ target }) => starts.length > 0 && starts.every(start => isIdle(target, start, part)));
            if (idle.length > 0) {
                yield { place: idle[0].place, message: messageOn(aims, idle) };
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
      target SY2026-27 <<60%>>
      target SY2027-28 at least 64%
      target SY2028-29 at least 70%
    }
    measure ready "Students who move on ready to succeed" {
      group grade-6 "Grade 6" {
        baseline SY2025-26 137 of 201
        target SY2026-27 at least <<50%>>
        target SY2027-28 at least 80%
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal present "Each student will come to school." {
    measure absent "Students who miss a tenth of the year" {
      baseline SY2025-26 25%
      target SY2026-27 <<20%>>
      target SY2027-28 15%
    }
    measure late "Students who come late" {
      better lower
      baseline SY2025-26 30%
      target SY2026-27 <<5 points>> above baseline
      target SY2027-28 at most 20%
    }
    measure sent-home "Days on which students are sent home" {
      better lower
      baseline SY2025-26 40
      target SY2026-27 at least <<30>>
      target SY2027-28 at most 20
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure dropped-out uses dropout {
      baseline SY2025-26 6%
      target SY2026-27 5%
    }
    measure ready "Students who move on ready to succeed" {
      target SY2026-27 at least <<60%>>
      target SY2027-28 at least 70%
      group grade-6 "Grade 6" {
        baseline SY2025-26 68%
      }
      group grade-7 "Grade 7" {
        baseline SY2025-26 61%
      }
    }
  }
}
--- year-two.plan
year SY2027-28 of lincoln-ms {
  goal on-track {
    measure dropped-out {
      target SY2028-29 <<8%>>
    }
  }
}
--- network.plan
indicator dropout "Students who leave school" {
  unit percent
  better lower
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
      target SY2026-27 30%
      target SY2027-28 10 points above baseline
    }
    measure absent "Students who miss a tenth of the year" {
      better lower
      baseline SY2025-26 25%
      target SY2026-27 20%
      target SY2027-28 10 points below baseline
    }
    measure late "Students who come late" {
      baseline SY2025-26 30%
      target SY2026-27 at most 20%
      target SY2027-28 from 30% to 10%
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
        baseline SY2025-26 75%
      }
      group grade-7 "Grade 7" {
        baseline SY2025-26 61%
      }
    }
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will meet growth targets every year." {
    measure graduate "Students who graduate" {
      baseline SY2025-26 100%
      target SY2026-27 100%
    }
    measure expelled "Students who are expelled" {
      better lower
      baseline SY2025-26 0
      target SY2026-27 0
    }
    measure mixed "Students who play in the band" {
      baseline SY2025-26 68%
      target SY2026-27 at least 14
    }
    measure turned-round "Students who sing in the choir" {
      baseline SY2025-26 604 of 109
      target SY2026-27 at least 30%
    }
    measure later "Students who feel at home" {
      baseline to be set by 2026-12
      target SY2026-27 5 points above baseline
    }
  }
}
`
            }
        ]
    }
};

interface Aims {
    readonly part: MeasurePart;
    /** The baseline; of a target that groups share, the baselines of all groups. */
    readonly starts: readonly Quantity[];
}

function aimsOf(network: Network, plan: MergedPlan): Aims[] {
    const parts = measurePartsOf(network, plan);
    // A later year's text may add targets to a group whose baseline stands elsewhere.
    const startOf = (part: MeasurePart) => (part.baseline ?? parts.find(each => each.key !== undefined && each.key === part.key && each.baseline)?.baseline)?.value;
    return parts.map(part => {
        const own = startOf(part);
        const starts = own || part.group ? [own] : parts.filter(each => each.group && each.measure === part.measure).map(startOf);
        return { part, starts: starts.filter(each => each !== undefined) };
    });
}

/** Whether a target asks for no more than there is, in the way that it says itself or in the one that the measure says. */
function isIdle(target: Target, start: Quantity, part: MeasurePart): boolean {
    const [from, aim] = [valueOf(start), targetValue(target, valueOf(start), unitOf(start) === 'percent')];
    if (from === undefined || aim === undefined || !areComparable(target, start)) {
        return false;
    }
    return waysOf(target, part).some(better => reaches(from, aim.value, better) && !(from === aim.value && isBest(start, better)));
}

/** The ways in which a result counts as better; two where the target and its measure disagree. */
function waysOf(target: Target, part: MeasurePart): Better[] {
    const own = ownWay(target);
    const ways = [own, part.better].filter(each => each !== undefined);
    return ways.length > 0 ? ways : [betterBy(target)];
}

function ownWay(target: Target): Better | undefined {
    const lower = target.kind === 'level' ? targetValue(target, undefined, false)?.lower : undefined;
    return lower === undefined ? undefined : lower ? 'lower' : 'higher';
}

/** A percentage and a number of students are not, nor is a baseline that cannot be; other rules speak of that. */
function areComparable(target: Target, start: Quantity): boolean {
    const isShare = (quantity: Quantity) => unitOf(quantity) === 'percent';
    return !isBeyondAll(percentOf(start)) && (target.kind === 'change' || isShare(target.value) === isShare(start));
}

function isBest(start: Quantity, better: Better): boolean {
    return better === 'lower' ? valueOf(start) === 0 : unitOf(start) === 'percent' && valueOf(start) === 100;
}

function messageOn({ part, starts }: Aims, idle: readonly YearTarget[]): string {
    const { measure, group } = part;
    const [{ target }] = idle;
    const subject = group ? `${theElement('group', group)} of ${showName(measure, 'this measure')}` : theElement('measure', measure);
    const later = idle.slice(1).flatMap(each => each.period ?? []);
    return `${subject} starts at ${listOf(starts.map(showQuantity))}, and its target ${showTarget(target)} is no improvement on that`
        + `${later.length > 0 ? `, nor is that of ${listOf(later)}` : ''}. ${adviceOn(part, target, idle.length === part.targets.length)}`;
}

function adviceOn({ better }: MeasurePart, target: Target, isAll: boolean): string {
    const own = ownWay(target);
    if (own !== undefined && better !== undefined && own !== better) {
        return `In this measure ${better} is better: write ${better === 'lower' ? 'at most' : 'at least'}, and a figure ${better === 'lower' ? 'below' : 'above'} the baseline.`;
    }
    if ((own ?? better ?? betterBy(target)) === 'lower') {
        return 'Set a target below the baseline.';
    }
    return `Set a target above the baseline${isAll && own === undefined && better === undefined ? '; if less is better here, add better lower to the measure' : ''}.`;
}
