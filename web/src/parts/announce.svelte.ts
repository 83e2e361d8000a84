/** What is said aloud, once and politely, to those who listen to the page. `Announcer` is its voice; put one on each page. */

const CLEAR_AFTER_MS = 5_000;

const said = $state<{ lines: { id: number; text: string }[] }>({ lines: [] });
let next = 0;

/** Says a sentence. The same sentence may be said again. */
export const announce = (text: string): void => {
	if (!text) return;
	const id = next++;
	said.lines = [...said.lines.slice(-3), { id, text }];
	setTimeout(() => (said.lines = said.lines.filter((line) => line.id !== id)), CLEAR_AFTER_MS);
};

/** For `Announcer` only. */
export const announcements = (): readonly { id: number; text: string }[] => said.lines;
