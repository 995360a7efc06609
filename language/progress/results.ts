import { isDay, schoolYearOf, yearOfPeriod, type Day, type Period } from '../model/periods.ts';
import { coveredBy, targetValue, unitOf, valueOf, type Quantity, type Target, type Unit } from '../model/quantities.ts';
import type { Baseline, Better, Goal, Indicator, Measure, MeasureGroup, Place, ResultEntry, Strategy, YearTarget } from '../model/types.ts';
import { measuresOf } from './elements.ts';
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
    readonly target?: number;
    readonly met?: boolean;
    /** The reason that its report gives. */
    readonly because?: string;
    /** Where its report says it. */
    readonly place: Place;
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/**
 * The results of a plan known on a day: for each measure, group and school year the one that was reported last
 * (guidance, 5. Monitor: results data; Tool A, Performance Data).
 */
export function resultsOf(network: Network, plan: MergedPlan, day: Day): Result[] {
    const latest = new Map<string, ResultEntry & { readonly value: Quantity }>();
    for (const report of plan.reports.filter(each => each.day <= day)) {
        for (const entry of report.entries) {
            if (entry.kind === 'result' && entry.measure !== undefined && entry.value && entry.period) {
                latest.set(`${entry.measure}\n${schoolYear(entry.period)}`, { ...entry, value: entry.value });
            }
        }
    }
    return measurePartsOf(network, plan).flatMap(part => [...latest].flatMap(([key, entry]) => {
        const [name, year] = key.split('\n');
        return name === part.key ? [{
            organization: plan.organization, measure: part.measure.name!, group: part.group?.name, indicator: part.measure.indicator, year,
            quantity: entry.value, ofStudents: part.ofStudents, because: entry.because, place: entry.place,
            unit: part.unit ?? unitOf(entry.value),
            ...judged(entry.value, year, part)
        }] : [];
    }).sort((a, b) => (a.year < b.year ? -1 : 1)));
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
    readonly targets: readonly YearTarget[];
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/** All measures of a plan in its order, each followed by its groups. */
export function measurePartsOf(network: Network, plan: MergedPlan): MeasurePart[] {
    return measuresOf(plan).flatMap(({ measure, goal, strategy }) => {
        const indicator: Indicator | undefined = measure.indicator === undefined ? undefined : network.indicators.get(measure.indicator);
        const counts = measure.counts ?? indicator?.counts;
        const common = {
            measure, goal, strategy, unit: measure.unit ?? indicator?.unit, better: measure.better ?? indicator?.better,
            ofStudents: counts === undefined ? goal !== undefined || measure.indicator !== undefined : counts === 'students'
        };
        return [
            { ...common, key: measure.name, baseline: measure.baseline, targets: measure.targets },
            ...measure.groups.map(group => ({
                ...common, group, key: measure.name && `${measure.name}.${group.name}`, baseline: group.baseline, targets: group.targets
            }))
        ];
    });
}

/** A year's target of a measure, with the value that it asks for where that can be worked out. */
export function targetIn(part: MeasurePart, year: Period, percentMeasure: boolean): { target?: Target; value?: number; lower?: boolean } {
    const target = part.targets.find(each => each.period !== undefined && schoolYear(each.period) === year)?.target;
    const baseline = part.baseline?.value && valueOf(part.baseline.value);
    return { target, ...(target && targetValue(target, baseline, percentMeasure)) };
}

/** The school year that a result or a target belongs to. */
export function schoolYear(period: Period): Period {
    return yearOfPeriod(period) ?? schoolYearOf(isDay(period) ? period : `${period}-01`);
}

/** Whether a result reaches the year's target, in the direction in which the measure gets better. */
function judged(quantity: Quantity, year: Period, part: MeasurePart): Pick<Result, 'value' | 'n' | 'target' | 'met'> {
    const value = valueOf(quantity);
    const aim = targetIn(part, year, unitOf(quantity) === 'percent');
    const better = aim.lower === undefined ? part.better ?? betterBy(aim.target) : aim.lower ? 'lower' : 'higher';
    return {
        value,
        n: coveredBy(quantity),
        target: aim.value,
        met: value === undefined || aim.value === undefined ? undefined : reaches(value, aim.value, better)
    };
}

/** Where nothing says which way is better, a change below the baseline does. */
export function betterBy(target: Target | undefined): Better {
    return target?.kind === 'change' && target.amount < 0 ? 'lower' : 'higher';
}

/** Whether a value is as good as a target or better. Allows for the last digits of a fraction, so that a third of 30 reaches a target of a third. */
export function reaches(value: number, target: number, better: Better): boolean {
    const margin = 1e-9;
    return better === 'higher' ? value >= target - margin : value <= target + margin;
}
