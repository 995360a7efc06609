import type { Change } from '../../language/diff/change.ts';
import { compareRevisions, type Comparison } from '../../language/diff/compare.ts';
import type { Revision } from '../../language/diff/revision.ts';
import { readStatements } from '../../language/diff/statements.ts';
import { ROOT, TestNetwork } from '../support/network.ts';

export async function revision(texts: string | Readonly<Record<string, string>>): Promise<Revision> {
    const { network, documents } = await TestNetwork.of(texts);
    return { root: ROOT, network, texts: [...documents.values()].map(readStatements) };
}

export async function compare(base: string, head: string): Promise<Comparison> {
    return compareRevisions(await revision(base), await revision(head));
}

/** A change in one line, for comparing: `weaker target-lowered lincoln-ms.met-growth SY2026-27: at least 30% → at least 25%`. */
export function show(change: Change): string {
    const { effect, kind, element, fact, before, after, justified } = change;
    const texts = before === undefined && after === undefined ? '' : `: ${before ?? 'nothing'} → ${after ?? 'nothing'}`;
    return `${effect === 'neither' ? '' : `${effect} `}${kind} ${element}${fact === undefined ? '' : ` ${fact}`}${texts}${justified ? ' (justified)' : ''}`;
}
