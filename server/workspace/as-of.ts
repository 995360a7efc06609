import { isRealDay, type Day } from '../../language/model/periods.ts';
import type { Settings } from '../../language/settings.ts';

/** The as-of date and where it comes from: a flag goes before `throughline.json`, and that before the editor's setting. */
export class AsOf {
    /** From the command line. */
    flag: Day | undefined;
    /** From the editor's setting `throughline.asOf`. */
    editor: Day | undefined;

    /** @returns whether the date changed; what is no date counts as none */
    setEditor(value: unknown): boolean {
        const day = typeof value === 'string' && isRealDay(value) ? value : undefined;
        const changed = day !== this.editor;
        this.editor = day;
        return changed;
    }

    for(settings: Settings): Day {
        return this.flag ?? settings.frozenOn ?? this.editor ?? today();
    }
}

/** Today where the user is: the one place that looks at a clock. */
export function today(): Day {
    const now = new Date();
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
