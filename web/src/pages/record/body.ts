/** The body of a record, laid out to be read. What is hashed are its bytes as they are stored. */

/** With a line for each field; what is short and holds nothing further, such as the list of the ballots that count, on one. */
export const laidOut = (body: string): string => {
	// A string has no line feeds of its own here: they are escaped.
	const folded = (all: string): string => all.replace(/\s*\n\s*/g, ' ');
	return JSON.stringify(JSON.parse(body), undefined, 2)
		.replace(/\[\n[^[\]{}]*\]/g, folded)
		.replace(/\{\n[^[\]{}]*\}/g, (all) => (all.length < 120 ? folded(all) : all));
};
