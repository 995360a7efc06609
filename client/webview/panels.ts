import { CancellationTokenSource, Disposable, ViewColumn, window, type ExtensionContext, type TextEditor, type WebviewPanel } from 'vscode';
import { followCommits } from '../features/follow-commits.ts';
import type { ServerConnection } from '../server-connection.ts';
import { ask, keyOf, settled, titles, viewTypeOf } from './kinds.ts';
import type { Line, Subject } from './messages.ts';
import { Panel, type Surroundings } from './panel.ts';

/** A page that is not there by then comes empty, and is filled later; in milliseconds. */
const SOON = 400;

interface Asking {
    readonly source: CancellationTokenSource;
    /** The page that is there before the answer. */
    page: Panel | undefined;
}

/** All pages that are open: one for each subject, kept up to date, and there again after the window was loaded anew. */
export class Panels implements Disposable {
    private readonly around: Surroundings;
    private readonly open = new Set<Panel>();
    private readonly disposables: Disposable[];
    /** What is being asked to know whether a page is open already, one for each kind of page. */
    private readonly asking = new Map<Subject['kind'], Asking>();
    private cursor: Line | undefined;

    constructor(context: ExtensionContext, server: ServerConnection) {
        this.around = {
            server,
            extension: context.extensionUri,
            cursor: () => this.cursor,
            open: subject => void this.show(subject, { viewColumn: ViewColumn.Beside }),
            closed: panel => this.closed(panel)
        };
        this.disposables = [
            server.onChanged(() => this.refresh()),
            followCommits(() => this.refresh()),
            window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
            window.onDidChangeActiveTextEditor(editor => this.moved(editor)),
            ...(Object.keys(titles) as Subject['kind'][]).map(kind => window.registerWebviewPanelSerializer(viewTypeOf(kind), {
                deserializeWebviewPanel: async (panel, subject: Subject | undefined) => this.restore(panel, subject)
            }))
        ];
        this.moved(window.activeTextEditor);
    }

    /** Shows the page of a subject, the one that is open already if there is one. Of two that are asked for at once the later one counts. */
    async show(subject: Subject, where: { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean }): Promise<void> {
        this.asking.get(subject.kind)?.source.cancel();
        if (this.reveal(subject)) {
            return;
        }
        const asking: Asking = { source: new CancellationTokenSource(), page: undefined };
        this.asking.set(subject.kind, asking);
        // Who waits for long sees at once that something comes.
        const late = setTimeout(() => {
            if (!asking.source.token.isCancellationRequested) {
                asking.page = this.create(subject, where);
            }
        }, SOON);
        const wanted = settled(subject, await ask(this.around.server, subject, asking.source.token));
        clearTimeout(late);
        if (asking.source.token.isCancellationRequested) {
            return;
        }
        this.asking.delete(subject.kind);
        if (this.reveal(wanted, asking.page)) {
            asking.page?.close();
        } else if (!asking.page) {
            this.create(wanted, where);
        }
    }

    dispose(): void {
        this.asking.forEach(each => each.source.cancel());
        this.open.forEach(panel => panel.close());
        Disposable.from(...this.disposables).dispose();
    }

    private refresh(): void {
        this.open.forEach(panel => void panel.refresh());
    }

    private restore(panel: WebviewPanel, subject: Subject | undefined): void {
        // A page that was closed down before it showed anything has nothing to come back to.
        if (subject === undefined) {
            panel.dispose();
        } else {
            this.add(panel, subject);
        }
    }

    private create(subject: Subject, where: { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean }): Panel {
        return this.add(window.createWebviewPanel(viewTypeOf(subject.kind), titles[subject.kind], where), subject);
    }

    private add(panel: WebviewPanel, subject: Subject): Panel {
        const added = new Panel(panel, subject, this.around);
        this.open.add(added);
        return added;
    }

    /** @returns whether a page of the subject is open, another than one given */
    private reveal(subject: Subject, other?: Panel): boolean {
        const known = [...this.open].find(panel => panel !== other && keyOf(panel.subject) === keyOf(subject));
        known?.reveal();
        return known !== undefined;
    }

    private closed(panel: Panel): void {
        this.open.delete(panel);
        this.asking.forEach(({ source, page }) => page === panel && source.cancel());
    }

    private moved(editor: TextEditor | undefined): void {
        if (editor?.document.languageId === 'improvement-plan') {
            const at = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
            this.cursor = at;
            this.open.forEach(panel => panel.mark(at));
        }
    }
}
