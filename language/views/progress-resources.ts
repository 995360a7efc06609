import type { Place } from '../model/types.ts';
import type { SupportState } from '../progress/plan-supports.ts';
import type { CellLine, DayView } from './progress.ts';

/** The money of a plan from one fund, or from all of them, in dollars. Nothing stands where nobody says anything, never 0. */
export interface FundRow {
    /** The name of the fund, `no fund named`, or `All funds`. */
    readonly fund: string;
    readonly isTotal: boolean;
    /** For each of the view's years, in their order. A budget that runs over several years stands in the whole alone. */
    readonly years: readonly FundYearAmounts[];
    readonly whole: FundAmounts;
    /** The budget less what is spent; below 0 where more was spent. */
    readonly left: number | null;
    /** What is allocated less the budget; below 0 where more is planned. */
    readonly unplanned: number | null;
    /** `$1,250 left`, `$150 overspent`; a dash without a budget. */
    readonly leftText: string;
    /** `$2,000 not planned yet`, `$500 more planned than allocated`; empty where nothing is allocated, or all of it is planned. */
    readonly unplannedText: string;
}

export interface FundYearAmounts extends FundAmounts {
    /** The school year. */
    readonly year: string;
}

export interface FundAmounts {
    readonly allocated: number | null;
    readonly budget: number | null;
    readonly spent: number | null;
    /** `allocated $12,000`, `budget $11,500`, `spent $10,750`, each where it is said; a dash where nothing is. */
    readonly lines: readonly string[];
}

/** A support with what the reports say of it. */
export interface SupportView {
    readonly name: string | null;
    readonly title: string;
    readonly codes: readonly string[];
    readonly state: SupportState;
    /** `given`, `under way`, `late`, `missing`, `cut short`, `not due`, `dropped`. */
    readonly stateText: string;
    readonly providers: readonly string[];
    /** What it helps, by name. */
    readonly serves: readonly string[];
    /** By when it is needed. */
    readonly needed: DayView | null;
    readonly plannedFrom: DayView | null;
    readonly plannedTo: DayView | null;
    /** `Sep 22 to May 28`, with `(was Apr 30)` where it was moved, and `(late)` where it begins after it is needed. */
    readonly plannedText: string;
    /** `11 of 12 weekly visits – One week of snow`; a dash where nobody reports any. */
    readonly delivered: SupportLine;
    readonly count: number | null;
    readonly of: number | null;
    /** How it was used, oldest first. */
    readonly used: readonly SupportLine[];
    /** `partly: Pairs with the coach finished their outlines`; a dash where nobody says it. */
    readonly effect: SupportLine;
    readonly effectWord: string | null;
    readonly place: Place;
}

export interface SupportLine extends CellLine {
    /** The day of the report. */
    readonly on: DayView | null;
}
