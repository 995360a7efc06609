import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { compareFindings } from '../../language/diff/findings.ts';
import { compareRevisions } from '../../language/diff/compare.ts';
import type { Change, ChangeKind } from '../../language/diff/change.ts';
import { TestNetwork } from '../support/network.ts';
import { compare, revision, show } from './revisions.ts';

const TUTORIAL = new URL('../../examples/tutorial/', import.meta.url);
const tutorial = Object.fromEntries(readdirSync(TUTORIAL, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.plan')).sort()
    .map(path => [path, readFileSync(new URL(path, TUTORIAL), 'utf8')]));
const PLAN = 'lincoln-ms/plan.plan';

const OPPOSITE: Partial<Record<ChangeKind, ChangeKind>> = {
    'added': 'removed', 'target-lowered': 'target-raised', 'target-added': 'target-removed', 'due-later': 'due-earlier', 'due-added': 'due-removed',
    'report-added': 'report-removed', 'decision-added': 'decision-removed'
};
const OPPOSITES = new Map([...Object.entries(OPPOSITE), ...Object.entries(OPPOSITE).map(([a, b]) => [b, a])] as [ChangeKind, ChangeKind][]);

/** The tutorial without one line of the plan, a different one for each number; a block goes with its first line. */
function without(number: number): Record<string, string> {
    const lines = tutorial[PLAN].split('\n');
    const at = 1 + (number * 7) % (lines.length - 2);
    const depth = /^ */.exec(lines[at])![0].length;
    const close = lines[at].endsWith('{') ? lines.findIndex((line, i) => i > at && line === `${' '.repeat(depth)}}`) : at;
    return { ...tutorial, [PLAN]: [...lines.slice(0, at), ...lines.slice(close + 1)].join('\n') };
}

describe('any two revisions', () => {
    it('are the same where they are one', async () => {
        const one = await revision(tutorial);
        assert.deepEqual(compareRevisions(one, one), { changes: [], sameWords: true });
    });

    it('give the same bytes again, in whatever order their files come', async () => {
        const base = await revision(tutorial);
        const texts = without(3);
        const head = await revision(texts);
        const turned = await revision(Object.fromEntries(Object.entries(texts).reverse()));
        assert.equal(JSON.stringify(compareRevisions(base, head)), JSON.stringify(compareRevisions(base, turned)));
    });

    it('give the opposite when they are swapped', async () => {
        const base = await revision(tutorial);
        const heads = [{ ...tutorial, 'lincoln-ms/reports/2026-10-30.plan': '' }, ...Array.from({ length: 12 }, (_, i) => without(i * 3 + 1))];
        const key = (change: Change) => `${change.kind} ${change.element} ${change.fact} ${change.before} ${change.after}`;
        for (const texts of heads) {
            const head = await revision(texts);
            const forth = compareRevisions(base, head).changes;
            const back = compareRevisions(head, base).changes;
            const turned = forth.map(each => ({ ...each, kind: OPPOSITES.get(each.kind) ?? each.kind, before: each.after, after: each.before }));
            assert.deepEqual(turned.map(key).sort(), back.map(key).sort());
            const steps = forth.filter(each => OPPOSITES.has(each.kind) && each.kind !== 'added' && each.kind !== 'removed' && !/^(report|decision)/.test(each.kind));
            assert.ok(steps.every(each => each.effect !== 'neither'), steps.map(show).join('\n'));
        }
    });

    it('put what is weaker first, then go by organization and place', async () => {
        const texts = { ...tutorial };
        texts[PLAN] = tutorial[PLAN].replace('at least 30%', 'at least 25%').replace('Every learner leaves', 'Each learner leaves').replace('to 2026-09-11', 'to 2026-09-18');
        texts['cedar-valley/plan.plan'] = tutorial['cedar-valley/plan.plan'].replace('at least 60%', 'at least 55%').replace('at least 80%', 'at least 90%');
        const { changes } = compareRevisions(await revision(tutorial), await revision(texts));
        assert.deepEqual(changes.map(show), [
            'weaker target-lowered cedar-valley.coached SY2026-27: at least 60% → at least 55%',
            'weaker target-lowered lincoln-ms.met-growth SY2026-27: at least 30% → at least 25%',
            'weaker due-later lincoln-ms.choose-mentors: 2026-09-11 → 2026-09-18',
            'stronger target-raised cedar-valley.coached SY2027-28: at least 80% → at least 90%',
            'text-changed lincoln-ms vision: Every learner leaves Lincoln ready for the next step. → Each learner leaves Lincoln ready for the next step.'
        ]);
        assert.deepEqual([changes[1].base, changes[1].head], [{ file: PLAN, line: 31 }, { file: PLAN, line: 31 }]);
    });

    it('differ in nothing that counts where only formatting and comments do', async () => {
        const text = tutorial[PLAN];
        const other = `# A remark.\n${text.replaceAll('\n  ', '\n\n      ').replace('with okafor, "Teachers', 'with okafor,\n            "Teachers')}`;
        assert.deepEqual(compareRevisions(await revision(tutorial), await revision({ ...tutorial, [PLAN]: other })), { changes: [], sameWords: true });
        assert.equal((await compare('school a "A"\nschool b "B"\n', 'school b "B"\nschool a "A"\n')).sameWords, false);
    });
});

describe('reports and decisions', () => {
    const NETWORK = 'school a "A"\nplan for a from SY2026-27 {\n  action x "X"\n}\n';
    const REPORT = 'report for a covering 2026-09 on 2026-09-30 {\n  done x on 2026-09-20\n  comment "Well"\n}\n';
    const decision = (by: string) => `decision on a by ${by} on 2026-08-20 {\n  approved\n}\n`;

    it('are told in one line each when they are added', async () => {
        assert.deepEqual((await compare(NETWORK, NETWORK + REPORT + decision('a'))).changes.map(show), [
            'report-added a.report-2026-09-30: nothing → for a covering 2026-09 on 2026-09-30; done, comment',
            'decision-added a.decision-2026-08-20: nothing → on a by a on 2026-08-20; approved'
        ]);
    });

    it('are a risk when they say something else afterwards, or are gone', async () => {
        assert.deepEqual((await compare(NETWORK + REPORT, NETWORK + REPORT.replace('2026-09-20', '2026-09-10'))).changes.map(each => [each.kind, each.effect]), [['report-changed', 'weaker']]);
        assert.deepEqual((await compare(NETWORK + REPORT, NETWORK)).changes.map(each => [each.kind, each.effect]), [['report-removed', 'weaker']]);
    });

    it('of one day are told apart', async () => {
        const head = NETWORK + decision('a') + decision('d') + REPORT + REPORT.replace('2026-09 on', 'SY2026-27 Q1 on');
        assert.deepEqual((await compare(NETWORK + decision('d') + REPORT, head)).changes.map(each => [each.kind, each.after]), [
            ['decision-added', 'on a by a on 2026-08-20; approved'],
            ['report-added', 'for a covering SY2026-27 Q1 on 2026-09-30; done, comment']
        ]);
        assert.deepEqual((await compare(NETWORK + REPORT, NETWORK + REPORT + REPORT)).changes.map(each => [each.kind, each.element]), [['report-added', 'a.report-2026-09-30-2']]);
    });
});

describe('the findings of two revisions', () => {
    const GOAL = 'plan for a from SY2026-27 {\n  submitted 2026-08-20\n  goal grow "Each student will grow."\n}\n';
    const findings = async (text: string) => (await TestNetwork.of(`school a "A"\n${text}`)).problems('2026-12-01');

    it('are introduced and resolved by file and rule, whatever line they are on', async () => {
        const base = await findings(GOAL);
        const moved = await findings(`\n# A remark.\n${GOAL}`);
        assert.deepEqual(compareFindings(base, moved), { introduced: [], resolved: [] });
        const more = await findings(GOAL.replace('\n}', '\n  goal two "Two"\n}'));
        const { introduced, resolved } = compareFindings(base, more);
        assert.deepEqual([...new Set(introduced.map(({ file, problem }) => `${file} ${problem.rule}`))], ['plan.plan goal-no-measure']);
        assert.deepEqual(resolved, []);
        assert.deepEqual(compareFindings(more, base), { introduced: [], resolved: introduced });
    });
});
