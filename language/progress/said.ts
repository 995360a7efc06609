import type { Day } from '../model/periods.ts';
import type { Adjustment, EffectEntry, Place } from '../model/types.ts';
import type { KnownEntry, KnownReports } from './known.ts';
import type { Days } from './resources.ts';

/** A text of a report, with the element that it is about. */
export interface Told {
    readonly text: string;
    readonly element?: string;
    readonly place: Place;
}

/** An adjustment, with what later reports say of whether it worked. */
export interface ToldAdjustment extends Adjustment {
    readonly effects: readonly EffectEntry[];
}

/** What the reports say in words in a period. */
export interface Said {
    readonly outputs: readonly Told[];
    /** Reasons, and what is done about them. */
    readonly causes: readonly Told[];
    readonly adjustments: readonly ToldAdjustment[];
    readonly comments: readonly Told[];
    /** What was used besides money. */
    readonly resources: readonly Told[];
}

/** The elements that a table is about. */
export interface Scope {
    /** Whose causes and adjustments it tells. */
    within(name: string): boolean;
    /** Whose outputs, comments and resources it tells. */
    itself(name: string): boolean;
    /** Also what names no element. */
    readonly isPlan?: boolean;
}

/** What the reports known on a day say in words of some elements; read once for all periods. */
export class Saying {
    private readonly known: KnownReports;
    private readonly entries: readonly KnownEntry[];
    private readonly adjustments: readonly { readonly adjustment: ToldAdjustment; readonly counted: Day }[];
    private readonly scope: Scope;

    constructor(known: KnownReports, scope: Scope) {
        this.known = known;
        this.scope = scope;
        this.entries = [...known.names()].filter(name => this.isAbout(scope.within, name) || this.isAbout(scope.itself, name))
            .flatMap(name => known.of(name)).sort((a, b) => a.order - b.order);
        this.adjustments = known.reports.flatMap(({ report, counted }) => report.adjustments
            .filter(({ elements }) => (elements.length === 0 ? this.isAbout(scope.within, undefined) : elements.some(scope.within)))
            .map(each => ({ counted, adjustment: { ...each, effects: this.effectsOf(each.name) } })));
    }

    /** What counts in a period. An output that comes with a `done` is counted on the day that it names. */
    in({ since, upTo }: Days): Said {
        const outputs = new Map<string, Told>();
        const causes: Told[] = [];
        const comments: Told[] = [];
        const resources: Told[] = [];
        const isIn = (day: Day) => since <= day && day <= upTo;
        for (const { entry, counted } of this.entries) {
            if (entry.kind === 'result' || !isIn(entry.kind === 'done' ? entry.on ?? counted : counted)) {
                continue;
            }
            const { element, place } = entry;
            if (entry.kind === 'word') {
                if (this.isAbout(this.scope.within, element)) {
                    causes.push(...[entry.because, entry.so].flatMap(text => (text === undefined ? [] : [{ text, element, place }])));
                }
            } else if (this.isAbout(this.scope.itself, element)) {
                if (entry.kind === 'done') {
                    entry.outputs.forEach(text => outputs.set(`${element}\n${text}`, { text, element, place }));
                } else if (entry.kind === 'output') {
                    outputs.set(`${element}\n${entry.text}`, { text: entry.text, element, place });
                } else if (entry.kind === 'comment') {
                    comments.push({ text: entry.text, element, place });
                } else if (entry.kind === 'resources') {
                    resources.push({ text: entry.text, element, place });
                }
            }
        }
        return { outputs: [...outputs.values()], causes, adjustments: this.adjustments.filter(each => isIn(each.counted)).map(each => each.adjustment), comments, resources };
    }

    private isAbout(test: (name: string) => boolean, element: string | undefined): boolean {
        return element === undefined ? this.scope.isPlan === true : test(element);
    }

    private effectsOf(name: string | undefined): EffectEntry[] {
        return name === undefined ? [] : this.known.ofKind(name, 'effect').map(each => each.entry);
    }
}
