import type { MeasureGroup, Measure } from '../model/types.ts';
import type { Network } from '../progress/network.ts';
import { oneLine } from './progress-texts.ts';

/**
 * What a reader calls the measures of a plan: their titles, else the title of the shared indicator that they use. Where several
 * of a plan would be called the same, each has its name behind the title.
 */
export class MeasureTitles {
    private readonly network: Network;
    private readonly counts = new Map<string, number>();

    constructor(network: Network, measures: readonly Measure[]) {
        this.network = network;
        for (const title of measures.map(each => this.plain(each))) {
            this.counts.set(title, (this.counts.get(title) ?? 0) + 1);
        }
    }

    /** Empty for a measure without title, indicator and name. */
    of(measure: Measure): string {
        const title = this.plain(measure);
        const name = measure.name ?? '';
        return title === '' ? name : name === '' || (this.counts.get(title) ?? 0) < 2 ? title : `${title} (${name})`;
    }

    ofGroup({ title, name }: MeasureGroup): string {
        return oneLine(title) || name || '';
    }

    private plain({ title, indicator }: Measure): string {
        return oneLine(title) || oneLine(indicator === undefined ? undefined : this.network.indicators.get(indicator)?.title);
    }
}
