import assert from 'node:assert/strict';
import { finish } from '../../language/steps.ts';
import { answerOf, example, MadeNetwork, pairOf, wholeAnswer, type Texts } from './made-networks.ts';

const PLAN = 'lincoln-ms/plan.plan';
const DISTRICT = 'cedar-valley/plan.plan';
const REPORT = 'lincoln-ms/reports/2026-09-30.plan';

type Change = (texts: Texts) => void;

function replace(path: string, ...replacements: readonly (readonly [from: string | RegExp, to: string])[]): Change {
    return texts => {
        for (const [from, to] of replacements) {
            const text = texts.get(path)!;
            const changed = text.replace(from, to);
            assert.notEqual(changed, text, `${path}: ${from}`);
            texts.set(path, changed);
        }
    };
}

const put = (path: string, text: string): Change => texts => void texts.set(path, text);
const remove = (path: string): Change => texts => void assert.ok(texts.delete(path), path);
const move = (from: string, to: string): Change => texts => {
    texts.set(to, texts.get(from)!);
    texts.delete(from);
};
const together = (...changes: Change[]): Change => texts => changes.forEach(each => each(texts));

const ofTutorial: Readonly<Record<string, Change>> = {
    'nothing': () => {},
    'a target': replace(PLAN, ['at least 30%', 'at least 25%']),
    'a remark': replace(PLAN, [/^/, '# A remark.\n']),
    'a title and a date of a step': replace(PLAN, ['to 2026-11-20', 'to 2027-01-22'], ['"Students who move', '"Those who move']),
    'the name of a step that reports speak of': replace(PLAN, ['measure met-growth', 'measure grown']),
    'the name of a step that another plan speaks of': replace(PLAN, ['support math-coach', 'support coach']),
    'the years of a plan': replace(PLAN, ['from SY2026-27 to SY2028-29', 'from SY2027-28 to SY2029-30']),
    'a plan that is not submitted': replace(PLAN, [/ {2}submitted .*\n/, '']),
    'a plan that cannot be read': replace(PLAN, ['vision "', 'vision " ) ( }']),
    'a plan that is gone': remove(PLAN),
    'all files of an organization gone': texts => [...texts.keys()].filter(path => path.startsWith('lincoln-ms/')).forEach(path => texts.delete(path)),
    'a new plan': put('west.plan', 'plan for west-hs from SY2026-27 {\n  vision "West"\n  goal grow "Each student will grow."\n}\n'),
    'a plan of nobody': together(put('none.plan', 'plan {\n  goal grow "Grow"\n}\n'), replace('network.plan', [/$/, '\nschool new-es "New" in cedar-valley\nindicator other "Other"\n'])),
    'a report': replace(REPORT, ['2026-09-09', '2026-09-10']),
    'a report that is gone': remove(REPORT),
    'a further report': put('lincoln-ms/reports/2027-01-29.plan', 'report for lincoln-ms covering 2027-01 on 2027-01-29 by rivera {\n  behind plan-units\n}\n'),
    'the same report twice': texts => texts.set('lincoln-ms/reports/again.plan', texts.get(REPORT)!),
    'a decision': replace('cedar-valley/decisions/lincoln-ms.plan', ['approved', 'returned because "No owner yet."']),
    'a reflection': texts => texts.set('cedar-valley/reflection.plan', texts.get('cedar-valley/reflection.plan')!.replace(/"[^"]{12,}"/, '"Something else."')),
    'a school': replace('network.plan', ['title-i schoolwide', 'title-i targeted'], ['"West High School"', '"West"']),
    'the name of a school': replace('network.plan', ['school lincoln-ms', 'school lincoln']),
    'a school that is another kind of organization': replace('network.plan', ['school lincoln-ms "Lincoln Middle School" in cedar-valley', 'district lincoln-ms "Lincoln Middle School" in prairie']),
    'a school twice': put('again.plan', '\n\nschool lincoln-ms "Lincoln" in cedar-valley\n'),
    'lines before what is there twice': together(put('zz.plan', 'indicator growth "Growth again"\n'), replace('network.plan', [/^/, '# A remark.\n\n'])),
    'a calendar': replace('network.plan', ['to 2026-12-18\n', 'to 2027-01-15\n']),
    'a calendar of one school': replace('network.plan', [/$/, '\ncalendar SY2026-27 for lincoln-ms {\n  quarter 1 from 2026-08-17 to 2026-11-30\n}\n']),
    'a calendar without a year': together(put('c1.plan', 'calendar for lincoln-ms {\n  break "Snow" from 2026-12-21 to 2027-01-04\n}\n')),
    'the direction of an indicator': replace('network.plan', ['better higher', 'better lower']),
    'the source of an indicator': replace('network.plan', [/ {2}source "State assess.*\n/, '']),
    'an indicator that is gone': replace('network.plan', [/indicator growth[^}]*\}\n/, '']),
    'a fund': replace('network.plan', ['fund prairie-reads', 'fund prairie-read']),
    'a framework': replace('network.plan', [/$/, '\nframework prairie "Prairie" {\n  domain people "People" {\n    practice p1 "Keep good teachers"\n  }\n}\n']),
    'a framework with a code that others use': replace('network.plan', [/$/, '\nframework prairie "Prairie" {\n  domain people "People" {\n    practice 1c "Keep good teachers"\n  }\n}\n']),
    'what has no name at the top': together(put('a1.plan', 'goal "Adrift"\nlorem "Ipsum" {\n}\n'), put('a2.plan', 'goal "Adrift"\n')),
    'a misspelled line at the top': replace(REPORT, [/$/, '\nxyz abc\n']),
    'settings that judge otherwise': put('throughline.json', '{ "frozenOn": "2027-06-30", "severities": { "action-overdue": "error", "strategy-no-measure": "off" } }'),
    'settings on another day': put('throughline.json', '{ "frozenOn": "2026-10-15" }'),
    'settings that no longer freeze': put('throughline.json', '{}'),
    'settings that are gone': remove('throughline.json'),
    'a network in the network': put('lincoln-ms/throughline.json', '{}'),
    'files that were moved': together(move(PLAN, 'lincoln-ms/the-plan.plan'), move(DISTRICT, 'other/cedar.plan')),
    'a file that now speaks of another organization': replace(REPORT, ['report for lincoln-ms', 'report for west-hs']),
    'several things at once': together(
        replace(PLAN, ['at least 30%', 'at least 25%']), replace(DISTRICT, ['Support that answers to need', 'Support']), replace('network.plan', ['"West High School"', '"West"']), remove(REPORT)
    )
};

const ofStatewide: Readonly<Record<string, Change>> = {
    'a target of one school': replace('harbor-es/plan.plan', [/at least (\d)/, 'at least 1$1']),
    'a school that comes, and one that goes': replace('network.plan', [/^school addams-ms[^}]*\}\n/m, ''], [/$/, '\nschool new-es "New" in port-anders\n']),
    'an indicator that all use': replace('network.plan', [/better higher/, 'better lower']),
    'two schools and a district': together(
        replace('addams-ms/plan.plan', [/at least (\d)/, 'at least 1$1']), replace('barton-es/plan.plan', [/ {2}mission "[^"]*"\n/, '']), replace('birch-county/plan.plan', [/milestone (\S+) /, 'milestone $1-x '])
    )
};

