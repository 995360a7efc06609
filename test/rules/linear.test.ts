import assert from 'node:assert/strict';
import { rollUp } from '../../language/progress/rollup.ts';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';

// Time that grows faster than a plan would make hours of these: the time limit ends them.
describe('plans of very many lines', function () {
    this.timeout(40_000);

    const MANY = 20_000;
    const many = (line: (i: number) => string) => Array.from({ length: MANY }, (_, i) => line(i)).join('');
    const HEAD = 'school a-es "A"\nplan for a-es from SY2026-27 {\n';
    // What a plan consists of, and what is found of each of it at least.
    const plans: [name: string, text: string, rule: string, count: number][] = [
        ['strategies that say nothing', `${HEAD}${many(i => `  strategy s${i} "S"\n`)}}\n`, 'strategy-not-toa', MANY],
        ['strategies without codes beside one that has one', `${HEAD}  strategy s "S" {\n    coded 1a\n  }\n${many(i => `  strategy s${i} "S"\n`)}}\n`, 'strategy-uncoded', MANY],
        ['goals without measures', `${HEAD}${many(i => `  goal g${i} "G"\n`)}}\n`, 'goal-no-measure', MANY],
        ['measures', `${HEAD}  goal g "G" {\n${many(i => `    measure m${i} "M" {\n      baseline SY2025-26 20%\n      target SY2026-27 10%\n    }\n`)}  }\n}\n`, 'measure-no-source', MANY],
        ['milestones without a day', `${HEAD}  strategy s "S" {\n${many(i => `    milestone m${i} "M"\n`)}  }\n}\n`, 'milestone-no-timeline', MANY],
        ['actions of nobody', `${HEAD}  strategy s "S" {\n    milestone m "M" {\n${many(i => `      action a${i} "A" {\n        due 2026-09-01\n      }\n`)}    }\n  }\n}\n`, 'action-no-owner', MANY],
        ['actions of one name', `${HEAD}  strategy s "S" {\n    milestone m "M" {\n${many(() => '      action a "A"\n')}    }\n  }\n}\n`, 'id-duplicate', MANY - 1],
        ['findings without a root cause', `${HEAD}  needs {\n${many(i => `    weakness w${i} "W"\n`)}  }\n}\n`, 'weakness-no-root-cause', MANY],
        ['supports', `${HEAD}${many(i => `  support s${i} "S"\n`)}}\n`, 'support-no-source', MANY],
        ['words of a report on what is not there', `${HEAD}}\nreport for a-es covering 2026-09 on 2026-09-30 {\n${many(i => `  done a${i}\n`)}}\n`, 'unknown-name', MANY],
        ['words of a report on one action', `${HEAD}  strategy s "S" {\n    milestone m "M" {\n      action a "A"\n    }\n  }\n}\nreport for a-es covering 2026-09 on 2026-09-30 {\n${many(() => '  behind a\n')}}\n`, 'behind-no-cause', 1],
        ['reports', `${HEAD}}\n${many(i => `report for a-es covering 2026-09 on 2026-${String(9 + i % 4).padStart(2, '0')}-${String(1 + i % 28).padStart(2, '0')} {\n}\n`)}`, 'mission-missing', 1],
        ['organizations of one name', many(() => 'school a-es "A"\n'), 'id-duplicate', MANY - 1],
        ['organizations below each other', many(i => `school s${i} "S" in s${i + 1}\n`), 'unknown-name', 1],
        ['texts of one plan', many(() => 'plan for a-es from SY2026-27 {\n  strategy s "S"\n}\n'), 'strategy-uncoded', 0]
    ];
    for (const [name, text, rule, count] of plans) {
        it(`are checked and added up: ${name}`, async () => {
            const test = await TestNetwork.of({ 'a.plan': text });
            const found = test.problems('2026-12-01').get('a.plan')!.filter(each => each.rule === rule).length;
            assert.ok(found >= count, `${found} times ${rule}`);
            assert.equal(rollUp(test.network, undefined, '2026-12-01', defaultSettings).asOf, '2026-12-01');
        });
    }
});
