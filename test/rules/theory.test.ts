import assert from 'node:assert/strict';
import { splitTheory } from '../../language/rules/strategies/theory-sentence.ts';
import { TestNetwork } from '../support/network.ts';
import { applyEdits } from '../support/texts.ts';

const GOAL = 'Each student will meet his or her growth targets each year.';

describe('a theory of action in one sentence', () => {
    const cases: [name: string, text: string, parts: Record<string, string> | undefined][] = [
        [
            'as the guidance writes it, in bold', '**If we** engage our teams, **then** teachers will plan and deliver lessons, **and** each student will meet his or her growth targets each year.',
            { if: 'engage our teams', then: 'teachers will plan and deliver lessons', and: 'each student will meet his or her growth targets each year' }
        ],
        [
            'with lists in its parts', 'If we develop guidelines, then schools will have teachers, students, and families who use portfolios, and each student will move up.',
            { if: 'develop guidelines', then: 'schools will have teachers, students, and families who use portfolios', and: 'each student will move up' }
        ],
        [
            'with a list at its end', 'If we read daily, then families will join in, and all students will grow in reading, writing, and mathematics',
            { if: 'read daily', then: 'families will join in', and: 'all students will grow in reading, writing, and mathematics' }
        ],
        [
            'without commas', 'if we train and coach then teachers plan and reflect and students learn more',
            { if: 'train and coach', then: 'teachers plan and reflect', and: 'students learn more' }
        ],
        ['over several lines', 'If we train,\n  then teachers plan,\n  and scores rise.', { if: 'train', then: 'teachers plan', and: 'scores rise' }],
        ['with colons and dots', 'IF WE: train… THEN: teachers plan… AND: scores rise…', { if: 'train', then: 'teachers plan', and: 'scores rise' }],
        [
            'with a goal that says and', 'If we train, then teachers plan and students will read, write, and count',
            { if: 'train', then: 'teachers plan', and: 'students will read, write, and count' }
        ],
        ['of two parts', 'If we train, then teachers plan.', { if: 'train', then: 'teachers plan' }],
        ['that lacks the middle', 'If we train, students learn.', undefined],
        ['that is not one', 'Implement PLCs.', undefined],
        ['among other sentences', 'If we train, then teachers plan, and scores rise. We begin in May.', undefined],
        ['with a part that is empty', 'If we, then teachers plan, and scores rise.', undefined]
    ];
    for (const [name, text, parts] of cases) {
        it(`is taken apart ${name}`, () => {
            const goals = [GOAL, 'Students will read, write, and count.'];
            assert.deepEqual(splitTheory(text, goals), parts);
        });
    }
});

