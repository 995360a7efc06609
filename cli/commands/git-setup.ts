import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ATTRIBUTES_LINE, DIFF_DRIVER, HUNK_HEADER } from '../../language/templates/git.ts';
import { git, need } from '../../server/revisions/git.ts';
import { RevisionTrouble } from '../../server/revisions/revisions.ts';
import { reason } from '../../server/workspace/node-finder.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { existing, networkFolder, relativePath } from '../network.ts';
import { print } from '../output/print.ts';

/** `throughline git-setup [folder]`: differences of plans name the plan, strategy or action that a change stands in. */
export function addGitSetup(program: Command): void {
    program.command('git-setup')
        .description('Teach git of this repository to name the plan, strategy or action above each change.')
        .argument('[folder]', 'a folder of the repository', '.')
        .action(async (folder: string) => {
            const network = networkFolder(existing(folder));
            await needRepository(network, folder);
            await need(git(['config', '--local', `diff.${DIFF_DRIVER}.xfuncname`, HUNK_HEADER], network));
            const written = await hasDriver(network) ? undefined : addLine(network);
            await print([
                'git names the plan, strategy or action above each change from now on, in this clone of the repository.',
                ...written === undefined ? [] : [`${relativePath(process.cwd(), written)} says so for plans: commit it, and let others run throughline git-setup too.`]
            ].map(line => `${line}\n`), { color: false });
            process.exitCode = ExitCode.fine;
        });
}

async function needRepository(network: string, folder: string): Promise<void> {
    let found: unknown;
    try {
        found = await git(['rev-parse', '--is-inside-work-tree'], network);
    } catch (error) {
        if (error instanceof RevisionTrouble) {
            throw new UsageError(error.kind === 'no-git' ? 'git could not be run: it has to be installed.'
                : `git does not trust ${folder}, which belongs to somebody else.`);
        }
        throw error;
    }
    if (found === undefined) {
        throw new UsageError(`${folder} is not in a git repository: begin one with git init.`);
    }
}

/** Whether the attributes that hold in a folder send plans to the driver already. */
async function hasDriver(folder: string): Promise<boolean> {
    const output = await need(git(['check-attr', '-z', 'diff', '--', 'any.plan'], folder));
    return output.toString().split('\0')[2] === DIFF_DRIVER;
}

function addLine(folder: string): string {
    const path = join(folder, '.gitattributes');
    try {
        const above = existsSync(path) ? readFileSync(path, 'utf8') : '';
        appendFileSync(path, `${above === '' || above.endsWith('\n') ? '' : '\n'}${ATTRIBUTES_LINE}\n`);
    } catch (error) {
        throw new UsageError(`${relativePath(process.cwd(), path)} cannot be written (${reason(error)}).`);
    }
    return path;
}
