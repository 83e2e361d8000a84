/** What the link of an invitation says: the code, and for which organisation it is. */

export interface Invitation {
	code: string;
	/** Empty where the link is for everyone. */
	organisation: string;
}

/** From what stands behind the `#`, decoded: `K7QM4X2P` or `K7QM4X2P/Riverside Museum`. An organisation may hold a `/` itself. */
export const invitationOf = (fragment: string): Invitation => {
	const at = fragment.indexOf('/');
	if (at < 0) return { code: fragment, organisation: '' };
	return { code: fragment.slice(0, at), organisation: fragment.slice(at + 1).trim() };
};
