import type { Network } from '../progress/network.ts';
import { downwards } from '../progress/network.ts';
import type { FileOutline } from '../summaries/outline.ts';
import type { Version } from './version.ts';

/** What differs in what a whole network sees, by names. */
export interface DeclaredDifferences {
    /** Names that may mean something else. */
    readonly names: ReadonlySet<string>;
    /** Organizations that are other than they were, or to which another calendar may apply. */
    readonly organizations: ReadonlySet<string>;
    readonly indicators: ReadonlySet<string>;
    /** Those by which targets are read in another way. */
    readonly aims: ReadonlySet<string>;
    /** Everything may be other: the codes of frameworks, or the calendar of the whole network. */
    readonly isEverything: boolean;
}

const nothing: DeclaredDifferences = { names: new Set(), organizations: new Set(), indicators: new Set(), aims: new Set(), isEverything: false };

/**
 * Compares what two versions declare for their whole networks.
 *
 * @param outlines those of the files that differ, of both versions
 */
export function declaredDifferences(base: Version, head: Version, outlines: readonly FileOutline[]): DeclaredDifferences {
    if (!outlines.some(each => each.declarations ?? each.names)) {
        return nothing;
    }
    const [before, after] = [base.context.network, head.context.network];
    const declared = outlines.flatMap(each => each.declarations ?? []);
    const changed = <T extends { readonly name: string }>(list: readonly T[], in_: (network: Network) => ReadonlyMap<string, T>, of: (element: T | undefined) => unknown = each => each) => (
        new Set(list.map(each => each.name).filter(name => inWords(of(in_(before).get(name))) !== inWords(of(in_(after).get(name))))));
    const organizations = changed(declared.flatMap(each => each.organizations), each => each.organizations);
    const indicators = declared.flatMap(each => each.indicators);
    const calendars = [...new Set(declared.flatMap(each => each.calendars).map(each => each.organization))]
        .filter(name => inWords(calendarsOf(before, name)) !== inWords(calendarsOf(after, name)));
    // Whoever is below one of them may go by another calendar.
    const moved = [...organizations].filter(name => before.organizations.get(name)?.parent !== after.organizations.get(name)?.parent);
    const below = [...moved, ...calendars.filter(each => each !== undefined)].flatMap(name => [name, ...downwards(before, name), ...downwards(after, name)]);
    return {
        names: namesThatDiffer(base, head, outlines),
        organizations: new Set([...organizations, ...below]),
        indicators: changed(indicators, each => each.indicators),
        aims: changed(indicators, each => each.indicators, each => [each?.better, each?.unit]),
        isEverything: calendars.includes(undefined) || JSON.stringify(base.codes) !== JSON.stringify(head.codes)
    };
}

function calendarsOf({ calendars }: Network, organization: string | undefined) {
    return calendars.filter(each => each.organization === organization);
}

function namesThatDiffer(base: Version, head: Version, outlines: readonly FileOutline[]): Set<string> {
    const names = new Set(outlines.flatMap(each => each.names ?? []).map(each => each.name));
    const meanings = ({ files, network }: Version) => {
        const found = new Map<string, string>();
        for (const { outline } of files.declaring(network)) {
            for (const each of outline.names ?? []) {
                if (names.has(each.name)) {
                    found.set(each.name, `${found.get(each.name) ?? ''}${inWords(each)}\n`);
                }
            }
        }
        return found;
    };
    const [before, after] = [meanings(base), meanings(head)];
    return new Set([...names].filter(name => before.get(name) !== after.get(name)));
}

/** An element without where it stands. */
function inWords(element: unknown): string {
    return JSON.stringify(element, (key, value) => (key === 'place' || key === 'range' || key === 'path' ? undefined : value)) ?? '';
}
