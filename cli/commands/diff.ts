import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { URI } from 'langium';
import { baseAt, gitRevisions } from '../../server/revisions/git-revisions.ts';
import { RevisionTrouble } from '../../server/revisions/revisions.ts';
import { compareSides, sideOf, type Side } from '../../server/revisions/sides.ts';
import type { Finder } from '../../server/workspace/finder.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { existing, loadNetworks, networkFolder, networkOf, type NetworkOptions } from '../network.ts';
import { diffFormats } from '../output/diff.ts';
import { networkOptions, outputOptions, print, type OutputOptions } from '../output/print.ts';

interface DiffOptions extends NetworkOptions, OutputOptions {
    readonly format: keyof typeof diffFormats;
    readonly network: string;
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
            await print(diffFormats[options.format]({ ...compareSides(before, after), names: { base, head: head ?? 'the network as it is now' } }), options);
            process.exitCode = ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

/** Loads one side: a folder where there is one of that name, else a git revision; without a name the network itself. */
async function load(name: string | undefined, options: DiffOptions): Promise<Side> {
    const given = name === undefined ? undefined : folderAt(name);
    const folder = given ?? networkFolder(existing(options.network));
    const finder = name === undefined || given !== undefined ? undefined : await finderOf(name, folder);
    const services = await loadNetworks([folder], options, finder);
    const side = sideOf(services, networkOf(services, folder), `${URI.file(folder).toString().replace(/\/$/, '')}/`);
    if (side.texts.size === 0 && given !== undefined) {
        throw new UsageError(`There is no plan in ${name}: plans are texts in UTF-8 whose name ends in .plan.`);
    }
    return side;
}

async function finderOf(revision: string, folder: string): Promise<Finder> {
    try {
        const { id } = await gitRevisions.commitOf(baseAt(revision), folder);
        return await gitRevisions.finderOf(id, folder);
    } catch (error) {
        throw error instanceof RevisionTrouble ? new UsageError(troubleWith(revision, folder)[error.kind]) : error;
    }
}

function troubleWith(revision: string, folder: string): Readonly<Record<RevisionTrouble['kind'], string>> {
    return {
        'no-git': 'git could not be run: comparing with a git revision needs git to be installed.',
        'no-repository': `${revision} is not a folder, and it cannot be a git revision, because ${folder} is not in a git repository.`,
        'not-trusted': `git reads nothing in ${folder}, because the folder belongs to another user. If you trust it: git config --global --add safe.directory ${folder}`,
        'unknown': `${revision} is neither a folder nor a git revision.`
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
