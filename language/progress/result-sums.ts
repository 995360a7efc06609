import type { Period } from '../model/periods.ts';
import { coveredBy, unitOf, valueOf, type Unit } from '../model/quantities.ts';
import type { OwnedResult } from './contribution.ts';
import type { Network } from './network.ts';
import { sumsBelow } from './organization-tree.ts';
import { addsUp } from './small-cells.ts';

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

/** What adds up. Amounts are whole millionths, so that sums are the same in every order. */
interface Part {
    readonly amount: number;
    readonly n: number;
    readonly organizations: number;
    readonly met: number;
    readonly suppressed: number;
    readonly notAdded: SumRow['notAdded'];
}

type Parts = ReadonlyMap<string, Part>;

const MILLIONTHS = 1e6;
const MOST = 1e9;

/**
 * The sums of the results of schools under each organization, by indicator and year (guidance, 5. Monitor: data of several schools together).
 *
 * @param results of all organizations, by organization
 * @param hidden those of which nothing may leave the school
 */
export function sumResults(network: Network, results: ReadonlyMap<string, readonly OwnedResult[]>, hidden: ReadonlySet<OwnedResult>): (name: string) => SumRow[] {
    const units = new Map<string, Unit>();
    for (const result of [...results.values()].flat().filter(each => addsUp(network, each))) {
        units.set(keyOf(result), units.get(keyOf(result)) ?? network.indicators.get(result.indicator)?.unit ?? result.unit);
    }
    const schoolsBelow = sumsBelow(network, name => Number(network.organizations.get(name)?.kind === 'school'), { none: 0, add: (a, b) => a + b });
    const below = sumsBelow(network, name => ownParts((results.get(name) ?? []).filter(each => addsUp(network, each)), units, hidden), { none: new Map(), add: addParts });
    return name => [...below.get(name)!].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => sumRow(key, units.get(key)!, part, schoolsBelow.get(name)!));
}

function ownParts(results: readonly OwnedResult[], units: ReadonlyMap<string, Unit>, hidden: ReadonlySet<OwnedResult>): Parts {
    return new Map([...Map.groupBy(results, keyOf)].map(([key, all]) => [key, ownPart(all, units.get(key)!, all.some(each => hidden.has(each)))]));
}

/** Of several measures of a school for one indicator the first counts. */
function ownPart([first, ...others]: readonly OwnedResult[], unit: Unit, isHidden: boolean): Part {
    const nothing: Part = { amount: 0, n: 0, organizations: 0, met: 0, suppressed: Number(isHidden), notAdded: [] };
    if (isHidden) {
        return nothing;
    }
    const id = first.organization;
    const reason = reasonNotAdded(first, unit);
    const notAdded = [...(reason === undefined ? [] : [{ id, reason }]), ...others.map(() => ({ id, reason: 'another measure of the same indicator' }))];
    return reason === undefined ? { ...nothing, ...amountOf(first, unit), organizations: 1, met: Number(first.met === true), notAdded } : { ...nothing, notAdded };
}

function reasonNotAdded({ quantity }: OwnedResult, unit: Unit): string | undefined {
    const value = valueOf(quantity);
    const n = coveredBy(quantity);
    if (value === undefined) {
        return 'no exact value';
    }
    if (unitOf(quantity) !== unit) {
        return 'another unit';
    }
    if (unit === 'percent' && (value < 0 || value > 100)) {
        return 'an impossible percentage';
    }
    if (Math.abs(value) > MOST || (n !== undefined && (n < 0 || n > MOST))) {
        return 'an impossible figure';
    }
    return n === undefined && (unit === 'percent' || unit === 'score') ? 'no count' : undefined;
}

/** Percentages and means add up by how many they cover; counts and dollars as they are. */
function amountOf({ quantity }: OwnedResult, unit: Unit): Pick<Part, 'amount' | 'n'> {
    if (unit === 'count' || unit === 'dollars') {
        return { amount: Math.round(valueOf(quantity)! * MILLIONTHS), n: 0 };
    }
    const n = coveredBy(quantity)!;
    const amount = quantity.kind === 'share' ? quantity.count * 100 : valueOf(quantity)! * n;
    return { amount: Math.round(amount * MILLIONTHS), n };
}

function addParts(a: Parts, b: Parts): Parts {
    if (a.size === 0 || b.size === 0) {
        return a.size === 0 ? b : a;
    }
    const sums = new Map(a);
    for (const [key, part] of b) {
        const other = sums.get(key);
        sums.set(key, other === undefined ? part : {
            amount: other.amount + part.amount,
            n: other.n + part.n,
            organizations: other.organizations + part.organizations,
            met: other.met + part.met,
            suppressed: other.suppressed + part.suppressed,
            notAdded: part.notAdded.length === 0 ? other.notAdded : [...other.notAdded, ...part.notAdded]
        });
    }
    return sums;
}

function sumRow(key: string, unit: Unit, { amount, n, organizations, met, suppressed, notAdded }: Part, schools: number): SumRow {
    const [indicator, year] = key.split('\n');
    return { indicator, year, unit, ...figureOf(amount / MILLIONTHS, n, organizations, unit), organizations, schools, met, suppressed, notAdded };
}

function figureOf(amount: number, n: number, organizations: number, unit: Unit): Pick<SumRow, 'value' | 'n'> {
    if (organizations === 0) {
        return { value: null, n: null };
    }
    return unit === 'count' || unit === 'dollars' ? { value: rounded(amount), n: null } : { value: n === 0 ? null : rounded(amount / n), n };
}

function keyOf({ indicator, year }: OwnedResult): string {
    return `${indicator}\n${year}`;
}

/** Two decimals, as rollups print them. */
export function rounded(value: number | undefined): number | null {
    return value === undefined ? null : Math.round((value + Number.EPSILON) * 100) / 100;
}
