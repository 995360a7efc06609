import * as ast from '../../../language/generated/ast.ts';
import { rules } from '../../../language/rules/all.ts';

/** What may stand at one place inside a line. */
export interface Slot {
    /** Names of elements of these kinds. */
    readonly types?: readonly string[];
    /** Also those in plans of other organizations, with the organization's name in front. */
    readonly abroad?: true;
    readonly words?: readonly string[];
    /** School years; with parts also their quarters and semesters. */
    readonly periods?: 'years' | 'parts';
}

export interface Line {
    /** What follows the first word, one after the other; behind a comma the last of them again. */
    readonly head: readonly Slot[];
    /** The words inside the line, with what follows each. */
    readonly clauses: Readonly<Record<string, readonly Slot[]>>;
    /** Whether the line names something new, which nobody but its author can. */
    readonly declares?: true;
}

const names = (...types: string[]): Slot => ({ types });
const abroad = (...types: string[]): Slot => ({ types, abroad: true });
const words = (...list: string[]): Slot => ({ words: list });
const line = (head: readonly Slot[], clauses: Line['clauses'] = {}): Line => ({ head, clauses });
const named = (clauses: Line['clauses']): Line => ({ head: [], clauses, declares: true });

const YEARS: Slot = { periods: 'years' };
const PARTS: Slot = { periods: 'parts' };
const MEMBER = names(ast.Member.$type);
const ORGANIZATION = names(ast.Organization.$type);
const PARTY = names(ast.Member.$type, ast.Organization.$type);
const FUND = names(ast.Fund.$type);
const GOAL = names(ast.Goal.$type);
const MEASURE = names(ast.Measure.$type, ast.Group.$type);
const STEP = names(ast.Action.$type, ast.Milestone.$type);
const WORK = names(ast.Action.$type, ast.Milestone.$type, ast.Strategy.$type);
const FULLY = words('fully', 'partly', 'not');
const LEVEL = words('low', 'basic', 'moderate', 'high');
const DESIGNATIONS = words('CSI', 'TSI', 'ATSI');

const organization = named({ in: [ORGANIZATION] });
const person = line([], { contact: [] });
const text = line([]);
const because = { because: [] };
const cause = { because: [], so: [] };
const word = line([STEP], cause);

