/** The words for measures, on the pages that show them. */
import en from './en/measures.ftl?raw';
import es from './es/measures.ftl?raw';

export default { en, es };
