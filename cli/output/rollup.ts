import type { Network } from '../../language/progress/network.ts';
import type { Rollup } from '../../language/progress/rollup.ts';
import { rollupDocument } from '../../language/views/rollup-document.ts';
import { practiceSums, rollupView } from '../../language/views/rollup.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { rollupCsv } from './rollup-csv.ts';
import { toText } from './text.ts';

interface RollupFacts {
    readonly rollup: Rollup;
    readonly network: Network;
    readonly minimumCellSize: number;
    /** The as-of date stands in the network's settings. */
    readonly isFrozen: boolean;
}

/** Each gives what is printed piece by piece. */
export const rollupFormats = {
    text: (facts: RollupFacts) => toText(documentOf(facts)),
    markdown: (facts: RollupFacts) => toMarkdown(documentOf(facts)),
    json: ({ rollup }: RollupFacts) => toJson({
        asOf: rollup.asOf, organizations: rollup.organizations, practices: practiceSums(rollup), domains: rollup.domains, supports: rollup.supports
    }),
    html: (facts: RollupFacts) => toHtml(documentOf(facts)),
    csv: ({ rollup }: RollupFacts) => rollupCsv(rollup)
};

function documentOf({ rollup, network, minimumCellSize, isFrozen }: RollupFacts) {
    return rollupDocument(rollupView(rollup, network, minimumCellSize), rollup, isFrozen);
}
