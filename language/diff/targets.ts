import type { Period } from '../model/periods.ts';
import { targetValue, unitOf, valueOf, type Quantity, type Target } from '../model/quantities.ts';
import type { Baseline, Better, YearTarget } from '../model/types.ts';
import type { Found } from './change.ts';

/** What a measure or a group of it aims at, with what its measure and its indicator say of it. */
export interface Aims {
    readonly baseline?: Baseline;
    readonly targets: readonly YearTarget[];
    readonly better?: Better;
    readonly isPercent: boolean;
}

/** Compares the targets of two revisions year by year, in the direction in which the measure gets better. */
export function compareTargets(base: Aims, head: Aims): Found[] {
    const before = byPeriod(base.targets);
    const after = byPeriod(head.targets);
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key): Found[] => {
        const [old, now] = [before.get(key), after.get(key)];
        const fact = key.split('\n')[0] || undefined;
        if (!old || !now) {
            return [old ? { kind: 'target-removed', effect: 'weaker', fact, before: showTarget(old) }
                : { kind: 'target-added', effect: 'stronger', fact, after: showTarget(now!) }];
        }
        const found = compareTwo(old, base, now, head);
        return found ? [{ ...found, fact, before: showTarget(old), after: showTarget(now) }] : [];
    });
}

function compareTwo(old: Target, base: Aims, now: Target, head: Aims): Found | undefined {
    const [first, second] = sizes(old, base, now, head);
    if (first === undefined || second === undefined) {
        return showTarget(old) === showTarget(now) ? undefined : { kind: 'target-changed', effect: 'weaker' };
    }
    const lower = isLowerBetter(now, head);
    if (isLowerBetter(old, base) !== lower) {
        return { kind: 'target-changed', effect: 'weaker' };
    }
    if (first === second) {
        return undefined;
    }
    const raised = second > first;
    return { kind: raised ? 'target-raised' : 'target-lowered', effect: raised === lower ? 'weaker' : 'stronger' };
}

/** Two changes of a baseline are compared as such, so that another baseline is not told twice. */
function sizes(old: Target, base: Aims, now: Target, head: Aims): [number | undefined, number | undefined] {
    if (old.kind === 'change' && now.kind === 'change' && old.by === now.by) {
        return [old.amount, now.amount];
    }
    const value = (target: Target, { baseline, isPercent }: Aims) => targetValue(target, baseline?.value && valueOf(baseline.value), isPercent)?.value;
    return [value(old, base), value(now, head)];
}

function isLowerBetter(target: Target, { better }: Aims): boolean {
    if (target.kind === 'level' && target.bound !== 'better') {
        return target.bound === 'at-most';
    }
    return better === undefined ? target.kind === 'change' && target.amount < 0 : better === 'lower';
}

/** By period; of a period that has several, each has its own place. */
function byPeriod(targets: readonly YearTarget[]): Map<string, Target> {
    const count = new Map<Period, number>();
    return new Map(targets.map(({ period = '', target }) => {
        const number = (count.get(period) ?? 0) + 1;
        count.set(period, number);
        return [`${period}\n${number}`, target];
    }));
}

/** A target as an author writes it: `at least 30%`, `5 points above baseline`. */
export function showTarget(target: Target): string {
    if (target.kind === 'level') {
        return `${{ 'at-least': 'at least ', 'at-most': 'at most ', better: '' }[target.bound]}${showQuantity(target.value)}`;
    }
    const size = `${Math.abs(target.amount)}${target.by === 'points' ? ' points' : '%'}`;
    return target.by === 'unclear' ? `${target.amount < 0 ? '-' : '+'}${size}` : `${size} ${target.amount < 0 ? 'below' : 'above'} baseline`;
}

/** A figure as an author writes it: `109 of 604`, `27%`. */
export function showQuantity(quantity: Quantity): string {
    const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 }).format;
    switch (quantity.kind) {
        case 'share': return `${number(quantity.count)} of ${number(quantity.of)}`;
        case 'percent': return `${number(quantity.value)}%${quantity.of === undefined ? '' : ` of ${number(quantity.of)}`}`;
        case 'mean': return `${number(quantity.value)} across ${number(quantity.across)}`;
        case 'number': return number(quantity.value);
        case 'money': return `$${number(quantity.value)}`;
        case 'masked': return `fewer than ${number(quantity.below)}${quantity.percent ? '%' : ''}${quantity.of === undefined ? '' : ` of ${number(quantity.of)}`}`;
    }
}

/** Whether a measure counts in per cent: by its baseline, else by its unit. */
export function countsInPercent(baseline: Baseline | undefined, unit: string | undefined): boolean {
    return baseline?.value ? unitOf(baseline.value) === 'percent' : (unit ?? 'percent') === 'percent';
}
