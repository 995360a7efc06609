import { upwards, type Network } from './network.ts';

/** The organizations with none above; of a circle of organizations the first by name. */
export function rootsOf(network: Network): string[] {
    const tops = [...network.organizations.values()].filter(({ parent }) => parent === undefined || !network.organizations.has(parent)).map(each => each.name);
    return [...tops, ...circlesIn(network).map(circle => circle.toSorted()[0])].sort();
}

/** The circles of organizations that are in each other: each begins with the one that the network has first, and goes on with the one above it. */
export function circlesIn({ organizations }: Pick<Network, 'organizations'>): string[][] {
    const seen = new Set<string>();
    const circles: string[][] = [];
    for (const start of organizations.keys()) {
        const way = new Set<string>();
        let name: string | undefined = start;
        while (name !== undefined && organizations.has(name) && !seen.has(name)) {
            seen.add(name);
            way.add(name);
            name = organizations.get(name)!.parent;
        }
        if (name !== undefined && way.has(name)) {
            const path = [...way];
            circles.push(path.slice(path.indexOf(name)));
        }
    }
    const places = new Map([...organizations.keys()].map((name, place) => [name, place]));
    return circles.map(circle => {
        const first = circle.reduce((best, each) => (places.get(each)! < places.get(best)! ? each : best));
        return [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first))];
    });
}

/** Organizations and everything under them: each once, those above before those below, neighbors by name. */
export function treeFrom(network: Network, roots: readonly string[]): string[] {
    const seen = new Set<string>();
    const waiting = [...roots].reverse();
    while (waiting.length > 0) {
        const name = waiting.pop()!;
        if (!seen.has(name)) {
            seen.add(name);
            waiting.push(...(network.below.get(name) ?? []).toReversed());
        }
    }
    return [...seen];
}

/** How to add up what organizations have: in any order and any grouping the same, and `none` changes nothing. */
export interface Adding<T> {
    readonly none: T;
    readonly add: (a: T, b: T) => T;
}

/**
 * Adds up what is under each organization, itself left out, in one pass from the leaves up. In a circle of organizations
 * each has the others under it.
 */
export function sumsBelow<T>(network: Network, own: (name: string) => T, { none, add }: Adding<T>): Map<string, T> {
    const below = new Map<string, T>();
    const open = new Map([...network.organizations.keys()].map(name => [name, network.below.get(name)?.length ?? 0]));
    const whole = (name: string) => add(own(name), below.get(name)!);
    const sumOf = (names: readonly string[]) => names.map(whole).reduce(add, none);
    const ready = [...open].flatMap(([name, children]) => (children === 0 ? [name] : []));
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        below.set(name, sumOf(network.below.get(name) ?? []));
        const { parent } = network.organizations.get(name)!;
        const left = parent === undefined ? undefined : open.get(parent);
        if (left !== undefined) {
            open.set(parent!, left - 1);
            if (left === 1) {
                ready.push(parent!);
            }
        }
    }
    for (const name of network.organizations.keys()) {
        if (!below.has(name)) {
            const circle = upwards(network, name);
            const aside = circle.map(member => sumOf((network.below.get(member) ?? []).filter(each => !circle.includes(each))));
            const others = allButOne(circle.map((member, i) => add(own(member), aside[i])), { none, add });
            circle.forEach((member, i) => below.set(member, add(aside[i], others[i])));
        }
    }
    return below;
}

/** For each of a list the sum of the others. */
function allButOne<T>(list: readonly T[], { none, add }: Adding<T>): T[] {
    const after = [none];
    for (const each of list.toReversed()) {
        after.unshift(add(each, after[0]));
    }
    let before = none;
    return list.map((each, i) => {
        const sum = add(before, after[i + 1]);
        before = add(before, each);
        return sum;
    });
}
