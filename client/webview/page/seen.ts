import { h, type ComponentChild } from 'preact';
import type { RollupChoice, RollupFilter } from '../../../language/views/rollup-choice.ts';
import type { RollupPage } from '../../../language/views/rollup-page.ts';
import { tell } from './host.ts';

/** So many rows a list gets longer at a time. */
const MORE = 100;
/** Someone who types is waited for, in milliseconds. */
const QUIET = 250;

/** What the page shows of its rollup. A page that is made again takes it from the view, and what its reader chooses from then on is added. */
let seen: RollupChoice = {};

export function takeSeen(choice: RollupChoice): void {
    seen = choice;
}

function see(change: Partial<RollupChoice>): void {
    seen = { ...seen, ...change };
    tell({ type: 'see', choice: seen });
}

/** Opens or closes what is below an organization. */
export function openButtonOf({ id, organization, isOpen }: RollupPage['implementation'][number]): ComponentChild {
    const others = (list: readonly string[] = []) => list.filter(each => each !== id);
    return isOpen !== null && h('button', {
        class: 'opens', 'aria-expanded': isOpen, 'aria-label': `What is below ${organization}`,
        onClick: () => see({ opened: [...others(seen.opened), ...(isOpen ? [] : [id])], closed: [...others(seen.closed), ...(isOpen ? [id] : [])] })
    }, isOpen ? '▾' : '▸');
}

/** How many rows of a list are left out; leads to more of them. */
export function moreButton({ rest }: RollupPage, key: string): ComponentChild {
    if (!Object.hasOwn(rest, key)) {
        return null;
    }
    const { shown, left } = rest[key];
    return h('button', { class: 'link', onClick: () => see({ lengths: { ...seen.lengths, [key]: shown + MORE } }) }, `… and ${left.toLocaleString('en-US')} more`);
}

/** Which organizations are shown. */
export function drawFilters({ filter, filters, all, fitting }: RollupPage): ComponentChild {
    const set = (change: RollupFilter) => see({ filter: { ...seen.filter, ...change }, lengths: {} });
    const select = (label: string, of: 'kind' | 'designation' | 'status', choices: readonly string[]) => h('label', null, `${label} `, h('select', {
        value: filter[of] ?? '', onChange: (event: Event) => set({ [of]: (event.currentTarget as HTMLSelectElement).value })
    }, ['', ...choices].map(each => h('option', { value: each, selected: each === (filter[of] ?? '') }, each === '' ? 'all' : each))));
    return h('div', { class: 'filters', role: 'search', 'aria-label': 'Filters' },
        select('Kind', 'kind', filters.kinds),
        select('ESSA', 'designation', filters.designations),
        select('Plan', 'status', filters.statuses),
        h('label', null, h('input', { type: 'checkbox', checked: filter.isBehind === true, onChange: (event: Event) => set({ isBehind: (event.currentTarget as HTMLInputElement).checked }) }), ' behind only'),
        h('label', null, 'Name ', h('input', { type: 'search', defaultValue: filter.text ?? '', onInput: (event: Event) => whenQuiet(() => set({ text: (event.target as HTMLInputElement).value })) })),
        h('span', { class: 'quiet', role: 'status' }, fitting === all ? '' : `${fitting.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} organizations`));
}

let waiting: ReturnType<typeof setTimeout> | undefined;

function whenQuiet(then: () => void): void {
    clearTimeout(waiting);
    waiting = setTimeout(then, QUIET);
}
