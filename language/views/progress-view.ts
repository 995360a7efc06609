import { addDays, schoolYearOf, type Day, type Period } from '../model/periods.ts';
import { planOn } from '../model/plans.ts';
import { withCarried } from '../progress/carry.ts';
import { dayWithin, yearShown, yearsOf } from '../progress/columns.ts';
import { contributionsOf, type Contribution } from '../progress/contribution.ts';
import { measuresOf } from '../progress/elements.ts';
import { moneyOf } from '../progress/funds.ts';
import { hiddenResults } from '../progress/hidden-results.ts';
import { KnownReports } from '../progress/known.ts';
import { upwards, type MergedPlan, type Network } from '../progress/network.ts';
import { numberElements, placeKey } from '../progress/numbering.ts';
import { heldSupportsOf } from '../progress/plan-supports.ts';
import { reportingOf } from '../progress/reporting.ts';
import { measurePartsOf, resultsOf } from '../progress/results.ts';
import { designationOf, statusOf, type PlanStatus } from '../progress/status.ts';
import { showDay } from '../rules/words.ts';
import type { Settings } from '../settings.ts';
import { MeasureTitles } from './measure-titles.ts';
import { fundRows } from './progress-funds.ts';
import { measureView, performanceRow, resultKey, type MeasureContext } from './progress-measures.ts';
import { reportTables } from './progress-reporting.ts';
import { RowMaker } from './progress-rows.ts';
import { supportViews } from './progress-supports.ts';
import { dayView, oneLine } from './progress-texts.ts';
import type { HeadView, ProgressView } from './progress.ts';

/**
 * The progress of the plan of an organization on a day. An organization without a plan has a head and nothing else.
 *
 * @param organization its name in the network
 * @param asOf known are the plan, and the reports and decisions dated on or before it
 * @param year the school year of the reporting tables; without one, that of the as-of date as far as the plan has it
 * @param contributions of all organizations of the network on that day, asked for where something may have to be hidden; without any they are made on the way
 */
export function progressView(
    network: Network, organization: string, asOf: Day, settings: Settings, year?: Period, contributions: () => Iterable<Contribution> = () => contributionsOf(network, asOf, settings)
): ProgressView {
    const own = planOn(network.plans.get(organization) ?? [], year === undefined ? asOf : dayWithin(year, asOf));
    const asOfView = { iso: asOf, text: showDay(asOf) };
    if (!own) {
        return { asOf: asOfView, head: headOf(network, organization, undefined, asOf, settings), years: [], goals: [], rows: [], funds: [], supports: [], reporting: null };
    }
    const plan = withCarried(network, own, asOf);
    const known = new KnownReports(network, plan, asOf);
    const years = yearsOf(plan, asOf);
    const shown = year ?? yearShown(years, asOf);
    const numbers = numberElements(plan);
    const measures = measureContext(network, plan, known, settings, numbers, contributions);
    const parts = measurePartsOf(network, plan, known);
    return {
        asOf: asOfView,
        head: headOf(network, organization, plan, asOf, settings),
        years,
        goals: plan.goals.map(goal => ({
            number: numbers.get(placeKey(goal.place)) ?? '',
            name: goal.name ?? null,
            title: oneLine(goal.title),
            measures: parts.filter(each => each.goal === goal).map(each => measureView(each, years, measures)),
            place: goal.place
        })),
        rows: new RowMaker(network, plan, known, shown, numbers).rows(),
        funds: fundRows(moneyOf(plan, years, known)),
        supports: supportViews(heldSupportsOf(network, plan, known), shown, name => titleOf(network, plan, name)),
        reporting: {
            ...reportTables(reportingOf(network, plan, shown, asOf), asOf, numbers),
            performance: parts.map(each => performanceRow(each, shown, measures))
        }
    };
}

function measureContext(
    network: Network, plan: MergedPlan, known: KnownReports, settings: Settings, numbers: MeasureContext['numbers'], contributions: () => Iterable<Contribution>
): MeasureContext {
    const { asOf } = known;
    const results = resultsOf(network, plan, asOf, known);
    return {
        results: new Map(results.map(each => [resultKey(each.measure, each.group, each.year), each])),
        asOf,
        hidden: hiddenResults(network, plan.organization, results, asOf, settings, contributions),
        minimum: settings.minimumCellSize, numbers,
        titles: new MeasureTitles(network, measuresOf(plan).map(each => each.measure)),
        titleOf: name => titleOf(network, plan, name)
    };
}

/** What readers call an organization, or a member of the plan's team. */
function titleOf(network: Network, plan: MergedPlan, name: string): string {
    const title = network.organizations.get(name)?.title ?? plan.texts.flatMap(each => each.members).find(each => each.name === name)?.title;
    return oneLine(title) || name;
}

function headOf(network: Network, organization: string, plan: MergedPlan | undefined, asOf: Day, settings: Settings): HeadView {
    const declared = network.organizations.get(organization);
    const district = upwards(network, organization).slice(1).map(name => network.organizations.get(name)).find(each => each?.kind === 'district');
    const status = plan ? statusOf(network, plan, asOf, settings) : null;
    const since = plan && status && statusSince(network, plan, asOf, settings, status);
    const facts = {
        designation: designationOf(declared, asOf) ?? null,
        titleI: declared?.titleI === undefined || declared.titleI === 'none' ? null : `Title I ${declared.titleI}`,
        district: district ? oneLine(district.title) || district.name : null,
        planYears: plan ? planYears(plan) : null
    };
    // The as-of date stands beside it, with its year.
    const statusSinceView = since ? dayView(since, schoolYearOf(asOf)) : null;
    const statusText = status === null ? 'no plan' : statusSinceView && status !== 'closed' ? `${status} ${statusSinceView.text}` : status;
    return {
        id: organization,
        title: oneLine(declared?.title) || organization,
        kind: declared?.kind ?? null,
        ...facts,
        status,
        statusSince: statusSinceView,
        text: [...Object.values(facts), statusText].filter(each => each !== null && each !== '').join(' \u00b7 '),
        place: plan?.texts[0].place ?? declared?.place ?? null
    };
}

/** The day on which the status of a plan became what it is; nothing where it has always been that. */
function statusSince(network: Network, plan: MergedPlan, asOf: Day, settings: Settings, status: PlanStatus): Day | undefined {
    const end = plan.last < asOf ? [addDays(plan.last, 1)] : [];
    const days = [...plan.submitted, ...plan.updated, ...plan.decisions.map(each => each.on!), ...end].filter(each => each <= asOf).sort();
    const before = days.findLastIndex(day => statusOf(network, plan, day, settings) !== status);
    return status === 'draft' ? undefined : days[before + 1];
}

function planYears({ from, to }: MergedPlan): string {
    return from === undefined || to === undefined || from === to ? from ?? '' : `${from} to ${to}`;
}
