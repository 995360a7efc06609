import type { CancellationToken } from 'vscode';
import {
    changesRequest, choicesRequest, progressRequest, rollupRequest, type ChangesAnswer, type ProgressAnswer, type RollupAnswer
} from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';
import type { Offer, Subject } from './messages.ts';

export type Answer = RollupAnswer | ProgressAnswer | ChangesAnswer;

/** What a view needs to be shown, whatever is in it. */
export type View = Exclude<Answer, { readonly reason: string }>;

/** What a page is called until its view says more. */
export const titles: Readonly<Record<Subject['kind'], string>> = { rollup: 'Rollup', progress: 'Progress', changes: 'Changes' };

export function viewTypeOf(kind: Subject['kind']): string {
    return `throughline.${kind}`;
}

/** Asks for what a page shows; nothing where there is no server to ask. */
export function ask(server: ServerConnection, subject: Subject, token?: CancellationToken): Promise<Answer | undefined> {
    const { uri } = subject;
    switch (subject.kind) {
        case 'rollup': return server.ask(rollupRequest, {
            uri, ...(subject.organization !== undefined && { organization: subject.organization }), ...(subject.choice && { choice: subject.choice })
        }, token);
        case 'progress': return server.ask(progressRequest, { uri }, token);
        case 'changes': return server.ask(changesRequest, { uri, base: subject.base }, token);
    }
}

/** What would fill a page that has nothing to show: who is in the network, and then a plan. */
export async function offerFor(server: ServerConnection, { kind, uri }: Subject, token: CancellationToken): Promise<Offer | null> {
    const choices = await server.ask(choicesRequest, { uri }, token);
    if (!choices || 'reason' in choices) {
        return null;
    }
    return choices.organizations.length === 0 ? 'newNetwork' : kind === 'progress' ? 'newPlan' : null;
}

export function titleOf(view: View): string {
    return 'implementation' in view ? `Rollup: ${view.title}` : 'base' in view ? `Changes since ${view.base.name}` : `Progress: ${view.head.title}`;
}

/** The same subject from whatever file of it someone starts: a network by its folder, a plan by its first text. */
export function settled(subject: Subject, answer: Answer | undefined): Subject {
    if (!answer || 'reason' in answer) {
        return subject;
    }
    const uri = 'implementation' in answer ? answer.network : 'base' in answer ? answer.folder : answer.head.place?.uri;
    return { ...subject, uri: uri || subject.uri };
}

/** Equal for pages about the same. */
export function keyOf(subject: Subject): string {
    const { kind, uri } = subject;
    return JSON.stringify(subject.kind === 'rollup' ? [kind, uri, subject.organization ?? ''] : subject.kind === 'changes' ? [kind, uri, subject.base] : [kind, uri]);
}
