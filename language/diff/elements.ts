import type { Period } from '../model/periods.ts';
import type { Better, Indicator, Measure, Place } from '../model/types.ts';
import { actionsOf, measuresOf, milestonesOf, strategiesOf } from '../progress/elements.ts';
import { lastDayFor, type Network } from '../progress/network.ts';
import { placeKey } from '../progress/numbering.ts';
import type { Found } from './change.ts';
import type { Element, Revision } from './revision.ts';
import { compareTargets, countsInPercent, type Aims } from './targets.ts';

/** What the model knows of an element beyond its words. */
interface Known {
    /** Set for what has a due date, whether or not it is given. */
    readonly due?: { readonly period?: Period };
    readonly owners?: readonly string[];
    readonly aims?: Aims;
}

/** Finds what the model knows of an element, by one of its places. */
export type KnownAt = (places: readonly Place[]) => Known;

/** Collects what the model knows of the elements of all plans. */
export function knownElements(network: Network): KnownAt {
    const known = new Map<string, Known>();
    for (const plan of [...network.plans.values()].flat()) {
        for (const strategy of strategiesOf(plan)) {
            known.set(placeKey(strategy.place), { due: { period: strategy.to } });
        }
        for (const { milestone } of milestonesOf(plan)) {
            known.set(placeKey(milestone.place), { due: { period: milestone.due } });
        }
        for (const { action } of actionsOf(plan)) {
            known.set(placeKey(action.place), { due: { period: action.to }, owners: action.owners });
        }
        for (const { measure } of measuresOf(plan)) {
            readMeasure(measure, measure.indicator === undefined ? undefined : network.indicators.get(measure.indicator), known);
        }
    }
    return places => places.map(each => known.get(placeKey(each))).find(each => each !== undefined) ?? {};
}

function readMeasure(measure: Measure, indicator: Indicator | undefined, known: Map<string, Known>): void {
    const better: Better | undefined = measure.better ?? indicator?.better;
    for (const part of [measure, ...measure.groups]) {
        const isPercent = countsInPercent(part.baseline, measure.unit ?? indicator?.unit);
        known.set(placeKey(part.place), { aims: { baseline: part.baseline, targets: part.targets, better, isPercent } });
    }
}

/** The words of the facts that are compared by what they mean, and not by their text. */
export function wordsWithMeaning({ due, owners, aims }: Known): string[] {
    return [...(due ? ['to', 'due'] : []), ...(owners ? ['owner'] : []), ...(aims ? ['target'] : [])];
}

/** Compares due dates, owners and targets of one element that both revisions have. */
export function compareKnown(base: Known, head: Known, element: Element, baseNetwork: Network, headRevision: Revision): Found[] {
    const organization = element.organization ?? '';
    const found: Found[] = [];
    if (base.due && head.due) {
        found.push(...compareDue(base.due.period, head.due.period, organization, element.name, baseNetwork, headRevision.network));
    }
    if (base.owners && head.owners && base.owners.join('\n') !== head.owners.join('\n')) {
        const fewer = head.owners.length - base.owners.length;
        found.push({
            kind: 'owner-changed', effect: fewer < 0 ? 'weaker' : fewer > 0 ? 'stronger' : 'neither',
            before: listed(base.owners), after: listed(head.owners)
        });
    }
    if (base.aims && head.aims) {
        found.push(...compareTargets(base.aims, head.aims));
    }
    return found;
}

function compareDue(before: Period | undefined, after: Period | undefined, organization: string, name: string | undefined, base: Network, head: Network): Found[] {
    if (before === after) {
        return [];
    }
    if (before === undefined || after === undefined) {
        return [before === undefined ? { kind: 'due-added', effect: 'stronger', after } : { kind: 'due-removed', effect: 'weaker', before }];
    }
    const [first, second] = [lastDayFor(base, organization, before), lastDayFor(head, organization, after)];
    if (first === second) {
        return [];
    }
    const later = second > first;
    const justified = name !== undefined && movesTo(head, organization, name, second);
    return [{ kind: later ? 'due-later' : 'due-earlier', effect: later ? 'weaker' : 'stronger', justified, before, after }];
}

/** Whether a report moves an element to that very day. */
function movesTo(network: Network, organization: string, name: string, day: string): boolean {
    return (network.plans.get(organization) ?? []).flatMap(plan => plan.reports).flatMap(report => report.entries).some(entry => (
        entry.kind === 'move' && entry.element === name && entry.to !== undefined && lastDayFor(network, organization, entry.to) === day));
}

function listed(owners: readonly string[]): string | undefined {
    return owners.length === 0 ? undefined : owners.join(', ');
}
