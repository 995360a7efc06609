import type { Random } from '../../support/random.ts';
import { dayAt } from './days.ts';
import type { Figures, Goal, Measure, Milestone, PlanFacts, Step, Strategy, Support } from './facts.ts';
import { filled } from './words.ts';

const ROLES = {
    school: ['Principal', 'Instructional coach', 'Lead teacher', 'Counselor', 'Parent representative', 'Assistant principal', 'Data lead'],
    district: ['Superintendent', 'Director of school improvement', 'Talent director', 'Director of curriculum', 'Board member', 'Family liaison', 'Data analyst'],
    state: ['Commissioner of education', 'Director of school improvement', 'Director of literacy', 'Lead partner', 'Grants officer', 'Data officer', 'Counsel']
} as const;

/** The text of a plan, as its facts say. */
export function planText(facts: PlanFacts, random: Random): string {
    const { organization, above, team, goals, strategies } = facts;
    const isSchool = organization.level === 'school';
    return block(0, `plan for ${organization.id} from SY2026-27 to SY2028-29`, [
        [`dated ${dayAt(-10)}`, `updated ${dayAt(3)} "${filled('Named who leads the work after the meeting with {partner}.', random)}"`, `submitted ${dayAt(7)}`],
        block(1, 'team', [team.map((each, i) => `member ${each.name} "${each.title}" role "${ROLES[organization.level][i]}"`)]),
        [
            `vision "${filled('Every student of {title} is known, challenged and ready for what comes next.', random, { title: organization.title })}"`,
            `mission "${filled('{title} teaches each student well, with families as partners and {partner} at its side.', random, { title: organization.title })}"`,
            `reviewed ${dayAt(-60 - random.below(30))}`
        ],
        ...(isSchool ? [] : [block(1, 'purpose', [['if we "read every progress report in time and answer it with help that fits"', 'then "those who lag will get the help that their own data ask for"', `and ${goals[0].key}`]])]),
        ...goals.map(each => goalText(each, above)),
        needsText(strategies, organization.level, random),
        ...strategies.map(each => priorityText(each, random)),
        ...facts.supports.map(each => supportText(each, above!.organization.id, random)),
        ...(isSchool ? [essaText(facts, random)] : []),
        moneyText(strategies),
        [`signed by ${team[0].name} as "${ROLES[organization.level][0]}" on ${dayAt(7)}`]
    ]).join('\n') + '\n';
}

function goalText({ key, title, explanation, measures }: Goal, above: PlanFacts | undefined): string[] {
    const aligned = above?.goals.find(each => each.measures.length === measures.length);
    return block(1, `goal ${key} "${title}"`, [
        [`explanation "${explanation}"`, ...(aligned && above ? [`aligned ${above.organization.id}.${aligned.key}`] : [])],
        ...measures.map(each => measureText(2, each))
    ]);
}

function measureText(depth: number, { name, indicator, title, source, isLowerBetter, figures, group }: Measure): string[] {
    return block(depth, indicator === undefined ? `measure ${name} "${title}"` : `measure ${name} uses ${indicator}`, [
        ...(indicator === undefined ? [[`source "${source}"`, 'better higher']] : []),
        figuresText(figures, isLowerBetter),
        ...(group ? [block(depth + 1, `group ${group.name} "${group.title}"`, [figuresText(group.figures, isLowerBetter)])] : [])
    ]);
}

function figuresText({ baseline, of, targets }: Figures, isLowerBetter: boolean): string[] {
    return [`baseline SY2025-26 ${number(baseline)} of ${number(of)}`, ...targets.map((each, i) => `target SY202${6 + i}-2${7 + i} at ${isLowerBetter ? 'most' : 'least'} ${each}%`)];
}

