import fc from 'fast-check';

/** What a school's report says of its students in one group, or of all of them. */
export interface MadeCell {
    /** How many students there are, and how many of them reach the goal: the truth, whatever the report tells. */
    readonly n: number;
    readonly count: number;
    readonly text: string;
    /** Whether the report says a number of students. */
    readonly isCounted: boolean;
}

export interface MadeSchool {
    readonly name: string;
    readonly kind: 'state' | 'region' | 'district' | 'school';
    readonly parent?: string;
    /** Nothing where there is no result; of those above schools, the sum of all students under them. */
    readonly all?: MadeCell;
    /** Together they are all students. */
    readonly groups: Readonly<Record<string, MadeCell>>;
}

const MINIMUM = 10;

const organizationOf = (size: fc.Arbitrary<number>) => fc.record({
    kind: fc.constantFrom('region', 'district', 'district', 'school', 'school', 'school', 'school', 'school'),
    under: fc.nat(20),
    parts: fc.array(fc.record({ n: size, count: fc.nat(400) }).map(({ n, count }) => ({ n, count: count % (n + 1) })), { minLength: 1, maxLength: 3 }),
    tells: fc.constantFrom('share', 'share', 'share', 'share', 'percent', 'no count', 'masked', 'nothing'),
    hasGroups: fc.boolean(),
    hasOwn: fc.boolean()
});

/**
 * Trees of organizations with results of one indicator and year: schools report their own, some of those above them that of all students under them.
 *
 * @param size how many students there are in a group
 */
const resultsOf = (size: fc.Arbitrary<number>): fc.Arbitrary<readonly MadeSchool[]> => fc.array(organizationOf(size), { minLength: 2, maxLength: 12 }).map(made => {
    const tree: { readonly name: string; readonly kind: MadeSchool['kind']; readonly parent?: string; readonly made?: (typeof made)[number] }[] = [{ name: 'o0', kind: 'state', made: made[0] }];
    made.forEach((each, i) => {
        const parents = tree.filter(one => one.kind !== 'school');
        tree.push({ name: `o${i + 1}`, kind: each.kind as MadeSchool['kind'], parent: parents[each.under % parents.length].name, made: each });
    });
    const partsUnder = (name: string): { readonly group: string; readonly n: number; readonly count: number }[] => tree.filter(each => each.parent === name).flatMap(each => (each.kind === 'school'
        ? (each.made!.tells === 'nothing' ? [] : each.made!.parts.map((part, i) => ({ ...part, group: `g${i}` })))
        : partsUnder(each.name)));
    return tree.map(({ name, kind, parent, made }) => {
        const parts = kind === 'school' ? made!.parts.map((part, i) => ({ ...part, group: `g${i}` })) : partsUnder(name);
        const tells = kind === 'school' ? made!.tells : made!.hasOwn ? 'share' : 'nothing';
        const all = sum(parts);
        const groups = Object.groupBy(parts, each => each.group);
        return {
            name, kind, parent,
            ...(tells !== 'nothing' && all.n > 0 && { all: cellOf(all, tells) }),
            groups: tells === 'share' && all.n > 0 && made!.hasGroups ? Object.fromEntries(Object.entries(groups).map(([name, list]) => [name, cellOf(sum(list!), 'share')])) : {}
        };
    });
});

/** With few students rather often. */
export const results = resultsOf(fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 14 }) }, { weight: 3, arbitrary: fc.integer({ min: 10, max: 400 }) }));
/** With enough students everywhere. */
export const largeResults = resultsOf(fc.oneof(fc.constantFrom(MINIMUM, MINIMUM + 1), fc.integer({ min: MINIMUM, max: 400 })));

function sum(parts: readonly { readonly n: number; readonly count: number }[]): { n: number; count: number } {
    return { n: parts.reduce((all, each) => all + each.n, 0), count: parts.reduce((all, each) => all + each.count, 0) };
}

function cellOf({ n, count }: { readonly n: number; readonly count: number }, tells: string): MadeCell {
    const percent = Math.round(count / n * 100);
    switch (tells) {
        case 'percent': return { n, count, text: `${percent}% of ${n}`, isCounted: true };
        // A school tells no number: that of a small one is secret, that of a large one nobody can work out.
        case 'no count': return { n, count, text: `${percent}%`, isCounted: false };
        case 'masked': return n < MINIMUM ? { n, count, text: 'fewer than 10', isCounted: false } : { n, count, text: `${count} of ${n}`, isCounted: true };
        default: return { n, count, text: `${count} of ${n}`, isCounted: true };
    }
}

export function resultText(schools: readonly MadeSchool[]): string {
    const groupNames = ['g0', 'g1', 'g2'];
    return [
        'indicator reading "Reading" {\nunit percent\nbetter higher\n}',
        ...schools.map(({ name, kind, parent }) => `${kind} ${name} "${name}"${parent === undefined ? '' : ` in ${parent}`}`),
        ...schools.filter(each => each.all).flatMap(({ name, all, groups }) => [
            `plan for ${name} from SY2026-27 {\ngoal read "Read" {\nmeasure reads uses reading {\ntarget SY2026-27 at least 50%\n${groupNames.map(each => `group ${each} "${each}" {\ntarget SY2026-27 at least 50%\n}\n`).join('')}}\n}\n}`,
            `report for ${name} covering SY2026-27 on 2027-06-18 {\nresult reads SY2026-27 ${all!.text}\n${Object.entries(groups).map(([group, cell]) => `result reads.${group} SY2026-27 ${cell.text}\n`).join('')}}`
        ])
    ].join('\n');
}
