const DAY = 86_400_000;
const START = Date.UTC(2026, 7, 3);

/** The day that a network is looked at: reports of a whole year are in, and the next year's work is to come. */
export const AS_OF = '2027-07-15';

/** A day as the language writes it, by its distance from 2026-08-03, a Monday; weekends become the Friday before. */
export function dayAt(distance: number): string {
    const weekday = ((distance % 7) + 7) % 7;
    return new Date(START + (distance - Math.max(0, weekday - 4)) * DAY).toISOString().slice(0, 10);
}

/** The distance of a day from 2026-08-03. */
export function distanceOf(day: string): number {
    return Math.round((Date.parse(`${day}T00:00:00Z`) - START) / DAY);
}

export interface Due {
    readonly covering: string;
    readonly on: string;
    readonly kind: 'monthly' | 'quarterly' | 'annual';
    /** Which reports are left out last when fewer are wanted. */
    readonly rank: number;
}

const CALENDAR: readonly Due[] = [
    { covering: '2026-08', on: '2026-08-31', kind: 'monthly', rank: 10 },
    { covering: '2026-09', on: '2026-09-30', kind: 'monthly', rank: 5 },
    { covering: 'SY2026-27 Q1', on: '2026-10-30', kind: 'quarterly', rank: 1 },
    { covering: '2026-11', on: '2026-11-30', kind: 'monthly', rank: 6 },
    { covering: '2026-12', on: '2026-12-18', kind: 'monthly', rank: 7 },
    { covering: 'SY2026-27 Q2', on: '2027-01-29', kind: 'quarterly', rank: 2 },
    { covering: '2027-02', on: '2027-02-26', kind: 'monthly', rank: 8 },
    { covering: 'SY2026-27 Q3', on: '2027-03-31', kind: 'quarterly', rank: 3 },
    { covering: '2027-04', on: '2027-04-30', kind: 'monthly', rank: 9 },
    { covering: '2027-05', on: '2027-05-28', kind: 'monthly', rank: 11 },
    { covering: 'SY2026-27 Q4', on: '2027-06-15', kind: 'quarterly', rank: 4 },
    { covering: 'SY2026-27', on: '2027-07-02', kind: 'annual', rank: 0 }
];

export const MOST_REPORTS = CALENDAR.length;

/** When an organization reports that does so this often in a year. */
export function dues(reports: number): Due[] {
    return CALENDAR.filter(({ rank }) => rank < reports);
}
