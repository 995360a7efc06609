import { schoolYearOf, yearsAfter } from '../../language/model/periods.ts';
import type { Network } from '../../language/progress/network.ts';
import { isOptional, newNetwork } from '../../language/templates/network.ts';
import { planSkeleton } from '../../language/templates/plan.ts';
import type { Choices, NewFiles, NewNetworkParams, NewPlanParams } from '../protocol.ts';

const YEARS = [0, 1, -1, 2];

/** What can be chosen when something new is begun on a day. */
export function choicesOn(network: Network, address: string, day: string): Choices {
    const organizations = [...network.organizations.values()]
        .map(({ name, title, kind }) => ({ id: name, title: title ?? name, kind, plans: network.plans.get(name)?.length ?? 0 }))
        .sort((a, b) => a.plans - b.plans || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
    return { network: address, organizations, years: YEARS.map(each => yearsAfter(schoolYearOf(day), each)) };
}

export function networkFiles(params: NewNetworkParams): NewFiles {
    return { files: [...newNetwork(params)].map(([path, text]) => ({ path, text, isOptional: isOptional(path) })) };
}

/** The file is named for the year, so that each plan of an organization has its own. */
export function planFiles({ organization, title, year }: NewPlanParams): NewFiles {
    return { files: [{ path: `${organization}/${year}.plan`, text: planSkeleton({ organization, title, from: year }), isOptional: false }] };
}
