import { statSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { URI } from 'langium';
import type { Severity } from '../../language/settings.ts';
import type { WorkspaceServices } from '../../server/workspace/services.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { isWithin, loadNetworks, networkFolder, relativePath, thoseThatExist, type NetworkOptions } from '../network.ts';
import { checkFormats, toDiagnostic, type CheckReport } from '../output/check.ts';
import { networkOptions, outputOptions, print, type OutputOptions } from '../output/print.ts';

interface CheckOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof checkFormats;
    readonly failOn: Severity | 'never';
}

const WORST_FIRST: readonly string[] = ['error', 'warning', 'info', 'hint'];

/** `throughline check [paths…]`: all rules over the network; a file is checked within its network. */
export function addCheck(program: Command): void {
    const command = program.command('check')
        .description('Check plans, reports and decisions with every rule.')
        .argument('[paths...]', 'files or folders', ['.'])
        .addOption(new Option('--format <format>', 'how to print findings').choices(Object.keys(checkFormats)).default('text'))
        .addOption(new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices([...WORST_FIRST, 'never']).default('error'))
        .action(async (paths: string[], options: CheckOptions) => {
            const report = await check(thoseThatExist(paths), options);
            await print(checkFormats[options.format](report, options), options);
            process.exitCode = fails(report, options.failOn) ? ExitCode.findings : ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

async function check(paths: readonly string[], options: CheckOptions): Promise<CheckReport> {
    const roots = [...new Set(paths.map(networkFolder))];
    const services = await loadNetworks(roots, options);
    const base = paths.length === 1 && statSync(paths[0]).isDirectory() ? paths[0] : process.cwd();
    const files = services.throughline.State.checkedFiles().map(uri => ({ uri, path: URI.parse(uri).fsPath }))
        .filter(({ path }) => paths.some(each => isWithin(each, path)));
    if (files.length === 0) {
        throw new UsageError(`There is no plan that could be checked in ${paths.map(path => relativePath(process.cwd(), path)).join(', ')}: plans are texts in UTF-8 whose name ends in .plan. To begin with one, run throughline init.`);
    }
    const diagnostics = files.map(({ uri, path }) => ({ file: relativePath(base, path), uri })).sort((a, b) => (a.file < b.file ? -1 : 1))
        .flatMap(({ file, uri }) => services.throughline.State.problemsOf(uri).map(problem => toDiagnostic(file, problem)));
    const count = (severity: Severity) => diagnostics.filter(each => each.severity === severity).length;
    return {
        diagnostics,
        summary: { files: files.length, errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') },
        asOf: asOfDates(services, files.map(({ uri }) => uri))
    };
}

/** The as-of date of the networks that were checked, each once. */
function asOfDates(services: WorkspaceServices, uris: readonly string[]): string[] {
    const { State, Networks } = services.throughline;
    return [...new Set(uris.map(uri => State.contextOf(Networks.networkOf(uri)).asOf))].sort();
}

function fails({ diagnostics }: CheckReport, failOn: Severity | 'never'): boolean {
    return failOn !== 'never' && diagnostics.some(each => WORST_FIRST.indexOf(each.severity) <= WORST_FIRST.indexOf(failOn));
}
