import type { Network } from '../progress/network.ts';
import type { Rollup } from '../progress/rollup.ts';
import { addPractice, addRows, type PracticeRows } from '../progress/rows.ts';
import type { State } from '../progress/states.ts';
import type { TreeEntry } from './need.ts';
import { NOTHING, signs } from './signs.ts';

/** A practice as a narrow column. */
export interface MatrixColumn {
    readonly code: string;
    readonly title: string;
}

/** How far an organization is with a practice: the sign of what needs help first, and how many actions and milestones are in that state. */
export interface MatrixCell {
    readonly state: State | 'nothing';
    readonly text: string;
    /** The whole of it in words. */
    readonly label: string;
}

const WORST_FIRST = ['behind', 'notReported', 'inProgress', 'notStarted', 'done', 'dropped'] as const;

/** The practices of the network's frameworks, and any other code that a plan uses. */
export function matrixColumns(rollup: Rollup, network: Network): MatrixColumn[] {
    const codes = new Set([...network.practices.keys(), ...rollup.organizations.flatMap(each => Object.keys(each.practices))]);
    return [...codes].sort().map(code => ({ code, title: network.practices.get(code)?.title ?? '' }));
}

export function matrixCells(practices: Practices, columns: readonly MatrixColumn[]): (MatrixCell | null)[] {
    return columns.map(({ code }) => (Object.hasOwn(practices, code) ? cellOf(code, practices[code]) : null));
}

type Practices = Readonly<Record<string, PracticeRows>>;

/** What carries each practice under each entry of a tree, itself left out, in one pass from the leaves up. */
export function practicesUnder(tree: readonly TreeEntry[]): Practices[] {
    const under: Practices[] = tree.map(() => ({}));
    /** By depth, what is under the entry above that was met so far. */
    const open: Practices[] = [];
    for (let i = tree.length - 1; i >= 0; i--) {
        const { depth, organization } = tree[i];
        under[i] = open[depth + 1] ?? {};
        open.length = depth + 1;
        open[depth] = addPractices(open[depth] ?? {}, addPractices(under[i], organization.practices));
    }
    return under;
}

function addPractices(a: Practices, b: Practices): Practices {
    const sums = { ...a };
    for (const [code, rows] of Object.entries(b)) {
        sums[code] = addPractice(Object.hasOwn(a, code) ? a[code] : undefined, rows);
    }
    return sums;
}

function cellOf(code: string, { actions, milestones }: PracticeRows): MatrixCell {
    const rows = addRows(actions, milestones);
    const present = WORST_FIRST.filter(state => rows[state] > 0);
    if (present.length === 0) {
        return { state: 'nothing', text: NOTHING, label: `${code}: a strategy without actions or milestones` };
    }
    const [worst] = present;
    const words = present.map(state => `${rows[state]} ${signs[state].word}`);
    return { state: worst, text: `${signs[worst].sign} ${rows[worst]}`, label: `${code}: of ${rows.total + rows.dropped} actions and milestones ${words.join(', ')}` };
}
