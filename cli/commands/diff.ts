import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { URI } from 'langium';
import { finish } from '../../language/steps.ts';
import { baseAt, gitRevisions } from '../../server/revisions/git-revisions.ts';
import { Pair } from '../../server/revisions/pair.ts';
import { RevisionTrouble, type CommitFinder } from '../../server/revisions/revisions.ts';
import { sideOf, type Side } from '../../server/revisions/sides.ts';
import type { Finder } from '../../server/workspace/finder.ts';
import { NodeFinder } from '../../server/workspace/node-finder.ts';
import type { WorkspaceServices } from '../../server/workspace/services.ts';
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
            const [before, after] = [await find(base, options), await find(head, options)];
            const now = sideIn(after, await loadNetworks([after.folder], options, after.commit));
            const pair = await Pair.open({
                root: rootOf(before), finder: before.finder, load: finder => loadNetworks([before.folder], options, finder)
            }, now, go);
            refuseEmpty(before, pair.base);
            refuseEmpty(after, now);
            await print(diffFormats[options.format]({ ...finish(pair.compare()), names: { base, head: head ?? 'the network as it is now' } }), options);
            process.exitCode = ExitCode.fine;
        });
    outputOptions(networkOptions(command));
}

/** Where the texts of one side are. */
interface Found {
    readonly folder: string;
    readonly finder: Finder & Partial<CommitFinder>;
    /** The same where the texts are git's and not on the disk. */
    readonly commit?: CommitFinder;
    /** Its name, where it was given as a folder. */
    readonly given?: string;
}

/** Finds one side: a folder where there is one of that name, else a git revision; without a name the network itself. */
async function find(name: string | undefined, options: DiffOptions): Promise<Found> {
    const given = name === undefined ? undefined : folderAt(name);
    const folder = given ?? networkFolder(existing(options.network));
    if (name === undefined || given !== undefined) {
        return { folder, finder: new NodeFinder(), given: name };
    }
    const commit = await finderOf(name, folder);
    return { folder, finder: commit, commit };
}

function rootOf({ folder }: Found): string {
    return `${URI.file(folder).toString().replace(/\/$/, '')}/`;
}

function sideIn(found: Found, services: WorkspaceServices): Side {
    return sideOf(services, networkOf(services, found.folder), rootOf(found), found.finder);
}

function refuseEmpty({ given }: Found, { files, network, root }: Side): void {
    if (given !== undefined && ![...files.in(network)].some(each => each.outline.uri.startsWith(root))) {
        throw new UsageError(`There is no plan in ${given}: plans are texts in UTF-8 whose name ends in .plan.`);
    }
}

async function go<T>(items: Iterable<T>, each: (item: T) => void): Promise<void> {
    for (const item of items) {
        each(item);
    }
}

async function finderOf(revision: string, folder: string): Promise<CommitFinder> {
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
