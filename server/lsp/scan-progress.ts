import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { ServerSharedServices } from '../module.ts';

/** A shorter wait needs no word. */
const SHORT = 500;
const EACH = 100;

/** Shows how far the first reading of many plans is. */
export function tellProgress(services: ServerSharedServices, connection: Connection): void {
    let since: number | undefined;
    let told = 0;
    let shown: Promise<WorkDoneProgressReporter & { done(): void }> | undefined;
    let canShow = false;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
        canShow = capabilities.window?.workDoneProgress === true;
    });
    services.workspace.WorkspaceManager.onProgress((done, all) => {
        const now = performance.now();
        since ??= now;
        if (done >= all) {
            void shown?.then(reporter => reporter.done(), () => {});
            shown = since = undefined;
        } else if (canShow && now - since > SHORT && now - told > EACH) {
            told = now;
            shown ??= connection.window.createWorkDoneProgress().then(reporter => {
                reporter.begin('Reading plans', 0);
                return reporter;
            });
            void shown.then(reporter => reporter.report(Math.floor(done / all * 100), `${done.toLocaleString('en')} of ${all.toLocaleString('en')}`), () => {});
        }
    });
}
