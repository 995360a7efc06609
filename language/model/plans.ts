import { firstDay, lastDay, type Day, type Period } from './periods.ts';

/** The days that a plan covers, both included; open where the author gave none. */
export interface PlanSpan {
    readonly first: Day;
    readonly last: Day;
}

const BEFORE_ALL: Day = '0000-01-01';
const AFTER_ALL: Day = '9999-12-31';

export function planSpan(from: Period | undefined, to: Period | undefined): PlanSpan {
    const end = to ?? from;
    return { first: from === undefined ? BEFORE_ALL : firstDay(from), last: end === undefined ? AFTER_ALL : lastDay(end) };
}

/**
 * Which of an organization's plans is meant on a day: the one whose period holds it, else the one that began last before it,
 * else the first to come. Plans of one organization do not overlap; where they do, the one that began last goes first.
 *
 * @param plans sorted by their first day
 */
export function planOn<T extends PlanSpan>(plans: readonly T[], day: Day): T | undefined {
    return plans.findLast(each => each.first <= day && day <= each.last) ?? plans.findLast(each => each.first <= day) ?? plans[0];
}

/** Which of an organization's plans a decision means: the one that was submitted last before it. */
export function planDecided<T extends PlanSpan & { readonly submitted: readonly Day[] }>(plans: readonly T[], day: Day): T | undefined {
    let decided: T | undefined;
    let latest = '';
    for (const plan of plans) {
        for (const submitted of plan.submitted) {
            if (latest <= submitted && submitted <= day) {
                decided = plan;
                latest = submitted;
            }
        }
    }
    return decided ?? planOn(plans, day);
}
