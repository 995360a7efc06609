import assert from 'node:assert/strict';
import { AstUtils, isAstNode, isCompositeCstNode, isLeafCstNode, isReference, type AstNode, type CstNode, type LeafCstNode } from 'langium';
import { libraryTexts } from '../../language/library/texts.ts';
import { createPlanServices } from '../../language/module.ts';
import type { PlanParser } from '../../language/parser/parser.ts';
import { rules } from '../../language/rules/all.ts';
import { mutate, MUTATIONS, randomText } from '../support/any-texts.ts';
import { breakages, breakText } from '../support/breakages.ts';
import { grammarText, STYLES } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';
import { splitFiles } from '../support/texts.ts';
import { applied, breakagesOf } from './statement-breakages.ts';
import { clauseWords, exampleTexts, headWords } from './support.ts';

const parser = createPlanServices().plan.parser.LangiumParser as PlanParser;

/** What a node says, without what stands in it. */
function described(node: AstNode): unknown {
    const properties = Object.entries(node).filter(([key, value]) => !key.startsWith('$') && value !== undefined).map(([key, value]) => [key, shown(value)] as const);
    const { $type, $containerProperty, $containerIndex, $cstNode } = node;
    return [$type, $containerProperty, $containerIndex, $cstNode && place($cstNode), Object.fromEntries(properties.sort(([a], [b]) => (a < b ? -1 : 1)))];
}

function shown(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(shown);
    }
    if (isReference(value)) {
        return ['reference', value.$refText, value.$refNode && [value.$refNode.astNode.$type, ...place(value.$refNode)]];
    }
    return isAstNode(value) ? value.$type : value;
}

function place(cst: CstNode): unknown[] {
    return [cst.offset, cst.end, cst.length, cst.text, cst.range];
}

/** The nodes of a concrete syntax tree, each with all that can be asked of it. */
function* syntaxOf(cst: CstNode): Iterable<unknown> {
    yield [...place(cst), cst.hidden, cst.astNode.$type, cst.astNode.$cstNode?.offset, cst.container?.offset, cst.container?.end,
        (cst as LeafCstNode).tokenType?.name, isCompositeCstNode(cst), isLeafCstNode(cst)];
    if (isCompositeCstNode(cst)) {
        for (const each of cst.content) {
            assert.equal(each.container, cst);
            assert.equal(each.root, cst.root);
            yield* syntaxOf(each);
        }
    }
}

function* sourcesOf(cst: CstNode): Iterable<unknown> {
    yield cst.grammarSource;
    if (isCompositeCstNode(cst)) {
        for (const each of cst.content) {
            yield* sourcesOf(each);
        }
    }
}

/** @returns how many nodes were compared */
function assertSame(text: string): number {
    const expected = parser.parseWithLangium(text);
    const result = parser.parseGenerated(text);
    assert.ok(result, `no place for a token in ${JSON.stringify(text)}`);
    assert.deepEqual([result.parserErrors, result.lexerErrors], [expected.parserErrors, expected.lexerErrors]);
    const nodes = AstUtils.streamAst(result.value).toArray();
    assert.deepEqual(nodes.map(described), AstUtils.streamAst(expected.value).toArray().map(described), JSON.stringify(text));
    const references = (root: AstNode) => AstUtils.streamAst(root).flatMap(AstUtils.streamReferences).map(({ property, index, reference }) => [property, index, reference.$refText]).toArray();
    assert.deepEqual(references(result.value), references(expected.value), JSON.stringify(text));
    for (const node of nodes.slice(1)) {
        assert.equal((node.$container as unknown as Record<string, unknown>)[node.$containerProperty!] === node
            || ((node.$container as unknown as Record<string, unknown[]>)[node.$containerProperty!])[node.$containerIndex!] === node, true);
    }
    const [own, langiums] = [result.value.$cstNode!, expected.value.$cstNode!];
    assert.deepEqual([...syntaxOf(own)], [...syntaxOf(langiums)], JSON.stringify(text));
    const [sources, expectedSources] = [[...sourcesOf(own)], [...sourcesOf(langiums)]];
    assert.ok(sources.every((each, index) => each === expectedSources[index]), `read by another part of the grammar: ${JSON.stringify(text)}`);
    return nodes.length;
}

function assertAllSame(texts: Iterable<string>, least: number): void {
    let count = 0;
    let nodes = 0;
    for (const text of texts) {
        nodes += assertSame(text);
        count++;
    }
    assert.ok(count >= least && nodes > count, `${count} texts, ${nodes} nodes`);
    console.log(`        ${count} texts, ${nodes} nodes`);
}

describe('the generated parser makes the same tree as the one of Langium', function () {
    this.timeout(300_000);
    const examples = [...exampleTexts().values(), ...Object.values(libraryTexts)];
    const ofRules = rules.flatMap(rule => [...rule.examples.fires, ...rule.examples.silent]).flatMap(({ text }) => Object.values(splitFiles(text)));

    it('of the examples, the library and the examples of the rules', () => assertAllSame([...examples, ...ofRules], 400));

    it('of the tutorial with slips of the pen', () => {
        const tutorial = exampleTexts('tutorial/');
        assertAllSame(breakages.map(each => breakText(each, tutorial.get(each.file)!)), breakages.length);
    });

    it('of the gallery with every statement broken', () => {
        const random = new Random(23);
        assertAllSame([...exampleTexts('gallery/').values()].flatMap(text => breakagesOf(text, random).map(each => applied(text, each)).slice(0, 60)), 500);
    });

    it('of random words, values, texts and signs', () => {
        const random = new Random(20261126);
        assertAllSame(Array.from({ length: 4000 }, () => randomText(random)), 4000);
    });

    it('of what the grammar allows, in every style', () => {
        const random = new Random(71);
        assertAllSame(STYLES.flatMap(style => Array.from({ length: 250 }, () => grammarText(random, 1 + random.below(6), style))), 1500);
    });

    it('of the examples and those of the rules, mutilated', () => {
        const random = new Random(5);
        const texts = [...exampleTexts('tutorial/').values(), ...ofRules];
        assertAllSame(MUTATIONS.flatMap(mutation => Array.from({ length: 250 }, () => mutate(random.of(texts), random, mutation))), 2500);
    });

    it('of every two words one behind the other, on one line and on two', () => {
        const words = [...headWords(), ...clauseWords(), 'nobody', '3c', '2026-09-01', 'SY2026-27', '7', '"x"', ',', '{', '}'];
        assertAllSame(words.map(first => words.map(second => `${first} ${second}\n${first} a ${second}\n${second}\n`).join('')), words.length);
    });

    it('of a text that is empty, only comments, or only braces', () => {
        assertAllSame(['', '\n', '# note', '# one\n# two\n', '{', '}', '{}', '{ # note\n}', '# a\n{\n# b\n', 'goal a {\n# c', '{{{}', '\ufeff'], 12);
    });
});
