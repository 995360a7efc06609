import type { Day } from './model/periods.ts';
import { isRealDay } from './model/periods.ts';
import type { OrganizationKind } from './model/types.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a state adapts without words of the language; stands in `throughline.json` at the root of its network. */
export interface Settings {
    /** The as-of date of an archived or example network. */
    readonly frozenOn?: Day;
    readonly severities: Readonly<Record<string, Severity | 'off'>>;
    /** A result of fewer students than this is hidden in everything that leaves the school. */
    readonly minimumCellSize: number;
    /** Who must approve a plan, by the organization's designation; `other` where it has none. */
    readonly approvals: Readonly<Record<string, readonly OrganizationKind[]>>;
}

/** ESSA §1111(d)(1)(B)(v) for CSI, (d)(2)(B)(iii) for TSI and ATSI. */
export const defaultSettings: Settings = {
    severities: {},
    minimumCellSize: 10,
    approvals: { CSI: ['school', 'district', 'state'], ATSI: ['district'], TSI: ['district'], other: [] }
};

const LEVELS: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];
const KINDS: readonly string[] = ['school', 'district', 'region', 'state'];

/**
 * Reads the settings of a network. What cannot be used is left at its default and told.
 *
 * @param text the content of `throughline.json`
 * @returns the settings, and one line for each problem with them
 */
export function readSettings(text: string): { settings: Settings; problems: string[] } {
    const problems: string[] = [];
    let given: unknown;
    try {
        given = JSON.parse(text);
    } catch (error) {
        return { settings: defaultSettings, problems: [`is not valid JSON: ${(error as Error).message}`] };
    }
    if (!isRecord(given)) {
        return { settings: defaultSettings, problems: ['must hold an object, such as { "minimumCellSize": 10 }'] };
    }
    const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = { ...defaultSettings };
    for (const [key, value] of Object.entries(given)) {
        if (key === 'frozenOn' && typeof value === 'string' && isRealDay(value)) {
            settings.frozenOn = value;
        } else if (key === 'minimumCellSize' && Number.isInteger(value) && (value as number) >= 1) {
            settings.minimumCellSize = value as number;
        } else if (key === 'severities' && isRecord(value) && Object.values(value).every(each => LEVELS.includes(each as string))) {
            settings.severities = value as Settings['severities'];
        } else if (key === 'approvals' && isRecord(value) && Object.values(value).every(isKinds)) {
            settings.approvals = { ...defaultSettings.approvals, ...value as Settings['approvals'] };
        } else if (key !== '$schema') {
            problems.push(problemWith(key));
        }
    }
    return { settings, problems };
}

function problemWith(key: string): string {
    const expected: Record<string, string> = {
        frozenOn: 'a day such as "2027-06-30"',
        minimumCellSize: 'a whole number from 1 on',
        severities: 'names of rules, each with "error", "warning", "info", "hint" or "off"',
        approvals: 'CSI, ATSI, TSI or other, each with a list of "school", "district", "region" or "state"'
    };
    return Object.hasOwn(expected, key) ? `"${key}" must be ${expected[key]}` : `"${key}" is not a setting`;
}

function isKinds(value: unknown): boolean {
    return Array.isArray(value) && value.every(each => KINDS.includes(each as string));
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
