import { schoolYearOf, yearsAfter } from '../../language/model/periods.ts';
import type { Network } from '../../language/progress/network.ts';
import { isOptional, newNetwork } from '../../language/templates/network.ts';
import { planSkeleton } from '../../language/templates/plan.ts';
import { choicesRequest, newNetworkRequest, newPlanRequest, type Choices, type NewFiles, type NewNetworkParams, type NewPlanParams } from '../protocol.ts';
import type { Requests } from './requests.ts';

const YEARS = [0, 1, -1, 2];

/** Answers what can be chosen when something new is begun, and with its files. */
export function answerNewFiles(requests: Requests): void {
    requests.answer(choicesRequest, ({ uri }) => {
        const address = requests.networkOf(uri);
        const { network, asOf } = requests.services.throughline.State.contextOf(address);
        return choicesOn(network, address, asOf);
    });
    requests.answer(newNetworkRequest, networkFiles);
    requests.answer(newPlanRequest, planFiles);
}

/** What can be chosen when something new is begun on a day. */
function choicesOn(network: Network, address: string, day: string): Choices {
    const organizations = [...network.organizations.values()]
        .map(({ name, title, kind }) => ({ id: name, title: title ?? name, kind, plans: network.plans.get(name)?.length ?? 0 }))
        .sort((a, b) => a.plans - b.plans || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
    return { network: address, organizations, years: YEARS.map(each => yearsAfter(schoolYearOf(day), each)) };
}

function networkFiles(params: NewNetworkParams): NewFiles {
    return { files: [...newNetwork(params)].map(([path, text]) => ({ path, text, isOptional: isOptional(path) })) };
}

/** The file is named for the year, so that each plan of an organization has its own. */
function planFiles({ organization, title, year }: NewPlanParams): NewFiles {
    return { files: [{ path: `${organization}/${year}.plan`, text: planSkeleton({ organization, title, from: year }), isOptional: false }] };
}
