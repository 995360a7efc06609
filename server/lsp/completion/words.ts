import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { addDays, schoolYearOf, type Day, type Period } from '../../../language/model/periods.ts';
import type { PlanSpan } from '../../../language/model/plans.ts';
import type { Cursor } from './cursor.ts';
import type { Slot } from './lines.ts';

const PARTS = ['', ' Q1', ' Q2', ' Q3', ' Q4', ' S1', ' S2'];
/** How many years are offered where no plan says which. */
const YEARS_AHEAD = 4;

/** Offers the words of a vocabulary. */
export function offerWords({ range, before }: Cursor, { words = [] }: Slot): CompletionItem[] {
    const taken = before.slice(1).map(each => each.image);
    return words.filter(each => !taken.includes(each)).map((word, index) => ({
        label: word, kind: CompletionItemKind.EnumMember, sortText: `0${String(index).padStart(2, '0')}`, textEdit: { range, newText: word }
    }));
}

/** Offers the school years of the plan and the one before it; without a plan those from the last one on. */
export function offerPeriods({ range, before }: Cursor, { periods }: Slot, plan: PlanSpan | undefined, today: Day): CompletionItem[] {
    const head = before[0].image;
    const first = schoolYearOf(plan && plan.first > '0001' ? plan.first : today);
    const years = yearsFrom(head === 'baseline' || !plan ? -1 : 0, first, plan && plan.last < '9999' ? schoolYearOf(plan.last) : undefined);
    const taken = before.slice(1).map(each => each.image);
    return years.flatMap(year => (periods === 'parts' ? PARTS : ['']).map(part => `${year}${part}`)).filter(each => !taken.includes(each)).map((period, index) => ({
        label: period, kind: CompletionItemKind.Value, sortText: `1${String(index).padStart(2, '0')}`, textEdit: { range, newText: period }
    }));
}

function yearsFrom(offset: number, first: Period, last: Period | undefined): Period[] {
    const start = Number(first.slice(2, 6));
    const end = last === undefined ? start + YEARS_AHEAD : Number(last.slice(2, 6));
    return Array.from({ length: Math.min(Math.max(end - start, 0), 9) - offset + 1 }, (_, i) => schoolYearOf(addDays(`${start + offset + i}-07-01`, 0)));
}
