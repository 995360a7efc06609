import assert from 'node:assert/strict';
import { designationOf, statusOf } from '../../language/progress/status.ts';
import { defaultSettings } from '../../language/settings.ts';
import { TestNetwork } from '../support/network.ts';

const ORGS = (designation: string) => `state p "P"\nregion r "R" in p\ndistrict d "D" in r\nschool a "A" in d {\n${designation}}\n`;
const CSI = '  designation CSI since SY2025-26\n';

/** The status of a school's plan on some days; `decisions` as `d 2026-08-21 approved`. */
async function statuses(designation: string, facts: string[], decisions: string[], days: string[], settings = defaultSettings): Promise<string[]> {
    const plan = `plan for a from SY2026-27 to SY2028-29 {\n${facts.map(fact => `  ${fact}\n`).join('')}}\n`;
    const files = decisions.map((decision, index) => {
        const [by, on, ...words] = decision.split(' ');
        return [`decisions/${index}.plan`, `decision on a by ${by} on ${on} {\n  ${words.join(' ')}\n}\n`];
    });
    const { network } = await TestNetwork.of({ 'n.plan': ORGS(designation), 'plan.plan': plan, ...Object.fromEntries(files) });
    return days.map(day => statusOf(network, network.plans.get('a')![0], day, settings));
}

