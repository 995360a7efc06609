import type { Network } from '../../language/progress/network.ts';
import { rootsOf, treeFrom } from '../../language/progress/organization-tree.ts';
import { rollUp } from '../../language/progress/rollup.ts';
import { rollupView } from '../../language/views/rollup.ts';
import { rollupRequest, type OrganizationChoice, type RollupAnswer, type RollupParams } from '../protocol.ts';
import type { Requests } from './requests.ts';

/** Answers with the rollup of an organization and everything below it. */
export function answerRollup(requests: Requests): void {
    requests.answer(rollupRequest, params => rollup(requests, params));
}

function rollup(requests: Requests, { uri, organization }: RollupParams): RollupAnswer {
    const address = requests.networkOf(uri);
    const { network, asOf, settings } = requests.services.throughline.State.contextOf(address);
    if (network.organizations.size === 0) {
        return { reason: 'There are no organizations here yet. Declare them in a plan file, such as: school lincoln-ms "Lincoln Middle School"', unread: null };
    }
    const root = organization !== undefined && network.organizations.has(organization) ? [organization] : undefined;
    const rolled = rollUp(network, root, asOf, settings);
    const { Files } = requests.services.throughline;
    const speaking = rolled.organizations.flatMap(each => Files.speakingOf(address, each.id).map(file => file.outline.uri));
    const declaring = rolled.organizations.flatMap(each => network.organizations.get(each.id)?.place.uri ?? []);
    return {
        ...rollupView(rolled, network, settings.minimumCellSize),
        choices: choicesOf(network), network: address, isFrozen: settings.frozenOn !== undefined,
        unread: requests.firstUnread([...declaring, ...speaking])
    };
}

/** The organizations that have others below, as a tree. */
function choicesOf(network: Network): OrganizationChoice[] {
    const choices: OrganizationChoice[] = [];
    const depths = new Map<string, number>();
    for (const id of treeFrom(network, rootsOf(network))) {
        const organization = network.organizations.get(id);
        const depth = (depths.get(organization?.parent ?? '') ?? -1) + 1;
        depths.set(id, depth);
        if (network.below.has(id)) {
            choices.push({ id, title: organization?.title ?? id, depth });
        }
    }
    return choices;
}
