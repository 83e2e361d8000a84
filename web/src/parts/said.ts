/** Comments and statements as they are listed: what everyone sees and what only the reader sees yet, in one list. Pure. */

/** `own` ones can be taken back. */
export interface Said<T> {
	said: T;
	own: boolean;
}

/** In the order of their numbers. */
export const together = <T>(shown: readonly T[] | null | undefined, own: readonly T[] | null | undefined, numberOf: (one: T) => number): Said<T>[] => {
	const listed = new Map<number, Said<T>>();
	for (const said of shown ?? []) listed.set(numberOf(said), { said, own: false });
	for (const said of own ?? []) listed.set(numberOf(said), { said, own: true });
	return [...listed.values()].sort((a, b) => numberOf(a.said) - numberOf(b.said));
};
