import { firstDay, lastDay, yearOfPeriod, type Day, type Period } from '../model/periods.ts';
import { planDecided, planOn, planSpan, type PlanSpan } from '../model/plans.ts';
import type { FileModel } from '../model/read.ts';
import type { Calendar, Decision, Indicator, Organization, Place, PlanText, Practice, Report } from '../model/types.ts';
import { mergeTexts, type PlanBody } from './merge.ts';
import type { Summary } from './summary.ts';

/** One plan: all its texts, and the reports and decisions that speak of it, oldest first. */
export interface MergedPlan extends PlanSpan, PlanBody {
    readonly organization: string;
    readonly from?: Period;
    readonly to?: Period;
    readonly submitted: readonly Day[];
    readonly updated: readonly Day[];
    readonly texts: readonly PlanText[];
    readonly reports: readonly DatedReport[];
    readonly decisions: readonly Decision[];
    /** Set where what it carries on from the plan before stands in it, as known on a day; see `withCarried`. */
    readonly carriedAsOf?: Day;
}

/** A report with the day from which what it says is known. */
export interface DatedReport extends Report {
    readonly day: Day;
}

/** Everything that is said of a plan. */
export function partsOf(plan: MergedPlan): { readonly place: Place }[] {
    return [...plan.texts, ...plan.reports, ...plan.decisions];
}

/** A whole network, merged of its files' summaries. */
export interface Network {
    readonly organizations: ReadonlyMap<string, Organization>;
    /** The organizations directly below one, by name. */
    readonly below: ReadonlyMap<string, readonly string[]>;
    readonly indicators: ReadonlyMap<string, Indicator>;
    /** By code; a code that several frameworks have goes by `framework.code`. */
    readonly practices: ReadonlyMap<string, Practice>;
    readonly calendars: readonly Calendar[];
    /** The plans of an organization, sorted by their first day. */
    readonly plans: ReadonlyMap<string, readonly MergedPlan[]>;
    /** The reports of an organization, oldest first; to be asked for only where it has no plan: it may give supports to others. */
    readonly reportsAlone: (organization: string) => readonly DatedReport[];
    /** Organizations and indicators whose name another one before them has. They count nowhere. */
    readonly repeated: readonly (Organization | Indicator)[];
}

/** Merges summaries to a network. Their order makes no difference: files count in the order of their addresses. */
export function mergeNetwork(summaries: Iterable<Summary>): Network {
    const files = [...summaries].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
    const reports = files.flatMap(file => file.reports);
    const plans = mergePlans(files.flatMap(file => file.plans), reports, files.flatMap(file => file.decisions));
    const alone = Map.groupBy(reports.filter(each => each.organization !== undefined && !plans.has(each.organization)), each => each.organization);
    return networkOf(files, plans, organization => dated(alone.get(organization) ?? []));
}

/**
 * A network of what its files declare, with the plans that they have and the reports of those who have none.
 *
 * @param files in the order of their addresses
 */
export function networkOf(
    files: readonly Pick<FileModel, 'organizations' | 'indicators' | 'practices' | 'calendars'>[], plans: Network['plans'], reportsAlone: Network['reportsAlone']
): Network {
    const repeated: (Organization | Indicator)[] = [];
    const organizations = firstByName(files.flatMap(file => file.organizations), { onOther: each => repeated.push(each) });
    const below = new Map<string, string[]>();
    for (const { name, parent } of organizations.values()) {
        if (parent !== undefined && organizations.has(parent)) {
            const children = below.get(parent) ?? [];
            children.push(name);
            below.set(parent, children);
        }
    }
    below.forEach(children => children.sort());
    return {
        organizations,
        below,
        indicators: firstByName(files.flatMap(file => file.indicators), { onOther: each => repeated.push(each) }),
        practices: practicesByCode(files.flatMap(file => file.practices)),
        calendars: files.flatMap(file => file.calendars),
        plans,
        reportsAlone,
        repeated
    };
}

