import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { URI } from 'langium';
import { compareRevisions } from '../../language/diff/compare.ts';
import { compareFindings, type FindingsByFile } from '../../language/diff/findings.ts';
import { fileIn, type Revision } from '../../language/diff/revision.ts';
import { readStatements } from '../../language/diff/statements.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { revisionFinder } from '../git.ts';
import { existing, loadNetworks, networkFolder, networkOf, type NetworkOptions } from '../network.ts';
import { diffFormats } from '../output/diff.ts';
import { networkOptions, outputOptions, print, type OutputOptions } from '../output/print.ts';

interface DiffOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof diffFormats;
    readonly network: string;
}

interface Side {
    readonly revision: Revision;
    readonly findings: FindingsByFile;
    /** The texts as they are, in the order of their paths. */
    readonly texts: string;
}

/** `throughline diff BASE [HEAD]`: what a change does to the plans. */
export function addDiff(program: Command): void {
    const command = program.command('diff')
        .description('Compare two revisions of a network by what they ask for: what got weaker, stronger, was added or removed.')
        .argument('<base>', 'a folder, or a git revision of the network')
        .argument('[head]', 'the same; without it, the network as it is now')
        .option('--network <folder>', 'the folder of the network', '.')
        .addOption(new Option('--format <format>', 'how to print the changes').choices(Object.keys(diffFormats)).default('text'))
        .action(async (base: string, head: string | undefined, options: DiffOptions) => {
            const [before, after] = [await load(base, options), await load(head, options)];
            await print(diffFormats[options.format]({
                comparison: compareRevisions(before.revision, after.revision),
                findings: compareFindings(before.findings, after.findings),
                isSame: before.texts === after.texts,
                names: { base, head: head ?? 'the network as it is now' }
            }), options);
            process.exitCode = ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

/** Loads one side: a folder where there is one of that name, else a git revision; without a name the network itself. */
async function load(name: string | undefined, options: DiffOptions): Promise<Side> {
    const given = name === undefined ? undefined : folderAt(name);
    const folder = given ?? networkFolder(existing(options.network));
    const finder = name === undefined || given !== undefined ? undefined : revisionFinder(name, folder);
    const services = await loadNetworks([folder], options, finder);
    const { State, Networks } = services.throughline;
    const network = networkOf(services, folder);
    const documents = services.workspace.LangiumDocuments.all.toArray()
        .filter(({ uri }) => !Networks.isBuiltin(uri.toString()) && Networks.networkOf(uri.toString()) === network)
        .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
    if (documents.length === 0 && given !== undefined) {
        throw new UsageError(`There is no plan in ${name}: plans are texts in UTF-8 whose name ends in .plan.`);
    }
    const root = `${URI.file(folder).toString().replace(/\/$/, '')}/`;
    return {
        revision: { root, network: State.contextOf(network).network, texts: documents.map(readStatements) },
        findings: new Map(documents.map(({ uri }) => [fileIn(root, uri.toString()), State.problemsOf(uri.toString())])),
        texts: documents.map(({ uri, textDocument }) => `${relative(folder, uri.fsPath)}\n${textDocument.getText()}`).join('\n')
    };
}

function folderAt(name: string): string | undefined {
    const path = resolve(name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) {
        throw new UsageError(`${name} is a file: compare the folders of two networks, or git revisions of one.`);
    }
    return stats?.isDirectory() ? path : undefined;
}
