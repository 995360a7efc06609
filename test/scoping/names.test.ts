import assert from 'node:assert/strict';
import { exampleTexts } from '../parser/support.ts';
import { link, meanings } from './linked.ts';

const ORGS = 'state s "S"\ndistrict d "D" in s\nschool a "A" in d\nschool b "B" in d\n';

/** What the names of one file mean, each once. */
async function meaningsOf(path: string, texts: Record<string, string>, roots: string[] = []): Promise<string[]> {
    return [...new Set(meanings(await link(Object.entries(texts), roots), path))];
}

describe('names', () => {
    it('of the tutorial all mean something', async () => {
        const linked = await link([...exampleTexts('tutorial/')].map(([path, text]) => [`tutorial/${path}`, text]));
        let count = 0;
        for (const path of linked.documents.keys()) {
            const found = meanings(linked, path);
            count += found.length;
            assert.deepEqual(found.filter(each => each.endsWith('?')), [], path);
        }
        assert.ok(count > 100, `${count} references`);
    });

    it('of a plan are seen first from inside it, whoever else has the same', async () => {
        const plan = (id: string) => `plan for ${id} from SY2026-27 {\n  goal g "G"\n  strategy t "T" {\n    and g\n  }\n}`;
        const texts = { 'n.plan': ORGS, 'a.plan': plan('a'), 'b.plan': plan('b') };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'g -> a.plan:2']);
        assert.deepEqual(await meaningsOf('b.plan', texts), ['b -> n.plan:4', 'g -> b.plan:2']);
    });

    it('are flat in a plan: wherever they stand, whatever stands first', async () => {
        const plan = 'plan for a from SY2026-27 {\n  strategy t "T" {\n    and g\n    milestone m "M" {\n      action x "X" {\n        owner ann\n        after y\n      }\n    }\n  }\n  goal g "G" {\n    action y "Y" {\n      after x\n    }\n  }\n  team {\n    member ann "Ann"\n  }\n}';
        assert.deepEqual(await meaningsOf('a.plan', { 'n.plan': ORGS, 'a.plan': plan }), ['a -> n.plan:3', 'g -> a.plan:11', 'ann -> a.plan:17', 'y -> a.plan:12', 'x -> a.plan:5']);
    });

    it('are not seen from another plan without the organization in front', async () => {
        const texts = {
            'n.plan': ORGS, 'a.plan': 'plan for a from SY2026-27 {\n  goal g "G" {\n    aligned h\n    aligned d.h\n  }\n}',
            'd.plan': 'plan for d from SY2026-27 {\n  goal h "H"\n}'
        };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'h -> ?', 'd.h -> d.plan:2']);
    });

    it('of an element go before those of an organization', async () => {
        const texts = {
            'n.plan': ORGS,
            'a.plan': 'plan for a from SY2026-27 {\n  team {\n    member d "Dora"\n  }\n  action x "X" {\n    owner d\n    with b\n  }\n}'
        };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'd -> a.plan:3', 'b -> n.plan:4']);
    });

    it('of an organization are meant where only one can stand', async () => {
        const texts = { 'n.plan': ORGS, 'a.plan': 'plan for a from SY2026-27 {\n  goal a "same name"\n  strategy t "T" {\n    and a\n  }\n}' };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'a -> a.plan:2']);
    });

    it('with a dot name a group of a measure, also of another organization', async () => {
        const plan = 'plan for a from SY2026-27 {\n  goal g "G" {\n    measure ready "R" {\n      group grade-6 "6"\n      group grade-7 "7"\n    }\n  }\n}';
        const texts = {
            'n.plan': ORGS, 'a.plan': plan,
            'r.plan': 'report for a covering 2026-09 on 2026-09-30 {\n  result ready SY2026-27 1 of 20\n  result ready.grade-7 SY2026-27 1 of 20\n  result grade-6 SY2026-27 1 of 20\n}',
            'd.plan': 'plan for d from SY2026-27 {\n  goal h "H" {\n    aligned a.ready.grade-6\n    aligned a.nothing\n    aligned nobody.ready\n    aligned ready.grade-6\n  }\n}'
        };
        assert.deepEqual(await meaningsOf('r.plan', texts), ['a -> n.plan:3', 'ready -> a.plan:3', 'ready.grade-7 -> a.plan:5', 'grade-6 -> ?']);
        assert.deepEqual(await meaningsOf('d.plan', texts), ['d -> n.plan:2', 'a.ready.grade-6 -> a.plan:4', 'a.nothing -> ?', 'nobody.ready -> ?', 'ready.grade-6 -> ?']);
    });

    it('declared in a misspelled statement are still meant', async () => {
        const texts = { 'n.plan': ORGS, 'a.plan': 'plan for a from SY2026-27 {\n  goa g "G" {\n    explanation "x"\n  }\n  foo bar\n  strategy t "T" {\n    and g\n    and bar\n  }\n}' };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'g -> a.plan:2', 'bar -> ?']);
    });
});