describe('the status of a plan', () => {
    it('is draft until it is submitted, then submitted, and closed once its period is over', async () => {
        assert.deepEqual(await statuses(CSI, ['submitted 2026-08-20'], [], ['2026-08-19', '2026-08-20', '2029-06-30', '2029-07-01']), ['draft', 'submitted', 'submitted', 'closed']);
        assert.deepEqual(await statuses(CSI, [], [], ['2026-08-19', '2029-07-01']), ['draft', 'closed']);
    });

    it('is approved when school, district and state have approved a CSI plan', async () => {
        const decisions = ['a 2026-08-20 approved', 'd 2026-08-21 approved', 'p 2026-08-24 approved'];
        assert.deepEqual(await statuses(CSI, ['submitted 2026-08-20'], decisions, ['2026-08-20', '2026-08-21', '2026-08-23', '2026-08-24', '2029-06-30']), ['submitted', 'submitted', 'submitted', 'approved', 'approved']);
        for (let missing = 0; missing < 3; missing++) {
            assert.deepEqual(await statuses(CSI, ['submitted 2026-08-20'], decisions.toSpliced(missing, 1), ['2026-12-01']), ['submitted']);
        }
    });

    for (const designation of ['TSI', 'ATSI']) {
        it(`is approved when the district has approved a ${designation} plan`, async () => {
            const line = `  designation ${designation} for english-learners since SY2025-26\n`;
            assert.deepEqual(await statuses(line, ['submitted 2026-08-20'], ['d 2026-08-21 approved'], ['2026-08-20', '2026-08-21']), ['submitted', 'approved']);
            assert.deepEqual(await statuses(line, ['submitted 2026-08-20'], ['p 2026-08-21 approved', 'a 2026-08-21 approved'], ['2026-12-01']), ['submitted']);
        });
    }

    it('without a designation needs whoever the settings name, else one approval', async () => {
        assert.deepEqual(await statuses('', ['submitted 2026-08-20'], ['d 2026-08-21 approved'], ['2026-08-20', '2026-08-21']), ['submitted', 'approved']);
        const settings = { ...defaultSettings, approvals: { ...defaultSettings.approvals, other: ['district', 'region'] as const } };
        assert.deepEqual(await statuses('', ['submitted 2026-08-20'], ['d 2026-08-21 approved', 'r 2026-08-22 approved'], ['2026-08-21', '2026-08-22'], settings), ['submitted', 'approved']);
    });

    it('is returned while anybody\'s last word since the submission is that', async () => {
        const line = '  designation TSI for english-learners\n';
        assert.deepEqual(await statuses(line, ['submitted 2026-08-20'], ['d 2026-08-21 returned because "x"', 'd 2026-09-01 approved'], ['2026-08-21', '2026-08-31', '2026-09-01']), ['returned', 'returned', 'approved']);
        assert.deepEqual(await statuses(line, ['submitted 2026-08-20'], ['d 2026-08-21 approved', 'p 2026-09-01 returned because "x"'], ['2026-08-31', '2026-09-01']), ['approved', 'returned']);
    });

    it('counts no decision before the last submission', async () => {
        const line = '  designation TSI for english-learners\n';
        const facts = ['submitted 2026-08-20', 'submitted 2026-09-10'];
        assert.deepEqual(await statuses(line, facts, ['d 2026-08-21 returned because "x"'], ['2026-08-21', '2026-09-09', '2026-09-10']), ['returned', 'returned', 'submitted']);
        assert.deepEqual(await statuses(line, facts, ['d 2026-08-21 approved', 'd 2026-09-10 approved'], ['2026-08-21', '2026-09-09', '2026-09-10']), ['approved', 'approved', 'approved']);
        assert.deepEqual(await statuses(line, facts, ['d 2026-08-21 approved'], ['2026-09-09', '2026-09-10']), ['approved', 'submitted']);
    });

    it('is submitted again once the plan is updated after the decisions', async () => {
        const line = '  designation TSI for english-learners\n';
        const facts = ['submitted 2026-08-20', 'updated 2026-08-19 "before"', 'updated 2026-09-15 "after"'];
        assert.deepEqual(await statuses(line, facts, ['d 2026-08-21 approved', 'd 2026-09-20 approved'], ['2026-08-21', '2026-09-14', '2026-09-15', '2026-09-20']), ['approved', 'approved', 'submitted', 'approved']);
        assert.deepEqual(await statuses(line, ['submitted 2026-08-20', 'updated 2026-08-21'], ['d 2026-08-21 approved'], ['2026-08-21']), ['approved'], 'on the same day');
    });

    it('is not undone by a decision that decides nothing', async () => {
        const line = '  designation TSI for english-learners\n';
        assert.deepEqual(await statuses(line, ['submitted 2026-08-20'], ['d 2026-08-21 approved', 'd 2026-09-01 condition "Send the budget" due 2026-10-01'], ['2026-08-21', '2026-12-01']), ['approved', 'approved']);
    });

    it('follows the decisions on the plan that was submitted last', async () => {
        const { network } = await TestNetwork.of(`${ORGS('  designation TSI for english-learners\n')}
plan for a from SY2025-26 { submitted 2025-06-01 }
plan for a from SY2026-27 { submitted 2026-06-10 }
decision on a by d on 2025-06-20 { approved }
decision on a by d on 2026-06-20 { returned because "x" }`.replaceAll(' { ', ' {\n  ').replaceAll(' }', '\n}'));
        const plans = network.plans.get('a')!;
        // On 25 June 2026 the old plan is still in force, and the new one has been returned.
        assert.deepEqual(plans.map(plan => statusOf(network, plan, '2026-06-25', defaultSettings)), ['approved', 'returned']);
    });

    it('asks of the network no more approvers than it has', async () => {
        const { network } = await TestNetwork.of('school a "A" {\n  designation CSI\n}\nplan for a from SY2026-27 {\n  submitted 2026-08-20\n}\ndecision on a by a on 2026-08-21 {\n  approved\n}');
        assert.equal(statusOf(network, network.plans.get('a')![0], '2026-08-21', defaultSettings), 'approved');
    });
});

describe('the designation of an organization', () => {
    it('is the strongest of those in force on the day', async () => {
        const { network } = await TestNetwork.of('school a "A" {\n  designation TSI for english-learners since SY2024-25\n  designation ATSI since SY2025-26\n  designation CSI for graduation since 2026-09\n}\nschool b "B" {\n  designation watch\n}\nschool c "C"');
        const on = (day: string) => designationOf(network.organizations.get('a'), day);
        assert.deepEqual(['2024-06-30', '2024-07-01', '2025-07-01', '2026-08-31', '2026-09-01'].map(on), [undefined, 'TSI', 'ATSI', 'ATSI', 'CSI']);
        const over = (await TestNetwork.of('school a "A" {\n  designation CSI since SY2022-23 until SY2025-26\n  designation TSI for homeless since SY2025-26\n}')).network;
        assert.deepEqual(['2026-06-30', '2026-07-01'].map(day => designationOf(over.organizations.get('a'), day)), ['CSI', 'TSI']);
        assert.deepEqual(['b', 'c', 'nobody'].map(each => designationOf(network.organizations.get(each), '2026-09-01')), ['watch', undefined, undefined]);
    });
});
