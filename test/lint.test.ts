import assert from 'node:assert/strict';
import { ESLint } from 'eslint';

/** The import directions are only worth something while breaking them is noticed. */
describe('the import directions of the house', () => {
    const eslint = new ESLint();

    async function messages(filePath: string, source: string): Promise<string[]> {
        const results = await eslint.lintText(source, { filePath });
        return results.flatMap(result => result.messages)
            .filter(({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === null)
            .map(({ message }) => message);
    }

    const forbidden: Array<[from: string, source: string]> = [
        ['language/model/x.ts', "import 'node:fs';"],
        ['language/x.ts', "import 'vscode';"],
        ['language/rules/goal/x.ts', "import { DefaultHoverProvider } from 'langium/lsp';"],
        ['language/rules/x.ts', "import type { Connection } from 'vscode-languageserver';"],
        ['language/views/x.ts', "import '../../server/protocol.ts';"],
        ['exchange/x.ts', "import '../language/rules/x.ts';"],
        ['exchange/word/x.ts', "import '../../cli/main.ts';"],
        ['server/lsp/x.ts', "import '../../client/activate.ts';"],
        ['server/lsp/x.ts', "import 'vscode';"],
        ['cli/x.ts', "import '../client/activate.ts';"],
        ['client/features/x.ts', "import '../../language/model/plan.ts';"],
        ['client/features/x.ts', "import { render } from '../../language/views/report.ts';"],
        ['client/x.ts', "import '../server/main.node.ts';"],
        ['client/webview/page/x.ts', "import { window } from 'vscode';"],
        ['client/webview/page/x.ts', "import { Panel } from '../panel.ts';"],
        ['client/webview/page/x.ts', "import type { Trace } from '../../trace.ts';"],
        ['client/webview/page/x.ts', "import type { Request } from '../../../server/protocol.ts';"],
        ['client/webview/page/x.ts', "import { signs } from '../../../language/views/signs.ts';"]
    ];
    for (const [from, source] of forbidden) {
        it(`refuses in ${from}: ${source}`, async () => {
            assert.equal((await messages(from, source)).length, 1);
        });
    }

    const allowed: Array<[from: string, source: string]> = [
        ['language/model/x.ts', "import 'langium'; import 'vscode-languageserver-types'; import '../views/x.ts';"],
        ['language/rules/goal/x.ts', "import '../../server/x.ts';"],
        ['exchange/word/x.ts', "import '../../language/model/plan.ts';"],
        ['server/lsp/x.ts', "import '../../language/module.ts'; import 'langium/lsp'; import '../../exchange/x.ts';"],
        ['cli/x.ts', "import '../server/x.ts'; import 'node:fs';"],
        ['client/features/x.ts', "import 'vscode'; import { A } from '../../server/protocol.ts';"],
        ['client/webview/page/x.ts', "import { h } from 'preact'; import type { ToPage } from '../messages.ts'; import type { Report } from '../../../language/views/report.ts';"],
        ['client/features/x.ts', "import type { Report } from '../../language/views/report.ts';"]
    ];
    for (const [from, source] of allowed) {
        it(`accepts in ${from}: ${source}`, async () => {
            assert.deepEqual(await messages(from, source), []);
        });
    }
});
