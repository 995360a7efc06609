import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { dayFacts, parties, planParts, textFact, wordFact } from './read-facts.ts';
import { baseline, day, dollars, period, periodFact, yearTargets } from './read-figures.ts';
import { readDecision, readReport } from './read-reports.ts';
import { readPeriod, type Period } from './periods.ts';
import type { Unit } from './quantities.ts';
import { inBlock, placeOf, type Block } from './tree.ts';
import type {
    Action, Better, BudgetLine, Calendar, Decision, Designation, Goal, Indicator, Measure, MeasureGroup, Member, Milestone, Organization, PlanText,
    Practice, Priority, Report, Strategy, Theory
} from './types.ts';

/** What one file says, as plain data. */
export interface FileModel {
    readonly organizations: readonly Organization[];
    readonly indicators: readonly Indicator[];
    readonly calendars: readonly Calendar[];
    readonly practices: readonly Practice[];
    readonly plans: readonly PlanText[];
    readonly reports: readonly Report[];
    readonly decisions: readonly Decision[];
}

/**
 * Reads the model off a syntax tree: the one way from text to data. It is total: whatever is missing or cannot be read
 * is left out, and never an error.
 */
export function readDocument(document: ast.Document): FileModel {
    const top = document.body;
    return {
        organizations: top.filter(ast.isOrganization).filter(each => each.name !== undefined).map(readOrganization),
        indicators: top.filter(ast.isIndicator).filter(each => each.name !== undefined).map(readIndicator),
        calendars: top.filter(ast.isCalendar).flatMap(readCalendar),
        practices: top.filter(ast.isFramework).flatMap(readPractices),
        plans: top.filter(each => ast.isPlan(each) || ast.isPlanYear(each)).map(readPlan),
        reports: top.filter(ast.isReport).map(readReport),
        decisions: top.filter(ast.isDecision).map(readDecision)
    };
}

function readOrganization(node: ast.Organization): Organization {
    return {
        name: node.name!,
        kind: node.keyword,
        title: node.title,
        parent: node.parents[0]?.$refText,
        designations: inBlock(node, ast.isDesignation).flatMap(readDesignation),
        titleI: wordFact(node, 'title-i'),
        place: placeOf(node)
    };
}

function readDesignation(node: ast.Designation): Designation[] {
    return node.designation === undefined ? [] : [{ designation: node.designation, reason: node.reasons[0]?.$refText, since: period(node.since[0]) }];
}

const UNITS: Record<string, Unit> = { percent: 'percent', rate: 'percent', count: 'count', score: 'score', dollars: 'dollars' };

function readIndicator(node: ast.Indicator): Indicator {
    return {
        name: node.name!,
        title: node.title,
        unit: UNITS[wordFact(node, 'unit') ?? ''],
        better: better(node),
        counts: wordFact(node, 'counts'),
        source: textFact(node, 'source'),
        place: placeOf(node)
    };
}

function readCalendar(node: ast.Calendar): Calendar[] {
    const year = node.year === undefined ? undefined : readPeriod(node.year).period;
    if (year === undefined) {
        return [];
    }
    const quarters = inBlock(node, ast.isCalendarPart, 'quarter').flatMap(part => {
        const [number, from, to] = [Number(part.number[0]), day(part.from[0]), day(part.to[0])];
        return number >= 1 && number <= 4 && from && to ? [{ number, from, to }] : [];
    });
    return [{ year, organization: node.organizations[0]?.$refText, quarters, place: placeOf(node) }];
}

function readPractices(node: ast.Framework): Practice[] {
    return inBlock(node, ast.isDomain).flatMap(domain => inBlock(domain, ast.isPractice).filter(each => each.name !== undefined).map(practice => ({
        name: practice.name!, title: practice.title, domain: domain.title, framework: node.name, place: placeOf(practice)
    })));
}

function readPlan(node: ast.Plan | ast.PlanYear): PlanText {
    const isPlan = ast.isPlan(node);
    return {
        organization: node.organizations[0]?.$refText,
        form: isPlan ? 'plan' : 'year',
        from: period(isPlan ? node.from[0] : node.year),
        to: period(isPlan ? node.to[0] ?? node.from[0] : node.year),
        updated: dayFacts(node, 'updated'),
        submitted: dayFacts(node, 'submitted'),
        members: inBlock(node, ast.isSection, 'team').flatMap(team => inBlock(team, ast.isMember)).map(readMember),
        goals: inBlock(node, ast.isGoal).map(readGoal),
        priorities: inBlock(node, ast.isPriority).map(readPriority),
        strategies: inBlock(node, ast.isStrategy).map(readStrategy),
        milestones: [...inBlock(node, ast.isGoal).flatMap(goal => inBlock(goal, ast.isMilestone)), ...inBlock(node, ast.isMilestone)].map(readMilestone),
        actions: inBlock(node, ast.isAction).map(readAction),
        others: AstUtils.streamAllContents(node).filter(isOther).toArray().flatMap(each => (each.name === undefined ? [] : [{
            name: each.name, title: each.title, kind: each.keyword, place: placeOf(each)
        }])),
        parts: planParts(node),
        place: placeOf(node)
    };
}

