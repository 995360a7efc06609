import assert from 'node:assert/strict';
import type { Rollup } from '../../language/progress/rollup.ts';
import type { OnTime } from '../../language/progress/support-pools.ts';
import type { SupportsRollup } from '../../language/progress/supports.ts';
import { numbersIn, type ReadTable } from './read-formats.ts';

type Find = (...headings: string[]) => ReadTable | undefined;

/** Every number and word of the supports stands in its place of the tables, and the tables have no other. */
export function assertSupports({ practices, around, pooled }: SupportsRollup, named: Find): void {
    const cells = (table: ReadTable | undefined) => (table?.rows ?? []).map(row => Object.fromEntries(table!.headings.map((heading, i) => [heading, row[i]])));
    assert.deepEqual(cells(named('Practice', 'Organizations', 'behind', 'with nobody above')).map(row => [
        row.Practice.split(' ')[0], numbersIn(row.Organizations), numbersIn(row.behind), numbersIn(row['with nobody above']), numbersIn(row.Supported), linesOf(row.Supports).length
    ]), practices.map(each => [
        each.practice, [each.organizations], each.organizations === 0 ? [] : [each.behind], each.behind === 0 ? [] : [each.behindAlone], [each.supported], each.supports.length
    ]));
    const quarters = around.flatMap(({ quarters: all }) => (all.length === 0 ? [{ quarter: '–', delivered: [], used: [], effects: [], due: 0, onTime: 0 }] : all));
    assert.deepEqual(cells(named('Organization', 'Support')).map(row => [
        row.Quarter, numbersIn(row['On time']), linesOf(row.Delivered).length, linesOf(row.Used), linesOf(row['Effect as reported'])
    ]), quarters.map(each => [
        each.quarter, each.due === 0 ? [] : [each.onTime, each.due], each.delivered.length, each.used, each.effects.map(({ word, text }) => [word, text].filter(part => part !== null).join(': '))
    ]));
    const share = (of: OnTime) => (of.due === 0 ? [] : [of.onTime, of.due, ...(of.share === null ? [] : [of.share])]);
    const others = ({ due, onTime, share }: OnTime) => ({ due, onTime, share });
    const rows = pooled.flatMap(each => [{ quarter: 'all quarters', served: each.served, others: others(each.others) }, ...each.quarters]);
    const shown = cells(named('Provider', 'Practice'));
    assert.deepEqual(shown.map(row => [row.Quarter, numbersIn(row['On time']), numbersIn(row['On time without'])]), rows.map(each => [each.quarter, share(each.served), share(each.others)]));
    assert.deepEqual(shown.filter(row => row.Quarter === 'all quarters').map(row => [
        row.Practice.split(' ')[0], ...[row.Organizations, row.Supports, row.delivered, row.used, row['Effect as reported'], row.Without].map(numbersIn)
    ]), pooled.map(({ practice, organizations, supports, delivered, used, effects, others }) => [
        practice, [organizations], [supports], [delivered, supports], [used, supports], [effects.fully, effects.partly, effects.not].filter(each => each > 0), [others.organizations]
    ]));
}

function linesOf(cell: string | undefined): string[] {
    return (cell ?? '').split('\n').filter(each => each !== '');
}

/** The supports, made again of nothing but the CSV. */
export function supportsInCsv(rows: readonly Record<string, string>[]): Rollup['supports'] {
    const number = (text: string) => (text === '' ? null : Number(text));
    const word = (text: string) => (text === '' ? null : text);
    const list = (text: string) => text.split('; ').filter(each => each !== '');
    const of = (kind: string) => rows.filter(each => each.row === kind);
    const around = of('support').map(row => {
        const own = (kind: string) => of(kind).filter(each => each.organization === row.organization && each.support === row.support && each.title === row.title);
        const name = { organization: row.organization, support: word(row.support), title: word(row.title), providers: list(row.providers) };
        return {
            ...name, practices: list(row.practices), serves: list(row.serves),
            quarters: own('support-quarter').map(({ quarter, due, on_time: onTime }) => {
                const inQuarter = (kind: string) => own(kind).filter(each => each.quarter === quarter);
                return {
                    quarter, due: Number(due), onTime: Number(onTime),
                    delivered: inQuarter('support-delivered').map(each => ({
                        provider: each.delivered_by, count: number(each.delivered), of: number(each.delivered_of), text: word(each.delivered_text), because: word(each.delivered_because)
                    })),
                    used: inQuarter('support-used').map(each => each.used),
                    effects: inQuarter('support-effect').map(each => ({ word: word(each.effect), text: word(each.effect_text) }))
                };
            })
        };
    });
    const served = (row: Record<string, string>) => ({ due: Number(row.due), onTime: Number(row.on_time), share: number(row.on_time_share) });
    const others = (row: Record<string, string>) => ({ due: Number(row.others_due), onTime: Number(row.others_on_time), share: number(row.others_share) });
    return {
        practices: of('support-need').map(row => {
            const supports = around.filter(each => each.practices.includes(row.practice)).map(({ organization, support, title, providers }) => ({ organization, support, title, providers }));
            assert.equal(supports.length, Number(row.supports));
            return {
                practice: row.practice, organizations: Number(row.organizations), behind: Number(row.behind), behindAlone: Number(row.behind_alone), above: list(row.above),
                supported: Number(row.supported), supports
            };
        }),
        around,
        pooled: of('support-pool').map(row => ({
            provider: word(row.providers), practice: row.practice, organizations: Number(row.organizations), supports: Number(row.supports),
            delivered: Number(row.supports_delivered), used: Number(row.supports_used),
            effects: { fully: Number(row.effects_fully), partly: Number(row.effects_partly), not: Number(row.effects_not) },
            served: served(row), others: { organizations: Number(row.others), ...others(row) },
            quarters: of('support-pool-quarter').filter(each => each.practice === row.practice && each.providers === row.providers)
                .map(each => ({ quarter: each.quarter, served: served(each), others: others(each) }))
        }))
    };
}
