import { Option, type Command } from 'commander';
import { readPeriod, yearOfPeriod, type Period } from '../../language/model/periods.ts';
import type { Contribution } from '../../language/progress/contribution.ts';
import type { Network } from '../../language/progress/network.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { addUp, existing, loadNetworks, networkFolder, networkOf, type NetworkOptions } from '../network.ts';
import { networkOptions, outputOptions, print, type OutputOptions } from '../output/print.ts';
import { progressFormats } from '../output/progress.ts';

interface ProgressOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof progressFormats;
    readonly network: string;
    readonly year?: string;
}

/** `throughline progress ORG`: Tool A's reporting tables for one organization's plan. */
export function addProgress(program: Command): void {
    const command = program.command('progress')
        .description('Show how far one plan is: its goals, actions, and Tool A\'s reporting tables.')
        .argument('<organization>', 'its name in the network')
        .option('--network <folder>', 'the folder of the network', '.')
        .option('--year <year>', 'the school year of the reporting tables, as SY2026-27 (default: that of the as-of date)')
        .addOption(new Option('--format <format>', 'how to print the progress; html stands for itself, the columns of csv are in docs/csv.md').choices(Object.keys(progressFormats)).default('text'))
        .action(async (organization: string, options: ProgressOptions) => {
            const year = options.year === undefined ? undefined : schoolYear(options.year);
            const root = networkFolder(existing(options.network));
            const services = await loadNetworks([root], options);
            const address = networkOf(services, root);
            const { State } = services.throughline;
            const { network, asOf, settings } = State.contextOf(address);
            mustBeKnown(network, organization);
            const viewWith = (contributions: () => Iterable<Contribution>) => progressView(network, organization, asOf, settings, year, contributions);
            let needsAll = false;
            let view = viewWith(() => {
                needsAll = true;
                return [];
            });
            if (needsAll) {
                await addUp(services, address);
                view = viewWith(() => State.contributions.all(address));
            }
            if (year !== undefined && view.years.length > 0 && !view.years.includes(year)) {
                throw new UsageError(`There is no plan for ${organization} in ${year}: its plan has ${view.years.join(', ')}.`);
            }
            await print(progressFormats[options.format]({ view, isFrozen: options.asOf === undefined && settings.frozenOn !== undefined }), options);
            process.exitCode = ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

function schoolYear(text: string): Period {
    const { period } = readPeriod(text);
    if (period === undefined || yearOfPeriod(period) !== period) {
        throw new UsageError(`--year takes a school year such as SY2026-27, not ${text}.`);
    }
    return period;
}

/** An organization that has a plan and is declared nowhere is known as well. */
function mustBeKnown({ organizations, plans }: Network, organization: string): void {
    const known = [...new Set([...organizations.keys(), ...plans.keys()])].sort();
    if (!known.includes(organization)) {
        const there = known.length === 0 ? 'There are none here yet: to begin with some, run throughline init.' : `There are ${known.slice(0, 20).join(', ')}.`;
        throw new UsageError(`No organization is called ${organization}. ${there}`);
    }
}
