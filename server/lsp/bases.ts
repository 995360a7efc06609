import { URI } from 'langium';
import { showDay } from '../../language/rules/words.ts';
import { basesRequest, type Base, type BaseChoice, type Bases, type Reason } from '../protocol.ts';
import { isCommitId, shortId } from '../revisions/addresses.ts';
import { RevisionTrouble, type Commit, type History, type Revisions } from '../revisions/revisions.ts';
import { folderOf, type NetworkFolder } from './folders.ts';
import type { Requests } from './requests.ts';

/** Answers what there is to compare the plans of a network with. */
export function answerBases(requests: Requests): void {
    const { Revisions: revisions } = requests.services.throughline;
    requests.answerWith(basesRequest, async ({ uri }, signal): Promise<Bases | Reason> => {
        const folder = folderOf(requests.services, uri);
        const reason = whyNot(revisions, folder);
        if (reason !== undefined) {
            return { reason, unread: null };
        }
        const path = URI.parse(folder!.root).fsPath;
        try {
            return basesIn(await revisions!.historyOf(path, signal));
        } catch (error) {
            if (error instanceof RevisionTrouble) {
                return { reason: troubleText(error, path), unread: null };
            }
            throw error;
        }
    }, (_params, bases) => bases);
}

/** Why there can be no earlier version of a folder, whatever its repository says. */
export function whyNot(revisions: Revisions | undefined, folder: NetworkFolder | undefined): string | undefined {
    return folder === undefined ? 'This file is in no folder that is open. Open the folder with the plans, and review their changes there.'
        : revisions === undefined || !folder.root.startsWith('file:')
            ? 'Earlier versions of plans are read with git, which cannot be run here. Open the folder in VS Code on your computer.' : undefined;
}

export function troubleText({ kind }: RevisionTrouble, path: string, base?: Base): string {
    switch (kind) {
        case 'no-git': return 'Earlier versions of plans are read with git, and git could not be run. Install it from git-scm.com and start VS Code again.';
        case 'no-repository': return 'These plans are in no git repository, so there is no earlier version to compare with. Choose “Initialize Repository” in the Source Control view and commit the plans.';
        case 'not-trusted': return `git reads nothing here, because the folder belongs to another user. If you trust them, run: git config --global --add safe.directory "${path}"`;
        case 'unknown': return base?.isMergeBase
            ? `There is no commit that the current branch has in common with ${nameOfRevision(base.revision)}. Choose another base.`
            : `There is no branch, tag or commit called ${nameOfRevision(base?.revision ?? 'HEAD')} here. Choose another base.`;
    }
}

/** What people call a revision. */
export function nameOfRevision(revision: string): string {
    return revision === 'HEAD' ? 'the last commit' : isCommitId(revision) ? shortId(revision) : revision.replace(/^refs\/(heads|remotes|tags)\//, '');
}

function basesIn({ last, branchedOff, refs, commits, earlier }: History): Bases | Reason {
    if (last === undefined && refs.length === 0) {
        return { reason: 'Nothing is committed here yet. Commit the plans once in the Source Control view: from then on changes are compared with that commit.', unread: null };
    }
    const choice = (kind: BaseChoice['kind'], revision: string, { id, day, subject }: Commit): BaseChoice => ({
        base: { revision, isMergeBase: kind === 'branched-off' }, kind, name: nameOfRevision(revision), commit: shortId(id), day: showDay(day), subject
    });
    return {
        choices: [
            ...branchedOff ? [choice('branched-off', branchedOff.ref, branchedOff)] : [],
            ...last ? [choice('last', 'HEAD', last)] : [],
            ...refs.filter(({ ref }) => !ref.startsWith('refs/tags/')).map(each => choice('branch', each.ref, each)),
            ...refs.filter(({ ref }) => ref.startsWith('refs/tags/')).map(each => choice('tag', each.ref, each)),
            ...commits.map(each => choice('commit', each.id, each))
        ],
        note: earlier === 'none' ? 'There is only one commit so far: what changed since then can be reviewed.'
            : earlier === 'not-here' ? 'This copy of the repository has only its last commit. To compare with earlier ones, run: git fetch --unshallow' : null
    };
}
