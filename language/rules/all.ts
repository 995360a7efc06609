import { goalNoMeasure } from './direction/goal-no-measure.ts';
import { measureFewTargets } from './direction/measure-few-targets.ts';
import { measureNoBaseline } from './direction/measure-no-baseline.ts';
import { strategyNoMeasure } from './direction/strategy-no-measure.ts';
import { behindNoCause } from './reporting/behind-no-cause.ts';
import type { Rule } from './rule.ts';
import { actionNoOwner } from './strategies/action-no-owner.ts';
import { actionOverdue } from './strategies/action-overdue.ts';
import { codeUnknown } from './strategies/code-unknown.ts';
import { strategyNotToa } from './strategies/strategy-not-toa.ts';
import { strategyUncoded } from './strategies/strategy-uncoded.ts';

/** Every rule of the language. */
export const rules: readonly Rule[] = [
    goalNoMeasure,
    measureFewTargets,
    measureNoBaseline,
    strategyNoMeasure,
    behindNoCause,
    actionNoOwner,
    actionOverdue,
    codeUnknown,
    strategyNotToa,
    strategyUncoded
];
