import { goalHasMeasureText } from './direction/goal-has-measure-text.ts';
import { goalNoMeasure } from './direction/goal-no-measure.ts';
import { goalsMissing } from './direction/goals-missing.ts';
import { measureFewTargets } from './direction/measure-few-targets.ts';
import { measureNoBaseline } from './direction/measure-no-baseline.ts';
import { measureNoSource } from './direction/measure-no-source.ts';
import { measureOutOfRange } from './direction/measure-out-of-range.ts';
import { measureTargetNotBeyondBaseline } from './direction/measure-target-not-beyond-baseline.ts';
import { missionMissing } from './direction/mission-missing.ts';
import { strategyNoMeasure } from './direction/strategy-no-measure.ts';
import { findingNoEvidence } from './needs/finding-no-evidence.ts';
import { needsMissing } from './needs/needs-missing.ts';
import { weaknessNoRootCause } from './needs/weakness-no-root-cause.ts';
import { behindNoCause } from './reporting/behind-no-cause.ts';
import type { Rule } from './rule.ts';
import { actionNoOwner } from './strategies/action-no-owner.ts';
import { actionOverdue } from './strategies/action-overdue.ts';
import { codeUnknown } from './strategies/code-unknown.ts';
import { priorityNoStrategy } from './strategies/priority-no-strategy.ts';
import { strategyNotToa } from './strategies/strategy-not-toa.ts';
import { strategyUncoded } from './strategies/strategy-uncoded.ts';
import { teamMissing } from './team/team-missing.ts';

/** Every rule of the language. */
export const rules: readonly Rule[] = [
    goalHasMeasureText,
    goalNoMeasure,
    goalsMissing,
    measureFewTargets,
    measureNoBaseline,
    measureNoSource,
    measureOutOfRange,
    measureTargetNotBeyondBaseline,
    missionMissing,
    strategyNoMeasure,
    findingNoEvidence,
    needsMissing,
    weaknessNoRootCause,
    behindNoCause,
    actionNoOwner,
    actionOverdue,
    codeUnknown,
    priorityNoStrategy,
    strategyNotToa,
    strategyUncoded,
    teamMissing
];
