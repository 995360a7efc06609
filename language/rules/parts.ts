import type { PlanPart, Place, PlanText } from '../model/types.ts';
import type { MergedPlan } from '../progress/network.ts';

/** Where a plan lacks one of its parts. */
export interface Lack {
    /** The part that is begun and empty; else the head of the plan. */
    readonly place: Place;
    readonly isBegun: boolean;
}

/** The lack of a part in all texts of a plan; nothing where one of them has it. */
export function lackOf(plan: MergedPlan, kind: PlanPart['kind']): Lack | undefined {
    const found = plan.texts.flatMap(text => text.parts).filter(part => part.kind === kind);
    return found.some(part => !part.isEmpty) ? undefined : { place: (found[0] ?? mainText(plan)).place, isBegun: found.length > 0 };
}

/** Of the texts that make a plan, the one that has most to say. A year only adds to a plan. */
function mainText(plan: MergedPlan): PlanText {
    const size = ({ parts, submitted, priorities, strategies }: PlanText) => (
        [submitted, priorities, strategies].filter(each => each.length > 0).length + parts.filter(part => !part.isEmpty).length);
    return plan.texts.filter(each => each.form === 'plan').reduce((main, text) => (size(text) > size(main) ? text : main));
}
