import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { headRange, keywordOf } from '../model/tree.ts';
import type { Finding } from './engine.ts';

/** What a line lacks to say anything, in an author's words; nothing where it is whole. */
function lacking(node: AstNode): string | undefined {
    if (ast.isPlan(node)) {
        return node.organizations.length === 0 ? 'A plan says whose it is and for which years: plan for lincoln-ms from SY2026-27 to SY2028-29 { … }.'
            : node.from.length === 0 ? 'A plan says for which years it is: from SY2026-27 to SY2028-29.' : undefined;
    }
    if (ast.isReport(node)) {
        return node.organizations.length === 0 || node.covering.length === 0 || node.on.length === 0
            ? 'A report says for whom, what time it covers and its day: report for lincoln-ms covering 2026-09 on 2026-09-30 by rivera { … }.' : undefined;
    }
    if (ast.isDecision(node)) {
        return node.subjects.length === 0 || node.by.length === 0 || node.on.length === 0
            ? 'A decision says on whose plan, by whom and when: decision on lincoln-ms by cedar-valley on 2026-08-21 { … }.' : undefined;
    }
    if (ast.isPlanYear(node)) {
        return node.year === undefined || node.organizations.length === 0 ? 'A year says which one, and of whose plan: year SY2027-28 of lincoln-ms { … }.' : undefined;
    }
    if (isNamed(node)) {
        return lackingHead(node);
    }
    if (ast.isTextFact(node) || ast.isTheory(node) || ast.isStory(node) || ast.isCompetency(node)) {
        return node.texts.length === 0 ? `${node.keyword} needs a text in quotes.` : undefined;
    }
    if (ast.isWordFact(node)) {
        return node.word === undefined ? `${node.keyword} needs a word behind it.` : undefined;
    }
    if (ast.isDateFact(node)) {
        return node.dates.length === 0 && (node.to.length === 0 || node.keyword === 'from') ? `${node.keyword} needs a date, such as 2026-09-01.` : undefined;
    }
    if (ast.isPartyFact(node)) {
        return node.parties.length === 0 ? `${node.keyword} needs a person or an organization: a name, or a text in quotes.` : undefined;
    }
    if (ast.isReferences(node) || ast.isCarry(node)) {
        return (ast.isCarry(node) ? node.elements : node.refs).length === 0 ? `${node.keyword} needs the name of an element.` : undefined;
    }
    if (ast.isCoded(node)) {
        return node.codes.length === 0 ? 'coded needs the code of a practice, such as 3c.' : undefined;
    }
    if (ast.isAnd(node)) {
        return !node.goal && node.texts.length === 0 ? 'and needs the name of a goal: and on-track.' : undefined;
    }
    if (ast.isWord(node) || ast.isDone(node) || ast.isSpent(node) || ast.isQuestion(node) || ast.isMove(node) || ast.isEffect(node) || ast.isDelivered(node)) {
        return node.element === undefined ? `${node.keyword} needs the name of what it speaks of.` : undefined;
    }
    if (ast.isResult(node)) {
        return node.measure === undefined || node.periods.length === 0 || node.amounts.length === 0
            ? 'A result names its measure, its year and a figure: result met-growth SY2026-27 162 of 598.' : undefined;
    }
    if (ast.isTarget(node)) {
        return node.amounts.length === 0 && node.ends.length === 0 ? 'A target needs its year and a figure: target SY2026-27 at least 30%.' : undefined;
    }
    if (ast.isBaseline(node)) {
        return node.amounts.length === 0 && node.toBeSetBy.length === 0 ? 'A baseline needs its year and a figure: baseline SY2025-26 109 of 604.' : undefined;
    }
    if (ast.isSilence(node)) {
        return node.rule === undefined || node.because.length === 0 ? 'silence names a rule and gives the reason: silence strategy-uncoded because "…".' : undefined;
    }
    return undefined;
}

function lackingHead(node: NamedStatement): string | undefined {
    const { keyword, name, title } = node;
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

function isNamed(node: AstNode): node is NamedStatement {
    return ast.isGoal(node) || ast.isMeasure(node) || ast.isGroup(node) || ast.isPriority(node) || ast.isStrategy(node) || ast.isMilestone(node)
        || ast.isAction(node) || ast.isSupport(node) || ast.isMember(node) || ast.isOrganization(node) || ast.isIndicator(node) || ast.isFund(node)
        || ast.isSubgroup(node) || ast.isFramework(node) || ast.isAdjust(node) || ast.isTerm(node);
}

export function checkComplete(node: AstNode): Finding[] {
    const message = keywordOf(node) === undefined ? undefined : lacking(node);
    return message === undefined ? [] : [{ rule: 'syntax', severity: 'error', range: headRange(node), message }];
}

function a(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'An' : 'A'} ${word}`;
}
