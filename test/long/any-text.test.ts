import assert from 'node:assert/strict';
import { URI } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { readDocument } from '../../language/model/read.ts';
import { createPlanServices } from '../../language/module.ts';
import { checkSyntax } from '../../language/rules/syntax.ts';
import { assertFormats, formatter } from '../formatting/support.ts';
import { exampleTexts } from '../parser/support.ts';
import { mutate, randomText } from '../support/any-texts.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';

/** Both can be given: the seed of a text that failed, and how many texts. Each text has a seed of its own, the one behind the seed of the text before. */
const SEED = number('THROUGHLINE_SEED', 20261124);
const TEXTS = number('THROUGHLINE_TEXTS', 100_000);
/** No text may keep an editor waiting for longer, from its first character to its format. */
const MOST_MILLISECONDS = 5000;
/** How often it is said how far the run is. */
const STEP = 10_000;

const { shared } = createPlanServices();
// Those of the statewide example are all alike, and long.
const EXAMPLES = [...exampleTexts('tutorial/').values(), ...exampleTexts('gallery/').values()].filter(text => text.length < 4000);

const kinds: Readonly<Record<string, (random: Random) => string>> = {
    'made by the grammar': random => grammarText(random, 1 + random.below(6)),
    'made by the grammar and mutilated': random => mutate(grammarText(random, 1 + random.below(6)), random),
    'of random words': randomText,
    'of an example, a part, mutilated': random => mutate(lines(random.of(EXAMPLES), random), random)
};

function number(name: string, otherwise: number): number {
    const value = Number(process.env[name] ?? otherwise);
    assert.ok(Number.isSafeInteger(value) && value >= 0, `${name} is a whole number, not ${process.env[name]}.`);
    return value;
}

/** Up to 40 lines of a text that stand together. */
function lines(text: string, random: Random): string {
    const all = text.split('\n');
    const start = random.below(all.length);
    return all.slice(start, start + 1 + random.below(40)).join('\n');
}

/** What an editor does with a text: reading it, its model, its findings, its format. */
function read(text: string): void {
    const document = shared.workspace.LangiumDocumentFactory.fromString<ast.Document>(text, URI.parse('file:///any.plan'));
    assert.deepEqual(document.parseResult.parserErrors.map(each => each.message), []);
    const model = readDocument(document.parseResult.value);
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
    checkSyntax(document);
    formatter.format(text);
}

describe('a long run over any text', () => {
    it(`${TEXTS} texts are read, checked and formatted, from seed ${SEED} on`, () => {
        const names = Object.keys(kinds);
        const counts = Object.fromEntries(names.map(name => [name, 0]));
        let [slowest, characters] = [0, 0];
        for (let i = 0; i < TEXTS; i++) {
            const seed = SEED + i;
            const random = new Random(seed);
            const name = names[seed % names.length];
            const text = kinds[name](random);
            try {
                const start = performance.now();
                read(text);
                const taken = performance.now() - start;
                slowest = Math.max(slowest, taken);
                assert.ok(taken < MOST_MILLISECONDS, `${Math.round(taken)} ms`);
                assertFormats(text);
            } catch (error) {
                throw new Error(`A text ${name}: ${JSON.stringify(text)}\nOnce more: THROUGHLINE_SEED=${seed} THROUGHLINE_TEXTS=1 npm run test:long`, { cause: error });
            }
            counts[name]++;
            characters += text.length;
            if ((i + 1) % STEP === 0) {
                console.log(`        ${i + 1} texts, the slowest in ${Math.round(slowest)} ms`);
            }
        }
        const parts = names.map(name => `${counts[name]} ${name}`).join(', ');
        console.log(`        ${TEXTS} texts (${parts}), ${characters} characters, the slowest in ${Math.round(slowest)} ms, seed ${SEED}`);
        assert.equal(Object.values(counts).reduce((sum, each) => sum + each, 0), TEXTS);
    });
});
