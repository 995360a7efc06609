import type { Day } from '../model/periods.ts';
import { coveredBy, valueOf, type Quantity } from '../model/quantities.ts';
import type { BudgetLine, DeliveredEntry, EffectEntry, NoteEntry, Support } from '../model/types.ts';
import { budgetOn } from './adjusted.ts';
import { KnownReports } from './known.ts';
import { upwards, type DatedReport, type MergedPlan, type Network } from './network.ts';

/**
 * How a support stands on a day, the first that holds: `given` is all that was to be given, or what was given by its last day where nobody says of how much;
 * `missing` has passed its last day, and nobody reports any of it; `short` has passed it with less than was to be given; `late` should have begun;
 * `underWay` has begun; `notDue` has not.
 */
export type SupportState = 'dropped' | 'given' | 'missing' | 'short' | 'late' | 'underWay' | 'notDue';

/** Something that a report says, with its day. */
export interface Dated<T> {
    readonly entry: T;
    readonly on: Day;
}

/** A support of a plan with what the reports say of it (Tool A, Supports). */
export interface HeldSupport {
    readonly support: Support;
    readonly state: SupportState;
    /** The day by which it is needed: the last one of the period that the plan names. */
    readonly neededBy?: Day;
    readonly plannedFrom?: Day;
    /** The last day, as the latest move says. */
    readonly plannedTo?: Day;
    /** Where a move has changed it. */
    readonly plannedToByPlan?: Day;
    /** It is to begin after it is needed. */
    readonly isPlannedLate: boolean;
    /** The latest of what was delivered so far, with who says so. */
    readonly delivered?: Dated<DeliveredEntry> & { readonly by: string };
    readonly used: readonly Dated<NoteEntry>[];
    /** The latest. */
    readonly effect?: Dated<EffectEntry>;
    readonly budget: readonly BudgetLine[];
}

/**
 * The supports of a plan on a day. What was delivered is told by whoever provides it, by an organization above or by the one supported;
 * the latest sum so far counts. How it was used and what it has changed, the plan's own reports tell.
 *
 * @param known what the plan's own reports say
 */
export function heldSupportsOf(network: Network, plan: MergedPlan, known: KnownReports): HeldSupport[] {
    const supports = plan.texts.flatMap(each => each.supports ?? []);
    if (supports.length === 0) {
        return [];
    }
    const named = supports.flatMap(each => each.providers ?? []).flatMap(each => each.name ?? []);
    const others = [...new Set([...upwards(network, plan.organization), ...named])].filter(each => each !== plan.organization && network.organizations.has(each));
    const deliveries = [
        ...plan.reports.flatMap(report => deliveriesIn(report, plan.organization)),
        ...others.flatMap(name => allReportsOf(network, name)).flatMap(report => deliveriesIn(report, plan.organization))
    ].filter(each => each.on <= known.asOf);
    deliveries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.entry.place.uri < b.entry.place.uri ? -1 : 1));
    return supports.map(support => heldSupport(support, known, deliveries.findLast(each => support.name !== undefined && each.support === support.name)));
}

interface Delivery extends Dated<DeliveredEntry> {
    readonly by: string;
    readonly support: string;
}

/** Whoever has no plan may give supports all the same. */
function allReportsOf(network: Network, organization: string): readonly DatedReport[] {
    const plans = network.plans.get(organization) ?? [];
    return plans.length === 0 ? network.reportsAlone(organization) : plans.flatMap(each => each.reports);
}

/** What a report says to have been delivered to an organization. */
function deliveriesIn(report: DatedReport, to: string): Delivery[] {
    const by = report.organization ?? '';
    return report.entries.flatMap(entry => {
        const name = entry.kind === 'delivered' ? entry.element ?? '' : '';
        const support = name.startsWith(`${to}.`) ? name.slice(to.length + 1) : by === to ? name : '';
        return entry.kind === 'delivered' && support !== '' ? [{ entry, on: report.day, by, support }] : [];
    });
}

function heldSupport(support: Support, known: KnownReports, delivered: Delivery | undefined): HeldSupport {
    const { name, needed, planned } = support;
    const moved = (end: 'from' | 'to') => known.movesOf(name).findLast(each => each[end] !== undefined)?.[end];
    const day = (period: string | undefined, end: 'from' | 'to') => (period === undefined ? undefined : end === 'from' ? known.firstDay(period) : known.lastDay(period));
    const neededBy = day(needed, 'to');
    const plannedFrom = day(moved('from') ?? planned?.from, 'from');
    const [plannedTo, byPlan] = [moved('to') ?? planned?.to, planned?.to].map(each => day(each, 'to'));
    const used = name === undefined ? [] : known.ofKind(name, 'used').map(({ entry, report }) => ({ entry, on: report.day }));
    const effect = name === undefined ? undefined : known.ofKind(name, 'effect').at(-1);
    const dropped = known.droppedOn(name);
    return {
        support,
        state: dropped !== undefined && dropped <= known.asOf ? 'dropped'
            : stateOf({ needed: neededBy, from: plannedFrom, to: plannedTo, value: delivered?.entry.value, isBegun: delivered !== undefined || used.length > 0 }, known.asOf),
        neededBy, plannedFrom, plannedTo,
        ...(byPlan !== plannedTo && { plannedToByPlan: byPlan }),
        isPlannedLate: neededBy !== undefined && plannedFrom !== undefined && plannedFrom > neededBy,
        ...(delivered && { delivered }),
        used,
        ...(effect && { effect: { entry: effect.entry, on: effect.report.day } }),
        budget: budgetOn(known, support, known.asOf)
    };
}

interface Course {
    readonly needed?: Day;
    readonly from?: Day;
    readonly to?: Day;
    readonly value?: Quantity;
    readonly isBegun: boolean;
}

function stateOf({ needed, from, to, value, isBegun }: Course, asOf: Day): Exclude<SupportState, 'dropped'> {
    const share = value && coveredBy(value) !== undefined ? valueOf(value) : value?.kind === 'percent' ? value.value : undefined;
    const end = to ?? needed;
    if (share !== undefined && share >= 100) {
        return 'given';
    }
    if (end !== undefined && end < asOf) {
        return share !== undefined ? 'short' : isBegun ? 'given' : 'missing';
    }
    const begin = from === undefined || (needed !== undefined && needed < from) ? needed : from;
    return isBegun ? 'underWay' : begin !== undefined && begin < asOf ? 'late' : 'notDue';
}
