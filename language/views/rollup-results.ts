import type { Network } from '../progress/network.ts';
import type { OrganizationRollup, ResultRow, ResultSource, Rollup, SumRow } from '../progress/rollup.ts';
import { oneLine } from './progress-texts.ts';
import type { ResultView } from './rollup.ts';
import { countText, figure, hiddenText, hiddenToProtect, NOTHING } from './signs.ts';

/**
 * The results of an organization, and behind them the sums over everything under it.
 *
 * @param title what readers call the organization
 * @param minimum results of fewer students are hidden
 */
export function resultRows(organization: OrganizationRollup, title: string, { sourceOf }: Rollup, network: Network, minimum: number): ResultView[] {
    return [
        ...ownResults(organization, title, sourceOf(organization.id).results, network, minimum),
        ...organization.belowResults.map(sum => sumResult(title, sum, network))
    ];
}

/** Results stand in their order; `sources` has one for each. */
function ownResults(organization: OrganizationRollup, title: string, sources: readonly ResultSource[], network: Network, minimum: number): ResultView[] {
    const { results } = organization;
    const titles = results.map((each, i) => oneLine(sources[i].titles[0] ?? '') || indicatorTitle(each.indicator, network));
    return results.map((each, i) => {
        const isAlone = results.every((other, j) => titles[j] !== titles[i] || other.measure === each.measure);
        const measure = isAlone ? titles[i] : `${titles[i]} (${each.measure})`;
        return ownResult(title, each, each.group === undefined ? measure : `${measure}: ${oneLine(sources[i].titles[1] ?? '') || each.group}`, sources[i], network, minimum);
    });
}

function ownResult(organization: string, result: ResultRow, measure: string, { place, protects }: ResultSource, network: Network, minimum: number): ResultView {
    return {
        organization,
        indicator: indicatorTitle(result.indicator, network),
        place,
        measure,
        year: result.year,
        result: result.suppressed ? hiddenText(!protects, minimum) : withCount(result.value, result.n, result.unit),
        target: result.target === null ? NOTHING : figure(result.target, result.unit),
        judgement: result.met === null ? NOTHING : result.met ? 'met' : 'not met',
        isMet: result.met,
        isSum: false
    };
}

function sumResult(organization: string, sum: SumRow, network: Network): ResultView {
    const notAdded = sum.notAdded.map(each => `${each.id}: ${each.reason}`);
    const remarks = [...(sum.suppressed > 0 ? [`${countText(sum.suppressed)} hidden`] : []), ...notAdded];
    return {
        organization: `${organization}, all under it`,
        indicator: indicatorTitle(sum.indicator, network),
        measure: indicatorTitle(sum.indicator, network),
        year: sum.year,
        result: sum.value === null && sum.suppressed > 0 ? hiddenToProtect : withCount(sum.value, sum.n, sum.unit),
        target: `${countText(sum.organizations)} of ${countText(sum.schools)} schools`,
        judgement: [`${countText(sum.met)} met`, ...remarks].join('; '),
        isMet: null,
        isSum: true
    };
}

/** What readers call a shared indicator. */
export function indicatorTitle(name: string, network: Network): string {
    return oneLine(network.indicators.get(name)?.title) || name;
}

function withCount(value: number | null, n: number | null, unit: string): string {
    if (value === null) {
        return NOTHING;
    }
    return n === null ? figure(value, unit) : `${figure(value, unit)} ${unit === 'score' ? 'across' : 'of'} ${countText(n)}`;
}
