import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import type { DeliveredEntry, Support } from '../model/types.ts';
import type { HeldSupport, SupportState } from '../progress/plan-supports.ts';
import { dayView, oneLine } from './progress-texts.ts';
import type { DayView, SupportLine, SupportView } from './progress.ts';
import { countText, figure, NOTHING } from './signs.ts';

const WORDS: Readonly<Record<SupportState, string>> = {
    given: 'given', underWay: 'under way', late: 'late', missing: 'missing', short: 'cut short', notDue: 'not due', dropped: 'dropped'
};

/**
 * The supports of a plan as readers see them.
 *
 * @param year the school year that is shown; days have no year if all of them lie in it
 * @param titleOf what readers call somebody who provides a support, by the name of an organization
 */
export function supportViews(supports: readonly HeldSupport[], year: Period, titleOf: (name: string) => string): SupportView[] {
    const days = supports.flatMap(each => [each.neededBy, each.plannedFrom, each.plannedTo, each.plannedToByPlan]).filter(each => each !== undefined);
    const shownYear = days.every(each => schoolYearOf(each) === year) ? year : undefined;
    return supports.map(each => supportView(each, titleOf, day => (day === undefined ? null : dayView(day, shownYear))));
}

function supportView(held: HeldSupport, titleOf: (name: string) => string, show: (day: Day | undefined) => DayView | null): SupportView {
    const { support, state, delivered, used, effect } = held;
    const value = delivered?.entry.value;
    const [needed, plannedFrom, plannedTo] = [held.neededBy, held.plannedFrom, held.plannedTo].map(show);
    const was = show(held.plannedToByPlan);
    const line = (text: string, from: { readonly on: Day; readonly entry: { readonly place: SupportLine['place'] } }): SupportLine => ({ text, place: from.entry.place, on: dayView(from.on) });
    return {
        name: support.name ?? null,
        title: oneLine(support.title) || support.name || '',
        codes: support.codes ?? [],
        state,
        stateText: WORDS[state],
        providers: providersOf(support, titleOf),
        serves: support.serves ?? [],
        needed, plannedFrom, plannedTo,
        plannedText: [
            plannedFrom || plannedTo ? [plannedFrom, plannedTo].flatMap(each => each?.text ?? []).join(' to ') : NOTHING,
            ...(was ? [`(was ${was.text})`] : []), ...(held.isPlannedLate ? ['(late)'] : [])
        ].join(' '),
        delivered: delivered ? line(deliveredText(delivered.entry), delivered) : NO_LINE,
        count: value?.kind === 'share' ? value.count : value?.kind === 'number' ? value.value : null,
        of: value?.kind === 'share' ? value.of : null,
        used: used.map(each => line(withReason(each.entry.text, each.entry.because), each)),
        effect: effect ? line(withReason([effect.entry.word, effect.entry.text].filter(each => each !== undefined).join(': '), effect.entry.because), effect) : NO_LINE,
        effectWord: effect?.entry.word ?? null,
        place: support.place
    };
}

const NO_LINE: SupportLine = { text: NOTHING, place: null, on: null };

function providersOf({ providers = [] }: Support, titleOf: (name: string) => string): string[] {
    return providers.flatMap(({ name, text }) => (name === undefined ? text ?? [] : titleOf(name))).map(oneLine);
}

/** `11 of 12 weekly visits – One week of snow`. */
function deliveredText({ value, text, because }: DeliveredEntry): string {
    const amount = value === undefined ? '' : value.kind === 'share' ? `${countText(value.count)} of ${countText(value.of)}`
        : value.kind === 'percent' ? figure(value.value, 'percent') : value.kind === 'number' || value.kind === 'money' ? figure(value.value, value.kind === 'money' ? 'dollars' : 'count') : '';
    return withReason([amount, text ?? ''].filter(each => each !== '').join(' ') || 'delivered', because);
}

function withReason(text: string, because: string | undefined): string {
    return [text, because].flatMap(each => (each === undefined || each === '' ? [] : [oneLine(each)])).join(' \u2013 ');
}
