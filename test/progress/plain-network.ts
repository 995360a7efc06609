import type { Quantity } from '../../language/model/quantities.ts';
import type { OrganizationKind } from '../../language/model/types.ts';
import { mergeNetwork, type Network } from '../../language/progress/network.ts';
import type { Summary } from '../../language/progress/summary.ts';

/** A result of the measure `m`, which uses the indicator `growth`; with a group it is that one's. */
export interface PlainResult {
    readonly group?: string;
    readonly value: Quantity;
}

export type PlainPlaces = readonly (readonly [id: string, kind: OrganizationKind, parent?: string])[];

/** A network as plain data, of organizations and the results that each reports for SY2026-27. */
export function plainNetwork(places: PlainPlaces, results: Readonly<Record<string, readonly PlainResult[]>>): Network {
    const place = (uri: string) => ({ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    const empty = { indicators: [], calendars: [], practices: [], plans: [], reports: [], decisions: [], organizations: [] };
    const common = {
        ...empty, uri: 'network', organizations: places.map(([name, kind, parent]) => ({ name, kind, parent, designations: [], place: place('network') })),
        indicators: [{ name: 'growth', unit: 'percent', place: place('network') }]
    } as unknown as Summary;
    return mergeNetwork([common, ...Object.entries(results).map(([id, own]) => ({
        ...empty, uri: id,
        plans: [{
            organization: id, form: 'plan', from: 'SY2026-27', to: 'SY2026-27', updated: [], submitted: [], priorities: [], strategies: [], milestones: [], actions: [], parts: [], place: place(id),
            goals: [{
                name: 'g', strategies: [], actions: [], place: place(id),
                measures: [{ name: 'm', indicator: 'growth', targets: [], groups: own.flatMap(({ group }) => (group === undefined ? [] : [{ name: group, targets: [], place: place(id) }])), place: place(id) }]
            }]
        }],
        reports: [{
            organization: id, covering: 'SY2026-27', on: '2027-06-18', place: place(id),
            adjustments: [], entries: own.map(({ group, value }) => ({ kind: 'result', measure: group === undefined ? 'm' : `m.${group}`, period: 'SY2026-27', value, place: place(id) }))
        }]
    } as unknown as Summary))]);
}

export function students(of: number): Quantity {
    return { kind: 'share', count: Math.floor(of / 2), of };
}
