import { firstDay, lastDay, type Day } from '../model/periods.ts';
import type { Organization } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import { upwards, type MergedPlan, type Network } from './network.ts';

export type PlanStatus = 'draft' | 'submitted' | 'returned' | 'approved' | 'closed';

const STRONGEST_FIRST = ['CSI', 'ATSI', 'TSI'];

/** The strongest designation of an organization on a day; nothing where it has none. */
export function designationOf(organization: Organization | undefined, day: Day): string | undefined {
    const names = (organization?.designations ?? [])
        .filter(each => (each.since === undefined || firstDay(each.since) <= day) && (each.until === undefined || day <= lastDay(each.until)))
        .map(each => each.designation);
    return STRONGEST_FIRST.find(each => names.includes(each)) ?? names[0];
}

/**
 * The status of a plan on a day, from its last submission and the decisions since:
 * approved needs everyone who must approve (ESSA §1111(d)); where nobody must, one approval is enough.
 */
export function statusOf(network: Network, plan: MergedPlan, day: Day, settings: Settings): PlanStatus {
    if (plan.last < day) {
        return 'closed';
    }
    const submitted = plan.submitted.filter(each => each <= day).at(-1);
    if (submitted === undefined) {
        return 'draft';
    }
    const decisions = plan.decisions.filter(each => (each.approved || each.returned) && submitted <= each.on! && each.on! <= day);
    const lastWord = new Map(decisions.map(each => [each.by, each]));
    if ([...lastWord.values()].some(each => each.returned)) {
        return 'returned';
    }
    const approvals = [...lastWord.values()].filter(each => each.approved);
    const updated = plan.updated.filter(each => each <= day).at(-1);
    if (approvals.length === 0 || (updated !== undefined && approvals.some(each => each.on! < updated))) {
        return 'submitted';
    }
    const missing = approversOf(network, plan.organization, day, settings).filter(each => !approvals.some(one => one.by === each));
    return missing.length === 0 ? 'approved' : 'submitted';
}

/** Who must approve an organization's plan: itself or the organizations of those kinds above it, as far as the network has them. */
export function approversOf(network: Network, organization: string, day: Day, settings: Settings): string[] {
    const designation = designationOf(network.organizations.get(organization), day) ?? 'other';
    const kinds = settings.approvals[designation] ?? settings.approvals.other ?? [];
    return upwards(network, organization).filter(name => {
        const kind = network.organizations.get(name)?.kind;
        return kind !== undefined && kinds.includes(kind);
    });
}
