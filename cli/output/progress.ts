import { progressDocument } from '../../language/views/progress-document.ts';
import type { ProgressView } from '../../language/views/progress.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { progressCsv } from './progress-csv.ts';
import { toText } from './text.ts';

interface ProgressFacts {
    readonly view: ProgressView;
    /** The as-of date stands in the network's settings. */
    readonly isFrozen: boolean;
}

/** Each gives what is printed piece by piece. */
export const progressFormats = {
    text: ({ view, isFrozen }: ProgressFacts) => toText(progressDocument(view, isFrozen)),
    markdown: ({ view, isFrozen }: ProgressFacts) => toMarkdown(progressDocument(view, isFrozen)),
    json: ({ view }: ProgressFacts) => toJson(view),
    html: ({ view, isFrozen }: ProgressFacts) => toHtml(progressDocument(view, isFrozen)),
    csv: ({ view }: ProgressFacts) => progressCsv(view)
};
