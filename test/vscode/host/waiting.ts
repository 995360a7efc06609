/** The result of a promise, or an error that says what did not come within so many seconds. */
export async function deadline<T>(promise: Promise<T>, seconds: number, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
        timer = setTimeout(() => failed(new Error(`Waited ${seconds} s in vain for ${what}.`)), seconds * 1000);
    });
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}
