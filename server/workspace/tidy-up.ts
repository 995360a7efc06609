/** Reading a whole state leaves as much garbage as it keeps; nothing else would collect it until much later. Where the engine lets nobody ask for that, it stays. */
export function tidyUp(): void {
    (globalThis as { gc?: () => void }).gc?.();
}
