import packageJson from '../package.json' with { type: 'json' };
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addGitSetup } from './commands/git-setup.ts';
import { addFormat } from './commands/format.ts';
import { addInit } from './commands/init.ts';
import { addProgress } from './commands/progress.ts';
import { addRollup } from './commands/rollup.ts';
import { ExitCode, UsageError } from './exit.ts';

const program = new Command('throughline')
    .description('Checks improvement plans and rolls them up over schools, districts and a state.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('Try throughline --help.')
    .configureHelp({ sortSubcommands: true });
addCheck(program);
addDiff(program);
addGitSetup(program);
addFormat(program);
addInit(program);
addProgress(program);
addRollup(program);

try {
    await program.parseAsync();
} catch (error) {
    if (error instanceof CommanderError) {
        // Commander has printed what is wrong, or the help that was asked for.
        process.exitCode = error.exitCode === 0 ? ExitCode.fine : ExitCode.wrongUse;
    } else if (error instanceof UsageError) {
        for (const line of error.message.split('\n')) {
            console.error(`throughline: ${line}`);
        }
        process.exitCode = ExitCode.wrongUse;
    } else {
        console.error('throughline: a fault of its own, please report it:', error);
        process.exitCode = ExitCode.fault;
    }
}
