import type { Place } from '../model/types.ts';
import type { Change, Found } from './change.ts';
import { compareKnown, knownElements, wordsWithMeaning } from './elements.ts';
import { compareFacts } from './facts.ts';
import { elementsOf, filePlace, pairPlans, type Element, type Revision } from './revision.ts';

/** What differs between two revisions, and how much of their texts. */
export interface Comparison {
    readonly changes: readonly Change[];
    /** Whether the texts are word for word the same, so that at most formatting and comments differ. */
    readonly sameWords: boolean;
}

/** What makes a plan weaker when it is gone. */
const COMMITMENTS: readonly string[] = ['plan', 'goal', 'measure', 'group', 'priority', 'strategy', 'milestone', 'action', 'support'];

/**
 * Compares two revisions of a network: not their lines, but what they ask for, matching elements by organization, plan and name.
 * What is weaker or riskier comes first, then by organization and position. The same revisions always give the same changes.
 */
export function compareRevisions(base: Revision, head: Revision): Comparison {
    const changes = inOrder(changesBetween(base, head));
    const [before, after] = [base, head].map(({ texts }) => texts.map(each => each.words));
    return { changes, sameWords: changes.length === 0 && haveSameWords(before, after) };
}

/** Puts changes into the order in which they are told. */
export function inOrder(changes: readonly Change[]): Change[] {
    return [...changes].sort(byWeight);
}

/** Whether texts are word for word the same, whatever file each is in. */
export function haveSameWords(base: readonly string[], head: readonly string[]): boolean {
    const [before, after] = [[...base].sort(), [...head].sort()];
    return before.length === after.length && before.every((words, i) => words === after[i]);
}

/** The changes between two revisions, in no order that counts. What one organization's texts say has no bearing on another's. */
export function changesBetween(base: Revision, head: Revision): Change[] {
    const plans = pairPlans(base.network, head.network);
    const before = elementsOf(base, plans.base);
    const after = elementsOf(head, plans.head);
    const [knownBefore, knownAfter] = [knownElements(base.network), knownElements(head.network)];
    // What comes or goes together with its whole plan is not told one by one.
    const newOrGone = plansIn(before).symmetricDifference(plansIn(after));
    const gauged = gaugedIn(after);
    const changes: Change[] = [];
    for (const key of new Set([...after.keys(), ...before.keys()])) {
        const [old, now] = [before.get(key), after.get(key)];
        if (old && now) {
            const [was, is] = [knownBefore(old.places), knownAfter(now.places)];
            // Only what the model knows on both sides can be compared by it.
            const skip = wordsWithMeaning(was).filter(word => wordsWithMeaning(is).includes(word));
            const found = isRecord(now) ? compareRecords(old, now) : [
                ...compareKnown(was, is, now, base.network, head),
                ...compareFacts(old, now, skip, now.kind === 'strategy' && gauged.has(pathKey(now, now.path))),
                ...(old.parent === now.parent ? [] : [{ kind: 'moved', effect: 'neither', before: old.parent, after: now.parent } as const])
            ];
            changes.push(...found.map(each => change(each, old, now, base, head)));
        } else if (isRecord(now ?? old!) || (now ?? old!).kind === 'plan' || !newOrGone.has(planKey(now ?? old!))) {
            changes.push(change(comeOrGone(old, now), old, now, base, head));
        }
    }
    return changes;
}

function change(found: Found, old: Element | undefined, now: Element | undefined, base: Revision, head: Revision): Change {
    const element = now ?? old!;
    return {
        kind: found.kind,
        element: idOf(element),
        organization: element.organization,
        what: element.kind,
        title: element.title,
        fact: found.fact,
        effect: found.effect,
        justified: found.justified ?? false,
        before: found.before,
        after: found.after,
        base: old && filePlace(base.root, placeOf(found, old)),
        head: now && filePlace(head.root, placeOf(found, now))
    };
}

/** The line of the fact that changed, where there is one; else that of the element. */
function placeOf({ kind, fact, before, after }: Found, element: Element): Place {
    const step = /^(target|due|owner)/.exec(kind)?.[0];
    const words = step === 'due' ? ['to', 'due'] : [step ?? fact];
    const facts = element.facts.filter(each => words.includes(each.word));
    const found = step === 'target' ? facts.find(each => each.text.includes(fact ?? '')) : facts.find(each => each.text === before || each.text === after) ?? (step && facts[0]);
    return (found || element).place;
}

function idOf({ organization, path }: Element): string {
    return organization === undefined ? path : path === '' ? organization : `${organization}.${path}`;
}

function isRecord(element: Element): element is Element & { kind: 'report' | 'decision' } {
    return element.kind === 'report' || element.kind === 'decision';
}

/** Reports and decisions are only ever added: another word in one, or one that is gone, is a risk. */
function compareRecords(old: Element, now: Element & { kind: 'report' | 'decision' }): Found[] {
    const text = (element: Element) => element.facts.map(each => `${each.word} ${each.text}`).join('\n');
    return text(old) === text(now) ? [] : [{ kind: `${now.kind}-changed`, effect: 'weaker', before: inShort(old), after: inShort(now) }];
}

function comeOrGone(old: Element | undefined, now: Element | undefined): Found {
    const element = now ?? old!;
    if (isRecord(element)) {
        const { kind } = element;
        return now ? { kind: `${kind}-added`, effect: 'neither', after: inShort(element) } : { kind: `${kind}-removed`, effect: 'weaker', before: inShort(element) };
    }
    return now ? { kind: 'added', effect: 'neither' } : { kind: 'removed', effect: COMMITMENTS.includes(element.kind) ? 'weaker' : 'neither' };
}

/** What a report or a decision says in one line: how often it says what. */
function inShort({ facts }: Element): string {
    const said = Map.groupBy(facts.slice(1), each => each.word);
    return `${facts[0].text}; ${[...said].map(([word, list]) => (list.length === 1 ? word : `${word} (${list.length})`)).join(', ') || 'nothing said'}`;
}

function plansIn(elements: ReadonlyMap<string, Element>): Set<string> {
    return new Set([...elements.values()].filter(each => each.kind === 'plan').map(planKey));
}

/** Which elements have measures that gauge them. */
function gaugedIn(elements: ReadonlyMap<string, Element>): Set<string> {
    return new Set([...elements.values()].filter(each => each.kind === 'measure').map(each => pathKey(each, each.parent)));
}

/** A plan that names no organization is the plan of no one else. */
function planKey({ organization, plan }: Element): string {
    return `${organization ?? ''}\n${plan ?? ''}`;
}

function pathKey(element: Element, path: string): string {
    return `${planKey(element)}\n${path}`;
}

function byWeight(a: Change, b: Change): number {
    const weight = (each: Change) => (each.effect === 'weaker' ? 0 : 1);
    const place = (each: Change) => each.head ?? each.base!;
    return weight(a) - weight(b) || compareText(a.organization ?? '', b.organization ?? '') || compareText(place(a).file, place(b).file)
        || place(a).line - place(b).line || compareText(a.element, b.element) || compareText(a.kind, b.kind)
        || compareText(a.fact ?? '', b.fact ?? '') || compareText(a.before ?? '', b.before ?? '') || compareText(a.after ?? '', b.after ?? '');
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
