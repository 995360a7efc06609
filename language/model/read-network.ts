import * as ast from '../generated/ast.ts';
import { codeFacts, some, textFact, wordFact } from './read-facts.ts';
import { day, period, yearTargets } from './read-figures.ts';
import { better, readGroup, unit } from './read-measures.ts';
import { readPeriod, type Day } from './periods.ts';
import { readNumber } from './quantities.ts';
import { inBlock, placeOf } from './tree.ts';
import type { Calendar, Designation, Framework, Fund, Indicator, Level, Organization, Practice, PracticeElement, Subgroup } from './types.ts';

export function readOrganization(node: ast.Organization): Organization {
    const people = inBlock(node, ast.isPerson).map(each => ({ position: each.keyword, name: each.texts[0], contact: each.contacts[0] }));
    const enrollment = inBlock(node, ast.isNumberFact, 'enrollment').at(-1)?.value;
    return {
        name: node.name!,
        kind: node.keyword,
        title: node.title,
        parent: node.parents[0]?.$refText,
        designations: inBlock(node, ast.isDesignation).flatMap(readDesignation),
        titleI: wordFact(node, 'title-i'),
        people: some(people),
        enrollment: enrollment === undefined ? undefined : readNumber(enrollment),
        city: textFact(node, 'city'),
        county: textFact(node, 'county'),
        zip: textFact(node, 'zip'),
        phone: textFact(node, 'phone'),
        place: placeOf(node)
    };
}

function readDesignation(node: ast.Designation): Designation[] {
    return node.designation === undefined ? [] : [{
        designation: node.designation, reason: node.reasons[0]?.$refText ?? node.reasonTexts[0], since: period(node.since[0]), until: period(node.until[0])
    }];
}

export function readIndicator(node: ast.Indicator): Indicator {
    return {
        name: node.name!,
        title: node.title,
        unit: unit(node),
        better: better(node),
        counts: wordFact(node, 'counts'),
        source: textFact(node, 'source'),
        explanation: textFact(node, 'explanation'),
        required: some(inBlock(node, ast.isRequired).flatMap(each => each.designations)),
        targets: some(yearTargets(inBlock(node, ast.isTarget))),
        groups: some(inBlock(node, ast.isGroup).map(readGroup)),
        place: placeOf(node)
    };
}

/** A calendar without a year that can be read is left out. */
export function readCalendar(node: ast.Calendar): Calendar[] {
    const year = node.year === undefined ? undefined : readPeriod(node.year).period;
    if (year === undefined) {
        return [];
    }
    return [{
        year,
        organization: node.organizations[0]?.$refText,
        quarters: readParts(node, 'quarter', 4),
        semesters: some(readParts(node, 'semester', 2)),
        breaks: some(inBlock(node, ast.isCalendarPart, 'break').map(part => ({ title: part.texts[0], from: day(part.from[0]), to: day(part.to[0]) }))),
        place: placeOf(node)
    }];
}

function readParts(node: ast.Calendar, keyword: 'quarter' | 'semester', most: number): { number: number; from: Day; to: Day }[] {
    return inBlock(node, ast.isCalendarPart, keyword).flatMap(part => {
        const [number, from, to] = [Number(part.number[0]), day(part.from[0]), day(part.to[0])];
        return number >= 1 && number <= most && from && to ? [{ number, from, to }] : [];
    });
}

export function readFund(node: ast.Fund): Fund {
    return { name: node.name!, title: node.title, origin: wordFact(node, 'origin'), explanation: textFact(node, 'explanation'), place: placeOf(node) };
}

export function readSubgroup(node: ast.Subgroup): Subgroup {
    return { name: node.name!, title: node.title, explanation: textFact(node, 'explanation'), place: placeOf(node) };
}

/** What a framework says of itself; its practices are read by `readPractices`. */
export function readFramework(node: ast.Framework): Framework {
    return {
        name: node.name,
        title: node.title,
        source: textFact(node, 'source'),
        explanation: textFact(node, 'explanation'),
        levels: readLevels(node),
        domains: inBlock(node, ast.isDomain).map(each => ({ name: each.name, title: each.title, explanation: textFact(each, 'explanation'), place: placeOf(each) })),
        place: placeOf(node)
    };
}

/** The practices of a framework, in its domains or, where it has none, in itself. */
export function readPractices(node: ast.Framework): Practice[] {
    return [
        ...inBlock(node, ast.isDomain).flatMap(domain => inBlock(domain, ast.isPractice).flatMap(each => readPractice(each, node, domain))),
        ...inBlock(node, ast.isPractice).flatMap(each => readPractice(each, node))
    ];
}

function readPractice(node: ast.Practice, framework: ast.Framework, domain?: ast.Domain): Practice[] {
    return node.name === undefined ? [] : [{
        name: node.name,
        title: node.title,
        domain: domain?.title,
        framework: framework.name,
        explanation: textFact(node, 'explanation'),
        codes: some(codeFacts(node)),
        elements: some(inBlock(node, ast.isElement).map(readElement)),
        place: placeOf(node)
    }];
}

function readElement(node: ast.Element): PracticeElement {
    return { name: node.name, title: node.title, explanation: textFact(node, 'explanation'), levels: readLevels(node), place: placeOf(node) };
}

function readLevels(node: ast.Framework | ast.Element): readonly Level[] | undefined {
    return some(inBlock(node, ast.isLevel).map(({ name, title }) => ({ name, title })));
}
