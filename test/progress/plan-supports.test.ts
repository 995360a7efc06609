import assert from 'node:assert/strict';
import { KnownReports } from '../../language/progress/known.ts';
import { heldSupportsOf } from '../../language/progress/plan-supports.ts';
import { TestNetwork } from '../support/network.ts';
import { tutorial } from '../support/tutorial.ts';

const ORGS = 'state p "P"\ndistrict d "D" in p\nschool a "A" in d\nschool b "B" in d\n';
const plan = (support: string) => `${ORGS}plan for d from SY2026-27 { }\nplan for b from SY2026-27 { }\nplan for a from SY2026-27 {\n  support coach "Coach" {\n${support}  }\n}\n`;
const DATES = '    provider d\n    needed 2026-09-01\n    planned 2026-09-15 to 2026-12-18\n';

async function held(day: string, reports = '', support = DATES) {
    const { network } = await TestNetwork.of(plan(support) + reports);
    const [own] = network.plans.get('a')!;
    return heldSupportsOf(network, own, new KnownReports(network, own, day))[0];
}

async function states(days: string[], reports = '', support = DATES) {
    return Promise.all(days.map(async day => (await held(day, reports, support)).state));
}

describe('a support', () => {
    it('is not due, late and missing where nobody reports it', async () => {
        // Needed on Sep 1: on that day it is not late yet. It should have been given by Dec 18.
        assert.deepEqual(await states(['2026-09-01', '2026-09-02', '2026-12-18', '2026-12-19']), ['notDue', 'late', 'late', 'missing']);
        assert.deepEqual(await states(['2000-01-01', '2040-01-01'], '', ''), ['notDue', 'notDue']);
        assert.deepEqual(await states(['2026-09-30', '2026-10-01'], '', '    needed 2026-09\n'), ['notDue', 'missing']);
    });

    it('is under way, then given or cut short by the latest that was delivered', async () => {
        const reports = 'report for d covering 2026-10 on 2026-10-30 {\n  delivered a.coach 3 of 12 "visits"\n}\nreport for d covering 2026-12 on 2026-12-30 {\n  delivered a.coach 11 of 12 "visits" because "Snow"\n}\n';
        assert.deepEqual(await states(['2026-10-29', '2026-10-30', '2026-12-18', '2026-12-19', '2026-12-30'], reports), ['late', 'underWay', 'underWay', 'short', 'short']);
        const { delivered } = await held('2026-12-30', reports);
        assert.deepEqual([delivered?.by, delivered?.on, delivered?.entry.value, delivered?.entry.because], ['d', '2026-12-30', { kind: 'share', count: 11, of: 12 }, 'Snow']);
        assert.deepEqual(await states(['2026-12-30'], reports.replace('11 of', '12 of')), ['given']);
        assert.deepEqual(await states(['2026-10-30', '2026-12-30'], reports.replaceAll(/\d+ of 12/g, '12')), ['underWay', 'given']);
        assert.deepEqual(await states(['2026-12-30'], reports.replaceAll(/\d+ of 12/g, '0 of 0')), ['given']);
    });

    it('may be reported by whoever provides it, stands above, or has it, and by nobody else', async () => {
        const by = async (organization: string, name: string) => (await held('2026-12-30', `report for ${organization} covering 2026-10 on 2026-10-30 {\n  delivered ${name} 3 of 12 "visits"\n}\n`)).delivered?.by;
        assert.deepEqual(await Promise.all([by('d', 'a.coach'), by('a', 'coach'), by('a', 'a.coach'), by('b', 'a.coach'), by('d', 'b.coach'), by('d', 'coach')]), ['d', 'a', 'a', undefined, undefined, undefined]);
    });

    it('was used and had an effect as its own plan\'s reports say', async () => {
        const reports = 'report for a covering 2026-10 on 2026-10-30 {\n  used coach "In four pairs" because "Others share no hour"\n  effect coach partly "Four of nine"\n}\nreport for a covering 2026-11 on 2026-11-30 {\n  used coach "In all"\n  effect coach fully "Nine of nine"\n}\n';
        const { used, effect, state } = await held('2026-10-30', reports);
        assert.deepEqual([used.map(each => [each.on, each.entry.text, each.entry.because]), effect?.entry.word, state], [[['2026-10-30', 'In four pairs', 'Others share no hour']], 'partly', 'underWay']);
        const later = await held('2026-11-30', reports);
        assert.deepEqual([later.used.map(each => each.entry.text), later.effect?.entry.text], [['In four pairs', 'In all'], 'Nine of nine']);
    });

    it('is moved, dropped and paid otherwise by an adjustment', async () => {
        const reports = 'report for a covering 2026-10 on 2026-10-30 {\n  adjust c "Why" {\n    move coach to 2027-05-28\n    budget coach $70 from f\n  }\n}\nreport for a covering 2027-01 on 2027-01-30 {\n  adjust e "Why" {\n    drop coach\n  }\n}\n';
        const support = `${DATES}    budget $50 from f\n`;
        const [before, moved, dropped] = await Promise.all(['2026-10-29', '2026-12-30', '2027-01-30'].map(day => held(day, reports, support)));
        assert.deepEqual([before, moved, dropped].map(each => [each.state, each.plannedTo, each.plannedToByPlan, each.budget.map(line => line.amount)]), [
            ['late', '2026-12-18', undefined, [50]], ['late', '2027-05-28', '2026-12-18', [70]], ['dropped', '2027-05-28', '2026-12-18', [70]]
        ]);
        assert.equal(before.isPlannedLate, true);
        assert.equal((await held('2026-09-01', '', DATES.replace('2026-09-15', '2026-09-01'))).isPlannedLate, false);
    });

    it('of the tutorial is short of one visit', async () => {
        const { network } = await tutorial();
        const [own] = network.plans.get('lincoln-ms')!;
        const on = (day: string) => heldSupportsOf(network, own, new KnownReports(network, own, day)).map(each => [each.support.name, each.state, each.delivered?.entry.text, each.effect?.entry.word, each.isPlannedLate]);
        assert.deepEqual(on('2026-12-01'), [['math-coach', 'underWay', undefined, 'partly', true]]);
        assert.deepEqual(on('2027-06-30'), [['math-coach', 'short', 'weekly visits', 'partly', true]]);
    });
});
