// Does a share of what takes long over a whole workspace, beside the main program.
import type { Contribution } from '../../language/progress/contribution.ts';
import type { Problem } from '../../language/rules/engine.ts';
import { besideOthers, type Tell } from './beside-others.ts';
import { openCached, type CachedWorkspace, type Happened } from './cached-workspace.ts';
import { ContributionKeys } from './contribution-keys.ts';

/** What it is given to begin with. */
export interface ShareGiven extends CachedWorkspace {
    /** Which share of all that is to be done, in the order of addresses or as given: `part` counts from 0. */
    readonly part: number;
    readonly parts: number;
    /** The organizations whose contributions to rollups are to be made, instead of checking files. */
    readonly contributing?: { readonly network: string; readonly organizations: readonly string[] };
}

/** What is wrong with files, in the order of their addresses; those in which nothing is found are left out. */
export interface CheckResult extends Happened {
    readonly found: readonly (readonly [uri: string, problems: readonly Problem[]])[];
    /** How many files were checked since the last result. */
    readonly files: number;
}

/** What organizations add to rollups, each with the key of what it was made of. */
export interface ContributionResult extends Happened {
    readonly made: readonly (readonly [key: string, contribution: Contribution])[];
}

const FILES_AT_ONCE = 500;
const ORGANIZATIONS_AT_ONCE = 20;

besideOthers<ShareGiven, CheckResult | ContributionResult>((given, tell) => (given.contributing ? contribute(given, given.contributing, tell) : check(given, tell)));

async function check(given: ShareGiven, tell: Tell<CheckResult>): Promise<void> {
    const { services: { throughline: { State } }, happened } = openCached(given);
    for (const files of shareOf(State.checkedFiles(), given, FILES_AT_ONCE)) {
        const found = files.map(uri => [uri, State.problemsOf(uri)] as const).filter(([, problems]) => problems.length > 0);
        await tell({ found, files: files.length, ...happened() });
    }
}

async function contribute(given: ShareGiven, { network, organizations }: NonNullable<ShareGiven['contributing']>, tell: Tell<ContributionResult>): Promise<void> {
    const { services: { throughline: { State, Files } }, happened } = openCached(given);
    const keys = new ContributionKeys(Files, network, State.contextOf(network));
    for (const some of shareOf(organizations, given, ORGANIZATIONS_AT_ONCE)) {
        await tell({ made: some.map(organization => [keys.of(organization), State.contributions.of(network, organization)] as const), ...happened() });
    }
}

/** The share of all that this program has to do, some at a time. */
function* shareOf<T>(all: readonly T[], { part, parts }: ShareGiven, atOnce: number): Iterable<readonly T[]> {
    const end = Math.floor(all.length * (part + 1) / parts);
    for (let from = Math.floor(all.length * part / parts); from < end; from += atOnce) {
        yield all.slice(from, Math.min(from + atOnce, end));
    }
}
