import { remembered } from './remembered.ts';

/**
 * A day as `2026-09-01`. Days compare as strings.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 */
export type Day = string;

/**
 * A day, a month, a school year, or a quarter or semester of one, always written the same way:
 * `2026-09-01`, `2026-09`, `SY2026-27`, `SY2026-27 Q1`, `SY2026-27 S2`.
 * @pattern ^([0-9]{4}-[0-9]{2}(-[0-9]{2})?|SY[0-9]{4}-[0-9]{2}( Q[1-4]| S[12])?)$
 */
export type Period = string;

/** The quarters of one school year as a state or a district declares them. */
export interface YearCalendar {
    /** The school year. */
    readonly year: Period;
    /** The quarters. */
    readonly quarters: readonly YearPart[];
}

/** A quarter or a semester. */
export interface YearPart {
    /** Which one, counted from 1. */
    readonly number: number;
    /** Its first day. */
    readonly from: Day;
    /** Its last day. */
    readonly to: Day;
}

/** A calendar that may declare its semesters as well, or only them. */
type Declared = YearCalendar & { readonly semesters?: readonly YearPart[] };

/** What an author's words for a period mean, with a problem where they had to be guessed. */
export interface ReadPeriod {
    readonly period?: Period;
    readonly problem?: { readonly message: string; readonly newText?: string };
    /** A day without its year, as `09-01`: what surrounds it may tell the year. */
    readonly yearless?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DASHES = /[\u2010-\u2015]/g;
/** Where quarters end in a school year without a calendar: month and day, and whether it is the year in which the school year ends. */
const QUARTER_ENDS: readonly (readonly [string, number])[] = [['10-31', 0], ['12-31', 0], ['03-15', 1], ['05-31', 1]];

/**
 * Reads a period as an author may write it. `9/1/2026`, `SY2026-2027` or a day that does not exist are read as far as they can be,
 * with a problem that says so and the text that was probably meant.
 *
 * @param text one token of the text, such as `2026-09-01` or `SY2026-27 Q1`
 */
export const readPeriod: (text: string) => ReadPeriod = remembered(text => {
    const plain = text.replace(DASHES, '-').trim();
    return readSchoolYear(plain) ?? readIso(plain) ?? readAmerican(plain) ?? readMonthName(plain) ?? {
        problem: { message: `${text} is not a date. Write a day as 2026-09-01, a month as 2026-09 or a school year as SY2026-27.` }
    };
});

/** Reads a single day; a month or a year is a problem. */
export function readDay(text: string): ReadPeriod {
    const read = readPeriod(text);
    if (read.period && !isDay(read.period)) {
        return { problem: { message: `A day is needed here, such as ${firstDay(read.period)}; ${text} is longer than a day.` } };
    }
    return read;
}

export function isDay(period: Period): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(period);
}

/**
 * The first day of a period. Without a calendar the school year begins on 1 July, and a quarter on the day after the one before.
 *
 * @param calendar the calendar of the period's school year, where one is declared
 */
export function firstDay(period: Period, calendar?: Declared): Day {
    if (isDay(period)) {
        return period;
    }
    const parts = partsOf(period);
    if (parts.schoolYear === undefined) {
        return `${period}-01`;
    }
    const quarter = parts.semester ? parts.semester * 2 - 1 : parts.quarter;
    if (quarter === undefined) {
        return `${pad(parts.schoolYear, 4)}-07-01`;
    }
    return begins(quarter, calendar) ?? (quarter === 1 ? `${pad(parts.schoolYear, 4)}-07-01` : addDays(defaultQuarterEnd(parts.schoolYear, quarter - 1), 1));
}

/**
 * The last day of a period. A quarter lasts until the next one begins, so breaks belong to the one before;
 * the last quarter ends with the school year, on 30 June.
 */
export function lastDay(period: Period, calendar?: Declared): Day {
    if (isDay(period)) {
        return period;
    }
    const parts = partsOf(period);
    if (parts.schoolYear === undefined) {
        const [year, month] = period.split('-').map(Number);
        return `${period}-${pad(daysInMonth(year, month), 2)}`;
    }
    const quarter = parts.semester ? parts.semester * 2 : parts.quarter;
    if (quarter === undefined || quarter === 4) {
        return `${pad(parts.schoolYear + 1, 4)}-06-30`;
    }
    const next = begins(quarter + 1, calendar);
    return next === undefined ? defaultQuarterEnd(parts.schoolYear, quarter) : addDays(next, -1);
}

/** The first day of a quarter as a calendar declares it: a semester begins with its first quarter. */
function begins(quarter: number, calendar: Declared | undefined): Day | undefined {
    const semester = quarter % 2 === 1 ? calendar?.semesters?.find(each => each.number === (quarter + 1) / 2) : undefined;
    return (calendar?.quarters.find(each => each.number === quarter) ?? semester)?.from;
}

/** The school year that a day falls in: years begin on 1 July. */
export function schoolYearOf(day: Day): Period {
    const year = Number(day.slice(0, 4));
    return schoolYear(day.slice(5) >= '07-01' ? year : year - 1);
}

/** The school year of a quarter, a semester or a school year; nothing for a day or a month. */
export function yearOfPeriod(period: Period): Period | undefined {
    return period.startsWith('SY') ? /^SY\d{4}-\d{2}/.exec(period)?.[0] : undefined;
}

/** A school year some years later, or earlier with a negative number. */
export function yearsAfter(year: Period, years: number): Period {
    return schoolYear(Number(year.slice(2, 6)) + years);
}

