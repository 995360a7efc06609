import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { URI } from 'langium';
import { PlanFormatter } from '../../language/formatting/formatter.ts';
import { createPlanServices } from '../../language/module.ts';
import { isNotice, PLAN_ENDING } from '../../server/workspace/finder.ts';
import { findFiles, reason } from '../../server/workspace/node-finder.ts';
import { readWholeText } from '../../server/workspace/node-reader.ts';
import { ExitCode, UsageError } from '../exit.ts';
import { isWithin, relativePath, thoseThatExist } from '../network.ts';
import { openOutput } from '../output/print.ts';

interface FormatOptions {
    readonly check?: boolean;
}

/** A file that could be read, by the path it was found at; `changed` is its text in order, where that is another. */
interface Plan {
    readonly path: string;
    readonly real: string;
    readonly changed?: string;
}

/** `throughline format [paths…]`: plans in place; with `--check`, what would change, and exit code 1 where anything would. */
export function addFormat(program: Command): void {
    program.command('format')
        .description('Put the white space of plans in order, and change nothing else.')
        .argument('[paths...]', 'files or folders', ['.'])
        .option('--check', 'only list what would change, and exit with 1 if anything would')
        .action(async (paths: string[], { check = false }: FormatOptions) => {
            const existing = thoseThatExist(paths);
            const base = existing.length === 1 && statSync(existing[0]).isDirectory() ? existing[0] : process.cwd();
            const output = await openOutput({ color: false });
            const counts = { read: 0, changed: 0, failed: 0 };
            for (const plan of readPlans(existing, path => relativePath(base, path))) {
                counts.read++;
                if (plan.changed === undefined) {
                    continue;
                }
                if (check || write(plan)) {
                    counts.changed++;
                    output.write(`${relativePath(base, plan.path)}\n`);
                } else {
                    counts.failed++;
                }
            }
            if (counts.read === 0) {
                throw new UsageError(`There is no plan that could be formatted in ${existing.map(path => relativePath(process.cwd(), path)).join(', ')}: plans are texts in UTF-8 whose name ends in ${PLAN_ENDING}.`);
            }
            output.write(`${counts.changed} of ${counts.read} ${counts.read === 1 ? 'file' : 'files'} ${check ? 'would change' : 'changed'}.\n`);
            await output.end();
            process.exitCode = counts.failed > 0 ? ExitCode.wrongUse : check && counts.changed > 0 ? ExitCode.findings : ExitCode.fine;
        });
}

/**
 * Every plan once, in the order of the paths, one after the other so that no number of them fills the memory. What cannot be read,
 * or not be put in order as a whole, is told on standard error.
 */
function* readPlans(paths: readonly string[], shown: (path: string) => string): Iterable<Plan> {
    const formatter = new PlanFormatter(createPlanServices().plan);
    const seen = new Set<string>();
    for (const path of paths.flatMap(each => plansIn(each, shown))) {
        const real = realpathSync(path);
        if (seen.has(real)) {
            continue;
        }
        seen.add(real);
        const read = readWholeText(path);
        if (isNotice(read)) {
            console.error(`${shown(path)} ${read.message}`);
            continue;
        }
        const { text, isWhole } = formatter.format(read.text);
        if (!isWhole) {
            console.error(`${shown(path)} keeps the indentation of its lines: what is not closed in it is read by its indentation. See throughline check.`);
        }
        yield { path, real, ...(text !== read.text && { changed: text }) };
    }
}

/** A folder's plans, without those that only a link leads to from it, for they are somebody else's. */
function plansIn(path: string, shown: (path: string) => string): string[] {
    const stats = statSync(path);
    if (stats.isFile() && path.endsWith(PLAN_ENDING)) {
        return [path];
    }
    if (!stats.isDirectory()) {
        console.error(`${shown(path)} is passed over: a plan is a file whose name ends in ${PLAN_ENDING}.`);
        return [];
    }
    const { plans, notices } = findFiles(path);
    for (const notice of notices) {
        console.error(`${shown(notice.path)} ${notice.message}`);
    }
    const folder = realpathSync(path);
    return plans.map(each => URI.parse(each.address).fsPath).filter(each => {
        const isInside = isWithin(folder, realpathSync(each));
        if (!isInside) {
            console.error(`${shown(each)} is passed over: a link leads to it, out of the folder.`);
        }
        return isInside;
    });
}

/** Writes beside the file first, so that a full disk costs nobody a plan. */
function write({ path, real, changed }: Plan): boolean {
    const fresh = join(dirname(real), `.${basename(real)}.${process.pid}.new`);
    try {
        writeFileSync(fresh, changed!, { flag: 'wx' });
        chmodSync(fresh, statSync(real).mode);
        renameSync(fresh, real);
        return true;
    } catch (error) {
        rmSync(fresh, { force: true });
        console.error(`${relativePath(process.cwd(), path)} cannot be written (${reason(error)}) and stays as it is.`);
        return false;
    }
}
