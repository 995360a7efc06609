import { URI, UriUtils } from 'langium';
import { changesView } from '../../language/views/changes.ts';
import { changesByPlan } from '../../language/views/changes-by-plan.ts';
import { showDay } from '../../language/rules/words.ts';
import { defaultSettings } from '../../language/settings.ts';
import { changesRequest, commitRequest, type Base, type ChangesAnswer, type ChangesParams, type Reason } from '../protocol.ts';
import { earlierAddress, shortId } from '../revisions/addresses.ts';
import type { PreparedComparison } from '../revisions/earlier.ts';
import { RevisionTrouble, type Commit } from '../revisions/revisions.ts';
import { nameOfRevision, troubleText, whyNot } from './bases.ts';
import { folderOf } from './folders.ts';
import type { Requests } from './requests.ts';

interface Prepared {
    readonly commit: Commit;
    readonly network: string;
    readonly root: string;
    readonly earlier: PreparedComparison;
}

/** Answers what the plans of a network are other than they were in a commit. */
export function answerChanges(requests: Requests): void {
    const { State, Earlier } = requests.services.throughline;
    requests.answerWith(commitRequest, (params, signal) => findCommit(requests, params, signal), (_params, found) => ('commit' in found ? { commit: found.commit.id } : found));
    requests.answerWith(changesRequest, async (params, signal): Promise<Prepared | Reason> => {
        const found = await findCommit(requests, params, signal);
        if ('reason' in found) {
            return found;
        }
        // What was typed before the question counts.
        await requests.services.workspace.WorkspaceLock.read(() => undefined);
        return { ...found, earlier: await Earlier!.prepare(found.commit.id, found.network, found.root, State.asOf.for(defaultSettings), signal) };
    }, ({ base }, prepared) => ('reason' in prepared ? prepared : changes(requests, base, prepared)));
}

async function findCommit(requests: Requests, { uri, base }: ChangesParams, signal: AbortSignal): Promise<Omit<Prepared, 'earlier'> | Reason> {
    const { Revisions: revisions } = requests.services.throughline;
    const folder = folderOf(requests.services, uri);
    const reason = whyNot(revisions, folder);
    if (reason !== undefined) {
        return { reason, unread: null };
    }
    const path = URI.parse(folder!.root).fsPath;
    try {
        return { ...folder!, commit: await revisions!.commitOf(base, path, signal) };
    } catch (error) {
        if (error instanceof RevisionTrouble) {
            return { reason: troubleText(error, path, base), unread: null };
        }
        throw error;
    }
}

function changes(requests: Requests, base: Base, { commit, network, root, earlier }: Prepared): ChangesAnswer {
    const { pair } = earlier;
    const { comparison, findings, isSame, ownerOf } = earlier.differences();
    const address = (file: string) => UriUtils.joinPath(URI.parse(root), file);
    return {
        ...changesByPlan(changesView(comparison, findings, isSame), {
            base: pair.base.context, head: pair.head.context, ownerOf,
            addressOf: (file, isBase) => (isBase ? earlierAddress(address(file), commit.id) : address(file)).toString()
        }),
        base: {
            name: nameOfRevision(base.revision), isMergeBase: base.isMergeBase,
            commit: shortId(commit.id), day: showDay(commit.day), isoDay: commit.day, subject: commit.subject
        },
        folder: root,
        network,
        isFrozen: pair.head.context.settings.frozenOn !== undefined,
        // What cannot be read in both is no news.
        unread: requests.firstUnread(pair.differingFiles())
    };
}
