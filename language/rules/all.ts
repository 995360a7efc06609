import { goalNoMeasure } from './direction/goal-no-measure.ts';
import { actionOverdue } from './strategies/action-overdue.ts';
import type { Rule } from './rule.ts';

/** Every rule of the language. */
export const rules: readonly Rule[] = [
    goalNoMeasure,
    actionOverdue
];
