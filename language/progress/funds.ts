import { schoolYearOf, type Period } from '../model/periods.ts';
import type { Allocation } from '../model/types.ts';
import type { BudgetHolder } from './adjusted.ts';
import { actionsOf, milestonesOf, strategiesOf } from './elements.ts';
import type { KnownReports } from './known.ts';
import type { MergedPlan } from './network.ts';
import { budgetsOf, spentUpTo, type ByFund } from './resources.ts';
import { schoolYear } from './results.ts';

/** The money of a plan from one fund, in dollars. Nothing stands where nobody says anything, never 0. */
export interface FundMoney {
    /** Nothing for lines that name none. */
    readonly fund: string | null;
    readonly years: readonly FundYear[];
    readonly whole: FundWhole;
}

export interface FundYear {
    readonly year: Period;
    readonly allocated: number | null;
    /** Of what begins and ends in the year. */
    readonly budget: number | null;
    /** By how much the sums to date have grown in the year. */
    readonly spent: number | null;
}

export interface FundWhole {
    readonly allocated: number | null;
    readonly budget: number | null;
    readonly spent: number | null;
    /** The budget less what is spent; below 0 where more was spent. Nothing without a budget. */
    readonly left: number | null;
    /** What is allocated less the budget; below 0 where more is planned. Nothing without an allocation. */
    readonly unplanned: number | null;
}

/** The money of a plan, by fund and altogether. */
export interface PlanMoney {
    readonly funds: readonly FundMoney[];
    /** All funds added up. */
    readonly total: FundMoney;
}

/**
 * What a plan has, plans to spend and has spent, by fund and school year (Tool A, Resources/Budget; guidance, 4. Implement the plan).
 * Budgets are those of strategies, milestones, actions and supports, as adjusted; one that runs over several school years, or has no dates,
 * stands in the whole alone. Allocations without a year do as well.
 */
export function moneyOf(plan: MergedPlan, years: readonly Period[], known: KnownReports): PlanMoney {
    const holders = holdersOf(plan, known);
    const all = holders.map(each => each.holder);
    const allocations = plan.texts.flatMap(each => each.allocated ?? []);
    const whole = { allocated: allocatedIn(allocations), budget: budgetsOf(known, all, known.asOf), spent: spentUpTo(known, all, known.asOf) };
    const byYear = years.map(year => ({
        year,
        allocated: allocatedIn(allocations.filter(each => each.period !== undefined && schoolYear(each.period) === year)),
        budget: budgetsOf(known, holders.filter(each => each.year === year).map(each => each.holder), known.asOf),
        spent: growthIn(known, all, year)
    }));
    const funds = [...new Set([...whole.allocated.keys(), ...whole.budget.keys(), ...whole.spent.keys()])].map((fund): FundMoney => {
        const of = (sums: ByFund) => sums.get(fund) ?? null;
        return {
            fund,
            years: byYear.map(({ year, allocated, budget, spent }) => ({ year, allocated: of(allocated), budget: of(budget), spent: of(spent) })),
            whole: wholeOf(of(whole.allocated), of(whole.budget), of(whole.spent))
        };
    });
    const sum = (of: (fund: FundMoney) => number | null) => funds.map(of).reduce((a, b) => (a === null ? b : b === null ? a : a + b), null);
    return {
        funds,
        total: {
            fund: null,
            years: years.map((year, i) => ({ year, allocated: sum(each => each.years[i].allocated), budget: sum(each => each.years[i].budget), spent: sum(each => each.years[i].spent) })),
            whole: wholeOf(sum(each => each.whole.allocated), sum(each => each.whole.budget), sum(each => each.whole.spent))
        }
    };
}

function wholeOf(allocated: number | null, budget: number | null, spent: number | null): FundWhole {
    return {
        allocated, budget, spent,
        left: budget === null ? null : budget - (spent ?? 0),
        unplanned: allocated === null ? null : allocated - (budget ?? 0)
    };
}

/** Everything that may have a budget, with the school year that it lies in. */
function holdersOf(plan: MergedPlan, known: KnownReports): { readonly holder: BudgetHolder; readonly year?: Period }[] {
    const within = (from: Period | undefined, to: Period | undefined) => {
        const [first, last] = [from === undefined ? undefined : schoolYearOf(known.firstDay(from)), to === undefined ? undefined : schoolYearOf(known.lastDay(to))];
        return first === undefined || first === last ? last : last === undefined ? first : undefined;
    };
    return [
        ...strategiesOf(plan).map(each => ({ holder: each, year: within(each.from, each.to) })),
        ...milestonesOf(plan).map(({ milestone }) => ({ holder: milestone, year: within(milestone.from, milestone.due) })),
        ...actionsOf(plan).map(({ action }) => ({ holder: action, year: within(action.from, action.to) })),
        ...plan.texts.flatMap(each => each.supports ?? []).map(each => ({ holder: each, year: within(each.planned?.from ?? each.needed, each.planned?.to) }))
    ];
}

function allocatedIn(lines: readonly Allocation[]): ByFund {
    const sums = new Map<string | null, number>();
    for (const { fund = null, amount } of lines) {
        if (amount !== undefined) {
            sums.set(fund, (sums.get(fund) ?? 0) + amount);
        }
    }
    return sums;
}

/** By how much the sums to date have grown in a school year, for the funds whose sum has changed. */
function growthIn(known: KnownReports, holders: readonly BudgetHolder[], year: Period): ByFund {
    const [first, last] = [known.firstDay(year), known.lastDay(year)];
    const before = spentUpTo(known, holders, first, true);
    return new Map(first > known.asOf ? [] : [...spentUpTo(known, holders, last)].map(([fund, spent]) => [fund, spent - (before.get(fund) ?? 0)] as const).filter(([, grown]) => grown !== 0));
}
