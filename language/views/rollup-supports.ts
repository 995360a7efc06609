import type { Place } from '../model/types.ts';
import type { Network } from '../progress/network.ts';
import type { Rollup } from '../progress/rollup.ts';
import type { OnTime, SupportPool } from '../progress/support-pools.ts';
import type { Delivered, PracticeNeed, SupportAround } from '../progress/supports.ts';
import { oneLine } from './progress-texts.ts';
import { countText, figure, NOTHING, ofAll, signs } from './signs.ts';

/** Who needs support with what, and what changed around the supports there are. */
export interface SupportsView {
    readonly needs: readonly NeedRow[];
    readonly around: readonly AroundRow[];
    readonly pooled: readonly PoolRow[];
    readonly texts: Readonly<Record<'needs' | 'around' | 'pooled', SectionText>>;
}

/** How a section is called, and what its readers have to know. */
export interface SectionText {
    readonly heading: string;
    readonly note: string;
}

export interface NeedRow {
    /** Code and title. */
    readonly practice: string;
    readonly place?: Place;
    readonly organizations: string;
    readonly behind: string;
    /** Of those that are behind, how many have nobody above them who works on it. */
    readonly alone: string;
    readonly above: string;
    readonly supported: string;
    readonly supports: readonly string[];
}

/** A support in one quarter; one of which nothing is known yet has a row without a quarter. */
export interface AroundRow {
    readonly organization: string;
    readonly place?: Place;
    readonly support: string;
    readonly providers: string;
    readonly practices: string;
    readonly quarter: string;
    readonly delivered: readonly string[];
    readonly used: readonly string[];
    readonly effects: readonly string[];
    /** Of the actions due in the quarter in what it serves. */
    readonly onTime: string;
}

/** A provider's supports for a practice in one quarter, or in all of them. */
export interface PoolRow {
    readonly provider: string;
    readonly practice: string;
    readonly organizations: string;
    readonly supports: string;
    readonly delivered: string;
    readonly used: string;
    readonly effects: string;
    readonly quarter: string;
    readonly onTime: string;
    readonly others: string;
    readonly othersOnTime: string;
    /** Over all quarters. */
    readonly isSum: boolean;
}

const ALL_QUARTERS = 'all quarters';

export const supportTexts: SupportsView['texts'] = {
    needs: { heading: 'Supports by practice', note: 'First the practices where many are behind and nobody above works on it.' },
    around: {
        heading: 'What changed around each support',
        note: 'On time: of the actions due in the quarter in what the support serves. Good or bad numbers here do not say that the support made them so: supports go to those who lag.'
    },
    pooled: {
        heading: 'Supports by provider and practice',
        note: 'Beside them the organizations with the practice and no support for it, in the same quarters. The two are not alike, so that a difference between them is not what the supports did. No share is told of fewer than five actions.'
    }
};

/** @param titles of the organizations of the rollup, by name */
export function supportsView({ supports, sourceOf }: Rollup, network: Network, titles: ReadonlyMap<string, string>): SupportsView {
    const called = calledBy(network, titles);
    return {
        needs: supports.practices.map(each => needRow(each, network, called)),
        around: supports.around.flatMap(each => aroundRows(each, sourceOf(each.organization).place, called)),
        pooled: supports.pooled.flatMap(each => poolRows(each, network, called)),
        texts: supportTexts
    };
}

export type Called = (name: string) => string;

/** What readers call an organization, in the rollup or not. */
export function calledBy(network: Network, titles: ReadonlyMap<string, string>): Called {
    return name => titles.get(name) ?? (oneLine(network.organizations.get(name)?.title) || oneLine(name));
}

export function needRow(need: PracticeNeed, network: Network, called: Called): NeedRow {
    const practice = network.practices.get(need.practice);
    return {
        practice: practiceTitle(need.practice, network),
        ...(practice && { place: practice.place }),
        organizations: countText(need.organizations),
        behind: need.organizations === 0 ? NOTHING : need.behind === 0 ? '0' : `${signs.behind.sign} ${countText(need.behind)}`,
        alone: need.behind === 0 ? NOTHING : countText(need.behindAlone),
        above: need.above.map(called).join(', ') || (need.organizations === 0 ? NOTHING : 'nobody'),
        supported: countText(need.supported),
        supports: need.supports.map(each => `${called(each.organization)}: ${supportTitle(each)}${each.providers.length === 0 ? '' : ` (from ${each.providers.map(called).join(', ')})`}`)
    };
}

export function aroundRows(support: SupportAround, place: Place, called: Called): AroundRow[] {
    const head = {
        organization: called(support.organization),
        place,
        support: supportTitle(support),
        providers: support.providers.map(called).join(', ') || NOTHING,
        practices: support.practices.join(', ') || NOTHING
    };
    const rows = support.quarters.map(each => ({
        ...head,
        quarter: each.quarter,
        delivered: each.delivered.map(one => deliveredText(one, called)),
        used: each.used.map(oneLine),
        effects: each.effects.map(({ word, text }) => [word, oneLine(text ?? '')].filter(part => part !== null && part !== '').join(': ')),
        onTime: ofAll(each.onTime, each.due)
    }));
    return rows.length > 0 ? rows : [{ ...head, quarter: NOTHING, delivered: [], used: [], effects: [], onTime: NOTHING }];
}

function deliveredText({ provider, count, of, text, because }: Delivered, called: Called): string {
    const amount = count === null ? '' : of === null ? countText(count) : `${countText(count)} of ${countText(of)}`;
    const what = [amount, oneLine(text ?? '')].filter(each => each !== '').join(' ');
    return `${called(provider)}: ${what || 'delivered'}${because === null ? '' : `, because ${oneLine(because)}`}`;
}

export function poolRows(pool: SupportPool, network: Network, called: Called): PoolRow[] {
    const head = { provider: pool.provider === null ? 'not said by whom' : called(pool.provider), practice: practiceTitle(pool.practice, network) };
    const { fully, partly, not } = pool.effects;
    const sum: PoolRow = {
        ...head,
        organizations: countText(pool.organizations),
        supports: countText(pool.supports),
        delivered: ofAll(pool.delivered, pool.supports),
        used: ofAll(pool.used, pool.supports),
        effects: ([[fully, 'fully'], [partly, 'partly'], [not, 'not']] as const).filter(([count]) => count !== 0).map(([count, word]) => `${countText(count)} ${word}`).join(', ') || NOTHING,
        quarter: ALL_QUARTERS,
        onTime: onTimeText(pool.served),
        others: countText(pool.others.organizations),
        othersOnTime: onTimeText(pool.others),
        isSum: true
    };
    return [sum, ...pool.quarters.map(each => ({
        ...head, organizations: '', supports: '', delivered: '', used: '', effects: '', others: '', quarter: each.quarter,
        onTime: onTimeText(each.served), othersOnTime: onTimeText(each.others), isSum: false
    }))];
}

/** `6 of 8 (75 %)`; of fewer than five no share is told. */
function onTimeText({ due, onTime, share }: OnTime): string {
    return share === null ? ofAll(onTime, due) : `${ofAll(onTime, due)} (${figure(share, 'percent')})`;
}

function practiceTitle(code: string, network: Network): string {
    return `${code} ${oneLine(network.practices.get(code)?.title)}`.trim();
}

function supportTitle({ title, support }: { readonly title: string | null; readonly support: string | null }): string {
    return oneLine(title ?? '') || support || 'a support without a title';
}
