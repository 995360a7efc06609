import type { OrganizationRollup } from '../progress/rollup.ts';

/** An organization in the tree shown. */
export interface TreeEntry {
    readonly organization: OrganizationRollup;
    readonly depth: number;
}

/**
 * The organizations as a tree, each followed by those below it. Of neighbors the one comes first that needs help first:
 * with more actions and milestones behind, its own and those of everything under it; then with more that nobody reported on;
 * then an identified one (CSI, ATSI, TSI) without a plan; then by title.
 *
 * @param organizations parents before children, as a rollup has them
 */
export function treeByNeed(organizations: readonly OrganizationRollup[]): TreeEntry[] {
    const children = new Map<string, OrganizationRollup[]>();
    const tops: OrganizationRollup[] = [];
    const known = new Set<string>();
    for (const organization of organizations) {
        const { id, parent } = organization;
        // In a circle of organizations the first has its parent behind it, and counts as the top.
        if (parent === null || !known.has(parent)) {
            tops.push(organization);
        } else {
            children.set(parent, children.get(parent) ?? []);
            children.get(parent)!.push(organization);
        }
        known.add(id);
    }
    const entries: TreeEntry[] = [];
    const waiting = tops.sort(byNeed).map(organization => ({ organization, depth: 0 })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        entries.push(next);
        const depth = next.depth + 1;
        waiting.push(...(children.get(next.organization.id) ?? []).sort(byNeed).map(organization => ({ organization, depth })).reverse());
    }
    return entries;
}

function byNeed(a: OrganizationRollup, b: OrganizationRollup): number {
    return count(b, 'behind') - count(a, 'behind')
        || count(b, 'notReported') - count(a, 'notReported')
        || Number(lacksPlan(b)) - Number(lacksPlan(a))
        || compare(a.title ?? a.id, b.title ?? b.id)
        || compare(a.id, b.id);
}

/** Whose own actions and milestones need help first; those of others below do not count. */
export function byOwnNeed(a: OrganizationRollup, b: OrganizationRollup): number {
    const own = ({ actions, milestones }: OrganizationRollup, state: 'behind' | 'notReported') => actions[state] + milestones[state];
    return own(b, 'behind') - own(a, 'behind') || own(b, 'notReported') - own(a, 'notReported') || byNeed(a, b);
}

function count({ actions, milestones, below }: OrganizationRollup, state: 'behind' | 'notReported'): number {
    return actions[state] + milestones[state] + below.actions[state] + below.milestones[state];
}

function lacksPlan({ designation, plan }: OrganizationRollup): boolean {
    return designation !== null && !plan;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
