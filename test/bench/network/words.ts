import type { Random } from '../../support/random.ts';

const PLACES = [
    'Alder', 'Amber', 'Ash', 'Aspen', 'Badger', 'Bear', 'Birch', 'Blue', 'Cedar', 'Clear', 'Cold', 'Copper', 'Cotton', 'Crane', 'Deer', 'Eagle', 'Elk', 'Elm', 'Falcon', 'Fern',
    'Flint', 'Fox', 'Granite', 'Green', 'Hazel', 'Heron', 'Iron', 'Juniper', 'Larch', 'Linden', 'Maple', 'Mill', 'Oak', 'Otter', 'Pine', 'Prairie', 'Red', 'Silver', 'Stone', 'Willow'
] as const;
const LANDS = [
    'Bend', 'Bluff', 'Bridge', 'Brook', 'Canyon', 'City', 'Creek', 'Crossing', 'Falls', 'Ferry', 'Field', 'Ford', 'Fork', 'Glen', 'Grove', 'Harbor', 'Haven', 'Heights', 'Hill', 'Hollow',
    'Island', 'Junction', 'Lake', 'Landing', 'Meadow', 'Mesa', 'Mountain', 'Park', 'Pass', 'Point', 'Prairie', 'Ridge', 'River', 'Run', 'Shore', 'Springs', 'Summit', 'Valley', 'View', 'Woods'
] as const;
const SIDES = ['', ' North', ' South', ' East', ' West', ' Upper', ' Lower', ' New', ' Old', ' County'] as const;
const SCHOOLS = [
    'Lincoln', 'Washington', 'Addams', 'Douglass', 'Barton', 'Tubman', 'Carver', 'Curie', 'Edison', 'Franklin', 'Garfield', 'Hawthorne', 'Jefferson', 'Keller', 'Lowell', 'Mann',
    'Parks', 'Roosevelt', 'Sequoyah', 'Truth', 'Wheatley', 'Whitman', 'Chavez', 'Ochoa', 'Bethune', 'Banneker', 'Earhart', 'Emerson', 'Irving', 'Longfellow'
] as const;
const FIRST = [
    'Ana', 'Ben', 'Carla', 'Dana', 'Elena', 'Felix', 'Grace', 'Hector', 'Ines', 'Jonah', 'Keiko', 'Linh', 'Marcus', 'Nadia', 'Omar', 'Priya', 'Quinn', 'Renee', 'Sol', 'Tamika', 'Ute', 'Victor', 'Wade', 'Yolanda'
] as const;
const LAST = [
    'Abara', 'Arce', 'Bell', 'Brandt', 'Cole', 'Delgado', 'Esposito', 'Fenn', 'Fielding', 'Gupta', 'Haugen', 'Ito', 'Jensen', 'Karlson', 'Lund', 'Moreno', 'Nguyen', 'Obuya', 'Okafor', 'Pell',
    'Pierce', 'Raman', 'Rivera', 'Solberg', 'Stone', 'Tran', 'Tubbs', 'Vega', 'Whelan', 'Yoder'
] as const;

/** How a name looks as a short name of the language: `Cedar Valley North` is `cedar-valley-north`. */
export function shortName(title: string): string {
    return title.toLowerCase().replaceAll(' ', '-');
}

/** The place that a district is named after; each number below 16,000 has another one. */
export function placeOf(index: number): string {
    const pairs = PLACES.length * LANDS.length;
    // The step is a prime, so that neighbors have different names and no pair comes twice.
    const pair = (index * 7919) % pairs;
    return `${PLACES[pair % PLACES.length]} ${LANDS[Math.floor(pair / PLACES.length)]}${SIDES[Math.floor(index / pairs)]}`;
}

/** Names for the schools of one district, each another one. */
export function schoolNames(count: number, random: Random): string[] {
    const names = random.shuffled(SCHOOLS);
    return Array.from({ length: count }, (_, i) => names[i % names.length] + (i < names.length ? '' : ` ${Math.floor(i / names.length) + 1}`));
}

export interface Person {
    /** Their short name in the plan. */
    readonly name: string;
    readonly title: string;
}

/** People with different last names. */
export function people(count: number, random: Random): Person[] {
    return random.shuffled(LAST).slice(0, count).map(last => ({ name: last.toLowerCase(), title: `${random.of(FIRST)} ${last}` }));
}

/** A text with its marks, such as `{grade}`, replaced by what an author would have put there. */
export function filled(template: string, random: Random, more: Readonly<Record<string, string>> = {}): string {
    return template.replace(/\{(\w+)\}/g, (_, mark: string) => more[mark] ?? random.of(MARKS[mark as keyof typeof MARKS]));
}

const MARKS = {
    count: ['three', 'four', 'five', 'six', 'eight', 'nine', 'ten', 'twelve'],
    grade: ['grade 3', 'grade 4', 'grade 5', 'grade 6', 'grade 7', 'grade 8', 'grades 1 to 3', 'grades 4 and 5', 'grades 6 to 8', 'grade 9'],
    team: ['grade teams', 'new teachers', 'mathematics teachers', 'reading teachers', 'special educators', 'classroom aides', 'the counseling team', 'department heads'],
    partner: ['the state university', 'the regional service center', 'the public library', 'the health department', 'the family council', 'the community college', 'the teachers\' association'],
    time: ['by the fall break', 'every second week', 'on Tuesdays', 'before the winter break', 'each month', 'during planning hours', 'after each unit'],
    when: ['spring 2026', 'April 2026', 'the year 2025-26', 'May 2026', 'the last two years', 'fall 2025'],
    share: ['11', '17', '23', '28', '34', '39', '42', '47', '53'],
    place: ['in the library', 'in the staff room', 'at the district office', 'in two classrooms', 'in the cafeteria', 'online']
} as const;
