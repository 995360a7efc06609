import assert from 'node:assert/strict';
import { URI } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { createPlanServices } from '../../language/module.ts';
import { checkSyntax } from '../../language/rules/syntax.ts';
import { applied, breakagesOf, kinds, lostBy, type Breakage } from './statement-breakages.ts';
import { Random } from '../support/random.ts';
import { exampleTexts, headWords, parse } from './support.ts';

/** What an author's patience allows for one slip, and what it may cost. */
const MOST_MESSAGES = 1.5;
const LEAST_KEPT = 0.95;
const WORST = 10;

interface Outcome {
    readonly path: string;
    readonly breakage: Breakage;
    readonly messages: readonly string[];
    readonly lost: readonly string[];
    readonly untouched: number;
}

describe('every statement of the examples, broken in every way', function () {
    this.timeout(300_000);
    const outcomes: Outcome[] = [];

    before(() => {
        const { shared } = createPlanServices();
        const random = new Random(11);
        for (const [path, text] of [...exampleTexts('tutorial/'), ...exampleTexts('gallery/')]) {
            const whole = parse(text).value;
            for (const breakage of breakagesOf(text, random)) {
                const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(applied(text, breakage), URI.parse('file:///broken.plan'));
                assert.deepEqual(document.parseResult.parserErrors, [], breakage.instead);
                const messages = checkSyntax(document).map(each => `${each.range.start.line + 1}: ${each.message}`);
                outcomes.push({ path, breakage, messages, ...lostBy(breakage, whole, document.parseResult.value) });
            }
        }
    });

    after(() => {
        const worst = [...outcomes].sort((a, b) => badness(b) - badness(a)).slice(0, WORST);
        console.log([
            `      ${outcomes.length} breakages: ${mean(outcomes).toFixed(2)} messages each, ${(100 * kept(outcomes)).toFixed(3)} % of the untouched elements kept; the worst:`,
            ...worst.map(({ path, breakage, messages, lost }) => (
                `      ${messages.length} messages, ${lost.length} lost: ${breakage.keyword}, ${breakage.kind}, ${path}:${breakage.line}`))
        ].join('\n'));
    });

    it('is tried with every kind of breakage and many kinds of statement', () => {
        assert.deepEqual([...new Set(outcomes.map(each => each.breakage.kind))].sort(), [...kinds].sort());
        const words = new Set(outcomes.map(each => each.breakage.keyword));
        assert.ok(words.size > headWords().length / 2, [...words].join(', '));
    });

    for (const kind of kinds) {
        it(`costs at most ${MOST_MESSAGES} messages each, and the elements around it survive: ${kind}`, () => {
            const ofKind = outcomes.filter(each => each.breakage.kind === kind);
            assert.ok(ofKind.length > 100);
            assert.ok(mean(ofKind) <= MOST_MESSAGES, `${mean(ofKind)}`);
            assert.ok(kept(ofKind) >= LEAST_KEPT, `${kept(ofKind)}`);
        });
    }

    for (const kind of ['misspelt', 'brace lost', 'quote lost'] as const) {
        it(`is never passed over in silence: ${kind}`, () => {
            assert.deepEqual(outcomes.filter(each => each.breakage.kind === kind && each.messages.length === 0)
                .map(({ path, breakage }) => `${breakage.keyword} ${path}:${breakage.line}`), []);
        });
    }

    it('is told in an author\'s words', () => {
        const strange = /token|expect|parse|undefined|EOF|\bID\b|STRING/i;
        assert.deepEqual(outcomes.flatMap(each => each.messages).filter(message => strange.test(message.replace(/"[^"]*"/g, ''))).slice(0, 5), []);
    });
});

function mean(outcomes: readonly Outcome[]): number {
    return outcomes.reduce((sum, each) => sum + each.messages.length, 0) / outcomes.length;
}

function kept(outcomes: readonly Outcome[]): number {
    const untouched = outcomes.reduce((sum, each) => sum + each.untouched, 0);
    return 1 - outcomes.reduce((sum, each) => sum + each.lost.length, 0) / untouched;
}

function badness({ messages, lost }: Outcome): number {
    return 3 * messages.length + lost.length;
}
