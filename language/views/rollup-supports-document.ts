import { tableOf, type Section } from './document.ts';
import type { SectionText, SupportsView } from './rollup-supports.ts';
import { signs } from './signs.ts';

/** Who needs support, and what changed around the supports there are; a part with nothing in it is left out. */
export function supportsSections({ needs, around, pooled, texts }: SupportsView): Section[] {
    const section = ({ heading, note }: SectionText, table: Section['table'], rows: number): Section[] => (
        rows === 0 ? [] : [{ level: 2, heading, note, table }]);
    return [
        ...section(texts.needs, tableOf([
            { heading: 'Practice', cell: row => row.practice },
            { heading: 'Organizations', cell: row => row.organizations, isNumber: true },
            { heading: 'behind', cell: row => (row.behind.startsWith(signs.behind.sign) ? { lines: [row.behind], state: 'behind' } : row.behind), isNumber: true },
            { heading: 'with nobody above', cell: row => row.alone, isNumber: true },
            { heading: 'Above work on it', cell: row => row.above, width: 36 },
            { heading: 'Supported', cell: row => row.supported, isNumber: true },
            { heading: 'Supports', cell: row => row.supports, width: 60 }
        ], needs), needs.length),
        ...section(texts.around, tableOf([
            { heading: 'Organization', cell: row => row.organization },
            { heading: 'Support', cell: row => row.support, width: 36 },
            { heading: 'From', cell: row => row.providers, width: 30 },
            { heading: 'Practices', cell: row => row.practices },
            { heading: 'Quarter', cell: row => row.quarter },
            { heading: 'Delivered', cell: row => row.delivered, width: 36 },
            { heading: 'Used', cell: row => row.used, width: 36 },
            { heading: 'Effect as reported', cell: row => row.effects, width: 36 },
            { heading: 'On time', cell: row => row.onTime }
        ], around), around.length),
        ...section(texts.pooled, tableOf([
            { heading: 'Provider', cell: row => row.provider },
            { heading: 'Practice', cell: row => row.practice, width: 36 },
            { heading: 'Organizations', cell: row => row.organizations, isNumber: true },
            { heading: 'Supports', cell: row => row.supports, isNumber: true },
            { heading: 'delivered', cell: row => row.delivered },
            { heading: 'used', cell: row => row.used },
            { heading: 'Effect as reported', cell: row => row.effects },
            { heading: 'Quarter', cell: row => row.quarter },
            { heading: 'On time', cell: row => row.onTime },
            { heading: 'Without', cell: row => row.others, isNumber: true },
            { heading: 'On time without', cell: row => row.othersOnTime }
        ], pooled, { isSum: row => row.isSum }), pooled.length)
    ];
}
