import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem } from '../../language/rules/engine.ts';
import type { Fix } from '../../language/rules/rule.ts';
import type { Severity } from '../../language/settings.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** What a diagnostic carries for the code action that mends it. */
export interface DiagnosticData {
    readonly fix?: Fix;
}

/** A problem as editors take it; its code is the name of the rule. */
export function toDiagnostic({ rule, range, message, severity, fix }: Problem): Diagnostic {
    return { range, message, severity: SEVERITIES[severity], code: rule, source: 'throughline', data: { fix } satisfies DiagnosticData };
}
