import type * as ast from '../../../language/generated/ast.ts';
import { placeOf } from '../../../language/model/tree.ts';
import { targetValue, unitOf, valueOf, type Quantity, type Target, type Unit } from '../../../language/model/quantities.ts';
import type { Measure, MeasureGroup } from '../../../language/model/types.ts';
import { measuresOf } from '../../../language/progress/elements.ts';
import { placeKey } from '../../../language/progress/numbering.ts';
import { resultsOf } from '../../../language/progress/results.ts';
import { showDay } from '../../../language/rules/words.ts';
import { figure } from '../../../language/views/signs.ts';
import type { PlanFacts } from '../plan-facts.ts';

/** The baseline of a measure or a group, its targets with the figures they come to, and its results so far. */
export function measureCard(node: ast.Measure | ast.Group, { plans, context }: PlanFacts): string[] {
    const { network, asOf } = context;
    const key = placeKey(placeOf(node));
    for (const plan of plans) {
        for (const { measure } of measuresOf(plan)) {
            const group = measure.groups.find(each => placeKey(each.place) === key);
            if (group ?? placeKey(measure.place) === key) {
                const indicator = network.indicators.get(measure.indicator ?? '');
                const results = resultsOf(network, plan, asOf).filter(each => each.measure === measure.name && each.group === group?.name);
                const rows = results.map(({ year, quantity, unit, met }) => (
                    `- ${year}: ${showQuantity(quantity, unit)}${met === undefined ? '' : met ? ', target met' : ', target not met'}`));
                return [
                    ...aims(group ?? measure, measure.unit ?? indicator?.unit),
                    ...(rows.length > 0 ? [`Results:\n${rows.join('\n')}`, `*As of ${showDay(asOf)}*`] : [])
                ];
            }
        }
    }
    return [];
}

function aims({ baseline, targets }: Measure | MeasureGroup, declared: Unit | undefined): string[] {
    const unit = declared ?? (baseline?.value ? unitOf(baseline.value) : undefined);
    const start = baseline?.value && valueOf(baseline.value);
    const rows = targets.map(({ period, target }) => `- ${period ?? 'no year'}: ${showTarget(target, start, unit)}`);
    const from = baseline?.value ? showQuantity(baseline.value, unit ?? unitOf(baseline.value)) : baseline?.toBeSetBy ? `to be set by ${baseline.toBeSetBy}` : '';
    return [
        from === '' ? '' : `Baseline${baseline?.period ? ` ${baseline.period}` : ''}: ${from}`,
        rows.length > 0 ? `Targets:\n${rows.join('\n')}` : ''
    ];
}

/** A target, and what a change comes to: `5 points above baseline = 66.11 %`. */
function showTarget(target: Target, baseline: number | undefined, unit: Unit | undefined): string {
    if (target.kind === 'level') {
        const bound = { 'at-least': 'at least ', 'at-most': 'at most ', better: '' }[target.bound];
        return `${bound}${showQuantity(target.value, unit ?? unitOf(target.value))}`;
    }
    const isPercent = unit === 'percent';
    const isPoints = target.by === 'points' || (target.by === 'unclear' && isPercent);
    const size = Math.abs(target.amount);
    const amount = isPoints ? figure(size, 'count') + (size === 1 ? ' point' : ' points') : figure(size, 'percent');
    const value = targetValue(target, baseline, isPercent)?.value;
    return `${amount} ${target.amount < 0 ? 'below' : 'above'} baseline${value === undefined ? '' : ` = ${figure(value, unit ?? 'count')}`}`;
}

function showQuantity(quantity: Quantity, unit: Unit): string {
    const number = (value: number) => figure(value, 'count');
    const value = valueOf(quantity);
    switch (quantity.kind) {
        case 'share': return `${number(quantity.count)} of ${number(quantity.of)}${value === undefined ? '' : ` = ${figure(value, 'percent')}`}`;
        case 'percent': return figure(quantity.value, 'percent') + (quantity.of === undefined ? '' : ` of ${number(quantity.of)}`);
        case 'mean': return `${number(quantity.value)} across ${number(quantity.across)}`;
        case 'money': return figure(quantity.value, 'dollars');
        case 'number': return figure(quantity.value, unit === 'percent' ? 'count' : unit);
        case 'masked': return `${quantity.percent ? 'under' : 'fewer than'} ${figure(quantity.below, quantity.percent ? 'percent' : 'count')}`;
    }
}
