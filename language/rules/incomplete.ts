import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { headRange } from '../model/tree.ts';
import type { Finding } from './engine.ts';

type Lacking<T> = (node: T) => string | undefined;

/** What a line lacks to say anything, in an author's words, by its type; nothing where it is whole. */
const LACKING: { readonly [Type in keyof ast.ImprovementPlanAstType]?: Lacking<ast.ImprovementPlanAstType[Type]> } = {
    Plan: node => node.organizations.length === 0 ? 'A plan says whose it is and for which years: plan for lincoln-ms from SY2026-27 to SY2028-29 { … }.'
        : node.from.length === 0 ? 'A plan says for which years it is: from SY2026-27 to SY2028-29.' : undefined,
    Report: node => node.organizations.length === 0 || node.covering.length === 0 || node.on.length === 0
        ? 'A report says for whom, what time it covers and its day: report for lincoln-ms covering 2026-09 on 2026-09-30 by rivera { … }.' : undefined,
    Decision: node => node.subjects.length === 0 || node.by.length === 0 || node.on.length === 0
        ? 'A decision says on whose plan, by whom and when: decision on lincoln-ms by cedar-valley on 2026-08-21 { … }.' : undefined,
    PlanYear: node => node.year === undefined || node.organizations.length === 0 ? 'A year says which one, and of whose plan: year SY2027-28 of lincoln-ms { … }.' : undefined,
    Goal: lackingHead, Measure: lackingHead, Group: lackingHead, Priority: lackingHead, Strategy: lackingHead, Milestone: lackingHead, Action: lackingHead,
    Support: lackingHead, Member: lackingHead, Organization: lackingHead, Indicator: lackingHead, Fund: lackingHead, Subgroup: lackingHead,
    Framework: lackingHead, Adjust: lackingHead, Term: lackingHead,
    TextFact: lackingText, Theory: lackingText, Story: lackingText, Competency: lackingText,
    WordFact: node => node.word === undefined ? `${node.keyword} needs a word behind it.` : undefined,
    DateFact: node => node.dates.length === 0 && (node.to.length === 0 || node.keyword === 'from') ? `${node.keyword} needs a date, such as 2026-09-01.` : undefined,
    PartyFact: node => node.parties.length === 0 ? `${node.keyword} needs a person or an organization: a name, or a text in quotes.` : undefined,
    References: node => lackingNames(node, node.refs),
    Carry: node => lackingNames(node, node.elements),
    Coded: node => node.codes.length === 0 ? 'coded needs the code of a practice, such as 3c.' : undefined,
    And: node => !node.goal && node.texts.length === 0 ? 'and needs the name of a goal: and on-track.' : undefined,
    Word: lackingElement, Done: lackingElement, Spent: lackingElement, Question: lackingElement, Move: lackingElement, Effect: lackingElement,
    Delivered: lackingElement,
    Result: node => node.measure === undefined || node.periods.length === 0 || node.amounts.length === 0
        ? 'A result names its measure, its year and a figure: result met-growth SY2026-27 162 of 598.' : undefined,
    Target: node => node.amounts.length === 0 && node.ends.length === 0 ? 'A target needs its year and a figure: target SY2026-27 at least 30%.' : undefined,
    Baseline: node => node.amounts.length === 0 && node.toBeSetBy.length === 0 ? 'A baseline needs its year and a figure: baseline SY2025-26 109 of 604.' : undefined,
    Silence: node => node.rule === undefined || node.because.length === 0 ? 'silence names a rule and gives the reason: silence strategy-uncoded because "…".' : undefined
};

function lackingText({ keyword, texts }: { readonly keyword: string; readonly texts: readonly string[] }): string | undefined {
    return texts.length === 0 ? `${keyword} needs a text in quotes.` : undefined;
}

function lackingNames({ keyword }: { readonly keyword: string }, names: readonly unknown[]): string | undefined {
    return names.length === 0 ? `${keyword} needs the name of an element.` : undefined;
}

function lackingElement({ keyword, element }: { readonly keyword: string; readonly element?: unknown }): string | undefined {
    return element === undefined ? `${keyword} needs the name of what it speaks of.` : undefined;
}

function lackingHead(node: NamedStatement): string | undefined {
    const { keyword, name, title } = node;
    if (name !== undefined && title !== undefined) {
        return undefined;
    }
    const [short, long] = EXAMPLES[keyword] ?? ['reading', 'Reading'];
    const whole = `${keyword} ${name ?? short} "${title ?? long}"`;
    if (name === undefined) {
        return title === undefined ? `${a(keyword)} needs a name and a title, such as ${whole}: the name is a short word that other lines use.`
            : `${a(keyword)} needs a name before its title, such as ${keyword} ${short}: a short word that other lines use.`;
    }
    // With a block it may go on with what another text of the plan has begun, or say in lines what it is.
    return TITLED.includes(keyword) && title === undefined && node.body.length === 0 ? `The ${keyword} ${name} needs a title, such as ${whole}.` : undefined;
}

/** What is nothing without a title: other statements may say in lines what they are. */
const TITLED = ['goal', 'priority', 'milestone', 'action', 'support', 'member', 'term'];

const EXAMPLES: Readonly<Record<string, readonly [name: string, title: string]>> = {
    goal: ['on-track', 'Each student will meet growth targets every year.'],
    measure: ['met-growth', 'Students who met their growth target'],
    group: ['grade-6', 'Grade 6'],
    priority: ['teachers', 'New teachers who stay and succeed'],
    strategy: ['mentoring', 'Two years of mentoring for every new teacher'],
    milestone: ['mentors-ready', 'Every new teacher has a trained mentor'],
    action: ['choose-mentors', 'Choose six mentors and agree on their time'],
    support: ['math-coach', 'A mathematics coach one day a week'],
    member: ['rivera', 'Ana Rivera'],
    school: ['lincoln-ms', 'Lincoln Middle School'],
    district: ['cedar-valley', 'Cedar Valley'],
    adjust: ['more-time', 'The training took longer than planned'],
    term: ['PLC', 'Professional learning community']
};

type NamedStatement = ast.Goal | ast.Measure | ast.Group | ast.Priority | ast.Strategy | ast.Milestone | ast.Action | ast.Support | ast.Member
    | ast.Organization | ast.Indicator | ast.Fund | ast.Subgroup | ast.Framework | ast.Adjust | ast.Term;

/** Finds what a line that has its first word lacks to say anything. */
export function checkComplete(node: AstNode): Finding | undefined {
    const lacking = (LACKING as Readonly<Record<string, Lacking<AstNode> | undefined>>)[node.$type];
    const message = lacking?.(node);
    return message === undefined ? undefined : { rule: 'syntax', severity: 'error', range: headRange(node), message };
}

function a(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'An' : 'A'} ${word}`;
}