function isOther(node: unknown): node is ast.Finding | ast.Root | ast.Inequity | ast.Section | ast.Support | ast.Term {
    return ast.isFinding(node) || ast.isRoot(node) || ast.isInequity(node) || ast.isSection(node) || ast.isSupport(node) || ast.isTerm(node);
}

function readMember(node: ast.Member): Member {
    return { ...named(node), role: node.roles[0] };
}

function readGoal(node: ast.Goal): Goal {
    return {
        ...named(node),
        measures: inBlock(node, ast.isMeasure).map(readMeasure),
        strategies: inBlock(node, ast.isStrategy).map(readStrategy),
        actions: inBlock(node, ast.isAction).map(readAction)
    };
}

function readMeasure(node: ast.Measure): Measure {
    return {
        ...named(node),
        indicator: node.indicators[0]?.$refText,
        better: better(node),
        counts: wordFact(node, 'counts'),
        unit: UNITS[wordFact(node, 'unit') ?? ''],
        source: textFact(node, 'source'),
        criterion: textFact(node, 'criterion'),
        baseline: baseline(inBlock(node, ast.isBaseline)),
        targets: yearTargets(inBlock(node, ast.isTarget)),
        groups: inBlock(node, ast.isGroup).map(readGroup)
    };
}

function readGroup(node: ast.Group): MeasureGroup {
    return {
        ...named(node),
        source: textFact(node, 'source'),
        baseline: baseline(inBlock(node, ast.isBaseline)),
        targets: yearTargets(inBlock(node, ast.isTarget))
    };
}

function readPriority(node: ast.Priority): Priority {
    return { ...named(node), strategies: inBlock(node, ast.isStrategy).map(readStrategy) };
}

function readStrategy(node: ast.Strategy): Strategy {
    return {
        ...named(node),
        codes: codes(node),
        ...span(node),
        goal: inBlock(node, ast.isAnd).find(each => each.goal)?.goal?.$refText,
        theory: readTheory(node),
        budget: inBlock(node, ast.isBudget).flatMap(readBudget),
        measures: inBlock(node, ast.isMeasure).map(readMeasure),
        milestones: inBlock(node, ast.isMilestone).map(readMilestone),
        actions: inBlock(node, ast.isAction).map(readAction)
    };
}

function readTheory(node: ast.Strategy): Theory {
    const part = (keyword: string) => inBlock(node, ast.isTheory, keyword).at(-1)?.texts[0];
    return { if: part('if'), then: part('then'), and: inBlock(node, ast.isAnd).flatMap(each => each.texts)[0] };
}

/** A line without a figure that can be read is left out. */
function readBudget(node: ast.Budget): BudgetLine[] {
    const amount = node.nones.length > 0 ? 0 : dollars(node.amounts[0]);
    return amount === undefined ? [] : [{ amount, fund: node.funds[0]?.$refText, purpose: node.purposes[0], place: placeOf(node) }];
}

function readMilestone(node: ast.Milestone): Milestone {
    const due = periodFact(node, 'due') ?? span(node).to;
    return {
        ...named(node), codes: codes(node), due, ...(due === undefined && hasUnreadEnd(node) && { dueUnread: true }), lead: parties(node, 'lead'),
        actions: inBlock(node, ast.isAction).map(readAction)
    };
}

/** Whether a line may be meant to say when it ends; one that only says when it begins is not. */
function hasUnreadEnd(node: ast.Milestone): boolean {
    return inBlock(node, ast.isDateFact, 'from', 'to', 'due').some(line => (
        line.keyword !== 'from' || line.dates.length !== 1 || line.to.length > 0 || line.extra.length > 0));
}

function readAction(node: ast.Action): Action {
    return {
        ...named(node),
        codes: codes(node),
        ...span(node),
        owners: parties(node, 'owner'),
        outputs: inBlock(node, ast.isNote, 'output').flatMap(each => each.texts),
        budget: inBlock(node, ast.isBudget).flatMap(readBudget)
    };
}

/** When it begins and by when it is done. */
function span(node: ast.Strategy | ast.Milestone | ast.Action): { from?: Period; to?: Period } {
    const spans = inBlock(node, ast.isDateFact, 'from', 'to');
    const from = spans.find(each => each.keyword === 'from');
    const to = spans.find(each => each.keyword === 'to');
    return { from: period(from?.dates[0]), to: period(from?.to[0] ?? to?.dates[0]) ?? periodFact(node, 'due') };
}

function named(node: ast.Goal | ast.Member | ast.Measure | ast.Group | ast.Priority | ast.Strategy | ast.Milestone | ast.Action) {
    return { name: node.name, title: node.title, place: placeOf(node) };
}

function codes(node: Block): string[] {
    return inBlock(node, ast.isCoded).flatMap(each => each.codes).map(code => code.practice.$refText);
}

function better(node: Block): Better | undefined {
    const word = wordFact(node, 'better');
    return word === 'higher' || word === 'lower' ? word : undefined;
}
