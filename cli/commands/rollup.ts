import { Option, type Command } from 'commander';
import { rollUp } from '../../language/progress/rollup.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { addUp, existing, loadNetworks, networkFolder, networkOf, type NetworkOptions } from '../network.ts';
import { networkOptions, outputOptions, print, type OutputOptions } from '../output/print.ts';
import { rollupFormats } from '../output/rollup.ts';

interface RollupOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof rollupFormats;
    readonly network: string;
}

/** `throughline rollup [organization]`: how far an organization and everything below it are. */
export function addRollup(program: Command): void {
    const command = program.command('rollup')
        .description('Add up progress and results over an organization and everything below it.')
        .argument('[organization]', 'its name in the network; without one, the organizations at the top')
        .option('--network <folder>', 'the folder of the network', '.')
        .addOption(new Option('--format <format>', 'how to print the rollup; html stands for itself, the columns of csv are in docs/csv.md').choices(Object.keys(rollupFormats)).default('text'))
        .action(async (organization: string | undefined, options: RollupOptions) => {
            const root = networkFolder(existing(options.network));
            const services = await loadNetworks([root], options);
            const { State } = services.throughline;
            const address = networkOf(services, root);
            const { network, asOf, settings } = State.contextOf(address);
            if (network.organizations.size === 0) {
                throw new UsageError(`There are no organizations in ${options.network}: declare them in a .plan file, such as school lincoln-ms "Lincoln Middle School", or begin with throughline init.`);
            }
            if (organization !== undefined && !network.organizations.has(organization)) {
                throw new UsageError(`No organization is called ${organization}. There are ${[...network.organizations.keys()].sort().slice(0, 20).join(', ')}.`);
            }
            await addUp(services, address);
            const rollup = rollUp(network, organization === undefined ? undefined : [organization], asOf, settings, State.contributions.all(address));
            await print(rollupFormats[options.format]({
                rollup,
                network,
                minimumCellSize: settings.minimumCellSize,
                isFrozen: options.asOf === undefined && settings.frozenOn !== undefined
            }), options);
            process.exitCode = ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}
