import { dayAt } from './days.ts';
import type { Organization } from './facts.ts';
import { block, number } from './plan-text.ts';
import { shortName } from './words.ts';

/** The state, its regions and what all measure alike. */
export function stateText(state: Organization, regions: readonly string[]): string {
    return `# Who is above the districts, and what everybody measures in the same way.

state ${state.id} "${state.title}" {
  city "Summit"
}

${regions.map(each => `region ${each} "${titleOf(each)}" in ${state.id}`).join('\n')}

calendar SY2026-27 for ${state.id} {
  quarter 1 from 2026-08-31 to 2026-10-23
  quarter 2 from 2026-10-26 to 2027-01-15
  quarter 3 from 2027-01-19 to 2027-03-25
  quarter 4 from 2027-04-05 to 2027-06-10
  break "Winter" from 2026-12-21 to 2027-01-03
  break "Spring" from 2027-03-26 to 2027-04-04
}

calendar SY2027-28 for ${state.id} {
  quarter 1 from 2027-08-30 to 2027-10-22
  quarter 2 from 2027-10-25 to 2028-01-14
  quarter 3 from 2028-01-18 to 2028-03-24
  quarter 4 from 2028-04-03 to 2028-06-08
}

indicator ela "Students who are proficient in English language arts" {
  unit percent
  better higher
  source "State assessment, grades 3 to 8 and 11"
  required for CSI, TSI, ATSI
}

indicator math "Students who are proficient in mathematics" {
  unit percent
  better higher
  source "State assessment, grades 3 to 8 and 11"
  required for CSI, TSI, ATSI
}

indicator absence "Students who miss 10 percent of the school days or more" {
  unit percent
  better lower
  source "State attendance file, end of year"
  required for CSI, TSI, ATSI
}

subgroup newcomers "Students in their first two years in the country"

fund state-reads "State early literacy grant" {
  origin state
}

fund general "District general fund" {
  origin local
}
`;
}

/** A district and its schools, as the district keeps them. */
export function districtText(district: Organization, region: string, schools: readonly Organization[]): string {
    const host = `${district.id}.example`;
    return [
        block(0, `district ${district.id} "${district.title}" in ${region}`, [[`superintendent "Superintendent of ${district.title}" contact "superintendent@${host}"`]]),
        ...schools.map(({ id, title, designation, group, enrollment }) => block(0, `school ${id} "${title}" in ${district.id}`, [[
            ...(designation ? [`designation ${designation}${group === undefined ? '' : ` for ${group}`} since SY2025-26`] : []),
            `title-i ${designation ? 'schoolwide' : 'targeted'}`, `principal "Principal of ${title}" contact "${id}@${host}"`, `enrollment ${number(enrollment)}`
        ]]))
    ].map(lines => `${lines.join('\n')}\n`).join('\n');
}

/** What a district decided on its own plan and on those of its schools. */
export function districtDecisionsText(district: Organization, schools: readonly Organization[]): string {
    const decisions = schools.flatMap(({ id, designation }, i) => [
        ...(designation === 'CSI' ? [decision(id, id, 14 + i % 7)] : []),
        ...(i % 11 === 10 ? [`decision on ${id} by ${district.id} on ${dayAt(18)} {\n  returned because "The actions of the spring have no owner yet."\n}\n`] : [decision(id, district.id, 18 + i % 7)])
    ]);
    return [decision(district.id, district.id, 14), ...decisions].join('\n');
}

/** What the state decided on the plans that need its word. */
export function stateDecisionsText(state: Organization, schools: readonly Organization[]): string {
    return schools.map(({ id }, i) => decision(id, state.id, 32 + i % 14)).join('\n');
}

function decision(on: string, by: string, day: number): string {
    return `decision on ${on} by ${by} on ${dayAt(day)} {\n  approved\n}\n`;
}

/** A region is named after its place. */
export function regionName(place: string): string {
    return `${shortName(place)}-region`;
}

function titleOf(region: string): string {
    return `${region.replace(/-region$/, '').split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')} Regional Service Agency`;
}
