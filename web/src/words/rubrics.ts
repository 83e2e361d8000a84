/** The words of the pages that show rubrics. */
import en from './en/rubrics.ftl?raw';
import es from './es/rubrics.ftl?raw';

export default { en, es };
