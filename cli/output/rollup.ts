import type { Network } from '../../language/progress/network.ts';
import type { Rollup } from '../../language/progress/rollup.ts';
import { showDay } from '../../language/rules/words.ts';
import { rollupView } from '../../language/views/rollup.ts';
import { signs } from '../../language/views/signs.ts';
import { table } from './table.ts';

interface RollupFacts {
    readonly rollup: Rollup;
    readonly network: Network;
    readonly minimumCellSize: number;
    /** The as-of date stands in the network's settings. */
    readonly isFrozen: boolean;
}

export const rollupFormats = { text: rollupText, json: rollupJson };

function rollupJson({ rollup }: RollupFacts): string {
    return `${JSON.stringify(rollup, undefined, 2)}\n`;
}

function rollupText({ rollup, network, minimumCellSize, isFrozen }: RollupFacts): string {
    const view = rollupView(rollup, network, minimumCellSize);
    const lines = [
        `Rollup as of ${showDay(rollup.asOf)}${isFrozen ? ' (the date this network is frozen on)' : ''}`,
        '',
        ...table([
            { heading: 'Organization', cell: row => '  '.repeat(row.depth) + row.organization },
            { heading: 'ESSA', cell: row => row.designation },
            { heading: 'Plan', cell: row => row.status },
            { heading: `Actions ${signs.done.word}`, cell: row => row.actionsDone, right: true },
            { heading: signs.behind.word, cell: row => row.actionsBehind, right: true },
            { heading: 'on time', cell: row => (row.onTimeByPlan === null ? row.onTime : `${row.onTime} (by the plan's dates ${row.onTimeByPlan})`) },
            { heading: `Milestones ${signs.done.word}`, cell: row => row.milestonesDone, right: true },
            { heading: signs.behind.word, cell: row => row.milestonesBehind, right: true }
        ], view.implementation)
    ];
    if (view.practices.length > 0) {
        lines.push('', ...table([
            { heading: 'Practice', cell: row => `${row.code} ${row.title}`.trim() },
            { heading: 'Organizations', cell: row => row.organizations, right: true },
            { heading: 'Strategies', cell: row => row.strategies, right: true },
            { heading: 'Actions done', cell: row => row.actionsDone, right: true },
            { heading: 'behind', cell: row => row.actionsBehind, right: true }
        ], view.practices));
    }
    if (view.results.length > 0) {
        lines.push('', ...table([
            { heading: 'Results', cell: row => row.organization },
            { heading: 'Measure', cell: row => row.measure },
            { heading: 'Year', cell: row => row.year },
            { heading: 'Result', cell: row => row.result },
            { heading: 'Target', cell: row => row.target },
            { heading: '', cell: row => row.judgement }
        ], view.results));
    }
    return `${lines.join('\n')}\n`;
}