/** The calendar that holds for an organization in a school year: its own, else the nearest one above it. */
export function calendarFor(network: Network, organization: string, period: Period): Calendar | undefined {
    const year = yearOfPeriod(period);
    const calendars = year === undefined ? [] : network.calendars.filter(each => each.year === year);
    if (calendars.length === 0) {
        return undefined;
    }
    for (const name of upwards(network, organization)) {
        const calendar = calendars.find(each => each.organization === name);
        if (calendar) {
            return calendar;
        }
    }
    return calendars.find(each => each.organization === undefined);
}

export function firstDayFor(network: Network, organization: string, period: Period): Day {
    return firstDay(period, calendarFor(network, organization, period));
}

export function lastDayFor(network: Network, organization: string, period: Period): Day {
    return lastDay(period, calendarFor(network, organization, period));
}

/**
 * The day on which what a report says is counted: its own, or the last day of what it covers where it was written after that.
 * So a report written after a quarter's end still counts in its quarter.
 */
export function countedOn(network: Network, organization: string, report: DatedReport): Day {
    const end = report.covering && lastDayFor(network, organization, report.covering);
    return end !== undefined && end < report.day ? end : report.day;
}

/** An organization and those above it that the network has, the nearest first; a circle of organizations is walked once. */
export function upwards(network: Network, organization: string): string[] {
    const path = new Set<string>();
    for (let name: string | undefined = organization; name !== undefined && !path.has(name);) {
        path.add(name);
        const parent: string | undefined = network.organizations.get(name)?.parent;
        name = parent !== undefined && network.organizations.has(parent) ? parent : undefined;
    }
    return [...path];
}

/** Everything under an organization, itself left out; each once, parents before children. */
export function downwards(network: Network, organization: string): string[] {
    const seen = new Set([organization]);
    const found: string[] = [];
    const visit = (name: string) => {
        for (const child of network.below.get(name) ?? []) {
            if (!seen.has(child)) {
                seen.add(child);
                found.push(child);
                visit(child);
            }
        }
    };
    visit(organization);
    return found;
}

interface FirstOptions<T> {
    readonly nameOf?: (element: T) => string;
    /** Takes those whose name another one before them has. */
    readonly onOther?: (other: T) => unknown;
}

function firstByName<T extends { readonly name: string }>(elements: readonly T[], { nameOf = ({ name }) => name, onOther }: FirstOptions<T> = {}): Map<string, T> {
    const map = new Map<string, T>();
    for (const element of elements) {
        if (!map.has(nameOf(element))) {
            map.set(nameOf(element), element);
        } else {
            onOther?.(element);
        }
    }
    return map;
}

function practicesByCode(practices: readonly Practice[]): Map<string, Practice> {
    const byCode = Map.groupBy(practices, each => each.name);
    const isShared = (code: string) => new Set(byCode.get(code)!.map(each => each.framework)).size > 1;
    const nameOf = ({ name, framework }: Practice) => (framework !== undefined && isShared(name) ? `${framework}.${name}` : name);
    return firstByName([...byCode.values()].flat(), { nameOf });
}

/**
 * The plans of one organization, sorted by their first day.
 *
 * @param files that may speak of its plans, in the order of their addresses
 */
export function plansOf(organization: string, files: readonly Pick<FileModel, 'plans' | 'reports' | 'decisions'>[]): readonly MergedPlan[] {
    const own = <T extends { readonly organization?: string }>(parts: readonly T[]) => parts.filter(each => each.organization === organization);
    return mergePlans(files.flatMap(file => own(file.plans)), files.flatMap(file => own(file.reports)), files.flatMap(file => own(file.decisions))).get(organization) ?? [];
}

/**
 * The reports of an organization, oldest first, whether or not it has a plan.
 *
 * @param files that may have some, in the order of their addresses
 */