/** A day some days later, or earlier with a negative number. */
export function addDays(day: Day, days: number): Day {
    const inMonth = Number(day.slice(8)) + days;
    if (inMonth >= 1 && inMonth <= 28) {
        return `${day.slice(0, 8)}${pad(inMonth, 2)}`;
    }
    const date = new Date(0);
    date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + days);
    return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

export function isRealDay(text: string): boolean {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return match !== null && Number(match[2]) >= 1 && Number(match[2]) <= 12
        && Number(match[3]) >= 1 && Number(match[3]) <= daysInMonth(Number(match[1]), Number(match[2]));
}

function readSchoolYear(text: string): ReadPeriod | undefined {
    const match = /^SY ?(\d{2}|\d{4})(?:-(\d{2}|\d{4}))?(?:\s+([QS])(\d))?$/.exec(text);
    if (!match) {
        return undefined;
    }
    const start = match[1].length === 2 ? 2000 + Number(match[1]) : Number(match[1]);
    const part = match[3] ? ` ${match[3]}${match[4]}` : '';
    const period = `${schoolYear(start)}${part}`;
    const most = match[3] === 'S' ? 2 : 4;
    if (match[4] !== undefined && (Number(match[4]) < 1 || Number(match[4]) > most)) {
        return { problem: { message: `A school year has quarters Q1 to Q4 and semesters S1 and S2; ${match[3]}${match[4]} is neither.` } };
    }
    if (period === text.replace(/\s+/, ' ')) {
        return { period };
    }
    return { period, problem: { message: `${text} was read as the school year ${period}: write its two years that way.`, newText: period } };
}

function readIso(text: string): ReadPeriod | undefined {
    const match = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
    if (!match) {
        return /^\d{4}$/.test(text) ? yearAlone(text) : undefined;
    }
    const year = Number(match[1]);
    const month = Number(match[2]);
    if (match[3] === undefined) {
        if (month > 12 && month === (year + 1) % 100) {
            const period = schoolYear(year);
            return { period, problem: { message: `${text} was read as the school year ${period}.`, newText: period } };
        }
        return checkedMonth(text, year, month);
    }
    return checkedDay(text, year, month, Number(match[3]));
}

/** Dates as Americans write them, month first; a first number beyond 12 can only be the day. */
function readAmerican(text: string): ReadPeriod | undefined {
    const match = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
    if (!match) {
        return undefined;
    }
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (match[3] === undefined) {
        return withoutYear(text, first, second);
    }
    const year = match[3].length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
    return first > 12 && second <= 12 ? checkedDay(text, year, second, first) : checkedDay(text, year, first, second);
}

/** `September 1, 2026`, `Sept. 1st 2026`, `Sep 2026`, and `Sept. 1`, which lacks its year. */
function readMonthName(text: string): ReadPeriod | undefined {
    const match = /^([a-z]{3})[a-z]*\.?\s+(?:(\d{4})|(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?)$/i.exec(text);
    const month = match ? MONTHS.indexOf(match[1].toLowerCase()) + 1 : 0;
    if (!match || month === 0) {
        return undefined;
    }
    if (match[2] !== undefined) {
        return checkedMonth(text, Number(match[2]), month);
    }
    return match[4] === undefined ? withoutYear(text, month, Number(match[3])) : checkedDay(text, Number(match[4]), month, Number(match[3]));
}

function withoutYear(text: string, month: number, day: number): ReadPeriod {
    // A leap year, so that no day that may exist is refused.
    const { period, problem } = checkedDay(text, 2000, month, day);
    return period === undefined ? { problem } : {
        yearless: period.slice(5),
        problem: { message: `${text} has no year: write a day as 2026-${period.slice(5)}.` }
    };
}

function checkedMonth(text: string, year: number, month: number): ReadPeriod {
    if (month < 1 || month > 12) {
        return { problem: { message: `${text} is not a month: months go from 01 to 12.` } };
    }
    const period = `${pad(year, 4)}-${pad(month, 2)}`;
    return period === text ? { period } : { period, problem: { message: `Write this month as ${period}.`, newText: period } };
}

function checkedDay(text: string, year: number, month: number, day: number): ReadPeriod {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
        return { problem: { message: `${text} is not a date. Write a day as 2026-09-01: year, month, day.` } };
    }
    const last = daysInMonth(year, month);
    const period = `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, last), 2)}`;
    if (day > last) {
        return { period, problem: { message: `${text} does not exist: that month has ${last} days. It was read as ${period}.`, newText: period } };
    }
    return period === text ? { period } : { period, problem: { message: `Write this date as ${period}: year, month, day.`, newText: period } };
}

function yearAlone(text: string): ReadPeriod {
    const period = schoolYear(Number(text));
    return { period, problem: { message: `${text} was read as the school year ${period}.`, newText: period } };
}

function partsOf(period: Period): { schoolYear?: number; quarter?: number; semester?: number } {
    const match = period.startsWith('SY') ? /^SY(\d{4})-\d{2}(?: ([QS])(\d))?$/.exec(period) : undefined;
    if (!match) {
        return {};
    }
    const number = match[3] === undefined ? undefined : Number(match[3]);
    return { schoolYear: Number(match[1]), quarter: match[2] === 'Q' ? number : undefined, semester: match[2] === 'S' ? number : undefined };
}

function defaultQuarterEnd(year: number, quarter: number): Day {
    const [end, later] = QUARTER_ENDS[quarter - 1];
    return `${pad(year + later, 4)}-${end}`;
}

function schoolYear(start: number): Period {
    return `SY${pad(start, 4)}-${pad((start + 1) % 100, 2)}`;
}

function daysInMonth(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, width: number): string {
    return String(value).padStart(width, '0');
}
