import type { Network } from '../progress/network.ts';
import type { Rollup } from '../progress/rollup.ts';
import { PracticeSums } from '../progress/practice-sums.ts';
import { addRows, type PracticeRows } from '../progress/rows.ts';
import type { State } from '../progress/states.ts';
import type { TreeEntry } from './need.ts';
import { countText, NOTHING, signs } from './signs.ts';

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
    const codes = new Set(network.practices.keys());
    for (const { id } of rollup.organizations) {
        Object.keys(rollup.packedOf(id)).forEach(code => codes.add(code));
    }
    return [...codes].sort().map(code => ({ code, title: network.practices.get(code)?.title ?? '' }));
}

/** @param practiceOf what an organization has of a practice, or several together have */
export function matrixCells(practiceOf: (code: string) => PracticeRows | undefined, columns: readonly MatrixColumn[]): (MatrixCell | null)[] {
    return columns.map(({ code }) => {
        const practice = practiceOf(code);
        return practice ? cellOf(code, practice) : null;
    });
}

/** What carries each practice under each entry of a tree, itself left out, in one pass from the leaves up. */
export function practicesUnder(tree: readonly TreeEntry[], { packedOf }: Pick<Rollup, 'packedOf'>): PracticeSums[] {
    const under: PracticeSums[] = Array(tree.length);
    /** By depth, what is under the entry above that was met so far. */
    const open: (PracticeSums | undefined)[] = [];
    for (let i = tree.length - 1; i >= 0; i--) {
        const { depth, organization } = tree[i];
        under[i] = open[depth + 1] ?? new PracticeSums();
        open.length = depth + 1;
        open[depth] ??= new PracticeSums();
        open[depth].addAll(under[i]);
        Object.entries(packedOf(organization.id)).forEach(([code, { rows }]) => open[depth]!.add(code, rows));
    }
    return under;
}

function cellOf(code: string, { actions, milestones }: PracticeRows): MatrixCell {
    const rows = addRows(actions, milestones);
    const present = WORST_FIRST.filter(state => rows[state] > 0);
    if (present.length === 0) {
        return { state: 'nothing', text: NOTHING, label: `${code}: a strategy without actions or milestones` };
    }
    const [worst] = present;
    const words = present.map(state => `${countText(rows[state])} ${signs[state].word}`);
    return { state: worst, text: `${signs[worst].sign} ${countText(rows[worst])}`, label: `${code}: of ${countText(rows.total + rows.dropped)} actions and milestones ${words.join(', ')}` };
}
