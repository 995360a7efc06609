import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver-types';
import { rules } from '../../language/rules/all.ts';
import type { Finding } from '../../language/rules/engine.ts';
import type { Example, Rule } from '../../language/rules/rule.ts';
import { TestNetwork } from '../support/network.ts';
import { applyEdits, joinFiles, readMarks, showRange, splitFiles } from '../support/texts.ts';

const ANY_DAY = '2026-09-01';
/** The organizations and indicators that examples speak of. */
const STAGE = { 'stage/network.plan': readFileSync(new URL('../../examples/tutorial/network.plan', import.meta.url), 'utf8') };
/** What must not be said of an example, which is to be good language; a rule on names that mean nothing has some. */
const LANGUAGE = ['syntax', 'unknown-name'];

async function findingsIn(files: Readonly<Record<string, string>>, { asOf = ANY_DAY }: Example): Promise<Map<string, Finding[]>> {
    return (await TestNetwork.of({ ...STAGE, ...files })).findings(asOf);
}

function places(ranges: readonly Range[]): string[] {
    return ranges.map(showRange).sort();
}

async function checkExample(rule: Rule, example: Example): Promise<void> {
    const files = Object.entries(splitFiles(example.text)).map(([path, marked]) => ({ path, ...readMarks(marked) }));
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const found = await findingsIn(texts, example);
    for (const { path, marks } of files) {
        const findings = found.get(path) ?? [];
        assert.deepEqual(places(findings.filter(each => each.rule === rule.id).map(each => each.range)), places(marks), `${rule.id} in ${path}`);
        assert.deepEqual(findings.filter(each => LANGUAGE.includes(each.rule)).map(each => each.message), [], `the example's language in ${path}`);
    }
    if (example.fixed !== undefined) {
        const [path, fix] = files.flatMap(each => found.get(each.path)!.filter(one => one.rule === rule.id).map(one => [each.path, one.fix] as const))[0];
        assert.ok(fix, 'the first finding has a fix');
        const fixed = { ...texts, [path]: applyEdits(texts[path], fix.edits) };
        assert.equal(joinFiles(fixed), example.fixed);
        const after = [...(await findingsIn(fixed, example)).values()].flat();
        assert.deepEqual(after.filter(each => each.rule === rule.id || LANGUAGE.includes(each.rule)).map(each => each.message), [], 'after the fix');
    }
}

describe('the examples of the rules', () => {
    for (const rule of rules) {
        describe(rule.id, () => {
            it('has at least two that fire and two that do not', () => {
                assert.ok(rule.examples.fires.length >= 2 && rule.examples.silent.length >= 2);
                assert.ok(rule.examples.fires.every(each => each.text.includes('<<')), 'each that fires marks a place');
                assert.ok(rule.examples.silent.every(each => !each.text.includes('<<')), 'none that is silent does');
            });
            rule.examples.fires.forEach((example, index) => it(`fires in example ${index + 1}`, () => checkExample(rule, example)));
            rule.examples.silent.forEach((example, index) => it(`is silent in example ${index + 1}`, () => checkExample(rule, example)));
        });
    }
});
