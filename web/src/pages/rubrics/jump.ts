/** Jumps to a place of the page by its id, also for who cannot see it jump. */
export const jumpTo = (id: string): void => {
	const target = document.getElementById(id);
	if (!target) return;
	target.scrollIntoView({ block: 'start' });
	target.focus({ preventScroll: true });
	if (location.hash !== `#${encodeURIComponent(id)}`) history.replaceState(history.state, '', `#${encodeURIComponent(id)}`);
};

/** The id that an address names behind its `#`. */
export const idOf = (hash: string): string => {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return hash.slice(1);
	}
};
