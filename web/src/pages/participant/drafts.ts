/**
 * What people write before they send it, by item and round, kept on this device: a phone that rings, sleeps or reloads loses
 * no word. Knows nothing of votes.
 *
 * **Invariant:** who joins later on the same device never reads what another person wrote.
 */
import type { ItemId, SessionId } from '../../protocol/wire';
import { draftsOf } from '../home/visits';

export interface Place {
	session: SessionId;
	writer: string;
	item: ItemId;
	round: number;
}

/** What was written; nothing where nothing was, so that an emptied text is not taken for an untouched one. */
export const readDraft = (place: Place): string | undefined => {
	try {
		return localStorage.getItem(keyOf(place)) ?? undefined;
	} catch {
		return undefined;
	}
};

export const keepDraft = (place: Place, text: string): void => {
	try {
		localStorage.setItem(keyOf(place), text);
	} catch {
		// A private window may refuse to store; the text stays in the page.
	}
};

/**
 * What stands in the box when the page changes around it. At another place it is what was written there, or what was sent from
 * there; at the same one (`shown`) it stays, whatever others do, and only an empty box takes what another device has sent.
 */
export const turnedTo = (place: Place, shown: string, text: string, sent: string): string => {
	if (placeKey(place) === shown && (text || !sent)) return text;
	return readDraft(place) ?? sent;
};

/** Tells places apart within one meeting. */
export const placeKey = ({ writer, item, round }: Place): string => `${writer}.${item}.${round}`;

/** The last thing written about this item in an earlier round. */
export const earlierDraft = (place: Place): { round: number; text: string } | undefined => {
	for (let round = place.round - 1; round >= 0; round--) {
		const text = readDraft({ ...place, round })?.trim();
		if (text) return { round, text };
	}
	return undefined;
};

const keyOf = (place: Place): string => `${draftsOf(place.session)}${placeKey(place)}`;
