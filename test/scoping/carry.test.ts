import assert from 'node:assert/strict';
import { link, meanings } from './linked.ts';

const ORGS = 'school a "A"\n';
const OLD = `plan for a from SY2023-24 to SY2025-26 {
  goal g "Old goal"
  strategy t "T" {
    milestone m "M" {
      action x "X"
    }
    milestone n "N" {
      action y "Y"
    }
  }
}`;

async function meaningsOf(path: string, texts: Record<string, string>): Promise<string[]> {
    return [...new Set(meanings(await link(Object.entries({ 'n.plan': ORGS, 'old.plan': OLD, ...texts })), path))].slice(1);
}

describe('what is carried on', () => {
    const now = (body: string) => `plan for a from SY2026-27 to SY2028-29 {\n${body}\n}`;

    it('is what the plan before has under the name, though the new plan has one too', async () => {
        assert.deepEqual(await meaningsOf('new.plan', { 'new.plan': now('  goal g "New goal"\n  carry g, m to 2026-12-01 because "Late"\n  carry nothing') }),
            ['g -> old.plan:2', 'm -> old.plan:4', 'nothing -> ?']);
    });

    it('is seen in the new plan and its reports, with what stands in it, and nothing else of the plan before', async () => {
        const texts = {
            'new.plan': now('  carry m\n  action z "Z" {\n    after x, y\n  }'),
            'r.plan': 'report for a covering 2026-09 on 2026-09-30 {\n  done m on 2026-09-01\n  done x on 2026-09-01\n  done n on 2026-09-01\n}'
        };
        assert.deepEqual(await meaningsOf('new.plan', texts), ['m -> old.plan:4', 'x -> old.plan:5', 'y -> ?']);
        assert.deepEqual(await meaningsOf('r.plan', texts), ['m -> old.plan:4', 'x -> old.plan:5', 'n -> ?']);
    });

    it('may be carried on once more', async () => {
        const next = 'plan for a from SY2029-30 to SY2031-32 {\n  carry m\n  action z "Z" {\n    after x\n  }\n}';
        assert.deepEqual(await meaningsOf('next.plan', { 'new.plan': now('  carry m'), 'next.plan': next }), ['m -> old.plan:4', 'x -> old.plan:5']);
        assert.deepEqual(await meaningsOf('next.plan', { 'new.plan': now(''), 'next.plan': next }), ['m -> ?', 'x -> ?']);
    });

    it('is looked for in the plan itself by the text of a further year, and then in the one before', async () => {
        const texts = { 'new.plan': now('  milestone m "New"'), 'year.plan': 'year SY2027-28 of a {\n  carry m, n\n}' };
        assert.deepEqual(await meaningsOf('year.plan', texts), ['m -> new.plan:2', 'n -> old.plan:7']);
    });

    it('needs a plan before', async () => {
        assert.deepEqual(await meaningsOf('old.plan', { 'old.plan': OLD.replace('{\n', '{\n  carry t\n') }), ['t -> old.plan:4']);
        assert.deepEqual(await meaningsOf('old.plan', { 'old.plan': OLD.replace('{\n', '{\n  carry u\n') }), ['u -> ?']);
    });
});

describe('names that look alike', () => {
    it('are alike, however their letters are composed', async () => {
        assert.deepEqual(await meaningsOf('new.plan', {
            'new.plan': 'plan for a from SY2026-27 {\n  goal e\u0301lan "É"\n  strategy t "T" {\n    and \u00e9lan\n  }\n}', 'old.plan': ''
        }), ['\u00e9lan -> new.plan:2']);
    });

    it('go before built-in ones where the network declares them, wherever its files stand', async () => {
        const framework = 'framework mine "Mine" {\n  domain z "Z" {\n    practice 3c "Own"\n  }\n}\n';
        const coded = 'plan for a from SY2026-27 {\n  action x "X" {\n    coded 3c\n  }\n}';
        assert.deepEqual(await meaningsOf('a.plan', { 'old.plan': framework, 'a.plan': coded }), ['3c -> old.plan:3']);
        assert.deepEqual(await meaningsOf('a.plan', { 'z.plan': framework, 'old.plan': '', 'a.plan': coded }), ['3c -> z.plan:3']);
    });

    it('of a domain in a reflection are no declaration', async () => {
        const texts = { 'old.plan': 'reflection for a on 2026-05-12 {\n  domain 1 {\n    strength "S"\n  }\n}', 'a.plan': 'plan for a from SY2026-27 {\n  action x "X" {\n    coded 1\n  }\n}' };
        assert.match((await meaningsOf('a.plan', texts))[0], /^1 -> four-domains/);
    });

    it('of a group in an indicator are parts of it', async () => {
        const texts = {
            'old.plan': 'indicator growth "G" {\n  group english-learners "English learners" {\n    target SY2029-30 50%\n  }\n}',
            'a.plan': 'plan for a from SY2026-27 {\n  action x "X" {\n    serves english-learners\n  }\n}'
        };
        assert.match((await meaningsOf('a.plan', texts))[0], /^english-learners -> federal/);
    });
});
