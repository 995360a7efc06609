import type { Contribution } from '../../language/progress/contribution.ts';
import { upwards, type Network } from '../../language/progress/network.ts';
import { rootsOf, treeFrom } from '../../language/progress/organization-tree.ts';
import { rollUpInSteps } from '../../language/progress/rollup.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import type { Steps } from '../../language/steps.ts';
import { rollupPageInSteps } from '../../language/views/rollup-page.ts';
import { rollupRequest, type OrganizationChoice, type RollupAnswer, type RollupParams } from '../protocol.ts';
import type { Requests } from './requests.ts';

/** Of more organizations only those around the chosen one can be chosen. */
const MOST_CHOICES = 60;

/** Answers with the rollup of an organization and everything below it. */
export function answerRollup(requests: Requests): void {
    requests.answerOfAll(rollupRequest, params => rollup(requests, params));
}

function rollup(requests: Requests, params: RollupParams): Steps<RollupAnswer> | undefined {
    const address = requests.networkOf(params.uri);
    const { State } = requests.services.throughline;
    const { network } = State.contextOf(address);
    return network.organizations.size > 0 && !State.contributions.areKnown(address) ? undefined : rollupOf(requests, address, params, State.contextOf(address), State.contributions.all(address));
}

function* rollupOf(
    requests: Requests, address: string, { organization, choice = {} }: RollupParams, { network, asOf, settings }: NetworkContext, contributions: readonly Contribution[]
): Steps<RollupAnswer> {
    const { Files } = requests.services.throughline;
    if (network.organizations.size === 0) {
        return { reason: 'There are no organizations here yet. Declare them in a plan file, such as: school lincoln-ms "Lincoln Middle School"', unread: null };
    }
    const roots = rootsOf(network);
    const chosen = organization !== undefined && network.organizations.has(organization) ? organization : roots.length === 1 ? roots[0] : undefined;
    const rolled = yield* rollUpInSteps(network, chosen === undefined ? roots : [chosen], asOf, settings, contributions);
    const view = yield* rollupPageInSteps(rolled, network, settings.minimumCellSize, choice);
    const shown = [...new Set(view.implementation.flatMap(each => (each.id === '' ? [] : [each.id])))];
    const speaking = shown.flatMap(each => Files.speakingOf(address, each).map(file => file.outline.uri));
    const declaring = shown.flatMap(each => network.organizations.get(each)?.place.uri ?? []);
    return {
        ...view, chosen: chosen ?? '', choices: choicesOf(network, roots, chosen), network: address, isFrozen: settings.frozenOn !== undefined,
        unread: requests.firstUnread([...declaring, ...speaking])
    };
}

/** The organizations that have others below, as a tree; where these are very many, those above the chosen one and directly below it. */
function choicesOf(network: Network, roots: readonly string[], chosen: string | undefined): OrganizationChoice[] {
    const isChoice = (id: string) => network.below.has(id);
    const around = chosen === undefined ? roots : [...upwards(network, chosen).reverse(), ...network.below.get(chosen) ?? []];
    const ids = network.below.size <= MOST_CHOICES ? treeFrom(network, roots) : around;
    const depths = new Map<string, number>();
    const choices = ids.flatMap(id => {
        const { title, parent } = network.organizations.get(id)!;
        const depth = (depths.get(parent ?? '') ?? -1) + 1;
        depths.set(id, depth);
        return isChoice(id) ? [{ id, title: title ?? id, depth }] : [];
    });
    return [...(roots.length > 1 ? [{ id: '', title: 'All organizations', depth: 0 }] : []), ...choices.slice(0, MOST_CHOICES)];
}
