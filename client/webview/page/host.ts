import type { Subject, ToHost } from '../messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: ToHost): void; setState(state: Subject): void };

const vscode = acquireVsCodeApi();

export function tell(message: ToHost): void {
    vscode.postMessage(message);
}

/** VS Code gives this back when it restores the page. */
export function remember(subject: Subject): void {
    vscode.setState(subject);
}
