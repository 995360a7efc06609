import { choicesRequest, progressRequest, rollupRequest, type ProgressAnswer, type RollupAnswer } from '../../server/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';
import type { Offer, Subject } from './messages.ts';

export type Answer = RollupAnswer | ProgressAnswer;

/** What a view needs to be shown, whatever is in it. */
export type View = Exclude<Answer, { readonly reason: string }>;

export function viewTypeOf(kind: Subject['kind']): string {
    return `throughline.${kind}`;
}

/** Asks for what a page shows; nothing where there is no server to ask. */
export function ask(server: ServerConnection, subject: Subject): Promise<Answer | undefined> {
    return subject.kind === 'rollup'
        ? server.ask(rollupRequest, { uri: subject.uri, ...(subject.organization !== undefined && { organization: subject.organization }) })
        : server.ask(progressRequest, { uri: subject.uri });
}

/** What would fill a page that has nothing to show: who is in the network, and then a plan. */
export async function offerFor(server: ServerConnection, { kind, uri }: Subject): Promise<Offer | null> {
    const choices = await server.ask(choicesRequest, { uri });
    if (!choices || 'reason' in choices) {
        return null;
    }
    return choices.organizations.length === 0 ? 'newNetwork' : kind === 'progress' ? 'newPlan' : null;
}

export function titleOf(view: View): string {
    return 'implementation' in view ? `Rollup: ${view.title}` : `Progress: ${view.head.title}`;
}

/** The same subject from whatever file of it someone starts: a network by its folder, a plan by its first text. */
export function settled(subject: Subject, answer: Answer | undefined): Subject {
    if (!answer || 'reason' in answer) {
        return subject;
    }
    const uri = 'implementation' in answer ? answer.network : answer.head.place?.uri;
    return { ...subject, uri: uri || subject.uri };
}

export function keyOf(subject: Subject): string {
    return JSON.stringify(subject.kind === 'rollup' ? [subject.kind, subject.uri, subject.organization ?? ''] : [subject.kind, subject.uri]);
}
