import type { Day, Period } from '../model/periods.ts';
import { planOn } from '../model/plans.ts';
import type { Quantity, Unit } from '../model/quantities.ts';
import type { Place } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import { withCarried } from './carry.ts';
import { actionsOf, measuresOf, type PlacedAction } from './elements.ts';
import { KnownReports } from './known.ts';
import { resultsKnown, type KnownResult } from './known-results.ts';
import type { MergedPlan, Network } from './network.ts';
import { Quarters } from './quarters.ts';
import { countsOf, domainsIn, implementationIn, packPractice, packRows, practiceKey, type PackedPractice, type PackedRows } from './rows.ts';
import { schoolYear, toldValue } from './results.ts';
import { isSmall } from './small-cells.ts';
import { Standings } from './states.ts';
import { statusOf, type PlanStatus } from './status.ts';
import { deliveriesOf, dueByQuarter, supportsOf, type Delivery, type DueByQuarter, type SupportFacts } from './support-facts.ts';

/**
 * What one organization adds to the rollups of all others on a day: plain JSON, below 2 KB for a usual plan, so that those of a whole state can be kept.
 * It depends on nothing but the organization's own files, the network's declarations, the day and the settings.
 */
export interface Contribution {
    readonly organization: string;
    /** The addresses of the files that spots are in. */
    readonly files: readonly string[];
    /** Without a plan on that day there is none. */
    readonly plan?: ContributedPlan;
    /** Results of measures that use a shared indicator, from all plans of the organization. */
    readonly results: readonly ContributedResult[];
    readonly delivered: readonly Delivery[];
}

export interface ContributedPlan {
    readonly status: PlanStatus;
    readonly spot: Spot;
    readonly actions: PackedRows;
    readonly milestones: PackedRows;
    readonly practices: Readonly<Record<string, ContributedPractice>>;
    /** By the framework's name, a line feed and the domain's title. */
    readonly domains: Readonly<Record<string, PackedPractice>>;
    readonly supports: readonly SupportFacts[];
}

/** A place in one of the contribution's files: lines and characters as a `Place` has them. */
export type Spot = readonly [file: number, startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/** What carries a practice code in the plan. */
export interface ContributedPractice {
    readonly rows: PackedPractice;
    /** Of its actions. */
    readonly due: DueByQuarter;
}

/** A result before anything is hidden. */
export interface ContributedResult {
    readonly measure: string;
    readonly group?: string;
    readonly indicator: string;
    /** The school year. */
    readonly year: Period;
    readonly unit: Unit;
    readonly quantity: Quantity;
    /** The value of what was aimed at; nothing where it counts from a baseline of so few students that it must not be shown. */
    readonly target?: number;
    /** The baseline that the target counts from: of which school year, and whose if not the organization's own. */
    readonly baseline?: { readonly year: Period; readonly owner?: string };
    readonly met?: boolean;
    readonly ofStudents: boolean;
    /** The measure's title and, behind it, that of its group. */
    readonly titles: readonly (string | null)[];
    /** Where the plan has the measure or the group. */
    readonly spot: Spot;
}

/** A contributed result with whose it is. */
export type OwnedResult = ContributedResult & { readonly organization: string };

/**
 * What an organization adds to rollups.
 *
 * @param plans all its plans, sorted by their first day
 * @param day known are the plans, and the reports and decisions dated on or before it
 */
export function contributionOf(network: Network, organization: string, plans: readonly MergedPlan[], day: Day, settings: Settings): Contribution {
    const carried = plans.map(each => withCarried(network, each, day, plans));
    const known = new Map(carried.map(each => [each, new KnownReports(network, each, day)]));
    const plan = planOn(carried, day);
    const files: string[] = [];
    const spotOf = ({ uri, range: { start, end } }: Place): Spot => {
        const file = files.includes(uri) ? files.indexOf(uri) : files.push(uri) - 1;
        return [file, start.line, start.character, end.line, end.character];
    };
    return {
        organization,
        files,
        ...(plan && { plan: planFacts(network, plan, known.get(plan)!, settings, spotOf) }),
        results: resultsKnown(network, carried, day, each => known.get(each)).flatMap(each => contributed(each, settings, spotOf)),
        delivered: deliveriesOf(network, organization, plans, day)
    };
}

/** The place that a spot of a contribution stands for. */
export function placeAt({ files }: Contribution, [file, startLine, startCharacter, endLine, endCharacter]: Spot): Place {
    return { uri: files[file], range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } } };
}

