import type { Action, Finding, Goal, Measure, Milestone, Needs, Plan, Priority, Root, Strategy, Support } from './shapes.ts';
import { block, keyed, lines, parts, prose, type Line } from './text.ts';
import { baselineYear, schoolYearOf, yearsFrom } from './years.ts';

/** The text of a plan. */
export function planText(plan: Plan): string {
    const { organization, from, to } = plan;
    return lines(block(`plan for ${organization} from ${from} to ${to}`, [
        [
            `dated ${plan.dated}`,
            ...(plan.updated ?? []).map(([day, summary]) => `updated ${day} "${summary}"`),
            ...(plan.submitted ?? []).map(day => `submitted ${day}`)
        ],
        [block('team', [plan.team.map(member)])],
        [
            `vision "${plan.vision}"`,
            prose('mission', plan.mission),
            ...keyed('reviewed', plan.reviewed)
        ],
        ...(plan.glossary ? [[block('glossary', [plan.glossary.map(each => `term ${parts(each)[0]} "${parts(each)[1]}"`)])]] : []),
        ...(plan.purpose ? [[block('purpose', [[`if we "${plan.purpose[0]}"`, `then "${plan.purpose[1]}"`, `and ${plan.purpose[2]}`]])]] : []),
        ...plan.goals.map(each => [goal(each, plan)]),
        ...(plan.needs ? [[needs(plan.needs)]] : []),
        ...plan.priorities.map(each => [priority(each, plan)]),
        ...(plan.supports ?? []).map(each => [support(each)]),
        [
            ...(plan.consulted ?? []).map(each => `consulted ${parts(each)[0]} "${parts(each)[1]}"`),
            ...(plan.monitored ?? []).map(each => `monitored by ${each}`),
            ...(plan.exit ? [`exit by ${parts(plan.exit)[0]} "${parts(plan.exit)[1]}"`] : [])
        ],
        allocated(plan),
        [...(plan.more ?? [])],
        [...(plan.signed ?? []).map(each => `signed by ${each}`)]
    ]));
}

/** The text that adds the milestones of a later year, if the plan has any. */
export function yearText(plan: Plan): { year: string; text: string } | undefined {
    const strategies = plan.priorities.flatMap(each => each.strategies).filter(each => each.added);
    if (strategies.length === 0) {
        return undefined;
    }
    const year = schoolYearOf(strategies[0].added![0].due);
    return {
        year,
        text: lines(block(`year ${year} of ${plan.organization}`, strategies.map(each => [
            block(`strategy ${each.name}`, each.added!.map(one => [milestone(one)]))
        ])))
    };
}

function member(each: string): Line {
    const [name, full, role] = parts(each);
    return `member ${name} "${full}" role "${role}"`;
}

function goal(of: Goal, plan: Plan): Line {
    return block(`goal ${of.name} "${of.text}"`, [[
        prose('explanation', of.explanation),
        ...keyed('aligned', of.aligned),
        ...of.measures.map(each => measure(each, plan))
    ]]);
}

function measure(of: Measure, plan: Plan): Line {
    const years = yearsFrom(plan.from);
    const figures = ({ baseline, targets }: Measure['series'][number]): string[] => [
        ...(baseline === undefined ? [] : [baseline.startsWith('to be') ? `baseline ${baseline}` : `baseline ${baselineYear(plan.from)} ${baseline}`]),
        ...targets.map((target, index) => `target ${years[index]} ${target}`)
    ];
    return block(`measure ${of.name} ${of.head}`, [[
        ...of.facts,
        ...of.series.flatMap((each): Line[] => (each.group ? [block(`group ${each.group} "${each.title}"`, [figures(each)])] : figures(each)))
    ]]);
}

function needs(of: Needs): Line {
    return block('needs', [
        [
            `scope ${of.scope}`,
            ...of.included.map(each => `included ${each}`),
            `process "${of.process}"`,
            `stakeholders "${of.stakeholders}"`
        ],
        ...of.findings.map(each => [finding(each)]),
        ...(of.inequities ?? []).map(each => {
            const [name, what, remedy] = parts(each);
            return [block(`inequity ${name} "${what}"`, [[`remedy "${remedy}"`]])];
        })
    ]);
}

