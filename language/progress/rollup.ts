import type { Day, Period } from '../model/periods.ts';
import { coveredBy, valueOf, type Unit } from '../model/quantities.ts';
import type { OrganizationKind, Place } from '../model/types.ts';
import type { Settings } from '../settings.ts';
import { finish, type Steps } from '../steps.ts';
import { contributionsOf, mergeContributions, placeAt, type Contribution, type OwnedResult } from './contribution.ts';
import { HiddenFigures } from './hidden-figures.ts';
import type { Network } from './network.ts';
import { rootsOf, sumsBelow, treeFrom } from './organization-tree.ts';
import { rounded, sumResults, type SumRow } from './result-sums.ts';
import { PracticeSums } from './practice-sums.ts';
import { addRows, noRows, unpackPractice, unpackRows, type PackedPractice, type PracticeRows, type Rows } from './rows.ts';
import { isSmall } from './small-cells.ts';
import { designationOf, type PlanStatus } from './status.ts';
import { supportsUnder, type SupportsRollup } from './supports.ts';

export type { SumRow } from './result-sums.ts';

/** The rollup of an organization and of each one below it, as `throughline rollup --format json` prints it. */
export interface Rollup {
    readonly asOf: Day;
    readonly organizations: readonly OrganizationRollup[];
    /** What carries the codes of each domain, by framework and domain. */
    readonly domains: readonly DomainSum[];
    readonly supports: SupportsRollup;
    /** What pages need besides of an organization; not part of the JSON. */
    readonly sourceOf: (organization: string) => OrganizationSource;
    /** What carries each practice in the plan of an organization, packed: quick to add up over many. Not part of the JSON either. */
    readonly packedOf: (organization: string) => PackedPractices;
}

/** A domain of a framework over several organizations, each counted once. */
export interface DomainSum extends PracticeRows {
    readonly framework: string | null;
    /** Its title. */
    readonly domain: string;
    readonly organizations: number;
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
    /** Nothing as well where it would tell a hidden baseline. */
    readonly target: number | null;
    readonly met: boolean | null;
    readonly suppressed?: true;
}

export type PackedPractices = Readonly<Record<string, { readonly rows: PackedPractice }>>;

/** Where a rollup's rows stand in the texts. */
export interface OrganizationSource {
    /** The plan on that day, else where the organization is declared. */
    readonly place: Place;
    /** One for each of the organization's results. */
    readonly results: readonly ResultSource[];
    /** Of each of them. */
    readonly indicators: readonly string[];
}

export interface ResultSource {
    readonly place: Place;
    /** The measure's title and, behind it, that of its group. */
    readonly titles: readonly (string | null)[];
    /** Hidden though it covers enough students: so that others cannot be worked out. */
    readonly protects: boolean;
}

/**
 * Rolls up the plans of an organization and everything below it.
 * Counts are added before anything is divided; results add up over schools only, and only for shared indicators. Hiding comes last, on all of them.
 *
 * @param roots the organizations to begin with; without any, those that have none above them
 * @param day the as-of date
 * @param contributions of all organizations of the network on that day and with these settings, in any order; without any they are made on the way
 */
export function rollUp(
    network: Network, roots: readonly string[] | undefined, day: Day, settings: Settings, contributions: Iterable<Contribution> = contributionsOf(network, day, settings)
): Rollup {
    return finish(rollUpInSteps(network, roots, day, settings, contributions));
}

