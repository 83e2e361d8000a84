/** The organisations that are expected, as somebody types or pastes them. */

/** The most there can be, and the longest name. */
export const MOST = 200;
export const LONGEST = 120;

/** Marks that lists in documents and mails begin their lines with. */
const BULLET = /^(?:[-–—*•◦▪·]|\d{1,3}[.)])\s+/;

/** One a line. On a single line they are told apart by semicolons or tabs, else by commas; a name twice counts once. */
export const listOf = (text: string): string[] => {
	const trimmed = text.trim();
	const lines = trimmed.includes('\n') ? trimmed.split(/[\n;\t]/) : trimmed.split(/[;\t]/.test(trimmed) ? /[;\t]/ : ',');
	const names = lines.map((line) => line.trim().replace(BULLET, '').replace(/[,;]+$/, '').replace(/\s+/g, ' ').replace(/^"(.*)"$/, '$1').trim());
	const seen = new Set<string>();
	return names.filter((name) => {
		const key = name.toLocaleLowerCase();
		return name && !seen.has(key) && seen.add(key);
	});
};

/** The names that are too long to be an organisation's. */
export const tooLong = (names: readonly string[]): string[] => names.filter((name) => [...name].length > LONGEST);

/** The address with which an organisation is invited: the form for joining has it filled in. */
export const invitation = (link: string, organisation: string): string => `${link}/${encodeURIComponent(organisation)}`;
