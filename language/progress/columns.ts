import { addDays, firstDay, lastDay, schoolYearOf, type Day, type Period } from '../model/periods.ts';
import { firstDayFor, lastDayFor, type MergedPlan, type Network } from './network.ts';

/** A column of Tool A's reporting tables: a quarter, a semester or the whole of a school year. */
export interface Column {
    readonly kind: 'quarter' | 'semester' | 'year';
    /** `Q1` to `Q4`, `S1`, `S2` or `Year`. */
    readonly heading: string;
    readonly period: Period;
    /** As the calendar says; a period lasts until the next begins. */
    readonly first: Day;
    readonly last: Day;
    /** The first day that is counted: what happens in summer, before the first quarter begins, is counted in that quarter. */
    readonly since: Day;
}

const HEADINGS = ['Q1', 'Q2', 'S1', 'Q3', 'Q4', 'S2', 'Year'];

/** The columns of a school year in the order of their last days, by the calendar that holds for the organization. */
export function columnsOf(network: Network, organization: string, year: Period): Column[] {
    return HEADINGS.map(heading => {
        const kind = heading === 'Year' ? 'year' : heading.startsWith('Q') ? 'quarter' : 'semester';
        const period = kind === 'year' ? year : `${year} ${heading}`;
        const first = firstDayFor(network, organization, period);
        const since = heading.endsWith('1') && firstDay(year) < first ? firstDay(year) : first;
        return { kind, heading, period, first, last: lastDayFor(network, organization, period), since };
    });
}

/** The school years of a plan; of one that does not say when it begins, or ends before that, a single one. */
export function yearsOf(plan: MergedPlan, day: Day): Period[] {
    const years = [schoolYearOf(plan.from === undefined ? day : plan.first)];
    for (let last = lastDay(years[0]); plan.from !== undefined && last < plan.last; last = lastDay(years.at(-1)!)) {
        years.push(schoolYearOf(addDays(last, 1)));
    }
    return years;
}

/** The school year that is shown unless somebody asks for another: that of the day, as far as the plan has it, else its nearest one. */
export function yearShown(years: readonly Period[], day: Day): Period {
    return years.findLast(each => firstDay(each) <= day) ?? years[0];
}

/** The day of a school year that is nearest to a day. */
export function dayWithin(year: Period, day: Day): Day {
    return day < firstDay(year) ? firstDay(year) : day > lastDay(year) ? lastDay(year) : day;
}