function finding(of: Finding): Line {
    return block(`${of.kind} ${of.name} "${of.text}"`, [[
        ...keyed('coded', of.code),
        `evidence "${of.evidence}"`,
        ...(of.leverage === undefined ? [] : [`leverage "${of.leverage}"`]),
        ...(of.why ?? []).map(each => `why "${each}"`),
        ...(of.root ? [causes(of.root, of.bones ?? [])] : [])
    ]]);
}

/** The root, on its bone of a fishbone where it was found so. */
function causes(of: Root, bones: readonly string[]): Line {
    return of.bone === undefined ? root(of) : block('fishbone', [[
        ...bones.map(each => block(`bone "${parts(each)[0]}"`, [[`cause "${parts(each)[1]}"`]])),
        block(`bone "${of.bone}"`, [[root(of)]])
    ]]);
}

function root(of: Root): Line {
    return block(`root ${of.name} "${of.text}"`, [[...keyed('coded', of.code), `actionable by ${of.by}`]]);
}

function priority(of: Priority, plan: Plan): Line {
    return block(`priority ${of.name} "${of.title}"`, [
        [`addresses ${of.addresses}`],
        ...of.strategies.map(each => [strategy(each, plan)])
    ]);
}

function strategy(of: Strategy, plan: Plan): Line {
    const [from, to] = of.years ?? [plan.from, plan.to];
    return block(`strategy ${of.name} "${of.title}"`, [
        [`coded ${of.code}`, `from ${from} to ${to}`, ...(of.facts ?? [])],
        [`if we "${of.if}"`, `then "${of.then}"`, `and ${of.and}`],
        [prose('rationale', of.why), `evidence ${of.evidence}`],
        ...of.measures.map(each => [measure(each, plan)]),
        ...of.milestones.map(each => [milestone(each)])
    ]);
}

function milestone(of: Milestone): Line {
    return block(`milestone ${of.name} "${of.title}"`, [
        [`due ${of.due}`, `lead ${of.lead}`],
        ...of.actions.map(each => [action(each)])
    ]);
}

function action(of: Action): Line {
    return block(`action ${of.name} "${of.title}"`, [[
        ...keyed('coded', of.code),
        `from ${of.dates}`,
        `owner ${of.owner}`,
        `with ${of.with}`,
        `output "${of.output}"`,
        ...budgetLines(of).map(each => (each ? `budget ${each.amount} from ${each.fund}` : 'budget none')),
        ...keyed('after', of.after)
    ]]);
}

function support(of: Support): Line {
    return block(`support ${of.name} "${of.title}"`, [[
        `serves ${of.serves}`,
        `provider ${of.provider}`,
        ...keyed('fulfills', of.fulfills),
        `needed ${of.needed}`,
        ...keyed('planned', of.planned),
        ...of.facts
    ]]);
}

/** What an action may spend, and from which fund; nothing stands for `none`. */
export function budgetLines(of: Action): ({ amount: string; fund: string } | undefined)[] {
    return of.budget === 'none' ? [undefined] : of.budget.split('; ').map(each => {
        const [amount, fund] = each.split(' ');
        return { amount, fund };
    });
}

/** The money that the plan's actions of each year take from each fund. */
function allocated(plan: Plan): string[] {
    const sums = new Map<string, number>();
    const milestones = plan.priorities.flatMap(each => each.strategies).flatMap(each => [...each.milestones, ...each.added ?? []]);
    for (const each of milestones.flatMap(one => one.actions)) {
        for (const { amount, fund } of budgetLines(each).filter(line => line !== undefined)) {
            const key = `${schoolYearOf(each.dates.split(' ')[0])} ${fund}`;
            sums.set(key, (sums.get(key) ?? 0) + Number(amount.replace(/[$,]/g, '')));
        }
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => {
        const [year, fund] = key.split(' ');
        return `allocated ${year} ${dollars(sum)} from ${fund}`;
    });
}

export function dollars(sum: number): string {
    return `$${String(sum).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}
