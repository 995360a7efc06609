import type { Day } from '../model/periods.ts';
import type { BudgetLine } from '../model/types.ts';
import { budgetOn, type BudgetHolder } from './adjusted.ts';
import type { KnownReports } from './known.ts';

/** What was taken of one fund, in dollars. */
export interface Resource {
    /** Nothing where the line names none. */
    readonly fund: string | null;
    /** The last sum to date, up to the period's end; nothing where no report says one. */
    readonly spent: number | null;
    /** By how much that sum has grown in the period. */
    readonly growth: number | null;
    /** As the latest adjustment says; nothing where there is none from this fund. */
    readonly budget: number | null;
    /** As the plan says. */
    readonly budgetByPlan: number | null;
}

/** The days that are counted, both included. */
export interface Days {
    readonly since: Day;
    readonly upTo: Day;
}

/** Dollars by fund; null is money of which no fund is named. */
export type ByFund = ReadonlyMap<string | null, number>;

/**
 * The money of some work by fund (Tool A, Resources/Budget Used): the last `spent … to date` of each and fund, added up.
 * `budget none` without money spent is no row.
 */
export function resourcesIn(known: KnownReports, holders: readonly BudgetHolder[], { since, upTo }: Days): Resource[] {
    const sums = spentUpTo(known, holders, upTo);
    const before = spentUpTo(known, holders, since, true);
    const budgets = budgetsOf(known, holders, upTo);
    const byPlan = addByFund(holders.flatMap(each => each.budget ?? []).filter(isMoney));
    return [...new Set([...byPlan.keys(), ...budgets.keys(), ...sums.keys()])].map(fund => {
        const spent = sums.get(fund) ?? null;
        return {
            fund, spent, growth: spent === null ? null : spent - (before.get(fund) ?? 0),
            budget: budgets.get(fund) ?? (byPlan.has(fund) ? 0 : null), budgetByPlan: byPlan.get(fund) ?? null
        };
    });
}

/** The money of all funds together, as `resourcesIn` gives it. */
export function totalOf(resources: readonly Resource[]): Pick<Resource, 'spent' | 'budget' | 'budgetByPlan'> {
    const sum = (amounts: readonly (number | null)[]) => amounts.reduce((a, b) => (a === null ? b : b === null ? a : a + b), null);
    return { spent: sum(resources.map(each => each.spent)), budget: sum(resources.map(each => each.budget)), budgetByPlan: sum(resources.map(each => each.budgetByPlan)) };
}

/** The budgets of some work on a day, by fund. */
export function budgetsOf(known: KnownReports, holders: readonly BudgetHolder[], day: Day): ByFund {
    return addByFund(holders.flatMap(each => budgetOn(known, each, day)).filter(isMoney));
}

/** The last sum of each holder and fund, added by fund; two holders of one name are spoken of together. */
export function spentUpTo(known: KnownReports, holders: readonly BudgetHolder[], day: Day, isBefore = false): ByFund {
    const names = new Set(holders.flatMap(each => each.name ?? []));
    return addByFund([...names].flatMap(name => {
        const last = new Map<string | undefined, { readonly fund?: string; readonly amount: number }>();
        for (const { entry, counted } of known.ofKind(name, 'spent')) {
            if (isBefore ? counted < day : counted <= day) {
                last.set(entry.fund, entry);
            }
        }
        return [...last.values()];
    }));
}

function addByFund(lines: readonly { readonly fund?: string; readonly amount: number }[]): Map<string | null, number> {
    const sums = new Map<string | null, number>();
    for (const { fund, amount } of lines) {
        sums.set(fund ?? null, (sums.get(fund ?? null) ?? 0) + amount);
    }
    return sums;
}

function isMoney({ amount, fund }: BudgetLine): boolean {
    return amount !== 0 || fund !== undefined;
}