describe('the fix of strategy-not-toa', () => {
    const SENTENCE = 'If we train, then teachers plan, and scores rise.';

    /** What becomes of a strategy in a plan, which the rule must then leave in peace. */
    async function fixed(strategy: string, goals = ''): Promise<string | undefined> {
        const plan = (inner: string) => `plan for lincoln-ms from SY2026-27 to SY2028-29 {\n${goals}${inner}}\n`;
        const network = await TestNetwork.of(plan(strategy));
        const [hit] = network.findings('2026-12-01').get('plan.plan')!.filter(each => each.rule === 'strategy-not-toa');
        if (!hit.fix) {
            return undefined;
        }
        const text = applyEdits(plan(strategy), hit.fix.edits);
        const after = (await network.changed('plan.plan', text)).findings('2026-12-01').get('plan.plan')!;
        assert.deepEqual(after.filter(each => ['strategy-not-toa', 'syntax'].includes(each.rule)).map(each => each.message), [], text);
        return text.slice(plan('').length - 2, -2);
    }

    const lines = '    if we "train"\n    then "teachers plan"\n    and "scores rise"\n';

    it('makes the block where there is none', async () => {
        assert.equal(await fixed(`  strategy s "${SENTENCE}"\n`), `  strategy s "${SENTENCE}" {\n${lines}  }\n`);
        assert.equal(await fixed(`  strategy s "${SENTENCE}" # soon\n`), `  strategy s "${SENTENCE}" {\n${lines}  } # soon\n`);
    });

    it('writes into an empty block, on one line or two', async () => {
        assert.equal(await fixed(`  strategy s "${SENTENCE}" { }\n`), `  strategy s "${SENTENCE}" {\n${lines}  }\n`);
        assert.equal(await fixed(`  strategy s "${SENTENCE}" {}\n`), `  strategy s "${SENTENCE}" {\n${lines}  }\n`);
        assert.equal(await fixed(`  strategy s "${SENTENCE}" {\n  }\n`), `  strategy s "${SENTENCE}" {\n${lines}  }\n`);
    });

    it('writes behind codes and dates, and before the rest', async () => {
        assert.equal(await fixed(`  strategy s "${SENTENCE}" { coded 2a }\n`), `  strategy s "${SENTENCE}" { coded 2a\n${lines}  }\n`);
        assert.equal(await fixed(`  strategy s "${SENTENCE}" {\n    coded 2a # talent\n    from 2026-09 to 2028-06\n\n    rationale "x"\n  }\n`),
            `  strategy s "${SENTENCE}" {\n    coded 2a # talent\n    from 2026-09 to 2028-06\n${lines}\n    rationale "x"\n  }\n`);
    });

    it('keeps the ends of lines and the indentation of the text', async () => {
        assert.equal(await fixed(`\tstrategy s "${SENTENCE}"\r\n`), `\tstrategy s "${SENTENCE}" {\r\n\t\tif we "train"\r\n\t\tthen "teachers plan"\r\n\t\tand "scores rise"\r\n\t}\r\n`);
    });

    it('writes only what is missing', async () => {
        assert.equal(await fixed(`  strategy s "${SENTENCE}" {\n    then "schools change"\n  }\n`),
            `  strategy s "${SENTENCE}" {\n    if we "train"\n    then "schools change"\n    and "scores rise"\n  }\n`);
        assert.equal(await fixed(`  strategy s "${SENTENCE}" {\n    if we ""\n    and "x"\n  }\n`),
            `  strategy s "${SENTENCE}" {\n    if we "train"\n    then "teachers plan"\n    and "x"\n  }\n`);
    });

    it('names the goal whose text the last part is, but not one of two', async () => {
        const goal = (name: string) => `  goal ${name} "Scores rise!"\n`;
        assert.match((await fixed(`  strategy s "${SENTENCE}"\n`, goal('up')))!, /\n {4}and up\n/);
        assert.match((await fixed(`  strategy s "${SENTENCE}"\n`, goal('up') + goal('higher')))!, /\n {4}and "scores rise"\n/);
    });

    it('names the goal that the strategy stands in', async () => {
        assert.match((await fixed(`  goal up "Each student grows" {\n    strategy s "${SENTENCE}"\n  }\n`))!, /\n {6}and up "scores rise"\n/);
        assert.match((await fixed('  goal up "Each student grows" {\n    strategy s "If we train, then teachers plan"\n  }\n'))!, /\n {6}and up\n/);
    });

    it('takes the text of the if line, with its first words or without', async () => {
        for (const text of [SENTENCE, 'train, then teachers plan, and scores rise', 'We train, then teachers plan, and scores rise']) {
            assert.equal(await fixed(`  strategy s "S" {\n    if we "${text}"\n    coded 2a\n  }\n`), `  strategy s "S" {\n${lines}    coded 2a\n  }\n`);
        }
    });

    it('turns quotation marks inside the text into curly ones', async () => {
        assert.match((await fixed('  strategy s "S" {\n    rationale """If we say "yes", then teachers plan, and scores rise."""\n  }\n'))!, /if we "say “yes”"/);
    });

    it('is not there where the text does not say it all', async () => {
        assert.equal(await fixed('  strategy s "Implement PLCs."\n'), undefined);
        assert.equal(await fixed('  strategy s "If we train, then teachers plan"\n'), undefined);
        assert.equal(await fixed('  strategy s "S" {\n    if we "train, then coach, and review"\n    then "teachers plan"\n  }\n'), undefined);
    });
});
