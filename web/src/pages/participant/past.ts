/** The longest that a browser's timer can wait; a later time is waited for in several turns. */
const MOST_MS = 2 ** 31 - 1;

/** Calls `then` once a time has come by this clock, at once if it has. What it returns stops the waiting. */
export const whenPast = (time: string, now: () => number, then: () => void): (() => void) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = (): void => {
		const left = Date.parse(time) - now();
		if (left > 0) timer = setTimeout(look, Math.min(left, MOST_MS));
		else then();
	};
	look();
	return () => clearTimeout(timer);
};
