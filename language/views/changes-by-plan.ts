import type { ChangeKind, FilePlace } from '../diff/change.ts';
import { compareWords, type Piece } from '../diff/words.ts';
import { isRealDay } from '../model/periods.ts';
import type { Place } from '../model/types.ts';
import type { Network } from '../progress/network.ts';
import { showDay } from '../rules/words.ts';
import type { ChangeGroup, ChangeRow, ChangesView, FindingChange, GroupName } from './changes.ts';

/** A change as a page shows it: plan by plan, those that got weaker somewhere first. */
export interface ChangesByPlan {
    /** How much of what there is in all plans together, with nothing left out that is none. */
    readonly counts: readonly { readonly name: GroupName; readonly heading: string; readonly count: number }[];
    readonly plans: readonly PlanChanges[];
    /** What there is to say where nothing changed. */
    readonly note: string | null;
}

export interface PlanChanges {
    /** Nothing for what belongs to no organization, such as an indicator that all share. */
    readonly organization: string | null;
    readonly title: string;
    readonly groups: readonly { readonly name: GroupName; readonly heading: string; readonly elements: readonly ElementChanges[] }[];
}

/** What changed about one element within a group. */
export interface ElementChanges {
    /** `measure`; empty for a finding. */
    readonly kind: string;
    /** Its title, else its name; of a finding the name of its rule. */
    readonly title: string;
    /** Its name, where it is not the title already. */
    readonly name: string;
    readonly changes: readonly ElementChange[];
}

export interface ElementChange {
    /** Its value is the message of a rule. */
    readonly isFinding: boolean;
    readonly sign: string;
    /** `target for SY2026-27 lowered`. */
    readonly what: string;
    /** With days as readers write them. */
    readonly before: string;
    readonly after: string;
    /** Both values as they stand in the text, where that is another way of writing them. */
    readonly exact: string | null;
    /** What is between before and after word by word, where these are texts with something in common. */
    readonly pieces: readonly Piece[] | null;
    /** Where it stands now, and where it stood. */
    readonly now: TextPlace | null;
    readonly then: TextPlace | null;
}

export interface TextPlace extends Place {
    /** The path of the file from the folder of the network. */
    readonly file: string;
}

export interface TwoRevisions {
    readonly base: { readonly network: Network };
    readonly head: { readonly network: Network };
    /** Whose text a file is, where it is one organization's alone. */
    ownerOf(file: string): string | undefined;
    /** The address under which the text of a file can be opened as it is now, or as it was. */
    addressOf(file: string, isBase: boolean): string;
}

/** How a change is told from others at a glance; the words beside it say the same. None of them is the sign of a state. */
const SIGNS: Readonly<Record<ChangeKind | FindingChange, string>> = {
    'added': '+', 'target-added': '+', 'due-added': '+', 'report-added': '+', 'decision-added': '+',
    'removed': '−', 'target-removed': '−', 'due-removed': '−', 'report-removed': '−', 'decision-removed': '−',
    'target-lowered': '↓', 'target-raised': '↑', 'due-later': '→', 'due-earlier': '←', 'moved': '⇄',
    'text-changed': '±', 'recoded': '±', 'budget-changed': '±', 'owner-changed': '±', 'baseline-changed': '±', 'target-changed': '±',
    'report-changed': '±', 'decision-changed': '±', 'introduced': '!', 'resolved': '✓'
};

const DAYS = /\b\d{4}-\d{2}-\d{2}\b/g;
const ONLY_DAYS = /^(\d{4}-\d{2}-\d{2}[ ,]*)+$/;

/** Puts the rows of a change together by organization, effect and element. */
export function changesByPlan({ groups, note }: ChangesView, revisions: TwoRevisions): ChangesByPlan {
    const ownerOf = (row: ChangeRow) => row.organization ?? revisions.ownerOf((row.head ?? row.base)!.file) ?? null;
    const rows = groups.flatMap(group => group.rows.map(row => ({ group, row, organization: ownerOf(row) })));
    const plans = [...Map.groupBy(rows, each => each.organization)].map(([organization, own]) => ({
        organization,
        title: titleOf(organization, revisions),
        groups: [...Map.groupBy(own, each => each.group)].map(([{ name, heading }, list]) => ({ name, heading, elements: elementsOf(list.map(each => each.row), revisions) }))
    }));
    return {
        counts: groups.map(({ name, heading, rows }: ChangeGroup) => ({ name, heading, count: rows.length })),
        plans: plans.sort((a, b) => weight(a) - weight(b) || compareText(a.title, b.title) || compareText(a.organization ?? '', b.organization ?? '')),
        note: note ?? null
    };
}

function titleOf(organization: string | null, { base, head }: TwoRevisions): string {
    return organization === null ? 'The whole network'
        : head.network.organizations.get(organization)?.title ?? base.network.organizations.get(organization)?.title ?? organization;
}

function elementsOf(rows: readonly ChangeRow[], revisions: TwoRevisions): ElementChanges[] {
    // A finding stands for itself.
    const keyOf = (row: ChangeRow, i: number) => (isFinding(row) ? `${i}` : `${row.kind}\n${row.element}`);
    return [...Map.groupBy(rows, keyOf).values()].map(list => ({ ...nameOf(list[0]), changes: list.map(row => changeOf(row, revisions)) }));
}

function nameOf({ element, organization, kind, title, change }: ChangeRow): { kind: string; title: string; name: string } {
    if (isFinding({ change })) {
        return { kind: '', title: kind, name: '' };
    }
    const path = organization === undefined ? element : element.slice(organization.length + 1);
    const own = path.startsWith(`${kind}-`) ? path.slice(kind.length + 1) : path;
    const name = own.startsWith('"') ? '' : readable(own);
    return { kind, title: title || name, name: title ? name : '' };
}

function changeOf(row: ChangeRow, { addressOf }: TwoRevisions): ElementChange {
    const { change, before, after } = row;
    // Words of an author stay as they are.
    const isWords = isFinding(row) || (change === 'text-changed' && !(ONLY_DAYS.test(before || after) && ONLY_DAYS.test(after || before)));
    const [was, is] = isWords ? [before, after] : [readable(before), readable(after)];
    const place = (at: FilePlace | undefined, isBase: boolean) => at === undefined ? null : {
        file: at.file, uri: addressOf(at.file, isBase), range: { start: { line: at.line - 1, character: 0 }, end: { line: at.line - 1, character: 0 } }
    };
    return {
        isFinding: isFinding(row), sign: SIGNS[change], what: readable(row.what), before: was, after: is,
        exact: was === before && is === after ? null : [before, after].filter(each => each !== '').join(' → '),
        pieces: isWords && before !== '' && after !== '' ? compareWords(before, after) ?? null : null,
        now: place(row.head, false), then: place(row.base, true)
    };
}

function isFinding({ change }: Pick<ChangeRow, 'change'>): boolean {
    return change === 'introduced' || change === 'resolved';
}

function readable(text: string): string {
    return text.replace(DAYS, day => (isRealDay(day) ? showDay(day) : day));
}

/** What is the whole network's comes after the plans. */
function weight({ organization, groups }: PlanChanges): number {
    return (groups.some(each => each.name === 'weaker') ? 0 : 1) + (organization === null ? 2 : 0);
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