/** The same step by step. */
export function* rollUpInSteps(
    network: Network, roots: readonly string[] | undefined, day: Day, settings: Settings, contributions: Iterable<Contribution>
): Steps<Rollup> {
    const known = new Map(mergeContributions(contributions).filter(each => network.organizations.has(each.organization)).map(each => [each.organization, each]));
    yield;
    const results = new Map([...known].map(([organization, each]) => [organization, each.results.map((result): OwnedResult => ({ ...result, organization }))]));
    yield;
    const figures = new HiddenFigures(network, [...results.values()].flat(), settings.minimumCellSize);
    const { hidden } = figures;
    yield;
    const own = new Map([...network.organizations.keys()].map(name => [name, ownRows(known.get(name))]));
    const below = sumsBelow(network, name => own.get(name)!, { none: noOwnRows, add: addOwnRows });
    yield;
    const sums = sumResults(network, results, hidden);
    yield;
    const names = treeFrom(network, (roots ?? rootsOf(network)).filter(root => network.organizations.has(root)));
    const ofName = (name: string): OrganizationRollup => {
        const { title, kind, parent } = network.organizations.get(name)!;
        const plan = known.get(name)?.plan;
        return {
            id: name,
            title: title ?? null,
            kind,
            parent: parent !== undefined && network.organizations.has(parent) ? parent : null,
            designation: designationOf(network.organizations.get(name), day) ?? null,
            plan: plan !== undefined,
            status: plan?.status ?? null,
            ...own.get(name)!,
            below: below.get(name)!,
            // Of a whole state these are large, and a page shows few of them.
            get practices() {
                return Object.fromEntries(Object.entries(plan?.practices ?? {}).map(([code, each]) => [code, unpackPractice(each.rows)]));
            },
            get results() {
                return (results.get(name) ?? []).map(each => resultRow(each, figures));
            },
            get belowResults() {
                return sums(name);
            }
        };
    };
    const sourceOf = (name: string): OrganizationSource => {
        const contribution = known.get(name);
        return {
            place: contribution?.plan ? placeAt(contribution, contribution.plan.spot) : network.organizations.get(name)!.place,
            indicators: (results.get(name) ?? []).map(each => each.indicator),
            results: (results.get(name) ?? []).map(each => (
                { place: placeAt(contribution!, each.spot), titles: each.titles, protects: hidden.has(each) && !isSmall(each, settings.minimumCellSize) }))
        };
    };
    const organizations = names.map(ofName);
    yield;
    const domains = sumDomains(names.map(name => known.get(name)?.plan?.domains ?? {}));
    yield;
    return {
        asOf: day,
        organizations,
        domains,
        supports: yield* supportsUnder(network, names, known),
        sourceOf,
        packedOf: name => known.get(name)?.plan?.practices ?? {}
    };
}

function sumDomains(plans: readonly Readonly<Record<string, PackedPractice>>[]): DomainSum[] {
    const sums = new PracticeSums();
    plans.forEach(each => Object.entries(each).forEach(([key, rows]) => sums.add(key, rows)));
    return sums.entries().map(([key, organizations, rows]) => {
        const [framework, domain] = key.split('\n');
        return { framework: framework || null, domain, organizations, ...rows };
    });
}

type OwnRows = OrganizationRollup['below'];

const noOwnRows: OwnRows = { actions: noRows, milestones: noRows };

function ownRows(contribution: Contribution | undefined): OwnRows {
    const plan = contribution?.plan;
    return plan ? { actions: unpackRows(plan.actions), milestones: unpackRows(plan.milestones) } : noOwnRows;
}

function addOwnRows(a: OwnRows, b: OwnRows): OwnRows {
    return { actions: addRows(a.actions, b.actions), milestones: addRows(a.milestones, b.milestones) };
}

function resultRow(result: OwnedResult, figures: HiddenFigures<OwnedResult>): ResultRow {
    const { measure, group, indicator, year, unit, quantity, met, baseline } = result;
    const target = baseline && figures.hides({ ...result, organization: baseline.owner ?? result.organization, year: baseline.year }) ? null : rounded(result.target);
    const shown = { measure, ...(group !== undefined && { group }), indicator, year };
    return figures.hidden.has(result)
        ? { ...shown, value: null, unit, n: null, target, met: null, suppressed: true }
        : { ...shown, value: rounded(valueOf(quantity)), unit, n: coveredBy(quantity) ?? null, target, met: met ?? null };
}
