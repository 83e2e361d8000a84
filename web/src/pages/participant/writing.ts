/** What is being written under an item, kept on this device as it stands: a comment with its link and figure, or a statement. */
import { keepDraft, readDraft, type Place } from './drafts';

export interface CommentDraft {
	text: string;
	link: string;
	figure: string;
	dated: string;
	unsigned: boolean;
}

export interface StatementDraft {
	stance: 'dissent' | 'stand_aside' | '';
	text: string;
	unsigned: boolean;
}

export const NO_COMMENT: Readonly<CommentDraft> = { text: '', link: '', figure: '', dated: '', unsigned: false };
export const NO_STATEMENT: Readonly<StatementDraft> = { stance: '', text: '', unsigned: false };

/** Comments and statements have a place of their own beside the reasons of an item's rounds. */
export const placeFor = (what: 'comment' | 'statement', place: Omit<Place, 'round'>): Place => ({ ...place, item: `${place.item}/${what}`, round: 0 });

/** What was being written, over what is there for nothing. */
export const readWriting = <T extends object>(place: Place, nothing: T): T => {
	try {
		const kept: unknown = JSON.parse(readDraft(place) ?? '{}');
		if (typeof kept !== 'object' || kept === null) return { ...nothing };
		const known = Object.entries(kept).filter(([key, value]) => key in nothing && typeof value === typeof nothing[key as keyof T]);
		return { ...nothing, ...Object.fromEntries(known) };
	} catch {
		return { ...nothing };
	}
};

export const keepWriting = (place: Place, writing: object): void => keepDraft(place, JSON.stringify(writing));
