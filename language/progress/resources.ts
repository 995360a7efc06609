import type { Day } from '../model/periods.ts';
import type { BudgetLine } from '../model/types.ts';
import { countedOn, type MergedPlan, type Network } from './network.ts';

/** What was taken of one fund, in dollars. */
export interface Resource {
    /** Nothing where the line names none. */
    readonly fund: string | null;
    /** The last sum to date, up to the period's end; nothing where no report says one. */
    readonly spent: number | null;
    /** By how much that sum has grown in the period. */
    readonly growth: number | null;
    /** Nothing where the plan has none from this fund. */
    readonly budget: number | null;
}

/** An action, or a strategy with a budget of its own. */
export interface BudgetHolder {
    readonly name?: string;
    readonly budget: readonly BudgetLine[];
}

/** The days that are counted, both included. */
export interface Days {
    readonly since: Day;
    readonly upTo: Day;
}

/**
 * The money of some actions by fund (Tool A, Resources/Budget Used): the last `spent … to date` of each and fund, added up.
 * `budget none` without money spent is no row.
 *
 * @param asOf known are the reports dated on or before it
 */
export function resourcesIn(network: Network, plan: MergedPlan, holders: readonly BudgetHolder[], asOf: Day, { since, upTo }: Days): Resource[] {
    const sums = spentUpTo(network, plan, holders, asOf, upTo);
    const before = spentUpTo(network, plan, holders, asOf, since, true);
    const budgets = addByFund(holders.flatMap(each => each.budget).filter(isMoney));
    return [...new Set([...budgets.keys(), ...sums.keys()])].map(fund => {
        const spent = sums.get(fund) ?? null;
        return { fund, spent, growth: spent === null ? null : spent - (before.get(fund) ?? 0), budget: budgets.get(fund) ?? null };
    });
}

/** The money of all funds together, as `resourcesIn` gives it: what is spent, and the budget. */
export function totalOf(resources: readonly Resource[]): { readonly spent: number | null; readonly budget: number | null } {
    const sum = (amounts: readonly (number | null)[]) => amounts.reduce((a, b) => (a === null ? b : b === null ? a : a + b), null);
    return { spent: sum(resources.map(each => each.spent)), budget: sum(resources.map(each => each.budget)) };
}

/** The last sum of each holder and fund, added by fund. */
function spentUpTo(network: Network, plan: MergedPlan, holders: readonly BudgetHolder[], asOf: Day, day: Day, isBefore = false): Map<string | null, number> {
    const names = new Set(holders.map(each => each.name));
    const last = new Map<string, { readonly fund?: string; readonly amount: number }>();
    for (const report of plan.reports.filter(each => each.day <= asOf)) {
        const counted = countedOn(network, plan.organization, report);
        if (isBefore ? counted < day : counted <= day) {
            for (const entry of report.entries) {
                if (entry.kind === 'spent' && entry.element !== undefined && names.has(entry.element)) {
                    last.set(`${entry.element}\n${entry.fund ?? ''}`, entry);
                }
            }
        }
    }
    return addByFund([...last.values()]);
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
