import assert from 'node:assert/strict';
import type { Measure, Report } from '../../language/model/types.ts';
import { coveredBy, readNumber, targetValue, unitOf, valueOf, type Quantity, type Target } from '../../language/model/quantities.ts';
import { TestNetwork } from '../support/network.ts';

async function measureWith(...lines: string[]): Promise<Measure> {
    const { summaries } = await TestNetwork.of({ 'a.plan': `plan for a from SY2026-27 {\n  goal g "G" {\n    measure m "M" {\n${lines.map(line => `      ${line}\n`).join('')}    }\n  }\n}` });
    return summaries.flatMap(each => each.plans)[0].goals[0].measures[0];
}

async function reportWith(...lines: string[]): Promise<Report> {
    const { summaries } = await TestNetwork.of({ 'r.plan': `report for a covering 2026-09 on 2026-09-30 {\n${lines.map(line => `  ${line}\n`).join('')}}` });
    return summaries.flatMap(each => each.reports)[0];
}

async function result(text: string): Promise<Quantity | undefined> {
    const [entry] = (await reportWith(`result m SY2026-27 ${text}`)).entries;
    assert.equal(entry.kind, 'result');
    assert.equal(entry.kind === 'result' && entry.period, 'SY2026-27');
    return entry.kind === 'result' ? entry.value : undefined;
}

async function aim(text: string): Promise<Target | undefined> {
    return (await measureWith(`target SY2026-27 ${text}`)).targets[0]?.target;
}

describe('numbers', () => {
    const numbers: [text: string, value: number | undefined][] = [
        ['12', 12], ['8,211', 8211], ['1,234,567.5', 1234567.5], ['3.4', 3.4], ['18%', 18], ['18 %', 18], ['0.5%', 0.5], ['+5%', 5], ['\u22123', -3], ['\u20133', -3], ['-3', -3],
        ['$12,500', 12500], ['$12.50', 12.5], ['$ 400', 400], ['$4k', 4000], ['$1.5M', 1500000], ['\u2212$20', -20],
        ['3c', undefined], ['', undefined], ['SY2026-27', undefined], ['2026-09-01', undefined], ['%', undefined]
    ];
    for (const [text, value] of numbers) {
        it(`${JSON.stringify(text)} is ${value}`, () => assert.equal(readNumber(text), value));
    }
});

describe('figures', () => {
    const figures: [text: string, quantity: Quantity, value: number | undefined, covers: number | undefined, unit: string][] = [
        // 162 / 598 = 0.270903...
        ['162 of 598', { kind: 'share', count: 162, of: 598 }, (162 / 598) * 100, 598, 'percent'],
        ['1,162 of 8,211', { kind: 'share', count: 1162, of: 8211 }, (1162 / 8211) * 100, 8211, 'percent'],
        ['27% of 598', { kind: 'percent', value: 27, of: 598 }, 27, 598, 'percent'],
        ['27%', { kind: 'percent', value: 27 }, 27, undefined, 'percent'],
        ['3.4 across 598', { kind: 'mean', value: 3.4, across: 598 }, 3.4, 598, 'score'],
        ['12', { kind: 'number', value: 12 }, 12, undefined, 'count'],
        ['\u22123', { kind: 'number', value: -3 }, -3, undefined, 'count'],
        ['$400', { kind: 'money', value: 400 }, 400, undefined, 'dollars'],
        ['fewer than 10', { kind: 'masked', below: 10, percent: false }, undefined, undefined, 'count'],
        ['fewer than 10 of 40', { kind: 'masked', below: 10, percent: false, of: 40 }, undefined, 40, 'percent'],
        ['under 5% of 40', { kind: 'masked', below: 5, percent: true, of: 40 }, undefined, 40, 'percent'],
        ['under 5%', { kind: 'masked', below: 5, percent: true }, undefined, undefined, 'percent'],
        ['0 of 0', { kind: 'share', count: 0, of: 0 }, undefined, 0, 'percent']
    ];
    for (const [text, quantity, value, covers, unit] of figures) {
        it(text, async () => {
            const read = await result(text);
            assert.deepEqual(read, quantity);
            assert.equal(valueOf(quantity), value);
            assert.equal(coveredBy(quantity), covers);
            assert.equal(unitOf(quantity), unit);
        });
    }

    it('of a result go with its reason, and none is none', async () => {
        const { entries } = await reportWith('result m SY2026-27 1 of 20 because "x"', 'result m SY2026-27', 'result m', 'result');
        assert.deepEqual(entries.map(each => each.kind === 'result' && [each.measure, each.value?.kind, each.because]), [['m', 'share', 'x'], ['m', undefined, undefined], ['m', undefined, undefined], [undefined, undefined, undefined]]);
    });

    it('of a baseline: a figure, another organization\'s, or a day by which it is set', async () => {
        assert.deepEqual((await measureWith('baseline SY2025-26 109 of 604')).baseline, { period: 'SY2025-26', value: { kind: 'share', count: 109, of: 604 } });
        assert.deepEqual((await measureWith('baseline SY2025-26 48% of cedar-valley')).baseline?.value, { kind: 'percent', value: 48 });
        assert.deepEqual((await measureWith('baseline to be set by 2026-12')).baseline, { toBeSetBy: '2026-12' });
        assert.equal((await measureWith('better higher')).baseline, undefined);
    });
});