/** By first word; where a block gives a line another meaning, with the block before it. */
const lines: Readonly<Record<string, Line>> = {
    state: organization, region: organization, district: organization, school: organization,
    superintendent: person, principal: person, liaison: person,
    designation: line([DESIGNATIONS], { for: [{ ...names(ast.Subgroup.$type), words: ['graduation'] }], since: [YEARS], until: [YEARS] }),
    'title-i': line([words('schoolwide', 'targeted', 'none')]),
    calendar: line([YEARS], { for: [ORGANIZATION] }),
    quarter: line([words('1', '2', '3', '4')], { from: [], to: [] }),
    semester: line([words('1', '2')], { from: [], to: [] }),
    break: named({ from: [], to: [] }),
    unit: line([words('percent', 'count', 'score', 'rate', 'dollars')]),
    better: line([words('higher', 'lower')]),
    counts: line([words('students', 'schools')]),
    origin: line([words('federal', 'state', 'local', 'private')]),
    required: line([], { for: [DESIGNATIONS] }),
    plan: line([], { for: [ORGANIZATION], from: [YEARS], to: [YEARS] }),
    year: line([YEARS], { of: [ORGANIZATION] }),
    report: line([], { for: [ORGANIZATION], covering: [PARTS], on: [], by: [MEMBER] }),
    decision: line([], { on: [ORGANIZATION], by: [ORGANIZATION] }),
    reflection: line([], { for: [ORGANIZATION], on: [], by: [MEMBER] }),
    member: named({ role: [], contact: [], until: [] }),
    measure: named({ uses: [names(ast.Indicator.$type)] }),
    baseline: line([YEARS], { 'to be set by': [] }),
    target: line([YEARS], { at: [words('least', 'most')], above: [words('baseline')], below: [words('baseline')] }),
    'adjust target': line([MEASURE, YEARS], { at: [words('least', 'most')] }),
    scope: line([words('comprehensive', 'segmented')]),
    included: line([words(
        'demographics', 'lea-supports', 'outcomes', 'accountability', 'engagement', 'opportunities', 'personnel-policy', 'professional-practice',
        'climate', 'performance-routines', 'vendors', 'other'
    ), words(
        'student', 'community', 'personnel', 'operations', 'learning-infrastructure', 'school-improvement', 'assessments', 'graduation',
        'postsecondary', 'attendance', 'behavior', 'participation', 'equity-of-access', 'other'
    )]),
    consulted: line([words('principals', 'teachers', 'staff', 'parents', 'students', 'board', 'community', 'tribes', 'other')]),
    actionable: line([], { by: [words('school', 'district', 'state', 'nobody')] }),
    evidence: line([], { tier: [words('1', '2', '3', '4')], link: [] }),
    submitted: line([], { by: [MEMBER] }), updated: line([], { by: [MEMBER] }), dated: line([]), reviewed: line([]),
    signed: line([], { by: [MEMBER], as: [], on: [] }),
    monitored: line([], { by: [ORGANIZATION], each: [words('month', 'quarter', 'semester', 'year')] }),
    exit: line([], { by: [YEARS], otherwise: [] }),
    allocated: line([YEARS], { from: [FUND] }),
    silence: line([words(...rules.map(each => each.id))], because),
    aligned: line([abroad(ast.Goal.$type)]),
    addresses: line([names(ast.Root.$type, ast.Finding.$type, ast.Inequity.$type)]),
    serves: line([names(ast.Subgroup.$type)]),
    'support serves': line([abroad(ast.Strategy.$type, ast.Milestone.$type, ast.Action.$type, ast.Subgroup.$type)]),
    fulfills: line([abroad(ast.Action.$type, ast.Milestone.$type, ast.Strategy.$type, ast.Support.$type)]),
    after: line([STEP]),
    carry: line([names(ast.Goal.$type, ast.Measure.$type, ast.Strategy.$type, ast.Milestone.$type, ast.Action.$type)], { to: [PARTS], because: [] }),
    drop: line([names(ast.Measure.$type, ast.Action.$type, ast.Milestone.$type)]),
    and: line([GOAL]), if: text, then: text,
    from: line([YEARS], { to: [YEARS] }), to: line([YEARS]), due: line([PARTS]), planned: line([], { to: [] }),
    owner: line([MEMBER], { role: [] }), lead: line([MEMBER], { role: [] }),
    'adjust owner': line([STEP, MEMBER]),
    with: line([PARTY], { role: [] }), provider: line([PARTY], { role: [] }), told: line([PARTY], { role: [], through: [] }), audience: line([PARTY], { role: [], through: [] }),
    budget: line([words('none')], { from: [FUND], for: [] }),
    'adjust budget': line([WORK], { from: [FUND], for: [] }),
    condition: line([], { due: [], met: [], otherwise: [] }), competency: line([], { 'held by': [MEMBER] }),
    'on-track': line([STEP]), behind: word, dropped: word, '?': line([STEP]),
    done: line([STEP], { on: [], output: [], 'shown by': [] }),
    spent: line([WORK], { 'to date': [], from: [FUND] }),
    'report output': line([STEP]),
    'report comment': line([names(ast.Goal.$type, ast.Priority.$type, ast.Strategy.$type, ast.Milestone.$type, ast.Action.$type, ast.Support.$type)]),
    used: line([names(ast.Support.$type)]),
    move: line([STEP], { from: [], to: [] }),
    effect: line([names(ast.Adjust.$type, ast.Support.$type), FULLY]),
    review: line([GOAL, FULLY]),
    delivered: line([abroad(ast.Support.$type)], because),
    result: line([MEASURE, YEARS], cause),
    success: line([WORK], cause), challenge: line([WORK], cause), lesson: line([WORK], cause), next: line([WORK], cause),
    returned: line([], because),
    rating: line([names(ast.Element.$type), LEVEL]),
    responses: line([names(ast.Element.$type), LEVEL])
};

export function lineOf(word: string, block: string): Line | undefined {
    return [`${block} ${word}`, word].map(key => (Object.hasOwn(lines, key) ? lines[key] : undefined)).find(each => each !== undefined);
}
