import type { Base } from '../protocol.ts';
import { commitFinder, prefixOf } from './git-finder.ts';
import { git, lines } from './git.ts';
import { RevisionTrouble, type Commit, type History, type NamedCommit, type Revisions } from './revisions.ts';

const MOST_COMMITS = 30;
const MOST_REFS = 200;
const COMMIT = '--format=%H%x00%cs%x00%s';

/** The earlier versions of folders, by the git that is installed. Nothing is written, and nothing of git's runs a hook. */
export const gitRevisions: Revisions = {
    async historyOf(folder, signal) {
        await prefixOf(folder, signal);
        const [last] = await commits(['-n', '1', 'HEAD'], folder, signal);
        const current = (await lines(['symbolic-ref', '--quiet', 'HEAD'], folder, signal))[0];
        const refs = await refsOf(folder, signal);
        return {
            last,
            branchedOff: last && await branchedOff(refs, current, last, folder, signal),
            refs: refs.filter(({ ref }) => ref !== current),
            // Later ones do not matter where none is checked out.
            commits: last ? (await commits(['-n', `${MOST_COMMITS}`, 'HEAD', '--', '.'], folder, signal)).filter(({ id }) => id !== last.id) : [],
            earlier: await earlier(folder, signal)
        };
    },
    async commitOf({ revision, isMergeBase }, folder, signal) {
        await prefixOf(folder, signal);
        const id = await commitNamed(revision, folder, signal);
        const found = id !== undefined && isMergeBase ? (await lines(['merge-base', 'HEAD', id], folder, signal))[0] : id;
        const [commit] = found === undefined ? [] : await commits(['-n', '1', found], folder, signal);
        if (commit === undefined) {
            throw new RevisionTrouble('unknown');
        }
        return commit;
    },
    finderOf: commitFinder
};

/** The base that a revision is by itself. */
export function baseAt(revision: string): Base {
    return { revision, isMergeBase: false };
}

async function commitNamed(revision: string, folder: string, signal?: AbortSignal): Promise<string | undefined> {
    // What begins with a hyphen would be an option to git.
    const found = revision.startsWith('-') || revision === '' || revision.includes('\0')
        ? undefined : await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], folder, signal);
    return found?.toString().trim();
}

async function commits(which: readonly string[], folder: string, signal?: AbortSignal): Promise<Commit[]> {
    return (await lines(['log', '--no-show-signature', '--no-color', COMMIT, ...which, ...(which.includes('--') ? [] : ['--'])], folder, signal)).map(commitIn);
}

async function refsOf(folder: string, signal?: AbortSignal): Promise<NamedCommit[]> {
    const format = '--format=%(objectname)%00%(creatordate:short)%00%(contents:subject)%00%(refname)%00%(symref)';
    const listed = await lines(['for-each-ref', '--sort=-creatordate', `--count=${MOST_REFS}`, format, 'refs/heads', 'refs/remotes', 'refs/tags'], folder, signal);
    return listed.flatMap(line => {
        const [ref, symref] = line.split('\0').slice(3);
        return symref === '' ? [{ ...commitIn(line), ref }] : [];
    });
}

function commitIn(line: string): Commit {
    const [id, day, subject] = line.split('\0');
    return { id, day, subject };
}

/** The default branch is the one that the remote names, else main or master. */
async function branchedOff(
    refs: readonly NamedCommit[], current: string | undefined, last: Commit, folder: string, signal?: AbortSignal
): Promise<NamedCommit | undefined> {
    const named = (await lines(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'], folder, signal))[0];
    const ref = [named, 'refs/heads/main', 'refs/heads/master'].find(each => refs.some(other => other.ref === each));
    const [id] = ref === undefined || ref === current ? [] : await lines(['merge-base', 'HEAD', ref], folder, signal);
    const isItself = id === last.id && ref?.replace(/^refs\/remotes\/[^/]+\//, '') === current?.replace(/^refs\/heads\//, '');
    const [commit] = id === undefined || isItself ? [] : await commits(['-n', '1', id], folder, signal);
    return commit && { ...commit, ref: ref! };
}

async function earlier(folder: string, signal?: AbortSignal): Promise<History['earlier']> {
    const [count] = await lines(['rev-list', '--count', '--max-count=2', 'HEAD'], folder, signal);
    if (count === '2') {
        return 'some';
    }
    const [isShallow] = await lines(['rev-parse', '--is-shallow-repository'], folder, signal);
    return isShallow === 'true' ? 'not-here' : 'none';
}