describe('which plan a name is looked up in', () => {
    const old = 'plan for a from SY2023-24 to SY2025-26 {\n  goal g "Old"\n  action x "Old" {\n    after x\n  }\n}';
    const now = 'plan for a from SY2026-27 to SY2028-29 {\n  goal g "New"\n  action x "New" {\n    after x\n  }\n}';
    const base = { 'n.plan': ORGS, 'old.plan': old, 'new.plan': now };

    it('its own: the next plan may use the same names again', async () => {
        assert.deepEqual(await meaningsOf('old.plan', base), ['a -> n.plan:3', 'x -> old.plan:3']);
        assert.deepEqual(await meaningsOf('new.plan', base), ['a -> n.plan:3', 'x -> new.plan:3']);
    });

    const covered: [covering: string, on: string, file: string][] = [
        ['2026-06', '2026-07-15', 'old.plan'], ['2026-07', '2026-07-31', 'new.plan'], ['SY2025-26', '2026-08-20', 'old.plan'], ['SY2026-27 Q1', '2026-10-30', 'new.plan'],
        ['SY2025-26 S2', '2026-09-01', 'old.plan']
    ];
    for (const [covering, on, file] of covered) {
        it(`the one that a report on ${covering} covers, whenever it is written`, async () => {
            const report = `report for a covering ${covering} on ${on} {\n  done x on 2026-01-01\n}`;
            assert.deepEqual(await meaningsOf('r.plan', { ...base, 'r.plan': report }), ['a -> n.plan:3', `x -> ${file}:3`]);
        });
    }

    it('of another organization the one that holds the start of the plan that refers', async () => {
        for (const [span, file] of [['SY2025-26 to SY2027-28', 'old.plan'], ['SY2026-27 to SY2030-31', 'new.plan']]) {
            const plan = `plan for d from ${span} {\n  goal h "H" {\n    aligned a.g\n  }\n}`;
            assert.deepEqual(await meaningsOf('d.plan', { ...base, 'd.plan': plan }), ['d -> n.plan:2', `a.g -> ${file}:2`], span);
        }
    });

    it('that of the year, for a year that is added to a plan', async () => {
        const year = 'year SY2027-28 of a {\n  strategy t "T" {\n    and g\n    milestone m "M" {\n      action y "Y" {\n        after x\n      }\n    }\n  }\n}';
        const report = 'report for a covering 2027-09 on 2027-09-30 {\n  done y on 2027-09-10\n}';
        const texts = { ...base, 'y.plan': year, 'r.plan': report };
        assert.deepEqual(await meaningsOf('y.plan', texts), ['a -> n.plan:3', 'g -> new.plan:2', 'x -> new.plan:3']);
        assert.deepEqual(await meaningsOf('r.plan', texts), ['a -> n.plan:3', 'y -> y.plan:5']);
    });

    it('all texts with the same organization and period', async () => {
        const more = 'plan for a from SY2026-27 to SY2028-29 {\n  strategy t "T" {\n    and g\n  }\n}';
        assert.deepEqual(await meaningsOf('more.plan', { ...base, 'more.plan': more }), ['a -> n.plan:3', 'g -> new.plan:2']);
    });

    it('the adjustments of earlier reports too, and of no other plan', async () => {
        const first = 'report for a covering 2026-11 on 2026-11-18 {\n  adjust regroup "Why" {\n    move x to 2027-01-22\n  }\n}';
        const later = 'report for a covering SY2026-27 on 2027-06-18 {\n  effect regroup fully "x"\n}';
        const before = 'report for a covering 2026-05 on 2026-05-31 {\n  effect regroup fully "x"\n}';
        const texts = { ...base, 'first.plan': first, 'later.plan': later, 'before.plan': before };
        assert.deepEqual(await meaningsOf('later.plan', texts), ['a -> n.plan:3', 'regroup -> first.plan:2']);
        assert.deepEqual(await meaningsOf('before.plan', texts), ['a -> n.plan:3', 'regroup -> ?']);
    });

    it('the plan submitted last before it, for a decision', async () => {
        const submitted = now.replace('{\n', '{\n  submitted 2026-06-10\n');
        const decision = 'decision on a by d on 2026-06-20 {\n  comment g "x"\n}';
        assert.deepEqual(await meaningsOf('c.plan', { ...base, 'old.plan': old.replace('{\n', '{\n  submitted 2023-06-10\n'), 'new.plan': submitted, 'c.plan': decision }), ['a -> n.plan:3', 'd -> n.plan:2', 'g -> new.plan:3']);
    });
});

