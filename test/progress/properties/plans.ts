import fc from 'fast-check';

/** The days that chance takes dates from: two school years, and some before and after them. */
const FIRST = Date.UTC(2026, 5, 1);
/** Some come often, so that dates meet: ends and beginnings of quarters, and days next to each other. */
const OFTEN = ['2026-10-31', '2026-11-01', '2026-12-30', '2026-12-31', '2027-03-15', '2027-06-30'];
export const day: fc.Arbitrary<string> = fc.oneof(
    fc.constantFrom(...OFTEN),
    fc.integer({ min: 0, max: 800 }).map(days => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10))
);

export interface MadeAction {
    readonly name: string;
    readonly from?: string;
    readonly to?: string;
    readonly code?: string;
}

export interface MadeMilestone {
    readonly name: string;
    readonly due?: string;
    readonly code?: string;
    readonly actions: readonly MadeAction[];
}

export type MadeEntry =
    | { readonly kind: 'done'; readonly element: string; readonly on?: string }
    | { readonly kind: 'on-track' | 'behind' | 'dropped' | '?'; readonly element: string }
    | { readonly kind: 'move'; readonly element: string; readonly from?: string; readonly to?: string };

export interface MadeReport {
    readonly on: string;
    readonly covering: string;
    readonly entries: readonly MadeEntry[];
}

export interface MadeOrganization {
    readonly name: string;
    readonly kind: 'state' | 'region' | 'district' | 'school';
    readonly parent?: string;
    /** Nothing where it has no plan. */
    readonly milestones?: readonly MadeMilestone[];
    readonly code?: string;
    /** In the order of the text. */
    readonly reports: readonly MadeReport[];
}

const code = fc.option(fc.constantFrom('1a', '2a', '2b', '4c'), { nil: undefined });
const someDay = fc.option(day, { nil: undefined, freq: 6 });
const milestones = fc.array(fc.record({ due: someDay, code, actions: fc.array(fc.record({ from: someDay, to: someDay, code }), { maxLength: 4 }) }), { maxLength: 3 });

/** What is said of the element at a place among all of the plan. */
interface MadeLine {
    readonly at: number;
    readonly word: string;
    readonly on: string;
    readonly move?: { readonly from?: string; readonly to: string };
}

const line: fc.Arbitrary<MadeLine> = fc.record({
    at: fc.nat(20),
    word: fc.constantFrom('done', 'done', 'done-on', 'on-track', 'behind', 'dropped', '?', 'none'),
    on: day,
    move: fc.option(fc.record({ from: fc.option(day, { nil: undefined }), to: day }), { nil: undefined, freq: 3 })
});
const covering = fc.constantFrom('SY2026-27 Q1', 'SY2026-27 Q2', 'SY2026-27', 'SY2027-28 S1', '2026-11', '2027-09');
const reports = fc.array(fc.record({ on: day, covering, entries: fc.array(line, { maxLength: 5 }) }), { maxLength: 6 });

const organization = fc.record({
    kind: fc.constantFrom('region', 'district', 'school', 'school', 'school'),
    under: fc.nat(20),
    plan: fc.option(milestones, { nil: undefined, freq: 5 }),
    code,
    reports
});

/** Networks that are trees with a state at the top, with plans and reports of any order, also contradictory ones and some of days to come. */
export const network: fc.Arbitrary<readonly MadeOrganization[]> = fc.array(organization, { minLength: 1, maxLength: 7 }).map(made => {
    const organizations: MadeOrganization[] = [{ name: 'o0', kind: 'state', reports: [] }];
    made.forEach(({ kind, under, plan, code, reports }, index) => {
        const name = `o${index + 1}`;
        const parents = organizations.filter(each => each.kind !== 'school');
        const named = plan?.map(({ actions, ...milestone }, i) => ({
            ...milestone, name: `${name}m${i}`, actions: actions.map((action, j) => ({ ...action, name: `${name}m${i}a${j}` }))
        }));
        const names = (named ?? []).flatMap(each => [each.name, ...each.actions.map(action => action.name)]);
        organizations.push({
            name, kind: kind as MadeOrganization['kind'], parent: parents[under % parents.length].name, code,
            ...(named && { milestones: named }),
            reports: named ? reports.map(report => ({ ...report, entries: entriesOf(report.entries, names) })) : []
        });
    });
    return organizations;
});

/** At most one word for an element in one report, since two are an error. */
function entriesOf(made: readonly MadeLine[], names: readonly string[]): MadeEntry[] {
    const spoken = new Set<string>();
    return made.flatMap(({ at, word, on, move }): MadeEntry[] => {
        const element = names[at % names.length];
        if (names.length === 0 || spoken.has(element)) {
            return [];
        }
        spoken.add(element);
        const said: MadeEntry[] = word === 'none' ? [] : word === 'done-on' ? [{ kind: 'done', element, on }] : [{ kind: word as 'done', element }];
        return [...said, ...(move ? [{ kind: 'move' as const, element, ...move }] : [])];
    });
}

/** The files of a network, by path: one for the organizations, one for each plan, one for each report. */
export function textsOf(organizations: readonly MadeOrganization[]): Record<string, string> {
    const texts: Record<string, string> = {
        'network.plan': organizations.map(({ name, kind, parent }) => `${kind} ${name} "${name}"${parent === undefined ? '' : ` in ${parent}`}\n`).join('')
    };
    for (const each of organizations.filter(one => one.milestones)) {
        texts[`${each.name}.plan`] = planText(each);
        each.reports.forEach((report, i) => {
            texts[`${each.name}-${i}.plan`] = reportText(each.name, report);
        });
    }
    return texts;
}

function planText({ name, milestones, code }: MadeOrganization): string {
    const fact = (word: string, value: string | undefined) => (value === undefined ? '' : `${word} ${value}\n`);
    const action = (each: MadeAction) => `action ${each.name} "A" {\n${fact('from', each.from)}${fact('to', each.to)}${fact('coded', each.code)}}\n`;
    const milestone = (each: MadeMilestone) => `milestone ${each.name} "M" {\n${fact('due', each.due)}${fact('coded', each.code)}${each.actions.map(action).join('')}}\n`;
    return `plan for ${name} from SY2026-27 to SY2027-28 {\nstrategy ${name}s "S" {\n${fact('coded', code)}${milestones!.map(milestone).join('')}}\n}\n`;
}

function reportText(name: string, { on, covering, entries }: MadeReport): string {
    const lines = entries.map(each => {
        switch (each.kind) {
            case 'done': return `done ${each.element}${each.on === undefined ? '' : ` on ${each.on}`}`;
            case 'move': return `adjust "Moved." {\nmove ${each.element}${each.from === undefined ? '' : ` from ${each.from}`}${each.to === undefined ? '' : ` to ${each.to}`}\n}`;
            default: return `${each.kind} ${each.element}${each.kind === '?' ? '' : ' because "So."'}`;
        }
    });
    return `report for ${name} covering ${covering} on ${on} {\n${lines.join('\n')}\n}\n`;
}