/** The contributions of all organizations of a network, each made of its plans and then kept alone. */
export function* contributionsOf(network: Network, day: Day, settings: Settings): Iterable<Contribution> {
    for (const name of network.organizations.keys()) {
        yield contributionOf(network, name, network.plans.get(name) ?? [], day, settings);
    }
}

/** The contributions of several parts of a network together, whatever their order and grouping: sorted, and each organization once. */
export function mergeContributions(...parts: readonly Iterable<Contribution>[]): Contribution[] {
    const merged = new Map<string, Contribution>();
    for (const part of parts) {
        for (const each of part) {
            const other = merged.get(each.organization);
            // An organization that is in two parts is the same in both; if it is not, one and the same of them is taken in every order.
            if (!other || (other !== each && JSON.stringify(other) < JSON.stringify(each))) {
                merged.set(each.organization, each);
            }
        }
    }
    return [...merged.values()].sort((a, b) => (a.organization < b.organization ? -1 : 1));
}

function planFacts(network: Network, plan: MergedPlan, known: KnownReports, settings: Settings, spotOf: (place: Place) => Spot): ContributedPlan {
    const { asOf: day } = known;
    const standings = new Standings(network, plan, day, day, known);
    const counts = countsOf(network, plan, day, standings);
    const { actions, milestones, practices } = implementationIn(counts);
    const quarters = new Quarters(network, plan.organization);
    const coded = new Map<string, PlacedAction[]>();
    for (const each of actionsOf(plan)) {
        for (const code of new Set(each.codes.map(code => practiceKey(network, code)))) {
            coded.set(code, [...coded.get(code) ?? [], each]);
        }
    }
    return {
        status: statusOf(network, plan, day, settings),
        spot: spotOf(plan.texts[0].place),
        actions: packRows(actions),
        milestones: packRows(milestones),
        practices: Object.fromEntries(Object.entries(practices).map(([code, each]) => [code, { rows: packPractice(each), due: dueByQuarter(coded.get(code) ?? [], standings, day, quarters) }])),
        domains: Object.fromEntries(Object.entries(domainsIn(network, counts)).map(([domain, each]) => [domain, packPractice(each)])),
        supports: supportsOf(network, plan, day, standings)
    };
}

function contributed({ plan, result }: KnownResult, { minimumCellSize }: Settings, spotOf: (place: Place) => Spot): ContributedResult[] {
    const { measure: name, group: groupName, indicator, year, unit, quantity, aim, met, ofStudents } = result;
    if (indicator === undefined) {
        return [];
    }
    const measure = measuresOf(plan).map(each => each.measure).find(each => each.name === name && (groupName === undefined || each.groups.some(group => group.name === groupName)));
    const group = groupName === undefined ? undefined : measure?.groups.find(each => each.name === groupName);
    const { value: start, period: startPeriod, owner } = (groupName === undefined ? measure : group)?.baseline ?? {};
    const target = toldValue(aim, start !== undefined && isSmall({ quantity: start, ofStudents }, minimumCellSize));
    return [{
        measure: name, ...(groupName !== undefined && { group: groupName }), indicator, year, unit, quantity,
        ...(target !== undefined && { target }),
        ...(target !== undefined && aim.target?.kind === 'change' && startPeriod !== undefined && { baseline: { year: schoolYear(startPeriod), ...(owner !== undefined && { owner }) } }),
        ...(met !== undefined && { met }), ofStudents,
        titles: [measure?.title ?? null, ...(group ? [group.title ?? null] : [])],
        spot: spotOf((group ?? measure ?? result).place)
    }];
}
