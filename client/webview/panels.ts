import { CancellationTokenSource, Disposable, ViewColumn, window, type ExtensionContext, type TextEditor, type WebviewPanel } from 'vscode';
import { followCommits } from '../features/follow-commits.ts';
import type { ServerConnection } from '../server-connection.ts';
import { ask, keyOf, settled, titles, viewTypeOf } from './kinds.ts';
import type { Line, Subject } from './messages.ts';
import { Panel, type Surroundings } from './panel.ts';

/** All pages that are open: one for each subject, kept up to date, and there again after the window was loaded anew. */
export class Panels implements Disposable {
    private readonly around: Surroundings;
    private readonly open = new Set<Panel>();
    private readonly disposables: Disposable[];
    /** What is being asked before a page is shown, one for each kind of page. */
    private readonly asking = new Map<Subject['kind'], CancellationTokenSource>();
    private cursor: Line | undefined;

    constructor(context: ExtensionContext, server: ServerConnection) {
        this.around = {
            server,
            extension: context.extensionUri,
            cursor: () => this.cursor,
            open: subject => void this.show(subject, { viewColumn: ViewColumn.Beside }),
            closed: panel => this.open.delete(panel)
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
        const asking = new CancellationTokenSource();
        this.asking.get(subject.kind)?.cancel();
        this.asking.set(subject.kind, asking);
        const wanted = settled(subject, await ask(this.around.server, subject, asking.token));
        if (asking.token.isCancellationRequested) {
            return;
        }
        this.asking.delete(subject.kind);
        const known = [...this.open].find(panel => keyOf(panel.subject) === keyOf(wanted));
        if (known) {
            known.reveal();
            return;
        }
        this.add(window.createWebviewPanel(viewTypeOf(wanted.kind), titles[wanted.kind], where), wanted);
    }

    dispose(): void {
        this.asking.forEach(each => each.cancel());
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

    private add(panel: WebviewPanel, subject: Subject): void {
        this.open.add(new Panel(panel, subject, this.around));
    }

    private moved(editor: TextEditor | undefined): void {
        if (editor?.document.languageId === 'improvement-plan') {
            const at = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
            this.cursor = at;
            this.open.forEach(panel => panel.mark(at));
        }
    }
}
