import type { Day, Period } from '../model/periods.ts';
import { planOn } from '../model/plans.ts';
import { unitOf, type Unit } from '../model/quantities.ts';
import type { OrganizationKind } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import { downwards, upwards, type MergedPlan, type Network } from './network.ts';
import { resultsOf, type Result } from './results.ts';
import { addImplementation, implementationOf, noImplementation, type Implementation, type PracticeRows, type Rows } from './rows.ts';
import { addsUp, hideSmallCells, type Hidden } from './small-cells.ts';
import { designationOf, statusOf, type PlanStatus } from './status.ts';

/** The rollup of an organization and of each one below it, as `throughline rollup --format json` prints it. */
export interface Rollup {
    readonly asOf: Day;
    readonly organizations: readonly OrganizationRollup[];
}

export interface OrganizationRollup {
    readonly id: string;
    readonly title: string | null;
    readonly kind: OrganizationKind;
    readonly parent: string | null;
    readonly designation: string | null;
    readonly plan: boolean;
    readonly status: PlanStatus | null;
    readonly actions: Rows;
    readonly milestones: Rows;
    /** The same rows summed over everything under the organization, itself left out. */
    readonly below: { readonly actions: Rows; readonly milestones: Rows };
    readonly practices: Readonly<Record<string, PracticeRows>>;
    readonly results: readonly ResultRow[];
    readonly belowResults: readonly SumRow[];
}

/** A result of a measure that uses a shared indicator; a hidden value is null, with `suppressed`. */
export interface ResultRow {
    readonly measure: string;
    readonly group?: string;
    readonly indicator: string;
    readonly year: Period;
    readonly value: number | null;
    readonly unit: Unit;
    readonly n: number | null;
    readonly target: number | null;
    readonly met: boolean | null;
    readonly suppressed?: true;
}

