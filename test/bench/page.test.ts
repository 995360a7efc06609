import assert from 'node:assert/strict';
import { parse } from 'node-html-parser';
import { budgetsOf, verdictOn } from './budgets.ts';
import { pageOf } from './page.ts';
import type { BenchResults, Latencies, Measured, Runs, SizeResults } from './results.ts';
import { latenciesOf, median, percentile } from './statistics.ts';
import { plainText, sizeTable, time } from './tables.ts';

const latencies = (p50: number, p99: number): Latencies => ({ count: 200, p50, p99, most: p99 });
const runs = (...ms: number[]): Runs => ({ ms, peakKb: ms.map(() => 102_400) });

/** Costs that grow with the size, but for the keystroke. */
function size(plans: number, more: Partial<SizeResults> = {}): SizeResults {
    return {
        plans, reports: 10, files: plans * 11, bytes: plans * 18_400, writtenInMs: plans,
        check: { product: runs(9 * plans, 4 * plans, 5 * plans), floor: runs(plans, plans, plans) },
        cache: { files: 3, bytes: plans * 1000 },
        warmStart: { product: runs(2 * plans), floor: runs(plans) },
        keystroke: { lines: 264, state: latencies(4, 12), small: latencies(4, 10), parse: latencies(2, 5) },
        memory: { open: 20, restKb: 409_600 + plans, peakKb: 600_000 },
        rollup: { anew: runs(100 + 2 * plans), again: runs(100 + plans), start: runs(100), floor: runs(40 + plans), floorStart: runs(40) },
        ...more
    };
}

function results(sizes: readonly SizeResults[], more: Partial<BenchResults> = {}): BenchResults {
    return {
        version: 1, day: '2026-11-26', commit: 'abc1234', seed: 1, runs: 3, sizes,
        machine: { cpu: 'A processor', cores: 2, memoryMb: 8192, system: 'Linux 6', node: '24.0.0', load: 0.1 },
        peer: { plans: 1000, reports: 10, coldMs: 9000, keystroke: latencies(105, 300), restKb: 700_000, peakKb: 800_000 },
        ...more
    };
}

describe('percentiles', () => {
    it('are samples: the nearest rank', () => {
        const samples = Array.from({ length: 200 }, (_, i) => 200 - i);
        assert.equal(median([3, 1, 2]), 2);
        assert.equal(median([4, 1, 2, 3]), 2);
        assert.equal(percentile(samples, 0.99), 198);
        assert.deepEqual(latenciesOf(samples), { count: 200, p50: 100, p99: 198, most: 200 });
        assert.throws(() => median([]), RangeError);
    });
});

describe('the budgets', () => {
    it('are ratios of medians on the largest size, and growth from a tenth of it', () => {
        const budgets = budgetsOf(results([size(1000), size(10_000)]));
        assert.deepEqual(budgets.map(({ measured }) => Number(measured!.toFixed(2))), [5, 2, 6, 1.2, 409.77, 2, 1, 1, 10, 10, 1.02, 9.57]);
        assert.deepEqual(budgets.slice(0, 7).map(verdictOn), ['kept, 44 % below', 'kept, 20 % below', 'kept, 40 % below', 'kept, 20 % below', 'missed by 2 %', 'missed by 33 %', 'kept, 33 % below']);
    });

    it('compare no growth without a size to compare with', () => {
        assert.equal(budgetsOf(results([size(300), size(1000)])).length, 7);
    });

    it('say why something was not measured, and how far beyond a budget a figure is', () => {
        const broken: Measured<Runs> = { failed: 'died with SIGABRT: out of memory' };
        const [check] = budgetsOf(results([size(1000, { check: { product: broken, floor: runs(1) } })]));
        assert.equal(verdictOn(check), 'not measured: died with SIGABRT: out of memory');
        const [slow] = budgetsOf(results([size(1000, { check: { product: runs(4500), floor: runs(10) } })]));
        assert.equal(verdictOn(slow), 'missed, 50 times as much');
    });
});

