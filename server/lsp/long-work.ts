import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { ServerSharedServices } from '../module.ts';
import type { ScanProgress } from '../workspace/manager.ts';

/** A shorter wait needs no word. */
const SHORT = 500;
const EACH = 100;

/** Shows how far the first reading of many plans is, and the adding up of many. */
export function tellLongWork(services: ServerSharedServices, connection: Connection): void {
    let canShow = false;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        canShow = capabilities.window?.workDoneProgress === true;
    });
    services.workspace.WorkspaceManager.onProgress(teller('Reading plans', connection, () => canShow));
    services.throughline.State.contributions.onProgress(teller('Adding up organizations', connection, () => canShow));
}

function teller(title: string, connection: Connection, canShow: () => boolean): ScanProgress {
    let since: number | undefined;
    let told = 0;
    let shown: Promise<WorkDoneProgressReporter & { done(): void }> | undefined;
    return (done, all) => {
        const now = performance.now();
        since ??= now;
        if (done >= all) {
            void shown?.then(reporter => reporter.done(), () => {});
            shown = since = undefined;
        } else if (canShow() && now - since > SHORT && now - told > EACH) {
            told = now;
            shown ??= connection.window.createWorkDoneProgress().then(reporter => {
                reporter.begin(title, 0);
                return reporter;
            });
            void shown.then(reporter => reporter.report(Math.floor(done / all * 100), `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`), () => {});
        }
    };
}
