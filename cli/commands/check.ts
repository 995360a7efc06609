import { statSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { URI } from 'langium';
import type { Problem } from '../../language/rules/engine.ts';
import type { Severity } from '../../language/settings.ts';
import type { WorkspaceServices } from '../../server/workspace/services.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { loadNetworks, networkFolder, relativePath, thoseThatExist, type NetworkOptions } from '../network.ts';
import { checkFormats, toDiagnostic } from '../output/check.ts';
import { networkOptions, openOutput, outputOptions, type OutputOptions } from '../output/print.ts';
import { progressLine } from '../output/progress-line.ts';

interface CheckOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof checkFormats;
    readonly failOn: Severity | 'never';
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** `throughline check [paths…]`: all rules over the network; a file is checked within its network. */
export function addCheck(program: Command): void {
    const command = program.command('check')
        .description('Check plans, reports and decisions with every rule.')
        .argument('[paths...]', 'files or folders', ['.'])
        .addOption(new Option('--format <format>', 'how to print findings').choices(Object.keys(checkFormats)).default('text'))
        .addOption(new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices([...WORST_FIRST, 'never']).default('error'))
        .action(async (paths: string[], options: CheckOptions) => {
            process.exitCode = await check(thoseThatExist(paths), options) ? ExitCode.findings : ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

/** @returns whether there are findings that fail the run */
async function check(paths: readonly string[], options: CheckOptions): Promise<boolean> {
    const roots = [...new Set(paths.map(networkFolder))];
    const services = await loadNetworks(roots, options);
    const { State } = services.throughline;
    const base = paths.length === 1 && statSync(paths[0]).isDirectory() ? paths[0] : process.cwd();
    const wanted = paths.map(path => URI.file(path).toString());
    const isWanted = (uri: string) => wanted.some(each => uri === each || uri.startsWith(each.endsWith('/') ? each : `${each}/`));
    const files = State.checkedFiles().filter(isWanted);
    if (files.length === 0) {
        throw new UsageError(`There is no plan that could be checked in ${paths.map(path => relativePath(process.cwd(), path)).join(', ')}: plans are texts in UTF-8 whose name ends in .plan. To begin with one, run throughline init.`);
    }
    const output = await openOutput(options);
    const printer = checkFormats[options.format](output, options);
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const take = (uri: string, problems: readonly Problem[]) => {
        if (problems.length > 0 && isWanted(uri)) {
            const file = relativePath(base, URI.parse(uri).fsPath);
            problems.forEach(({ severity }) => counts[severity]++);
            printer.file(problems.map(problem => toDiagnostic(file, problem)));
        }
    };
    if (files.length < State.checkedFiles().length || !await checkBeside(services, take)) {
        files.forEach(uri => take(uri, State.problemsOf(uri)));
    }
    printer.end({ files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info, hints: counts.hint }, asOfDates(services, files));
    await output.end();
    return options.failOn !== 'never' && WORST_FIRST.some((each, rank) => rank <= WORST_FIRST.indexOf(options.failOn as Severity) && counts[each] > 0);
}

/** By several threads, each a share of the files; what they find comes in the order of the files all the same. */
async function checkBeside({ workspace }: WorkspaceServices, take: (uri: string, problems: readonly Problem[]) => void): Promise<boolean> {
    const waiting = new Map<number, (readonly [string, readonly Problem[]])[]>();
    const progress = progressLine();
    const isDone = await workspace.WorkspaceManager.checkBeside({
        take: (found, part) => {
            if (part === 0) {
                progress.clear();
                found.forEach(([uri, problems]) => take(uri, problems));
            } else {
                waiting.set(part, [...waiting.get(part) ?? [], ...found]);
            }
        },
        progress: (done, all) => progress.show('Checking plans', done, all)
    });
    progress.clear();
    [...waiting].sort(([a], [b]) => a - b).forEach(([, found]) => found.forEach(([uri, problems]) => take(uri, problems)));
    return isDone;
}

/** The as-of date of the networks that were checked, each once. */
function asOfDates(services: WorkspaceServices, uris: readonly string[]): string[] {
    const { State, Networks } = services.throughline;
    const networks = new Set(uris.map(uri => Networks.networkOf(uri)));
    return [...new Set([...networks].map(each => State.asOf.for(State.settingsOf(each))))].sort();
}
