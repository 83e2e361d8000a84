/** What a descriptor adds to the level before it: rubrics say so with a leading "In addition, …". */

export interface DescriptorText {
	/** The words that lead in, if any. */
	lead: string;
	text: string;
}

/** The lead-in with its comma and colon, in the languages of the pages. */
const LEAD = /^\s*((?:in addition(?: to [^,:;.]{1,80})?|additionally|además(?: de [^,:;.]{1,80})?|adicionalmente)\s*[,:])\s*/iu;

export const descriptorText = (descriptor: string): DescriptorText => {
	const lead = LEAD.exec(descriptor);
	return lead ? { lead: lead[1] ?? '', text: descriptor.slice(lead[0].length) } : { lead: '', text: descriptor.trim() };
};
