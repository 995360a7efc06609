import * as ast from '../generated/ast.ts';
import { textFact, textFacts, wordFact } from './read-facts.ts';
import { baseline, yearTargets } from './read-figures.ts';
import type { Unit } from './quantities.ts';
import { inBlock, placeOf, type Block } from './tree.ts';
import type { Better, Measure, MeasureGroup } from './types.ts';

const UNITS: Record<string, Unit> = { percent: 'percent', rate: 'percent', count: 'count', score: 'score', dollars: 'dollars' };

export function readMeasure(node: ast.Measure): Measure {
    return {
        name: node.name,
        title: node.title,
        indicator: node.indicators[0]?.$refText,
        better: better(node),
        counts: wordFact(node, 'counts'),
        unit: unit(node),
        source: textFact(node, 'source'),
        explanation: textFact(node, 'explanation'),
        criteria: textFacts(node, 'criterion'),
        baseline: baseline(inBlock(node, ast.isBaseline)),
        targets: yearTargets(inBlock(node, ast.isTarget)),
        groups: inBlock(node, ast.isGroup).map(readGroup),
        place: placeOf(node)
    };
}

export function readGroup(node: ast.Group): MeasureGroup {
    return {
        name: node.name,
        title: node.title,
        source: textFact(node, 'source'),
        counts: wordFact(node, 'counts'),
        explanation: textFact(node, 'explanation'),
        baseline: baseline(inBlock(node, ast.isBaseline)),
        targets: yearTargets(inBlock(node, ast.isTarget)),
        place: placeOf(node)
    };
}

export function unit(node: Block): Unit | undefined {
    return UNITS[wordFact(node, 'unit') ?? ''];
}

export function better(node: Block): Better | undefined {
    const word = wordFact(node, 'better');
    return word === 'higher' || word === 'lower' ? word : undefined;
}
