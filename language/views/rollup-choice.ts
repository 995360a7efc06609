import type { OrganizationRollup } from '../progress/rollup.ts';
import { oneLine } from './progress-texts.ts';

/** What a reader has chosen to see of a rollup; a page remembers it. */
export interface RollupChoice {
    /** The organizations of which what is directly below is to be seen, or is not, other than at first. */
    readonly opened?: readonly string[];
    readonly closed?: readonly string[];
    /** How many rows of a list are to be seen, where it is more than at first; lists by their keys. */
    readonly lengths?: Readonly<Record<string, number>>;
    readonly filter?: RollupFilter;
}

/** Which organizations are to be seen; what is missing excludes nobody. */
export interface RollupFilter {
    readonly kind?: string;
    /** `CSI`, or `none`. */
    readonly designation?: string;
    /** The status of the plan, or `no plan`. */
    readonly status?: string;
    /** Only those that have an action or a milestone behind. */
    readonly isBehind?: boolean;
    /** A part of the title or the name. */
    readonly text?: string;
}

/** What there is to choose from in the filters. */
export interface FilterChoices {
    readonly kinds: readonly string[];
    readonly designations: readonly string[];
    readonly statuses: readonly string[];
}

export const NO_DESIGNATION = 'none';
const NO_PLAN = 'no plan';

/** A filter that leaves nobody out is none. */
export function isFiltering({ kind, designation, status, isBehind, text }: RollupFilter): boolean {
    return [kind, designation, status, text?.trim()].some(each => each !== undefined && each !== '') || isBehind === true;
}

export function fits({ kind, designation, status, isBehind, text = '' }: RollupFilter, organization: OrganizationRollup): boolean {
    const { id, title, actions, milestones } = organization;
    const wanted = text.trim().toLowerCase();
    return isOf(kind, organization.kind) && isOf(designation, organization.designation ?? NO_DESIGNATION) && isOf(status, organization.status ?? NO_PLAN)
        && (isBehind !== true || actions.behind + milestones.behind > 0)
        && (wanted === '' || oneLine(title ?? '').toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted));
}

export function filterChoices(organizations: readonly OrganizationRollup[]): FilterChoices {
    const all = (of: (organization: OrganizationRollup) => string) => [...new Set(organizations.map(of))].sort();
    return { kinds: all(each => each.kind), designations: all(each => each.designation ?? NO_DESIGNATION), statuses: all(each => each.status ?? NO_PLAN) };
}

function isOf(wanted: string | undefined, value: string): boolean {
    return wanted === undefined || wanted === '' || wanted === value;
}
