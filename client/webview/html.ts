import { Uri, type Webview } from 'vscode';
import type { Subject } from './messages.ts';

/** The folder with everything that a page may load. */
export function pagesFolder(extension: Uri): Uri {
    return Uri.joinPath(extension, 'dist', 'webview');
}

/** An empty page with its script. Nothing from outside gets in, and no script but this one runs. */
export function htmlOf(webview: Webview, extension: Uri, kind: Subject['kind']): string {
    const nonce = crypto.randomUUID();
    const address = (file: string) => webview.asWebviewUri(Uri.joinPath(pagesFolder(extension), file)).toString();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Throughline</title>
<link rel="stylesheet" href="${address('page.css')}">
</head>
<body>
<main id="page"><p class="waiting" role="status">Reading the plans …</p></main>
<script nonce="${nonce}" src="${address(`${kind}.js`)}"></script>
</body>
</html>
`;
}