for (const [name, changes] of [['tutorial', ofTutorial], ['statewide', ofStatewide]] as const) {
    describe(`comparing what differs in the ${name} example`, function () {
        this.timeout(120_000);
        const texts = example(name);
        let base: MadeNetwork;
        let everything: ReturnType<MadeNetwork['whole']>;
        let typed: { head: MadeNetwork; pair: Awaited<ReturnType<typeof pairOf>> };

        before(async () => {
            base = await MadeNetwork.of(new Map(texts), { isWhole: true });
            everything = base.whole();
            const head = await MadeNetwork.of(new Map(texts));
            typed = { head, pair: await pairOf(base, head) };
        });

        for (const [what, change] of Object.entries(changes)) {
            it(`gives what comparing everything gives: ${what}`, async () => {
                const changed = new Map(texts);
                change(changed);
                const whole = await MadeNetwork.of(new Map(changed), { isWhole: true });
                const expected = wholeAnswer(everything, whole.whole());
                assert.equal(expected.isSame, what === 'nothing' || ![...changed, ...texts].some(([path]) => path.endsWith('.plan') && changed.get(path) !== texts.get(path)) && !what.startsWith('a network'));

                const head = await MadeNetwork.of(new Map(changed));
                assert.deepEqual(answerOf(finish((await pairOf(base, head)).compare())), expected, 'of two that are there');
                const back = await pairOf(whole, await MadeNetwork.of(new Map(texts)));
                assert.deepEqual(answerOf(finish(back.compare())), wholeAnswer(whole.whole(), everything), 'the other way round');
                const elsewhere = await MadeNetwork.of(new Map(texts), { root: 'file:///else/where/' });
                assert.deepEqual(answerOf(finish((await pairOf(elsewhere, head)).compare())), expected, 'from another folder');
                // The head as it is typed, after all changes before.
                await typed.head.take(changed);
                // A network in another folder, or in none, is another one.
                if (typed.head.side.network !== typed.pair.head.network) {
                    typed.pair = await pairOf(base, typed.head);
                }
                assert.deepEqual(answerOf(finish(typed.pair.compare())), expected, 'as it is typed');
            });
        }
    });
}
