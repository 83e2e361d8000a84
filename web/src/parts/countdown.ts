/** How a countdown reads. Pure: the time is given. */

/** Whole seconds until the deadline, never below 0. The last second reads "0:01". */
export const secondsLeft = (deadline: string, now: number): number => {
	const at = Date.parse(deadline);
	return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now) / 1_000));
};

/** "2:05" */
export const clockWords = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
