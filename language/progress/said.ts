import type { Day } from '../model/periods.ts';
import type { Adjustment, Place } from '../model/types.ts';
import { countedOn, type MergedPlan, type Network } from './network.ts';
import type { Days } from './resources.ts';

/** A text of a report, with the element that it is about. */
export interface Told {
    readonly text: string;
    readonly element?: string;
    readonly place: Place;
}

/** What the reports say in words in a period. */
export interface Said {
    readonly outputs: readonly Told[];
    readonly causes: readonly Told[];
    readonly adjustments: readonly Adjustment[];
    readonly comments: readonly Told[];
}

/** The elements that a table is about. */
export interface Scope {
    /** Whose causes and adjustments it tells. */
    within(name: string): boolean;
    /** Whose outputs and comments it tells. */
    itself(name: string): boolean;
    /** Also what names no element. */
    readonly isPlan?: boolean;
}

/**
 * What the reports known on a day say in words of some elements in a period: outputs, causes, adjustments and comments.
 * An output that comes with a `done` is counted on the day that it names.
 */
export function saidIn(network: Network, plan: MergedPlan, scope: Scope, asOf: Day, { since, upTo }: Days): Said {
    const outputs = new Map<string, Told>();
    const causes: Told[] = [];
    const adjustments: Adjustment[] = [];
    const comments: Told[] = [];
    const isIn = (day: Day) => since <= day && day <= upTo;
    const isAbout = (test: (name: string) => boolean, element: string | undefined) => (element === undefined ? scope.isPlan === true : test(element));
    for (const report of plan.reports.filter(each => each.day <= asOf)) {
        const counted = countedOn(network, plan.organization, report);
        for (const entry of report.entries) {
            const { place } = entry;
            if (entry.kind === 'done' && isIn(entry.on ?? counted) && isAbout(scope.itself, entry.element)) {
                entry.outputs.forEach(text => outputs.set(`${entry.element}\n${text}`, { text, element: entry.element, place }));
            } else if (entry.kind === 'output' && isIn(counted) && isAbout(scope.itself, entry.element)) {
                outputs.set(`${entry.element}\n${entry.text}`, { text: entry.text, element: entry.element, place });
            } else if (entry.kind === 'comment' && isIn(counted) && isAbout(scope.itself, entry.element)) {
                comments.push({ text: entry.text, element: entry.element, place });
            } else if (entry.kind === 'word' && entry.because !== undefined && isIn(counted) && isAbout(scope.within, entry.element)) {
                causes.push({ text: entry.because, element: entry.element, place });
            }
        }
        if (isIn(counted)) {
            adjustments.push(...report.adjustments.filter(({ elements }) => (elements.length === 0 ? isAbout(scope.within, undefined) : elements.some(scope.within))));
        }
    }
    return { outputs: [...outputs.values()], causes, adjustments, comments };
}
