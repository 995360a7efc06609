import type * as ast from '../../../language/generated/ast.ts';
import type { MergedPlan } from '../../../language/progress/network.ts';
import { designationOf, statusOf } from '../../../language/progress/status.ts';
import type { NetworkContext } from '../../../language/rules/rule.ts';
import { showDay } from '../../../language/rules/words.ts';
import { plain } from '../markdown.ts';

/** An organization's designation and the status of each of its plans. */
export function organizationCard(node: ast.Organization, { network, asOf, settings }: NetworkContext): string[] {
    const organization = network.organizations.get(node.name ?? '');
    const designation = designationOf(organization, asOf);
    const reasons = (organization?.designations ?? []).filter(each => each.designation === designation).flatMap(each => each.reason ?? []);
    const plans = network.plans.get(node.name ?? '') ?? [];
    return [
        designation === undefined ? '' : `Designation: ${plain(designation + (reasons.length > 0 ? ` for ${reasons.join(', ')}` : ''))}`,
        ...plans.map(plan => `Plan ${years(plan)}: ${statusOf(network, plan, asOf, settings)}`),
        plans.length > 0 || designation !== undefined ? `*As of ${showDay(asOf)}*` : ''
    ];
}

export function years({ from, to }: MergedPlan): string {
    return [from, to].filter((each, index, both) => each !== undefined && both.indexOf(each) === index).join(' to ');
}
