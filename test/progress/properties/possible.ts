import assert from 'node:assert/strict';
import type { Printed } from '../golden/printed.ts';

/** Numbers that may be below zero: a sum to date that is corrected, a result that went the wrong way, money that is more than there was. */
const SIGNED = new Set(['growth', 'attainment', 'left', 'unplanned']);
const ROLLUP = ['text', 'markdown', 'html', 'csv', 'json'] as const;
const PROGRESS = ['text', 'markdown', 'html', 'csv', 'json'] as const;

/**
 * No page of a network is empty, and none says anything that only a fault of the program says.
 *
 * @param isImpossible whether reports have impossible percentages, which are shown as what they are; sums have none all the same
 */
export function assertPossible(printed: Printed, organizations: readonly string[], isImpossible = false): void {
    for (const format of ROLLUP) {
        assertText(printed.rollup(format), `rollup as ${format}`);
    }
    assertNumbers(JSON.parse(printed.rollup('json')), isImpossible);
    for (const name of organizations) {
        for (const format of PROGRESS) {
            assertText(printed.progress(name, format), `progress ${name} as ${format}`);
        }
        assertNumbers(JSON.parse(printed.progress(name, 'json')), isImpossible);
    }
}

function assertText(text: string, what: string): void {
    assert.ok(text.trim().length > 10, `${what} is empty`);
    const bad = /.*(?:\bNaN\b|\bundefined\b|\bInfinity\b|∞|\[object ).*/.exec(text);
    assert.equal(bad?.[0], undefined, what);
}

function assertNumbers(value: unknown, isImpossible: boolean, path = ''): void {
    if (typeof value === 'number') {
        const field = path.slice(path.lastIndexOf('.') + 1);
        assert.ok(Number.isFinite(value) && (value >= 0 || SIGNED.has(field)), `${path} is ${value}`);
    } else if (typeof value === 'object' && value !== null) {
        const { count, of, percent, unit } = value as Record<string, unknown>;
        if (typeof count === 'number' && typeof of === 'number') {
            assert.ok(of > 0 && count <= of, `${path}: ${count} of ${of}`);
            if (typeof percent === 'number') {
                assert.ok(percent <= 100 && Math.abs(percent - count / of * 100) <= 0.005, `${path}: ${count} of ${of} is ${percent}`);
            }
        }
        if (unit === 'percent' && (!isImpossible || /belowResults\.\d+$/.test(path)) && typeof (value as { value?: unknown }).value === 'number') {
            assert.ok((value as { value: number }).value <= 100, `${path}: ${(value as { value: number }).value} %`);
        }
        for (const [key, each] of Object.entries(value)) {
            assertNumbers(each, isImpossible, `${path}.${key}`);
        }
    }
}
