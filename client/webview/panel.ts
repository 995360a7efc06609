import { CancellationTokenSource, commands, Disposable, Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace, type TextEditor, type WebviewPanel } from 'vscode';
import type { RollupChoice } from '../../language/views/rollup-choice.ts';
import type { ServerConnection } from '../server-connection.ts';
import { chooseBase } from '../features/choose-base.ts';
import { Edits } from './edits.ts';
import { htmlOf, pagesFolder } from './html.ts';
import { ask, offerFor, settled, titleOf, type Answer, type View } from './kinds.ts';
import type { Line, Offer, Shown, Subject, ToHost, ToPage } from './messages.ts';

/** What a page asks of the window it is in. */
export interface Surroundings {
    readonly server: ServerConnection;
    readonly extension: Uri;
    /** Where the cursor stands, or stood last. */
    cursor(): Line | undefined;
    open(subject: Subject): void;
    closed(panel: Panel): void;
}

/** The host's side of one page: it asks the server, keeps the last good view, and opens the text behind a row. */
export class Panel {
    subject: Subject;
    private readonly panel: WebviewPanel;
    private readonly around: Surroundings;
    private readonly edits = new Edits();
    private readonly disposables: Disposable[];
    private good: View | undefined;
    private shown: Shown<View> | undefined;
    private asking = new CancellationTokenSource();

    constructor(panel: WebviewPanel, subject: Subject, around: Surroundings) {
        this.panel = panel;
        this.subject = subject;
        this.around = around;
        this.disposables = [
            panel.webview.onDidReceiveMessage((message: ToHost) => this.receive(message)),
            workspace.onDidChangeTextDocument(event => this.edits.add(event)),
            panel.onDidChangeViewState(() => {
                // It asks again when it is made again.
                if (!panel.visible) {
                    this.giveUp();
                }
            }),
            panel.onDidDispose(() => {
                this.giveUp();
                Disposable.from(...this.disposables).dispose();
                around.closed(this);
            })
        ];
        panel.webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(around.extension)] };
        panel.webview.html = htmlOf(panel.webview, around.extension, subject.kind);
    }

    reveal(): void {
        this.panel.reveal();
    }

    close(): void {
        this.panel.dispose();
    }

    /** Asks again. Of several answers the one that was asked for last counts. */
    async refresh(): Promise<void> {
        // A hidden page is gone, and asks when it is made again.
        if (!this.panel.visible) {
            return;
        }
        this.giveUp();
        const { token } = this.asking = new CancellationTokenSource();
        const answer = await ask(this.around.server, this.subject, token);
        const offer = answer && 'reason' in answer ? await offerFor(this.around.server, this.subject, token) : null;
        if (!token.isCancellationRequested && answer) {
            this.subject = settled(this.subject, answer);
            this.take(answer, offer);
            this.show();
        }
    }

    /** Marks the row of a line, which may have moved since the view was made. */
    mark(line: Line): void {
        this.post({ type: 'cursor', at: this.edits.then(line) });
    }

    /** For what was asked before nobody waits any more. */
    private giveUp(): void {
        this.asking.cancel();
    }

    private take(answer: Answer, offer: Offer | null): void {
        const { unread } = answer;
        const trouble = unread && { ...unread, file: decodeURIComponent(unread.uri.slice(unread.uri.lastIndexOf('/') + 1)), isEarlier: this.good !== undefined };
        if (trouble && this.good) {
            this.shown = { view: this.good, trouble };
            return;
        }
        this.edits.clear();
        if ('reason' in answer) {
            this.shown = { reason: answer.reason, offer };
            this.good = undefined;
        } else {
            this.shown = { view: answer, trouble };
            this.good = unread ? undefined : answer;
            this.panel.title = titleOf(answer);
        }
    }

    private show(): void {
        if (this.shown) {
            this.post({ type: 'show', subject: this.subject, shown: this.shown });
            const cursor = this.around.cursor();
            if (cursor) {
                this.mark(cursor);
            }
        }
    }

    private post(message: ToPage<View>): void {
        void this.panel.webview.postMessage(message);
    }

    private receive(message: ToHost): void {
        switch (message.type) {
            case 'ready': return this.begin();
            case 'open': return void this.openText(this.edits.now(message.at));
            case 'progress': return this.around.open({ kind: 'progress', uri: message.uri });
            case 'choose': return this.choose(message.organization);
            case 'see': return this.see(message.choice);
            case 'chooseBase': return void this.chooseBase();
            case 'newNetwork': return void commands.executeCommand('throughline.newNetwork');
            case 'newPlan': return void commands.executeCommand('throughline.newPlan', { uri: this.subject.uri, organization: message.organization });
        }
    }

    private begin(): void {
        this.show();
        void this.refresh();
    }

    private choose(organization: string): void {
        if (this.subject.kind === 'rollup') {
            const { filter } = this.subject.choice ?? {};
            this.subject = { kind: 'rollup', uri: this.subject.uri, ...(organization !== '' && { organization }), ...(filter && { choice: { filter } }) };
            this.good = undefined;
            void this.refresh();
        }
    }

    private see(choice: RollupChoice): void {
        if (this.subject.kind === 'rollup') {
            this.subject = { ...this.subject, choice };
            this.good = undefined;
            void this.refresh();
        }
    }

    private async chooseBase(): Promise<void> {
        const base = await chooseBase(this.around.server, this.subject.uri);
        if (base && this.subject.kind === 'changes') {
            this.subject = { ...this.subject, base };
            this.good = undefined;
            await this.refresh();
        }
    }

    private async openText({ uri, line }: Line): Promise<void> {
        const document = await workspace.openTextDocument(Uri.parse(uri));
        const at = document.lineAt(Math.min(line, document.lineCount - 1));
        const start = new Position(at.lineNumber, at.firstNonWhitespaceCharacterIndex);
        const editor = await window.showTextDocument(document, { viewColumn: this.columnFor(uri), selection: new Range(start, start) });
        editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
    }

    /** Where the text is to be seen already, else where another text is, and never over the page. */
    private columnFor(uri: string): ViewColumn {
        const beside = window.visibleTextEditors.filter(each => each.viewColumn !== undefined && each.viewColumn !== this.panel.viewColumn);
        const isIt = ({ document }: TextEditor) => document.uri.toString() === uri;
        const editor = beside.find(isIt) ?? beside[0];
        return editor?.viewColumn ?? (this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    }
}
