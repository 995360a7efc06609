import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AstUtils, CstUtils, GrammarAST, type AstNode } from 'langium';
import { ImprovementPlanGrammar } from '../../language/generated/grammar.ts';
import { readKeywords } from '../../language/parser/tokens.ts';
import { placesFor } from '../../language/rules/placement.ts';
import { readSettings } from '../../language/settings.ts';
import { keywordOf } from '../../language/model/tree.ts';
import { TestNetwork } from '../support/network.ts';
import { showRange } from '../support/texts.ts';
import { modelOf, statementsIn, wordsIn } from './model.ts';

const FOLDER = fileURLToPath(new URL('../../examples/gallery/', import.meta.url));
const texts = Object.fromEntries(globSync('**/*.plan', { cwd: FOLDER }).sort().map(path => [path.replaceAll('\\', '/'), readFileSync(FOLDER + path, 'utf8')]));
const { settings } = readSettings(readFileSync(`${FOLDER}throughline.json`, 'utf8'));
const DAY = settings.frozenOn!;

describe('the gallery, a network with everything that the language has', () => {
    let network: TestNetwork;

    before(async () => {
        network = await TestNetwork.of(texts);
    });

    const roots = () => [...network.documents.values()].map(each => each.parseResult.value);

    it('has every first word of the language', () => {
        const used = new Set(roots().flatMap(root => AstUtils.streamAllContents(root).toArray().flatMap(each => keywordOf(each) ?? [])));
        const { heads } = readKeywords(ImprovementPlanGrammar());
        assert.deepEqual([...heads].filter(each => !used.has(each)), []);
        assert.deepEqual([...heads].filter(each => each !== 'silence' && placesFor(each).length === 0), []);
    });

    it('has every clause of the language, in every statement that takes it', () => {
        const used = new Set(roots().flatMap(root => CstUtils.flattenCst(root.$cstNode!).flatMap(({ grammarSource }) => (
            grammarSource && GrammarAST.isKeyword(grammarSource) ? [`${ruleOf(grammarSource)} ${grammarSource.value}`] : [])).toArray()));
        const wanted = AstUtils.streamAllContents(ImprovementPlanGrammar()).filter(GrammarAST.isKeyword)
            .filter(each => /^[a-z]/.test(each.value) && !isHead(each)).map(each => `${ruleOf(each)} ${each.value}`).toArray();
        assert.ok(wanted.length > 80);
        assert.deepEqual([...new Set(wanted)].filter(each => !used.has(each)), []);
    });

    it('has no line that cannot be read, no name that means nothing, and no error of a rule', () => {
        const shown = [...network.problems(DAY, settings)].flatMap(([path, found]) => found.map(each => `${path}:${showRange(each.range)} ${each.severity} ${each.rule}: ${each.message}`));
        assert.deepEqual(shown.filter(each => / (error|warning) (syntax|unknown-name)|\d error /.test(each)), []);
    });

    it('has all kinds of organizations, designations and reports', () => {
        const { organizations, plans } = network.network;
        assert.deepEqual([...new Set([...organizations.values()].map(each => each.kind))].sort(), ['district', 'region', 'school', 'state']);
        const designations = new Set([...organizations.values()].flatMap(each => each.designations.map(one => one.designation)));
        assert.deepEqual([...designations].sort(), ['ATSI', 'CSI', 'TSI']);
        const covered = [...plans.values()].flat().flatMap(each => each.reports).map(each => each.covering!);
        for (const kind of [/^\d{4}-\d{2}$/, /Q\d$/, /S\d$/, /^SY\d{4}-\d{2}$/]) {
            assert.ok(covered.some(each => kind.test(each)), String(kind));
        }
    });

    it('puts a plan of several texts together, with the further year', () => {
        const [before, plan] = network.network.plans.get('alder-ms')!;
        assert.deepEqual([before.texts.length, plan.texts.length], [1, 3]);
        assert.deepEqual(plan.priorities.flatMap(each => each.strategies).map(each => [each.name, each.milestones.map(one => one.name)]), [
            ['mentoring', ['mentors-ready', 'unit-pilot', 'second-year']], ['call-home', ['calls-run']]
        ]);
        assert.deepEqual(plan.texts.flatMap(each => each.carried ?? []).map(each => [each.elements, each.to]), [[['advisers-trained'], '2026-10-30'], [['unit-pilot'], undefined]]);
    });

    for (const [path, text] of Object.entries(texts)) {
        it(`reaches the model with every statement and every word of ${path}`, function () {
            this.timeout(60_000);
            const whole = modelOf(text);
            const without = [...statementsIn(text), ...wordsIn(text)].filter(({ offset, end, other }) => modelOf(text.slice(0, offset) + other + text.slice(end)) === whole);
            assert.deepEqual(without.map(each => each.shown), []);
        });
    }
});

function isHead(keyword: GrammarAST.Keyword): boolean {
    return AstUtils.getContainerOfType(keyword, GrammarAST.isAssignment)?.feature === 'keyword';
}

function ruleOf(node: AstNode): string {
    return AstUtils.getContainerOfType(node, GrammarAST.isParserRule)!.name;
}
