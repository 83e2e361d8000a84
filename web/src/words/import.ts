/** The words of the page that brings a rubric in. */
import en from './en/import.ftl?raw';
import es from './es/import.ftl?raw';

export default { en, es };
