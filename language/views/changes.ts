import type { Change, ChangeKind, FilePlace } from '../diff/change.ts';
import type { Comparison } from '../diff/compare.ts';
import type { FileProblem } from '../diff/findings.ts';

/** What a change does to the plans, as a reviewer reads it: what got weaker first. */
export interface ChangesView {
    /** The groups that have something in them. */
    readonly groups: readonly ChangeGroup[];
    /** What there is to say where the groups are empty. */
    readonly note?: string;
}

/** What a change does to a plan. */
export type GroupName = 'weaker' | 'stronger' | 'other' | 'records';

export interface ChangeGroup {
    readonly name: GroupName;
    readonly heading: string;
    readonly rows: readonly ChangeRow[];
}

export interface ChangeRow {
    readonly change: ChangeKind | FindingChange;
    /** `lincoln-ms.met-growth`; empty for a finding. */
    readonly element: string;
    readonly organization?: string;
    /** What it is: `measure`. */
    readonly kind: string;
    readonly title: string;
    /** What happened to it: `target for SY2026-27 lowered`. */
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly base?: FilePlace;
    readonly head?: FilePlace;
}

/** A finding that came with the change, or went. */
export type FindingChange = 'introduced' | 'resolved';

interface Findings {
    readonly introduced: readonly FileProblem[];
    readonly resolved: readonly FileProblem[];
}

/** @param isSame whether the two texts have not even different comments */
export function changesView({ changes, sameWords }: Comparison, findings: Findings, isSame: boolean): ChangesView {
    const groups: ChangeGroup[] = [
        { name: 'weaker' as const, heading: 'Weaker or riskier', rows: [...rows(changes, each => each.effect === 'weaker'), ...findingRows(findings.introduced, 'introduced')] },
        { name: 'stronger' as const, heading: 'Stronger', rows: [...rows(changes, each => each.effect === 'stronger'), ...findingRows(findings.resolved, 'resolved')] },
        { name: 'other' as const, heading: 'Added, removed and changed', rows: rows(changes, each => each.effect === 'neither' && !isRecord(each)) },
        { name: 'records' as const, heading: 'Reports and decisions', rows: rows(changes, each => each.effect === 'neither' && isRecord(each)) }
    ].filter(each => each.rows.length > 0);
    return groups.length > 0 ? { groups } : { groups, note: noteOn(sameWords, isSame) };
}

function noteOn(sameWords: boolean, isSame: boolean): string {
    return isSame ? 'Nothing changed.' : sameWords ? 'Only formatting or comments changed.'
        : 'Nothing that is compared changed: the texts differ in their order, or say the same in other words.';
}

function rows(changes: readonly Change[], belongs: (change: Change) => boolean): ChangeRow[] {
    return changes.filter(belongs).map(change => ({
        change: change.kind,
        element: change.element,
        organization: change.organization,
        kind: change.what,
        title: change.title ?? '',
        what: whatHappened(change),
        before: change.before ?? '',
        after: change.after ?? '',
        base: change.base,
        head: change.head
    }));
}

/** Errors and warnings; a hint is no news to a reviewer. */
function findingRows(problems: readonly FileProblem[], change: FindingChange): ChangeRow[] {
    return problems.filter(({ problem }) => problem.severity === 'error' || problem.severity === 'warning').map(({ file, problem }) => {
        const place = { file, line: problem.range.start.line + 1 };
        const isNew = change === 'introduced';
        return {
            change, element: '', kind: problem.rule, title: '', what: `${isNew ? 'new' : 'resolved'} ${problem.severity}`,
            before: isNew ? '' : problem.message, after: isNew ? problem.message : '', ...(isNew ? { head: place } : { base: place })
        };
    });
}

function whatHappened({ kind, fact, before, after, justified }: Change): string {
    const [subject, step] = split(kind);
    if (subject === 'target') {
        return `target${fact === undefined ? '' : ` for ${fact}`} ${step}`;
    }
    if (subject === 'due') {
        return `due ${step === 'added' ? 'date added' : step === 'removed' ? 'date removed' : step}${justified ? ', as a report has told' : ''}`;
    }
    if (subject === 'text') {
        return `${fact === 'title' ? 'title' : `“${fact}”`} ${before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'}`;
    }
    return step === '' ? subject : `${subject} ${step}`;
}

function split(kind: string): [string, string] {
    const at = kind.indexOf('-');
    return at < 0 ? [kind, ''] : [kind.slice(0, at), kind.slice(at + 1)];
}

function isRecord({ what }: Change): boolean {
    return what === 'report' || what === 'decision';
}
