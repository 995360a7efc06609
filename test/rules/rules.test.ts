import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rulePages } from '../../generate.ts';
import { rules } from '../../language/rules/all.ts';
import type { Problem } from '../../language/rules/engine.ts';
import { defaultSettings, type Settings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { showRange } from '../support/texts.ts';

const TUTORIAL = new URL('../../examples/tutorial/', import.meta.url);
const RULES = new URL('../../language/rules/', import.meta.url);
const PAGES = new URL('../../docs/rules/', import.meta.url);

/** What is found without a rule has a page that is written by hand. */
const WRITTEN_PAGES = ['syntax.md', 'unknown-name.md'];

/** Level, level in a draft and scope, as the design has them. */
const DESIGN: Readonly<Record<string, readonly [level: string, inDraft: string, scope: string]>> = {
    'action-no-owner': ['error', 'warning', 'file'],
    'action-no-timeline': ['error', 'warning', 'file'],
    'action-overdue': ['warning', 'warning', 'plan'],
    'action-starts-after-due': ['error', 'error', 'file'],
    'adjustment-no-reason': ['error', 'error', 'plan'],
    'behind-no-cause': ['warning', 'info', 'plan'],
    'code-label-mismatch': ['warning', 'warning', 'file'],
    'code-unknown': ['error', 'error', 'file'],
    'finding-no-evidence': ['warning', 'info', 'file'],
    'goal-has-measure-text': ['warning', 'warning', 'file'],
    'goal-no-measure': ['error', 'warning', 'file'],
    'goals-missing': ['error', 'warning', 'plan'],
    'id-duplicate': ['error', 'error', 'network'],
    'measure-few-targets': ['error', 'warning', 'file'],
    'measure-no-baseline': ['error', 'warning', 'file'],
    'measure-no-source': ['error', 'warning', 'plan'],
    'measure-out-of-range': ['error', 'error', 'file'],
    'measure-target-not-beyond-baseline': ['warning', 'warning', 'plan'],
    'milestone-no-action': ['error', 'warning', 'plan'],
    'milestone-no-timeline': ['error', 'warning', 'plan'],
    'mission-missing': ['error', 'warning', 'plan'],
    'needs-missing': ['error', 'warning', 'plan'],
    'org-parent-cycle': ['error', 'error', 'network'],
    'plan-overlap': ['error', 'error', 'network'],
    'priority-no-strategy': ['error', 'warning', 'plan'],
    'report-two-words': ['error', 'error', 'plan'],
    'result-impossible': ['warning', 'warning', 'plan'],
    'strategy-no-measure': ['error', 'warning', 'file'],
    'strategy-no-milestone': ['error', 'warning', 'plan'],
    'strategy-not-toa': ['error', 'error', 'file'],
    'strategy-part-order': ['warning', 'warning', 'file'],
    'strategy-uncoded': ['warning', 'warning', 'file'],
    'support-no-source': ['warning', 'info', 'file'],
    'team-missing': ['error', 'warning', 'plan'],
    'weakness-no-root-cause': ['warning', 'info', 'file']
};

/** Rules on what a plan lacks as a whole, which the short texts here do on purpose. */
const OF_THE_WHOLE = /-missing$/;

function readFolder(folder: URL): Record<string, string> {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.plan')).sort();
    return Object.fromEntries(paths.map(path => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

describe('the rules', () => {
    it('have the level and the scope of the design', () => {
        assert.deepEqual(Object.fromEntries(rules.map(rule => [rule.id, [rule.level, rule.inDraft, rule.scope]])), DESIGN);
    });

    it('have ids of their own, which are the names of their files', () => {
        assert.equal(new Set(rules.map(rule => rule.id)).size, rules.length);
        const folders = readdirSync(RULES, { withFileTypes: true }).filter(each => each.isDirectory());
        const files = folders.flatMap(folder => readdirSync(new URL(`${folder.name}/`, RULES)));
        for (const { id } of rules) {
            assert.ok(files.includes(`${id}.ts`), id);
        }
    });

    it('have pages that say what the rules say', () => {
        const pages = rulePages(rules);
        assert.deepEqual(readdirSync(PAGES).sort(), [...pages.keys(), ...WRITTEN_PAGES].sort());
        for (const [name, text] of pages) {
            assert.equal(readFileSync(new URL(name, PAGES), 'utf8'), text, `${name}: run npm run generate`);
            assert.match(text, new RegExp(`^# ${basename(name, '.md')}\n\n[A-Z].+\\.\n\n`));
        }
    });

    it('speak of every element in plain words', async function () {
        this.timeout(120_000);
        for (const rule of rules) {
            for (const { text, asOf } of rule.examples.fires) {
                const found = (await TestNetwork.of(text.replaceAll(/<<|>>/g, ''))).findings(asOf ?? '2026-09-01');
                for (const { message } of [...found.values()].flat().filter(each => each.rule === rule.id)) {
                    assert.match(message, /^[A-Z\w"].+\.$/, message);
                    assert.doesNotMatch(message, /undefined|null|NaN|token|node|syntax|parse|expect|\[object/i, message);
                }
            }
        }
    });
});

describe('what is judged as usual', () => {
    async function rulesIn(text: string): Promise<string[]> {
        const found = (await TestNetwork.of(text)).findings('2026-12-01').get('plan.plan')!;
        return found.filter(each => rules.some(rule => rule.id === each.rule) && !OF_THE_WHOLE.test(each.rule)).map(each => `${each.rule} ${each.range.start.line + 1}`).sort();
    }

    it('are elements without a name', async () => {
        const text = 'plan for lincoln-ms from SY2026-27 to SY2028-29 {\n  goal {\n    measure\n  }\n  strategy\n  action\n}\n';
        assert.deepEqual(await rulesIn(text), [
            'action-no-owner 6', 'action-no-timeline 6', 'measure-few-targets 3', 'measure-no-baseline 3', 'measure-no-source 3', 'strategy-no-measure 5',
            'strategy-no-milestone 5', 'strategy-not-toa 5', 'strategy-uncoded 1'
        ]);
    });

    it('are elements in a block that is not understood', async () => {
        const expected = ['action-no-owner 4', 'action-no-timeline 4', 'strategy-no-measure 3', 'strategy-not-toa 3', 'strategy-uncoded 3'];
        const body = '{\n  strategy plc "Implement PLCs."\n  action train "Train"\n}\n';
        assert.deepEqual(await rulesIn(`# A word of no statement.\ntopic people "People" ${body}`), expected);
        assert.deepEqual(await rulesIn(`# A line that is gone.\n${body}`), expected);
    });
});

describe('the level of a finding', () => {
    const PLAN = 'plan for lincoln-ms from SY2026-27 to SY2028-29 {\n  submitted 2026-08-20\n  goal on-track "Each student will grow."\n}\n';

    async function levels(text: string, asOf: string, severities: Settings['severities'] = {}): Promise<string[]> {
        const network = await TestNetwork.of(`${text}--- network.plan\nschool lincoln-ms "Lincoln Middle School"\n`);
        const problems: Problem[] = [...network.problems(asOf, { ...defaultSettings, severities }).values()].flat();
        return problems.filter(each => !OF_THE_WHOLE.test(each.rule)).map(each => `${each.rule} ${each.severity}`);
    }

    it('is milder until the plan is submitted', async () => {
        assert.deepEqual(await levels(PLAN, '2026-08-19'), ['goal-no-measure warning']);
        assert.deepEqual(await levels(PLAN, '2026-08-20'), ['goal-no-measure error']);
        assert.deepEqual(await levels(PLAN.replace('  submitted 2026-08-20\n', ''), '2026-12-01'), ['goal-no-measure warning']);
    });

    it('is the one of the settings where they have one, for a draft as well', async () => {
        assert.deepEqual(await levels(PLAN, '2026-08-19', { 'goal-no-measure': 'hint' }), ['goal-no-measure hint']);
        assert.deepEqual(await levels(PLAN, '2026-08-20', { 'goal-no-measure': 'info' }), ['goal-no-measure info']);
    });

    it('may be off', async () => {
        assert.deepEqual(await levels(PLAN, '2026-08-20', { 'goal-no-measure': 'off' }), []);
        const late = PLAN.replace('  goal on-track "Each student will grow."', '  action train "Train" {\n    owner "Ana"\n    due 2026-09-01\n  }');
        assert.deepEqual(await levels(late, '2026-10-01'), ['action-overdue warning']);
        assert.deepEqual(await levels(late, '2026-10-01', { 'action-overdue': 'off' }), []);
    });
});

describe('silence', () => {
    const plan = (silence: string) => `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  goal on-track "Each student will grow." {
    ${silence}
  }
  goal belonging "Each student will feel at home."
}
--- network.plan
school lincoln-ms "Lincoln Middle School"
`;

    async function shown(text: string): Promise<string[]> {
        const problems = (await TestNetwork.of(text)).problems('2026-12-01').get('plan.plan')!;
        return problems.filter(each => !OF_THE_WHOLE.test(each.rule)).map(each => `${each.rule} ${showRange(each.range)}`);
    }

    it('holds in its block only', async () => {
        assert.deepEqual(await shown(plan('silence goal-no-measure because "The state chooses the measure in May."')), ['goal-no-measure 5:3-5:17']);
        assert.deepEqual(await shown(plan('silence strategy-uncoded because "No codes yet."')), ['goal-no-measure 2:3-2:16', 'goal-no-measure 5:3-5:17']);
    });

    it('does not hold without a reason', async () => {
        assert.deepEqual(await shown(plan('silence goal-no-measure')), ['goal-no-measure 2:3-2:16', 'syntax 3:5-3:12', 'goal-no-measure 5:3-5:17']);
    });
});

describe('the tutorial', () => {
    for (const day of ['2026-12-01', '2027-06-30']) {
        it(`has no error on ${day}`, async () => {
            const problems = (await TestNetwork.of(readFolder(TUTORIAL))).problems(day);
            const shown = [...problems].flatMap(([path, found]) => found.map(each => `${path}:${showRange(each.range)} ${each.severity} ${each.rule}: ${each.message}`));
            shown.forEach(each => console.log(`        ${each}`));
            assert.deepEqual(shown.filter(each => / (error|warning) (syntax|unknown-name)|\d error /.test(each)), []);
        });
    }
});

describe('broken texts', () => {
    it('make no rule fail, wherever a plan breaks off', async function () {
        this.timeout(120_000);
        const needed = ['network.plan', 'lincoln-ms/plan.plan', 'lincoln-ms/reports/2026-10-30.plan'];
        const texts = Object.fromEntries(Object.entries(readFolder(TUTORIAL)).filter(([path]) => needed.includes(path)));
        const whole = texts['lincoln-ms/plan.plan'];
        let network = await TestNetwork.of(texts);
        for (let length = 0; length < whole.length; length += 7) {
            network = await network.changed('lincoln-ms/plan.plan', whole.slice(0, length));
            for (const rule of rules) {
                assert.doesNotThrow(() => network.run(rule, '2026-12-01'), `${rule.id} after ${length} characters`);
            }
        }
    });
});
