import assert from 'node:assert/strict';
import { exampleTexts } from '../parser/support.ts';
import { mutate, randomText } from '../support/any-texts.ts';
import { breakages, breakText } from '../support/breakages.ts';
import { grammarText } from '../support/grammar-texts.ts';
import { Random } from '../support/random.ts';
import { modelOf, violations } from './support.ts';

/** Every property that a model has, whatever the text is. */
function assertModel(text: string): void {
    const model = modelOf(text);
    const shown = JSON.stringify(text);
    assert.deepEqual(violations(model), [], shown);
    // Strictly: a property without a value, an instance of a class, infinity and -0 would not come back; a cycle or a part of the tree would throw.
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model, shown);
}

describe('the model of any text', function () {
    this.timeout(120_000);

    it('of the examples survives a way through JSON', () => {
        const texts = exampleTexts();
        texts.forEach(assertModel);
        assert.ok(texts.size > 200);
    });

    it('is read, and is as its schema says: random words, the grammar\'s texts, slips of the pen and mutilated examples', () => {
        const random = new Random(20261125);
        const tutorial = exampleTexts('tutorial/');
        const examples = [...tutorial.values(), ...exampleTexts('gallery/').values()];
        const texts = breakages.map(each => breakText(each, tutorial.get(each.file)!));
        while (texts.length < 5000) {
            const made = grammarText(random, 1 + random.below(6));
            texts.push(randomText(random), made, mutate(made, random), mutate(random.of(examples), random));
        }
        texts.forEach(assertModel);
        console.log(`        ${texts.length} texts`);
        assert.ok(texts.length >= 5000);
    });

    it('has no figure that JSON does not know', () => {
        const endless = '9'.repeat(400);
        for (const figure of ['-0', '\u22120%', '-0 of -0', '-0 points', endless, `$${endless}`, `${endless}k`, `${endless} of 5`, `5 of ${endless}`, `fewer than ${endless}`, `5% of ${endless}`, `3 across ${endless}`]) {
            assertModel(`school a { enrollment ${figure} }
plan for a from SY2026-27 {
  allocated SY2026-27 ${figure}
  goal g { measure m { baseline SY2026-27 ${figure}
    target SY2026-27 ${figure}
    target SY2026-27 at least ${figure}
    target SY2026-27 ${figure} below baseline } }
}
report for a on 2026-10-01 { spent x ${figure}
  result m SY2026-27 ${figure} }
`);
        }
        assert.deepEqual(modelOf('school a { enrollment -0 }').organizations.map(each => each.enrollment), [0]);
        assert.deepEqual(modelOf(`school a { enrollment ${endless} }`).organizations.map(each => 'enrollment' in each), [false]);
    });

    it('is read where blocks stand in each other by the thousand', () => {
        for (const opening of ['cause "a" { ', 'fishbone { bone "b" { ', 'goal a { strategy b { milestone c { action d { ', 'finding { why "x" root r { ']) {
            assert.equal(modelOf(`plan for a from SY2026-27 { needs { ${opening.repeat(5000)}`).plans.length, 1, opening);
        }
    });
});
