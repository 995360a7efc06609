import * as ast from '../generated/ast.ts';
import {
    attachmentFacts, codeFacts, consultedFacts, dayFacts, evidenceFacts, readParties, some, textFact, textFacts, wordFact
} from './read-facts.ts';
import { day } from './read-figures.ts';
import { readNumber } from './quantities.ts';
import { inBlock, placeOf, type Block } from './tree.ts';
import type { Analysis, Cause, Finding, Inequity, Needs, Reflection, Root } from './types.ts';

/** Reads a needs assessment with everything that was found. */
export function readNeeds(node: ast.Section): Needs {
    return {
        scope: wordFact(node, 'scope'),
        dated: some(dayFacts(node, 'dated')),
        included: some(inBlock(node, ast.isIncluded).map(({ group, items }) => ({ group, items: items.map(({ word, text }) => ({ word, text })) }))),
        process: textFacts(node, 'process'),
        stakeholders: textFacts(node, 'stakeholders'),
        findings: findings(node),
        inequities: some(inBlock(node, ast.isInequity).map(readInequity)),
        evidence: evidenceFacts(node),
        consulted: consultedFacts(node),
        attachments: attachmentFacts(node),
        ...analysis(node),
        place: placeOf(node)
    };
}

function findings(node: Block): readonly Finding[] | undefined {
    return some(inBlock(node, ast.isFinding).map(each => ({
        kind: each.keyword,
        name: each.name,
        title: each.title,
        codes: some(codeFacts(each)),
        evidence: evidenceFacts(each),
        leverage: textFacts(each, 'leverage'),
        explanation: textFact(each, 'explanation'),
        ...analysis(each),
        place: placeOf(each)
    })));
}

/** How a block searches for root causes; causes and bones may hold a search of their own. */
function analysis(node: Block): Analysis {
    return {
        whys: textFacts(node, 'why'),
        causes: some(inBlock(node, ast.isTextFact, 'cause').map(readCause)),
        roots: some(inBlock(node, ast.isRoot).map(readRoot)),
        fishbones: some(inBlock(node, ast.isSection, 'fishbone').map(fishbone => ({
            bones: some(inBlock(fishbone, ast.isTextFact, 'bone').map(bone => ({ title: bone.texts[0], ...analysis(bone) }))),
            ...analysis(fishbone)
        })))
    };
}

function readCause(node: ast.TextFact): Cause {
    return { text: node.texts[0], codes: some(codeFacts(node)), actionable: wordFact(node, 'actionable'), evidence: evidenceFacts(node), ...analysis(node) };
}

function readRoot(node: ast.Root): Root {
    return {
        name: node.name,
        title: node.title,
        codes: some(codeFacts(node)),
        actionable: wordFact(node, 'actionable'),
        evidence: evidenceFacts(node),
        explanation: textFact(node, 'explanation'),
        place: placeOf(node)
    };
}

export function readInequity(node: ast.Inequity): Inequity {
    return {
        name: node.name,
        title: node.title,
        remedies: textFacts(node, 'remedy'),
        evidence: evidenceFacts(node),
        explanation: textFact(node, 'explanation'),
        place: placeOf(node)
    };
}

/** Reads a self-reflection of Tool C. */
export function readReflection(node: ast.Reflection): Reflection {
    return {
        organization: node.organizations[0]?.$refText,
        on: day(node.on[0]),
        by: readParties(node.by),
        ratings: inBlock(node, ast.isRating).map(each => ({ element: each.element?.$refText, level: each.level, evidence: some(each.texts), place: placeOf(each) })),
        responses: inBlock(node, ast.isResponses).map(each => ({
            element: each.element?.$refText,
            counts: each.counts.map(({ level, count }) => ({ level, count: count === undefined ? undefined : readNumber(count) })),
            place: placeOf(each)
        })),
        domains: some(inBlock(node, ast.isDomain).map(each => ({ name: each.name, title: each.title, findings: findings(each), place: placeOf(each) }))),
        findings: findings(node),
        process: textFacts(node, 'process'),
        stakeholders: textFacts(node, 'stakeholders'),
        comments: some(inBlock(node, ast.isNote, 'comment').flatMap(each => each.texts)),
        attachments: attachmentFacts(node),
        place: placeOf(node)
    };
}
