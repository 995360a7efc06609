/** School years as the language writes them: `SY2026-27` begins on July 1, 2026. */
function schoolYear(start: number): string {
    return `SY${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The school year of a day or a month. */
export function schoolYearOf(day: string): string {
    const [year, month] = day.split('-').map(Number);
    return schoolYear(month >= 7 ? year : year - 1);
}

/** The years of targets in a plan, from its first one on. */
export function yearsFrom(from: string): string[] {
    const start = Number(from.slice(2, 6));
    return [0, 1, 2, 3].map(each => schoolYear(start + each));
}

export function baselineYear(from: string): string {
    return schoolYear(Number(from.slice(2, 6)) - 1);
}
