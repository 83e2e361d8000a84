/**
 * What nobody needs in the first moment is fetched once the page stands, so that a phone on a weak connection can read and vote
 * sooner. By the time of a reveal it is long here.
 */
type After = typeof import('./after');

const AGAIN_MS = 3_000;

let after = $state.raw<After>();
let asked = false;

/** The pieces, once they are here. */
export const later = (): After | undefined => after;

export const fetchLater = (): void => {
	if (asked) return;
	asked = true;
	import('./after').then(
		(pieces) => (after = pieces),
		() => {
			asked = false;
			setTimeout(fetchLater, AGAIN_MS);
		},
	);
};
