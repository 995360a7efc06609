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
import { idDuplicate } from './network/id-duplicate.ts';
import { orgParentCycle } from './network/org-parent-cycle.ts';
import { planOverlap } from './network/plan-overlap.ts';
import { adjustmentNoReason } from './reporting/adjustment-no-reason.ts';
import { behindNoCause } from './reporting/behind-no-cause.ts';
import { reportTwoWords } from './reporting/report-two-words.ts';
import { resultImpossible } from './reporting/result-impossible.ts';
import type { Rule } from './rule.ts';
import { actionNoOwner } from './strategies/action-no-owner.ts';
import { actionNoTimeline } from './strategies/action-no-timeline.ts';
import { actionOverdue } from './strategies/action-overdue.ts';
import { actionStartsAfterDue } from './strategies/action-starts-after-due.ts';
import { codeLabelMismatch } from './strategies/code-label-mismatch.ts';
import { codeUnknown } from './strategies/code-unknown.ts';
import { milestoneNoAction } from './strategies/milestone-no-action.ts';
import { milestoneNoTimeline } from './strategies/milestone-no-timeline.ts';
import { priorityNoStrategy } from './strategies/priority-no-strategy.ts';
import { strategyNoMilestone } from './strategies/strategy-no-milestone.ts';
import { strategyNotToa } from './strategies/strategy-not-toa.ts';
import { strategyPartOrder } from './strategies/strategy-part-order.ts';
import { strategyUncoded } from './strategies/strategy-uncoded.ts';
import { supportNoSource } from './supports/support-no-source.ts';
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
    idDuplicate,
    orgParentCycle,
    planOverlap,
    adjustmentNoReason,
    behindNoCause,
    reportTwoWords,
    resultImpossible,
    actionNoOwner,
    actionNoTimeline,
    actionOverdue,
    actionStartsAfterDue,
    codeLabelMismatch,
    codeUnknown,
    milestoneNoAction,
    milestoneNoTimeline,
    priorityNoStrategy,
    strategyNoMilestone,
    strategyNotToa,
    strategyPartOrder,
    strategyUncoded,
    supportNoSource,
    teamMissing
];