describe('targets', () => {
    const percent = (value: number): Quantity => ({ kind: 'percent', value });
    const targets: [text: string, target: Target][] = [
        ['at least 50%', { kind: 'level', bound: 'at-least', value: percent(50) }],
        ['at most 12', { kind: 'level', bound: 'at-most', value: { kind: 'number', value: 12 } }],
        ['50%', { kind: 'level', bound: 'better', value: percent(50) }],
        ['8 of 10', { kind: 'level', bound: 'better', value: { kind: 'share', count: 8, of: 10 } }],
        ['5 points above baseline', { kind: 'change', amount: 5, by: 'points' }],
        ['3 points below baseline', { kind: 'change', amount: -3, by: 'points' }],
        ['5% above baseline', { kind: 'change', amount: 5, by: 'percent' }],
        ['5% below baseline', { kind: 'change', amount: -5, by: 'percent' }],
        ['at least 5 points above baseline', { kind: 'change', amount: 5, by: 'points' }],
        ['+5%', { kind: 'change', amount: 5, by: 'unclear' }],
        ['\u22125%', { kind: 'change', amount: -5, by: 'unclear' }],
        ['5% increase', { kind: 'change', amount: 5, by: 'unclear' }],
        ['5% decrease', { kind: 'change', amount: -5, by: 'unclear' }],
        ['increase by 5%', { kind: 'change', amount: 5, by: 'unclear' }],
        ['decrease by 5 points', { kind: 'change', amount: -5, by: 'points' }],
        ['+3 points', { kind: 'change', amount: 3, by: 'points' }],
        ['from 74% to 80%', { kind: 'level', bound: 'at-least', value: percent(80) }],
        ['from 20% to 12%', { kind: 'level', bound: 'at-most', value: percent(12) }],
        ['increase from 74% to 80%', { kind: 'level', bound: 'at-least', value: percent(80) }],
        ['decrease to 5%', { kind: 'level', bound: 'at-most', value: percent(5) }],
        ['at least \u22123', { kind: 'level', bound: 'at-least', value: { kind: 'number', value: -3 } }]
    ];
    for (const [text, target] of targets) {
        it(text, async () => assert.deepEqual(await aim(text), target));
    }

    it('without a figure are none', async () => {
        assert.deepEqual((await measureWith('target SY2026-27', 'target', 'target at least')).targets, []);
    });

    it('stand at a month, a quarter or a year', async () => {
        const { targets: read } = await measureWith('target 2027-01 at least 60%', 'target SY2026-27 Q2 50%', 'target SY2027-28 70%');
        assert.deepEqual(read.map(each => each.period), ['2027-01', 'SY2026-27 Q2', 'SY2027-28']);
    });

    // From a baseline of 18 % (18.05 for lincoln-ms): points add, a share of it multiplies, always from the baseline.
    const values: [target: Target, baseline: number | undefined, percentMeasure: boolean, value: { value: number; lower?: boolean } | undefined][] = [
        [{ kind: 'change', amount: 5, by: 'points' }, 18, true, { value: 23 }],
        [{ kind: 'change', amount: -3, by: 'points' }, 18, true, { value: 15 }],
        [{ kind: 'change', amount: 5, by: 'percent' }, 20, true, { value: 21 }],
        [{ kind: 'change', amount: 5, by: 'unclear' }, 20, true, { value: 25 }],
        [{ kind: 'change', amount: 5, by: 'unclear' }, 200, false, { value: 210 }],
        [{ kind: 'change', amount: 5, by: 'points' }, undefined, true, undefined],
        [{ kind: 'level', bound: 'at-least', value: percent(50) }, undefined, true, { value: 50, lower: false }],
        [{ kind: 'level', bound: 'at-most', value: percent(50) }, 60, true, { value: 50, lower: true }],
        [{ kind: 'level', bound: 'better', value: percent(50) }, 60, true, { value: 50 }],
        [{ kind: 'level', bound: 'better', value: { kind: 'masked', below: 10, percent: false } }, 60, true, undefined]
    ];
    for (const [target, baseline, percentMeasure, value] of values) {
        it(`${JSON.stringify(target)} from ${baseline}`, () => assert.deepEqual(targetValue(target, baseline, percentMeasure), value));
    }
});

describe('reports', () => {
    it('are read entry by entry, also inside an adjustment', async () => {
        const report = await reportWith(
            'done a on 2026-09-09', 'on-track b "x"', 'behind c because "late"', 'dropped d because "x"', '? e',
            'adjust f "why" {', '  move g to 2026-10-01', '  move h from 2026-10-01 to 2026-10', '}', 'done i'
        );
        assert.deepEqual([report.organization, report.covering, report.on], ['a', '2026-09', '2026-09-30']);
        const short = report.entries.map(each => [each.kind, each.kind === 'result' ? each.measure : each.element, each.kind === 'move' ? `${each.from}/${each.to}` : each.kind === 'done' ? each.on : each.kind === 'word' ? each.word : '']);
        assert.deepEqual(short, [
            ['done', 'a', '2026-09-09'], ['word', 'b', 'on-track'], ['word', 'c', 'behind'], ['word', 'd', 'dropped'], ['question', 'e', ''],
            ['move', 'g', 'undefined/2026-10-01'], ['move', 'h', '2026-10-01/2026-10'], ['done', 'i', undefined]
        ]);
    });

    it('may name an element with the organization in front: it is the same', async () => {
        const { entries } = await reportWith('done a.train on 2026-09-09', 'result a.m.grade-6 SY2026-27 1 of 20');
        assert.deepEqual(entries.map(each => (each.kind === 'result' ? each.measure : each.element)), ['train', 'm.grade-6']);
    });
});
