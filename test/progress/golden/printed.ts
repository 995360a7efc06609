import { loadNetworks, networkOf } from '../../../cli/network.ts';
import { progressFormats } from '../../../cli/output/progress.ts';
import { rollupFormats } from '../../../cli/output/rollup.ts';
import type { Day, Period } from '../../../language/model/periods.ts';
import type { Network } from '../../../language/progress/network.ts';
import { rollUp } from '../../../language/progress/rollup.ts';
import type { Settings } from '../../../language/settings.ts';
import { progressView } from '../../../language/views/progress-view.ts';

export type RollupFormat = keyof typeof rollupFormats;
export type ProgressFormat = keyof typeof progressFormats;

/** A network on a day, as the command line prints it, without the cost of a process for each page. */
export class Printed {
    readonly network: Network;
    private readonly asOf: Day;
    private readonly settings: Settings;

    constructor(network: Network, asOf: Day, settings: Settings) {
        this.network = network;
        this.asOf = asOf;
        this.settings = settings;
    }

    /** Loads a folder as the command line does. */
    static async of(folder: string, asOf: Day): Promise<Printed> {
        const services = await loadNetworks([folder], { asOf });
        const context = services.throughline.State.contextOf(networkOf(services, folder));
        return new Printed(context.network, context.asOf, context.settings);
    }

    /** @param root the organization to begin with; without one, those at the top */
    rollup(format: RollupFormat, root?: string): string {
        const { network, asOf, settings } = this;
        const rollup = rollUp(network, root === undefined ? undefined : [root], asOf, settings);
        return [...rollupFormats[format]({ rollup, network, minimumCellSize: settings.minimumCellSize, isFrozen: false })].join('');
    }

    progress(organization: string, format: ProgressFormat, year?: Period): string {
        return [...progressFormats[format]({ view: progressView(this.network, organization, this.asOf, this.settings, year), isFrozen: false })].join('');
    }
}
