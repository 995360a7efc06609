import assert from 'node:assert/strict';
import { AstUtils, CstUtils, GrammarUtils, type AstNode } from 'langium';
import * as ast from '../../language/generated/ast.ts';
import { libraryTexts } from '../../language/library/texts.ts';
import { allIn, allOf, contentsOf, forReferencesIn, ofKind, type IsKind } from '../../language/model/walk.ts';
import { headRange, nodeOfProperty, nodesOfProperty } from '../../language/model/tree.ts';
import { createPlanServices } from '../../language/module.ts';
import type { PlanParser } from '../../language/parser/parser.ts';
import { exampleTexts } from '../parser/support.ts';
import { mutate, randomText } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';

const parser = createPlanServices().plan.parser.LangiumParser as PlanParser;
const kinds = Object.entries(ast).filter(([name]) => /^is[A-Z]/.test(name)).map(([, isKind]) => isKind as IsKind<AstNode>);

/** The first word of a node and its name, as Langium finds them. */
function headByLangium(node: AstNode): unknown {
    const cst = node.$cstNode!;
    const first = CstUtils.flattenCst(cst).find(each => !each.hidden) ?? cst;
    const name = (node as { name?: string }).name === undefined ? undefined : GrammarUtils.findNodeForProperty(cst, 'name');
    return { start: first.range.start, end: (name ?? first).range.end };
}

function assertSame(root: ast.Document): number {
    const all = AstUtils.streamAllContents(root).toArray();
    assert.deepEqual([...allIn(root)], all);
    assert.deepEqual([...contentsOf(root)], all);
    for (const isKind of kinds) {
        const expected = all.filter(isKind);
        assert.ok(same(allOf(root, isKind), expected) && same(ofKind(all, isKind), expected));
    }
    for (const node of all) {
        assert.ok(same(contentsOf(node), AstUtils.streamAllContents(node).toArray()));
        const references: unknown[] = [];
        forReferencesIn(node, (reference, property) => references.push(property, reference));
        assert.ok(same(references, AstUtils.streamReferences(node).toArray().flatMap(({ property, reference }) => [property, reference])));
        assert.deepEqual(headRange(node), headByLangium(node));
        for (const property of [...Object.keys(node).filter(each => !each.startsWith('$')), 'nothing']) {
            const expected = GrammarUtils.findNodesForProperty(node.$cstNode, property);
            assert.ok(same(nodesOfProperty(node, property), expected), `${node.$type} ${property}`);
            for (const index of [undefined, -1, 0, 1, 99]) {
                assert.equal(nodeOfProperty(node, property, index), GrammarUtils.findNodeForProperty(node.$cstNode, property, index));
            }
        }
    }
    return all.length;
}

function same(found: readonly unknown[], expected: readonly unknown[]): boolean {
    return found.length === expected.length && found.every((each, index) => each === expected[index]);
}

describe('nodes and their places are found as Langium finds them', function () {
    this.timeout(300_000);
    const random = new Random(31);
    const examples = [...exampleTexts().values(), ...Object.values(libraryTexts)];
    const texts: [name: string, texts: string[], least: number][] = [
        ['the examples and the library', examples, 5000],
        ['what the grammar allows', Array.from({ length: 500 }, () => grammarText(random, 3)), 3000],
        ['random texts', Array.from({ length: 300 }, () => randomText(random)), 1000],
        ['mutilated examples', Array.from({ length: 400 }, () => mutate(random.of(examples), random)), 2000]
    ];
    for (const [name, list, least] of texts) {
        it(`in ${name}`, () => {
            const nodes = list.reduce((sum, text) => sum + assertSame(parser.parseGenerated<ast.Document>(text)!.value), 0);
            assert.ok(nodes >= least, `${nodes} nodes`);
        });
        it(`in ${name}, as Langium's parser reads them`, () => {
            const nodes = list.reduce((sum, text) => sum + assertSame(parser.parseWithLangium<ast.Document>(text).value), 0);
            assert.ok(nodes >= least, `${nodes} nodes`);
        });
    }
});
