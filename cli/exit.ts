/** What the exit code of a run says to scripts. */
export const ExitCode = {
    fine: 0,
    /** Findings at or above `--fail-on`. */
    findings: 1,
    wrongUse: 2,
    fault: 3
} as const;

/** The call or the configuration is wrong; the message says how, in one line. */
export class UsageError extends Error {
}
