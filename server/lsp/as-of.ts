import { asOfRequest } from '../protocol.ts';
import type { Requests } from './requests.ts';

/** Answers on which day everything about a file is worked out. */
export function answerAsOf(requests: Requests): void {
    requests.answer(asOfRequest, ({ uri }) => {
        const network = requests.networkOf(uri);
        const { asOf, settings } = requests.services.throughline.State.contextOf(network);
        return { asOf, isFrozen: settings.frozenOn !== undefined, network };
    });
}
