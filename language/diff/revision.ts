import type { Day } from '../model/periods.ts';
import { planOn, type PlanSpan } from '../model/plans.ts';
import type { Place } from '../model/types.ts';
import type { MergedPlan, Network } from '../progress/network.ts';
import type { FilePlace } from './change.ts';
import type { Stated, TextStatements } from './statements.ts';

/** A network at one time: its merged model for what has a meaning to it, and every statement for the rest. */
export interface Revision {
    /** The address of the network's folder, with a slash at its end. */
    readonly root: string;
    readonly network: Network;
    readonly texts: readonly TextStatements[];
}

/** Whatever all the texts of a revision together say of one element. */
export interface Element extends Stated {
    /** The key of the plan that it belongs to. */
    readonly plan?: string;
    readonly places: readonly Place[];
}

/** The plans of a revision by organization and span, each with what it is called in both revisions. */
type PlanKeys = ReadonlyMap<MergedPlan, string>;

/** Calls the plans of two revisions by the same keys: those of the same days, and else those whose days overlap. */
export function pairPlans(base: Network, head: Network): { base: PlanKeys; head: PlanKeys } {
    const keys = { base: new Map<MergedPlan, string>(), head: new Map<MergedPlan, string>() };
    for (const organization of new Set([...base.plans.keys(), ...head.plans.keys()])) {
        const left = [...base.plans.get(organization) ?? []];
        const right = [...head.plans.get(organization) ?? []];
        for (const isPair of [sameDays, overlap]) {
            for (const plan of left.filter(each => !keys.base.has(each))) {
                const other = right.find(each => !keys.head.has(each) && isPair(plan, each));
                if (other) {
                    keys.base.set(plan, spanKey(organization, other));
                    keys.head.set(other, spanKey(organization, other));
                }
            }
        }
        left.filter(each => !keys.base.has(each)).forEach(each => keys.base.set(each, spanKey(organization, each)));
        right.filter(each => !keys.head.has(each)).forEach(each => keys.head.set(each, spanKey(organization, each)));
    }
    return keys;
}

/** All elements of a revision by their keys, which are equal for the same element of both; what several texts say of one is put together. */
export function elementsOf({ network, texts }: Revision, plans: PlanKeys): Map<string, Element> {
    const elements = new Map<string, Element>();
    const all = [...texts].sort((a, b) => (a.uri < b.uri ? -1 : 1)).flatMap(each => each.stated);
    // As where plans are merged, a year adds to what the plan says.
    for (const stated of [...all.filter(each => !isOfYear(each)), ...all.filter(isOfYear)]) {
        const plan = stated.planDay === undefined ? undefined : planKey(network, plans, stated.organization, stated.planDay);
        const keyOf = (path: string) => [stated.organization ?? '', plan ?? '', stated.kind, path, stated.apart ?? ''].join('\n');
        let path = stated.path;
        for (let number = 2; stated.isNameless && elements.has(keyOf(path)); number++) {
            path = `${stated.path}-${number}`;
        }
        const known = elements.get(keyOf(path));
        elements.set(keyOf(path), known ? together(known, stated) : { ...stated, path, plan, places: [stated.place] });
    }
    return elements;
}

export function filePlace(root: string, { uri, range }: Place): FilePlace {
    return { file: fileIn(root, uri), line: range.start.line + 1 };
}

/** The path of a file from the folder of its network, as people read it. */
export function fileIn(root: string, uri: string): string {
    return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
}

function together(known: Element, more: Stated): Element {
    return { ...known, title: known.title ?? more.title, parent: known.parent || more.parent, facts: [...known.facts, ...more.facts], places: [...known.places, more.place] };
}

function isOfYear(stated: Stated): boolean {
    return stated.form === 'year';
}

function planKey(network: Network, plans: PlanKeys, organization: string | undefined, day: Day): string | undefined {
    const plan = planOn(network.plans.get(organization ?? '') ?? [], day);
    return plan && plans.get(plan);
}

function spanKey(organization: string, { first, last }: PlanSpan): string {
    return `${organization} ${first} ${last}`;
}

function sameDays(a: PlanSpan, b: PlanSpan): boolean {
    return a.first === b.first && a.last === b.last;
}

function overlap(a: PlanSpan, b: PlanSpan): boolean {
    return a.first <= b.last && b.first <= a.last;
}