describe('what a whole network sees', () => {
    it('organizations, indicators, funds, subgroups and frameworks, from every file', async () => {
        const texts = {
            'n.plan': `${ORGS}indicator growth "G"\nfund extra "E"\nsubgroup shift "S"\nframework own "Own" {\n  domain z "Z" {\n    practice z1 "Z1"\n  }\n}`,
            'a.plan': 'plan for a from SY2026-27 {\n  goal g "G" {\n    measure m uses growth\n  }\n  action x "X" {\n    coded z1\n    budget $5 from extra\n    serves shift\n  }\n}'
        };
        assert.deepEqual(await meaningsOf('a.plan', texts), ['a -> n.plan:3', 'growth -> n.plan:5', 'z1 -> n.plan:10', 'extra -> n.plan:6', 'shift -> n.plan:7']);
    });

    it('the built-in library', async () => {
        const texts = {
            'n.plan': `${ORGS}school c "C" in d {\n  designation TSI for english-learners\n}`,
            'a.plan': 'plan for a from SY2026-27 {\n  action x "X" {\n    coded 3c\n    coded four-domains.2b\n    coded 1a1\n    budget $5 from title-i\n  }\n}'
        };
        const found = await meaningsOf('a.plan', texts);
        assert.deepEqual(found.map(each => each.replace(/:\d+$/, '')), ['a -> n.plan', '3c -> four-domains.plan', 'four-domains.2b -> four-domains.plan', '1a1 -> four-domains.plan', 'title-i -> federal.plan']);
        assert.ok((await meaningsOf('n.plan', texts)).some(each => each.startsWith('english-learners -> federal.plan')));
    });

    it('codes in quotes, and with the framework in front where two have them', async () => {
        const framework = (id: string) => `framework ${id} "F" {\n  domain one "D" {\n    practice "K-12.3" "K"\n    practice 3c "C"\n  }\n}\n`;
        const texts = {
            'n.plan': `${framework('mine')}${framework('yours')}${ORGS}`,
            'a.plan': 'plan for a from SY2026-27 {\n  action x "X" {\n    coded "K-12.3" "K"\n    coded mine.3c, yours.3c "C"\n    coded four-domains.3c\n    coded theirs.3c\n  }\n}'
        };
        const found = await meaningsOf('a.plan', texts);
        assert.deepEqual(found.slice(0, 4), ['a -> n.plan:15', 'K-12.3 -> n.plan:3', 'mine.3c -> n.plan:4', 'yours.3c -> n.plan:10']);
        assert.match(found[4], /^four-domains\.3c -> four-domains\.plan:/);
        assert.equal(found[5], 'theirs.3c -> ?');
    });

    it('nothing of another network, and the library in each', async () => {
        const texts = {
            'one/n.plan': 'district d "D1"\nschool a "A1" in d\n', 'one/d.plan': 'plan for d from SY2026-27 {\n  goal g "G"\n}',
            'one/a.plan': 'plan for a from SY2026-27 {\n  goal h "H" {\n    aligned d.g\n    aligned d.only\n    coded 3c\n  }\n}',
            'two/n.plan': 'district d "D2"\nschool a "A2" in d\nfund two-money "M"\n', 'two/d.plan': 'plan for d from SY2026-27 {\n  goal only "G"\n}',
            'two/a.plan': 'plan for a from SY2026-27 {\n  goal h "H" {\n    aligned d.g\n    aligned d.only\n    coded 3c\n  }\n}'
        };
        const roots = ['one', 'two'];
        const [one, two] = [await meaningsOf('one/a.plan', texts, roots), await meaningsOf('two/a.plan', texts, roots)];
        assert.deepEqual(one.slice(0, 3), ['a -> one/n.plan:2', 'd.g -> one/d.plan:2', 'd.only -> ?']);
        assert.deepEqual(two.slice(0, 3), ['a -> two/n.plan:2', 'd.g -> ?', 'd.only -> two/d.plan:2']);
        assert.match(one[3], /^3c -> four-domains\.plan:/);
        assert.match(two[3], /^3c -> four-domains\.plan:/);
    });

    it('a network inside another is one of its own, and a folder whose name begins alike is not in it', async () => {
        const texts = {
            'net/n.plan': 'school a "outer"\n', 'net/inner/n.plan': 'school b "inner"\n', 'net/innermost/p.plan': 'plan for b from SY2026-27 {\n}\nplan for a from SY2026-27 {\n}',
            'net/inner/p.plan': 'plan for a from SY2026-27 {\n}\nplan for b from SY2026-27 {\n}'
        };
        assert.deepEqual(await meaningsOf('net/inner/p.plan', texts, ['net', 'net/inner']), ['a -> ?', 'b -> net/inner/n.plan:1']);
        assert.deepEqual(await meaningsOf('net/innermost/p.plan', texts, ['net', 'net/inner']), ['b -> ?', 'a -> net/n.plan:1']);
    });
});
