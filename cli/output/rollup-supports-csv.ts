import type { SupportsRollup } from '../../language/progress/supports.ts';
import type { CsvRow } from './csv.ts';

/** The columns of the rows on supports, behind those that they share with others. */
export const supportColumns = [
    'support', 'providers', 'practices', 'serves', 'behind', 'behind_alone', 'above', 'supported', 'supports', 'quarter', 'delivered_by', 'delivered', 'delivered_of',
    'delivered_text', 'delivered_because', 'used', 'effect', 'effect_text', 'due', 'on_time', 'on_time_share', 'supports_delivered', 'supports_used',
    'effects_fully', 'effects_partly', 'effects_not', 'others', 'others_due', 'others_on_time', 'others_share'
] as const;

type Row = CsvRow<typeof supportColumns[number] | 'row' | 'organization' | 'title' | 'practice' | 'organizations'>;

/** Who needs support, what was said and done around each support, and the supports of a provider together. */
export function supportRows({ practices, around, pooled }: SupportsRollup): Row[] {
    return [
        ...practices.map(({ practice, organizations, behind, behindAlone, above, supported, supports }): Row => ({
            row: 'support-need', practice, organizations, behind, behind_alone: behindAlone, above: above.join('; '), supported, supports: supports.length
        })),
        ...around.flatMap(({ organization, support, title, providers, practices: coded, serves, quarters }) => {
            const own = { organization, support, title };
            return [
                { row: 'support', ...own, providers: providers.join('; '), practices: coded.join('; '), serves: serves.join('; ') },
                ...quarters.flatMap(({ quarter, due, onTime, delivered, used, effects }): Row[] => [
                    { row: 'support-quarter', ...own, quarter, due, on_time: onTime },
                    ...delivered.map(each => ({
                        row: 'support-delivered', ...own, quarter, delivered_by: each.provider, delivered: each.count, delivered_of: each.of,
                        delivered_text: each.text, delivered_because: each.because
                    })),
                    ...used.map(text => ({ row: 'support-used', ...own, quarter, used: text })),
                    ...effects.map(each => ({ row: 'support-effect', ...own, quarter, effect: each.word, effect_text: each.text }))
                ])
            ];
        }),
        ...pooled.flatMap(({ provider, practice, organizations, supports, delivered, used, effects, served, others, quarters }) => {
            const own = { practice, providers: provider };
            return [
                {
                    row: 'support-pool', ...own, organizations, supports, supports_delivered: delivered, supports_used: used,
                    effects_fully: effects.fully, effects_partly: effects.partly, effects_not: effects.not,
                    due: served.due, on_time: served.onTime, on_time_share: served.share,
                    others: others.organizations, others_due: others.due, others_on_time: others.onTime, others_share: others.share
                },
                ...quarters.map((each): Row => ({
                    row: 'support-pool-quarter', ...own, quarter: each.quarter, due: each.served.due, on_time: each.served.onTime, on_time_share: each.served.share,
                    others_due: each.others.due, others_on_time: each.others.onTime, others_share: each.others.share
                }))
            ];
        })
    ];
}
