/**
 * One-key shortcuts. They never fire while somebody types, chooses from a list or answers a dialog, never with a modifier,
 * and can be switched off (WCAG 2.1.4).
 */
import type { StepName } from './steps';

/** The key of each step. Closing has none: nobody ends a meeting by brushing a key. */
export const stepKeys: Partial<Record<StepName, string>> = {
	open_door: 'o',
	start: 's',
	close_advance: 'r',
	accept_consent: 'y',
	open_vote: 'o',
	reveal: 'r',
	vote_again: 'v',
	propose: 'l',
	close_answers: 'r',
	decide: 'd',
	no_consensus: 'c',
	next: 'n',
	turn: 'g',
	take_up: 't',
	park: 'p',
	reopen: 'e',
	pause: 'u',
	resume: 'u',
};

/** The keys that only move around on the page. */
export const placeKeys = { help: '?', notes: 'w', comments: 'i', hands: 'h', agenda: 'a', room: 'm', join: 'j' } as const;

export type Place = keyof typeof placeKeys;

/** Where each of them leads on the page. */
const targets: Partial<Record<Place, string>> = {
	notes: '#notes, #rationale',
	comments: '#comments-title',
	hands: '#queue-title',
	agenda: '.agenda [tabindex="0"]',
	room: '#people-title',
	join: '.join button',
};

export const placesOf = (key: string): string | undefined => targets[(Object.keys(placeKeys) as Place[]).find((place) => placeKeys[place] === key) ?? 'help'];

/** The keys of what everyone at the desk can do to help: reminding, and the floor for whoever is next. */
export const helpKeys = { nudge: 'k', floor: 'f' } as const;

export type Help = keyof typeof helpKeys;

export const helpOf = (key: string): Help | undefined => (Object.keys(helpKeys) as Help[]).find((one) => helpKeys[one] === key);

/** The shortcut that a key press means, or nothing where it belongs to something else. */
export const pressed = (event: KeyboardEvent): string | undefined => {
	if (event.defaultPrevented || event.repeat || event.isComposing) return undefined;
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	if (event.key.length !== 1 || takesKeys(event.target)) return undefined;
	return event.key.toLowerCase();
};

const preference = 'rubricon.shortcuts';

export const shortcutsOn = (): boolean => {
	try {
		return localStorage.getItem(preference) !== 'off';
	} catch {
		return true;
	}
};

export const keepShortcuts = (on: boolean): void => {
	try {
		if (on) localStorage.removeItem(preference);
		else localStorage.setItem(preference, 'off');
	} catch {
		// Without a storage the choice holds until the page is left.
	}
};

const takesKeys = (target: EventTarget | null): boolean => {
	if (!(target instanceof Element)) return false;
	// A box to tick outside a form takes no letters.
	return target.closest('input:not([type="radio"], [type="checkbox"]), form, select, textarea, [contenteditable], [role="menu"], [role="dialog"], [role="alertdialog"]') !== null;
};
