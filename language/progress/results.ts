import { isDay, lastDay, schoolYearOf, yearOfPeriod, type Day, type Period } from '../model/periods.ts';
import { coveredBy, targetValue, unitOf, valueOf, type Quantity, type Target, type Unit } from '../model/quantities.ts';
import type { Baseline, Better, Goal, Indicator, Measure, MeasureGroup, Place, Strategy, YearTarget } from '../model/types.ts';
import { adjustedTargets, type AdjustedTarget } from './adjusted.ts';
import { withCarried } from './carry.ts';
import { measuresOf } from './elements.ts';
import { KnownReports } from './known.ts';
import type { MergedPlan, Network } from './network.ts';

/** The result of one measure, or of one group of it, in one year. */
export interface Result {
    readonly organization: string;
    readonly measure: string;
    readonly group?: string;
    readonly indicator?: string;
    readonly year: Period;
    readonly unit: Unit;
    readonly quantity: Quantity;
    /** The figure, unrounded, 0 to 100 where it is a percentage; nothing where it is masked. */
    readonly value?: number;
    /** How many it covers. */
    readonly n?: number;
    /** What was aimed at on the day of its report, adjustments included. */
    readonly aim: Aim;
    /** The value of that. */
    readonly target?: number;
    /** Nothing where result and target are of different kinds, such as a percentage and an amount of money. */
    readonly met?: boolean;
    /**
     * How much of the way from the baseline to the target is done: 1 where it is reached, below 0 where it went the other way.
     * Nothing without a baseline, or where the target is the baseline.
     */
    readonly attainment?: number;
    /** The reason that its report gives. */
    readonly because?: string;
    /** What is done about it. */
    readonly so?: string;
    /** Where its report says it. */
    readonly place: Place;
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/**
 * The results of a plan known on a day: for each measure, group and school year the one that was reported last
 * (guidance, 5. Monitor: results data; Tool A, Performance Data). A result is held against the target that held when it was reported:
 * a target that is adjusted afterwards changes nothing on it.
 */
export function resultsOf(network: Network, given: MergedPlan, day: Day, read?: KnownReports): Result[] {
    const plan = withCarried(network, given, day);
    const known = read ?? new KnownReports(network, plan, day);
    return measurePartsOf(network, plan, known).flatMap(part => {
        const latest = new Map(known.ofKind(part.key, 'result').flatMap(({ entry, report }) => {
            const { period, value } = entry;
            return part.key === undefined || period === undefined || value === undefined ? [] : [[schoolYear(period), { ...entry, period, value, day: report.day }] as const];
        }));
        return [...latest].map(([year, entry]) => ({ year, entry, aim: aimOf(part, entry.period, unitOf(entry.value) === 'percent', entry.day) })).map(({ year, entry, aim }) => ({
            organization: plan.organization, measure: part.measure.name!, group: part.group?.name, indicator: part.measure.indicator, year, aim,
            quantity: entry.value, ofStudents: part.ofStudents, because: entry.because, so: entry.so, place: entry.place,
            unit: part.unit ?? unitOf(entry.value),
            ...judged(entry.value, part, aim)
        })).sort((a, b) => (a.year < b.year ? -1 : 1));
    });
}

/** A measure, or one group of it, with what the plan and its shared indicator say of it. */
export interface MeasurePart {
    readonly measure: Measure;
    readonly group?: MeasureGroup;
    /** What it measures. */
    readonly goal?: Goal;
    readonly strategy?: Strategy;
    /** How reports call it; a measure without a name cannot be called. */
    readonly key?: string;
    readonly unit?: Unit;
    readonly better?: Better;
    readonly baseline?: Baseline;
    /** As the plan says. */
    readonly targets: readonly YearTarget[];
    /** Other targets from the day of a report on. */
    readonly adjusted: readonly AdjustedTarget[];
    /** Since when it is given up: nothing is missing where it has no result. A group is given up with its measure. */
    readonly droppedOn?: Day;
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/**
 * All measures of a plan in its order, each followed by its groups.
 *
 * @param known what the reports say; without it, the plan alone counts
 */
export function measurePartsOf(network: Network, plan: MergedPlan, known?: KnownReports): MeasurePart[] {
    return measuresOf(plan).flatMap(({ measure, goal, strategy }) => {
        const indicator: Indicator | undefined = measure.indicator === undefined ? undefined : network.indicators.get(measure.indicator);
        const counts = measure.counts ?? indicator?.counts;
        const common = {
            measure, goal, strategy, unit: measure.unit ?? indicator?.unit, better: measure.better ?? indicator?.better,
            ofStudents: counts === undefined ? goal !== undefined || measure.indicator !== undefined : counts === 'students'
        };
        const said = (key: string | undefined) => ({
            key,
            adjusted: known ? adjustedTargets(known, key) : [],
            droppedOn: [measure.name, key].flatMap(each => known?.droppedOn(each) ?? []).sort()[0]
        });
        return [
            { ...common, ...said(measure.name), baseline: measure.baseline, targets: measure.targets },
            ...measure.groups.map(group => ({
                ...common, group, ...said(measure.name && `${measure.name}.${group.name}`), baseline: group.baseline, targets: group.targets
            }))
        ];
    });
}

/** What a measure aims at in a period. */
export interface Aim {
    readonly target?: Target;
    /** The value that it asks for, where that can be worked out. */
    readonly value?: number;
    /** Whether a lower result is the better one, where the target itself says so. */
    readonly lower?: boolean;
    /** What the plan itself aims at, where an adjustment has changed that. */
    readonly original?: { readonly target?: Target; readonly value?: number };
}

/**
 * What a measure aims at in a school year or a part of one: of several targets in a year that of the period itself, else that of the year,
 * else the last one due by the end of the period.
 *
 * @param day adjustments count whose report is dated on or before it
 */
export function aimOf(part: MeasurePart, period: Period, percentMeasure: boolean, day: Day): Aim {
    const baseline = part.baseline?.value && valueOf(part.baseline.value);
    const worked = (line: YearTarget | undefined) => (line ? { target: line.target, ...targetValue(line.target, baseline, percentMeasure) } : {});
    const adjusted = part.adjusted.filter(each => each.on <= day).reduce<readonly YearTarget[]>(
        (lines, { target }) => [...lines.filter(each => each.period !== target.period), target], part.targets);
    const [now, plan] = [targetOf(adjusted, period), targetOf(part.targets, period)];
    return { ...worked(now), ...(now !== plan && { original: worked(plan) }) };
}

function targetOf(lines: readonly YearTarget[], period: Period): YearTarget | undefined {
    const year = schoolYear(period);
    const inYear = lines.filter(each => each.period !== undefined && schoolYear(each.period) === year);
    const byEnd = () => inYear.toSorted((a, b) => (lastDay(a.period!) < lastDay(b.period!) ? -1 : 1));
    return inYear.find(each => each.period === period) ?? inYear.find(each => each.period === year)
        ?? byEnd().findLast(each => lastDay(each.period!) <= lastDay(period)) ?? byEnd()[0];
}

/** The school year that a result or a target belongs to. */
export function schoolYear(period: Period): Period {
    return yearOfPeriod(period) ?? schoolYearOf(isDay(period) ? period : `${period}-01`);
}

/** Whether a result reaches the year's target, in the direction in which the measure gets better, and how far it has come on the way there. */
function judged(quantity: Quantity, part: MeasurePart, aim: Aim): Pick<Result, 'value' | 'n' | 'target' | 'met' | 'attainment'> {
    const value = valueOf(quantity);
    const start = part.baseline?.value;
    const goal = aim.target?.kind === 'level' ? aim.target.value : start;
    const better = aim.lower === undefined ? part.better ?? betterBy(aim.target) : aim.lower ? 'lower' : 'higher';
    const [kind, ofGoal, ofStart] = [quantity, goal, start].map(each => each && kindOf(each, part.unit));
    return {
        value,
        n: coveredBy(quantity),
        target: aim.value,
        met: value === undefined || aim.value === undefined || kind !== ofGoal ? undefined : reaches(value, aim.value, better),
        attainment: kind === ofGoal && kind === ofStart ? attainmentOf(value, start && valueOf(start), aim.value) : undefined
    };
}

/** (result − baseline) ÷ (target − baseline); nothing where one of them is missing, or the target is the baseline. */
export function attainmentOf(value: number | undefined, baseline: number | undefined, target: number | undefined): number | undefined {
    if (value === undefined || baseline === undefined || target === undefined || Math.abs(target - baseline) < MARGIN) {
        return undefined;
    }
    return (value - baseline) / (target - baseline);
}

/** What can be compared with each other: percentages, money, and numbers such as counts and means. A bare number is in the measure's own unit. */
function kindOf(quantity: Quantity, unit: Unit | undefined): 'percent' | 'dollars' | 'number' {
    const own = quantity.kind === 'number' && unit !== undefined ? unit : unitOf(quantity);
    return own === 'percent' || own === 'dollars' ? own : 'number';
}

/** Where nothing says which way is better, a change below the baseline does. */
export function betterBy(target: Target | undefined): Better {
    return target?.kind === 'change' && target.amount < 0 ? 'lower' : 'higher';
}

/** For the last digits of a fraction, so that a third of 30 reaches a target of a third. */
const MARGIN = 1e-9;

/** Whether a value is as good as a target or better. */
export function reaches(value: number, target: number, better: Better): boolean {
    return better === 'higher' ? value >= target - MARGIN : value <= target + MARGIN;
}
