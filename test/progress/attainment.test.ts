import assert from 'node:assert/strict';
import { attainmentOf, resultsOf } from '../../language/progress/results.ts';
import { TestNetwork } from '../support/network.ts';

/** Target, whether it is met, and the attainment of a result, of a measure with some lines. */
async function judged(lines: string[], value: string, period = 'SY2026-27') {
    const { network } = await TestNetwork.of(`school a "A"\nplan for a from SY2026-27 to SY2027-28 {\n  goal g "G" {\n    measure k "K" {\n${lines.map(each => `      ${each}\n`).join('')}    }\n  }\n}\n`
        + `report for a covering SY2026-27 on 2027-06-18 {\n  result k ${period} ${value}\n}\n`);
    const [result] = resultsOf(network, network.plans.get('a')![0], '2027-06-30');
    return [result.target, result.met, result.attainment].map(each => (typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : each));
}

describe('attainment', () => {
    const cases: [lines: string[], value: string, expected: [target: number | undefined, met: boolean | undefined, attainment: number | undefined]][] = [
        // (24 − 20) ÷ (30 − 20)
        [['baseline SY2025-26 20%', 'target SY2026-27 at least 30%'], '24 of 100', [30, false, 0.4]],
        [['baseline SY2025-26 20 of 100', 'target SY2026-27 10 points above baseline'], '35%', [30, true, 1.5]],
        // 20 % and 5 % of it: 21 %.
        [['baseline SY2025-26 20%', 'target SY2026-27 5% above baseline'], '20.5%', [21, false, 0.5]],
        // Down is the way, (18 − 20) ÷ (16 − 20); up is the wrong one, (22 − 20) ÷ (16 − 20).
        [['better lower', 'baseline SY2025-26 20%', 'target SY2026-27 16%'], '18%', [16, false, 0.5]],
        [['better lower', 'baseline SY2025-26 20%', 'target SY2026-27 at most 16%'], '22%', [16, false, -0.5]],
        [['baseline SY2025-26 20%', 'target SY2026-27 4 points below baseline'], '15%', [16, true, 1.25]],
        [['baseline SY2025-26 1.4 across 604', 'target SY2026-27 at least 2'], '1.7 across 580', [2, false, 0.5]],
        [['baseline SY2025-26 $400', 'target SY2026-27 at most $300'], '$350', [300, false, 0.5]],
        [['baseline SY2025-26 12', 'target SY2026-27 at most 8'], '8', [8, true, 1]],
        [['baseline SY2025-26 48% of d', 'target SY2026-27 at least 58%'], '50%', [58, false, 0.2]],
        [['unit percent', 'baseline SY2025-26 20', 'target SY2026-27 30'], '25%', [30, false, 0.5]],
        // More than all: as it is told.
        [['baseline SY2025-26 20%', 'target SY2026-27 at least 30%'], '700 of 500', [30, true, 12]],
        // Nothing to divide by, or with.
        [['baseline SY2025-26 30%', 'target SY2026-27 at least 30%'], '30%', [30, true, undefined]],
        [['baseline SY2025-26 20%', 'target SY2026-27 0 points above baseline'], '19%', [20, false, undefined]],
        [['baseline to be set by 2026-12', 'target SY2026-27 at least 30%'], '35%', [30, true, undefined]],
        [['baseline to be set by 2026-12', 'target SY2026-27 5 points above baseline'], '35%', [undefined, undefined, undefined]],
        [['baseline SY2025-26 fewer than 10', 'target SY2026-27 at least 30%'], '35%', [30, true, undefined]],
        [['baseline SY2025-26 0 of 0', 'target SY2026-27 5 points above baseline'], '35%', [undefined, undefined, undefined]],
        [['baseline SY2025-26 20%', 'target SY2026-27 at least 30%'], '0 of 0', [30, undefined, undefined]],
        [['baseline SY2025-26 20%', 'target SY2026-27 at least 30%'], 'fewer than 10', [30, undefined, undefined]],
        [['baseline SY2025-26 20%'], '25%', [undefined, undefined, undefined]],
        // A percentage and a count say nothing of each other.
        [['baseline SY2025-26 20%', 'target SY2026-27 at least 30%'], '120', [30, undefined, undefined]],
        [['baseline SY2025-26 12', 'target SY2026-27 at least 30%'], '25%', [30, false, undefined]]
    ];
    for (const [lines, value, expected] of cases) {
        it(`of ${value}: ${lines.join(', ')}`, async () => assert.deepEqual(await judged(lines, value), expected));
    }

    it('is never infinite', () => {
        assert.deepEqual([[5, 1, 1], [undefined, 1, 2], [1, undefined, 2], [1, 1, undefined], [5, 1, 1 + 1e-12]].map(each => attainmentOf(...each as [number, number, number])), [undefined, undefined, undefined, undefined, undefined]);
    });
});

describe('of several targets in a year', () => {
    const lines = ['baseline SY2025-26 20%', 'target 2026-10 at least 25%', 'target 2027-01 at least 30%'];

    it('counts that of the period, else that of the year, else the last one due by its end', async () => {
        const target = async (more: string[], period: string) => (await judged([...lines, ...more], '26%', period))[0];
        assert.deepEqual(await Promise.all(['2026-10', '2027-01', 'SY2026-27', '2026-12', '2026-09'].map(period => target([], period))), [25, 30, 30, 25, 25]);
        assert.deepEqual(await Promise.all(['2026-10', 'SY2026-27', '2026-12'].map(period => target(['target SY2026-27 at least 40%'], period))), [25, 40, 40]);
    });
});
