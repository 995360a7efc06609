import type { Day } from '../model/periods.ts';
import type { Place } from '../model/types.ts';
import { withCarried } from './carry.ts';
import type { KnownReports } from './known.ts';
import type { MergedPlan, Network } from './network.ts';
import { resultsOf, type Result } from './results.ts';

/** A result with the plan whose report says it, and with what that plan carries on. */
export interface KnownResult {
    readonly plan: MergedPlan;
    readonly result: Result;
}

/**
 * The results of an organization known on a day, from all of its plans: what the plan before has come to stays known when the next one begins.
 * Where several plans have a result for one indicator, group and year, or without an indicator for one measure, that of the latest report counts;
 * reports of one day go by their paths.
 *
 * @param plans all plans of one organization, sorted by their first day
 * @param knownOf what the reports of a plan say, where they are read already
 */
export function resultsKnown(network: Network, plans: readonly MergedPlan[], day: Day, knownOf: (plan: MergedPlan) => KnownReports | undefined = () => undefined): KnownResult[] {
    const known = plans.map(each => withCarried(network, each, day, plans)).flatMap(plan => resultsOf(network, plan, day, knownOf(plan)).map(result => ({ plan, result })));
    if (new Set(known.map(each => each.plan)).size < 2) {
        return known;
    }
    const days = new Map<Place, Day>(plans.flatMap(plan => plan.reports.flatMap(report => report.entries.map(entry => [entry.place, report.day] as const))));
    const order = ({ place }: Result) => `${days.get(place)} ${place.uri}`;
    const latest = new Map<string, KnownResult>();
    for (const each of known) {
        const before = latest.get(keyOf(each.result));
        if (!before || order(before.result) <= order(each.result)) {
            latest.set(keyOf(each.result), each);
        }
    }
    return known.filter(each => latest.get(keyOf(each.result))!.plan === each.plan);
}

function keyOf({ measure, group = '', indicator, year }: Result): string {
    return indicator === undefined ? `measure ${measure} ${group} ${year}` : `indicator ${indicator} ${group} ${year}`;
}
