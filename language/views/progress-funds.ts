import type { FundMoney, FundWhole, FundYear, PlanMoney } from '../progress/funds.ts';
import { dollars, oneLine } from './progress-texts.ts';
import type { FundAmounts, FundRow } from './progress.ts';
import { NOTHING } from './signs.ts';

/** The money of a plan by fund, and behind several funds all of them together. */
export function fundRows({ funds, total }: PlanMoney): FundRow[] {
    return [...funds.map(each => fundRow(each, false)), ...(funds.length > 1 ? [fundRow(total, true)] : [])];
}

function fundRow({ fund, years, whole }: FundMoney, isTotal: boolean): FundRow {
    const { left, unplanned } = whole;
    return {
        fund: isTotal ? 'All funds' : oneLine(fund ?? undefined) || 'no fund named',
        isTotal,
        years: years.map(each => ({ year: each.year, ...amounts(each) })),
        whole: amounts(whole),
        left,
        unplanned,
        leftText: left === null ? NOTHING : left < 0 ? `${dollars(-left)} overspent` : `${dollars(left)} left`,
        unplannedText: unplanned === null || unplanned === 0 ? '' : unplanned < 0 ? `${dollars(-unplanned)} more planned than allocated` : `${dollars(unplanned)} not planned yet`
    };
}

function amounts({ allocated, budget, spent }: FundYear | FundWhole): FundAmounts {
    const lines = Object.entries({ allocated, budget, spent }).flatMap(([what, amount]) => (amount === null ? [] : [`${what} ${dollars(amount)}`]));
    return { allocated, budget, spent, lines: lines.length > 0 ? lines : [NOTHING] };
}