function needsText(strategies: readonly Strategy[], level: string, random: Random): string[] {
    const [first] = strategies;
    return block(1, 'needs', [
        [
            'scope comprehensive', 'included demographics student, community', 'included outcomes assessments', 'included engagement attendance, behavior', 'included professional-practice',
            `process "${filled('The team and {partner} worked through {count} data sessions {place}.', random)}"`,
            `stakeholders "${filled('{count} family evenings, a staff survey with {share} replies and a student panel.', random).replace(/^./, sign => sign.toUpperCase())}"`
        ],
        block(2, 'strength steady-team "The team has worked together for four years."', [
            ['coded 1a', `evidence "${filled('Staffing records, {when}', random)}"`, `leverage "${filled('The team can carry new work with {partner}.', random)}"`]
        ]),
        ...strategies.map(({ topic, weakness }, i) => {
            const root = block(i === 1 ? 4 : 3, `root no-${topic.key} "${topic.root}"`, [[`coded ${topic.code}`, `actionable by ${level}`]]);
            return block(2, `weakness weak-${topic.key} "${weakness}"`, [
                [`coded ${topic.code}`, `evidence "${filled('Records of {when}: {share} percent, seen with {partner}', random)}"`],
                ...(i === 1
                    ? [block(3, 'fishbone', [block(4, `bone "${random.of(['Time', 'People', 'Materials', 'Routines'])}"`, [[`cause "${filled('What {partner} offered ended in {when}.', random)}"`]]), root])]
                    : [[`why "${filled('It differs from room to room in {grade}.', random)}"`, `why "${filled('{team} never had the time to agree.', random).replace(/^./, sign => sign.toUpperCase())}"`], root])
            ]);
        }),
        block(2, `inequity unequal-${first.topic.key} "${filled('Students in {grade} get less of it than others.', random)}"`, [[`remedy "${filled('Begin in {grade}.', random)}"`]])
    ]);
}

function priorityText({ topic, then, goal, tier, measure, milestones }: Strategy, random: Random): string[] {
    return block(1, `priority better-${topic.key} "${topic.priority}"`, [
        [`addresses no-${topic.key}`],
        block(2, `strategy ${topic.key} "${topic.strategy}"`, [
            [
                `coded ${topic.code}`, 'from SY2026-27 to SY2028-29', `if we "${topic.when}"`, `then "${then}"`, `and ${goal}`,
                `rationale "${filled('It reaches {grade} first and costs little.', random)}"`,
                `evidence tier ${tier} "${filled('Studies read with {partner}, {when}', random)}"`
            ],
            measureText(3, measure),
            ...milestones.map(milestoneText)
        ])
    ]);
}

function milestoneText({ name, title, due, lead, steps }: Milestone): string[] {
    return block(3, `milestone ${name} "${title}"`, [[`due ${dayAt(due)}`, `lead ${lead.name}`], ...steps.map(stepText)]);
}

function stepText({ name, title, output, owner, collaborator, from, to, money }: Step): string[] {
    return block(4, `action ${name} "${title}"`, [[
        `from ${dayAt(from)} to ${dayAt(to)}`, `owner ${owner.name}`, ...(collaborator === undefined ? [] : [`with "${collaborator}"`]), `output "${output}"`,
        ...(money ? [`budget $${number(money.amount)} from ${money.fund}`] : [])
    ]]);
}

function supportText({ name, title, serves, fulfills }: Support, provider: string, random: Random): string[] {
    return block(1, `support ${name} "${title}"`, [[
        `serves ${serves}`, `provider ${provider}`, `fulfills ${fulfills}`, `needed ${dayAt(35)}`, `planned ${dayAt(49)} to ${dayAt(290)}`, `frequency "${filled('{time}', random)}"`
    ]]);
}

function essaText({ organization, above, team }: PlanFacts, random: Random): string[] {
    const { designation } = organization;
    return [
        `consulted principals "${team[0].title} led the work."`, `consulted teachers "${filled('Staff survey and {count} working sessions', random)}"`,
        `consulted parents "${filled('{count} evenings with {partner}', random).replace(/^./, sign => sign.toUpperCase())}"`,
        `monitored by ${above!.organization.id} each quarter`,
        ...(designation === 'CSI' ? [`monitored by ${above!.above!.organization.id} each semester`] : []),
        ...(designation ? ['exit by SY2028-29 "Above the lowest 5 percent two years in a row" otherwise "The district chooses a new strategy with the school."'] : [])
    ];
}

function moneyText(strategies: readonly Strategy[]): string[] {
    const sums = new Map<string, number>();
    for (const { money, from } of strategies.flatMap(each => each.milestones).flatMap(each => each.steps)) {
        if (money) {
            const key = `${from < 330 ? 'SY2026-27' : 'SY2027-28'} ${money.fund}`;
            sums.set(key, (sums.get(key) ?? 0) + money.amount);
        }
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, amount]) => `allocated ${key.slice(0, 9)} $${number(amount)} from ${key.slice(10)}`);
}

export function number(value: number): string {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A block statement with its lines: facts, which get their indentation here, and blocks, which have it. */
export function block(depth: number, head: string, parts: readonly (readonly string[])[]): string[] {
    const outer = '  '.repeat(depth);
    return [`${outer}${head} {`, ...parts.flat().map(line => (line.startsWith(' ') ? line : `${outer}  ${line}`)), `${outer}}`];
}
