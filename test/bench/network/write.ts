import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../../support/random.ts';
import { AS_OF, dues, MOST_REPORTS } from './days.ts';
import { districtDecisionsText, districtText, regionName, stateDecisionsText, stateText } from './declarations.ts';
import { anyGroup, planFacts, type Designation, type Organization, type PlanFacts } from './facts.ts';
import { planText } from './plan-text.ts';
import { reportText } from './report-text.ts';
import { placeOf, schoolNames, shortName } from './words.ts';

export interface NetworkSize {
    readonly plans: number;
    /** Of each plan, in a year: at most twelve. */
    readonly reports: number;
}

export interface NetworkFile {
    /** From the folder of the network, with forward slashes. */
    readonly path: string;
    readonly text: string;
}

const SCHOOLS_OF_A_DISTRICT = 12;
const DISTRICTS_OF_A_REGION = 40;
const LEVELS: readonly (readonly [ending: string, title: string])[] = [['es', 'Elementary School'], ['ms', 'Middle School'], ['hs', 'High School'], ['k8', 'School, grades K to 8']];

/**
 * The files of a made-up state: the same for the same size and seed, byte by byte, and one after the other, so that nobody has to hold them all.
 * Besides schools, each of a dozen, the districts and the state have plans; regions have none.
 */
export function* networkFiles({ plans, reports }: NetworkSize, seed: number): Generator<NetworkFile> {
    if (plans < 1 || reports < 0 || reports > MOST_REPORTS) {
        throw new RangeError(`A network has at least 1 plan, and 0 to ${MOST_REPORTS} reports of each.`);
    }
    const state: Organization = { id: 'summit', title: 'Summit Department of Education', level: 'state', folder: 'state', enrollment: 400_000 };
    const districts = Math.ceil((plans - 1) / (SCHOOLS_OF_A_DISTRICT + 1));
    const regions = Array.from({ length: Math.ceil(districts / DISTRICTS_OF_A_REGION) }, (_, i) => regionName(placeOf(15_999 - i)));
    yield { path: 'throughline.json', text: `{\n  "frozenOn": "${AS_OF}"\n}\n` };
    yield { path: 'network.plan', text: stateText(state, regions) };
    const stateFacts = planFacts(state, undefined, randomOf(seed, 0, 0));
    yield* planFiles(stateFacts, reports, [], randomOf(seed, 0, 1));
    let identified: Organization[] = [];
    for (let i = 0; i < districts; i++) {
        const region = Math.floor(i / DISTRICTS_OF_A_REGION);
        const count = Math.min(SCHOOLS_OF_A_DISTRICT, plans - 2 - i * (SCHOOLS_OF_A_DISTRICT + 1));
        const { district, schools } = organizations(placeOf(i), count, randomOf(seed, i + 1, 0));
        yield { path: `${district.folder}/network.plan`, text: districtText(district, regions[region], schools) };
        yield { path: `${district.folder}/decisions/2026-08.plan`, text: districtDecisionsText(district, schools) };
        const districtFacts = planFacts(district, stateFacts, randomOf(seed, i + 1, 1));
        const schoolFacts = schools.map((school, j) => planFacts(school, districtFacts, randomOf(seed, i + 1, 2 * j + 3)));
        for (const [j, facts] of schoolFacts.entries()) {
            yield* planFiles(facts, reports, [], randomOf(seed, i + 1, 2 * j + 4));
        }
        yield* planFiles(districtFacts, reports, schoolFacts, randomOf(seed, i + 1, 2));
        identified.push(...schools.filter(each => each.designation === 'CSI'));
        if (i === districts - 1 || (i + 1) % DISTRICTS_OF_A_REGION === 0) {
            yield { path: `state/decisions/${regions[region]}.plan`, text: stateDecisionsText(state, identified) };
            identified = [];
        }
    }
}

/** Writes a made-up state into a folder. */
export function writeNetwork(folder: string, size: NetworkSize, seed: number): { files: number; bytes: number } {
    const made = new Set<string>();
    let files = 0;
    let bytes = 0;
    for (const { path, text } of networkFiles(size, seed)) {
        const at = join(folder, path);
        const parent = dirname(at);
        if (!made.has(parent)) {
            made.add(parent);
            mkdirSync(parent, { recursive: true });
        }
        writeFileSync(at, text);
        files++;
        bytes += Buffer.byteLength(text);
    }
    return { files, bytes };
}

/** Each text has a chance of its own, so that a school's plan is the same in a small state and in a large one. */
function randomOf(seed: number, district: number, text: number): Random {
    return new Random(Math.imul(seed, 0x9e3779b1) ^ (district * 64 + text));
}

function organizations(place: string, count: number, random: Random): { district: Organization; schools: Organization[] } {
    const id = shortName(place);
    const folder = `districts/${id}`;
    const schools = schoolNames(SCHOOLS_OF_A_DISTRICT, random).slice(0, count).map((name): Organization => {
        const [ending, title] = random.of(LEVELS);
        const designation = designationBy(random.below(100));
        return {
            id: `${id}-${shortName(name)}-${ending}`, title: `${name} ${title}`, level: 'school', folder: `${folder}/schools/${shortName(name)}-${ending}`, enrollment: 180 + random.below(900),
            ...(designation && { designation }), ...((designation === 'TSI' || designation === 'ATSI') && { group: anyGroup(random) })
        };
    });
    return { district: { id, title: `${place} Public Schools`, level: 'district', folder, enrollment: schools.reduce((sum, each) => sum + each.enrollment, 300) }, schools };
}

function designationBy(chance: number): Designation | undefined {
    return chance < 5 ? 'CSI' : chance < 15 ? 'TSI' : chance < 21 ? 'ATSI' : undefined;
}

function* planFiles(facts: PlanFacts, reports: number, supported: readonly PlanFacts[], random: Random): Generator<NetworkFile> {
    const { folder } = facts.organization;
    yield { path: `${folder}/plan.plan`, text: planText(facts, random) };
    const due = dues(reports);
    for (const [i, each] of due.entries()) {
        yield { path: `${folder}/reports/${each.on}.plan`, text: reportText(facts, each, due[i - 1], supported, random) };
    }
}