/** The results of an indicator over the schools under an organization: always with how many of how many schools. */
export interface SumRow {
    readonly indicator: string;
    readonly year: Period;
    readonly unit: Unit;
    readonly value: number | null;
    readonly n: number | null;
    /** How many schools are in the sum, of how many under the organization. */
    readonly organizations: number;
    readonly schools: number;
    readonly met: number;
    /** How many schools' results are hidden. */
    readonly suppressed: number;
    readonly notAdded: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Rolls up the plans of an organization and everything below it.
 * Counts are added before anything is divided; results add up over schools only, and only for shared indicators.
 *
 * @param roots the organizations to begin with; without any, those that have none above them
 * @param day the as-of date
 */
export function rollUp(network: Network, roots: readonly string[] | undefined, day: Day, settings: Settings): Rollup {
    const plans = new Map([...network.organizations.keys()].map(name => [name, planOn(network.plans.get(name) ?? [], day)]));
    const rows = new Map([...plans].map(([name, plan]) => [name, plan ? implementationOf(network, plan, day) : noImplementation]));
    const results = [...plans.values()].flatMap(plan => (plan ? resultsOf(network, plan, day) : []));
    const hidden = hideSmallCells(network, results, settings.minimumCellSize);
    const names = (roots ?? rootsOf(network)).filter(root => network.organizations.has(root)).flatMap(root => [root, ...downwards(network, root)]);
    const state: State = { network, day, settings, plans, rows, results: Map.groupBy(results, each => each.organization), hidden };
    return { asOf: day, organizations: [...new Set(names)].map(name => organizationRollup(name, state)) };
}

/** The organizations with none above; of a circle of organizations the first by name. */
export function rootsOf(network: Network): string[] {
    const names = [...network.organizations.keys()].sort();
    return names.filter(name => {
        const path = upwards(network, name);
        const top = network.organizations.get(path.at(-1)!);
        const circle = top?.parent !== undefined && network.organizations.has(top.parent);
        return circle ? path.slice(path.indexOf(top.parent!)).sort()[0] === name : path.length === 1;
    });
}

interface State {
    readonly network: Network;
    readonly day: Day;
    readonly settings: Settings;
    readonly plans: ReadonlyMap<string, MergedPlan | undefined>;
    readonly rows: ReadonlyMap<string, Implementation>;
    readonly results: ReadonlyMap<string, readonly Result[]>;
    readonly hidden: Hidden;
}

function organizationRollup(name: string, state: State): OrganizationRollup {
    const { network, day, settings } = state;
    const organization = network.organizations.get(name)!;
    const plan = state.plans.get(name);
    const own = state.rows.get(name)!;
    const under = downwards(network, name);
    const below = under.map(each => state.rows.get(each)!).reduce(addImplementation, noImplementation);
    return {
        id: name,
        title: organization.title ?? null,
        kind: organization.kind,
        parent: organization.parent !== undefined && network.organizations.has(organization.parent) ? organization.parent : null,
        designation: designationOf(organization, day) ?? null,
        plan: plan !== undefined,
        status: plan ? statusOf(network, plan, day, settings) : null,
        actions: own.actions,
        milestones: own.milestones,
        below: { actions: below.actions, milestones: below.milestones },
        practices: own.practices,
        results: (state.results.get(name) ?? []).filter(each => each.indicator !== undefined).map(each => resultRow(each, state.hidden)),
        belowResults: sumRows(under, state)
    };
}

function resultRow(result: Result, hidden: Hidden): ResultRow {
    const suppressed = hidden.has(result);
    const shown = {
        measure: result.measure, ...(result.group !== undefined && { group: result.group }), indicator: result.indicator!, year: result.year
    };
    const target = rounded(result.target);
    return suppressed
        ? { ...shown, value: null, unit: result.unit, n: null, target, met: null, suppressed }
        : { ...shown, value: rounded(result.value), unit: result.unit, n: result.n ?? null, target, met: result.met ?? null };
}

function sumRows(under: readonly string[], state: State): SumRow[] {
    const { network, hidden } = state;
    const schools = under.filter(name => network.organizations.get(name)?.kind === 'school');
    const cells = schools.flatMap(name => state.results.get(name) ?? []).filter(each => addsUp(network, each));
    return [...Map.groupBy(cells, each => `${each.indicator}\n${each.year}`)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, all]) => {
        const { indicator, year } = all[0];
        const unit = network.indicators.get(indicator!)?.unit ?? all[0].unit;
        const visible = all.filter(each => !hidden.has(each));
        const first = new Map(all.toReversed().map(each => [each.organization, each.measure] as const));
        const reason = (each: Result) => (first.get(each.organization) === each.measure ? reasonNotAdded(each, unit) : 'another measure of the same indicator');
        const addable = visible.filter(each => reason(each) === undefined);
        return {
            indicator: indicator!,
            year,
            unit,
            ...sumOf(addable, unit),
            organizations: addable.length,
            schools: schools.length,
            met: addable.filter(each => each.met).length,
            suppressed: new Set(all.filter(each => hidden.has(each)).map(each => each.organization)).size,
            notAdded: visible.flatMap(each => {
                const why = reason(each);
                return why === undefined ? [] : [{ id: each.organization, reason: why }];
            })
        };
    });
}

function reasonNotAdded(result: Result, unit: Unit): string | undefined {
    if (result.value === undefined) {
        return 'no exact value';
    }
    if (unitOf(result.quantity) !== unit) {
        return 'another unit';
    }
    return result.n === undefined && (unit === 'percent' || unit === 'score') ? 'no count' : undefined;
}

/** Percentages and means add up by how many they cover; counts and dollars as they are. */
function sumOf(results: readonly Result[], unit: Unit): { value: number | null; n: number | null } {
    if (results.length === 0) {
        return { value: null, n: null };
    }
    if (unit === 'count' || unit === 'dollars') {
        return { value: rounded(results.reduce((sum, each) => sum + each.value!, 0)), n: null };
    }
    const n = results.reduce((sum, each) => sum + each.n!, 0);
    const total = results.reduce((sum, each) => sum + (each.quantity.kind === 'share' ? each.quantity.count * 100 : each.value! * each.n!), 0);
    return { value: n === 0 ? null : rounded(total / n), n };
}

/** Two decimals, as rollups print them. */
function rounded(value: number | undefined): number | null {
    return value === undefined ? null : Math.round((value + Number.EPSILON) * 100) / 100;
}
