const MOST = 5000;
/** A longer text would keep the file that it stands in. */
const LONGEST = 12;

/**
 * Reads short texts once: the same days and figures stand in many files.
 *
 * @param read gives the same for the same text
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
    const known = new Map<string, T>();
    return text => {
        if (text.length > LONGEST) {
            return read(text);
        }
        let value = known.get(text);
        if (value === undefined) {
            value = read(text);
            if (known.size >= MOST) {
                known.clear();
            }
            known.set(text, value);
        }
        return value;
    };
}
