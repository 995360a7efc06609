import assert from 'node:assert/strict';
import { changesView } from '../../language/views/changes.ts';
import type { Problem } from '../../language/rules/engine.ts';
import { compare } from '../diff/revisions.ts';

const PLAN = `
plan for a from SY2026-27 {
  vision "Ready."
  goal grow "Each student will grow." {
    measure growth "Growth" {
      target SY2026-27 at least 30%
      target SY2027-28 at least 50%
    }
  }
}
`;
const none = { introduced: [], resolved: [] };

describe('the view of changes', () => {
    it('groups them for a reviewer, what got weaker first, and leaves out groups with nothing in them', async () => {
        const head = PLAN.replace('30%', '25%').replace('50%', '60%').replace('Ready.', 'Ready for all.').replace('\n}\n', '\n  goal two "Two"\n}\n')
            + 'report for a covering 2026-09 on 2026-09-30 {\n  comment "Well"\n}\n';
        const { groups, note } = changesView(await compare(PLAN, head), none, false);
        assert.deepEqual(groups.map(({ heading, rows }) => [heading, rows.map(each => `${each.element}: ${each.what}`)]), [
            ['Weaker or riskier', ['a.growth: target for SY2026-27 lowered']],
            ['Stronger', ['a.growth: target for SY2027-28 raised']],
            ['Added, removed and changed', ['a: “vision” changed', 'a.two: added']],
            ['Reports and decisions', ['a.report-2026-09-30: report added']]
        ]);
        assert.equal(note, undefined);
    });

    it('takes new errors and warnings for a risk, and those that are resolved for the opposite', async () => {
        const problem = (severity: Problem['severity']) => ({
            file: 'a.plan', problem: { rule: 'goal-no-measure', message: `A ${severity}.`, severity, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } } }
        });
        const { groups } = changesView(await compare(PLAN, PLAN), { introduced: [problem('error'), problem('hint')], resolved: [problem('warning')] }, false);
        assert.deepEqual(groups.map(({ heading, rows }) => [heading, rows.map(each => [each.what, each.before, each.after, each.head?.line, each.base?.line])]), [
            ['Weaker or riskier', [['new error', '', 'A error.', 3, undefined]]],
            ['Stronger', [['resolved warning', 'A warning.', '', undefined, 3]]]
        ]);
    });

    it('says in one line why there is nothing', async () => {
        const note = async (head: string) => changesView(await compare(PLAN, head), none, head === PLAN).note;
        assert.equal(await note(PLAN), 'Nothing changed.');
        assert.equal(await note(`# A remark.\n${PLAN}`), 'Only formatting or comments changed.');
        const [first, second] = ['      target SY2026-27 at least 30%\n', '      target SY2027-28 at least 50%\n'];
        assert.equal(await note(PLAN.replace(first + second, second + first)), 'Nothing that is compared changed: the texts differ in their order, or say the same in other words.');
    });
});
