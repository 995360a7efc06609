import { URI } from 'langium';
import type { Day } from '../../language/model/periods.ts';
import { planOn } from '../../language/model/plans.ts';
import type { Place } from '../../language/model/types.ts';
import { partsOf, type MergedPlan, type Network } from '../../language/progress/network.ts';
import { schoolYear } from '../../language/progress/results.ts';
import { oneStep } from '../../language/steps.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { progressRequest, type ProgressAnswer, type ProgressParams } from '../protocol.ts';
import { presentAddress } from '../revisions/addresses.ts';
import type { Requests } from './requests.ts';

/** Answers with the progress of the plan that a file is about. */
export function answerProgress(requests: Requests): void {
    requests.answerOfAll(progressRequest, params => {
        const answer = progress(requests, params);
        return answer && oneStep(answer);
    });
}

function progress(requests: Requests, { uri }: ProgressParams): ProgressAnswer | undefined {
    const address = requests.networkOf(uri);
    const { State } = requests.services.throughline;
    const { network, asOf, settings } = State.contextOf(address);
    const present = presentAddress(URI.parse(uri)).toString();
    const plan = planAbout(network, requests.services.throughline.Files.get(present)?.outline.organizations ?? [], present, asOf);
    if (!plan) {
        return {
            reason: 'There is no plan in this file, and no report or decision on one. A plan begins with a line such as: plan for lincoln-ms from SY2026-27 to SY2028-29 {',
            unread: requests.unread(uri)
        };
    }
    // The view is of the plan of a day, unless a year says which.
    const isPlanOfDay = planOn(network.plans.get(plan.organization) ?? [], asOf) === plan;
    const year = isPlanOfDay || plan.from === undefined ? undefined : schoolYear(plan.from);
    let isMissing = false;
    const view = progressView(network, plan.organization, asOf, settings, year, () => {
        isMissing = !State.contributions.areKnown(address);
        return isMissing ? [] : State.contributions.all(address);
    });
    return isMissing ? undefined : {
        ...view,
        network: address, isFrozen: settings.frozenOn !== undefined,
        unread: requests.firstUnread(partsOf(plan).map(each => each.place.uri))
    };
}

/** The plan whose text a file has, else the one that a report or a decision in it is about. Of several that of the as-of date goes first. */
function planAbout({ plans }: Network, organizations: readonly string[], uri: string, asOf: Day): MergedPlan | undefined {
    const all = organizations.flatMap(each => plans.get(each) ?? []);
    const isIn = (parts: readonly { readonly place: Place }[]) => parts.some(each => each.place.uri === uri);
    const own = all.filter(plan => isIn(plan.texts));
    return planOn(own.length > 0 ? own : all.filter(plan => isIn(partsOf(plan))), asOf);
}