describe('the page on speed', () => {
    it('has the machine, the budgets, a table for each size and the peer', () => {
        const { page } = pageOf(results([size(1000), size(10_000)]));
        assert.match(page, /Measured on 2026-11-26 at commit abc1234 on A processor, 2 cores, 8 GB, Linux 6, Node 24\.0\.0\./);
        assert.match(page, /^\| cold check of the state ÷ walk, read and decode all files \| 9 × \| 4 × \| 5 × \| kept, 44 % below \|$/m);
        assert.match(page, /^## 10,000 plans with 10 reports each: 110,000 files, 184 MB$/m);
        assert.match(page, /^\| cold check \| 50 s \| walk, read and decode all files \| 10 s \| 5 × \| 100 MB \| 100 MB \|$/m);
        assert.match(page, /^\| keystroke, p50 \| 105 ms \| 4 ms \|$/m);
        assert.match(page, /!\[[^\]]+\]\(performance\.svg\)/);
        assert.ok(page.indexOf('10,000 plans with') < page.indexOf('\n## 1,000 plans with'));
        assert.doesNotMatch(page, /other work|small run|NaN|undefined/);
    });

    it('says that a machine had other work', () => {
        const loaded = results([size(1000)]);
        assert.match(pageOf({ ...loaded, machine: { ...loaded.machine, load: 5.4 } }).page, /\*\*The machine had other work\*\* \(a load of 5\.4/);
    });

    it('says that a run was small', () => {
        assert.match(pageOf(results([size(100), size(1000)])).page, /\*\*This was a small run\*\* of 1,000 plans with 10 reports each/);
    });

    it('says of everything that failed why', () => {
        const failed = { failed: 'died with 134: out of memory' };
        const broken = size(1000, {
            check: { product: failed, floor: runs(1) }, warmStart: { product: failed, floor: { failed: 'no cache' } }, memory: failed,
            keystroke: { lines: 264, state: failed, small: failed, parse: latencies(2, 5) }, rollup: { anew: failed, again: failed, start: runs(1), floor: failed, floorStart: runs(1) }
        });
        const { page, plot } = pageOf(results([broken], { peer: failed }));
        assert.match(page, /^\| cold check \| died with 134: out of memory \|/m);
        assert.match(page, /^Not measured: died with 134: out of memory\.$/m);
        assert.doesNotMatch(page + plot, /NaN|undefined|Infinity/);
    });
});

describe('the plot of cost against size', () => {
    const { plot } = pageOf(results([size(100), size(1000), size(10_000)]));
    const svg = parse(plot);
    const placeOf = (text: string) => {
        const found = svg.querySelectorAll('text').find(each => each.text === text);
        assert.ok(found, `no ${text}`);
        return { x: Number(found.getAttribute('x')), y: Number(found.getAttribute('y')) };
    };

    it('names its axes, its ticks and its lines', () => {
        for (const label of ['plans in the state', 'time', '100', '1,000', '10,000', '1 ms', '10 s']) {
            placeOf(label);
        }
        assert.equal(svg.querySelectorAll('path.line').length, 6);
        assert.equal(svg.querySelectorAll('path.floor').length, 2);
    });

    it('draws more cost higher and more plans further right', () => {
        const circles = svg.querySelectorAll('g.line-0 circle').map(each => [Number(each.getAttribute('cx')), Number(each.getAttribute('cy'))]);
        assert.equal(circles.length, 3);
        assert.ok(circles[0][0] < circles[1][0] && circles[1][0] < circles[2][0]);
        assert.ok(circles[0][1] > circles[1][1] && circles[1][1] > circles[2][1]);
        const [keystroke] = svg.querySelectorAll('g.line-3 path.line').map(each => each.getAttribute('d')!.slice(1).split('L').map(point => point.split(' ')[1]));
        assert.equal(new Set(keystroke).size, 1);
    });

    it('keeps its labels apart and inside', () => {
        const heights = ['cold check', 'warm start', 'rollup from summaries', 'keystroke, p99', 'read and decode all files', 'one parse'].map(name => placeOf(name).y).sort((a, b) => a - b);
        for (const [i, each] of heights.entries()) {
            assert.ok(i === 0 || each - heights[i - 1] >= 15, heights.join(' '));
            assert.ok(each > 0 && each < 440, heights.join(' '));
        }
    });

    it('has colors for the light and for the dark, and says in words what it shows', () => {
        assert.match(plot, /prefers-color-scheme: dark/);
        assert.match(svg.querySelector('desc')!.text, /cold check: 500 ms at 100 plans, 5 s at 1,000 plans, 50 s at 10,000 plans\./);
    });
});

describe('the tables of a run', () => {
    it('stand in columns', () => {
        const lines = plainText(sizeTable(size(1000))).split('\n');
        const column = lines[0].indexOf('beside');
        assert.ok(lines.slice(2).every(line => line[column - 1] === ' ' && line[column - 2] === ' '));
    });

    it('show durations with three digits', () => {
        assert.deepEqual([0.12345, 12.345, 999, 1234, 123_456].map(time), ['0.123 ms', '12.3 ms', '999 ms', '1.23 s', '123 s']);
    });
});
