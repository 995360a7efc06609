import { byOwnNeed, type TreeEntry } from './need.ts';
import { fits, isFiltering, type RollupChoice } from './rollup-choice.ts';

/** So many organizations are opened by themselves. */
const MOST_OPEN = 60;
/** Of a list so many rows are shown at first. */
export const FIRST = 50;

/** An organization that is to be seen, or how many of a list are left out. */
export type ShownEntry = OpenEntry | RestEntry;

export interface OpenEntry {
    readonly at: number;
    readonly depth: number;
    /** Whether what is directly below it is to be seen; null where nothing is below it, or a filter shows single organizations. */
    readonly isOpen: boolean | null;
    /** How many are below it, near and far. */
    readonly below: number;
}

export interface RestEntry {
    readonly depth: number;
    /** The key of the list that can be made longer. */
    readonly key: string;
    readonly left: number;
}

/** Of a small network everything is seen. */
export function isSmall(tree: readonly TreeEntry[]): boolean {
    return tree.length <= MOST_OPEN;
}

/**
 * What is seen of a tree of organizations. As many levels are open from the top as have a few dozen organizations, at least that below
 * the top; a reader opens and closes others. With a filter it is a list of those that fit, who needs help first.
 *
 * @param tree see `treeByNeed`
 * @returns entries by their places in the tree
 */
export function shownEntries(tree: readonly TreeEntry[], choice: RollupChoice): ShownEntry[] {
    return isFiltering(choice.filter ?? {}) ? fitting(tree, choice) : opened(tree, choice);
}

function fitting(tree: readonly TreeEntry[], { filter = {}, lengths = {} }: RollupChoice): ShownEntry[] {
    const all = tree.flatMap(({ organization }, at) => (fits(filter, organization) ? [{ at, organization }] : [])).sort((a, b) => byOwnNeed(a.organization, b.organization));
    const shown = all.slice(0, lengths.fitting ?? FIRST);
    return [...shown.map(({ at }): OpenEntry => ({ at, depth: 0, isOpen: null, below: 0 })), ...restOf('fitting', all.length - shown.length, 0)];
}

function opened(tree: readonly TreeEntry[], { opened: more = [], closed = [], lengths = {} }: RollupChoice): ShownEntry[] {
    if (isSmall(tree)) {
        return tree.map(({ depth }, at): OpenEntry => ({ at, depth, isOpen: null, below: 0 }));
    }
    const ends = endsOf(tree);
    const levels = openLevels(tree);
    const [isOpened, isClosed] = [new Set(more), new Set(closed)];
    const shown: ShownEntry[] = [];
    /** The lists that are gone through, the innermost last. */
    const lists: { at: number; readonly end: number; readonly key: string; readonly depth: number; left: number }[] = [];
    const begin = (at: number, end: number, key: string, depth: number) => lists.push({ at, end, key, depth, left: lengths[key] ?? FIRST });
    begin(0, tree.length, 'top', 0);
    for (let list = lists.at(-1); list; list = lists.at(-1)) {
        if (list.at === list.end || list.left === 0) {
            shown.push(...restOf(list.key, countFrom(ends, list.at, list.end), list.depth));
            lists.pop();
            continue;
        }
        const { at, depth } = list;
        const { id } = tree[at].organization;
        const below = ends[at] - at - 1;
        const isOpen = below === 0 ? null : !isClosed.has(id) && (isOpened.has(id) || depth < levels);
        shown.push({ at, depth, isOpen, below });
        list.at = ends[at];
        list.left--;
        if (isOpen === true) {
            begin(at + 1, ends[at], `below ${id}`, depth + 1);
        }
    }
    return shown;
}

/** How many levels below the top are open at first. */
function openLevels(tree: readonly TreeEntry[]): number {
    const counts: number[] = [];
    tree.forEach(({ depth }) => {
        counts[depth] = (counts[depth] ?? 0) + 1;
    });
    let sum = counts[0] ?? 0;
    let levels = 0;
    while (levels + 1 < counts.length && (levels === 0 && counts[0] === 1 || sum + counts[levels + 1] <= MOST_OPEN)) {
        sum += counts[++levels];
    }
    return levels;
}

/** Behind each entry the place where what is below it ends. */
function endsOf(tree: readonly TreeEntry[]): number[] {
    const ends: number[] = Array(tree.length);
    const open: number[] = [];
    tree.forEach(({ depth }, at) => {
        while (open.length > depth) {
            ends[open.pop()!] = at;
        }
        open.push(at);
    });
    open.forEach(each => {
        ends[each] = tree.length;
    });
    return ends;
}

/** How many stand beside each other in a list from a place on. */
function countFrom(ends: readonly number[], from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at = ends[at]) {
        count++;
    }
    return count;
}

function restOf(key: string, left: number, depth: number): RestEntry[] {
    return left === 0 ? [] : [{ key, left, depth }];
}