export function reportsOf(organization: string, files: readonly Pick<FileModel, 'reports'>[]): readonly DatedReport[] {
    return dated(files.flatMap(file => file.reports.filter(each => each.organization === organization)));
}

/** Later reports go before earlier ones: by date, then path, which is the order they come in. What has no date is left out. */
function dated(reports: readonly Report[]): DatedReport[] {
    return reports.flatMap(report => {
        const day = dayOf(report);
        return day === undefined ? [] : [{ ...report, day }];
    }).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function dayOf({ on, covering }: Report): Day | undefined {
    return on ?? (covering && lastDay(covering));
}

interface OpenPlan extends PlanSpan {
    readonly organization: string;
    readonly texts: PlanText[];
    readonly reports: DatedReport[];
    readonly decisions: Decision[];
}

function mergePlans(texts: readonly PlanText[], reports: readonly Report[], decisions: readonly Decision[]): Map<string, MergedPlan[]> {
    const open = new Map<string, OpenPlan[]>();
    for (const text of texts.filter(each => each.form === 'plan' && each.organization !== undefined)) {
        const span = planSpan(text.from, text.to);
        const plans = open.get(text.organization!) ?? [];
        const same = plans.find(each => each.first === span.first && each.last === span.last);
        if (same) {
            same.texts.push(text);
        } else {
            plans.push({ ...span, organization: text.organization!, texts: [text], reports: [], decisions: [] });
            plans.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.last < b.last ? -1 : 1));
        }
        open.set(text.organization!, plans);
    }
    for (const text of texts.filter(each => each.form === 'year')) {
        planOn(open.get(text.organization ?? '') ?? [], text.from ? firstDay(text.from) : '9999-12-31')?.texts.push(text);
    }
    for (const report of reports) {
        const day = dayOf(report);
        if (day !== undefined) {
            const about = report.covering ? firstDay(report.covering) : day;
            planOn(open.get(report.organization ?? '') ?? [], about)?.reports.push({ ...report, day });
        }
    }
    for (const decision of decisions.filter(each => each.on !== undefined)) {
        const plans = (open.get(decision.organization ?? '') ?? []).map(plan => ({ ...plan, submitted: plan.texts.flatMap(text => text.submitted) }));
        planDecided(plans, decision.on!)?.decisions.push(decision);
    }
    return new Map([...open].map(([organization, plans]) => [organization, plans.map(close)]));
}

/** A text that goes on with what another one begins comes behind it, whatever their paths. */
function beginningsFirst(texts: readonly PlanText[]): PlanText[] {
    const begun = texts.map(text => new Set(ofText(text).flatMap(each => (each.title === undefined ? [] : [each.name]))));
    const goesOn = texts.map((text, i) => text.form === 'year'
        || ofText(text).some(each => each.title === undefined && !begun[i].has(each.name) && begun.some(names => names.has(each.name))));
    return [...texts.filter((_, i) => !goesOn[i]), ...texts.filter((_, i) => goesOn[i])];
}

/** What a further text may add to. */
function ofText({ goals, priorities, strategies, milestones }: PlanText): { readonly name?: string; readonly title?: string }[] {
    const all = [...[...goals, ...priorities].flatMap(each => each.strategies), ...strategies];
    return [...goals, ...priorities, ...all, ...all.flatMap(each => each.milestones), ...milestones];
}

function close({ texts: given, ...plan }: OpenPlan): MergedPlan {
    const texts = beginningsFirst(given);
    return {
        organization: plan.organization,
        first: plan.first,
        last: plan.last,
        from: texts[0].from,
        to: texts[0].to,
        submitted: texts.flatMap(text => text.submitted).sort(),
        updated: texts.flatMap(text => text.updated).sort(),
        texts,
        ...mergeTexts(texts),
        // Later reports go before earlier ones: by date, then path, which is the order they come in.
        reports: [...plan.reports].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
        decisions: [...plan.decisions].sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0))
    };
}
