/** When reports are due: each month of the school year one, which at a quarter's end speaks of the quarter. */
export interface Due {
    /** The key by which plans log what a report says. */
    readonly key: string;
    readonly covering: string;
    readonly on: string;
    /** Quarterly reports also say what was spent. */
    readonly quarterly: boolean;
}

const SCHEDULE: readonly Due[] = [
    monthly('2026-08', '31'), monthly('2026-09', '30'), quarterly('2026-10', '30', 'SY2026-27 Q1'), monthly('2026-11', '30'),
    monthly('2026-12', '18'), quarterly('2027-01', '29', 'SY2026-27 Q2'),
    { key: 'semester', covering: 'SY2026-27 S1', on: '2027-02-05', quarterly: false },
    monthly('2027-02', '26'), quarterly('2027-03', '31', 'SY2026-27 Q3'), monthly('2027-04', '30'), monthly('2027-05', '28'),
    quarterly('2027-06', '15', 'SY2026-27 Q4'), { key: 'annual', covering: 'SY2026-27', on: '2027-07-02', quarterly: false },
    monthly('2027-08', '31'), monthly('2027-09', '30'), quarterly('2027-10', '29', 'SY2027-28 Q1'), monthly('2027-11', '30')
];

/** The reports of one organization: nobody writes on the last day each time, but a quarter is over before anybody reports on it. */
export function scheduleOf(organization: string): Due[] {
    return SCHEDULE.map(due => ({ ...due, on: earlier(due.on, seeded(`${organization} ${due.key}`, due.quarterly ? 3 : 4)) }));
}

/** A number from 0 up to, not including, a limit that is the same for the same words (FNV-1a). */
export function seeded(words: string, limit: number): number {
    let hash = 0x811c9dc5;
    for (const sign of words) {
        hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
    }
    return (hash >>> 8) % limit;
}

function earlier(day: string, days: number): string {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - days);
    while (date.getUTCDay() % 6 === 0) {
        date.setUTCDate(date.getUTCDate() - 1);
    }
    return date.toISOString().slice(0, 10);
}

function monthly(month: string, day: string): Due {
    return { key: month, covering: month, on: `${month}-${day}`, quarterly: false };
}

function quarterly(month: string, day: string, quarter: string): Due {
    return { key: month, covering: quarter, on: `${month}-${day}`, quarterly: true };
}
