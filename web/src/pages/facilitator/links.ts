/** Comments and statements as the desk lists them: what everyone sees and what only the reader sees yet, in one list. */

/** `own` ones can be taken back. */
export interface Said<T> {
	said: T;
	own: boolean;
}

export const together = <T>(shown: readonly T[] | undefined, own: readonly T[] | undefined, numberOf: (one: T) => number): Said<T>[] => {
	const listed = new Map<number, Said<T>>();
	for (const said of shown ?? []) listed.set(numberOf(said), { said, own: false });
	for (const said of own ?? []) listed.set(numberOf(said), { said, own: true });
	return [...listed.values()].sort((a, b) => numberOf(a.said) - numberOf(b.said));
};

/** Whether an address begins as the server wants it. An empty one is none. */
export const isLink = (text: string): boolean => text.trim() === '' || /^https?:\/\/\S+$/.test(text.trim());
