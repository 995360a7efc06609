import { isDay, schoolYearOf, yearOfPeriod, type Day, type Period } from '../model/periods.ts';
import { coveredBy, targetValue, unitOf, valueOf, type Quantity, type Target, type Unit } from '../model/quantities.ts';
import type { Baseline, Better, Indicator, Measure, YearTarget } from '../model/types.ts';
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
    /** Whether it counts students, whose privacy small numbers endanger. */
    readonly ofStudents: boolean;
}

/**
 * The results of a plan known on a day: for each measure, group and school year the one that was reported last
 * (guidance, 5. Monitor: results data; Tool A, Performance Data).
 */
export function resultsOf(network: Network, plan: MergedPlan, day: Day): Result[] {
    const latest = new Map<string, Quantity>();
    for (const report of plan.reports.filter(each => each.day <= day)) {
        for (const entry of report.entries) {
            if (entry.kind === 'result' && entry.measure !== undefined && entry.value && entry.period) {
                latest.set(`${entry.measure}\n${schoolYear(entry.period)}`, entry.value);
            }
        }
    }
    return measuresOf(plan).flatMap(({ measure, goal }) => {
        if (measure.name === undefined) {
            return [];
        }
        const indicator = measure.indicator === undefined ? undefined : network.indicators.get(measure.indicator);
        const counts = measure.counts ?? indicator?.counts;
        const ofStudents = counts === undefined ? goal !== undefined || measure.indicator !== undefined : counts === 'students';
        const parts = [{ key: measure.name, baseline: measure.baseline, targets: measure.targets, group: undefined as string | undefined }]
            .concat(measure.groups.map(group => ({
                key: `${measure.name}.${group.name}`, baseline: group.baseline, targets: group.targets, group: group.name
            })));
        return parts.flatMap(part => [...latest].flatMap(([key, quantity]) => {
            const [name, year] = key.split('\n');
            return name === part.key ? [{
                organization: plan.organization, measure: measure.name!, group: part.group, indicator: measure.indicator, year, quantity, ofStudents,
                unit: measure.unit ?? indicator?.unit ?? unitOf(quantity),
                ...judged(quantity, year, part, measure, indicator)
            }] : [];
        }).sort((a, b) => (a.year < b.year ? -1 : 1)));
    });
}

/** The school year that a result or a target belongs to. */
export function schoolYear(period: Period): Period {
    return yearOfPeriod(period) ?? schoolYearOf(isDay(period) ? period : `${period}-01`);
}

interface Aims {
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
}

/** Whether a result reaches the year's target, in the direction in which the measure gets better. */
function judged(quantity: Quantity, year: Period, aims: Aims, measure: Measure, indicator: Indicator | undefined): Pick<Result, 'value' | 'n' | 'target' | 'met'> {
    const value = valueOf(quantity);
    const line = aims.targets.find(each => each.period !== undefined && schoolYear(each.period) === year);
    const baseline = aims.baseline?.value && valueOf(aims.baseline.value);
    const target = line && targetValue(line.target, baseline, unitOf(quantity) === 'percent');
    const better = target?.lower === undefined ? measure.better ?? indicator?.better ?? betterBy(line?.target) : target.lower ? 'lower' : 'higher';
    return {
        value,
        n: coveredBy(quantity),
        target: target?.value,
        met: value === undefined || !target ? undefined : reaches(value, target.value, better)
    };
}

/** Where nothing says which way is better, a target below the baseline does. */
function betterBy(target: Target | undefined): Better {
    return target?.kind === 'change' && target.amount < 0 ? 'lower' : 'higher';
}

/** Allows for the last digits of a fraction, so that a third of 30 reaches a target of a third. */
function reaches(value: number, target: number, better: Better): boolean {
    const margin = 1e-9;
    return better === 'higher' ? value >= target - margin : value <= target + margin;
}
