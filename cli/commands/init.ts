import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readPeriod, schoolYearOf, yearOfPeriod, type Period } from '../../language/model/periods.ts';
import { isOptional, newNetwork, type NetworkAnswers } from '../../language/templates/network.ts';
import { reason } from '../../server/workspace/node-finder.ts';
import { today } from '../../server/workspace/as-of.ts';
import { ask, type Question } from '../ask.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { relativePath } from '../network.ts';
import { print } from '../output/print.ts';

type InitOptions = { readonly [Key in keyof NetworkAnswers]?: string } & { readonly yes?: boolean };

/** `throughline init [folder]`: a new network from four questions, or from flags. */
export function addInit(program: Command): void {
    program.command('init')
        .description('Begin a new network: who is in it, and a plan to fill in.')
        .argument('[folder]', 'where to put it; it may be new', '.')
        .option('--state <name>', 'the state, such as "Prairie State Department of Education"')
        .option('--district <name>', 'the district, such as "Cedar Valley Public Schools"')
        .option('--school <name>', 'the school, such as "Lincoln Middle School"')
        .option('--year <school year>', 'the first school year of the plan, such as SY2026-27')
        .option('--yes', 'ask nothing: what no flag gives gets a name to change later')
        .action(async (folder: string, options: InitOptions) => {
            const target = resolve(folder);
            refuseFile(target, folder);
            const answers = await answersFor(options);
            const { written, kept } = write(newNetwork(answers), target);
            const shown = (path: string) => relativePath(process.cwd(), path);
            const lines = [...written.map(path => `  ${shown(path)}`), ...kept.map(path => `${shown(path)} was there and stays as it is.`)];
            await print([`A new network:\n${lines.join('\n')}\nNext: write the plan, and run throughline check to see what it still lacks.\n`], { color: false });
            process.exitCode = ExitCode.fine;
        });
}

async function answersFor(options: InitOptions): Promise<NetworkAnswers> {
    const year = schoolYearOf(today());
    const questions: Record<keyof NetworkAnswers, Question> = {
        state: { text: 'What is the state called?', otherwise: 'Our State', problem: problemWithName },
        district: { text: 'And the district?', otherwise: 'Our District', problem: problemWithName },
        school: { text: 'And the school?', otherwise: 'Our School', problem: problemWithName },
        year: { text: 'In which school year does its plan begin?', otherwise: year, problem: problemWithYear }
    };
    const given = await ask<keyof NetworkAnswers>(questions, options, options.yes === true, process.stdin, process.stderr);
    return { ...given, year: yearIn(given.year)! };
}

function problemWithName(name: string): string | undefined {
    return /[\p{L}\p{N}]/u.test(name) ? undefined : `A name has letters; ${JSON.stringify(name)} has none.`;
}

function problemWithYear(text: string): string | undefined {
    return yearIn(text) === undefined ? `A school year is written as SY2026-27, not ${text}.` : undefined;
}

/** The school year that an author means: SY2026-27, 2026-27 or 2026. */
function yearIn(text: string): Period | undefined {
    const { period } = readPeriod(text);
    return period !== undefined && yearOfPeriod(period) === period ? period : undefined;
}

function refuseFile(target: string, folder: string): void {
    if (existsSync(target) && !statSync(target).isDirectory()) {
        throw new UsageError(`${folder} is a file: a network is a folder.`);
    }
}

/** Writes all files or, where there is one already that is needed, none. */
function write(files: ReadonlyMap<string, string>, folder: string): { written: string[]; kept: string[] } {
    const all = [...files].map(([name, text]) => ({ name, text, path: join(folder, name) }));
    const kept = all.filter(({ name, path }) => isOptional(name) && existsSync(path));
    const paths = all.filter(each => !kept.includes(each));
    const existing = paths.filter(({ path }) => existsSync(path));
    if (existing.length > 0) {
        throw new UsageError(`${existing.map(({ path }) => relativePath(process.cwd(), path)).join(' and ')} would be overwritten: begin a network in a folder without.`);
    }
    for (const { path, text } of paths) {
        try {
            mkdirSync(dirname(path), { recursive: true });
            // The flag refuses what has come into being since.
            writeFileSync(path, text, { flag: 'wx' });
        } catch (error) {
            throw new UsageError(`${relativePath(process.cwd(), path)} cannot be written (${reason(error)}).`);
        }
    }
    return { written: paths.map(({ path }) => path), kept: kept.map(({ path }) => path) };
}
